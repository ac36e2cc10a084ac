"""Clauses around a question that tell of its writer alone: 'Sếp em hối quá, …', '…, em cảm ơn nhiều'.

Nothing of them is asked. Read with the question, their words would look like its matter, and a 'không'
among them would deny what it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind, Slots
from assistant.words import Word, opened, parted

# 'em | đang làm báo cáo', 'sếp em | giục quá', 'hôm nay | trời mưa', 'my boss | wants to know'
TELLS = phrasing("openings_tell")
# '…, | tô thiếu là bị la', '…, | sai là chết'
WARNS = phrasing("openings_warn")
# What is told of nobody: 'em nghe nói …', 'sếp bảo …' may state what is to be confirmed.
STATES = phrasing("openings_state")
# '…, tôi xin hỏi | :', '… câu hỏi như sau | :'
FRAMES = phrasing("openings_frames")
# 'báo cáo của em', 'mục 3 trong bài của em': what is named is the writer's own.
OWNED = phrasing("openings_owned")
# 'bộ tôi', 'bên em', after 'tôi ở Bộ A': the question is about the writer's own body.
OWN = phrasing("openings_own")
# 'em chỉ cần …', 'tôi lọc riêng …' limits what is asked.
LIMITS = phrasing("openings_limit")
# What a clause has that is part of a question or limits one.
MEANT = (
    *(SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR),
    *(SlotKind.PERIOD, SlotKind.FIELD, SlotKind.QUANTITY, SlotKind.WHO, SlotKind.CELL),
    *(SlotKind.NODE, SlotKind.FACET, SlotKind.PART, SlotKind.COMPARE, SlotKind.CLAIM),
    *(SlotKind.TOPIC, SlotKind.SCOPE, SlotKind.YES_NO),
)
# What stands in no frame of a question: 'về mục III, xin hỏi: …' limits it.
FRAMED_OUT = (
    *(SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.CELL),
    *(SlotKind.PERIOD, SlotKind.CLAIM, SlotKind.PART),
)
# A question on another body, on a part or a fact of the text asks for no tasks of the writer's own.
OF_OTHERS = (
    *(SlotKind.AGENCY, SlotKind.PART, SlotKind.SECTION, SlotKind.NODE, SlotKind.FACET),
    SlotKind.TASK_REF,
)
# What even a clause on the writer's own report does not have.
MEANT_BESIDE = (
    *(SlotKind.ROLE, SlotKind.TASK_REF, SlotKind.WHO, SlotKind.CELL, SlotKind.CLAIM),
    SlotKind.YES_NO,
)
# Times that a word of the story looks like: 'tuần trước', 'hôm nay', 'đang'.
TOLD_TIMES = frozenset({"before", "after", "running", "this_year", "covers", "start", "by"})
# What makes a question one by itself: a name, a time or a matter that it is about.
ABOUT = (
    *(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.NODE, SlotKind.FACET, SlotKind.TOPIC, SlotKind.CELL, SlotKind.PART),
)
# What sentences before a claim may state of the document or its tasks.
STATED = (
    *(SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.FIELD),
    *(SlotKind.FACET, SlotKind.PART, SlotKind.NODE, SlotKind.CELL, SlotKind.CLAIM),
    *(SlotKind.PERIOD, SlotKind.YEAR, SlotKind.TOPIC, SlotKind.YES_NO),
)
# A question has so many words; one after a label may have fewer.
LEAST, LEAST_LABELLED = 4, 2


def without_openings(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without the clauses before its question that tell of the writer alone.

    What a message of several sentences tells is weighed sentence by sentence elsewhere.
    """
    words = past_label(question, words)
    words = _past_story(_past_frame(question, words, build), build)
    begun = False
    while place := _next_clause(question, words):
        rest = opened(words[place:])
        if not _is_aside(words[:place], rest, build, begun) or not is_whole(rest, build):
            break
        words, begun = rest, True
    return words


def _next_clause(question: str, words: Sequence[Word]) -> int:
    """Return where the second clause of a message of one sentence begins; 0 where there is none."""
    if not _is_one(question, words):
        return 0
    return next((n for n in range(1, len(words)) if parted(words, n)), 0)


# What ends a sentence, also where its end is read as none.
ENDS = frozenset(".?!\n")


def _is_one(question: str, words: Sequence[Word]) -> bool:
    """Whether words stand in one sentence."""
    ends = (ENDS & {*question[one.end : two.start]} for one, two in pairwise(words))
    return not any(word.starts for word in words[1:]) and not any(ends)


