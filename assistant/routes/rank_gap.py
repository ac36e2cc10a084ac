"""Route for two places of one rank: 'bộ chủ trì nhiều nhất hơn bộ đứng thứ hai mấy việc'."""

from __future__ import annotations

from assistant.grammar import folded, phrasing
from assistant.read.base import Draft, Reading
from assistant.read.rank_gap import read_gap
from assistant.slots import SlotKind

GAP = phrasing("rank_gap")
SECTIONS, MINISTRY = folded("aggregate_sections"), "bo"
# What a rank of tasks, or of those that are named, is about.
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF)


def rank_gap(reading: Reading) -> Draft | None:
    """By how much the first in a rank has more than the second, or than the last."""
    query = reading.query
    found = GAP.search(query.words)
    compared = query.slots.has(SlotKind.COMPARE)
    if found is None or not compared or query.yes_no or query.slots.of(*NAMED):
        return None
    sections = found["of"] in SECTIONS
    if not (sections or query.roles):
        return None
    return read_gap(reading, sections, found["of"] == MINISTRY, bool(found["least"]))
