"""The words of a joint between descriptions of tasks, and of the frames that say how many of them must hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.grammar import folded
from assistant.message.described import begins_with_noun
from assistant.message.sentences import INTERROGATIVE
from assistant.readings.tellings import Words
from assistant.slots import Slot, SlotKind, Slots
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# Values of the marks that set aside the tasks which follow them.
ASIDE = frozenset({"out", "except"})
# Within so many words of its end, 'cũng được' is said of the whole sentence.
AT_END = 2
# What one does with what any of several conditions holds of: 'một trong hai | là được'.
TAKEN = folded("joint_taken")
# 'một trong hai', 'cả hai'.
COUNTED = folded("joint_counted")
# Words of a joint that belong to the noun after it: 'và | những việc'.
ONLY_PLURALS = folded("joint_plurals")


# 'noi dung', 'xay dung' typed without marks: their second syllable is no 'đừng'.
# 'thuộc loại việc phải …': a kind, and no verb that sets aside.
KINDS = folded("joint_kinds")
COMPOUNDS = {"dung": frozenset({"noi", "xay", "tin", "su", "ap", "tac"}), "loai": KINDS}
# 'can bo tu phap', 'toan bo' typed without marks: nothing is left out ('bỏ').
UNMARKED = {"bo": frozenset({"can", "toan", "dong"})}


def is_inside(mark: Slot, words: Words) -> bool:
    """Whether a mark begins inside a word of two syllables: 'nội | dung'."""
    before, first = words[mark.first - 1].folded if mark.first else "", words[mark.first]
    unmarked = first.marked is None and before in UNMARKED.get(first.folded, ())
    return unmarked or before in COMPOUNDS.get(first.folded, ())


def is_bare(mark: Slot, words: Words) -> bool:
    """Whether a mark ends with a 'bo' typed without its mark, which may begin the name of a ministry."""
    last = words[mark.last - 1]
    return last.folded == "bo" and last.marked is None


# 'thi dung | phoi hop', typed without marks: who stands there ('đứng'), and no 'đừng'.
STANDING = folded("joint_standing")


def is_standing(mark: Slot, words: Words) -> bool:
    """Whether the 'dung' that ends a mark is the 'đứng' of a role after it."""
    last, following = words[mark.last - 1], words[mark.last : mark.last + 1]
    stands = last.folded == "dung" and last.marked is None
    return stands and any(word.folded in STANDING for word in following)


# What one gives or tells: 'cho hoi', 'cho xem' typed without marks forbid nothing ('chớ hỏi').
GIVEN = folded("joint_given")


def is_given(mark: Slot, words: Words) -> bool:
    """Whether a mark is the 'cho hoi' of a text without marks."""
    first, *following = words[mark.first : mark.last]
    bare = first.folded == "cho" and first.marked is None and mark.value in ("out", "drop")
    return bare and bool(following) and following[0].folded in GIVEN


def past_alone(mark: Slot, words: Words) -> Slot:
    """Return a mark without the 'mình' of 'một mình': 'làm một mình | không cần'."""
    alone = (
        mark.first and words[mark.first].folded == "minh" and words[mark.first - 1].folded == "mot"
    )
    return replace(mark, first=mark.first + 1) if alone else mark


# 'tasks led by A that are either annual or in section V': only what stands after 'either' is an alternative.
NEAREST, NEAR = folded("joint_nearest"), 8


def is_nearest(mark: Slot, words: Words) -> bool:
    """Whether 'or' joins no more than what stands between it and an 'either' inside its clause."""
    before = words[max(1, mark.first - NEAR) : mark.first]
    said = mark.value == "or" and words[mark.first].folded == "or"
    return said and any(word.folded in NEAREST for word in before)


# 'between 2021 and 2025', 'giữa năm 2022 và năm 2025': the bounds of one time.
BETWEEN, BOUND = folded("joint_between"), 3


def is_between(mark: Slot, words: Words) -> bool:
    """Whether 'and' stands between two years that bound a time."""
    before = [word.folded for word in words[max(0, mark.first - BOUND) : mark.first]]
    return bool(before) and before[-1].isdigit() and bool(BETWEEN & {*before})


def closes(mark: Slot, words: Words) -> bool:
    """Whether a mark ends its clause."""
    last = mark.last >= len(words) - AT_END
    return last or words[mark.last].opens


# 'không cần | hết'
NEEDED, ALL = "can", folded("joint_all")


def is_not_all(mark: Slot, words: Words) -> bool:
    """Whether 'không cần | hết (các việc A)' says that not all are wanted, and sets none aside."""
    said = {word.folded for word in words[mark.first : mark.last]}
    following = words[mark.last].folded if mark.last < len(words) else ""
    return mark.value in ASIDE and NEEDED in said and following in ALL


def is_plural(mark: Slot, words: Words) -> bool:
    """Whether a word typed without its marks tells of several: 'nhung viec', 'nhung gi'."""
    bare = mark.last - mark.first == 1 and words[mark.first].marked is None
    if not bare or words[mark.first].folded not in ONLY_PLURALS:
        return False
    following = words[mark.last :]
    return begins_with_noun(following) or any(w.folded in INTERROGATIVE for w in following[:1])


# What reads like a word that joins and is none.
NONE = (is_plural, is_inside, is_standing, is_given, is_nearest, is_not_all, is_between)


def that_join(found: Iterable[Slot], words: Words) -> list[Slot]:
    """Return those of the marks found that are meant to join."""
    return [mark for mark in found if not any(test(mark, words) for test in NONE)]


def is_of_noun(frame: Slot, words: Words) -> bool:
    """Whether 'một trong hai' is said of a noun after it: '… cột', '… bộ'."""
    following = words[frame.last : frame.last + 1]
    counted = words[frame.last - 1].folded in COUNTED
    return counted and any(not w.opens and w.folded not in TAKEN for w in following)


def frame_places(frame: Slot, words: Words) -> range:
    """Return the places of a frame with 'là được', 'đều lấy' after it."""
    last = frame.last
    while last < len(words) and not words[last].opens and words[last].folded in TAKEN:
        last += 1
    return range(frame.first, last if frame.value == "one_of" else frame.last)


def says_more(words: Words, mark: Slot) -> bool:
    """Whether a joint says more than 'và', 'với': 'và cũng là việc', 'mà', 'đồng thời'."""
    said = [w.folded for w in words[mark.first : mark.last] if w.folded not in ONLY_PLURALS]
    return said not in (["va"], ["and"], ["voi"], ["cung"], ["cung", "voi"])


def taken_in(slots: Slots) -> frozenset[int]:
    """Return the places of words whose 'hoặc' parts nothing.

    'có hoặc không có bộ khác cùng làm' takes everything in; the groups that stand where nobody
    is named are one wording: 'không nêu tên bộ nào, chỉ ghi các bộ, ngành hoặc UBND các tỉnh'.
    """
    fillers = slots.of(SlotKind.FILLER)
    runs = [range(s.first, s.last) for s in fillers if s.value == "inclusive"]
    groups = [s for s in fillers if s.value in (COLLECTIVE_GROUP, PROVINCIAL)]
    if groups:
        runs.append(range(groups[0].first, groups[-1].last))
    return frozenset(place for run in runs for place in run)
