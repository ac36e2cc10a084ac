"""What the readings must know of the documents, found out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.readings.of_documents import TITLE_GRAM
from assistant.readings.titles import Setting
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import folded_words
from corpus.types import Passage, PassageKind

# Columns of an appendix in which words are looked for.
CELL_COLUMNS = {"Nội dung công việc": "content", "Sản phẩm": "product"}


def setting_of(
    passages: Sequence[Passage],
    tasks: Iterable[str],
    titles: Iterable[str],
    adjacent: Callable[[Word, Word], bool],
) -> Setting:
    """Return what the readings must know; `titles` are the documents' own, `tasks` the ids of all tasks."""
    return Setting(
        adjacent=adjacent,
        titles=frozenset(gram for title in titles for gram in _grams(title)),
        tasks=frozenset(tasks),
        nodes=frozenset(passage.id for passage in passages),
        headings=tuple(_headings(passages)),
        parts=tuple(_parts(passages)),
        cells=_cells(passages),
    )


def _grams(title: str) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of a title by which a year in it is told from a condition on time."""
    folded = folded_words(title)
    for end in range(TITLE_GRAM, len(folded) + 1):
        yield folded[end - TITLE_GRAM : end]


def _parts(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Yield the folded title of each part of a plan, with its node."""
    for passage in passages:
        part, *numbers = passage.id.split("/")
        if part == "ke-hoach" and len(numbers) == 1 and passage.kind is PassageKind.HEADING:
            yield " ".join(folded_words(passage.value)[1:]), passage.id


def _headings(passages: Sequence[Passage]) -> Iterator[tuple[tuple[str, ...], SlotKind, str]]:
    """Yield the titles of appendix sections and of the plan's second-level nodes."""
    for passage in passages:
        part, *numbers = passage.id.split("/")
        if passage.kind is not PassageKind.HEADING:
            continue
        if part == "phu-luc" and len(numbers) == 1:
            yield folded_words(passage.value)[1:], SlotKind.SECTION, numbers[0]
        elif part == "ke-hoach" and len(numbers) == 2:
            yield folded_words(passage.value)[1:], SlotKind.NODE, passage.id


def _cells(passages: Sequence[Passage]) -> dict[str, tuple[str, ...]]:
    """Return the texts of the columns in which a question may look for words."""
    found: dict[str, list[str]] = {name: [] for name in CELL_COLUMNS.values()}
    for cell in (cell for passage in passages for cell in passage.cells):
        if cell.column in CELL_COLUMNS:
            found[CELL_COLUMNS[cell.column]].append(cell.value)
    return {name: tuple(texts) for name, texts in found.items()}
