"""The office that a message is written from, put in words where only it can be meant.

'Tôi ở Bộ Y tế. Bên tôi phối hợp việc nào?', '… Việc chủ trì tôi rõ, còn việc phối hợp?': whoever says
where they work means that office by 'chúng tôi', and by a role beside a noun for tasks that names nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing, runs
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import FIRST, is_row
from assistant.slots import SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

Build = Callable[[Sequence[Word]], Query]
Name = tuple[Word, ...]

SELF = FIRST | {"tui"}
# 'ở Bộ A', 'phòng X thuộc Bộ A', 'về Bộ A', 'bên em là Bộ A', 'của Bộ A': so near before the name.
BELONGS = folded("own_belongs")
BELONGS_REACH = 4
# The name of a place's office opens the message, after no more than 'văn phòng'.
OPENING = 2
OTHERS = folded("own_others")
# 'hỏi về Bộ A', 'làm việc với Bộ A', 'báo cáo của Bộ A': what others do, or what is spoken of.
ELSEWHERE = folded("own_elsewhere")
# 'bên tôi', 'phía mình', 'cơ quan tôi', 'đơn vị em', 'chúng tôi'
SIDES = folded("own_sides")
COMPOUNDS = {"quan": "co", "vi": "don"}
# Before it: 'phối hợp với chúng tôi', 'dính tới bên em', 'phần của đơn vị mình'.
TOWARDS = folded("own_towards")
ADVERBS = folded("own_adverbs")
RELATIVE = folded("own_relative")
ROLES = runs("own_roles")
# The first words of an office's name that stand for it; before them, of many: 'các tỉnh, thành phố'.
HEADS = runs("own_heads")
# 'Hội | có trách nhiệm gì': one word of the name, with what the office does or has.
SHORT_HEADS, HAS = folded("own_short_heads"), folded("own_has")
# 'UBND', 'Ủy ban nhân dân', 'Sở': offices of a city too.
LOCAL = folded("own_local")
SEVERAL = folded("own_several")
# 'việc làm' is what a task is about.
WORK = ("viec", "lam")
# 'thành phố', without 'chúng tôi' after it.
PAIR_OF_WORDS = ("thanh", "pho")
# 'trước tôi ở | Bộ A, nay ở Bộ B', 'mới chuyển từ | Bộ A sang Bộ B': where the writer works no more.
FORMER = phrasing("own_former")
# One's 'phần', 'mảng' of the tasks, or 'danh sách' of them.
SHARES = folded("own_shares")
# 'còn | phối hợp những việc nào'
AND = "con"


def with_own(sentences: Sequence[Sentence], build: Build) -> tuple[list[Sentence], Name]:
    """Return the sentences with the writer's office put in words where it is meant, and its name."""
    own: Name = ()
    only: Name = ()
    told = []
    for sentence in sentences:
        query = build(sentence.words)
        if only and not own and not query.agencies:
            # 'Bộ A có việc chủ trì, có việc phối hợp. Phần chủ trì tôi rõ rồi.'
            words = _with_doer(query, only)
            words = tuple(_placed(words, only, sentence.pauses, itself=False))
            sentence = replace(sentence, words=words)
        only = _only_named(query, only)
        if own:
            named = _names_first(build(sentence.words))
            place = _placed_by_name if named else _placed
            sentence = replace(sentence, words=tuple(place(sentence.words, own, sentence.pauses)))
        own = own or office_of(build(sentence.words))
        told.append(sentence)
    return told, own


def _with_doer(query: Query, name: Name) -> Sequence[Word]:
    """Return the words of a question that opens with a role with who has it: 'còn | phối hợp những việc nào'."""
    words = query.words
    opens = _folded(words, 0) == AND and _does(words, 1)
    if not (opens and query.which_tasks) or query.who or query.slots.has(SlotKind.FOLLOW, "that"):
        return words
    return (words[0], *_typed(name, replace(words[0], opens=False, starts=False)), *words[1:])


def belongs(query: Query) -> bool:
    """Whether a sentence says where the writer works."""
    return bool(office_of(query))


def _only_named(query: Query, before: Name) -> Name:
    """Return the name of the one agency that a message has named, as long as it is one."""
    told = (a for a in query.agencies if not (a.negated or a.agency == COLLECTIVE_GROUP))
    slots = [a.slot for a in told if a.slot is not None]
    if not slots:
        return before
    name = query.words[slots[0].first : slots[0].last]
    same = len(slots) == 1 and (
        not before or [w.folded for w in before] == [w.folded for w in name]
    )
    return name if same else ()


def office_of(query: Query) -> Name:
    """Return the name of the office in which the writer says to work, if a sentence says so."""
    words = query.words
    for reference in query.agencies:
        if reference.place and reference.slot is not None and reference.slot.first <= OPENING:
            # 'Văn phòng UBND thành phố A đang soạn công văn.'
            return words[reference.slot.first : reference.slot.last]
    for reference in query.agencies:
        slot = reference.slot
        if slot is None or reference.agency == COLLECTIVE_GROUP or reference.negated:
            continue
        before = [word.folded for word in words[: slot.first]]
        near = before[-BELONGS_REACH:]
        role = any(s.first < slot.first for s in query.slots.of(SlotKind.ROLE))
        beside = bool(before) and before[-1] in SELF
        belongs = beside or (BELONGS & set(near) and not ELSEWHERE & set(near))
        belongs = belongs and not FORMER.search(words[: slot.first])
        if SELF & set(before) and belongs and not role:
            return words[slot.first : slot.last]
    return _drawn(query)


