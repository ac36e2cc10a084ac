"""Readings of how many, which is extreme, how often, and whose name: each Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings, phrasing, runs
from assistant.readings.needs import needs, needs_word
from assistant.readings.officials import asked_person
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Last syllables of the nouns for agencies.
AGENCY_NOUNS, TASK_NOUNS = folded("amounts_bodies"), frozenset({"viec", "vu", "nv"})
# 'được nhiều nơi phối hợp nhất'
PLACES = folded("amounts_places")
# How many words a superlative spans at most, and a comparison.
MOST_REACH, MORE_REACH = 14, 8
NUMBERS = meanings("numbers")


def number_said(text: str) -> int:
    """Return the number that digits or a word say: 'bảy' without its marks, '7'."""
    return int(NUMBERS.get(text) or text)


# 'chỉ có duy nhất Bộ A', 'thống nhất': no extreme of what is said before.
NO_EXTREME, MORE_THAN_ALL = folded("amounts_no_extreme"), runs("amounts_more_than_all")


@needs_word("nhat", *map(" ".join, MORE_THAN_ALL))
def spread_most(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều … nhất' as one superlative; `most_agencies` when agencies are counted."""
    told = [s for s in slots.of(SlotKind.QUANTITY) if s.value in ("most", "least")]
    # 'nghèo theo nhiều mặt, mức sống thấp nhất': of the matter.
    matter = {i for slot in slots.of(SlotKind.TOPIC) for i in range(slot.first, slot.last)}
    said = ["" if i in matter else word.folded for i, word in enumerate(words)]
    for start, word in enumerate(said):
        asks = start and said[start - 1] == "bao"
        begins = (word and _amounts(words[start])) or tuple(said[start : start + 2]) in OFTEN
        begins = begins and not _is_row(words, start)
        end = _most_end(said, start) if begins and not asks else None
        if end is not None:
            value = "least" if word == "it" else "most"
            if any((start < s.last and s.first < end) or s.value == value for s in told):
                continue
            counted = (AGENCY_NOUNS | PLACES) & set(said[start : start + 3])
            value = "most_agencies" if counted and value == "most" else value
            slot = Slot(
                SlotKind.QUANTITY, value, start, start + 1, words[start].start, words[start].end
            )
            return slots.plus([slot, replace(slot, first=end - 1, last=end)])
    return slots


# 'ai hay bị gọi tên phối hợp nhất': often.
OFTEN = runs("amounts_often")


def _is_row(words: Sequence[Word], start: int) -> bool:
    """Whether 'dong' typed without marks names rows: 'dong nao … nhieu co quan nhat' has its amount later."""
    word, near = words[start], words[start + 1 : start + MOST_REACH]
    bare = word.folded == "dong" and word.marked is None
    return bare and any(_amounts(w) and w.folded != "dong" for w in near)


def _amounts(word: Word) -> bool:
    """Whether a superlative or a comparison of numbers may begin with the word: 'nhiều', 'ít', 'đông'."""
    if word.folded == "dong":
        return word.marked in (None, "đông")
    if word.folded == "nhieu":
        return word.marked != "nhiêu"
    return word.folded == "it" or word.marked == "nhìu"


