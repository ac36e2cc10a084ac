"""How cells are spoken of (`cells.yaml`), and whether a cell holds certain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from assistant.grammar import folded
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold, folded_words

Grams = tuple[str, ...]
PATH = Path(__file__).with_name("cells.yaml")
DENIALS = folded("cells_denials")
# A product is one of several in its cell: 'Tài liệu tuyên truyền; hội nghị triển khai'.
ITEMS = {"content": re.compile(r"[;.]"), "product": re.compile(r";")}
# In a product words may be left out between such runs: 'chính sách … được hoàn thiện'.
LEAST_RUN = 2
# Words in a product that say nothing of it: 'chính sách phải được hoàn thiện'.
LIGHT = folded("cells_light")
# A pattern that nothing matches.
NEVER = "(?!)"
OR = folded("either_or")
AND = folded("cells_and")
EMPTY = OR | LIGHT
TOLD = "duoc"
# Stands between the things that one cell is to say all of.
LISTED = ","
# Of so many words English names are.
LONGEST_NAME = 3
# What stands after 'đã', typed without its marks.
DONE = frozenset({TOLD, "hoan", "xong", "ban"})


@dataclass(frozen=True)
class Named:
    """A pattern that holds one of many names, with the words, or pairs of words, that the names begin with."""

    pattern: re.Pattern[str]
    openings: frozenset[str]

    @classmethod
    def of(cls, pattern: str, names: Iterable[str]) -> Named:
        return cls(re.compile(pattern), frozenset(" ".join(fold(n).split()[:2]) for n in names))


@dataclass(frozen=True)
class Column:
    """How one column is named, and what links it with the words in its cells."""

    name: str
    first: Named
    last: Named
    verbs: Named
    short: Mapping[str, Grams]

    @cached_property
    def long_names(self) -> frozenset[str]:
        """The words with which the names of several words among the short ones begin."""
        return frozenset(name.split()[0] for name in self.short if " " in name)


@dataclass(frozen=True)
class Wordings:
    """The grammar of `cells.yaml`."""

    columns: tuple[Column, ...]
    mention: Named
    denial: Named
    talk: Named
    passive: Named
    not_held: re.Pattern[str]
    holds: Named
    about: Named
    kinds: tuple[str, ...]


def _any(texts: Iterable[str]) -> str:
    """Return a pattern of one of `texts`, folded, the longest first."""
    return "|".join(sorted((re.escape(fold(t)) for t in texts), key=len, reverse=True))


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """Return the grammar, read once."""
    data = read_yaml(PATH)
    empty = _any(data["empty"])
    mention, denial, talk, holds, about = (
        Named.of(rf"\b{co}(?P<name>{_any(data[key])})(?: (?:{empty}))*(?= )", data[key])
        for key, co in (
            ("mentions", "(?:co )?"),
            ("denials", ""),
            ("talks", "(?:co )?"),
            ("holds", ""),
            ("abouts", ""),
        )
    )
    # 'hộ cận nghèo | được nhắc ở | những việc nào'
    passive = Named.of(
        rf"\b(?P<name>(?:{_any(data['passive'])})(?: (?:{_any(data['passive_in'])})))(?= )",
        data["passive"],
    )
    not_held = re.compile(rf"(?:{_any(data['not_held'])})\b")
    columns = tuple(_column(row, data) for row in data["columns"])
    kinds = tuple(data["kinds"])
    return Wordings(columns, mention, denial, talk, passive, not_held, holds, about, kinds)


def _column(row: Mapping[str, Any], data: Mapping[str, Any]) -> Column:
    """Return how one column is named: a row of the columns of the grammar."""
    empty, places, before = (_any(data[key]) for key in ("empty", "places", "before_name"))
    # 'sản phẩm có | đề án': the name of what is told is no verb ('đề').
    kinds = _any(set(row["abbreviations"].values()))
    names, tells = _any(row["names"]), rf"(?!(?:{kinds})\b)(?:{_any(row['tells'])})"
    verbs = row.get("verbs", ())
    return Column(
        name=row["column"],
        # The name, what it tells, and empty words in any order.
        first=Named.of(
            rf"\b(?:(?:{places}) )*(?P<name>{names})"
            rf"(?: (?:(?:{empty}|{_any(DENIALS)}) )*(?:{tells})(?: (?:{tells}|{empty}))*)"
            # 'kết thúc bằng | một đề án'
            rf"{f'?(?: (?:{empty}))*' if row['bare'] else ''}(?= )",
            row["names"],
        ),
        last=Named.of(
            rf"(?<= )(?:(?:{before}) )+(?:(?:{places}) )*(?P<name>{names})\b(?! (?:nao|gi)\b)",
            row["names"],
        ),
        # 'phải ra | nghị quyết', 'kết thúc bằng | một đề án'
        verbs=Named.of(
            rf"\b(?P<name>{_any(verbs) or NEVER})(?: (?:{empty}))*(?= )",
            verbs,
        ),
        short={key: folded_words(value) for key, value in row["abbreviations"].items()},
    )


@lru_cache(maxsize=4096)
def _items(column: str, text: str) -> tuple[str, ...]:
    """Return the items of a cell as folded words with a blank on both sides of each."""
    return tuple(f" {' '.join(folded_words(item))} " for item in ITEMS[column].split(text))


def _in_item(item: str, wanted: Grams, apart: bool) -> bool:
    """Whether an item holds `wanted` as a phrase; `apart`, with words left out between its runs."""
    if LISTED in wanted:
        place = wanted.index(LISTED)
        return all(_in_item(item, w, apart) for w in (wanted[:place], wanted[place + 1 :]))
    sizes = range(LEAST_RUN, len(wanted) + 1) if apart else (len(wanted),)
    for size in sizes:
        rest, run = wanted[size:], f" {' '.join(wanted[:size])} "
        place = item.find(run)
        if place < 0:
            # What begins with a run that is not there is not there either.
            return False
        if not rest or _in_item(item[place + len(run) - 1 :], rest, apart):
            return True
    return False


def says(column: str, text: str, options: Iterable[Grams]) -> bool:
    """Whether a cell says one of `options` (folded words)."""
    apart = column == "product"
    items = _items(column, text)
    return any(_in_item(item, words, apart) for words in options for item in items)


def any_says(column: str, texts: tuple[str, ...], wanted: Grams) -> bool:
    """Whether one of the cells of a column says `wanted`."""
    apart = column == "product"
    if LISTED in wanted:
        return any(says(column, text, [wanted]) for text in texts)
    # One look at all of them spares most their own.
    opening = f" {' '.join(wanted[:LEAST_RUN] if apart else wanted)} "
    if opening not in _all_items(column, texts):
        return False
    return not apart or any(says(column, text, [wanted]) for text in texts)


@lru_cache(maxsize=8)
def _all_items(column: str, texts: tuple[str, ...]) -> str:
    """Return the items of cells on one line, a stroke between two."""
    return "|".join(item for text in texts for item in _items(column, text))


def options(words: Sequence[Word]) -> tuple[Grams, ...]:
    """Return what 'cơ chế, chính sách được hoàn thiện' may mean: each head with the common end.

    'quốc phòng và an ninh' are both to be said, with or without the word that joins them.
    """
    places = [n for n in range(len(words)) if words[n].folded in AND]
    if len(places) == 1 and LEAST_RUN <= places[0] < len(words) - LEAST_RUN:
        one, other = options(words[: places[0]]), options(words[places[0] + 1 :])
        return tuple((*a, LISTED, *b) for a in one for b in other)
    parts: list[list[str]] = [[]]
    for place, word in enumerate(words):
        passive = _is_told(words, place)
        listed = place and word.start - words[place - 1].end > 1 and not passive
        if (listed or word.folded in OR) and parts[-1]:
            parts.append([])
        if word.folded not in EMPTY or passive:
            parts[-1].append(TOLD if passive else word.folded)
    # 'cơ chế hoặc chính sách được hoàn thiện': what is told of the last is told of each.
    end = parts[-1].index(TOLD) if TOLD in parts[-1] else len(parts[-1])
    tail = parts[-1][end:] if end >= LEAST_RUN else []
    if len(parts) == 1 or not (tail or OR & {word.folded for word in words}):
        # 'huyện nghèo, xã đặc biệt khó khăn': each stands there, not side by side.
        apart = len(parts) > 1 and all(len(part) >= LEAST_RUN for part in parts)
        return (tuple((f" {LISTED} " if apart else " ").join(map(" ".join, parts)).split()),)
    heads = (tuple(part if TOLD in part else part + tail) for part in parts[:-1])
    return (*heads, tuple(parts[-1]))


def _is_told(words: Sequence[Word], place: int) -> bool:
    """Whether what was done to a thing begins at a place: 'được hoàn thiện', 'đã hoàn thiện'."""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    done = words[place].folded == "da" and following == "hoan"
    return words[place].folded == TOLD or done


def expanded(column: Column, words: Sequence[Word]) -> list[Word]:
    """Return the words, each abbreviation or English name usual for the column as what it stands for."""
    said: list[Word] = []
    place = 0
    while place < len(words):
        size = _named_size(column, words, place)
        grams = column.short[_key(words, place, size)] if size else _meant(column, words, place)
        word = words[place]
        said.extend(word if word.folded == g else replace(word, folded=g) for g in grams)
        place += max(size, 1)
    return said


def _named_size(column: Column, words: Sequence[Word], place: int) -> int:
    """Return of how many words the longest name at a place is: 'near poor households'; 0 for one or none."""
    if words[place].folded not in column.long_names:
        return 0
    sizes = range(min(LONGEST_NAME, len(words) - place), 1, -1)
    return next((size for size in sizes if _key(words, place, size) in column.short), 0)


def _key(words: Sequence[Word], place: int, size: int) -> str:
    return " ".join(word.folded for word in words[place : place + size])


def _meant(column: Column, words: Sequence[Word], place: int) -> Grams:
    word = words[place]
    following = words[place + 1].folded if place + 1 < len(words) else ""
    # 'chinh sach da duoc hoan thien': no 'đề án'
    done = word.folded == "da" and following in DONE
    return (word.folded,) if done else column.short.get(word.marked or word.folded, (word.folded,))
