"""What the readers of tallies share: the tasks that the conditions leave, and groups in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.answer import Status
from assistant.conditions import excluded_condition, time_conditions
from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.read.select import conditions_of, describe, described_conditions, pool_of
from assistant.readings.kinds import MINISTRIES, asks_ministries
from assistant.section_conditions import section_conditions
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.filters import BOTH
from structured.tally import Group
from structured.types import Role, Task

# The groups of tasks, as a part of the document that is named.
GROUPS = "nhiệm vụ, giải pháp"
SECTION_NOUNS = folded("section_nouns")
# 'mục nào', 'ở mục mấy', 'nhóm nhiệm vụ nào'.
WHICH_SECTION = phrasing("groups_which_section")
SEVERAL = folded("groups_several")
# So many words may stand between an agency and the role that it is said to have: 'tỉnh ở cột phối hợp'.
ROLE_REACH = 2


def roles_asked(reading: Reading) -> tuple[Role, ...]:
    """Return the roles in which agencies are asked for, else both."""
    query = reading.query
    scoped = {a.role for a in scoping(query)}
    return tuple(role for role in query.roles if role not in scoped) or query.roles or BOTH


def role_words(reading: Reading, roles: Sequence[Role]) -> str:
    """Return roles in words: 'chủ trì', 'chủ trì hoặc phối hợp'."""
    return reading.say(f"role_{roles[0].value}" if len(roles) == 1 else "role_any")


def among(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks among which agencies are tallied: those of the times and sections asked about.

    'Bộ nào phối hợp với Bộ A nhiều nhất' asks about the tasks of Bộ A.
    """
    query = reading.query
    partners = partners_of(query)
    return f.select(
        pool_of(reading),
        *(c.holds for c in time_conditions(query, reading.library.tasks, reading.today)),
        *(c.holds for c in section_conditions(query)),
        *(c.holds for c in excluded_condition(query)),
        *(c.holds for c in described_conditions(reading)),
        *(f.involves(a.agency, _own_roles(a, query)) for a in partners),
    )


def _own_roles(partner: AgencyRef, query: Query) -> tuple[Role, ...]:
    """Return the roles in which an agency has the tasks in which others work with it: whoever is helped leads."""
    helped = partner.partner and query.roles == (Role.COORDINATE,)
    return (partner.role,) if partner.role else (Role.LEAD,) if helped else BOTH


def partners_of(query: Query) -> list[AgencyRef]:
    """Return the agencies whose tasks are meant when it is asked who works with them most."""
    wanted = [a for a in query.agencies if not a.negated]
    compares = query.slots.has(SlotKind.COMPARE) and len(query.roles) > 1
    together = len(wanted) == 1 and query.who and query.slots.has(SlotKind.SHARE, "together")
    if together and not compares:
        return wanted
    return [a for a in wanted if a.partner or a.any_role] or scoping(query)


def scoping(query: Query) -> list[AgencyRef]:
    """Return the agencies whose role only says which tasks are meant, not who is asked for.

    'Trong các việc tỉnh phối hợp, bộ nào chủ trì nhiều nhất' asks for the other role of these tasks.
    """
    if not (query.who or query.counts_agencies) or len(query.roles) != len(BOTH):
        return []
    said = [a for a in query.agencies if a.slot in query.slots.items]
    named = [a for a in said if not (a.negated or a.partner)]
    told = [replace(a, role=Role(role)) for a in named if (role := _own_role(a, query))]
    asked = {slot.value for slot in query.slots.of(SlotKind.ROLE) if _asked_of(slot, query)}
    roles = {a.role.value for a in told if a.role}
    return told if asked - roles and len(roles) == 1 and len(told) == len(named) else []


def _own_role(reference: AgencyRef, query: Query) -> str | None:
    """Return the role that an agency is said to have: its own, or the one right after its name."""
    if reference.role or reference.slot is None:
        return reference.role.value if reference.role else None
    last = reference.slot.last
    after = [s for s in query.slots.of(SlotKind.ROLE) if 0 <= s.first - last <= ROLE_REACH]
    return after[0].value if after and after[0].value != "any" else None


def _asked_of(role: Slot, query: Query) -> bool:
    """Whether the word before a role that it may belong to asks who, and names no agency."""
    kinds = (SlotKind.AGENCY, SlotKind.WHO)
    around = [
        s for s in query.slots.of(*kinds, SlotKind.QUANTITY) if s.end and s.first < role.first
    ]
    bodies = [s for s in around if s.kind in kinds or s.value == "count_agencies"]
    return bool(bodies) and bodies[-1].kind is not SlotKind.AGENCY


