"""What the text says of each thing that a question claims of a task, and whether it bears it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.conditions import roles_of, time_condition
from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, Query, TimeCondition
from assistant.read.base import Draft, Reading
from assistant.read.produced import denied, produced
from assistant.readings.amounts import number_said
from assistant.readings.claims import alone_beside, others_too
from assistant.slots import Slot, SlotKind
from assistant.words import words_typed
from corpus.normalize import fold
from structured import filters as f
from structured.types import Mention, MentionKind, Period, PeriodKind, Role, Task

UNTIL = phrasing("verdict_until")
# How far (in words) before a year stands what makes it the end of the work.
UNTIL_REACH = 3
# So far from its column may stand whose it is.
OF_REACH = 4
EITHER = folded("either_or")


@dataclass(frozen=True)
class Finding:
    """One claim: whether the text bears it out (None: code can't tell), and what the text says."""

    holds: bool | None
    text: str


def findings(reading: Reading, task: Task) -> list[Finding]:
    """Return what the text says of each thing that is claimed of `task`: agencies, time, product."""
    found = (_agencies, _numbered, _nobody, _times, _product)
    return [finding for claim in found for finding in claim(reading, task)]


def alternatives(reading: Reading) -> bool:
    """Whether one of two agencies is asked for ('Bộ A hay Bộ B'): nothing to be confirmed."""
    slots = [a.slot for a in reading.query.agencies if a.slot]
    between = (
        {word.folded for word in reading.query.words[one.last : two.first]}
        for one, two in pairwise(slots)
    )
    return any(EITHER & words for words in between)


def cells(reading: Reading, task: Task, *fields: str) -> str:
    """Return columns of `task` as lines, each cited."""
    return "\n".join(
        "- "
        + reading.say(
            f"f_{name}", value=getattr(task, name).value, mark=reading.cite_task(task, name)
        )
        for name in fields
        if getattr(task, name).value
    )


def _agencies(reading: Reading, task: Task) -> Iterator[Finding]:
    for named in reading.query.agencies:
        reference = _contrasted(named, reading.query)
        exclusive = _exclusive(reading, reference) and not reference.negated
        found = _agency(reading, task, reference, exclusive)
        yield replace(found, holds=found.holds != reference.negated)


CONTRAST = 2
NOT_BUT = folded("verdict_not_but")


def _contrasted(reference: AgencyRef, query: Query) -> AgencyRef:
    """Return an agency set against another in the role of that: 'Bộ A chủ trì, không phải Bộ B'."""
    roles = {a.role for a in query.agencies if a.role and not a.negated}
    if not (reference.negated and reference.role is None and reference.slot and len(roles) == 1):
        return reference
    first = reference.slot.first
    before = " ".join(word.folded for word in query.words[max(0, first - CONTRAST) : first])
    return replace(reference, role=roles.pop()) if before in NOT_BUT else reference


def _exclusive(reading: Reading, reference: AgencyRef) -> bool:
    """Whether an agency is claimed to be the only one: 'chỉ có A'; 'A một mình' is said of all named."""
    query = reading.query
    if _others_too(reading):
        return False
    alone = [a for a in query.agencies if a.slot and alone_beside(query, a.slot.first)]
    if alone:
        return reference in alone
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value in ("alone", "only")]
    return any(reference.role in _roles_beside(share, query) for share in shares)


def _roles_beside(share: Slot, query: Query) -> set[Role | None]:
    """Return the roles of which a share is said: 'một mình Bộ A chủ trì, Bộ B phối hợp' is of the nearer one."""
    named = [a for a in query.agencies if a.slot and not a.negated]
    if not named or not share.end:
        return {a.role for a in query.agencies}
    gaps = {a: _gap(share, a.slot) for a in named if a.slot}
    return {a.role for a in named if gaps[a] == min(gaps.values())}


def _gap(one: Slot, two: Slot) -> int:
    """Return how many words stand between two slots."""
    return max(two.first - one.last, one.first - two.last, 0)


