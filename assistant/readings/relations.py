"""What belongs to what in a question: roles and negations to agencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef
from assistant.readings.columns_first import by_columns
from assistant.readings.negations import (
    REACH,
    absent,
    apart_from_role,
    denies_both,
    negated,
    not_with,
    whose_not,
)
from assistant.readings.partners import (
    asks_partner,
    asks_who_helps,
    helps_tasks_of,
    right_after,
    works_with,
)
from assistant.readings.side_agencies import begins_others, of_several, share_negation, share_roles
from assistant.readings.wording_beside import conditions
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.types import Role

# What may stand between two roles that are named together: 'cả chủ trì lẫn phối hợp'.
BREATH = folded("relations_breath")
# 'chủ trì việc nào và phối hợp việc nào': what may stand there besides when one agency is named.
LISTED = folded("relations_listed")
# 'chủ trì | hoặc | đồng chủ trì'
AGAIN = folded("relations_role_again")
# English words with which a role announces who has it: 'led by', 'with support from'.
AGENTS = folded("relations_agents")
# 'không do | Bộ A': it is denied by whom something is done.
BY = "do"
# 'Bộ B | (thì) giữ | vai trò gì'
PART, PART_REACH = phrasing("part_asked"), 3
# What has a negation for itself, so that it denies no role: 'không có Bộ B chủ trì'.
OWN = (SlotKind.AGENCY, SlotKind.WHO, SlotKind.FIELD, SlotKind.WHEN, SlotKind.YEAR)


def attach_roles(slots: Slots, words: Sequence[Word]) -> tuple[AgencyRef, ...]:
    """Return the agencies of a question, each with the role that the wording gives it."""
    agencies = slots.of(SlotKind.AGENCY)
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value != "any"]
    found = [_reference(slot, agencies, roles, slots, words) for slot in agencies]
    distinct = tuple(_distinct(share_negation(share_roles(found, words), slots, words)))
    if len(distinct) == 1 and denies_both(roles, slots, words):
        return (replace(distinct[0], role=None, negated=True),)
    told = list(_said_once([role for role in roles if not of_several(role, slots)], words))
    denied = _denied(told, slots, words)
    if denied is not None and len(distinct) == 1:
        other = next(role for role in told if role is not denied)
        return (
            replace(distinct[0], role=Role(other.value), negated=False),
            replace(distinct[0], role=Role(denied.value), negated=True, slot=None),
        )
    if _in_one_breath(told, slots, words) and not any(a.partner for a in distinct):
        # 'A … cả chủ trì lẫn phối hợp': both roles are meant, of whichever agency.
        distinct = tuple(replace(reference, role=None) for reference in distinct)
    return tuple(conditions(distinct, words))


def _said_once(roles: Sequence[Slot], words: Sequence[Word]) -> Iterator[Slot]:
    """Yield the roles; of those said again at once, the first: 'chủ trì hoặc đồng chủ trì'."""
    before: Slot | None = None
    for role in roles:
        between = words[before.last : role.first] if before else ()
        again = before is not None and before.value == role.value
        if not (again and all(word.folded in AGAIN for word in between)):
            yield role
        before = role


def _denied(roles: Sequence[Slot], slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return the one of two roles that a negation stands right before, when the other has none."""
    negations = slots.of(SlotKind.NEGATION)
    # 'không do Bộ A chủ trì mà Bộ này phối hợp': there is no other whom it may deny.
    by = any(w.folded == BY for n in negations for w in words[n.first : n.last + 1])
    one = by and len({s.value for s in slots.of(SlotKind.AGENCY)}) == 1
    own = tuple(kind for kind in OWN if not (one and kind is SlotKind.AGENCY))
    denied = [
        role
        for role in roles
        if any(
            n.before(role)
            and role.first - n.last <= REACH
            and not any(n.before(s) and s.before(role) and s.kind in own for s in slots.items)
            # 'không CT mà chỉ | PH'
            and not any(n.before(other) and other.before(role) for other in roles)
            and not any(word.opens for word in words[n.last : role.first])
            for n in negations
        )
    ]
    both = len(roles) == 2 and roles[0].value != roles[1].value
    # 'không được nêu tên, cả chủ trì lẫn phối hợp': both are denied.
    both = both and not all(w.folded in BREATH for w in words[roles[0].last : roles[1].first])
    return denied[0] if both and len(denied) == 1 else None


