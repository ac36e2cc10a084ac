"""Pronouns for bodies among the words of a message: 'hai bộ này', 'họ', a bare 'bộ' with what it does.

Here they are found, and told apart by their kind; for whom each stands is told where it is read. Their words
are in `grammar/pronouns.yaml`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from assistant.grammar import folded, marked, meanings, phrasing
from assistant.words import Word, parted
from corpus.normalize import fold

PAIR = 2
# How the name of a ministry begins, and the noun for one.
MINISTRY, NOUN = "Bộ", "bo"
NAMED_SO = meanings("pointing_named_so")
TWO = folded("pointing_two")
# 'ba', '4': more of them, who are pointed to by a word as well.
MORE, MANY = meanings("pointing_more"), folded("pointing_many")
# 'bộ này', 'cơ quan đó', 'nhóm trên': the noun, and the word that points back.
BODIES, COMPOUND = folded("pointing_bodies"), folded("pointing_compound")
PARTS, PART_KINDS = folded("pointing_parts"), phrasing("pointing_part_kinds")
# A word that points, where typed with marks, must bear its own: 'bộ do' is no 'bộ đó'.
POINTING = marked("pointing_words")
# After 'cả hai' and 'hai bộ': another thing is counted or asked for ('cả hai vai', 'hai bộ nào').
NO_PAIR, ROLES = folded("pointing_no_pair"), folded("pointing_roles")
THEY = phrasing("pointing_they")
ENGLISH, ENGLISH_PARTS = phrasing("pointing_english"), phrasing("pointing_english_parts")
IT, ENGLISH_AFTER = "it", folded("pointing_english_after")


class Kind(Enum):
    """What sort of pronoun it is."""

    # 'bộ này', 'hai cơ quan đó', 'cả hai'.
    POINTED = "pointed"
    # 'việc bộ cùng chủ trì', 'bộ tôi': no word points, so that the ministry of an earlier turn may be meant.
    BARE = "bare"
    # 'họ', for whom an earlier turn named.
    THEY = "they"
    # 'nhóm đó', 'hai mục ấy': no bodies, but parts of the document.
    PARTS = "parts"


@dataclass(frozen=True)
class Pointer:
    """Words [first, last) that point back to `number` bodies or parts; `noun` is the last word of their noun."""

    first: int
    last: int
    kind: Kind = Kind.POINTED
    number: int = 1
    noun: str = ""

    @property
    def begins(self) -> str:
        """How the names of those begin for whom it stands: 'Bộ' of 'hai bộ này'; '' for any."""
        return named_so([self.noun])

    @property
    def one_body(self) -> bool:
        """Whether it stands for one body of the same message: 'bộ này', 'bộ tôi'."""
        return self.number == 1 and self.kind in {Kind.POINTED, Kind.BARE}

    @property
    def two_bodies(self) -> bool:
        """Whether it stands for two: 'hai bộ này', 'cả hai'."""
        return self.number == PAIR and self.kind is Kind.POINTED

    def fits(self, name: Sequence[Word]) -> bool:
        """Whether a name as typed begins as the noun of the pronoun says; no name does so for 'cơ quan đó'."""
        begins = fold(self.begins).split()
        return bool(begins) and [word.folded for word in name[: len(begins)]] == begins


def named_so(words: Collection[str]) -> str:
    """Return how the names of those begin for whom words stand: 'Ngân hàng' for 'ngân hàng đó'; '' for any."""
    return next((begins for word, begins in NAMED_SO.items() if word in words), "")


def pointers_in(words: Sequence[Word]) -> list[Pointer]:
    """Return the pronouns among `words`, in their order."""
    found: list[Pointer] = []
    they = {one.first: Pointer(one.first, one.last, Kind.THEY) for one in THEY.each(words)}
    for place in range(len(words)):
        if not found or place >= found[-1].last:
            pointer = _pair(words, place) or _several(words, place) or _single(words, place)
            pointer = pointer or they.get(place) or _english(words, place)
            found += [pointer] if pointer else []
    return found


def names_both(words: Sequence[Word]) -> bool:
    """Whether two bodies are spoken of, who are known: 'cả hai bộ có chung việc nào không'."""
    pairs = (p for p in pointers_in(words) if p.two_bodies)
    return any(pair.noun and words[pair.first].folded not in TWO for pair in pairs)


def is_called(words: Sequence[Word], pointer: Pointer) -> bool:
    """Whether a name is spoken of where a pronoun stands: 'nêu đích danh tên | bộ | ở cột chủ trì'."""
    return pointer.first > 0 and words[pointer.first - 1].folded in NAMING


def _pair(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'cả hai', 'hai bộ này', 'cả hai bên' at `place`."""
    first = place
    both = words[place].folded == "ca"
    place += both
    if place >= len(words) or words[place].folded not in TWO:
        return None
    if _is(words, place + 1, PARTS) and (_points(words, place + 2) or place + 2 == len(words)):
        # 'trong hai mục ấy', 'đếm giúp số việc của hai mục.'
        return Pointer(first, min(place + 3, len(words)), Kind.PARTS, PAIR)
    # 'cả hai vai, | Bộ này': other things are two there.
    reach = (place + 1,) if _is(words, place + 1, NO_PAIR) else (place + 1, place + 2)
    noun = next((i for i in reach if _is(words, i, BODIES)), None)
    last = (noun if noun is not None else place) + 1
    # '(ghi tên) cả hai bộ, | vai nào cũng tính'
    another = _is(words, last, NO_PAIR) and not (parted(words, last) and _is(words, last, ROLES))
    if not (both or noun is not None) or another:
        return None
    said = words[noun].folded if noun is not None else ""
    return Pointer(first, last + (bool(said) and _points(words, last)), number=PAIR, noun=said)


