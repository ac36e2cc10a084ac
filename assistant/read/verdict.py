"""What the text says of each thing that a question claims of a task, and whether it bears it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.conditions import roles_of
from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, Query
from assistant.read.agencies_numbered import (
    MINISTRIES,
    nobody,
    nobody_claimed,
    number_claimed,
    so_many,
)
from assistant.read.as_written import new_name
from assistant.read.base import Reading
from assistant.read.led_together import led_together, together_text
from assistant.read.one import how_many
from assistant.read.produced import denied, produced
from assistant.read.said_alone import denied_alone, others_claimed, said_alone
from assistant.read.times_claimed import times_borne
from assistant.words import split_words
from corpus.normalize import folded_words
from structured import filters as f
from structured.types import MentionKind, Role, Task

EITHER = folded("either_or")


@dataclass(frozen=True)
class Finding:
    """One claim: whether the text bears it out (None: code can't tell), and what the text says.

    `open` is what is neither right nor wrong; `others` are the tasks by which a claim of some alone is wrong.
    """

    holds: bool | None
    text: str
    open: bool = False
    others: tuple[Task, ...] = ()


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
        if of_matter(reading.query, named, task):
            continue
        reference = _contrasted(named, reading.query)
        denied = reference.negated and not denied_alone(reading.query)
        exclusive = said_alone(reading.query, reference) and not denied
        found = _agency(reading, task, reference, exclusive)
        if found.holds is False and _possible(reading, task, reference):
            yield replace(found, holds=None, open=True)
            continue
        if found.holds is False and _of_press(reading, task, reference):
            yield Finding(None, cells(reading, task, "lead", "coordinate"), open=True)
            continue
        if found.holds is False and not exclusive and led_together(reading, task, reference):
            yield Finding(None, together_text(reading, task, reference), open=True)
            continue
        yield found if found.open else replace(found, holds=found.holds != reference.negated)


NONE = "0"
PLURAL, WITH_OTHERS = folded("verdict_plural"), folded("verdict_with_others")


def of_matter(query: Query, reference: AgencyRef, task: Task) -> bool:
    """Whether somebody without a role, beside others who have one, is named by the words of the work itself.

    'Cơ quan báo chí tuyên truyền giảm nghèo là do Bộ A chủ trì'.
    """
    acting = [a.slot for a in query.agencies if a.role and a is not reference]
    slot = reference.slot
    bare = not (reference.role or reference.negated or reference.partner)
    if not (bare and acting and slot and query.holds(slot)):
        return False
    with_others = slot.first and query.words[slot.first - 1].folded in WITH_OTHERS
    if with_others or not all(other and slot.before(other) for other in acting):
        return False
    said = [w.folded for w in query.words[slot.first : slot.last]]
    name = " ".join(word for word in said if word not in PLURAL)
    return f" {name} " in f" {' '.join(folded_words(task.content.value))} "


POSSIBLE = phrasing("verdict_possible")


def _possible(reading: Reading, task: Task, reference: AgencyRef) -> bool:
    """Whether somebody is said to be able to take part where the text speaks of 'các bộ, ngành liên quan'."""
    roles = roles_of(reference, reading.query)
    mentions = (mention for role in roles for mention in task.mentions(role))
    collective = any(mention.kind is MentionKind.COLLECTIVE for mention in mentions)
    return collective and POSSIBLE.search(reading.query.words) is not None


# 'Đài Truyền hình', 'Báo Nhân Dân': of the press, which the text names as a whole.
PRESS, THE_PRESS = phrasing("verdict_press"), "báo-chí"


def _of_press(reading: Reading, task: Task, reference: AgencyRef) -> bool:
    """Whether somebody may be one of the press, to whom as a whole the role claimed is given."""
    roles = roles_of(reference, reading.query)
    given = any(m.agency == THE_PRESS for role in roles for m in task.mentions(role))
    return given and PRESS.opens(split_words(reading.name(reference.agency))) is not None


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


def _agency(reading: Reading, task: Task, reference: AgencyRef, exclusive: bool) -> Finding:
    """Return whether an agency has the role claimed, without regard to a negation."""
    roles = roles_of(reference, reading.query)
    meant = reading.library.agencies.meant(reference.agency)
    held = [role for role in roles if f.involves_any(meant, [role])(task)]
    name = reading.names(meant)
    if written := new_name(reading, reference):
        return Finding(False, _other(reading, task, written, roles))
    if not held:
        said = collective_wording(reading, task, reference, roles)
        return Finding(False, _other(reading, task, name, roles, said))
    name = reading.names([one for one in meant if f.involves_any([one], held)(task)])
    alone = not exclusive or _all_named(reading, task, held[0])
    if others_claimed(reading.query) and len(reading.query.agencies) == 1:
        shared = not _all_named(reading, task, held[0])
        return Finding(shared, _held_text(reading, task, name, held, not shared))
    told = _held_text(reading, task, name, held, alone)
    if exclusive and alone and not all(_all_named(reading, task, role) for role in roles):
        # 'III.10 chỉ có Bộ A': it alone leads, and others are in the other column.
        return Finding(None, told, open=True)
    return Finding(alone, told)


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
        # 'không do Bộ A chủ trì một mình' is of Bộ A alone, too.
        if not reference.negated or len(reading.query.agencies) == 1
        for agency in reading.library.agencies.meant(reference.agency)
    }
    by_name = BY_NAME.search(reading.query.words) is not None
    others = (m for m in task.mentions(role) if not (by_name and m.kind is MentionKind.COLLECTIVE))
    return {mention.agency for mention in others} <= named


# 'bộ duy nhất được nêu tên': beside 'các bộ, ngành', of whom none is named.
BY_NAME = phrasing("verdict_by_name")


def collective_wording(
    reading: Reading, task: Task, reference: AgencyRef, roles: Sequence[Role]
) -> str:
    """Return the wording of a role by which an agency that is not named may be meant; '' where there is none."""
    meant = reading.library.agencies.meant(reference.agency)
    agencies = reading.library.agencies
    if not f.only_collectively(meant, agencies, roles)(task):
        return ""
    mentions = (m for role in roles for m in task.mentions(role))
    wording = next((m.text for m in mentions if m.kind is MentionKind.COLLECTIVE), "")
    return " ".join(wording.split())


def _other(
    reading: Reading, task: Task, agency: str, roles: Sequence[Role], wording: str = ""
) -> str:
    """Return that an agency has not the roles; that it is but not named, where a `wording` may mean it."""
    word = reading.say(f"role_{roles[0].value}") if len(roles) == 1 else reading.say("role_any")
    mark = reading.cite_task(task, "content", "lead", "coordinate")
    told = reading.say(
        "lacks_role_by_name" if wording else "lacks_role",
        id=task.id,
        content=task.content.value,
        agency=agency,
        role=word,
        lead=task.lead.value,
        coordinate_text=f"; {reading.say('role_coordinate')}: {task.coordinate.value}",
        mark=mark,
    )
    if not wording:
        return told
    return f"{told} {reading.say('may_be_meant', wording=wording, agency=agency, mark=mark)}"


def _numbered(reading: Reading, task: Task) -> Iterator[Finding]:
    """Yield whether as many agencies are named in the one role spoken of as are claimed."""
    query, number = reading.query, number_claimed(reading.query)
    if number is None or len(query.roles) != 1 or (query.agencies and not number.said):
        return
    if number.claim == NONE and nobody_claimed(query):
        # 'không có bộ nào chủ trì đích danh'
        return
    role = query.roles[0]
    holds = so_many(reading, task.mentions(role), number)
    # 'một mình' claims no number in so many words, of which one would have to be told.
    ministries = number.kind == MINISTRIES
    counted = how_many(reading, task, role, ministries) if number.said else ()
    text = "\n".join([cells(reading, task, role.value), *(f"- {line}" for line in counted)])
    yield Finding(holds, text, open=holds is None)


def _nobody(reading: Reading, task: Task) -> Iterator[Finding]:
    """Yield whether nobody is named in the role in which nobody is claimed to be."""
    query = reading.query
    if query.yes_no and not (query.agencies or query.times) and nobody_claimed(query):
        role = query.roles[0]
        borne = nobody(reading, task.mentions(role))
        yield Finding(borne, cells(reading, task, role.value), open=borne is None)


def _times(reading: Reading, task: Task) -> Iterator[Finding]:
    if reading.query.times:
        borne = times_borne(reading, task)
        yield Finding(borne, cells(reading, task, "deadline"), open=borne is None)


def _product(reading: Reading, task: Task) -> Iterator[Finding]:
    query = reading.query
    if "product" not in query.fields or not query.topic:
        return
    same = produced(reading, task)
    yield Finding(
        None if same is None else same != denied(query, task), cells(reading, task, "product")
    )
