"""What stands around a question or a claim and says nothing of what is asked: 'Phần mềm sập, … Em cảm ơn nhiều'.

A message is cut into clauses. Those at its start and its end that tell of the writer are left out where what
remains is a question by itself: then nothing among them, a 'không', a day or the name of a ministry, turns its
answer. Only words and slots decide, so that no stretch is read for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.pointers import Kind, pointers_in
from assistant.message.told_clause import (
    LEAST_BARE,
    OF_STORY,
    TAG,
    Signs,
    Span,
    ToldClause,
    is_firm,
    slots_within,
)
from assistant.orthography.english import is_english
from assistant.quoted import quoted_words
from assistant.readings.tellings import asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, opened, parted
from structured.agencies import load_agencies

# 'bộ tôi', 'bên em', after 'tôi ở Bộ A': the question is about the writer's own body.
OWN = phrasing("openings_own")
# 'hai việc này', 'những nhiệm vụ nào như vậy': what was told before is asked about.
POINTS = phrasing("surroundings_points")
# 'sau khi nhập | Bộ A, Bộ B chủ trì gì': both are meant (message/reorganised.py).
UNITED, UNITED_REACH = phrasing("reorganised_opened"), 5
# What may have a comma in its name: 'chung với các bộ, ngành khác'.
NAMES = (
    *(SlotKind.AGENCY, SlotKind.PERIOD, SlotKind.YEAR, SlotKind.TASK_REF, SlotKind.CELL),
    *(SlotKind.PART, SlotKind.SHARE),
    *(SlotKind.NODE, SlotKind.FACET, SlotKind.TOPIC, SlotKind.SECTION),
)
# What is named side by side in one clause.
LISTED = (SlotKind.TOPIC, SlotKind.FIELD)
# 'cơ quan phối hợp', not 'phối hợp'.
COLUMN_NAME = 3
# A question has so many words; the story around it is weighed clause by clause, so many at most.
LEAST, MOST_CLAUSES = 4, 12
# After a label it may have fewer.
LEAST_LABELLED = 2
# What makes a question one by itself.
ABOUT = (
    *(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.NODE, SlotKind.FACET, SlotKind.TOPIC, SlotKind.CELL, SlotKind.PART),
)
# What a description of a task has, without which nothing is said of it.
MATTER = (SlotKind.TOPIC, SlotKind.FACET, SlotKind.TASK_REF)
ASKED = (SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.COMPARE)

# What parts clauses: no quotation marks, and no word that was left out.
PARTS = re.compile(r"[^\w\s\u0300-\u036f\"'“”«»‘’]|\n")


def question_alone(message: str, words: Sequence[Word], slots: Slots, english: Signs) -> Span:
    """Return the places from and up to which a message asks or claims something, without the story around it.

    `english` are signs of that language.
    """
    clauses = clauses_of(message, words, slots)
    most = len(clauses) - 1
    if not 0 < most < MOST_CLAUSES:
        return 0, len(words)
    told = [ToldClause(message, words, slots, clause, english) for clause in clauses]
    after = _story(told[:0:-1], closing=True)
    claims = any(s.kind is SlotKind.YES_NO for s in slots.items) or is_english(words, english)
    several = any(word.starts for word in words[1 : clauses[most - after][1]])
    bare = _points_back(clauses, words, slots) if claims else several
    # 'đúng không ạ' alone claims nothing.
    tag = next((n for n in range(most, 0, -1) if told[n].is_tag), most)
    checked = _to_check(message, words, clauses[0])
    before = 0 if checked else min(_story(told[:tag], bare), tag - told[tag].is_tag)
    for left, right in _ways(before, after):
        if left + right <= most:
            span = clauses[left][0], clauses[most - right][1]
            # What several sentences ask is read of all of them.
            one = claims or not any(word.starts for word in words[span[0] + 1 : span[1]])
            if one and _is_whole(words, slots, span, english):
                return span
    return 0, len(words)


# 'Kiểm tra giúp: | Bộ A chủ trì 3 nhiệm vụ'
CHECK = phrasing("claims_told_check")


def _to_check(message: str, words: Sequence[Word], clause: Span) -> bool:
    """Whether a clause is the wish to have checked what follows its colon: that asks for a verdict."""
    found = CHECK.opens(words[: clause[1]])
    colon = ":" in message[words[clause[1] - 1].end : words[clause[1]].start]
    return colon and found is not None and found.last == clause[1]


def _ways(before: int, after: int) -> list[Span]:
    """Return how many clauses may be left out before and after, the most first."""
    ways = [(left, right) for left in range(before + 1) for right in range(after + 1)]
    return sorted(ways, key=lambda way: (-sum(way), -way[1]))


def clauses_of(message: str, words: Sequence[Word], slots: Slots) -> list[Span]:
    """Return the places of the clauses of a message; names and quotations are not cut."""
    quoted = quoted_words(message, words)
    inside = {n for s in slots.items if s.kind in NAMES for n in range(s.first + 1, s.last)}
    inside |= _listed(slots) | _united(words, slots) | {n for n in quoted if n - 1 in quoted}
    places = [n for n in range(1, len(words)) if n not in inside and parted(words, n)]
    cuts = [n for n in places if PARTS.search(message[words[n - 1].end : words[n].start])]
    # One word is no clause but at the start: 'pin còn 5%, lẹ'.
    cuts = [a for a, b in zip(cuts, [*cuts[1:], len(words)], strict=False) if b - a > 1]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))


def _listed(slots: Slots) -> set[int]:
    """Return the places between two of a kind that are named one right after the other: 'cơ chế, chính sách'."""
    named = [(s, _listed_kind(s)) for s in slots.items if s.end]
    ends = {(s.last, kind) for s, kind in named if kind in LISTED}
    return {s.first for s, kind in named if (s.first, kind) in ends}


def _listed_kind(slot: Slot) -> SlotKind:
    """Return the kind of a slot; a role by the name of its column is a column: 'hạn, | cơ quan phối hợp'."""
    column = slot.kind is SlotKind.ROLE and slot.last - slot.first >= COLUMN_NAME
    return SlotKind.FIELD if column else slot.kind


def _united(words: Sequence[Word], slots: Slots) -> set[int]:
    """Return the places behind a body that another took over: 'sau khi nhập Bộ A, | Bộ B chủ trì gì'."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.end and not s.place]
    return {
        one.last
        for one, two in pairwise(named)
        if load_agencies().took_over(two.value, one.value)
        and UNITED.search(words[max(0, one.first - UNITED_REACH) : one.first])
    }


