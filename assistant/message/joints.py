"""Where a sentence asks twice: its joints, and what must hold on both sides of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.grammar import folded, marked
from assistant.message.counted_first import counted_then
from assistant.message.fact_joints import (
    ENOUGH_TOPIC,
    asks,
    asks_apart,
    asks_look_up,
    claim_then_tasks,
    fact_and_tasks,
)
from assistant.message.other_tasks import headed, other_tasks
from assistant.message.sentences import INTERROGATIVE, LOOK_UP_NOUNS, may_ask
from assistant.message.then_asked import then_part, then_who
from assistant.message.told_subject import interrogative, tells_subject
from assistant.query import Query
from assistant.readings.named import MINISTRIES, UNNAMED
from assistant.readings.tellings import thens
from assistant.slots import Slot, SlotKind
from assistant.words import Word, parted

Build = Callable[[Sequence[Word]], Query]
# Slots of names, whose words ask nothing: 'mục lãnh đạo, chỉ đạo'.
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.NODE, SlotKind.TOPIC)
INCLUSIVE = "inclusive"
NOBODY_NAMED = frozenset({UNNAMED, f"0{MINISTRIES}"})
# A sentence of fewer words asks one thing.
LEAST_TWO = 8
# A longer sentence is no question but a run of words.
MOST_TWO = 100
JOINING = folded("joint_joining")
# A role stands so near the agencies that it is said of, and before the question at the end.
ROLE_REACH, TAILS = 4, frozenset({"la", "thi", "gom"})
# 'cùng chủ trì', 'chung nhau phối hợp'.
SHARED = folded("narrow_together")
# 'không có cơ quan nào | khác': how far before it a word denies, so that nothing is asked.
DENIED_REACH, OTHER = 5, folded("joint_other")
NOT = marked("joint_not")
# A sentence is tried at no more places than this.
MOST_JOINTS = 12


def cut(words: Sequence[Word], build: Build, pauses: frozenset[int]) -> list[Sequence[Word]]:
    """Cut a sentence where 'còn', 'và' or a comma joins two questions, each with its own subject.

    'Bộ A chủ trì việc gì, còn Bộ B phối hợp việc gì' asks twice; 'việc nào Bộ A chủ trì và Bộ B
    phối hợp' asks once.
    """
    if not LEAST_TWO <= len(words) <= MOST_TWO:
        return [words]
    whole = build(words)
    if whole.slots.has(SlotKind.COMPARE):
        return [words]
    for place, two in _joints(words, whole, pauses):
        one, other = build(words[:place]), build(words[place:])
        if two(one, other) and not _asked_of_both(words, place, pauses, build):
            return [words[:place], *cut(_with_head(one, other), build, pauses)]
    if place := claim_then_tasks(words, whole, build):
        return [words[:place], words[place:]]
    return _cut_beyond(words, whole, build)


def _with_head(first: Query, second: Query) -> Sequence[Word]:
    """Return the words of the second of two clauses, with the section or time at the head of both."""
    heads = headed(first, second) if other_tasks(first, second) else ()
    said = (word for head in heads for word in first.words[head.first : head.last])
    return (*said, *second.words)


def _joints(
    words: Sequence[Word], whole: Query, pauses: frozenset[int]
) -> Iterator[tuple[int, Callable[[Query, Query], bool]]]:
    """Yield the places between words that ask at which a sentence may be cut, with what must hold there."""
    inside = {i for slot in whole.slots.items for i in range(slot.first + 1, slot.last)}
    inside |= set(_between_pairs(whole))
    # 'ai chủ trì hay phối hợp cũng được' asks nothing, either.
    any_will_do = [s for s in whole.slots.of(SlotKind.FILLER) if s.value == INCLUSIVE]
    # Nor does '… phối hợp, không nêu tên bộ nào'.
    unnamed = [s for s in whole.slots.of(SlotKind.SHARE) if s.value in NOBODY_NAMED]
    silent = (*whole.slots.of(*NAMES), *any_will_do, *unnamed)
    named = {i for slot in silent for i in range(slot.first, slot.last)}
    asking = [
        i
        for i in range(len(words))
        if i not in named and may_ask(words, i) and not _asks_nothing(words, i, pauses)
    ]
    tried = 0
    for place in range(2, len(words) - 1):
        if place in inside or tried == MOST_JOINTS:
            continue
        joins = words[place].folded in JOINING and place < len(words) - 2
        if joins and asking and asking[0] < place < asking[-1]:
            tried += 1
            yield place, _two_questions
        elif words[place - 1].end in pauses and asking and asking[0] < place <= asking[-1]:
            tried += 1
            yield place, _two_after_pause


def _asked_of_both(words: Sequence[Word], place: int, pauses: frozenset[int], build: Build) -> bool:
    """Whether what stands after a joint only goes on with the matter, of all of which the end asks a column.

    'Ai lo tìm việc cho dân nghèo | và đưa người sang xứ khác làm thuê, kết quả ghi gì'
    """
    ends = [i for i in range(place + 2, len(words)) if words[i - 1].end in pauses]
    if words[place].folded not in JOINING or not ends:
        return False
    goes_on, end = build(words[place : ends[-1]]), build(words[ends[-1] :])
    named = goes_on.agencies or goes_on.sections or goes_on.times or goes_on.about_tasks
    matter = len(goes_on.topic) >= ENOUGH_TOPIC and not (named or asks(goes_on))
    points = subject(end) or end.slots.of(SlotKind.FOLLOW)
    return matter and end.asks_fields and not points


def _asks_nothing(words: Sequence[Word], place: int, pauses: frozenset[int]) -> bool:
    """Whether a word that may ask is one of 'không có bộ nào khác', 'mục nào có việc ấy thì mở một chương'."""
    before = words[max(0, place - DENIED_REACH) : place]
    begun = max((i + 1 for i, w in enumerate(before) if w.opens or w.end in pauses), default=0)
    denied = any(w.folded in NOT and w.marked in (None, NOT[w.folded]) for w in before[begun:])
    following = words[place + 1].folded if place + 1 < len(words) else ""
    return (denied and following in OTHER) or _tells_which(words, place, pauses)


def _tells_which(words: Sequence[Word], place: int, pauses: frozenset[int]) -> bool:
    """Whether a 'nào' is said of any such: 'mục nào có việc ấy thì mở một chương, mục nào không có thì thôi'."""
    rest = range(place, len(words))
    end = next((i + 1 for i in rest if words[i].end in pauses or _opens_next(words, i)), len(words))
    then = next((i for i in thens(words[place:end])), 0)
    # 'việc nào của Bộ A thì hạn bao giờ' asks after its 'thì'.
    after = words[place + then + 1 : end]
    asks_on = any(may_ask(after, i) for i in range(len(after)))
    return words[place].folded == "nao" and then > 1 and bool(after) and not asks_on


def _opens_next(words: Sequence[Word], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].opens


def _between_pairs(whole: Query) -> Iterator[int]:
    """Yield the places of the 'và' of 'cả hai cột chủ trì và phối hợp', 'có đủ Bộ A và Bộ B là bao nhiêu'."""
    roles = [s for s in whole.slots.of(SlotKind.ROLE) if s.end]
    periods = whole.slots.of(SlotKind.PERIOD)
    # 'hai giai đoạn 2021 - 2025 và (giai đoạn) 2026 - 2030'
    yield from (one.last for one, two in pairwise(periods) if two.first - one.last in (1, 3))
    for one, two in (*pairwise(roles), *pairwise(whole.slots.of(SlotKind.AGENCY))):
        following = whole.words[two.last : two.last + 2]
        # '… và Bộ B phối hợp việc nào' asks on.
        closes = not following or following[0].opens or following[0].folded in ("la", "khong")
        closes = (
            closes or _role_of_both(two, roles, whole.words) or _shared(two, roles, whole.words)
        )
        near = range(two.last, two.last + len(following))
        role = one in roles and not any(_asks_on(whole.words, place) for place in near)
        if two.first - one.last == 1 and (closes or role):
            yield one.last


def _role_of_both(agency: Slot, roles: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether a role after two agencies is said of both: 'việc mà A và | B đều chủ trì | là việc nào'."""
    role = next((r for r in roles if 0 <= r.first - agency.last < ROLE_REACH), None)
    return role is not None and any(w.folded in TAILS for w in words[role.last : role.last + 1])


