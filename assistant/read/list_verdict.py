"""Whether as many tasks are found as a question claims, or any where none are said to be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions import roles_of
from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.confirming import confirming
from assistant.read.every_ministry import duties_elsewhere
from assistant.read.numbers_each import (
    claims_several,
    each_borne,
    every_one_borne,
    of_every_one,
    of_nobody,
    of_others,
    uncounted,
)
from assistant.read.only_these import of_these
from assistant.read.part_told import part_borne
from assistant.read.role_numbers import each_role_borne, of_each_role
from assistant.readings.claimed_parts import part_of
from assistant.readings.claims import holds, numbers
from assistant.readings.none_claimed import only_in, said_only
from assistant.readings.portions_claimed import OF_THOSE, set_size_of
from assistant.slots import SlotKind
from corpus.normalize import folded_words
from structured import filters as f
from structured.types import Role


def verdict(reading: Reading, number: int) -> str:
    """Return 'Đúng. ' or 'Không. ' where the question claims a number of tasks, else nothing."""
    claimed = numbers(reading.query)
    several = reading.query.yes_no and claims_several(reading.query)
    if not claimed and not several:
        if (part := part_of(reading.query)) and part.told and _of_some(reading.query):
            return _said(reading, part_borne(reading.query, number))
        if _out_of_those(reading.query):
            return _said(reading, number == len(reading.query.within))
        denied = _has_another_role(reading) or (not number and _never_alone(reading))
        return f"{reading.say('no')} " if denied else ""
    if of_each_role(reading.query):
        return _said(reading, each_role_borne(reading))
    open_ended = uncounted(reading.query) or of_others(reading.query) or of_nobody(reading.query)
    if open_ended or (not several and _denied_one_of_two(reading.query)):
        # 'Bộ A không phối hợp việc nào nhưng chủ trì chính sách …': more than a number is claimed.
        return ""
    if _of_other_size(reading.query):
        return ""
    if several:
        return _said(reading, each_borne(reading))
    if of_every_one(reading.query):
        return _said(reading, every_one_borne(reading, claimed[0].value))
    if part_of(reading.query):
        return _said(reading, part_borne(reading.query, number))
    if not number and duties_elsewhere(reading) and not _besides_its_own(reading):
        return ""
    if _loosely(reading, number):
        return ""
    right = holds(claimed[0].value, number) and has_the_other(reading)
    if not right and (_also_said(reading.query, number) or _wholly(reading, claimed[0].value)):
        return ""
    return _said(reading, right and _there(reading))


def _of_other_size(query: Query) -> bool:
    """Whether so many are claimed of another number than were told: '2 trong 5 việc đó', of four."""
    found = OF_THOSE.search(query.words) if query.within else None
    size = set_size_of(found) if found else None
    return size is not None and size != len(query.within)


def _also_said(query: Query, number: int) -> bool:
    """Whether the number that is found was typed beside the one that is weighed: '23 trên 29, tức là còn 6'."""
    typed = {*DIGITS.findall(query.question)}
    return len(typed) > OF_A_WHOLE and str(number) in typed


def _of_some(query: Query) -> bool:
    """Whether a condition is told which a part of the tasks is claimed to meet."""
    told = query.agencies or query.times or query.sections or query.cells or query.roles
    return bool(told) or query.slots.has(SlotKind.SHARE)


def _out_of_those(query: Query) -> bool:
    """Whether a body is claimed to be named in none of the tasks told before: 'Bộ A không có tên trong đó'."""
    denials = [s for s in query.slots.of(SlotKind.NEGATION) if s.end]
    if len(query.agencies) != 1 or len(denials) != 1 or not (query.within and query.yes_no):
        return False
    one = query.agencies[0]
    plain = not (query.lists or query.which_tasks or query.slots.of(*NARROWED))
    behind = one.slot is not None and one.slot.before(denials[0])
    return one.negated and one.role is None and behind and plain


def _loosely(reading: Reading, number: int) -> bool:
    """Whether not every cell that was counted holds all the words of which something is claimed."""
    said = _product_said(reading.query)
    products = [set(folded_words(task.product.value)) for task in reading.library.tasks]
    return bool(said and number) and sum(words.issuperset(said) for words in products) < number


def _product_said(query: Query) -> Sequence[str]:
    """Return the words of the one condition on a product, without their marks; none where there is none."""
    cells = query.cells
    plain = len(cells) == 1 and cells[0].column == "product" and not cells[0].negated
    return folded_words(cells[0].shown) if plain else ()


def _wholly(reading: Reading, claim: str) -> bool:
    """Whether as many tasks as are claimed have a product that says just that, and others more beside it.

    'Bốn việc sản phẩm là cơ chế, chính sách được hoàn thiện' may be meant of the whole cell.
    """
    said = _product_said(reading.query)
    tasks = [t for t in reading.library.tasks if folded_words(t.product.value) == said]
    return bool(said) and holds(claim, len(tasks))


# '13/30 nhiệm vụ' has two, and is one number of a whole.
OF_A_WHOLE = 2
DIGITS = re.compile(r"\d+")


def _said(reading: Reading, borne: bool | None) -> str:
    """Return a verdict before what it is on; '' for none."""
    return "" if borne is None else reading.say("yes" if borne else "no") + " "


def _denied_one_of_two(query: Query) -> bool:
    """Whether one role is denied altogether and the other claimed beside it, not as the only one."""
    said = {s.value for s in query.slots.of(SlotKind.ROLE) if s.end} & {r.value for r in Role}
    none = query.slots.has(SlotKind.CLAIM, "0")
    return none and len(said) > 1 and not only_in(query.slots)


# What narrows a claim, so that a role in other tasks is no matter.
NARROWED = (
    SlotKind.TOPIC,
    SlotKind.SECTION,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.TASK,
)


def _has_another_role(reading: Reading) -> bool:
    """Whether an agency that is claimed to have one role only ('toàn phối hợp thôi') has the other one."""
    query, reference = reading.query, single_agency(reading)
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.end]
    if reference is None or not confirming(query) or query.topic or query.within or len(roles) != 1:
        return False
    denied = any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION))
    if denied or query.lists or query.slots.of(*NARROWED) or not said_only(roles[0], query.words):
        return False
    meant = reading.library.agencies.meant(reference.agency)
    others = [role for role in Role if role not in roles_of(reference, query)]
    return bool(f.select(reading.library.tasks, f.involves_any(meant, others)))


def _never_alone(reading: Reading) -> bool:
    """Whether an agency is claimed to have some task to itself: 'Bộ A chủ trì một mình một việc'."""
    query = reading.query
    plain = not (query.topic or query.within or query.lists or query.slots.has(SlotKind.NEGATION))
    alone = query.slots.has(SlotKind.SHARE, "alone") and len(query.roles) == 1
    return bool(plain and alone and confirming(query) and single_agency(reading))


def has_the_other(reading: Reading) -> bool:
    """Whether an agency has the role said beside the one denied: 'chỉ phối hợp, không chủ trì'."""
    roles, meant = _said_instead(reading)
    if not (roles and meant):
        return True
    return bool(f.select(reading.library.tasks, f.involves_any(meant, roles)))


def _said_instead(reading: Reading) -> tuple[list[Role], list[str]]:
    """Return the roles said beside one that is denied, and the agencies of which all is claimed."""
    meant = reading.library.agencies.meant
    agencies = [a for ref in reading.query.agencies for a in meant(ref.agency)]
    return [Role(value) for value in only_in(reading.query.slots)], agencies


def _besides_its_own(reading: Reading) -> bool:
    """Whether all tasks that name an agency are those set aside: 'không có nhiệm vụ nào khác ngoài III.3'."""
    query, reference = reading.query, single_agency(reading)
    aside = query.aside or query.slots.has(SlotKind.EXCLUDED)
    if reference is None or not aside or query.slots.of(*NARROWED[1:-1]):
        return False
    meant = reading.library.agencies.meant(reference.agency)
    named = f.involves_any(meant, roles_of(reference, query))
    return bool(f.select(reading.library.tasks, named))


def _there(reading: Reading) -> bool | None:
    """Whether that other role is where it is said to be: 'chỉ phối hợp ở việc tín dụng'; None when unsure."""
    query = reading.query
    roles, meant = _said_instead(reading)
    held = f.select(reading.library.tasks, f.involves_any(meant, roles)) if roles else ()
    return of_these(reading, held) if held and query.topic else True


def single_agency(reading: Reading) -> AgencyRef | None:
    """Return the one agency that is named, unless what it has is denied."""
    wanted = [a for a in reading.query.agencies if not a.negated]
    return wanted[0] if len(wanted) == 1 == len(reading.query.agencies) else None
