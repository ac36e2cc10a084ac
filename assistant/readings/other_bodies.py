"""Bodies beside the registry of agencies, and who is spoken of in a question, with the words that name him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold

BODIES = Path(__file__).parents[1] / "model" / "bodies.yaml"
# A body's name has no more words than this.
LONGEST = 8


@lru_cache(maxsize=1)
def spellings() -> tuple[tuple[str, str], ...]:
    """Return every spelling of a body with the first of its group, longest first."""
    groups = read_yaml(BODIES)["bodies"]
    # A question is read word by word: 'Supreme People s Court'.
    names = [(name, group[0]) for group in groups for name in group]
    pairs = [(fold(name).replace("'", " "), fold(first)) for name, first in names]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1)
def body_names() -> dict[str, str]:
    """Return the names of the bodies as written, by how they read folded: 'ban bi thu' is 'Ban Bí thư'."""
    return {fold(group[0]): group[0] for group in read_yaml(BODIES)["bodies"]}


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, str]:
    return dict(spellings())


def spelled(name: str) -> str:
    """Return the body of which a folded line is the whole name; '' when it is none."""
    return _by_spelling().get(name, "")


@dataclass(frozen=True)
class Spoken:
    """Who is spoken of: an `agency` of the registry, or else a `body`; its words are [first, last)."""

    agency: str
    body: str
    first: int
    last: int


def who_is_named(query: Query) -> list[Spoken]:
    """Return who is named, in the order of the words, each once: 'Ban Bí thư với Văn phòng Quốc hội'."""
    slots = [s for s in query.slots.of(SlotKind.AGENCY) if s.end and not s.place]
    agencies = [Spoken(s.agency, "", s.first, s.last) for s in slots]
    bodies = list(_bodies(query.words))
    # 'Ủy ban Thường vụ | Quốc hội' is another body than the one within its name.
    found = [a for a in agencies if not any(_within(a, b) and not _within(b, a) for b in bodies)]
    found += [b for b in bodies if not any(_meet(a, b) for a in found)]
    by_name: dict[str, Spoken] = {}
    for one in sorted(found, key=lambda one: one.first):
        by_name.setdefault(one.agency or one.body, one)
    return list(by_name.values())


def _bodies(words: Sequence[Word]) -> Iterator[Spoken]:
    """Yield the bodies that words name; within a longer name no shorter one counts."""
    place = 0
    while place < len(words):
        for last in range(min(place + LONGEST, len(words)), place, -1):
            body = spelled(" ".join(word.folded for word in words[place:last]))
            if body:
                yield Spoken("", body, place, last)
                place = last - 1
                break
        place += 1


def _within(one: Spoken, other: Spoken) -> bool:
    return other.first <= one.first and one.last <= other.last


def _meet(one: Spoken, other: Spoken) -> bool:
    return one.first < other.last and other.first < one.last