def _others_too(reading: Reading) -> bool:
    """Whether 'không chỉ A' claims that there are others beside the agency named."""
    query = reading.query
    return any(others_too(query, a.slot.first) for a in query.agencies if a.slot)


def _agency(reading: Reading, task: Task, reference: AgencyRef, exclusive: bool) -> Finding:
    """Return whether an agency has the role claimed, without regard to a negation."""
    roles = roles_of(reference, reading.query)
    meant = reading.library.agencies.meant(reference.agency)
    held = [role for role in roles if f.involves_any(meant, [role])(task)]
    name = reading.names(meant)
    if not held:
        return Finding(False, _other(reading, task, name, roles))
    alone = not exclusive or _all_named(reading, task, held[0])
    if _others_too(reading) and len(reading.query.agencies) == 1:
        shared = not _all_named(reading, task, held[0])
        return Finding(shared, _held_text(reading, task, name, held, not shared))
    return Finding(alone, _held_text(reading, task, name, held, alone))


def _held_text(reading: Reading, task: Task, agency: str, held: Sequence[Role], alone: bool) -> str:
    """Return that the agency has the roles that it has, or that it is not the only one."""
    word = reading.say("join").join(reading.say(f"role_{role.value}") for role in held)
    mark = reading.cite_task(task, "content", *(role.value for role in held))
    values = {"agency": agency, "role": word, "id": task.id, "content": task.content.value}
    return reading.say("has_role" if alone else "not_alone", **values, mark=mark)


def _all_named(reading: Reading, task: Task, role: Role) -> bool:
    """Whether the question names all that have `role` in `task`."""
    named = {
        agency
        for reference in reading.query.agencies
        if not reference.negated
        for agency in reading.library.agencies.meant(reference.agency)
    }
    return {mention.agency for mention in task.mentions(role)} <= named


def _other(reading: Reading, task: Task, agency: str, roles: Sequence[Role]) -> str:
    word = reading.say(f"role_{roles[0].value}") if len(roles) == 1 else reading.say("role_any")
    return reading.say(
        "lacks_role",
        id=task.id,
        content=task.content.value,
        agency=agency,
        role=word,
        lead=task.lead.value,
        coordinate_text=f"; {reading.say('role_coordinate')}: {task.coordinate.value}",
        mark=reading.cite_task(task, "content", "lead", "coordinate"),
    )


# 'bảy cơ quan cùng chủ trì', 'một mình Bộ A': how many are said to share a role.
NUMBERED = phrasing("stated_agencies")


def agencies_claimed(query: Query) -> int | None:
    """Return how many agencies are claimed to have a role; None when a question claims no number of them."""
    claimed = NUMBERED.search(query.words)
    if claimed is None:
        return 1 if query.slots.has(SlotKind.SHARE, "alone") else None
    return number_said(claimed["n"])


# 'bảy bộ' counts ministries alone, 'hai ngân hàng' banks.
MINISTRIES, AGENCIES = "bo", ("co quan", "don vi", "dau moi")


def _numbered(reading: Reading, task: Task) -> Iterator[Finding]:
    """Yield whether as many agencies are named in the one role spoken of as are claimed."""
    query, number = reading.query, agencies_claimed(reading.query)
    said = NUMBERED.search(query.words)
    if number is None or len(query.roles) != 1 or (query.agencies and said is None):
        return
    counted = said["of"] if said else AGENCIES[0]
    holds = _so_many(reading, task.mentions(query.roles[0]), number, counted)
    yield Finding(holds, cells(reading, task, query.roles[0].value))


