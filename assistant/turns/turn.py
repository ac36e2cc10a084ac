"""A turn beside the state that the turns before it left, and what its words say of the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from assistant.grammar import folded, phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import SHORT_TOPIC, wanted
from assistant.turns.state import State
from structured.types import Role

# With 'nhiệm vụ đó' and the like, a little more may be said of it.
POINTED_TOPIC = 3
# 'những nhiệm vụ nào', 'các việc gì', 'toàn bộ nhiệm vụ': all there are.
ALL = folded("turn_all")
# 'cái nào', 'mấy cái': something of a kind spoken of before.
PRONOUN = folded("turn_pronoun")
# 'cả chủ trì lẫn phối hợp'.
BOTH = folded("turn_both")
# Slots in which a question names what it is after.
ASKED_FOR = (SlotKind.QUANTITY, SlotKind.WHO, SlotKind.TASK)


@dataclass(frozen=True)
class Turn:
    """A query, the documents, and the state before it (None at the start)."""

    query: Query
    library: Library
    state: State | None

    @property
    def subject(self) -> str | None:
        """The one task spoken of last."""
        subjects = self.state.subjects if self.state else ()
        return subjects[0] if len(subjects) == 1 else None

    @property
    def several(self) -> tuple[str, ...]:
        """The tasks spoken of last when they are several."""
        subjects = self.state.subjects if self.state else ()
        return subjects if len(subjects) > 1 else ()

    def about(self, carried: str, **meant: Any) -> Query:
        """Return the query put to what is `meant`, whatever topic it was described by.

        A turn that asks nothing of its own asks what the one before did.
        """
        query = replace(self.query, topic=(), sections=(), carried=(carried,), **meant)
        if self.state is None or query.fields or query.roles:
            return query
        before = self.state.query
        slots = wanted(query, before)
        if slots is query.slots:
            return query
        return replace(query, slots=slots, fields=before.fields, roles=before.roles)


def said(query: Query, slot: Slot) -> frozenset[str]:
    """Return the folded words of a slot."""
    return frozenset(word.folded for word in query.words[slot.first : slot.last])


def without_denied_role(query: Query) -> Query:
    """Return a turn without the role that it takes back: 'phối hợp chứ không phải chủ trì'."""
    negations = query.slots.of(SlotKind.NEGATION)
    roles = query.slots.of(SlotKind.ROLE)
    near = ((n, r) for n in negations for r in roles if 0 <= r.first - n.last <= 1)
    # 'không được nêu tên, | cả | chủ trì lẫn phối hợp' denies both.
    pairs = [
        (n, r) for n, r in near if all(w.folded not in BOTH for w in query.words[n.last : r.first])
    ]
    left = {r.value for r in roles if all(r != denied for _, denied in pairs) and r.value != "any"}
    if len(pairs) == 1 and not left and any(r.value == "any" for r in roles):
        # 'có tên bộ nhưng không phải chủ trì': in the other role
        left = {role.value for role in Role} - {pairs[0][1].value}
    if len(pairs) != 1 or len(left) != 1 or query.agencies or query.counts_agencies:
        # 'mấy cơ quan phối hợp mà không hề chủ trì' asks for those without that role.
        return query
    kept = tuple(s for s in query.slots.items if s not in pairs[0])
    return replace(query, slots=Slots(kept), roles=(Role(left.pop()),))


# 'which one has a database as its output': the tasks asked for, and what is theirs.
WHICH_OWN = phrasing("turn_which_own")


def without_own_pronoun(query: Query) -> Query:
    """Return a turn without 'its' that speaks of the tasks which it asks for itself."""
    found = WHICH_OWN.search(query.words)
    if found is None or not query.cells:
        return query
    inside = range(found.first, found.last)
    kept = (s for s in query.slots.items if s.kind is not SlotKind.FOLLOW or s.first not in inside)
    return replace(query, slots=Slots(tuple(kept)))


def asks_list(query: Query) -> bool:
    """Whether tasks are asked for: all that fit, or their number."""
    return query.lists or query.counts or query.which_tasks


def one_of_them(query: Query) -> bool:
    """Whether 'cái nào', 'mấy cái' asks for some of what was spoken of."""
    return any(PRONOUN & said(query, slot) for slot in query.slots.of(*ASKED_FOR))


def self_contained(query: Query) -> bool:
    """Whether the turn asks for all tasks of a kind that it describes itself."""
    pointed = {slot.value for slot in query.slots.of(SlotKind.FOLLOW)} - {"what_about"}
    sized = _of_a_size(query)
    if pointed or opens_with_follow(query) or one_of_them(query):
        return False
    if not (asks_list(query) or sized):
        return False
    everything = any(ALL & said(query, slot) for slot in query.slots.of(*ASKED_FOR))
    if "appendix" in query.parts and (query.counts_agencies or not query.roles):
        return everything or query.counts
    described = query.times or query.sections or query.agencies or sized
    return bool(described and everything and query.about_tasks)


def _of_a_size(query: Query) -> bool:
    """Whether tasks are told by how many they name: 'những việc nêu đích danh từ ba bộ trở lên'."""
    numbers = (v.lstrip("<>=")[:1] for v in query.slots.values(SlotKind.SHARE))
    asks = query.who or query.fields or query.yes_no
    return not asks and any(number.isdigit() for number in numbers)


def depends(query: Query) -> bool:
    """Whether the turn leaves something to the turns before."""
    follow = query.slots.has
    if query.slots.has(SlotKind.SOCIAL) and not query.requests:
        return follow(SlotKind.FOLLOW, "then_what")
    if follow(SlotKind.FOLLOW, "that") or follow(SlotKind.FOLLOW, "those"):
        return True
    if _says_nothing(query):
        return False
    if follow(SlotKind.FOLLOW, "correction") or opens_with_follow(query):
        return True
    if self_contained(query):
        return False
    if only_names(query):
        return True
    kinds = query.slots.of(SlotKind.ASKED)
    subject = query.agencies or query.task_refs or query.nodes or query.facets or kinds
    # 'sản phẩm của cái thứ hai': the noun of a thing by its place is no topic.
    most = POINTED_TOPIC if query.slots.has(SlotKind.ORDINAL) else SHORT_TOPIC
    return not subject and len(query.topic) <= most


# Slots that name something and those that say nothing.
NAMES = (SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION)
PLAIN = (SlotKind.FILLER, SlotKind.SOCIAL)


def only_names(query: Query) -> bool:
    """Whether a turn but names something, so that what was asked of another is asked of it: 'Bộ Y tế?'."""
    # The title of a section may be that of a part of the plan, too.
    titles = (SlotKind.NODE,) if query.sections else ()
    named = bool(query.agencies or query.task_refs or titles) and not query.topic
    # 'Bộ B thì mấy?', 'Bộ B mấy việc?'
    counts = (SlotKind.QUANTITY, SlotKind.TASK) if query.quantities == ("count",) else ()
    return named and all(
        slot.kind in (*NAMES, *titles, *PLAIN, *counts) for slot in query.slots.items
    )


def _says_nothing(query: Query) -> bool:
    """Whether a turn is a bare 'thế', 'ờ còn': it names nothing and asks for nothing."""
    plain = (SlotKind.FILLER, SlotKind.SOCIAL)
    said = [slot for slot in query.slots.items if slot.kind not in plain]
    bare = all(slot.kind is SlotKind.FOLLOW and slot.value == "what_about" for slot in said)
    return bare and not query.topic


def opens_with_follow(query: Query) -> bool:
    """Whether the turn begins with 'còn', 'vậy' and the like."""
    slots = [s for s in query.slots.items if s.kind not in (SlotKind.FILLER, SlotKind.SOCIAL)]
    follows = query.slots.of(SlotKind.FOLLOW)
    return bool(follows) and (
        slots[0].kind is SlotKind.FOLLOW or query.slots.has(SlotKind.FOLLOW, "then_what")
    )


# 'có được giao | việc gì | không'
ANY_TASK = phrasing("turn_any_task")


def asks_any(query: Query) -> bool:
    """Whether it is asked if somebody has any task at all: 'Bộ A có được giao việc gì không'."""
    return query.yes_no and ANY_TASK.search(query.words) is not None
