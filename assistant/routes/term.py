"""The route for how long the document itself runs: 'kế hoạch này thực hiện đến năm nào', as its title says."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.find import Evidence
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.read.carried_out import titled_paper
from assistant.slots import SlotKind
from corpus.types import PassageKind

# 'kế hoạch này (thực hiện, áp dụng) | đến năm 2025', '… đến khi nào'
RUNS = phrasing("term_runs")
END = re.compile(r"\bden nam (\d{4})\b")
# What else would be asked for, or of what.
OTHERWISE = (
    *(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.FACET),
    *(SlotKind.CELL, SlotKind.TASK, SlotKind.WHO, SlotKind.COMPARE, SlotKind.SHARE, SlotKind.TOPIC),
    *(SlotKind.NEGATION, SlotKind.ASKED, SlotKind.CLAIM, SlotKind.FOLLOW, SlotKind.PERIOD),
)
# What may stand behind the year.
ENDS = (SlotKind.YES_NO, SlotKind.FILLER, SlotKind.SOCIAL)


def term(reading: Reading) -> Draft | None:
    """Until when the plan runs, or whether until the year claimed: the title that names the year."""
    query = reading.query
    runs = None if query.carried or query.slots.of(*OTHERWISE) else RUNS.search(query.words)
    if runs is None or any(s.first >= runs.last and s.kind not in ENDS for s in query.slots.items):
        return None
    titles = [p for p in reading.library.passages if titled_paper(p)]
    titles.sort(key=lambda passage: passage.kind is not PassageKind.META)
    found = next((p for p in titles if END.search(plain(p.text))), None)
    if found is None:
        return None
    told = narrative.read_narrative(reading, [Evidence(found, 1.0, 1.0, 1.0)])
    if not query.yes_no:
        return told
    ends = {int(year) for year in END.findall(plain(found.text))}
    return replace(
        told, text=f"{reading.say('yes' if _claimed(query) <= ends else 'no')} {told.text}"
    )


def _claimed(query: Query) -> set[int]:
    return {int(slot.value) for slot in query.slots.of(SlotKind.YEAR)}
