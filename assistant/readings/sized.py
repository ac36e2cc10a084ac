"""Readings of how many agencies a task names: 'đúng hai cơ quan', 'từ ba bộ trở lên', 'không cơ quan nào'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, meanings, phrasing
from assistant.grammar.phrasing import Found, Phrasing
from assistant.readings.amounts import unsaid
from assistant.readings.needs import needs, needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

EXACTLY, AT_LEAST = phrasing("sized_exactly"), phrasing("sized_at_least")
# 'chung với ít nhất một bộ khác', 'với hai bộ khác': with the one that is spoken of, two, three.
ONE_MORE = phrasing("sized_one_more")
SIZE_TOLD, NONE_NAMED = phrasing("sized_told"), phrasing("sized_none")
JUST_ONE_MORE = phrasing("sized_just_one_more")
NUMBERED_AGENCIES = (JUST_ONE_MORE, SIZE_TOLD, EXACTLY, AT_LEAST, ONE_MORE, NONE_NAMED)
# 'từ hai bộ trở lên': ministries, and no bank or commission.
MINISTRIES_ONLY, CENTRAL = phrasing("sized_ministries"), phrasing("central")
SIZES = meanings("numbers")
LIES = "nằm"
# What is taken in is told in so many words at least.
TAKEN_IN = 4
# So far after who is asked for his place in a rank is: 'bộ nào | đứng chủ trì một mình nhiều nhất'.
RANK_REACH = 8


@needs(SlotKind.ROLE, SlotKind.FOLLOW, SlotKind.SCOPE)
@needs_said(*NUMBERED_AGENCIES)
def agency_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đúng hai cơ quan', 'từ ba bộ trở lên', 'không cơ quan nào' as how many a task must name."""
    # 'chỉ lấy việc có từ ba cơ quan trở lên', in the role of the turn before
    narrows = slots.has(SlotKind.FOLLOW, "those") or slots.has(SlotKind.SCOPE, "in")
    if not (slots.has(SlotKind.ROLE) or narrows):
        return slots
    # 'bỏ việc còn ghi thêm bộ khác' was read as what is left then.
    if slots.has(SlotKind.FILLER, "except") and slots.has(SlotKind.SHARE, "alone"):
        return slots
    # 'tính cả việc nhiều bộ cùng chủ trì' was read as taking these in.
    taken_in = [s for s in slots.of(SlotKind.FILLER) if s.last - s.first >= TAKEN_IN]
    names = [range(s.first, s.last) for s in (*slots.of(SlotKind.AGENCY), *taken_in)]
    # 'chỉ nằm bên cột phối hợp' says where it stands, not 'chỉ năm bên'.
    lies = {i for i, word in enumerate(words) if word.marked == LIES}
    told = ((how, said) for how in NUMBERED_AGENCIES if (said := how.search(words)))
    told = ((how, said) for how, said in told if lies.isdisjoint(range(said.first, said.last)))
    # 'không chỉ một Bộ A': a name is none of several bodies.
    # 'Bộ Xây dựng, hai bộ này': nor does a number begin inside a name ('đúng hai bộ').
    free = [f for f in told if not any({f[1].first, f[1].last - 1} & {*name} for name in names)]
    if not free:
        return slots
    how, said = _widest(free)
    first, last = said.first, said.last
    # '…, bộ nào' behind a comma counts nothing.
    end = next((i for i in range(last, min(last + 2, len(words))) if parted(words, i)), last + 2)
    value = _bound(how, said) + _kind(how, words[first:end])
    slot = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    kept = [s for s in slots.items if s.kind is SlotKind.ROLE or s.last <= first or last <= s.first]
    # 'ngoài ra không còn ai khác' says it again; of a task told, and of none, the number is to be confirmed.
    claimed = () if _of_one(slots, said, words) or _of_none(slots) else (SlotKind.YES_NO,)
    again = (SlotKind.SHARE, *(() if ranks_bodies(slots) else (SlotKind.WHO,)), *claimed)
    again_said = _said_again(words, last)
    kept = [s for s in kept if not any(f.first <= s.first < f.last for f in again_said)]
    besides = _besides(kept, words, first) if how is ONE_MORE else ()
    kept = [s for s in kept if s not in besides]
    return unsaid(Slots(tuple(kept)), again).plus([slot, *again_said])


def ranks_bodies(slots: Slots) -> bool:
    """Whether bodies are ranked, so that no number is said again: 'đúng một bộ, bộ nào nhiều nhất'."""
    ends = [s.last for s in slots.of(SlotKind.QUANTITY) if s.value in ("most", "least")]
    return any(0 <= end - who.last <= RANK_REACH for who in slots.of(SlotKind.WHO) for end in ends)


BESIDES, OTHER_ROLE = folded("sized_besides"), phrasing("sized_beside")


