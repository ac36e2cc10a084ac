"""Readings of what stands beside the question itself: parts of documents named, and purposes told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# What is asked stands before a purpose when one of these does.
ASKING = (
    SlotKind.WHO,
    SlotKind.FIELD,
    SlotKind.QUANTITY,
    SlotKind.TASK,
    SlotKind.FACET,
    SlotKind.NODE,
)
# Words for persons, and words after which they are those for whom something is done.
# 'việc mô', 'liệt kê việc'
ROWS = folded("clauses_rows")
PERSONS = folded("clauses_persons")
TOWARDS = folded("clauses_towards")
WANTS = phrasing("clauses_wants")


@needs(SlotKind.PURPOSE)
def without_purpose(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what the answer is wanted for ('… để tôi gửi công văn') as one slot, where a question precedes it.

    Or follows it: 'Phục vụ bàn giao sang Bộ B: xin danh mục …'.
    """
    for purpose in slots.of(SlotKind.PURPOSE):
        first, last = _wanting(purpose, slots, words), _clause_end(purpose, slots, words)
        asked = any(s.kind in ASKING and s.before(purpose) for s in slots.items)
        if not purpose.first:
            last = next((i for i in range(purpose.last, last) if _pauses(words, i)), last)
            # 'Trước khi gửi văn bản cho Bộ B, xin hỏi hiểu vậy có đúng không'
            asked = any(s.first >= last for s in slots.of(*ASKING, SlotKind.YES_NO))
        if not asked or (last, first) == (purpose.last, purpose.first):
            continue
        kept = [s for s in slots.items if s.last <= first or s.first >= last]
        start, end = words[first].start, words[last - 1].end
        whole = replace(purpose, first=first, last=last, start=start, end=end)
        return without_purpose(Slots(tuple(kept)).plus([whole]), words)
    return slots


def _pauses(words: Sequence[Word], place: int) -> bool:
    """Whether a comma or the like stands before a word."""
    return words[place].start - words[place - 1].end > 1


def _wanting(purpose: Slot, slots: Slots, words: Sequence[Word]) -> int:
    """Return where a purpose begins: with who wants the answer in ', UBND xã cần biết để gửi …'."""
    places = range(purpose.first, 0, -1)
    first = next((i for i in places if _pauses(words, i)), purpose.first)
    named = any(first == s.first and s.last < purpose.first for s in slots.of(SlotKind.AGENCY))
    return first if named and WANTS.search(words[first : purpose.first]) else purpose.first


# ', | nhưng xin bỏ ra | những việc hằng năm'
TURNS = phrasing("clauses_turn")


def _clause_end(slot: Slot, slots: Slots, words: Sequence[Word]) -> int:
    """Return where a purpose ends; '…, đúng không' that closes its clause is no part of it.

    Nor what turns to other tasks after a comma: '… để đưa vào tờ trình, | nhưng bỏ ra những việc hằng năm'.
    """
    following = range(slot.last, len(words))
    end = next((i for i in following if words[i].opens), len(words))
    turning = (i for i in range(slot.last, end) if _pauses(words, i) and TURNS.opens(words[i:end]))
    end = next(turning, end)
    closing = (s.first for s in slots.of(SlotKind.YES_NO) if slot.last <= s.first < s.last == end)
    return next(closing, end)


@needs(SlotKind.NODE)
def sections_of_part(slots: Slots, words: Sequence[Word]) -> Slots:
    """Of a title that the plan and the appendix share, keep the one in the part spoken of."""
    appendix = slots.has(SlotKind.PART, "appendix") or slots.has(SlotKind.TASK)
    appendix = appendix or slots.has(SlotKind.FIELD, "product")
    named = slots.has(SlotKind.PART, "plan")
    appendix = appendix or (not named and _lists_tasks(slots, words))
    places = {(s.first, s.last) for s in slots.of(SlotKind.SECTION)}
    if slots.has(SlotKind.PART, "not_appendix"):
        nodes = {(s.first, s.last) for s in slots.of(SlotKind.NODE)}
        both = [s for s in slots.of(SlotKind.SECTION) if (s.first, s.last) in nodes]
        return Slots(tuple(s for s in slots.items if s not in both))
    if not appendix:
        return slots
    return Slots(
        tuple(
            s for s in slots.items if s.kind is not SlotKind.NODE or (s.first, s.last) not in places
        )
    )


