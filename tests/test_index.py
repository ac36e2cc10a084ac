"""Tests of corpus.index with real Chroma stores: staleness, damage, kill -9, two processes."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from corpus import index, vectors
from corpus.errors import AssistantError
from corpus.index import VectorIndex, open_index
from corpus.pointer import POINTER, IndexSettings
from tests.factories import HashingEmbedder

TEXTS = ("Chính sách nhà ở của hộ nghèo", "Nước sinh hoạt hợp vệ sinh", "Tín dụng ưu đãi")


@dataclass(frozen=True)
class Broken(HashingEmbedder):
    """An embedder that must not be asked, or that fails when it is."""

    def embed_passages(self, texts: object) -> None:  # type: ignore[override]
        raise AssistantError("hỏng")


@pytest.fixture
def settings(tmp_path: Path) -> IndexSettings:
    return IndexSettings(folder=tmp_path / "index", progress=False)


def open_fresh(settings: IndexSettings, texts: tuple[str, ...] = TEXTS) -> VectorIndex:
    """Open as another process would: Chroma keeps what it opened in this one."""
    from chromadb.api.shared_system_client import SharedSystemClient

    SharedSystemClient.clear_system_cache()
    return open_index(texts, HashingEmbedder(), settings)


def stores(settings: IndexSettings) -> list[Path]:
    return list(settings.folder.glob("store-*"))


def vector_files(settings: IndexSettings) -> list[Path]:
    return list(settings.folder.glob("store-*/*/*.bin"))


def best(found: VectorIndex, query: str) -> int:
    positions, similarities = found.similarities(query)
    assert sorted(positions.tolist()) == list(range(found.count))
    return int(positions[similarities.argmax()])


# From memory, and as the store ranks them.
@pytest.mark.parametrize("exhaustive", [1000, 0])
def test_similarities_are_cosines_of_all_texts(
    settings: IndexSettings, exhaustive: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "EXHAUSTIVE_SIZE", exhaustive)
    found = open_fresh(settings)
    positions, similarities = found.similarities(TEXTS[1])
    embedder = HashingEmbedder()
    expected = embedder.embed_queries([TEXTS[1]]) @ embedder.embed_passages(TEXTS).T
    assert similarities == pytest.approx(expected[0][positions], abs=1e-5)
    assert best(found, "tin dung") == 2


def test_second_opening_builds_nothing(settings: IndexSettings) -> None:
    assert open_fresh(settings).rebuilt
    again = open_index(TEXTS, Broken(), settings)
    assert not again.rebuilt
    assert best(again, "nuoc sinh hoat") == 1


@pytest.mark.parametrize(
    ("texts", "dimensions"),
    [
        # a text changed, was added, was taken away; another model
        ((*TEXTS[:2], "Tín dụng"), 256),
        ((*TEXTS, "Mới"), 256),
        (TEXTS[:2], 256),
        (TEXTS, 32),
        # the same characters, divided otherwise
        ((TEXTS[0] + TEXTS[1], "", TEXTS[2]), 256),
    ],
)
def test_change_rebuilds_and_removes_the_old_store(
    settings: IndexSettings, texts: tuple[str, ...], dimensions: int
) -> None:
    open_fresh(settings)
    changed = open_index(texts, HashingEmbedder(dimensions), settings)
    assert changed.rebuilt
    assert changed.count == len(texts)
    assert len(stores(settings)) == 1


def damage_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"garbage" * 1000)


def truncate_database(folder: Path) -> None:
    content = (folder / "chroma.sqlite3").read_bytes()
    (folder / "chroma.sqlite3").write_bytes(content[: len(content) // 2])


def empty_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"")


def damage_vectors(folder: Path) -> None:
    for path in folder.glob("*/*.bin"):
        path.write_bytes(b"garbage")


def remove_vectors(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def remove_store(folder: Path) -> None:
    shutil.rmtree(folder)


def damage_pointer(folder: Path) -> None:
    (folder.parent / POINTER).write_text('{"fingerprint": ')


def other_pointer(folder: Path) -> None:
    (folder.parent / POINTER).write_text(json.dumps({"unknown": 1}))


def wrong_collection(folder: Path) -> None:
    path = folder.parent / POINTER
    path.write_text(json.dumps(json.loads(path.read_text()) | {"collection": "nghi-quyet-x"}))


def wrong_count(folder: Path) -> None:
    path = folder.parent / POINTER
    path.write_text(json.dumps(json.loads(path.read_text()) | {"count": 99}))


@pytest.mark.parametrize(
    "damage",
    [
        damage_database,
        truncate_database,
        empty_database,
        damage_vectors,
        remove_vectors,
        remove_store,
        damage_pointer,
        other_pointer,
        wrong_collection,
        wrong_count,
    ],
)
def test_damaged_store_is_rebuilt(settings: IndexSettings, damage: Callable[[Path], None]) -> None:
    open_fresh(settings)
    damage(stores(settings)[0])
    found = open_fresh(settings)
    assert found.rebuilt
    assert best(found, "chinh sach nha o") == 0
    assert not open_fresh(settings).rebuilt


OPENED = """
import sys
from pathlib import Path
from tests.factories import HashingEmbedder
from corpus.index import IndexSettings, open_index
texts = tuple("văn bản %d" % n for n in range(100))
found = open_index(texts, HashingEmbedder(), IndexSettings(Path(sys.argv[1]), progress=False))
found.similarities("văn bản 7")
print(found.rebuilt)
"""


def test_an_index_stays_whole_when_other_processes_open_it(settings: IndexSettings) -> None:
    """Chroma builds a graph that it never wrote anew, in an order that varies, at each opening."""
    command = [sys.executable, "-c", OPENED, str(settings.folder)]
    written = []
    for rebuilt in ("True", "False", "False"):
        run = subprocess.run(command, capture_output=True, check=True, timeout=60)
        assert run.stdout.decode().strip() == rebuilt
        written.append([path.stat().st_mtime_ns for path in sorted(vector_files(settings))])
    assert written[0] == written[1] == written[2] != []


KILLED_BUILD = """
import os, signal, sys
from pathlib import Path
import corpus.index as index
from tests.factories import HashingEmbedder
index.BATCH_SIZE = 1
{when}
index.open_index(tuple("văn bản %d" % n for n in range(9)), HashingEmbedder(),
                 index.IndexSettings(folder=Path(sys.argv[1]), progress=False))