def past_label(question: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words after '[Phiếu 512]', by which a help desk tells one message from another."""
    start, end = question.lstrip().startswith("["), question.find("]")
    after = [word for word in words if word.start > end]
    return opened(after) if start and end > 0 and len(after) >= LEAST_LABELLED else tuple(words)


def _past_story(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the last sentence of a message where it is a claim, and none before it states anything."""
    place = next((n for n in range(len(words) - 1, 0, -1) if words[n].starts), 0)
    before, rest = tuple(words[:place]), opened(words[place:])
    if not place or STATES.search(before) or LIMITS.search(before) or asks(before):
        return words
    told = build(before).slots.of(*STATED)
    claim = build(rest).yes_no and is_whole(rest, build)
    return rest if claim and not told else words


def left_out(words: Sequence[Word], kept: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a message that are not among those kept."""
    read = {word.start for word in kept}
    return tuple(word for word in words if word.start not in read)


def _past_frame(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words after 'Thủ trưởng giục từ sáng, tôi xin hỏi: …', where nothing before limits them."""
    for place in range(1, len(words)):
        before, rest = words[:place], words[place:]
        if ":" in question[before[-1].end : rest[0].start] and FRAMES.search(before):
            slots = build(tuple(before)).slots
            meant = slots.of(*FRAMED_OUT) or LIMITS.search(before) or _turns_away(slots)
            if not meant and not of_office(before, rest, build) and is_whole(opened(rest), build):
                return opened(rest)
    return words


def without_closings(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without the clauses after its question that tell of the writer alone."""
    start = max((n for n in range(len(words)) if words[n].starts), default=0)
    for place in (n for n in range(start + 1, len(words)) if parted(words, n)):
        before, after = words[start:place], tuple(words[place:])
        if not _is_one(question, before):
            return words
        # What several sentences ask together need not be whole in the last.
        whole = _is_asked(build(tuple(before))) if start else is_whole(before, build)
        tells = whole and (TELLS.opens(after) or WARNS.opens(after))
        if tells and _is_aside(after, before, build, begun=True):
            return words[:place]
    return words


def _is_aside(
    words: Sequence[Word], rest: Sequence[Word], build: Build, begun: bool = False
) -> bool:
    """Whether a clause tells of its writer, and says nothing that a question may be about.

    One of a story that has `begun` needs not name him.
    """
    line = tuple(words)
    owned = OWNED.opens(line) is not None
    if (
        not (owned or begun or TELLS.opens(line))
        or STATES.search(line)
        or LIMITS.search(line)
        or asks(line)
    ):
        return False
    slots = build(line).slots
    times = any(slot.value not in TOLD_TIMES for slot in slots.of(SlotKind.WHEN))
    meant = slots.of(*(MEANT_BESIDE if owned else MEANT)) or times or _turns_away(slots)
    return not (meant or of_office(words, rest, build))


def _turns_away(slots: Slots) -> bool:
    """Whether something else than in the turn before is announced: 'hỏi qua chuyện khác', 'ý tôi là'."""
    return slots.has(SlotKind.FILLER, "switch") or slots.has(SlotKind.FOLLOW, "correction")


def of_office(words: Sequence[Word], rest: Sequence[Word], build: Build) -> bool:
    """Whether a clause names the body in which somebody works, whose tasks the rest may ask for."""
    if not build(tuple(words)).slots.has(SlotKind.AGENCY):
        return False
    asked = build(tuple(rest))
    # 'việc nhà ở hạn 2022, đúng không' is claimed of a task, whoever asks.
    claim = asked.yes_no and bool(asked.topic or asked.slots.has(SlotKind.TOPIC))
    return OWN.search(rest) is not None or not (claim or asked.slots.of(*OF_OTHERS))


def is_whole(words: Sequence[Word], build: Build) -> bool:
    """Whether words are a question that needs none before them, and point to none."""
    if len(words) < LEAST:
        return False
    query = build(tuple(words))
    pointers = any(slot.value.startswith("that") for slot in query.slots.of(SlotKind.FOLLOW))
    about = query.slots.of(*ABOUT) or (query.counts and query.roles) or query.superlative
    return _is_asked(query) and bool(about) and not pointers


def _is_asked(query: Query) -> bool:
    return bool(asks(query.words) or query.yes_no or query.lists or query.counts or query.who)
