"""What no reading without some words of a message is taken for, however likely the models find it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.grammar import folded, marked, phrasing
from assistant.message.holders import holder
from assistant.message.pointers import pointers_in
from assistant.message.statements import own_from
from assistant.message.which_right import WHICH
from assistant.query import Query
from assistant.read.confirming import confirming
from assistant.read.matter_claimed import matter
from assistant.readings.claims import says
from assistant.readings.tellings import asks
from assistant.rereading.features import Outcome, Unread, verdict_of
from assistant.rereading.omissions import JOINED, Left
from assistant.slots import SlotKind

# The route of claims on a task that is described.
CLAIMED = "claimed"
Veto = Callable[[Unread, Outcome, Outcome], bool]


def vetoed(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a message read `again` without some words asks or claims another thing than at `first`."""
    return any(veto(again, first, outcome) for veto in VETOES)


def _splits(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether sentences that are read as one ask more questions than they did apart: they were none.

    'một là …; hai là …. Cả hai ý đúng không?' claims as much.
    """
    if first.queries and first.queries[-1].yes_no:
        return False
    return again.omission.left in JOINED and len(outcome.queries) > len(first.queries)


def _claims_other(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the verdict turns from that on the writer's own view, or on his whose words are asked about.

    'Tôi tưởng hạn 2030. (Đồng nghiệp bảo 2022.) Đồng nghiệp nói đúng không?' asks about neither without it.
    """
    last = max((n for n, word in enumerate(again.words) if word.starts), default=0)
    whose = own_from(again.words) or holder(again.words[last:])
    if not whose or {verdict_of(first.draft), verdict_of(outcome.draft)} != {"yes", "no"}:
        return False
    claimed = {word.start for query in first.queries for word in query.words}
    return any(word.start not in claimed for word in outcome.queries[-1].words)


def _claims_less(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what somebody is claimed to do is confirmed only without words of it: 'A chủ trì (xóa nợ) …'."""
    query = first.queries[-1] if first.queries else None
    if query is None or not (query.yes_no and query.agencies):
        return False
    unread = {again.words[place].start for place in again.left}
    told = {word.start for word in matter(query)}
    named = {a.slot.start for a in query.agencies if a.slot}
    asking = bool(unread & _starts(query, SlotKind.YES_NO)) and confirming(query)
    if verdict_of(first.draft) and asking and not outcome.queries[-1].yes_no:
        # Without 'phải không' nothing is claimed.
        return True
    if _denied(query) & unread and verdict_of(outcome.draft) == "yes":
        return True
    verdicts = {verdict_of(first.draft), verdict_of(outcome.draft)}
    if verdicts == {"yes", "no"} and _starts(query, SlotKind.ROLE) & unread:
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
INSIDE = phrasing("choice_inside")


def _claims_anywhere(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without the part where it is said to stand: 'trong phần mục đích'."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = {again.words[place].start for place in again.left}
    nodes = (slot for slot in query.slots.of(SlotKind.NODE) if slot.end and slot.start in unread)
    return any(INSIDE.search(query.words[: slot.first]) for slot in nodes)


# 'các bộ | không phải'; an agency's name and what denies it something stand so near each other.
BODIES_DENIED, NEAR = phrasing("choice_bodies_denied"), 1


def _denied(query: Query) -> set[int]:
    """Return where the words start by which a body is claimed not to do something: 'Bộ A không phải báo cáo'."""
    ends = [a.slot.last for a in query.agencies if a.slot]
    ends += [found.start("not") for found in BODIES_DENIED.each(query.words)]
    said = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = (s for s in said if any(0 <= s.first - end <= NEAR for end in ends))
    return {query.words[s.first].start for s in near}


def _turns_role(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the role asked for is left unread, and the one of the turn before stands in its place."""
    one, two = (read.queries[-1] if read.queries else None for read in (first, outcome))
    if one is None or two is None or not (one.carried and two.carried):
        return False
    unread = {again.words[place].start for place in again.left}
    roles = {role for a in two.agencies if (role := a.role)} | {*two.roles}
    turned = bool(roles) and roles.isdisjoint(one.roles)
    return bool(one.roles) and turned and bool(_starts(one, SlotKind.ROLE) & unread)


def _starts(query: Query, kind: SlotKind) -> set[int]:
    """Return where the words of a query's slots of a kind start in its message."""
    slots = (s for s in query.slots.of(kind) if s.end)
    return {word.start for s in slots for word in query.words[s.first : s.last]}


def _confirms_open(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without what of it nothing proves, or without all who are to do it."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = {again.words[place].start for place in again.left}
    named = {a.slot.start for a in query.agencies if a.slot and a.slot.end}
    one = not any(word.starts for word in query.words[1:])
    return first.draft.open or bool(one and named and named <= unread)


def _loses_whom(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether 'bộ mình', 'bộ này' is left of a message whose words for that ministry are unread."""
    left = frozenset(again.left)
    kept = [word for place, word in enumerate(again.words) if place not in left]
    points = any(pointer.number == 1 for pointer in pointers_in(kept))
    return points and _names(first.queries) and not _names(outcome.queries)


def _names(queries: Sequence[Query]) -> bool:
    """Whether an agency is named, in a question or beside one."""
    return any(q.agencies or _names((*q.limits, *q.aside, *q.also)) for q in queries)


# 'bao nhiêu nhiệm vụ'; an 'đêm' without marks reads like 'đếm', too
NUMBER = phrasing("vetoes_number")


def _counts_no_more(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the words that ask for a number are left unread, and tasks are listed instead."""
    query = first.queries[-1] if first.queries else None
    if query is None or not query.counts or query.yes_no or outcome.queries[-1].counts:
        return False
    unread = {again.words[place].start for place in again.left}
    asked = (query.words[found.first].start for found in NUMBER.each(query.words))
    return any(start in unread for start in asked) and bool(outcome.draft.tasks)


# 'bộ ấy', 'các điểm đó'
POINTING = marked("vetoes_pointing")
# 'tôi chỉ cần …', 'nhờ đếm giúp …'
WANTS = marked("vetoes_wants")


def _asks_no_more(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a question that stands by itself is left unread, and what is but told answered in its place."""
    query = first.queries[-1] if first.queries else None
    if query is None or not asks(query.words):
        return False
    # 'đó là văn bản số mấy' asks of what was told; so does 'bộ ấy', for which a name may stand by now.
    start = query.words[0].start
    if any(says(word, POINTING) for word in again.words if word.start >= start):
        return False
    return not any(_asks_or_wants(one) for one in outcome.queries)


def _asks_or_wants(query: Query) -> bool:
    """Whether words ask, or say what is needed: 'tôi chỉ cần những việc mà …'."""
    wants = any(says(word, WANTS) for word in query.words)
    return wants or asks(query.words) or query.slots.has(SlotKind.COMPARE)


# 'ngoài nhà ở còn việc gì': by these words the rest is asked for.
OUTSIDE, MORE = folded("excepted_words"), "con"


def _asks_what_is_aside(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what was set aside is told, or no more set aside: 'Bộ A (ngoài nhà ở) còn việc gì'."""
    said = {word.folded for word in again.words}
    aside = [one for query in first.queries for one in query.aside]
    told = {word.start for one in aside for word in one.words}
    read = {word.start for word in outcome.queries[-1].words}
    asked = first.queries[-1].words if first.queries and asks(first.queries[-1].words) else ()
    if asked and told & read and read.isdisjoint(word.start for word in asked):
        # 'Việc nào Bộ A làm một mình thì không cần. (…)': answered as if it were what is wanted.
        return True
    kept = any(query.aside for query in outcome.queries)
    # Where only the ends of sentences are read over, what one of them sets aside stays so.
    rest = again.omission.left is Left.ENDS or (MORE in said and bool(OUTSIDE & said))
    return bool(aside) and not kept and rest


# 'mình | chỉ giữ | việc nào có tỉnh ở cột phối hợp'
KEEPS = phrasing("vetoes_keeps")


def _keeps_no_more(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what the writer says to keep to alone is unread, which the first reading kept to."""
    unread = {again.words[place].start for place in again.left}
    limits = [limit for query in first.queries for limit in query.limits]
    told = any(unread & {word.start for word in limit.words} for limit in limits)
    return told and any(
        again.words[found.first].start in unread for found in KEEPS.each(again.words)
    )


def _loses_matter(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether it is asked which of two is right, and no longer in what: '(nhà ở) là Bộ A hay Bộ B, ai đúng'."""
    told = bool(first.draft.tasks) and any(q.topic or q.task_refs for q in first.queries)
    left = any(q.topic or q.task_refs for q in outcome.queries)
    return told and not left and WHICH.search(again.words) is not None


def _ranks_fewer(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether an extreme that was found is looked for among other tasks, because a story is read with it."""
    one, two = (read.queries[-1].superlative if read.queries else None for read in (first, outcome))
    found = bool(first.draft.tasks) and first.draft.tasks != outcome.draft.tasks
    return again.omission.left in JOINED and one is not None and one == two and found


# What decides a claim: which task, section or body it is of, and that it is of one for all.
ALIKE = folded("vetoes_alike")
DECIDING = (
    SlotKind.TASK_REF,
    SlotKind.EXCLUDED,
    SlotKind.SECTION,
    SlotKind.AGENCY,
    SlotKind.COMPARE,
)


def _judges_less(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is judged only without a name or a 'cùng' of its own sentence: 'A và B do (cùng) một bộ'."""
    query = first.queries[-1] if first.queries else None
    judged = verdict_of(outcome.draft)
    if query is None or not query.yes_no or not judged or verdict_of(first.draft) == judged:
        return False
    unread = {again.words[place].start for place in again.left}
    asked = max((n for n, word in enumerate(again.words) if word.starts), default=0)
    own = {word.start for word in again.words[asked:]} & unread
    return any(_starts(query, kind) & own for kind in DECIDING) or any(
        again.words[place].folded in ALIKE and again.words[place].start in own
        for place in again.left
    )


VETOES: tuple[Veto, ...] = (
    _ranks_fewer,
    _judges_less,
    _asks_no_more,
    _splits,
    _claims_other,
    _claims_less,
    _claims_anywhere,
    _loses_whom,
    _turns_role,
    _confirms_open,
    _counts_no_more,
    _asks_what_is_aside,
    _keeps_no_more,
    _loses_matter,
)
