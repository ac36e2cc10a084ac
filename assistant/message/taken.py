"""Sentences that tell of tasks which others do, or which are done or known: nothing is asked of those.

'Việc mục V thì phòng khác lo', 'các việc hằng năm có Sở viết rồi'.
"""

from __future__ import annotations

from assistant.grammar import folded, marked, phrasing
from assistant.query import Query
from assistant.readings.tellings import AFTERWORDS, FIRST, HEAD, Words, noun_at
from assistant.slots import SlotKind
from assistant.words import Word

# How what is told ends: 'phòng khác lo', 'tôi rõ', 'có rồi', 'viết riêng', 'để sau'.
ENDS = marked("taken_ends")
# Where it begins, the surest first.
BEGINS = tuple(marked(f"taken_begins_{place}") for place in ("first", "second", "last"))
# 'thì không phải chuẩn bị', 'xin đừng cộng vào', 'thì khỏi mời'
NEEDLESS = marked("taken_needless")
# 'thì lấy', 'thì tính'
TAKES, OTHER = folded("describer_counts"), "khac"
# So many words may stand between what sets aside and the sections: 'ngoài | các | mục I và II'.
NEAR = 2
SAID = (
    SlotKind.ROLE,
    SlotKind.AGENCY,
    SlotKind.SHARE,
    SlotKind.SECTION,
    SlotKind.YEAR,
    SlotKind.PERIOD,
)


def taken(words: Words, query: Query) -> Words:
    """Return the words for the tasks of which a sentence tells that nobody need ask for them."""
    noun = noun_at(words)
    if noun is None or noun > HEAD:
        return ()
    held = phrasing("taken_held").search(words[noun:])
    if held is not None and held.first and not any(w.folded in FIRST for w in words[noun:]):
        # 'việc hằng năm bạn ấy vẫn giữ'
        return words[noun : noun + held.first]
    for begins in BEGINS:
        for place in range(noun + 1, len(words)):
            if _is(words[place], begins) and _tells(words, place, query):
                return words[noun:place]
    return ()


def outside(words: Words, query: Query) -> Words:
    """Return the sections that are all a sentence names, to leave them: 'giờ tới phần ngoài | mục I'."""
    sections = query.slots.of(SlotKind.SECTION)
    out = [s.last for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"]
    near = bool(sections) and any(0 <= sections[0].first - last <= NEAR for last in out)
    told = query.slots.of(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD)
    return words[sections[0].first : sections[-1].last] if near and not told else ()


def _tells(words: Words, place: int, query: Query) -> bool:
    """Whether what follows `place` says that the tasks before it are cared for, or need nothing."""
    said = [s for s in query.slots.of(*SAID) if s.first > place and words[s.first].folded != "lo"]
    if said:
        return False
    told = list(words[place:])
    while len(told) > 1 and told[-1].folded in AFTERWORDS - {"roi"}:
        told.pop()
    mine = len(told) > 1 and told[-1].folded == "lo" and told[-2].folded in FIRST
    # 'thì lấy, dù có thêm cơ quan khác'
    kept = len(told) > 1 and told[1].folded in TAKES and told[-1].folded == OTHER
    ends = len(told) > 1 and _is(told[-1], ENDS) and not (mine or kept)
    needless = words[place].folded in BEGINS[0] and any(_is(word, NEEDLESS) for word in told[1:])
    others = phrasing("taken_by_others").search(told) or phrasing("taken_as_well").search(told)
    return ends or needless or others is not None


def _is(word: Word, written: dict[str, str]) -> bool:
    return word.folded in written and word.marked in (None, written[word.folded])
