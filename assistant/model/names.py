"""Who and where: agencies, other bodies, provinces, and any name by its capital letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from assistant.model.text import Token, plain, tokens
from assistant.orthography.syllables import is_syllable
from corpus.data import read_yaml
from structured.agencies import PROVINCIAL, load_agencies
from structured.types import Agency

FOLDER = Path(__file__).parent
PLACE = "place:"
# The common words among the short forms of 'UBND các tỉnh, thành phố' name nobody.
PROVINCIAL_HEADS = ("ubnd", "ủy ban", "uỷ ban", "people")
MINISTRY = "bộ"


@dataclass(frozen=True, slots=True)
class Name:
    """A known name at its place among the words of a text."""

    id: str
    first: int
    last: int

    @property
    def is_place(self) -> bool:
        """Whether it is a province or a city."""
        return self.id.startswith(PLACE)


Trie = dict[str, list[tuple[tuple[str, ...], str]]]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in the form in which texts are compared."""
    return tuple(token.text for token in tokens(plain(text)))


@lru_cache(maxsize=1)
def _known() -> Trie:
    """Return every known name by its first word, longer names first."""
    trie: Trie = {}
    for id, text in _spellings():
        words = words_of(text)
        trie.setdefault(words[0], []).append((words, id))
    for names in trie.values():
        names.sort(key=lambda name: -len(name[0]))
    return trie


def _spellings() -> Iterator[tuple[str, str]]:
    for agency in load_agencies().values():
        yield from ((agency.id, name) for name in _agency_names(agency))
    for group in _bodies()["bodies"]:
        yield from ((f"body:{group[0]}", name) for name in group)
    provinces = read_yaml(FOLDER.parent / "provinces.yaml")
    yield from ((f"{PLACE}{name}", name) for name in provinces["names"])
    for name in provinces["guarded"]:
        yield from ((f"{PLACE}{name}", f"{lead} {name}") for lead in ("tỉnh", "thành phố", "TP"))


def _agency_names(agency: Agency) -> Iterator[str]:
    for name in (agency.name, *agency.names, *agency.short):
        if agency.id != PROVINCIAL or name.lower().startswith(PROVINCIAL_HEADS):
            yield from (name, *_shortened(name))


def _shortened(name: str) -> Iterator[str]:
    """Yield a name with one of its parts as an abbreviation: 'Bộ Nông nghiệp và PTNT'."""
    for part, shorts in _bodies()["shortened"].items():
        if part in name:
            yield from (name.replace(part, short) for short in shorts)


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Return the bodies that are persons, by their ids."""
    return frozenset(f"body:{name}" for name in _bodies()["titles"])


@lru_cache(maxsize=1)
def _bodies() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(FOLDER / "bodies.yaml")
    return found


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the words that open a body's name, each with those beside which it opens none."""
    rows = _bodies()["heads"]
    return {
        word: (frozenset(row["after"].split()), frozenset(row["before"].split()))
        for word, row in rows.items()
    }


@lru_cache(maxsize=1)
def _bare_ministries() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the ministries' names without 'Bộ', as they stand in 'các Bộ: Y tế, Xây dựng'."""
    names = [
        (words_of(name)[1:], agency.id)
        for agency in load_agencies().values()
        for name in (agency.name, *agency.names)
        if words_of(name)[0] == MINISTRY
    ]
    return tuple(sorted(names, key=lambda name: -len(name[0])))


def find_names(words: Sequence[Token]) -> tuple[Name, ...]:
    """Return the known names in `words`, none over another, the longest at each place."""
    found: list[Name] = []
    texts = [word.text for word in words]
    place, listing = 0, False
    while place < len(words):
        name = _name_at(texts, place)
        if name is None and listing and words[place].capital:
            name = _listed(texts, place)
        # 'các Bộ: A, B và C' is a list of names without their 'Bộ'.
        opens = texts[place] == MINISTRY and place > 0 and texts[place - 1] == "các"
        if name is not None:
            found.append(name)
        listing = opens or (listing and (name is not None or texts[place] in ("và", "hoặc")))
        place = name.last if name else place + 1
    return tuple(found)


def _name_at(texts: Sequence[str], place: int) -> Name | None:
    for words, id in _known().get(texts[place], ()):
        if tuple(texts[place : place + len(words)]) == words:
            return Name(id, place, place + len(words))
    return None


def _listed(texts: Sequence[str], place: int) -> Name | None:
    for words, id in _bare_ministries():
        if tuple(texts[place : place + len(words)]) == words:
            return Name(id, place, place + len(words))
    return None


def capital_runs(
    words: Sequence[Token], taken: Iterable[Name], labels: frozenset[int] = frozenset()
) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words with capitals that no known name or label explains.

    A lone Vietnamese word that opens a sentence is no name.
    """
    inside = {place for name in taken for place in range(name.first, name.last)} | labels
    marked = [(i, w) for i, w in enumerate(words)]
    for capital, group in groupby(marked, lambda p: p[1].capital and p[0] not in inside):
        run = list(group)
        if capital and _by_place(run[0][1]):
            run = run[1:]
        if capital and run:
            yield tuple(word.text for _, word in run)


def _by_place(word: Token) -> bool:
    """Whether a word is capital by its place only; a word of another language ('Agribank') is a name."""
    return word.opens and not word.acronym and is_syllable(word.folded)


def body_heads(words: Sequence[Token], taken: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Yield each pair of words that may open the name of an unknown body ('bộ ngoại …')."""
    inside = {place for name in taken for place in range(name.first, name.last)}
    for place, word in enumerate(words[:-1]):
        if word.text not in _heads() or place in inside:
            continue
        before, after = _heads()[word.text]
        previous = words[place - 1].text if place else ""
        if previous.isdigit() or previous in before:
            continue
        if words[place + 1].text not in after:
            yield word.text, words[place + 1].text