def _in_one_breath(roles: Sequence[Slot], slots: Slots, words: Sequence[Word]) -> bool:
    """Whether both roles are named together: 'cả chủ trì lẫn phối hợp', 'chủ trì hay phối hợp gì cũng'.

    Of 'A chủ trì, ai phối hợp' the second is whoever's is asked for.
    """
    agencies, asked = slots.of(SlotKind.AGENCY), {s.last for s in slots.of(SlotKind.WHO)}
    alone = len({agency.agency for agency in agencies}) == 1
    return any(
        {one.value, two.value} == {"lead", "coordinate"}
        and two.first not in asked
        and _one_breath(words[one.last : two.first], alone=alone)
        and not _takes_object(two, agencies, words)
        and not _each_its_own(one, two, agencies, words)
        for one, two in pairwise(roles)
    )


# A comma and a blank; 'chủ trì & phối hợp' are joined.
COMMA = 2


def _each_its_own(one: Slot, two: Slot, agencies: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether a comma parts two roles, each with an agency: 'A không chủ trì, phối hợp chỉ có B'."""
    before, after = any(a.before(one) for a in agencies), any(two.before(a) for a in agencies)
    return before and after and words[one.last].start - words[one.last - 1].end == COMMA


def _one_breath(between: Sequence[Word], alone: bool) -> bool:
    """Whether two roles are joined by the words between them; nearness will do for a lone agency."""
    joined = all(word.folded in BREATH for word in between)
    listed = alone and all(word.folded in BREATH | LISTED for word in between)
    # 'Bộ A chủ trì việc này hay chỉ phối hợp': which of the two is asked.
    folded = [word.folded for word in between[-3:]]
    either = alone and bool({"hay", "hoac"} & set(folded))
    either = either or (alone and folded[-2:] == ["cung", "khong"])
    return listed or either or (len(between) <= REACH and (alone or joined))


def _takes_object(role: Slot, agencies: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether an agency follows a role as its object: 'chủ trì, phối hợp (với) Bộ B'."""
    following = next((a for a in agencies if role.before(a)), None)
    if following is None:
        return False
    between = [word.folded for word in words[role.last : following.first]]
    return between == ["voi"] or (not between and following.start - role.end == 1)


def _reference(
    slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], slots: Slots, words: Sequence[Word]
) -> AgencyRef:
    agency, place = slot.agency, slot.place
    role, partner = _role_of(slot, agencies, roles, slots, words)
    part = _part_asked(slot, agencies, roles, words)
    denied = negated(slot, slots, words)
    before = {word.folded for word in words[max(0, slot.first - 2) : slot.first]}
    beside = ALONG in before or not_with(slot, words)
    after = _next_role(slot, agencies, roles)
    if denied and (beside or (after is None and whose_not(slot, words))):
        columns = [r for r in roles if r.before(slot) and r.value != "any"]
        role = Role(columns[-1].value) if columns else role
    elif denied and (apart_from_role(slot, roles, slots) or absent(slot, slots, words)):
        # '… chủ trì mà không có Bộ B', '… mà Bộ B đứng ngoài': Bộ B is in neither column.
        role = None
    # 'Bộ A chủ trì, Bộ B có vai trò gì': whichever it has is asked, it takes over none.
    role = None if part else role
    open_role = part or (after is not None and asks_partner(after, words))
    return AgencyRef(agency, role, denied, partner, place or None, slot, open_role)