def _lists_tasks(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'việc mô', 'liệt kê việc' asks for tasks."""
    asked = [s for s in slots.of(SlotKind.QUANTITY) if s.end and s.value in ("list", "count")]
    said = (words[s.first : s.last + 1] for s in asked)
    return any(ROWS & {word.folded for word in around} for around in said)


@needs(SlotKind.PART)
def rows_shut_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngoài các nhiệm vụ ở phụ lục' as 'ngoài phụ lục'."""
    except_ = {s.last for s in slots.of(SlotKind.NEGATION) if s.value == "except"}
    for tasks in slots.of(SlotKind.TASK, SlotKind.QUANTITY):
        after = (p for p in slots.of(SlotKind.PART) if 0 <= p.first - tasks.last <= SHUT_OUT)
        part = next((p for p in after if p.value == "appendix"), None)
        if part is not None and tasks.first in except_:
            whole = replace(part, first=tasks.first, start=tasks.start)
            return Slots(tuple(s for s in slots.items if s not in (tasks, part))).plus([whole])
    return slots


# 'không tính đến | phụ lục': so many words may stand between.
SHUT_OUT = 1


@needs(SlotKind.PART)
def parts_shut_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không tính phụ lục' as one: the part shut out, with no negation left for others."""
    for part in slots.of(SlotKind.PART):
        for negation in slots.of(SlotKind.NEGATION):
            reach = SHUT_OUT if negation.value == "except" else 0
            if part.first and part.start - words[part.first - 1].end > 1:
                # '… có được không, kế hoạch nói sao': the comma parts them.
                continue
            if 0 <= part.first - negation.last <= reach and not part.value.startswith("not_"):
                out = replace(part, value=f"not_{part.value}", first=negation.first)
                # 'không phải bảng phân công | ở phụ lục'
                same = [s for s in slots.of(SlotKind.PART) if s.first == part.last]
                same = [s for s in same if s.value == part.value]
                for one in same:
                    out = replace(out, last=one.last, end=one.end)
                rest = [s for s in slots.items if s not in (part, negation, *same)]
                return parts_shut_out(Slots(tuple(rest)).plus([out]), words)
    return slots


@needs(SlotKind.WHO)
def for_whom(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cho ai', 'hướng tới nhóm người nào' as asking whom a thing is for, not which agency does it."""
    roles = slots.has(SlotKind.ROLE, "lead") or slots.has(SlotKind.ROLE, "coordinate")

    def meant(slot: Slot) -> bool:
        persons = {word.folded for word in words[slot.first : slot.last]} & PERSONS
        before = words[slot.first - 1].folded if slot.first else ""
        return slot.kind is SlotKind.WHO and bool(persons) and before in TOWARDS and not roles

    return Slots(
        tuple(
            replace(s, kind=SlotKind.QUANTITY, value="list") if meant(s) else s for s in slots.items
        )
    )


# The part of a plan whose name is a verb as well, and words before it that make it the part.
VERB = "yêu cầu"
# Columns of which one may ask what is required.
REQUIRED = ("product", "deadline")
# In English another word than the verb's names it: 'the requirements section'.
NOUN = "requirements"
OF_PART = folded("clauses_of_part")
NAMED_BY = folded("clauses_named_by")


@needs(SlotKind.NODE)
def verbs_not_parts(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kế hoạch yêu cầu báo cáo …' as a verb with its object, not as the part 'Yêu cầu'."""
    return Slots(
        tuple(
            replace(s, kind=SlotKind.FILLER) if _is_verb(s, slots, words) else s
            for s in slots.items
        )
    )


def _is_verb(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'yêu cầu' tells what is required, or of something that it is."""
    if slot.kind is not SlotKind.NODE or slot.value != VERB or slot.last >= len(words):
        return False
    if words[slot.last - 1].folded == NOUN:
        return False
    columns = [s for s in slots.of(SlotKind.FIELD) if s.value in REQUIRED]
    if not parted(words, slot.first) and any(s.last == slot.first for s in columns):
        # 'sản phẩm | yêu cầu là gì', and not 'nội dung | yêu cầu gồm những gì'
        return True
    polite = (s for s in slots.of(SlotKind.FILLER) if s.value == "polite")
    courtesy = {index for one in polite for index in range(one.first, one.last)}
    # 'còn yêu cầu ạ'
    closes = {*range(slot.last, len(words))} <= courtesy
    return not closes and _takes_object(slot, slots, words) and not _named(slot, slots, words)


def _takes_object(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether what is required follows in the same clause."""
    plain = (SlotKind.FILLER, SlotKind.TOPIC, SlotKind.AGENCY, SlotKind.WHEN, SlotKind.YEAR)
    covered = any(s.first <= slot.last < s.last for s in slots.items if s.kind not in plain)
    # 'cái thứ hai yêu cầu | sản phẩm gì'
    column = any(s.first == slot.last for s in slots.of(SlotKind.FIELD))
    following = words[slot.last]
    return (column or not covered) and following.folded not in OF_PART and not following.opens


def _named(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'yêu cầu' is named as a part: 'phần | yêu cầu', 'các yêu cầu mà …', 'yêu cầu của kế hoạch'."""
    # 'cái thứ hai | yêu cầu …' counts no requirements
    placed = any(s.last == slot.first for s in slots.of(SlotKind.ORDINAL))
    before = bool(slot.first) and words[slot.first - 1].folded in NAMED_BY and not placed
    of_part = any(w.folded in OF_PART for w in words[slot.first : slot.last])
    # 'phần mục đích, yêu cầu của Kế hoạch kèm …'
    beside = any(s.last == slot.first for s in slots.of(SlotKind.NODE))
    return before or words[slot.first].folded in NAMED_BY or of_part or beside


# 'gửi báo cáo về đâu, | để làm gì'; before it stands what is done, which is no plan and no document.
AIM = folded("clauses_aim")


@needs(SlotKind.NODE)
def aims_of_things(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'gửi báo cáo về đâu, để làm gì' as asking what that is for, not for the purposes of the plan."""
    whole = slots.has(SlotKind.PART, "plan") or slots.has(SlotKind.FILLER, "document")

    def aim(slot: Slot) -> bool:
        opens = slot.kind is SlotKind.NODE and slot.end and words[slot.first].folded in AIM
        return bool(opens) and slot.first > 0 and _pauses(words, slot.first)

    if whole:
        return slots
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if aim(s) else s for s in slots.items))
