"""Readings without the words that tell who does work alone, who with others: none of them is taken."""

from __future__ import annotations

from assistant.query import Query
from assistant.readings.included_shares import included
from assistant.rereading.claim_vetoes import Veto, starts
from assistant.rereading.features import Outcome, Unread
from assistant.slots import Slot, SlotKind

# 'một mình', 'chung với bộ khác': conditions on who stands in the role.
CONDITIONS = ("alone", "others")
# Between these words and the role, or who has it, the tasks may stand, and few words more.
WHO, TASKS = (SlotKind.ROLE, SlotKind.AGENCY), (SlotKind.QUANTITY, SlotKind.TASK)
MOST_BETWEEN = 1


def _loses_share(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether it is left unread that a role is held alone or shared, and the role is read: 'chủ trì (một mình)'.

    What nobody leads alone is not what he leads, nor are two that lead any number;
    where the role is unread with it, both may be told in passing.
    """
    unread = again.starts
    for query in first.queries:
        shares = [s for s in query.slots.of(SlotKind.SHARE) if s.end]
        numbers = [s for s in shares if _is_number(s)]
        said = [s for s in shares if s.value in CONDITIONS]
        # 'hai bộ chủ trì và một bộ phối hợp': each role has its number.
        said += numbers if len(numbers) > 1 else []
        lost = any(s.start in unread and _of_role(s, query) for s in said)
        if lost and starts(query, SlotKind.ROLE) - unread:
            return True
    return False


def _is_number(share: Slot) -> bool:
    """Whether a share says how many bodies: '2:ministries', '>=3'."""
    return share.value.removeprefix(">=").partition(":")[0].isdigit()


def _of_role(share: Slot, query: Query) -> bool:
    """Whether a share is said of who has a role: 'soạn báo cáo một mình nên hỏi, Bộ A chủ trì …' is not."""
    tasks = {n for s in query.slots.of(*TASKS) if s.end for n in range(s.first, s.last)}
    for who in query.slots.of(*WHO):
        first, last = sorted((share, who), key=lambda s: s.first)
        between = set(range(first.last, last.first)) - tasks
        if who.end and len(between) <= MOST_BETWEEN:
            return True
    return False


def _splits_share(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether but a part is left of a phrase that includes shared work: '(kể cả việc chung với Bộ A,) Bộ B'."""
    query = first.queries[-1] if first.queries else None
    if query is None:
        return False
    for share in included(query.slots):
        said = {word.start for word in query.words[share.first : share.last]}
        if said & again.starts and not said <= again.starts:
            return True
    return False


SHARE_VETOES: tuple[Veto, ...] = (_loses_share, _splits_share)
