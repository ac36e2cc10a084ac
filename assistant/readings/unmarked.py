"""Words that without their marks are other words: 'tinh' (tính, tỉnh), 'muc do' (mức độ, mục đó)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.shares import of_number
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted
from structured.agencies import PROVINCIAL

# The provinces ('tỉnh') and what is done with numbers ('tính'), which 'tỉnh' may be a slip for, too.
PROVINCE = "tinh"
# 'tinh giup toi', 'tinh tong so': it reckons, whatever mark was typed; 'tinh ca', only without marks.
RECKONS, MAY_RECKON = phrasing("unmarked_reckons"), phrasing("unmarked_may_reckon")
# 'hay phoi hop cung tinh': it counts, where the clause closes.
COUNTS, SURELY_COUNTS = folded("misread_counts"), folded("unmarked_counts")
CLOSING = folded("unmarked_closing")


@needs_word("tinh")
def reckoned(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'tinh giup toi', 'cung tinh' that closes a clause, as 'tính': no province is named."""

    def reckons(slot: Slot) -> bool:
        if slot.kind is not SlotKind.AGENCY or words[slot.first].folded != PROVINCE:
            return False
        if slot.last - slot.first > 1:
            return _reaches(slot, slots, words)
        return _reckons(slot.first, words) or _counts(slot.first, words)

    return _as_fillers(slots, [s for s in slots.items if reckons(s)])


# 'van tinh toi bo y te': it reaches them, and is no 'tỉnh tôi'.
REACHES = [PROVINCE, "toi"]