def _part_asked(
    slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], words: Sequence[Word]
) -> bool:
    """Whether an agency's part is asked for beside it, in what another with a role before it has."""
    near = any(
        0 <= found.first - slot.last <= PART_REACH or found.first < slot.first < found.last
        for found in PART.each(words)
    )
    before = any(role.before(slot) for role in roles) and any(a.before(slot) for a in agencies)
    return near and before and _next_role(slot, agencies, roles) is None


# '… có tên B ở bất kỳ cột nào': so many words after B.
ANY_COLUMN = phrasing("relations_any_column")
# 'cột chủ trì có A mà không kèm B': B is looked for in that column.
ALONG = "kem"


def _role_of(
    slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], slots: Slots, words: Sequence[Word]
) -> tuple[Role | None, bool]:
    """Return the agency's role: 'A chủ trì' before 'chủ trì là A'; and whether it is a partner."""
    if by_columns(agencies, roles, words):
        return Role([role for role in roles if role.before(slot)][-1].value), False
    after = _next_role(slot, agencies, roles)
    before = _last_role(slot, agencies, roles)
    if after is not None and asks_partner(after, words):
        # 'Bộ A phối hợp với ai': whoever works with it is asked, whatever its own role.
        return None, False
    if after is not None and asks_who_helps(slot, agencies, after, words):
        # 'Bộ A được ai phối hợp': in the tasks that it leads.
        return None, True
    helps = before is not None and before.value == "coordinate"
    if before is not None and helps and _has_object(before, slot, agencies, roles, words):
        return None, True
    if before is not None and helps and helps_tasks_of(before, slot, slots, words):
        return None, True
    if before is not None and _belongs_before(before, slot, agencies, words):
        return Role(before.value), False
    if after is None and before and begins_others(before, slot, agencies, roles, words):
        return None, False
    role = after or before
    return Role(role.value) if role else None, False


def _has_object(
    role: Slot, slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], words: Sequence[Word]
) -> bool:
    """Whether an agency is the one with whom somebody works: 'phối hợp với Bộ B', 'A phối hợp Bộ B'."""
    return works_with(role, slot, words) or right_after(role, slot, agencies, roles, words)


def _next_role(slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot]) -> Slot | None:
    following = next((role for role in roles if slot.before(role)), None)
    if following is None or any(slot.before(a) and a.before(following) for a in agencies):
        return None
    return following


def _last_role(slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot]) -> Slot | None:
    preceding = [role for role in roles if role.before(slot)]
    if not preceding or any(preceding[-1].before(a) and a.before(slot) for a in agencies):
        return None
    return preceding[-1]


def _belongs_before(
    role: Slot, slot: Slot, agencies: Sequence[Slot], words: Sequence[Word]
) -> bool:
    """Whether 'phối hợp là A' / 'chủ trì: A' holds, though another role follows: its own subject is elsewhere."""
    taken = any(a.before(role) for a in agencies)
    linked = [word.folded for word in words[role.last : slot.first]]
    # 'led by A with support from B': the passive names its agency right after it.
    passive = not linked and words[role.last - 1].folded in AGENTS
    return (
        passive
        or linked in (["la"], ["cua"], ["boi"])
        or (
            # 'A chủ trì, B phối hợp': after a comma, B has the role that follows.
            taken and not linked and slot.start - role.end == 1
        )
    )


def _distinct(found: Sequence[AgencyRef]) -> Iterator[AgencyRef]:
    """Yield each agency once: 'UBND tỉnh Nghệ An' is one, and a named place wins."""
    merged: dict[str, AgencyRef] = {}
    for reference in found:
        key = reference.agency
        known = merged.get(key)
        if known is None:
            merged[key] = reference
        else:
            merged[key] = replace(
                known,
                role=known.role or reference.role,
                negated=known.negated or reference.negated,
                place=known.place or reference.place,
                partner=known.partner and (reference.partner or _told_nothing(reference)),
            )
    yield from merged.values()


def _told_nothing(reference: AgencyRef) -> bool:
    """Whether it is only named: 'bộ nào phối hợp với tỉnh khi | tỉnh | lập hợp tác xã'."""
    return not (reference.role or reference.any_role or reference.negated)
