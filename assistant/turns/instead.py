"""A turn that only names another one of a kind: 'còn Bộ B thì sao' after 'Bộ A một mình chủ trì việc nào'.

It asks the question before with the other name in it, so that is read in its place, with every negation, limit and
condition that was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grammar import folded
from assistant.query import Query
from assistant.roles_spoken import ROLE_NAMES
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words


@dataclass(frozen=True)
class Message:
    """A text, its words, and their slots."""

    text: str
    words: Sequence[Word]
    slots: Slots


# Between the section and the number of a task.
WITHIN = "."
# What may be named instead: each is a condition, or what is asked about.
KINDS = (SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.ROLE)
# The verb of each role.
# 'còn … thì sao', 'thế …', 'đối với … ạ': words beside the name that ask nothing by themselves.
BESIDE = folded("instead_beside")
# 'vai', 'vai trò' before the verb.
ROLE = folded("instead_role")
# 'còn …', 'thế …': without one of them 'việc nào năm 2025' asks by itself.
LEADS = folded("instead_leads")
# 'còn Bộ B thì việc nào', after a list; 'thì mấy việc', after a number.
LISTED, COUNTED = folded("instead_listed"), folded("instead_counted")


def name_alone(turn: Message, before: Query) -> Slot | None:
    """Return what a turn names instead; None where it says more, or `before` does not stand alone."""
    named = [slot for kind in KINDS for slot in turn.slots.of(kind)]
    if len(named) != 1 or before.carried or not _says_no_more(turn.words, named[0], before):
        return None
    several = before.lists or before.counts
    return named[0] if several or named[0].kind is not SlotKind.ROLE else None


def asked_instead(turn: Message, name: Slot, before: Message) -> str | None:
    """Return the question `before` with the name of a turn in the place of its own; None where it has not one."""
    if name.kind is SlotKind.ROLE:
        return _in_role(turn, name, before)
    of_kind = before.slots.of(name.kind)
    if len(of_kind) != 1 or of_kind[0].value == name.value or _is_part_of(name, of_kind[0]):
        return None
    old, new = of_kind[0], turn.text[name.start : name.end]
    return f"{before.text[: old.start]}{new}{before.text[old.end :]}"


def _in_role(turn: Message, role: Slot, before: Message) -> str | None:
    """Return a question on what somebody does in one role with the verb of the other.

    'Cơ quan phối hợp' names a column, and not what he does.
    """
    roles, new = before.slots.of(SlotKind.ROLE), ROLE_NAMES.get(role.value)
    said = (word.folded for word in turn.words[role.first : role.last])
    named = tuple(word for word in said if word not in ROLE)
    old = ROLE_NAMES.get(roles[0].value) if len(roles) == 1 else None
    if new is None or old is None or old == new or named != folded_words(new):
        return None
    told = folded_words(old)
    for first in range(roles[0].first, roles[0].last - len(told) + 1):
        verb = before.words[first : first + len(told)]
        if tuple(word.folded for word in verb) == told:
            return f"{before.text[: verb[0].start]}{new}{before.text[verb[-1].end :]}"
    return None


def _says_no_more(words: Sequence[Word], name: Slot, before: Query) -> bool:
    beside = {w.folded for i, w in enumerate(words) if not name.first <= i < name.last}
    leads = bool(words) and words[0].folded in LEADS
    if not leads:
        return beside <= BESIDE
    return beside <= BESIDE.union(LISTED if before.lists else COUNTED if before.counts else ())


def _is_part_of(name: Slot, whole: Slot) -> bool:
    """Whether a name leaves to the one before where it is: 'nhiệm vụ số 2' after 'nhiệm vụ số 1 mục II'."""
    return WITHIN in whole.value and WITHIN not in name.value
