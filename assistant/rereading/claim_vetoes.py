"""Readings by which another thing would be confirmed or denied than what is claimed: none of them is taken."""

from __future__ import annotations

from collections.abc import Callable

from assistant.grammar import phrasing
from assistant.message.hearsay import DISPUTED
from assistant.message.holders import holder
from assistant.message.statements import of_own, own_from
from assistant.query import Query
from assistant.read.confirming import confirming
from assistant.read.matter_claimed import matter
from assistant.rereading.features import Outcome, Unread, verdict_of
from assistant.rereading.omissions import JOINED
from assistant.slots import SlotKind

# Whether a message read again without some words asks or claims another thing than at first.
Veto = Callable[[Unread, Outcome, Outcome], bool]
# The route of claims on a task that is described.
CLAIMED = "claimed"


def _claims_other(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the verdict turns from that on the writer's own view, or on his whose words are asked about.

    'Tôi tưởng hạn 2030. (Đồng nghiệp bảo 2022.) Đồng nghiệp nói đúng không?' asks about neither without it.
    """
    last = max((n for n, word in enumerate(again.words) if word.starts), default=0)
    asked = again.words[last:]
    whose = own_from(again.words) or holder(asked) or of_own(asked)
    verdicts = {verdict_of(first.draft), verdict_of(outcome.draft)}
    # Sentences read as one claim what others say against it, too: 'Anh A bảo …. Có người bảo không phải …'.
    joined = again.omission.left in JOINED and verdict_of(first.draft)
    if not whose or not (joined or verdicts == {"yes", "no"}):
        return False
    claimed = {word.start for query in first.queries for word in query.words}
    return any(word.start not in claimed for word in outcome.queries[-1].words)


def _claims_less(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what somebody is claimed to do is confirmed only without words of it: 'A chủ trì (xóa nợ) …'."""
    query = first.queries[-1] if first.queries else None
    if query is None or not (query.yes_no and query.agencies):
        return False
    unread = again.starts
    told = {word.start for word in matter(query)}
    named = {a.slot.start for a in query.agencies if a.slot}
    asking = bool(unread & starts(query, SlotKind.YES_NO)) and confirming(query)
    if verdict_of(first.draft) and asking and not outcome.queries[-1].yes_no:
        # Without 'phải không' nothing is claimed.
        return True
    if _denied(query) & unread and verdict_of(outcome.draft) == "yes":
        return True
    verdicts = {verdict_of(first.draft), verdict_of(outcome.draft)}
    if verdicts == {"yes", "no"} and starts(query, SlotKind.ROLE) & unread:
        # '… chủ trì, không có việc nào (ở cột phối hợp)' denies something else.
        return True
    if named and named <= unread and query.slots.has(SlotKind.CLAIM, "0"):
        # 'Bộ A không phải làm gì' without Bộ A is said of everybody.
        return True
    if query.times and (named <= unread or told & unread):
        # 'Bộ A làm xong việc X năm 2022, đúng không' without anybody, or without X, claims something else.
        return True
    if verdict_of(outcome.draft) != "yes" or verdict_of(first.draft):
        return False
    # Of a task no word is left out; of whatever else not all: 'A chủ trì (nhà ở xã hội cho công nhân)'.
    of_task = query.roles and outcome.parts[-1].route == CLAIMED
    return bool(told & unread if of_task else told and told <= unread)


# 'trong | phần mục đích': where something is claimed to stand.
INSIDE = phrasing("claim_vetoes_inside")


def _claims_anywhere(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without the part where it is said to stand: 'trong phần mục đích'."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = again.starts
    nodes = (slot for slot in query.slots.of(SlotKind.NODE) if slot.end and slot.start in unread)
    return any(INSIDE.search(query.words[: slot.first]) for slot in nodes)


# 'nghị quyết số | 24/2021/QH15'
PAPER = phrasing("claim_vetoes_paper")


def _claims_of_any_paper(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without the number of the paper that it is on: 'Nghị quyết số 24'."""
    if verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    return any(found.start("n") in again.left for found in PAPER.each(again.words))


# 'các bộ | không phải'; an agency's name and what denies it something stand so near each other.
BODIES_DENIED, NEAR = phrasing("claim_vetoes_bodies_denied"), 1


def _claims_elsewhere(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only of other tasks than it names: '(Mục V.) Bộ A có chủ trì không'."""
    query = first.queries[-1] if first.queries else None
    if query is None or not query.yes_no or verdict_of(outcome.draft) != "yes":
        return False
    other = outcome.queries[-1]
    named, left = query.sections or query.task_refs, other.sections or other.task_refs
    return bool(named and not left) and verdict_of(first.draft) != "yes"


def _claims_of_story(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a verdict is on a task that is found but by the words of a story, read together with the claim.

    'Phòng tôi cần biết đầu mối ở trung ương. Có người bảo Bộ A và Bộ B chủ trì việc đó. Có đúng không?'
    """
    query = first.queries[-1] if first.queries else None
    if query is None or not query.agencies or query.topic or again.omission.left not in JOINED:
        return False
    pointed = outcome.queries[-1].slots.has(SlotKind.FOLLOW, "that")
    told = outcome.parts[-1].route == CLAIMED and verdict_of(outcome.draft)
    return pointed and bool(told) and not verdict_of(first.draft)


def _denied(query: Query) -> set[int]:
    """Return where the words start by which a body is claimed not to do something: 'Bộ A không phải báo cáo'."""
    ends = [a.slot.last for a in query.agencies if a.slot]
    ends += [found.start("not") for found in BODIES_DENIED.each(query.words)]
    said = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = (s for s in said if any(0 <= s.first - end <= NEAR for end in ends))
    return {query.words[s.first].start for s in near}


def starts(query: Query, kind: SlotKind) -> set[int]:
    """Return where the words of a query's slots of a kind start in its message."""
    slots = (s for s in query.slots.of(kind) if s.end)
    return {word.start for s in slots for word in query.words[s.first : s.last]}


def _confirms_open(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without what of it nothing proves, or without all who are to do it."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = again.starts
    named = {a.slot.start for a in query.agencies if a.slot and a.slot.end}
    one = not any(word.starts for word in query.words[1:])
    return first.draft.open or bool(one and named and named <= unread)


def _claims_one(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether fewer claims are weighed than were made: 'Việc A do …. (Việc B do ….) Ghi vậy đúng không?'"""
    several = len(first.queries) > 1 and all(query.yes_no for query in first.queries)
    return several and len(outcome.queries) < len(first.queries)


def _takes_sides(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether those whom people name against each other were no condition, and are one: 'anh này nói Bộ A, …'."""
    if DISPUTED.search(again.words) is None:
        return False
    named, read = (any(query.agencies for query in one.queries) for one in (first, outcome))
    return read and not named


CLAIM_VETOES: tuple[Veto, ...] = (
    _takes_sides,
    _claims_one,
    _claims_other,
    _claims_less,
    _claims_anywhere,
    _claims_elsewhere,
    _claims_of_story,
    _claims_of_any_paper,
    _confirms_open,
)
