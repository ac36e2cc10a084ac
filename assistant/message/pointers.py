"""Pronouns among the words of a message: 'hai bộ này', 'nhóm đó', a bare 'bộ' with what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grammar import folded, meanings, phrasing
from assistant.words import Word, parted

PAIR = 2
TWO = folded("coreference_two")
# 'ba', '4': more of them, who are pointed to by a word as well.
MORE = meanings("coreference_more")
MANY = frozenset({"nam", "5", "sau", "6"})
# 'bộ này', 'cơ quan đó', 'nhóm trên': the noun, and the word that points back.
BODIES = folded("pointing_bodies")
PARTS = folded("pointing_parts")
POINTING = folded("pointing_words")
# 'nhóm | giải pháp | đó': of what kind such a part is.
PART_KINDS = phrasing("pointing_part_kinds")
# Of the words that point, what a word typed with marks must be: 'bộ do' is no 'bộ đó'.
MARKED = frozenset({None, "này", "đó", "ấy", "trên"})
# After 'cả hai' and 'hai bộ': another thing is counted or asked for ('cả hai vai', 'hai bộ nào').
NO_PAIR = folded("pointing_no_pair")


@dataclass(frozen=True)
class Pointer:
    """Words [first, last) that point back to `number` agencies (0: a part of the document, -2: two).

    `bare` says that no word points, so that the ministry of an earlier turn may be meant: 'việc bộ cùng
    chủ trì', 'bộ tôi'.
    """

    first: int
    last: int
    number: int
    bare: bool = False


def pointers_in(words: Sequence[Word]) -> list[Pointer]:
    """Return the pronouns among `words`, in their order."""
    found: list[Pointer] = []
    for place in range(len(words)):
        if not found or place >= found[-1].last:
            pointer = _pair(words, place) or _several(words, place) or _single(words, place)
            pointer = pointer or _english(words, place)
            found += [pointer] if pointer else []
    return found


def _pair(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'cả hai', 'hai bộ này', 'cả hai bên' at `place`."""
    first = place
    both = words[place].folded == "ca"
    place += both
    if place >= len(words) or words[place].folded not in TWO:
        return None
    if _is(words, place + 1, PARTS) and (_points(words, place + 2) or place + 2 == len(words)):
        # 'trong hai mục ấy', 'đếm giúp số việc của hai mục.'
        return Pointer(first, min(place + 3, len(words)), -PAIR)
    # 'cả hai vai, | Bộ này': other things are two there.
    reach = (place + 1,) if _is(words, place + 1, NO_PAIR) else (place + 1, place + 2)
    noun = next((i for i in reach if _is(words, i, BODIES)), None)
    last = (noun if noun is not None else place) + 1
    pointing = noun is not None and _points(words, last)
    # '(ghi tên) cả hai bộ, | vai nào cũng tính'
    another = _is(words, last, NO_PAIR) and not parted(words, last)
    if not (both or pointing or noun is not None) or another:
        return None
    return Pointer(first, last + pointing, PAIR)


