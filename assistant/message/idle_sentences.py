"""Sentences of a later turn that bear on nothing it may ask: no question, no name, no condition and no change.

'Tôi có đọc nhưng chữ nhỏ quá. Thế còn Bộ Nội vụ?' asks what 'Thế còn Bộ Nội vụ?' does. What a sentence is about
is not looked at here: that is for whoever knows the tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from assistant.grammar import phrasing
from assistant.message.surroundings import clauses_of
from assistant.message.told_clause import Signs, Span, ToldClause, is_firm
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# What a question may be about, and what changes it.
BEARING = frozenset(
    [
        *(SlotKind.AGENCY, SlotKind.CLAIM, SlotKind.TASK_REF, SlotKind.EXCLUDED, SlotKind.SECTION),
        *(SlotKind.NODE, SlotKind.FACET, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.BOUND),
        *(SlotKind.COMPARE, SlotKind.YES_NO, SlotKind.ORDINAL, SlotKind.CHILD, SlotKind.NEIGHBOUR),
        *(SlotKind.ORDER, SlotKind.CELL, SlotKind.SCOPE, SlotKind.QUANTITY),
    ]
)
# What a turn in few words may be about, whoever tells it: it is not left out.
NAMED_BEFORE = BEARING - {SlotKind.FACET, SlotKind.BOUND, SlotKind.QUANTITY, SlotKind.ORDER}
# 'xem giúp chi tiết này' names no column.
NO_COLUMN = "content"
# What points to the turns before, as all of a later turn may; 'cũng mục đó' tells nothing besides.
POINTS = frozenset({"that", "that_agency"})
LEAST_TOLD = 6
# A word of thanks alone is left where it stands: in fewer words no story is told.
LEAST_STORY = 5

# What takes up the turns before: 'còn …', 'trong đó', 'ý tôi là …'.
HANGS = frozenset({"what_about", "then_what", "more", "those", "correction"})
# What asks to confirm, and what a claim is about.
CONFIRMS = frozenset({SlotKind.YES_NO, SlotKind.FOLLOW})
SAYING = BEARING | {SlotKind.FIELD, SlotKind.TASK, SlotKind.WHEN, SlotKind.PART, SlotKind.TOPIC}
# What asks for cells of a task, what counts among those told, and what names a task.
COLUMNS = frozenset({SlotKind.FIELD, SlotKind.WHO})
PLACED = frozenset({SlotKind.ORDINAL, SlotKind.CHILD, SlotKind.NEIGHBOUR})
TASKS = PLACED | {SlotKind.TASK_REF, SlotKind.CELL, SlotKind.CLAIM, SlotKind.NODE}
# 'không cần giải thích dài dòng': how the answer is wanted.
IDLE = phrasing("surroundings_idle_clause")

Sentence = list[ToldClause]


def rest_of_turn(message: str, words: Sequence[Word], slots: Slots, english: Signs) -> Span:
    """Return the places from and up to which a later turn asks something, without the sentences around it.

    All its places where those are few words, or name what a question in few words may be about.
    """
    sentences = _sentences(message, words, slots, english)
    before = len(list(takewhile(_is_idle, sentences)))
    after = len(list(takewhile(_is_idle, reversed(sentences[before:]))))
    kept = sentences[before : len(sentences) - after]
    if not kept or (before and (_looks_into(kept[0][0]) or _only_confirms(kept))):
        return 0, len(words)
    left = [*sentences[:before], *sentences[len(sentences) - after :]]
    told = [clause for sentence in left for clause in sentence]
    few = sum(len(clause.words) for clause in told) < LEAST_STORY
    named = {one.kind for clause in told for one in clause.slots if one.first not in clause.idle}
    if few or not named.isdisjoint(_lacking([one for sentence in kept for one in sentence])):
        return 0, len(words)
    last = kept[-1][-1]
    return kept[0][0].start, last.start + len(last.words)


def _only_confirms(sentences: Sequence[Sentence]) -> bool:
    """Whether it is but asked if what was told before is right: 'Tôi ghi vậy. Đúng chứ?'."""
    slots = [slot for sentence in sentences for clause in sentence for slot in clause.slots]
    named = any(one.kind in SAYING or is_firm(one) for one in slots if one.kind not in CONFIRMS)
    return any(one.kind is SlotKind.YES_NO for one in slots) and not named


def _looks_into(clause: ToldClause) -> bool:
    """Whether a clause tells what is in a paper told of right before it: '(tôi làm tờ trình). Trong đó có …'."""
    opening = [slot for slot in clause.slots if slot.first == clause.start]
    return not clause.asks and any(slot.value == "those" for slot in opening)


def _lacking(asked: Sequence[ToldClause]) -> frozenset[SlotKind]:
    """Return what a question may lack, so that a sentence beside it may tell it.

    'còn Bộ B' lacks nothing, 'ai phối hợp' the task, 'trong đó' only what is told before; 'chủ trì việc nào' may
    lack all.
    """
    slots = [slot for clause in asked for slot in clause.slots]
    kinds = {slot.kind for slot in slots}
    follows = {slot.value for slot in slots if slot.kind is SlotKind.FOLLOW}
    if SlotKind.AGENCY in kinds or not follows.isdisjoint(HANGS):
        return frozenset()
    columns = kinds & COLUMNS and not kinds & {SlotKind.TASK, SlotKind.QUANTITY}
    if "that_agency" in follows:
        return NAMED_BEFORE
    points = "that" in follows or kinds & PLACED
    return NAMED_BEFORE & TASKS if columns or points else NAMED_BEFORE


def _sentences(message: str, words: Sequence[Word], slots: Slots, english: Signs) -> list[Sentence]:
    """Return the clauses of each sentence."""
    spans = clauses_of(message, words, slots)
    clauses = [ToldClause(message, words, slots, span, english, later=True) for span in spans]
    starts = [0, *(n for n in range(1, len(words)) if words[n].starts), len(words)]
    found = [[one for one in clauses if a <= one.start < b] for a, b in pairwise(starts)]
    return [sentence for sentence in found if sentence]


def _is_idle(sentence: Sentence) -> bool:
    """Whether no clause of a sentence bears on what is asked, or each sounds like a story of the writer."""
    return not any(map(_bears, sentence)) or all(one.lacks(closing=True) <= 0 for one in sentence)


def _bears(clause: ToldClause) -> bool:
    """Whether a clause asks, names or changes something."""
    if IDLE.opens(clause.words):
        return False
    return clause.asks or clause.steers or any(_names(slot, clause) for slot in clause.slots)


def _names(slot: Slot, clause: ToldClause) -> bool:
    """Whether a slot of a clause names or changes what is asked: 'còn', 'chủ trì', 'hạn'."""
    if slot.first in clause.idle:
        return False
    if slot.kind is SlotKind.FOLLOW:
        return slot.value not in POINTS or len(clause.words) < LEAST_TOLD
    if slot.kind is SlotKind.FIELD:
        return slot.value != NO_COLUMN
    role = slot.kind is SlotKind.ROLE and is_firm(slot) and clause.firm
    return role or slot.kind in BEARING
