"""What a question about one task takes for known of it: 'nhà ở phải xong năm 2023 thì sản phẩm là gì'.

What its row denies of that is corrected before the columns that are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.grammar import folded
from assistant.library import Library
from assistant.query import AgencyRef, Query, TimeCondition
from assistant.read.base import Draft, Reading
from assistant.read.document import read_facets
from assistant.read.signed import agent_borne
from assistant.read.times_claimed import times_borne
from assistant.read.verdict import cells, findings
from assistant.readings.times import find_times
from assistant.slots import Slot, SlotKind
from structured.types import Role, Task

# Routes that tell columns of one task.
TELLING = ("reference", "described", "listing", "presumed")
ROLES = frozenset(role.value for role in Role)
# Times that claim something of a task beside which they stand: its end, and behind a verb how often it is done.
END, OFTEN = "by", ("annual", "every")
# 'tổ chức | hằng năm', and not 'kế hoạch hằng năm'
DONE = folded("presupposed_done")


def presupposed(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft on columns of one task, led by what the question has wrong of it."""
    if name == "facts":
        return _signed_otherwise(reading, found)
    if name not in TELLING or len(found.tasks) != 1 or not asks_column(reading.query):
        return found
    wrong = corrections(reading, reading.library.task_by_id[found.tasks[0]])
    if not wrong:
        return found
    return replace(
        found, text="\n\n".join([f"{reading.say('no')} {wrong[0]}", *wrong[1:], found.text])
    )


def _signed_otherwise(reading: Reading, found: Draft) -> Draft:
    """Return a draft on the document's own facts, led by who signed it where somebody else is said to have."""
    query = reading.query
    if query.yes_no or query.english or "signatory" in query.facets:
        return found
    document = next(iter(reading.library.documents.values()))
    if agent_borne(reading, document) is not False:
        return found
    right = None if "issuer" in query.facets else read_facets(reading, ["signatory"])
    told = f"{right.text}\n\n{found.text}" if right else found.text
    return replace(found, text=f"{reading.say('no')} {told}")


def asks_column(query: Query) -> bool:
    """Whether a column of a task is asked for, and nothing is to be confirmed, counted or compared."""
    otherwise = query.yes_no or query.counts or query.superlative or query.english
    return bool(query.who or query.fields) and not otherwise


def corrections(reading: Reading, task: Task) -> list[str]:
    """Return what the row of `task` says otherwise than the question takes for known, each cited."""
    agencies = tuple(_in_role(reading.query))
    claim = replace(reading, query=replace(reading.query, agencies=agencies, times=()))
    told = findings(claim, task) if agencies else []
    return [one.text for one in told if one.holds is False] + [*_times(reading, task)]


def _in_role(query: Query) -> Iterator[AgencyRef]:
    """Yield the agencies that are said, in so many words, to have a role that is not asked for."""
    for reference in query.agencies:
        slot = reference.slot
        if slot is None or slot not in query.slots.items or not slot.end:
            continue
        if reference.negated or reference.partner or reference.any_role:
            continue
        said = next((s for s in query.slots.of(SlotKind.ROLE) if s.first == slot.last), None)
        if said and said.value in ROLES and not _asks_with_whom(query, said):
            yield replace(reference, role=Role(said.value))


def _asks_with_whom(query: Query, role: Slot) -> bool:
    """Whether it is asked with whom somebody has a role: 'Bộ A phối hợp | với ai'."""
    return role.value == Role.COORDINATE.value and any(
        role.before(s) and s.first - role.last <= 1 for s in query.slots.of(SlotKind.WHO)
    )


def _times(reading: Reading, task: Task) -> Iterator[str]:
    """Yield the column of the time where the one claimed is not that of the task."""
    claimed = () if "deadline" in reading.query.fields else claimed_times(reading)
    if not claimed:
        return
    claim = replace(reading, query=replace(reading.query, times=claimed))
    if times_borne(claim, task) is False:
        yield cells(reading, task, "deadline").removeprefix("- ")


def claimed_times(reading: Reading) -> tuple[TimeCondition, ...]:
    """Return the end, or how often it comes back, that a question says of a task, in its name or beside it."""
    return _claimed(reading.query, reading.library)


# Whether a task is told against them is asked before one is, and again when it is told.
@lru_cache(maxsize=8)
def _claimed(query: Query, library: Library) -> tuple[TimeCondition, ...]:
    slots = library.understanding.slots(query.question, query.words)
    done = {s.value for s in slots.of(SlotKind.WHEN) if _is_done(query, s)}
    claiming = {END, *(done & {*OFTEN})}
    times = find_times(slots, query.words)
    return tuple(t for t in times if t.relation in claiming and not t.negated)


def _is_done(query: Query, time: Slot) -> bool:
    """Whether a verb opens a time or stands right before it: 'cuộc thi tổ chức | hằng năm'."""
    said = query.words[max(0, time.first - 1) : time.last]
    return bool(time.end) and any(word.folded in DONE for word in said)