def _several(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'ba bộ này', 'cả bốn cơ quan trên' at `place`."""
    first = place
    place += words[place].folded == "ca"
    number = MORE.get(words[place].folded) if place < len(words) else None
    noun = next((i for i in (place + 1, place + 2) if _is(words, i, BODIES)), None)
    if number is None or noun is None or not _points(words, noun + 1):
        return None
    return Pointer(first, noun + 2, number=number, noun=words[noun].folded)


def _single(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'bộ này', 'cơ quan đó', 'nhóm trên' at `place`, or a bare 'bộ' with what it does."""
    before = words[place - 1].folded if place else ""
    noun = words[place].folded
    if (before.isdigit() or before in MORE) and not parted(words, place):
        # 'có 4 bộ chủ trì', and not 'theo Nghị quyết 160, bộ chủ trì'
        return None
    if noun == NOUN:
        return _ministry(words, place, before)
    if noun in PARTS:
        return _part(words, place, before)
    if place and noun in COMPOUND and _points(words, place + 1):
        return Pointer(place - 1, place + 2, noun=noun)
    return None


def _ministry(words: Sequence[Word], place: int, before: str) -> Pointer | None:
    """Return 'bộ này', or a bare 'bộ'; 'bỏ chủ trì chung' and 'bộ đứng ngay sau là bộ nào' have none."""
    following = words[place + 1 :]
    if words[place].marked not in (None, "bộ") or RANKED.opens(following):
        return None
    size = _bare(following, before, bool(place) and parted(words, place))
    # 'cột chủ trì chỉ có | một mình | Bộ, không kèm bộ nào khác'
    closes = place + 1 >= len(words) or parted(words, place + 1)
    alone = closes and ALONE.search(words[:place]) is not None
    whose = closes or WHOSE_ENDS.opens(following) is not None
    alone = alone or (whose and WHOSE.search(words[:place]) is not None)
    if size := size or int(alone):
        return Pointer(place, place + size, Kind.BARE, noun=NOUN)
    return Pointer(place, place + 2, noun=NOUN) if _points(words, place + 1) else None


def _bare(following: Sequence[Word], before: str, opens: bool) -> int:
    """Return how many words a bare 'bộ' has with whose it is, by what is said after it; 0 where it is none."""
    if _is(following, 0, OWN):
        return 2
    if mine := OWN_SAID.opens(following):
        return 1 + mine.last
    does = next((w.folded for w in following if w.folded not in ADVERBS), "") in DOES
    placed = _is(following, 0, AT) and (before in NAMING or _is(following, 1, CELL))
    # 'trong phụ lục, | Bộ được ghi tên chủ trì ở mấy việc'
    # 'cho biết | bộ được nêu tên chủ trì những nhiệm vụ nào', and not which ministry is named somewhere
    told = before in TELL and ITS_TASKS.opens(following) is not None
    named = (opens or told or before in ROWS) and NAMED_THERE.opens(following) is not None
    return int(named or ((does or placed) and before not in SEVERAL))


def _part(words: Sequence[Word], place: int, before: str) -> Pointer | None:
    """Return 'nhóm trên', 'nhóm giải pháp đó' at `place`; 'trong năm phần đó' is of none of them."""
    kind = PART_KINDS.opens(words[place + 1 :])
    if kind and _points(words, place + 1 + kind.last):
        return Pointer(place, place + 2 + kind.last, Kind.PARTS)
    one = _points(words, place + 1) and before not in MANY
    return Pointer(place, place + 2, Kind.PARTS) if one else None


def _english(words: Sequence[Word], place: int) -> Pointer | None:
    """Return 'this ministry', 'it', 'that section' at `place`."""
    if words[place].folded not in ENGLISH_OPENS:
        return None
    following = words[place:]
    if part := ENGLISH_PARTS.opens(following):
        return Pointer(place, place + part.last, Kind.PARTS)
    if found := ENGLISH.opens(following):
        last = place + found.last
        return Pointer(place, last, noun=words[last - 1].folded)
    named = words[place].folded == IT and place and words[place - 1].folded in ENGLISH_AFTER
    return Pointer(place, place + 1) if named else None


# 'chỉ có | một mình | bộ'
ALONE = phrasing("pointing_alone")
# 'phần phối hợp của | bộ'
WHOSE, WHOSE_ENDS = phrasing("pointing_whose"), phrasing("pointing_whose_ends")
# How English pronouns open: they are looked for at some words only.
ENGLISH_OPENS = frozenset({IT, "this", "that", "the"})
# 'Bộ là bên chủ trì', 'việc bộ còn chủ trì': what the ministry named before does.
ADVERBS, DOES = folded("pointing_adverbs"), folded("pointing_does")
# 'bộ | đứng ngay sau', 'bộ | xếp thứ hai': told by its place in a rank.
RANKED = phrasing("pointing_ranked")
# 'ghi đích danh bộ ở cột phối hợp', 'nêu tên bộ trong nhóm', 'việc bộ ở vai phối hợp'
NAMING, AT, CELL = (folded(f"pointing_{name}") for name in ("naming", "at", "cell"))
# 'dòng nào bộ | được gọi tên ở cột phối hợp'
ROWS, NAMED_THERE = folded("pointing_rows"), phrasing("pointing_named_there")
TELL, ITS_TASKS = folded("pointing_tell"), phrasing("pointing_its_tasks")
# 'bộ mình', 'bộ tôi'; 'bộ | của em', 'bộ | của nhóm chúng tôi'
OWN, OWN_SAID = folded("pointing_own"), phrasing("pointing_own_said")
SEVERAL = folded("pointing_several")


def _points(words: Sequence[Word], place: int) -> bool:
    if place >= len(words) or words[place].folded not in POINTING:
        return False
    return words[place].marked in (None, POINTING[words[place].folded])


def _is(words: Sequence[Word], place: int, folded: frozenset[str]) -> bool:
    return place < len(words) and words[place].folded in folded
