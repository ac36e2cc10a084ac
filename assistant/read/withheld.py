"""A verdict that all is right, withheld where an unknown body or another matter is claimed."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.bodies import unknown_body
from assistant.read.matter_claimed import of_matter, of_the_whole, strays
from assistant.readings.included_shares import included
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

# 'Bộ A | gộp cả | Bộ B', 'tính cả Bộ B cũ thì Bộ A'.
MERGED = phrasing("stated_merged")


def withheld(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a confirmed draft without its verdict where an unknown body or another matter is claimed."""
    if len(reading.query.agencies) > 1 and MERGED.search(reading.query.words):
        # 'Bộ A gộp Bộ B chủ trì 2 nhiệm vụ': what two have as one is not what both have.
        words = (reading.say("yes"), reading.say("no"))
        text = next(found.text.removeprefix(w) for w in words if found.text.startswith(w))
        return replace(found, text=text.lstrip())
    yes = reading.say("yes")
    if not found.text.startswith(yes):
        return found
    claimed = name != "claimed" or (of_matter(reading, found) and not strays(reading, found))
    proven = claimed and not of_the_whole(reading.query)
    if proven and not unknown_body(reading.query) and _shared_as_told(reading, found):
        return found
    return replace(found, text=found.text.removeprefix(yes).lstrip())


def _shared_as_told(reading: Reading, found: Draft) -> bool:
    """Whether all bodies with whom work is said to be shared too share some: 'kể cả việc chung với Bộ B, Bộ C'."""
    query, known = reading.query, reading.library.task_by_id
    tasks = [known[name] for name in found.tasks if name in known]
    slots_of = reading.library.understanding.slots
    shares = (
        slots_of(query.question, query.words[s.first : s.last]) for s in included(query.slots)
    )
    named = {a.agency for slots in shares for a in slots.of(SlotKind.AGENCY)} - {COLLECTIVE_GROUP}
    return all(f.select(tasks, f.involves(agency, query.roles or tuple(Role))) for agency in named)