def _several(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'ba bộ này', 'cả bốn cơ quan trên' at `place`."""
    first = place
    place += words[place].folded == "ca"
    number = MORE.get(words[place].folded) if place < len(words) else None
    noun = next((i for i in (place + 1, place + 2) if _is(words, i, BODIES)), None)
    if number is None or noun is None or not _points(words, noun + 1):
        return None
    return Pointer(first, noun + 2, number)


def _single(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'bộ này', 'cơ quan đó', 'nhóm trên' at `place`, or a bare 'bộ' with what it does."""
    before = words[place - 1].folded if place else ""
    several = before in SEVERAL or before.isdigit()
    if words[place].folded == "bo" and words[place].marked not in (None, "bộ"):
        # 'bỏ chủ trì chung'
        return None
    if before.isdigit() or (before in MORE and before not in MANY):
        # 'có 4 bộ chủ trì'
        return None
    does = place + 1
    while _is(words, does, ADVERBS):
        does += 1
    if words[place].folded == "bo" and RANKED.opens(words[place + 1 :]):
        # 'bộ đứng ngay sau là bộ nào'
        return None
    if words[place].folded == "bo" and _is(words, does, DOES) and not several:
        return Pointer(place, place + 1, 1, bare=True)
    in_cell = _is(words, place + 1, AT) and _is(words, place + 2, CELL)
    named = before in NAMING and _is(words, place + 1, AT)
    if words[place].folded == "bo" and (named or in_cell) and not several:
        return Pointer(place, place + 1, 1, bare=True)
    if words[place].folded == "bo" and _is(words, place + 1, OWN):
        return Pointer(place, place + 2, 1, bare=True)
    if words[place].folded == "bo" and (mine := OWN_SAID.opens(words[place + 1 :])):
        return Pointer(place, place + 1 + mine.last, 1, bare=True)
    # 'nhóm | giải pháp | đó'
    kind = PART_KINDS.opens(words[place + 1 :]) if words[place].folded in PARTS else None
    if kind and _points(words, place + 1 + kind.last):
        return Pointer(place, place + 2 + kind.last, 0)
    if not _points(words, place + 1):
        return None
    if words[place].folded in PARTS:
        # 'trong năm phần đó' is none of them.
        return None if before in MORE or before in MANY else Pointer(place, place + 2, 0)
    compound = _is(words, place, COMPOUND) and place > 0
    if words[place].folded != "bo" and not compound:
        return None
    return Pointer(place - compound, place + 2, 1)


# 'this ministry', 'tasks where it leads', 'which name it': English words for the agency named last.
ENGLISH, ENGLISH_OPENS = phrasing("coreference_english"), frozenset({"it", "this", "that", "the"})
ENGLISH_POINTS, ENGLISH_PARTS = frozenset({"this", "that"}), frozenset({"section", "block"})
ENGLISH_AFTER = folded("coreference_english_after")


def _english(words: Sequence[Word], place: int) -> Pointer | None:
    if words[place].folded not in ENGLISH_OPENS:
        return None
    if words[place].folded in ENGLISH_POINTS and _is(words, place + 1, ENGLISH_PARTS):
        # 'leaving that section aside'
        return Pointer(place, place + 2, 0)
    if found := ENGLISH.opens(words[place:]):
        return Pointer(place, place + found.last, 1)
    named = words[place].folded == "it" and place and words[place - 1].folded in ENGLISH_AFTER
    return Pointer(place, place + 1, 1) if named else None


# 'Bộ là bên chủ trì', 'việc bộ chủ trì': what the ministry named before does.
DOES = folded("pointing_does")
# 'bộ | đứng ngay sau', 'bộ | xếp thứ hai': told by its place in a rank.
RANKED = phrasing("pointing_ranked")
# 'bộ còn chủ trì', 'bộ cùng phối hợp'
ADVERBS = folded("coreference_adverbs")
# 'ghi đích danh bộ ở cột phối hợp', 'nêu tên bộ trong nhóm'
NAMING, AT = folded("coreference_naming"), folded("coreference_at")
# 'việc bộ ở vai phối hợp'
CELL = folded("coreference_cell")
# 'bộ mình', 'bộ tôi'
OWN = folded("pointing_own")
# 'bộ | của em', 'bộ | của nhóm chúng tôi'
OWN_SAID = phrasing("pointing_own_said")
SEVERAL = folded("pointing_several")
# The last words of nouns of two: 'cơ quan', 'đơn vị', 'ngân hàng'.
COMPOUND = folded("coreference_compound")


def _points(words: Sequence[Word], place: int) -> bool:
    return _is(words, place, POINTING) and words[place].marked in MARKED


def _is(words: Sequence[Word], place: int, folded: frozenset[str]) -> bool:
    return place < len(words) and words[place].folded in folded
