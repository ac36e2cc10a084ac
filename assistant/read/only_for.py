"""Claims that something is for some alone: 'trợ giúp pháp lý chỉ dành cho hộ nghèo', where the text lists more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.model.names import words_of
from assistant.read.base import Draft, Reading
from assistant.read.proven_matter import parts_of
from assistant.read.proven_words import content_places, part_holds
from assistant.read.terms import as_said
from assistant.read.weighed import bears
from assistant.read.worded import LEAST_SAID, claimed_words, own_words, statement
from assistant.words import Word, split_words
from corpus.types import Passage

# 'hộ nghèo', 'biên giới'; 'chỉ (dành cho)' ahead of them, 'thôi' behind.
WHOM, ONLY = phrasing("proven_whom"), phrasing("only_for")
AFTER = phrasing("only_for_after")
# 'hộ nghèo (và) hộ cận nghèo': what stands between those of one list.
BETWEEN = folded("only_for_between")


def for_others_too(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether what is said to be for some alone is, by a passage that bears out the rest, for others as well."""
    query = reading.query
    words = split_words(statement(query, claimed_words(query), reading.library))
    alone = _said_alone(words, AFTER.search(query.words) is not None)
    if alone is None:
        return False
    named = {_name(words, one) for one in WHOM.each(words)}
    rest = as_said([word for place, word in enumerate(words) if place != alone])
    if len(rest.split()) < LEAST_SAID:
        return False
    said = words_of(rest)
    matter = [said[i] for i in content_places(said)]
    held = (p for p in passages if bears(rest, p, reading.library))
    parts = (part for p in held for part in parts_of(reading, p) if part_holds(matter, part))
    return any(run & named and run - named for part in parts for run in _lists(part))


def pointed_for_others(reading: Reading, found: Draft) -> bool:
    """Whether the one task told before, said to be for some alone, is by its row for others beside them as well.

    'Nhiệm vụ đó chỉ dành cho hộ nghèo thôi', where nothing else is said of it.
    """
    query = reading.query
    words = split_words(statement(query, own_words(query), reading.library))
    if len(found.tasks) != 1 or _said_alone(words, AFTER.search(query.words) is not None) is None:
        return False
    meant = list(WHOM.each(words))
    inside = {word.folded for one in meant for word in words[one.first : one.last]}
    own = {word.folded for word in own_words(query)}
    said = {word.folded for word in query.topic} & own
    named = {_name(words, one) for one in meant}
    content = reading.library.task_by_id[found.tasks[0]].content.value
    return said <= inside and any(run & named and run - named for run in _lists(content))


def _said_alone(words: Sequence[Word], behind: bool) -> int | None:
    """Return the place of 'chỉ' before those for whom alone something is; -1 where but 'thôi' says so, or None."""
    for whom in WHOM.each(words):
        before = ONLY.search(words[: whom.first])
        if before is not None and before.last == whom.first:
            return before.start("only")
        if behind and whom.last == len(words):
            return -1
    return None


def _lists(part: str) -> Iterator[set[str]]:
    """Yield those whom a part of a passage names side by side."""
    words = split_words(part)
    run: set[str] = set()
    end = 0
    for whom in WHOM.each(words):
        if run and not all(word.folded in BETWEEN for word in words[end : whom.first]):
            yield run
            run = set()
        run, end = run | {_name(words, whom)}, whom.last
    yield run


def _name(words: Sequence[Word], found: Found) -> str:
    return " ".join(word.folded for word in words[found.first : found.last])
