"""What a turn takes back, left out: 'không phải Bộ A mà là Bộ B' corrects A to B."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.grammar import folded, phrasing
from assistant.message.sentences import pauses
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, opened

# What is put right: one of these for another of its kind.
KINDS = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.TASK_REF),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.FIELD),
)
# 'không phải | ở | mục I': so many words stand between; 'mục I | mà là ở | mục III': only these.
REACH, BRIDGE, CONTRASTS = 2, folded("corrected_bridge"), folded("corrected_contrasts")
# 'việc của Bộ A | không có | Bộ B' sets aside what B has a part in, and puts nothing right.
LACKING = folded("corrected_lacking")
# Beside these more is asked than to put something right.
ASKING = (SlotKind.QUANTITY, SlotKind.TASK, SlotKind.WHO, SlotKind.YES_NO, SlotKind.NODE)


def put_right(words: Sequence[Word], slots: Slots) -> tuple[Word, ...]:
    """Return the words without what 'không phải' takes back, where another of its kind takes its place."""
    if place := _slipped(slots, words):
        return (*words[: place[0]], *words[place[1] :])
    if slots.has(SlotKind.YES_NO):
        return tuple(words)
    for correction in slots.of(SlotKind.FOLLOW, SlotKind.NEGATION):
        place = _taken_back(correction, slots, words)
        if place:
            return (*words[: place[0]], *words[place[1] :])
    place = next(filter(None, (_asked_otherwise(s, slots, words) for s in slots.of(*DENIES))), None)
    return (*words[: place[0]], *opened(words[place[1] :])) if place else tuple(words)


# 'không hỏi Bộ A, | tôi hỏi | Bộ B'; the kinds of times are one.
DENIES, ASKED_ON = (SlotKind.SCOPE, SlotKind.NEGATION), phrasing("corrected_asked_on")
DENIALS = folded("misread_denials")
# '(không hỏi Bộ A, tôi hỏi) các việc | về nhà ở'
MATTER = phrasing("corrected_matter")
TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
# Within what is denied these are of the tasks asked for, or asked themselves: 'không hỏi việc chung với Bộ A, …'.
OWN_MATTER = (SlotKind.QUANTITY, SlotKind.WHO, SlotKind.YES_NO, SlotKind.SHARE, SlotKind.TOPIC)


def _asked_otherwise(denied: Slot, slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the places of a clause that is not asked, where the next asks another thing of each of its kinds."""
    # 'trừ Bộ A, tôi hỏi Bộ B' is no correction
    denies = denied.value in ("out", "except") and words[denied.first].folded in DENIALS
    found = ASKED_ON.search(words[denied.last :]) if denies else None
    if found is None:
        return None
    first, last = denied.last + found.first, denied.last + found.last
    inside = [s for s in slots.items if denied.before(s) and s.last <= first]
    wrong = _by_kind(s for s in inside if s.kind in (*KINDS, *TIMES))
    right = _by_kind(s for s in slots.of(*KINDS, *TIMES) if s.first >= last)
    other = bool(wrong) and wrong != {kind: right.get(kind) for kind in wrong}
    plain = not any(s.kind in OWN_MATTER for s in inside)
    body = wrong.keys() == {SlotKind.AGENCY} and SlotKind.AGENCY not in right
    matter = body and MATTER.search(words[last:])
    instead = matter or wrong.keys() <= right.keys()
    return (denied.first, last) if other and plain and instead else None


def _by_kind(slots: Iterable[Slot]) -> dict[SlotKind, set[str]]:
    found: dict[SlotKind, set[str]] = {}
    for slot in slots:
        kind = SlotKind.WHEN if slot.kind in TIMES else slot.kind
        found.setdefault(kind, set()).add(slot.value)
    return found


# '…, à nhầm, …', '…, xin lỗi, …': so many words after it may stand before what is right.
SLIP, SLIP_REACH = phrasing("corrected_slip"), 3


def _slipped(slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the places of a slip of the tongue, with what was wrong: 'Bộ A, à nhầm, Bộ B'."""
    for found in SLIP.each(words):
        before = [s for s in slots.of(*KINDS) if s.end and s.last <= found.first]
        after = [s for s in slots.of(*KINDS) if s.end and s.first >= found.last]
        near = after and before and after[0].first - found.last <= SLIP_REACH
        if near and before[-1].last == found.first and _other(before[-1], after[0]):
            return before[-1].first, after[0].first
    return None


# 'à', 'dạ' before a 'không' that answers; what follows it where no comma does: 'không ý tôi là …'.
NO_MARKED = frozenset({None, "không", "hông", "hổng", "hong"})
BEFORE_NO, NO, AFTER_NO = (
    folded("corrected_before_no"),
    folded("corrected_no"),
    phrasing("corrected_after_no"),
)


def without_no(message: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words without a 'không' at their start that only answers: 'không, ý tôi là …' denies nothing."""
    place = next((i for i, word in enumerate(words) if word.folded not in BEFORE_NO), len(words))
    rest = words[place + 1 :]
    if not rest or words[place].folded not in NO or words[place].marked not in NO_MARKED:
        return tuple(words)
    answers = pauses(message, words[place].end) or rest[0].starts or AFTER_NO.opens(rest)
    return opened(rest) if answers else tuple(words)


def _taken_back(correction: Slot, slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the first and the next place of words that are taken back; None where nothing takes their place."""
    before = [s for s in slots.of(*KINDS) if s.before(correction)]
    after = [s for s in slots.of(*KINDS) if correction.before(s)]
    if not after or after[0].first - correction.last > REACH:
        return None
    # 'Bộ B chứ không phải Bộ A' and no more
    lone = len(before) == len(after) == 1 and not slots.of(*ASKING)
    lacks = words[correction.last - 1].folded in LACKING
    if correction.value == "not" and lone and not lacks and _other(*before, *after):
        return before[0].last, len(words)
    opens = correction.value == "correction" or (correction.value == "not" and not before)
    if len(after) < 2 or not opens or not _other(*after[:2]) or _asked(correction, after[0], slots):
        return None
    wrong, right = after[:2]
    between = {word.folded for word in words[wrong.last : right.first]}
    if not between <= BRIDGE:
        return None
    if correction.value != "not":
        return wrong.first, right.first
    # 'không thấy Bộ A, Bộ B' denies both.
    return (correction.first, right.first) if between & CONTRASTS else None


def _asked(correction: Slot, wrong: Slot, slots: Slots) -> bool:
    """Whether what is asked for is told by whose it is not: 'việc nào | không do | Bộ A | mà do Bộ B'."""
    asked = slots.of(SlotKind.QUANTITY, SlotKind.TASK)
    return wrong.kind is SlotKind.AGENCY and any(s.last == correction.first for s in asked)


def _other(one: Slot, two: Slot) -> bool:
    return one.kind is two.kind and one.value != two.value