@needs_word("hon")
def spread_more(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A hay B … nhiều nhiệm vụ hơn' as comparing the two."""
    two = len({slot.value for slot in slots.of(SlotKind.AGENCY)}) > 1
    compares = slots.has(SlotKind.COMPARE)
    if not (two or compares):
        return slots
    covered = {i for slot in slots.items for i in range(slot.first, slot.last)}
    for start, word in enumerate(words):
        near = [w.folded for w in words[start + 1 : start + MORE_REACH]]
        if _amounts(word) and "hon" in near and compares:
            # 'đông cơ quan hơn': no matter of its own.
            amount = Slot(SlotKind.FILLER, "amount", start, start + 1, word.start, word.end)
            return slots if start in covered else slots.plus([amount])
        if _amounts(word) and "hon" in near:
            slot = Slot(SlotKind.COMPARE, "more", start, start + 1, word.start, word.end)
            kept = [s for s in slots.items if not s.first <= start < s.last]
            return Slots(tuple(kept)).plus([slot])
    return slots


def unsaid(slots: Slots, kinds: Sequence[SlotKind]) -> Slots:
    """Return the slots with those of `kinds` read as words that say nothing."""
    return Slots(
        tuple(replace(s, kind=SlotKind.FILLER) if s.kind in kinds else s for s in slots.items)
    )


# 'một mình hoặc cùng bộ khác'.
OR = folded("amounts_or")
# 'một mình hoặc cùng chủ trì', 'jointly or alone', whose words need be no shares.
EITHER_WAY = phrasing("shares_either_way")


def either_share(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'một mình hoặc cùng bộ khác' as no condition, unless the two are compared."""
    if slots.has(SlotKind.COMPARE):
        return slots
    if EITHER_WAY.search(words):
        return unsaid(slots, (SlotKind.SHARE,))
    for alone in slots.of(SlotKind.SHARE):
        for other in slots.of(SlotKind.SHARE):
            between = {word.folded for word in words[alone.last : other.first]}
            apart = alone.value == "alone" and other.value in ("together", "others")
            if apart and alone.before(other) and between & OR:
                return unsaid(slots, (SlotKind.SHARE,))
    return slots


# 'làm chung', 'cùng làm': a matter, but for what stands beside it.
JOINTLY, JOINT_WORK = folded("shares_jointly"), runs("amounts_joint_work")


@needs(SlotKind.COMPARE)
def against_alone(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đồng chủ trì', 'làm chung' as shared work where it is compared with what is done alone."""
    shares = set(slots.values(SlotKind.SHARE))
    if not slots.has(SlotKind.COMPARE) or "alone" not in shares or shares & {"together", "others"}:
        return slots

    def joint(slot: Slot) -> bool:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        lead = slot.kind is SlotKind.ROLE and said[0] in JOINTLY
        return lead or (slot.kind is SlotKind.TOPIC and said in JOINT_WORK)

    found = [slot for slot in slots.items if joint(slot)]
    kept = Slots(tuple(s for s in slots.items if s.kind is not SlotKind.TOPIC or s not in found))
    return kept.plus(replace(s, kind=SlotKind.SHARE, value="together") for s in found)


def _most_end(said: Sequence[str], start: int) -> int | None:
    """Return where 'nhiều … nhất' or 'nhiều … hơn cả' ends that starts at `start`."""
    # 'ít nhất hai cơ quan' is a phrase by itself.
    first = start + 1 + (said[start] == "it")
    for place in range(first, min(start + MOST_REACH, len(said))):
        if said[place] == "nhat" and said[place - 1] not in NO_EXTREME:
            return place + 1
        if tuple(said[place : place + 2]) in MORE_THAN_ALL:
            return place + 2
    return None


# 'số nhiệm vụ', 'SL nhiệm vụ'.
NUMBER = folded("amounts_number")


@needs(SlotKind.TASK)
def number_of(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số nhiệm vụ mà …' as asking how many, 'số' as said already where 'bao nhiêu' is."""
    counted = slots.has(SlotKind.QUANTITY, "count")
    for task in slots.of(SlotKind.TASK):
        place = task.first - 1
        spoken = (s for s in slots.items if s.first <= place < s.last)
        if place < 0 or words[place].folded not in NUMBER or any(spoken):
            continue
        kind = (SlotKind.FILLER, "number") if counted else (SlotKind.QUANTITY, "count")
        return slots.plus([Slot(*kind, place, task.first, words[place].start, words[place].end)])
    return slots


# The nouns for tasks with which a phrase that counts may end.
TASK_ENDS = sorted(runs("amounts_task_ends"), key=len, reverse=True)


@needs(SlotKind.QUANTITY)
def counted_tasks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Part 'bao nhiêu việc', 'gửi tên các nhiệm vụ' into what asks and the tasks that are asked for."""
    found = []
    for slot in slots.items:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        ends = [end for end in TASK_ENDS if said[-len(end) :] == end and len(said) > len(end)]
        parts = slot.kind is SlotKind.QUANTITY and slot.value in ("count", "list")
        if parts and slot.end and ends:
            middle = slot.last - len(ends[0])
            found.append(replace(slot, last=middle, end=words[middle - 1].end))
            start = words[middle].start
            found.append(replace(slot, kind=SlotKind.TASK, value="task", first=middle, start=start))
        else:
            found.append(slot)
    return Slots(tuple(found))


# Nouns that 'mấy' counts, however the question goes on; words after which it counts whatever follows.
COUNTABLE, COUNTING = folded("amounts_countable"), folded("amounts_counting")


@needs(SlotKind.QUANTITY)
@needs_word("may")
def a_few(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mấy tờ báo được giao làm gì' as speaking of some, not as asking how many."""
    for count in slots.of(SlotKind.QUANTITY):
        said = [w.folded for w in words[count.first : count.last]]
        asks = {w.folded for w in words[count.last + 1 :] if w.marked in (None, "gì", "sao")}
        if count.value != "count" or said != ["may"] or not {"gi", "sao"} & asks:
            continue
        before = words[count.first - 1].folded if count.first else ""
        if before in COUNTING or words[count.last].folded in COUNTABLE:
            continue
        few = replace(count, kind=SlotKind.FILLER, value="few")
        return Slots(tuple(few if s is count else s for s in slots.items))
    return slots


@needs(SlotKind.ROLE)
def counted_in_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bao nhiêu' that a short role takes in as asking how many: 'Bộ A CT bn NV', 'CT mấy việc'."""
    for role in slots.of(SlotKind.ROLE):
        said = {word.folded for word in words[role.first : role.last]}
        asks = {"bao", "nhieu"} <= said or words[role.last - 1].folded == "may"
        if asks and role.end and not slots.has(SlotKind.QUANTITY, "count"):
            return slots.plus([replace(role, kind=SlotKind.QUANTITY, value="count")])
    return slots


def _pointing(slots: Slots) -> list[Slot]:
    return [s for s in slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]


def _after_tasks(slot: Slot, slots: Slots) -> bool:
    """Whether a noun for tasks stands right before."""
    return any(task.last == slot.first for task in slots.of(SlotKind.TASK))


@needs(SlotKind.QUANTITY)
def counted_agencies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that agencies are counted, not tasks: 'mấy cơ quan cùng chủ trì'."""
    for count in slots.of(SlotKind.QUANTITY):
        following = words[max(count.last - 2, count.first + 1) : count.last + 2]
        nouns = [w.folded for w in following if w.folded in AGENCY_NOUNS | TASK_NOUNS]
        # 'mấy việc | bộ chủ trì' counts tasks.
        if count.value != "count" or not count.end or not nouns or nouns[0] in TASK_NOUNS:
            continue
        if any(
            a.first <= count.last + 1 and count.last <= a.first for a in slots.of(SlotKind.AGENCY)
        ):
            continue
        if any(s.first == count.last + 1 and _after_tasks(s, slots) for s in _pointing(slots)):
            # 'mấy việc bộ này làm' counts tasks.
            continue
        counted = slots.plus([replace(count, value="count_agencies")])
        return Slots(tuple(_counted_in(slot, words) for slot in counted.items))
    return slots


# 'bao nhiêu cơ quan chủ trì, | kể cả | Bộ A'
COUNTED_IN = phrasing("amounts_counted_in")


def _counted_in(slot: Slot, words: Sequence[Word]) -> Slot:
    """Return a body that is but said to be counted among the others as words without a meaning."""
    found = COUNTED_IN.search(words[: slot.first]) if slot.kind is SlotKind.AGENCY else None
    if found is None:
        return slot
    place = {"first": found.first, "start": words[found.first].start}
    return replace(slot, kind=SlotKind.FILLER, value="counted_in", **place)


# In the order in which they are made.
SPREAD = (spread_most, spread_more)
SHARED = (either_share, against_alone)
COUNTED = (a_few, asked_person, counted_in_role, counted_agencies)