def _drawn(query: Query) -> Name:
    """Return the name of the agency that the writer drew, or was given: 'em bốc trúng Bộ A, bạn em …'."""
    words = query.words
    for slot in (a.slot for a in query.agencies if a.slot is not None):
        found = phrasing("own_drawn").search(words[: slot.first])
        # 'bạn em bốc trúng Bộ B'
        if found and _folded(words, found.first - 1) not in OTHERS:
            return words[slot.first : slot.last]
    return ()


def _names_first(query: Query) -> bool:
    """Whether a sentence names who does something itself: 'việc Bộ A chủ trì', not '… với Bộ A'."""
    slots = [a.slot for a in query.agencies if a.slot is not None]
    return any(not _with(query.words, slot.first) for slot in slots)


def _with(words: Sequence[Word], place: int) -> bool:
    return place > 0 and words[place - 1].folded in ("voi", "cung")


def _placed(
    words: Sequence[Word], own: Name, pauses: frozenset[int], itself: bool = True
) -> Iterator[Word]:
    place = 0
    while place < len(words):
        if itself and (length := _self(words, place) or _head(words, place, own)):
            yield from _typed(own, words[place], words[place + length - 1])
            place += length
            continue
        yield words[place]
        place += 1
        if skipped := _unsaid(words, place, pauses):
            yield from words[place : place + skipped - 1]
            place += skipped - 1
            yield from _typed(own, replace(words[place - 1], opens=False, starts=False))


def _placed_by_name(words: Sequence[Word], own: Name, _: frozenset[int]) -> Iterator[Word]:
    """Yield words with the name of the office for 'thành phố chúng tôi', whoever else is named beside it."""
    place = 0
    while place < len(words):
        length = _head(words, place, own)
        if length > len(PAIR_OF_WORDS):
            yield from _typed(own, words[place], words[place + length - 1])
        else:
            length = 1
            yield words[place]
        place += length


def _typed(name: Name, first: Word, last: Word | None = None) -> Iterator[Word]:
    """Yield the words of a name as typed where `first` … `last` stand, or right after `first`."""
    start, end = (first.start, last.end) if last else (first.end, first.end)
    for index, word in enumerate(name):
        opens, starts = index == 0 and first.opens, index == 0 and first.starts
        yield replace(word, start=start, end=end, opens=opens, starts=starts)


def _self(words: Sequence[Word], place: int) -> int:
    """Return how many words at `place` say 'we' with what we do, or as those whom another works with."""
    first = place
    noun = place + 1 if _folded(words, place) in COMPOUNDS.values() else place
    side = _folded(words, noun)
    if side not in SIDES or (side in COMPOUNDS and COMPOUNDS[side] != _folded(words, place)):
        return 0
    if _folded(words, noun + 1) not in SELF:
        return 0
    last = noun + 2
    towards = first > 0 and words[first - 1].folded in TOWARDS
    return last - first if towards or _does(words, last) else 0


def _head(words: Sequence[Word], place: int, own: Name) -> int:
    """Return how many words stand for the office: 'thành phố', 'ủy ban', 'ngân hàng' with what it does."""
    said = (_folded(words, place), _folded(words, place + 1))
    names = [word.folded for word in own]
    if said[0] == names[0] and said[0] in SHORT_HEADS and said[1] in HAS:
        return int(_folded(words, place - 1) not in SEVERAL)
    city = said == ("thanh", "pho") and names[0] in LOCAL and "toc" not in names
    named = said in HEADS and (city or said in pairwise(names))
    if not named or _folded(words, place - 1) in SEVERAL:
        return 0
    if _folded(words, place + 2) in SELF:
        # 'ủy ban chúng tôi', 'ngân hàng tôi'
        return 3 + (_folded(words, place + 3) in SELF)
    in_column = _folded(words, place + 2) == "o" and _folded(words, place + 3) in ("cot", "vai")
    return 2 if in_column or _does(words, place + 2) else 0


def _unsaid(words: Sequence[Word], place: int, pauses: frozenset[int]) -> int:
    """Return 1 and the words to skip when a role stands at `place` after a noun for tasks; else 0.

    'việc chủ trì', 'việc nào chỉ phối hợp', 'việc mình phối hợp': nobody else is named for it.
    """
    if not (is_row(words[place - 1]) or words[place - 1].folded in SHARES):
        # 'đồng chủ trì' has no noun for tasks.
        return 0
    if (_folded(words, place - 1), _folded(words, place)) == WORK:
        return 0
    skipped = 0
    while _folded(words, place + skipped) in RELATIVE | SELF:
        skipped += 1
    if any(word.end in pauses for word in words[place - 1 : place + skipped]):
        return 0
    return skipped + 1 if _does(words, place + skipped) else 0


def _does(words: Sequence[Word], place: int) -> bool:
    while _folded(words, place) in ADVERBS:
        place += 1
    return (_folded(words, place), _folded(words, place + 1)) in ROLES


def _folded(words: Sequence[Word], place: int) -> str:
    return words[place].folded if 0 <= place < len(words) else ""