@needs(SlotKind.SHARE)
def number_in_other_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the second of 'chỉ có một bộ chủ trì và một bộ phối hợp' as how many are in that role, too."""
    for share in slots.of(SlotKind.SHARE):
        number = share.value.partition(":")[0].isdigit()
        said = OTHER_ROLE.search(words[share.last :]) if number and share.end else None
        if said is None:
            continue
        first, end = share.last + said.start("n"), share.last + said.last
        value = _bound(EXACTLY, said) + _kind(EXACTLY, words[first:end])
        told = Slot(SlotKind.SHARE, value, first, end, words[first].start, words[end - 1].end)
        kept = [
            s for s in slots.items if s.kind is SlotKind.ROLE or s.last <= first or end <= s.first
        ]
        return Slots(tuple(kept)).plus([told])
    return slots


def _besides(slots: Sequence[Slot], words: Sequence[Word], place: int) -> list[Slot]:
    """Return the 'ngoài' that takes in whom it names: '| ngoài | Bộ A còn có cơ quan khác phối hợp'."""
    names = {s.first for s in slots if s.kind is SlotKind.AGENCY and s.last <= place}
    denials = (s for s in slots if s.kind is SlotKind.NEGATION and s.last in names)
    return [s for s in denials if words[s.first].folded in BESIDES]


def _widest(told: Sequence[tuple[Phrasing, Found]]) -> tuple[Phrasing, Found]:
    """Return the first, or what begins before it and holds it: 'không phải do | một bộ duy nhất'."""
    first = told[0]
    wider = (f for f in told if f[1].first < first[1].first and first[1].last <= f[1].last)
    return next(wider, first)


# What asks for tasks, or for agencies.
ASKING = (SlotKind.QUANTITY, SlotKind.WHO, SlotKind.FIELD, SlotKind.COMPARE)


# So many words that nothing else explains describe a task.
DESCRIBED = 2


def _of_one(slots: Slots, said: Found, words: Sequence[Word]) -> bool:
    """Whether the number is claimed of one task, named or described: 'việc tín dụng do hai ngân hàng chủ trì'.

    So is it of the one told before where it is pointed to, or no task is spoken of: 'có 2 cơ quan cùng chủ trì'.
    """
    asked = any(s for s in slots.of(*ASKING) if not said.first <= s.first < said.last)
    spoken = {n for s in slots.items for n in range(s.first, s.last)}
    free = [n for n in range(len(words)) if n not in spoken and not said.first <= n < said.last]
    described = slots.has(SlotKind.TOPIC) or len(free) >= DESCRIBED or not slots.has(SlotKind.TASK)
    # 'có 7 cơ quan cùng chủ trì việc đó đúng không'
    pointed = slots.has(SlotKind.FOLLOW, "that") and not slots.has(SlotKind.QUANTITY)
    return slots.has(SlotKind.TASK_REF) or (described and not asked) or pointed


def _of_none(slots: Slots) -> bool:
    """Whether no task is claimed to name so many: 'không có nhiệm vụ nào do ba bộ chủ trì'."""
    tasks = slots.of(SlotKind.QUANTITY, SlotKind.TASK)
    denied = (n.last for n in slots.of(SlotKind.NEGATION) if n.value == "not")
    return bool({*denied} & {task.first for task in tasks})


def _said_again(words: Sequence[Word], last: int) -> list[Slot]:
    """Return the runs that tell the number once more: 'không chỉ một nơi mà | hai nơi hoặc hơn |'."""
    runs = [(said.first, said.last) for said in AT_LEAST.each(words) if said.first >= last]
    return [Slot(SlotKind.FILLER, "again", a, b, words[a].start, words[b - 1].end) for a, b in runs]


def _kind(how: Phrasing, said: Sequence[Word]) -> str:
    """Return the ending for a number of ministries, or of names where one more is asked for by name."""
    if how is NONE_NAMED:
        return ""
    if MINISTRIES_ONLY.search(said):
        return ":ministries"
    # 'hai cơ quan ở trung ương': the provinces are none.
    return ":named" if how in (ONE_MORE, JUST_ONE_MORE) or CENTRAL.search(said) else ""


def _bound(how: Phrasing, said: Found) -> str:
    """Return '2' for just two, '>=3' for three or more, '0' for none.

    'Chung với từ hai bộ khác trở lên' are three with the one that is spoken of.
    """
    number = said["n"]
    if how in (ONE_MORE, JUST_ONE_MORE):
        others = (SIZES.get(number) or int(number)) if number else 1
        return f">={others + 1}" if how is ONE_MORE else f"{others + 1}"
    if not number:
        # 'led by a single ministry'
        return ">=2" if how is AT_LEAST else "1" if how is EXACTLY else "0"
    size = SIZES.get(number) or int(number)
    if how is EXACTLY:
        return str(size)
    return f">={size + 1}" if said["more"] else f">={size}"