def _reaches(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'tinh toi', typed without marks, is 'tính tới', with the body that it reaches right behind."""
    said = words[slot.first : slot.last]
    plain = [w.folded for w in said] == REACHES and not any(w.marked for w in said)
    shared = slots.has(SlotKind.SHARE) or parted(words, min(slot.last, len(words) - 1))
    return plain and not shared and any(s.first == slot.last for s in slots.of(SlotKind.AGENCY))


def _reckons(place: int, words: Sequence[Word]) -> bool:
    """Whether what follows is what one reckons, or for whom."""
    following = words[place:]
    if RECKONS.opens(following):
        return True
    return bool(words[place].marked in (None, PROVINCE) and MAY_RECKON.opens(following))


def _counts(place: int, words: Sequence[Word]) -> bool:
    """Whether 'cung tinh', 'đều tỉnh' closes a clause."""
    rest = words[place + 1 :]
    end = next((i for i, word in enumerate(rest) if word.opens), len(rest))
    if not place or any(word.folded not in CLOSING for word in rest[:end]):
        return False
    before = words[place - 1]
    if words[place].marked in (None, PROVINCE):
        return before.folded in COUNTS
    return before.folded in SURELY_COUNTS and before.marked != "cùng"


@needs_word("tinh")
def provinces(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'viec nao tinh khong chu tri', 'viec nao chi tinh chu tri' as what the provinces do.

    Without its mark 'tinh' is rather 'tỉnh' there than 'tịnh không', 'chỉ tính'; so is 'tỉnh được ghi chủ trì'
    than 'tính được'.
    """
    found = [(s, at) for s in slots.items if (at := _province(s, slots, words)) is not None]
    kept = [slot for slot in slots.items if all(slot is not old for old, _ in found)]
    named = [_between(SlotKind.AGENCY, PROVINCIAL, at, at + 1, words) for _, at in found]
    alone = [
        _between(SlotKind.SHARE, "alone", at - 1, at, words) for s, at in found if at > s.first
    ]
    rest = [
        _between(slot.kind, slot.value, at + 1, slot.last, words)
        for slot, at in found
        if at == slot.first
    ]
    return Slots(tuple(kept)).plus([*named, *alone, *rest])


ONLY = ["chi", PROVINCE]
# 'tỉnh được (ghi) phối hợp', where 'tính được' is read; 'em tính được chủ trì 5 việc' counts.
GIVEN = phrasing("unmarked_given")


def _province(slot: Slot, slots: Slots, words: Sequence[Word]) -> int | None:
    """Return where the provinces stand in a slot that is read as something else."""
    said = words[slot.first : slot.last]
    plain = [word.folded for word in said]
    if slot.kind is SlotKind.NEGATION and plain[:1] == [PROVINCE] and len(said) > 1:
        return slot.first if said[0].marked is None else None
    if slot.kind is SlotKind.FILLER and len(said) > 1 and plain[0] == PROVINCE:
        return slot.first if any(said.first == slot.first for said in GIVEN.each(words)) else None
    if slot.kind is not SlotKind.FOLLOW or plain != ONLY or said[0].opens:
        return None
    asked = any(s.last == slot.first for s in slots.of(SlotKind.QUANTITY, SlotKind.TASK))
    role = any(s.first == slot.last for s in slots.of(SlotKind.ROLE))
    other = said[1].marked not in (None, "tỉnh") or slots.has(SlotKind.AGENCY)
    return slot.last - 1 if asked and role and not other else None


def _between(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


# 'muc do uu tien', 'co muc do cap bach': a degree, no section.
DEGREES = phrasing("unmarked_degrees")
DEGREE = ["muc", "do"]


@needs(SlotKind.FOLLOW)
@needs_word("muc")
def degrees(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'muc do uu tien' as 'mức độ', which points to nothing spoken of."""

    def degree(slot: Slot) -> bool:
        said = words[slot.first : slot.last]
        two = [word.folded for word in said] == DEGREE and all(w.marked is None for w in said)
        return slot.kind is SlotKind.FOLLOW and two and bool(DEGREES.opens(words[slot.first :]))

    return Slots(tuple(s for s in slots.items if not degree(s)))


# 'lien bo', 'noi bo': of ministries or a staff, and nothing is left out ('bỏ').
OF_BO, BO = folded("unmarked_of_bo"), "bo"


@needs(SlotKind.NEGATION, SlotKind.SCOPE)
@needs_word("bo")
def staff(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bo' of 'lien bo', 'noi bo' typed without marks as no 'bỏ'."""

    def inside(slot: Slot) -> bool:
        first = words[slot.first] if slot.end and slot.first else None
        bare = first is not None and first.folded == BO and first.marked is None
        out = slot.kind in (SlotKind.NEGATION, SlotKind.SCOPE)
        return bare and out and words[slot.first - 1].folded in OF_BO

    return _as_fillers(slots, [s for s in slots.items if inside(s)])


# 'ban nam ngoai em ghi vay': last year ('năm ngoái'); nothing lies outside ('nằm ngoài') but of what is named.
LAST_YEAR, OUTSIDE_OF = ["nam", "ngoai"], folded("unmarked_outside_of")
PLACED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.PERIOD, SlotKind.YEAR, SlotKind.PART)


@needs(SlotKind.NEGATION)
@needs_word("ngoai")
def last_year(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nam ngoai' typed without marks as last year, where it is not said what lies outside of what."""
    placed = {slot.first for slot in slots.of(*PLACED)}
    ends = {slot.last for slot in slots.of(SlotKind.AGENCY)}

    def past(slot: Slot) -> bool:
        said = words[slot.first : slot.last] if slot.end else ()
        bare = [w.folded for w in said] == LAST_YEAR and not any(w.marked for w in said)
        outside = slot.last in placed or any(
            word.folded in OUTSIDE_OF for word in words[slot.last : slot.last + 1]
        )
        # 'viec nao bo y te nam ngoai'
        closes = slot.last == len(words) and slot.first in ends
        return bare and not outside and not closes

    return _as_fillers(slots, [s for s in slots.of(SlotKind.NEGATION) if past(s)])


# 'dem | ho so | nhiem vu', typed without marks: 'hộ', for somebody, and no 'hồ sơ'.
FOR_ME, DONE_FOR = ["ho", "so"], folded("unmarked_done_for")


@needs(SlotKind.ASKED)
def favours(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'dem ho so nhiem vu' as counting for somebody, where papers ('hồ sơ') are read."""

    def favour(slot: Slot) -> bool:
        said = words[slot.first : slot.last] if slot.end and slot.first else ()
        bare = [word.folded for word in said] == FOR_ME and not any(word.marked for word in said)
        tasks = any(task.first == slot.last for task in slots.of(SlotKind.TASK))
        return bare and tasks and words[slot.first - 1].folded in DONE_FOR

    return _as_fillers(slots, [s for s in slots.of(SlotKind.ASKED) if favour(s)])


# 'phoi hop cung | chi co Bo A': 'cũng', where none is worked with.
WITH, ONLY_ALSO = "cung", folded("unmarked_after_also")


@needs(SlotKind.ROLE)
@needs_word("cung")
def also(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'cung' at the end of a role before 'chi', 'khong', typed without marks, as 'cũng'."""

    def told(slot: Slot) -> Slot:
        last, after = words[slot.last - 1], words[slot.last : slot.last + 1]
        bare = slot.kind is SlotKind.ROLE and last.folded == WITH and last.marked is None
        if not bare or slot.last - slot.first < len(ONLY) + 1:
            return slot
        if not any(word.folded in ONLY_ALSO for word in after):
            return slot
        return replace(slot, last=slot.last - 1, end=words[slot.last - 2].end)

    return Slots(tuple(told(s) if s.end else s for s in slots.items))


# 'moi nam lai lam', 'hang nam lai': a year, and nobody 'nắm lại'.
EACH_YEAR, YEAR_WORD = folded("unmarked_each_year"), "nam"


@needs(SlotKind.ROLE)
@needs_word("nam")
def years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'moi nam | lai lam', typed without marks, as what comes back, where a role 'nắm lại' is read."""

    def yearly(slot: Slot) -> bool:
        first = words[slot.first] if slot.end and slot.first else None
        bare = first is not None and first.folded == YEAR_WORD and first.marked is None
        role = bare and slot.kind is SlotKind.ROLE and slot.last - slot.first > 1
        return role and words[slot.first - 1].folded in EACH_YEAR

    found = [slot for slot in slots.items if yearly(slot)]
    kept = Slots(tuple(slot for slot in slots.items if slot not in found))
    return kept.plus(
        _between(SlotKind.WHEN, "annual", s.first - 1, s.first + 1, words) for s in found
    )


# 'bao | chi trong', 'tap | chi co': the end of a compound, where 'chỉ' is read.
COMPOUNDS = folded("unmarked_compounds")


def compounds(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'chi' of 'bao chi trong', typed without marks, as the end of 'báo chí'."""

    def ends_compound(slot: Slot) -> bool:
        if not slot.end or not slot.first or words[slot.first].marked is not None:
            return False
        two = words[slot.first - 1 : slot.first + 1]
        return words[slot.first].folded == ONLY[0] and " ".join(w.folded for w in two) in COMPOUNDS

    found = [s for s in slots.items if s.kind is not SlotKind.TOPIC and ends_compound(s)]
    kept = Slots(tuple(s for s in slots.items if s not in found))
    rest = (s for s in found if s.last - s.first > 1)
    return kept.plus(
        _between(SlotKind.FILLER, "function", s.first + 1, s.last, words) for s in rest
    )


# What is asked of tasks that 'mấy' then only tells of.
ASKS = (SlotKind.WHO, SlotKind.FIELD, SlotKind.YES_NO, SlotKind.QUANTITY, SlotKind.COMPARE)
SEVERAL = "may"
# The last words of nouns for tasks.
TASK_ENDS = folded("unmarked_task_ends")


@needs(SlotKind.FOLLOW)
@needs_word("do")
def done_by(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đề án do | Bộ A' in a question typed with marks as what Bộ A does, not as 'đề án đó'."""
    bodies = {s.first for s in slots.of(SlotKind.AGENCY, SlotKind.WHO)}

    def by(slot: Slot) -> bool:
        said = words[slot.first : slot.last]
        if slot.kind is not SlotKind.FOLLOW or slot.last not in bodies or of_number(slot, words):
            return False
        bare = said[-1].folded == "do" and not said[-1].marked
        return bare and any(word.marked for word in said)

    found = [s for s in slots.items if by(s)]
    kept = Slots(tuple(s for s in slots.items if s not in found))
    said = (_between(SlotKind.FILLER, "function", s.last - 1, s.last, words) for s in found)
    # 'nhiệm vụ do | Bộ A chủ trì'
    nouns = (s for s in found if words[s.last - 2].folded in TASK_ENDS)
    tasks = [_between(SlotKind.TASK, "task", s.first, s.last - 1, words) for s in nouns]
    plain = not kept.of(*ASKS) and tasks and words[tasks[0].first].folded == SEVERAL
    # 'mấy việc do | Bộ A chủ trì', where nothing else is asked.
    first = tasks[0].first if plain else 0
    count = [_between(SlotKind.QUANTITY, "count", first, first + 1, words)] if plain else []
    return kept.plus([*said, *count, *tasks]) if found else slots


def _as_fillers(slots: Slots, found: Sequence[Slot]) -> Slots:
    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if s in found else s for s in slots.items
    )
    return Slots(tuple(plain))
