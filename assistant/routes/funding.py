"""The route for where the means come from: 'nguồn kinh phí lấy từ đâu'. The text names no amounts, but sources."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.find import Evidence
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.slots import SlotKind
from assistant.words import words_typed
from corpus.types import PassageKind

# 'tiền lấy ở đâu ra', 'kinh phí từ nguồn nào'
SOURCE = phrasing("funding_source")
# 'tổng cộng bao nhiêu, lấy từ nguồn nào', wherever in the message it stands.
AMOUNT = phrasing("funding_amount")
# Words beside it that name no matter of its own.
BESIDE = folded("funding_beside")
# What a bullet of the plan says of means that are given, raised or put together.
MEANS = re.compile(r"\b(?:bao dam|bo tri|long ghep)\b.{0,40}\bnguon (?:luc|von)\b")
# What makes it a question on something else.
OTHERS = (
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.AGENCY, SlotKind.ROLE, SlotKind.YEAR),
    *(SlotKind.YES_NO, SlotKind.COMPARE, SlotKind.PERIOD, SlotKind.TASK),
)


def funding(reading: Reading) -> Draft | None:
    """What the plan says of where the means come from, where that is asked of no matter in particular."""
    query = reading.query
    if not SOURCE.search(query.words) or _of_something(query):
        return None
    bullets = (p for p in reading.library.passages if p.kind is PassageKind.BULLET)
    found = [p for p in bullets if MEANS.search(plain(p.text))]
    if not found:
        return None
    told = narrative.read_narrative(reading, [Evidence(p, 1.0, 1.0, 1.0) for p in found])
    return replace(told, text=f"{reading.say('no_amounts')}\n\n{told.text}")


def _of_something(query: Query) -> bool:
    """Whether an amount is asked for, or the means of one matter, body or task."""
    rest = [word for word in query.topic if word.folded not in BESIDE]
    # 'kinh phí | thực hiện | kế hoạch'
    other = [s for s in query.slots.of(*OTHERS) if s.value != "any"]
    amount = AMOUNT.search(words_typed(query.question))
    return bool(rest or query.counts or other or amount)
