"""Route for claims on the parts of the plan itself, told by title: 'Kế hoạch có 3 phần: mục đích, yêu cầu; …'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.query import Query
from assistant.read import document
from assistant.read.base import Draft, Reading
from assistant.readings.amounts import number_said
from assistant.routes.parts_told import BESIDE_PARTS, CLAIMED, MEASURES
from assistant.slots import SlotKind
from assistant.words import paused
from corpus.normalize import folded_words

NOUNS, BETWEEN = folded("outline_claimed_nouns"), folded("outline_claimed_between")


def outline_claimed(reading: Reading) -> Draft | None:
    """The parts of the plan, of which so many are claimed and told by their titles.

    No verdict where there are as many, but other words than the titles are told of them.
    """
    query = reading.query
    found = CLAIMED.search(query.words)
    if found is None or found["noun"] not in NOUNS or not _of_plan(query, found.first, found.last):
        return None
    draft = document.read_facets(reading, ("parts",))
    if draft is None:
        return None
    parts = document.PLACES["parts"](next(iter(reading.library.documents.values())))
    if number_said(found["n"]) != len(parts):
        return replace(draft, text=f"{reading.say('no')} {draft.text}")
    # Without the number before it.
    titles = [[*folded_words(part.value)][1:] for part in parts]
    if not _tells_all(_said(query, found.last), titles):
        return draft
    return replace(draft, text=f"{reading.say('yes')} {draft.text}")


def _of_plan(query: Query, first: int, last: int) -> bool:
    """Whether the parts claimed are those of the plan, named before them, and titles follow apart from them."""
    start = query.words[first].start
    apart = any(word.start < start for word in query.topic)
    if not query.yes_no or apart or query.slots.of(*BESIDE_PARTS):
        return False
    plan = any(s.value == "plan" and s.last <= first for s in query.slots.of(SlotKind.PART))
    nodes = [s for s in query.slots.of(SlotKind.NODE) if s.end]
    before = " ".join(word.folded for word in query.words[:last])
    if not plan or not nodes or any(measures in before for measures in MEASURES):
        return False
    # 'có 5 phần nhiệm vụ, giải pháp' are those of what is named right behind.
    return nodes[0].first > last or (nodes[0].first == last and paused(query.words, last))


def _said(query: Query, first: int) -> list[str]:
    """Return the folded words from a place on up to what asks whether it is so."""
    ends = [s.first for s in query.slots.of(SlotKind.YES_NO) if s.end and s.first >= first]
    return [word.folded for word in query.words[first : min(ends, default=len(query.words))]]


def _tells_all(said: Sequence[str], titles: Sequence[Sequence[str]]) -> bool:
    """Whether words are the titles, all of them in any order, and what stands between them."""
    left, place = [*titles], 0
    while place < len(said):
        held = next((t for t in left if [*said[place : place + len(t)]] == [*t]), None)
        if held is not None:
            left.remove(held)
            place += len(held)
        elif said[place] in BETWEEN:
            place += 1
        else:
            return False
    return not left