def _so_many(
    reading: Reading, mentions: Sequence[Mention], number: int, counted: str
) -> bool | None:
    """Whether so many agencies are mentioned; None where wording stands for any, or 'bộ' for a committee."""
    if any(mention.kind is not MentionKind.NAMED for mention in mentions):
        return None
    names = (fold(reading.name(m.agency)) for m in mentions if m.agency)
    of_kind = sum(name.startswith(f"{counted} ") for name in names)
    if counted in AGENCIES or of_kind == len(mentions):
        return len(mentions) == number
    same = of_kind == number
    # Some say 'hai bộ' where one of them is a committee; nobody does where none is a ministry.
    loose = counted == MINISTRIES and of_kind and len(mentions) == number
    return None if loose and not same else same


# 'không có ai phối hợp', 'chẳng cơ quan nào chủ trì'.
NOBODY = phrasing("verdict_nobody")


def nobody_claimed(query: Query) -> bool:
    """Whether it is claimed, and nothing else, that nobody has the one role spoken of."""
    denied_once = len(query.slots.of(SlotKind.NEGATION)) <= 1
    one_role = denied_once and len(query.roles) == 1
    return one_role and NOBODY.search(words_typed(query.question)) is not None


def _nobody(reading: Reading, task: Task) -> Iterator[Finding]:
    """Yield whether nobody is named in the role in which nobody is claimed to be."""
    query = reading.query
    if query.yes_no and not (query.agencies or query.times) and nobody_claimed(query):
        role = query.roles[0]
        yield Finding(not task.mentions(role), cells(reading, task, role.value))


# 'by 2030 at the earliest' claims another bound than 'by 2030'.
EARLIEST = phrasing("verdict_earliest")


def _times(reading: Reading, task: Task) -> Iterator[Finding]:
    query = reading.query
    if not query.times:
        return
    borne = all(_time_holds(reading, task, time) != time.negated for time in query.times)
    holds = None if EARLIEST.search(query.words) else borne and _whole(reading, task)
    yield Finding(holds, cells(reading, task, "deadline"))


def _time_holds(reading: Reading, task: Task, time: TimeCondition) -> bool:
    """Whether what is claimed of the time holds; 'xong', 'đến năm' claim the end."""
    if time.relation in ("covers", "year") and _until(reading, time):
        time = replace(time, relation="by")
    if time.relation == "start" and time.start:
        # 'thực hiện từ năm 2021' claims that very year, where a list keeps to what begins then or later.
        return not f.recurring()(task) and f.first_year(task) == time.start
    condition = time_condition(time, reading.library.tasks, reading.today)
    return condition is None or condition.holds(task)


def _until(reading: Reading, time: TimeCondition) -> bool:
    query = reading.query
    slots = [s for s in query.slots.of(SlotKind.YEAR) if s.value == str(time.start)]
    # 'hạn của nó là 2025'
    fields = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "deadline"]
    asked = [f for s in slots for f in fields if 0 <= s.first - f.last <= OF_REACH]
    places = [(max(0, s.first - UNTIL_REACH), s.first) for s in slots]
    places += [(f.first, f.last) for f in asked]
    return any(UNTIL.search(query.words[first:last]) for first, last in places)


def _whole(reading: Reading, task: Task) -> bool:
    """Whether periods claimed as 'thời hạn (là)' or with 'chỉ' are all that the text states."""
    query = reading.query
    stated = "deadline" in query.fields or query.slots.has(SlotKind.SHARE, "only")
    claimed = [t for t in query.times if t.relation == "period" and t.start and not t.negated]
    if not stated or not claimed:
        return True
    return set(task.periods) == {Period(PeriodKind.RANGE, t.start, t.end) for t in claimed}


def _product(reading: Reading, task: Task) -> Iterator[Finding]:
    query = reading.query
    if "product" not in query.fields or not query.topic:
        return
    same = produced(reading, task)
    yield Finding(None if same is None else same != denied(query), cells(reading, task, "product"))


def agencies_counted(reading: Reading, found: Draft) -> bool | None:
    """Whether so many agencies have a role as are claimed; None when no number is claimed or told."""
    claimed = agencies_claimed(reading.query)
    return None if found.count is None or claimed is None else found.count == claimed
