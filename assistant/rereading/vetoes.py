"""What no reading without some words of a message is taken for, however likely the models find it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.grammar import folded, marked, phrasing
from assistant.message.pointers import Kind, pointers_in
from assistant.message.which_right import WHICH
from assistant.message.wording_again import POINTS
from assistant.query import Query
from assistant.readings.claims import says
from assistant.readings.tellings import asks
from assistant.rereading.claim_vetoes import CLAIM_VETOES, Veto, starts
from assistant.rereading.features import Outcome, Unread
from assistant.rereading.omissions import JOINED, Left
from assistant.rereading.part_vetoes import PART_VETOES
from assistant.rereading.share_vetoes import SHARE_VETOES
from assistant.slots import SlotKind
from structured.agencies import COLLECTIVE_GROUP


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


def _turns_role(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the role asked for is left unread, and the one of the turn before stands in its place."""
    one, two = (read.queries[-1] if read.queries else None for read in (first, outcome))
    if one is None or two is None or not two.carried:
        return False
    unread = again.starts
    roles = {role for a in two.agencies if (role := a.role)} | {*two.roles}
    turned = bool(roles) and roles.isdisjoint(one.roles)
    return bool(one.roles) and turned and bool(starts(one, SlotKind.ROLE) & unread)


def _loses_whom(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether 'bộ mình', 'hai bộ ấy' is left of a message whose words for those are unread.

    Or is said of nobody, so that it was asked back who is meant.
    """
    left = frozenset(again.left)
    kept = [word for place, word in enumerate(again.words) if place not in left]
    points = any(p.kind in {Kind.POINTED, Kind.BARE} for p in pointers_in(kept))
    nobody = first.draft.status is Status.CLARIFY and _of_nobody(first.queries)
    return points and (nobody or _names(first.queries)) and not _names(outcome.queries)


def _of_nobody(queries: Sequence[Query]) -> bool:
    """Whether a question is asked of a body that is pointed to, 'bộ đó'; a bare 'bộ' may be any."""
    slots = (s for query in queries for s in query.slots.of(SlotKind.FOLLOW))
    return any(s.value == "that_agency" and s.last - s.first > 1 for s in slots)


# The route of an answer that tells whose duties the plan sets out.
DUTIES = "duty"


def _loses_whose_duties(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether whose duties the plan sets out is asked, and no longer whose: 'phần III giao (các bộ) việc gì'."""
    duties = bool(first.parts) and first.parts[-1].route == DUTIES
    return duties and _names(first.queries) and not _names(outcome.queries)


def _points_further(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether 'việc đó' is of the task before, and no longer of the one that the turn itself describes.

    '(Chuẩn nghèo đa chiều tôi cũng cần.) Việc đó xong năm nào?': that a turn but tells a story is known otherwise.
    """
    if not (first.queries and outcome.queries and first.draft.tasks):
        return False
    one, two = first.queries[-1], outcome.queries[-1]
    described = (
        one.topic and one.slots.has(SlotKind.FOLLOW, "that") and "subject" not in one.carried
    )
    return bool(described) and not two.topic and "subject" in two.carried


def _loses_wording(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether 'cách ghi chung đó' was read as 'các bộ, ngành', and nothing is asked of that wording any more."""
    if POINTS.search(again.words) is None:
        return False
    asked, left = (
        any(a.agency == COLLECTIVE_GROUP for query in read.queries for a in query.agencies)
        for read in (first, outcome)
    )
    return asked and not left


def _cuts_name(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether but some words of an agency's name are left unread: 'các bộ' of “các bộ, ngành” is no name."""
    unread = again.starts
    return any(
        0 < sum(word.start in unread for word in query.words[s.first : s.last]) < s.last - s.first
        for query in first.queries
        for s in query.slots.of(SlotKind.AGENCY)
    )


# '… các cơ quan sau, ở bất cứ vai trò nào: | Bộ A, Bộ B, Bộ C'
ROW, ROW_REACH = phrasing("vetoes_row"), 16


def _cuts_row(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether one of several agencies is left unread that the message sets out to name: 'các bộ sau: A, B, C'."""
    unread = again.starts
    for query in first.queries:
        names = [s for s in query.slots.of(SlotKind.AGENCY) if s.end]
        left = [s for s in names if query.words[s.first].start in unread]
        before = query.words[max(0, names[0].first - ROW_REACH) : names[0].first] if names else ()
        if 0 < len(left) < len(names) and ROW.search(before):
            return True
    return False


def _parts_united(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether two bodies were read as one, and one is left: '(sau khi nhập Bộ A,) Bộ B'."""
    read = first.queries[-1].agencies if first.queries else ()
    spans = [(a.slot.start, a.slot.end) for a in read if a.slot and a.slot.end]
    # What became of ministries is put in words where the message told it (message/reorganised.py).
    united = {a.agency for a in read if a.slot and spans.count((a.slot.start, a.slot.end)) > 1}
    left = {a.agency for query in outcome.queries for a in query.agencies}
    return bool(united & left) and not united <= left


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
    unread = again.starts
    asked = (query.words[found.first].start for found in NUMBER.each(query.words))
    return any(start in unread for start in asked) and bool(outcome.draft.tasks)


# 'được cấp bao nhiêu tỷ đồng'
MONEY = (SlotKind.ASKED, "money")
# 'bộ ấy', 'các điểm đó'
POINTING = marked("vetoes_pointing")
# 'tôi chỉ cần …', 'nhờ đếm giúp …'
WANTS = marked("vetoes_wants")


def _asks_no_more(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a question that stands by itself is left unread, and what is but told answered in its place."""
    query = first.queries[-1] if first.queries else None
    if query is None or not asks(query.words):
        return False
    if not _by_itself(query, again):
        return False
    return not any(_asks_or_wants(one) for one in outcome.queries)


def _asks_for_no_money(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the question for a sum of money is left unread: no task answers it, whatever it points to."""
    # A story behind the question may look like another one: 'Anh em hỏi suốt mà tôi chưa có gì để đáp.'
    if not any(one.slots.has(*MONEY) and asks(one.words) for one in first.queries):
        return False
    return not any(one.slots.has(*MONEY) for one in outcome.queries)


def _by_itself(query: Query, again: Unread) -> bool:
    """Whether nothing points back from a question on.

    'đó là văn bản số mấy' asks of what was told; so does 'bộ ấy', for which a name may stand by now.
    """
    start = query.words[0].start
    return not any(says(word, POINTING) for word in again.words if word.start >= start)


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
    unread = again.starts
    kept = [one for query in first.queries for one in (query, *query.limits)]
    told = any(unread & {word.start for word in one.words} for one in kept)
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


def _names_denied(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what is asked for without an agency is answered with what it has: '… không có tỉnh. (…)'."""
    if not first.queries:
        return False
    denied = {a.agency for a in first.queries[-1].agencies if a.negated}
    named = [a for query in outcome.queries for a in query.agencies if a.agency in denied]
    return bool(named) and not any(a.negated for a in named)


MARK = "?"


def _leaves_marked(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the one sentence that a question mark ends is left unread, and its story answered.

    'Mưa năm nào cũng ngập. (Việc di dời dân phải ra sản phẩm gì?)'
    """
    query = first.queries[-1] if first.queries else None
    if query is None or not query.words or query.question.count(MARK) != 1:
        return False
    told, read = ({w.start for w in q.words} for q in (query, outcome.queries[-1]))
    mark = query.question.index(MARK)
    first_word = max((w.start for w in again.words if w.starts and w.start < mark), default=0)
    answered = bool(first.draft.tasks) or _by_itself(query, again)
    within = all(first_word <= start < mark for start in told)
    return asks(query.words) and within and not told & read and answered


VETOES: tuple[Veto, ...] = (
    _names_denied,
    _parts_united,
    _leaves_marked,
    _ranks_fewer,
    _asks_no_more,
    _asks_for_no_money,
    _splits,
    _loses_whom,
    _loses_whose_duties,
    _points_further,
    _loses_wording,
    _cuts_name,
    _cuts_row,
    _turns_role,
    _counts_no_more,
    _asks_what_is_aside,
    _keeps_no_more,
    _loses_matter,
    *CLAIM_VETOES,
    *SHARE_VETOES,
    *PART_VETOES,
)