def fitting_tasks(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks that keep to every condition of the question, on agencies too.

    'Bộ ngành' in 'nhiều bộ ngành nhất' says what is counted.
    """
    named = tuple(a for a in reading.query.agencies if a.agency != COLLECTIVE_GROUP)
    meant = replace(reading, query=replace(reading.query, agencies=named))
    return f.select(pool_of(meant), *(c.holds for c in conditions_of(meant)))


# 'cơ quan hay nhóm cơ quan nào', 'cơ quan hoặc địa phương nào': the provinces are one of them.
OF_GROUPS = phrasing("rank_groups")


def asks_section(reading: Reading) -> bool:
    """Whether 'mục nào', 'nhóm nào' is asked for."""
    query = reading.query
    if GROUPS in query.nodes or "section" in query.fields:
        return True
    if OF_GROUPS.search(query.words):
        # 'cơ quan hay nhóm nào'
        return False
    # 'mức nào' is no 'mục nào'.
    words = [w if w.marked != "mức" else replace(w, folded=w.marked) for w in query.words]
    if query.superlative == "rank" and not (query.agencies or query.who):
        # 'xếp các mục', 'xếp hạng năm nhóm'.
        pairs = pairwise(word.folded for word in words)
        return any(one in SEVERAL and two in SECTION_NOUNS for one, two in pairs)
    return WHICH_SECTION.search(words) is not None


def only_ministries(reading: Reading) -> bool:
    """Whether 'bộ nào', 'mấy bộ' is asked for, and no other body."""
    return asks_ministries(reading.query.words) or reading.query.slots.has(
        SlotKind.QUANTITY, MINISTRIES
    )


def is_ministry(reading: Reading, agency: str) -> bool:
    """Whether an agency is a ministry by its name."""
    return reading.name(agency).startswith(reading.say("ministry"))


def joined(reading: Reading, names: Iterable[str]) -> str:
    """Return names as one list: 'A, B và C'."""
    *first, last = names
    return f"{', '.join(first)}{reading.say('join')}{last}" if first else last


BODIES = phrasing("groups_bodies")


def counts_bodies(query: Query) -> bool:
    """Whether agencies are counted, not tasks: 'nhóm nào nhiều cơ quan chủ trì nhất'."""
    named = [a for a in query.agencies if a.agency != COLLECTIVE_GROUP]
    return bool(query.roles and not named and BODIES.search(query.words))


def period_label(reading: Reading, key: str) -> str:
    """Return a period in words: 'giai đoạn 2021 - 2030', 'năm 2022', 'hằng năm'."""
    if key.startswith("every "):
        years = key.removeprefix("every ")
        return reading.say("period_annual" if years == "1" else "period_every", n=years)
    start, _, end = key.partition("-")
    return reading.say("period_range" if end else "period_year", start=start, end=end)


def measured_of_sections(reading: Reading, bodies: bool = False) -> str:
    """Return what sections are compared by: their tasks, or `bodies`, of whom is named where somebody is."""
    role = role_words(reading, roles_asked(reading))
    if name := reading.names(dict.fromkeys(a.agency for a in reading.query.agencies)):
        return reading.say("tally_of_agency", agency=name, role=role)
    if bodies:
        return reading.say("tally_naming", role=role)
    return f"{reading.say('tally_having')} {time_said(reading)}".strip()


def time_said(reading: Reading) -> str:
    """Return in words the time of the tasks that are counted: 'thực hiện hằng năm'; '' for any time."""
    query = reading.query
    return describe(reading, [*time_conditions(query, reading.library.tasks, reading.today)])


def section_label(reading: Reading, section: str) -> str:
    """Return a section with its title."""
    return reading.say("section_label", section=section, title=reading.library.sections[section])


def section_marks(reading: Reading, groups: Iterable[Group]) -> str:
    """Cite the headings of sections and the rows that were counted in them."""
    marks = []
    for group in groups:
        heading = reading.library.node(f"phu-luc/{group.key}")
        marks.append(reading.cite(heading) if heading else "")
        marks.append(reading.marks(group.tasks, "content"))
    return "".join(marks)


def tasks_of(groups: Iterable[Group]) -> tuple[Task, ...]:
    """Return the tasks of groups, each once, in the order of the text."""
    found = {task.id: task for group in groups for task in group.tasks}
    return tuple(sorted(found.values(), key=lambda task: task.content.spans[0]))


def nothing(reading: Reading) -> Draft:
    """Return the draft that says that there is nothing to count."""
    return Draft(Status.NOT_IN_DOCUMENT, reading.say("no_answer"))


# Of so many tasks it is said what they are, or who else has them.
FEW = 2


def in_role(
    reading: Reading,
    name: str,
    role: Role | None,
    tasks: Sequence[Task],
    key: str = "other_role",
    beside: int = 0,
    told: Callable[[Task], str] | None = None,
) -> str:
    """Return in how many tasks, and which, somebody is named in a role, or in any; `key` is the message.

    So many more stand `beside` them. What is `told` of a task stands behind its number where they are few.
    """
    few = told if len(tasks) <= FEW else None
    columns = [role.value] if role else [one.value for one in Role]
    return reading.say(
        key,
        agency=name,
        role=reading.say(f"role_{role.value if role else 'any'}"),
        n=len(tasks),
        m=len(tasks) + beside,
        ids=", ".join(f"{t.id} ({few(t)})" if few and few(t) else t.id for t in tasks),
        marks=reading.marks(tasks, "content", *columns),
    )
