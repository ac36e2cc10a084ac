"""Tests of corpus.search over a handful of passages."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from corpus.embedding import Vectors
from corpus.errors import AssistantError
from corpus.pointer import IndexSettings
from corpus.search import SEARCHES, Mode, SearchIndex, index_text
from corpus.types import Passage
from tests.factories import HashingEmbedder, make_passage, make_passages

PASSAGES = (
    *make_passages(
        "Bộ Xây dựng chủ trì hoàn thiện chính sách về nhà ở của hộ nghèo",
        "Ngân hàng Chính sách xã hội cho vay tín dụng ưu đãi",
        "UBND các tỉnh báo cáo kết quả thực hiện",
    ),
    make_passage("Theo dõi, kiểm tra", id="p/4", headings=("Bộ Nội vụ", "Tổ chức thực hiện")),
)
MODES: tuple[Mode, ...] = ("fused", "bm25", "dense")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> IndexSettings:
    return IndexSettings(folder=tmp_path_factory.mktemp("index"), progress=False)


@pytest.fixture(scope="module")
def found(settings: IndexSettings) -> SearchIndex:
    return SearchIndex(PASSAGES, embedder=HashingEmbedder(), settings=settings)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("chính sách nhà ở hộ nghèo", "p/1"),
        # without diacritics
        ("tin dung uu dai", "p/2"),
        # an abbreviation in the question, in the text, in both
        ("NHCSXH cho vay", "p/2"),
        ("Ủy ban nhân dân các tỉnh", "p/3"),
        ("ubnd cac tinh bao cao", "p/3"),
        # the agency stands only in the heading
        ("Bộ Nội vụ kiểm tra", "p/4"),
    ],
)
def test_best_passage(found: SearchIndex, mode: Mode, query: str, best: str) -> None:
    assert found.search(query, 1, mode=mode)[0].passage.id == best


def test_hits_are_ordered_and_carry_their_parts(found: SearchIndex) -> None:
    hits = found.search("chính sách nhà ở", 4)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].score == pytest.approx(1.0)
    assert hits[0].lexical == found.search("chính sách nhà ở", 1, mode="bm25")[0].score
    assert hits[0].dense == found.search("chính sách nhà ở", 1, mode="dense")[0].score


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("query", "k"), [("nhà ở", 0), ("nhà ở", -1), ("", 3), (" \u200b", 3)])
def test_nothing_asked_finds_nothing(found: SearchIndex, mode: Mode, query: str, k: int) -> None:
    assert found.search(query, k, mode=mode) == []


def test_lexical_search_gives_only_what_shares_a_term(found: SearchIndex) -> None:
    assert [hit.passage.id for hit in found.search("vay vốn", 9, mode="bm25")] == ["p/2"]
    assert found.search("xyz", 9, mode="bm25") == []


def test_no_passages_find_nothing(settings: IndexSettings) -> None:
    empty = SearchIndex((), embedder=HashingEmbedder(), settings=settings)
    assert empty.search("nhà ở", 3) == []


def test_text_of_decides_what_is_searched(settings: IndexSettings) -> None:
    # Words that no question holds: only the texts can tell how they are written.
    misprint = make_passages("lúa khoại giảm nghèo", "khác")
    corrected = SearchIndex(
        misprint,
        text_of=lambda passage: index_text(passage).replace("khoại", "khoai"),
        embedder=HashingEmbedder(),
        settings=settings,
    )
    assert corrected.rewrite("lua khoai giam") == "lúa khoai giảm"
    assert corrected.search("lúa khoai", 1)[0].passage.text == "lúa khoại giảm nghèo"


def test_rewrite(found: SearchIndex) -> None:
    assert found.rewrite(" ubnd cac tinh\u00a0bao cao?") == "Ủy ban nhân dân các tỉnh báo cáo?"


@dataclass(frozen=True)
class Unavailable(HashingEmbedder):
    """An embedder whose model cannot be loaded."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        raise AssistantError("Không nạp được mô hình")


def test_lexical_search_goes_on_without_vectors(tmp_path: Path) -> None:
    settings = IndexSettings(folder=tmp_path, progress=False)
    broken = SearchIndex(PASSAGES, embedder=Unavailable(), settings=settings)
    with pytest.raises(AssistantError, match="Không nạp được mô hình"):
        broken.search("nhà ở", 1)
    assert broken.search("nhà ở", 1, mode="bm25")[0].passage.id == "p/1"


def test_many_passages_fetch_only_the_nearest(
    settings: IndexSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("corpus.vectors.EXHAUSTIVE_SIZE", 10)
    monkeypatch.setattr("corpus.vectors.NEAREST", 5)
    many = make_passages(*(f"đoạn số {n} về việc {n * n}" for n in range(40)))
    index = SearchIndex(
        many, embedder=HashingEmbedder(), settings=replace(settings, folder=tmp_path)
    )
    assert index.search("đoạn số 7 về việc 49", 1)[0].passage.id == "p/8"
    # of what is not among the nearest, only what shares a term has a score
    assert len(index.search("7", 40)) <= 5


def test_lexical_search_loads_no_vectors(tmp_path: Path) -> None:
    index = SearchIndex(PASSAGES, settings=IndexSettings(folder=tmp_path / "absent"))
    assert index.search("nhà ở", 1, mode="bm25")
    assert not (tmp_path / "absent").exists()
    assert "corpus.search" in sys.modules


def truncate(folder: Path) -> None:
    for path in folder.glob("store-*/chroma.sqlite3"):
        path.write_bytes(b"x" * 1000)


def test_a_store_that_is_lost_under_a_running_search_is_built_again(tmp_path: Path) -> None:
    settings = IndexSettings(folder=tmp_path / "index", progress=False)
    running = SearchIndex(PASSAGES, embedder=HashingEmbedder(), settings=settings)
    before = running.search("tín dụng ưu đãi", 4)
    for damage in (truncate, shutil.rmtree):
        damage(settings.folder)
        assert running.search("tín dụng ưu đãi", 4) == before


@dataclass(frozen=True)
class NoMemory(HashingEmbedder):
    """A model that can't be loaded."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        raise MemoryError


def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    settings = IndexSettings(folder=tmp_path / "index", progress=False)
    found = SearchIndex(PASSAGES, embedder=NoMemory(), settings=settings)
    with pytest.raises(AssistantError, match="kiểm tra bộ nhớ"):
        found.search("nhà ở", 1)
    assert found.search("nhà ở", 1, mode="bm25")


def test_a_search_is_remembered_and_no_caller_changes_it(settings: IndexSettings) -> None:
    index = SearchIndex(PASSAGES, embedder=HashingEmbedder(), settings=settings)
    first = index.search("tín dụng", 4)
    kept = list(first)
    first.clear()
    assert index.search("tín dụng", 4) == kept
    assert index._remembered.cache_info()[:2] == (1, 1)
    for number in range(2 * SEARCHES):
        index.search(f"nhà ở {number}", 1)
    assert index._remembered.cache_info().currsize == SEARCHES


def test_hits_are_made_as_they_are_asked_for(found: SearchIndex) -> None:
    looked_at: list[str] = []

    def accept(passage: Passage) -> bool:
        looked_at.append(passage.id)
        return True

    hits = found.found("tín dụng ưu đãi").hits(accept)
    assert next(hits) == found.search("tín dụng ưu đãi", 1)[0]
    assert len(looked_at) == 1