def _shared(agency: Slot, roles: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether two agencies are said to share a role: 'việc nào A và | B cùng chủ trì, mấy việc'."""
    last = next((r.last for r in roles if 0 <= r.first - agency.last < ROLE_REACH), 0)
    return any(word.folded in SHARED for word in words[agency.last : last])


def _asks_on(words: Sequence[Word], place: int) -> bool:
    """Whether a word goes on to ask: 'chi' for 'gì' does, 'chỉ' does not."""
    asks_it = may_ask(words, place) and words[place].marked != ONLY
    return asks_it or words[place].folded in {"nhung", "cac"}


# '… và vai phối hợp, | chỉ | tính khi có tên'
ONLY = "chỉ"
# What is asked beyond the tasks may have so many words before it in its clause.
BEFORE_BEYOND = 5


def _cut_beyond(words: Sequence[Word], whole: Query, build: Build) -> list[Sequence[Word]]:
    """Cut off what no task says: 'III.12 do ai chủ trì, kinh phí bao nhiêu', 'Bộ A chủ trì việc gì, tiền đâu'."""
    beyond = whole.slots.of(SlotKind.ASKED)
    place = beyond[0].first if len(beyond) == 1 else 0
    # '…, | được cấp bao nhiêu tiền'
    opening = range(place - 1, max(0, place - BEFORE_BEYOND), -1)
    place = next((i for i in opening if parted(words, i)), place)
    if not place:
        return [words]
    first, second = build(words[:place]), build(words[place:])
    looks_up = first.asks_fields or (asks_look_up(first) and interrogative(first))
    asked = looks_up and subject(first) and INTERROGATIVE & _folded(words[:place])
    rest = second.roles or second.agencies or len(second.topic) >= ENOUGH_TOPIC or second.fields
    return [words[:place], words[place:]] if asked and not rest else [words]


def _two_extremes(first: Query, second: Query) -> bool:
    """Whether two ask for an extreme, each its own: 'ai chủ trì nhiều nhất, mục nào dài nhất'."""
    both = (first, second)
    if not all(q.superlative and interrogative(q) for q in both):
        return False
    sections = [not q.who and "section" in q.fields for q in both]
    if sections[0] != sections[1]:
        return all(q.who or of_sections for q, of_sections in zip(both, sections, strict=True))
    return all(q.roles for q in both) and first.roles != second.roles


def _the_same_of(first: Query, second: Query) -> bool:
    """Whether 'Bộ A có việc gì không, Bộ B thì sao' asks the same of what is named second."""
    follows = second.slots.has(SlotKind.FOLLOW, "then_what") and not asks(second)
    named = (second.agencies or second.sections or second.task_refs) and not second.topic
    return bool(follows and named and subject(first) and interrogative(first))


def _two_questions(first: Query, second: Query) -> bool:
    if _two_extremes(first, second) or _the_same_of(first, second) or counted_then(first, second):
        return True
    if tells_subject(first, second):
        return False
    if (asks_look_up(first) and asks_look_up(second)) or fact_and_tasks(first, second):
        return True
    if other_tasks(first, second) or then_part(first, second):
        return True
    if not (asks_apart(first) and asks_apart(second)):
        return False
    if set(first.facets) and set(second.facets):
        # Facts of a document are told together.
        return False
    return (subject(first) and subject(second)) or _other_role(first, second)


def _two_after_pause(first: Query, second: Query) -> bool:
    return (
        _two_extremes(first, second)
        or _the_same_of(first, second)
        or _both_ask_who(first, second)
        or fact_and_tasks(first, second)
        or then_who(first, second)
        or then_part(first, second)
        or _asks_again(first, second)
        or counted_then(first, second)
        or other_tasks(first, second)
        # 'Bộ A có chủ trì việc nào không, phối hợp việc nào'
        or (first.yes_no and _other_role(first, second))
    )


# What may stand before the question that is asked again: '…, còn | mấy việc hạn 2030'.
BEFORE_AGAIN = 2


def _asks_again(first: Query, second: Query) -> bool:
    """Whether 'mấy việc hạn 2022, mấy việc hạn 2030' asks the same of two of a kind."""
    counted, listed = (
        [q.counts for q in (first, second)],
        [q.which_tasks for q in (first, second)],
    )
    if not (all(counted) or all(listed)) or first.superlative or second.superlative:
        return False
    asked = [s for s in second.slots.of(SlotKind.QUANTITY) if s.end and s.first < BEFORE_AGAIN]
    conditions = [(bool(q.agencies), bool(q.times), bool(q.sections)) for q in (first, second)]
    return bool(asked) and conditions[0] == conditions[1] and any(conditions[0])


def _both_ask_who(first: Query, second: Query) -> bool:
    """Whether 'ai chủ trì nhà ở, ai chủ trì nước sạch' asks twice; a comma alone joins no other questions."""
    both = (first, second)
    return all(q.who and q.roles and (q.task_refs or len(q.topic) >= ENOUGH_TOPIC) for q in both)


def _folded(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.folded for word in words)


def subject(query: Query) -> bool:
    """Whether a clause says what it asks about."""
    named = query.agencies or query.task_refs or query.nodes or query.facets
    return bool(named or query.sections or query.times) or len(query.topic) >= ENOUGH_TOPIC


def _other_role(first: Query, second: Query) -> bool:
    """Whether 'Bộ A chủ trì việc nào và phối hợp việc nào' asks for two lists."""
    roles = set(first.roles), set(second.roles)
    lists = all(LOOK_UP_NOUNS & _folded(q.words) or q.counts for q in (first, second))
    return bool(first.agencies and lists and all(roles)) and roles[0] != roles[1]
