"""A time that is asked for and that no passage of a matter states: 'bao giờ các bộ phải có kế hoạch cụ thể'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.read.base import Reading
from assistant.read.bodies import plain
from assistant.slots import SlotKind
from corpus.types import Passage

# 'bao giờ', 'khi nào' at an end of a clause, where a time is asked for.
WHEN = phrasing("untimed_when")
# What states a time, or how often something is done.
TIME = re.compile(
    r"\b(?:\d{4}|hang nam|hang thang|hang quy|dinh ky|thuong xuyen|tu ngay|lau dai|kip thoi|\d+ nam|giai doan)\b"
)


def untimed(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether a question but asks when, and none of the passages that tell of its matter says so."""
    query = reading.query
    asked = "deadline" in query.fields and WHEN.search(query.words)
    more = query.yes_no or query.who or query.slots.has(SlotKind.ASKED) or len(query.fields) > 1
    return bool(asked and not more) and not any(TIME.search(plain(p.text)) for p in passages)
