"""Tests of corpus.documents: the text as issued, its noted misprints, damaged files."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from corpus.documents import FOLDER, corrected, load_corrections, load_documents
from corpus.errors import AssistantError

RESOLUTION = load_documents()[0]
ENTRIES = yaml.safe_load((FOLDER / "documents.yaml").read_text("utf-8"))
# The checksum of the text as delivered; the same file must never be 'repaired'.
DELIVERED = "9a5a0f1b82a6d38da32ff0836b026442ec42e9ba076ca2acf0419681d3328b66"


def test_the_resolution_is_kept_as_delivered() -> None:
    assert hashlib.sha256((FOLDER / "160-nq-cp.txt").read_bytes()).hexdigest() == DELIVERED


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_each_file_has_its_checksum(entry: dict[str, str]) -> None:
    assert hashlib.sha256((FOLDER / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


def test_the_loaded_text_is_the_file() -> None:
    """Offsets count characters of the file itself: line ends must not be changed on reading."""
    assert RESOLUTION.text.encode() == (FOLDER / "160-nq-cp.txt").read_bytes()


@pytest.mark.parametrize(
    ("identifier", "printed", "read", "note"),
    [
        ("ke-hoach/ten", "Hực hiện", "Thực hiện", "Nguyên văn in “Hực hiện”, hiểu là “Thực hiện”."),
        (
            "ke-hoach/III/4/gach-3",
            "lòng ghép",
            "lồng ghép",
            "Nguyên văn in “lòng ghép”, hiểu là “lồng ghép”.",
        ),
        (
            "phu-luc/I/6",
            "phần đấu",
            "phấn đấu",
            "Nguyên văn in “phần đấu”, hiểu là “phấn đấu”.",
        ),
        # the broken name stands in two places
        *(
            (
                identifier,
                "Bộ Lao động\n- Thương binh và Xã hội",
                "Bộ Lao động - Thương binh và Xã hội",
                "Nguyên văn ngắt dòng giữa tên “Bộ Lao động - Thương binh và Xã hội”.",
            )
            for identifier in ("ke-hoach/III/1/gach-4", "ke-hoach/III/4/gach-5")
        ),
    ],
)
def test_misprints_are_searched_as_meant_and_noted(
    identifier: str, printed: str, read: str, note: str
) -> None:
    passage = RESOLUTION.by_id[identifier]
    assert printed in passage.text
    assert passage.note == note
    searched = corrected(passage, load_corrections()[RESOLUTION.id])
    assert read in searched
    assert printed not in searched


def test_only_misprints_are_noted() -> None:
    assert sum(passage.note is not None for passage in RESOLUTION.passages) == 5


def test_every_correction_is_of_something_printed() -> None:
    for correction in load_corrections()[RESOLUTION.id]:
        assert any(correction["printed"] in passage.text for passage in RESOLUTION.passages)


def test_children_are_those_right_below() -> None:
    below = [passage.id for passage in RESOLUTION.children("ke-hoach/III")]
    assert below == [f"ke-hoach/III/{n}" for n in range(1, 6)]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def remove(path: Path) -> None:
    path.unlink()


def edit(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"2022", b"2023", 1))


def unknown_shape(path: Path) -> None:
    path.write_text("- just a word\n", "utf-8")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("160-nq-cp.txt", remove),
        # broken UTF-8, no text, another character
        ("160-nq-cp.txt", cut),
        ("160-nq-cp.txt", empty),
        ("160-nq-cp.txt", edit),
        *((n, d) for n in ("documents.yaml", "corrections.yaml") for d in (remove, cut, empty)),
        # YAML, but of another shape
        ("documents.yaml", unknown_shape),
        ("corrections.yaml", unknown_shape),
    ],
)
def test_damage_tells_which_file_and_what_to_do(
    tmp_path: Path, name: str, damage: Callable[[Path], None]
) -> None:
    folder = tmp_path / "documents"
    shutil.copytree(FOLDER, folder)
    damage(folder / name)
    with pytest.raises(AssistantError, match=rf"Tệp {name} bị thiếu hoặc bị hỏng\. Hãy khôi phục"):
        load_documents(folder)