def _points_back(clauses: Sequence[Span], words: Sequence[Word], slots: Slots) -> bool:
    """Whether it is only asked if what was said before is right: '…. Tôi hiểu vậy có đúng không?'."""
    for clause in reversed(clauses):
        within = slots_within(slots, clause)
        if any(s.kind is SlotKind.YES_NO for s in within):
            covered = sum(s.last - s.first for s in within if s.kind in TAG)
            named = any(s.kind in ABOUT or is_firm(s) for s in within if s.kind not in TAG)
            apart = words[clause[0]].opens and clause[0] > 0
            return not named and (apart or clause[1] - clause[0] > covered)
    return False


def _story(clauses: Sequence[ToldClause], bare: bool = False, closing: bool = False) -> int:
    """Return how many clauses, one after the other, tell of the writer alone.

    One beside another that does needs not sound so much like it. Of those that must be `bare`, each must so much
    the more, and may name nothing; nor may one that is `closing` and does not begin with the writer.
    """
    each = [math.inf if bare and one.least > LEAST_BARE else one.lacks(closing) for one in clauses]
    told = [lack <= 0 for lack in each]
    beside = [any(told[max(0, n - 1) : n + 2]) and not bare for n in range(len(told))]
    most = [OF_STORY * (near or -bare) for near in beside]
    return [*[lack <= much for lack, much in zip(each, most, strict=True)], False].index(False)


def _is_whole(words: Sequence[Word], slots: Slots, span: Span, english: Signs) -> bool:
    """Whether the words between two places ask or claim something, and need none around them for it."""
    said, within = words[span[0] : span[1]], slots_within(slots, span)
    others = [s for s in slots.items if s.end and s not in within]
    foreign = is_english(said, english)
    points = any(s.kind is SlotKind.FOLLOW and s.value.startswith("that") for s in within)
    points = not foreign and (points or POINTS.search(said) is not None)
    if len(said) < LEAST or points or not _has_matter(said, within, span[0]):
        return False
    if _asks_for_rest(words[: span[0]], said) or LACKING.search(words[span[1] :]):
        return False
    asked = asks(said) or any(s.kind in ASKED or is_firm(s) for s in within)
    if not (asked or foreign) or _needs(SlotKind.YES_NO, others, within):
        return False
    if _needs(SlotKind.TOPIC, others, within, MATTER):
        return False
    named = any(s.kind is SlotKind.AGENCY for s in others)
    return not (named and (OWN.search(said) or _lacks_whom(within) or _has_bare(said)))


def _has_bare(said: Sequence[Word]) -> bool:
    """Whether a bare 'bộ' stands for one named before: 'tôi ở Bộ A. | Bộ chủ trì việc nào cùng Bộ B'."""
    return any(pointer.kind is Kind.BARE for pointer in pointers_in(said))


# '…, mục V chưa có. | Cho em phần còn thiếu': what stands behind is what is asked.
LACKING = phrasing("held_tasks_wanted")
# 'ngoài tuyên truyền ra, | Bộ A còn phải làm gì'; 'ngoài | ra' names nothing.
OUTSIDE, MORE, BARE = folded("excepted_words"), "con", "ra"


def _asks_for_rest(before: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether more is asked for than what a clause before it sets aside: 'ngoài nhà ở, Bộ A còn việc gì'."""
    opening = pairwise(before)
    aside = any(one.opens and one.folded in OUTSIDE and two.folded != BARE for one, two in opening)
    return aside and any(word.folded == MORE for word in said)


def _needs(
    kind: SlotKind, others: Sequence[Slot], slots: Sequence[Slot], for_it: Sequence[SlotKind] = ()
) -> bool:
    """Whether a kind stands among `others`, and neither it nor what stands for it among slots."""
    kinds = (kind, *for_it)
    return any(s.kind is kind for s in others) and not any(s.kind in kinds for s in slots)


def _has_matter(words: Sequence[Word], slots: Sequence[Slot], start: int) -> bool:
    """Whether words name what they are about, or have some of no known meaning that may."""
    known = {n - start for s in slots for n in range(s.first, s.last)}
    return any(s.kind in ABOUT for s in slots) or len(words) - len(known) >= LEAST


def _lacks_whom(slots: Sequence[Slot]) -> bool:
    """Whether nobody is named whose role it is: 'tôi ở Bộ A, chủ trì việc nào'."""
    whom = (SlotKind.AGENCY, SlotKind.TOPIC, SlotKind.TASK_REF)
    roles = any(s.kind is SlotKind.ROLE for s in slots)
    return roles and not any(s.kind in whom for s in slots)


def past_label(question: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words after '[Phiếu 512]', by which a help desk tells one message from another."""
    start, end = question.lstrip().startswith("["), question.find("]")
    after = [word for word in words if word.start > end]
    return opened(after) if start and end > 0 and len(after) >= LEAST_LABELLED else tuple(words)