"""
DIE = "os.kill(os.getpid(), signal.SIGKILL)"
# In the middle of the texts; after all of them; after the switch, before the old is removed.
DEATHS = [
    "class HashingEmbedder(HashingEmbedder):\n"
    "    def embed_passages(self, texts):\n"
    f"        if '5' in texts[0]: {DIE}\n"
    "        return super().embed_passages(texts)",
    f"index.write_pointer = lambda *_: {DIE}",
    f"index._remove_others = lambda *_: {DIE}",
]


@pytest.mark.parametrize("when", DEATHS)
def test_killed_build_leaves_the_old_index_or_a_whole_new_one(
    settings: IndexSettings, when: str
) -> None:
    open_fresh(settings)
    code = KILLED_BUILD.format(when=when)
    command = [sys.executable, "-c", code, str(settings.folder)]
    killed = subprocess.run(command, timeout=60, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(stores(settings)) == 2

    switched = json.loads((settings.folder / POINTER).read_text())["count"] == 9
    assert switched == ("_remove_others" in when)
    found = open_fresh(settings)
    assert found.rebuilt == switched
    assert best(found, "chinh sach nha o") == 0
    # the next build removes what the killed one left behind
    open_fresh(settings, TEXTS[:2])
    assert len(stores(settings)) == 1


def test_two_builders_wait_for_each_other(
    settings: IndexSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds: list[int] = []
    build = index._build

    def slow_build(*args: object) -> VectorIndex:
        builds.append(1)
        time.sleep(0.3)
        return build(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(index, "_build", slow_build)
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: open_index(TEXTS, HashingEmbedder(), settings), range(2)))
    assert len(builds) == 1
    assert sorted(one.rebuilt for one in found) == [False, True]


def test_failed_build_keeps_the_old_index(settings: IndexSettings) -> None:
    open_fresh(settings)
    with pytest.raises(AssistantError, match="hỏng"):
        open_index(TEXTS[:1], Broken(), settings)
    assert not open_fresh(settings).rebuilt


def test_unwritable_folder_tells_what_to_do(settings: IndexSettings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AssistantError, match="quyền ghi"):
        open_fresh(replace(settings, folder=tmp_path / "file" / "index"))


def test_progress_goes_to_stderr(
    settings: IndexSettings, capsys: pytest.CaptureFixture[str]
) -> None:
    open_fresh(replace(settings, progress=True))
    shown = capsys.readouterr()
    assert "Lập chỉ mục" in shown.err
    assert shown.out == ""


def test_missing_server_tells_what_to_do(settings: IndexSettings) -> None:
    with pytest.raises(AssistantError, match="máy chủ Chroma"):
        open_fresh(replace(settings, host="127.0.0.1", port=9))


def test_no_heavy_import_before_an_index_is_opened() -> None:
    code = "import sys, corpus.index; print('chromadb' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ,
    )
    assert done.stdout.strip() == "False"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[int]:
    """A Chroma server of our own; its port."""
    port = free_port()
    chroma = Path(sys.executable).with_name("chroma")
    command = [str(chroma), "run", "--path", str(tmp_path / "server"), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start")


@pytest.mark.slow
def test_index_on_a_server(
    settings: IndexSettings, server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = replace(settings, host="127.0.0.1", port=server)
    assert open_fresh(remote).rebuilt
    # another machine, which calls the server otherwise, finds what the first has built
    other = replace(remote, host="localhost", folder=settings.folder / "other")
    again = open_fresh(other)
    assert not again.rebuilt
    assert best(again, "nuoc sinh hoat") == 1
    assert stores(remote) == []

    # machines that are not updated yet keep theirs for a while
    assert open_fresh(other, TEXTS[:2]).rebuilt
    assert not open_fresh(remote).rebuilt
    monkeypatch.setattr(index, "KEPT_S", 0.0)
    changed = open_fresh(remote, TEXTS[1:])
    assert changed.rebuilt
    assert best(changed, "nuoc sinh hoat") == 0
    assert len(changed.store._client.list_collections()) == 1


@pytest.mark.slow
def test_a_killed_build_on_a_server_is_not_used(
    settings: IndexSettings, server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = replace(settings, host="127.0.0.1", port=server)
    with monkeypatch.context() as patch:
        patch.setattr(index, "_fill", lambda store, texts, _: store.add_texts(texts[:1]))
        open_fresh(remote)
    found = open_fresh(remote)
    assert found.rebuilt
    assert found.count == len(TEXTS)


class Panic(BaseException):
    """What Chroma's Rust core raises."""


class Panicking:
    """A store whose core panics."""

    def similarity_search_with_score(self, *_: object, **__: object) -> None:
        raise Panic("range end index out of bounds")

    embeddings = property(similarity_search_with_score)


@pytest.mark.parametrize("exhaustive", [0, 1000])
def test_a_panic_of_the_store_is_an_error_that_can_be_told(
    settings: IndexSettings, exhaustive: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "EXHAUSTIVE_SIZE", exhaustive)
    broken = replace(open_fresh(settings), store=Panicking())
    with pytest.raises(AssistantError, match="chỉ mục vectơ"):
        broken.similarities("x")
