"""Whether the marks of words as typed allow a phrase of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.lexicon.patterns import Phrase
from assistant.orthography.marks import typed_bare
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.marks import marks_within

# Kinds whose phrases must not begin inside a compound of the texts ('địa | bàn nào').
GUARDED = frozenset({SlotKind.ASKED, SlotKind.FACET})
# Kinds whose phrases are believed only with the marks as written, where marks were typed at all.
STRICT = GUARDED | {SlotKind.SHARE, SlotKind.JOIN}
# From so many words on, a phrase is told by its words though some marks are left out.
LONG = 4
# Words that another mark makes another word of the same grammar: 'phối hợp cũng …' is not 'phối hợp cùng', 'công
# đoạn' no 'công đoàn'.
EXACT_WORDS = frozenset({"cùng", "cũng", "đoàn"})
# Words that, with another mark of their own, begin other names: 'ở đô thị' is not 'ở đó'; 'thôi ạ' does not ask as
# 'thôi à' does; 'hết sổ lại' compares nothing, as 'so lại' does.
OTHER_WORDS = frozenset({"đó", "à", "so"})
# Kinds in which one wrong mark makes another word: 'bộ phần' is not 'bỏ phần', 'nhiều' not 'nhiêu', 'kể' not 'kế',
# 'ba tầng, dân …' not 'tăng dần'.
EXACT = STRICT | {
    *(SlotKind.NEGATION, SlotKind.QUANTITY, SlotKind.JOIN, SlotKind.NEIGHBOUR, SlotKind.ORDER),
}


def marks_fit(window: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the marks as typed allow the phrase.

    One word: its marks must be among the phrase's. Several: one word may disagree in every three,
    since a wrong tone in a long phrase is a slip, not another word.
    """
    # Many thousand phrases are looked at for a message.
    wrong = 0
    for word, written in zip(window, phrase.marked, strict=True):
        typed = word.marked
        if typed is not None and typed != written:
            if written in EXACT_WORDS:
                return False
            within = marks_within(typed, written)
            if not within and written in OTHER_WORDS:
                return False
            wrong += not within
    if _not_short(window, phrase):
        return False
    single = len(window) == 1 and phrase.kind is not SlotKind.FILLER
    bare = sum(map(typed_bare, window, phrase.marked))
    # In a long phrase, marks left out here and there are those of a hasty writer.
    hasty = len(window) >= LONG and 2 * bare <= len(window)
    if bare and (single or (phrase.kind in STRICT and not hasty)):
        return False
    if phrase.kind in STRICT and any(map(_other_letter, window, phrase.marked)):
        return False
    strict = len(window) == 1 or phrase.kind in EXACT
    return wrong == 0 if strict else wrong <= (len(window) + 1) // 3


# 'Bộ CA': so many letters without marks are an abbreviation after so few words as 'Bộ', or 'công an'.
SHORT, SHORT_NAME = 2, 2


def _not_short(window: Sequence[Word], phrase: Phrase) -> bool:
    """Whether marks, or a bracket before it, make another word of the 'CA' of 'Bộ CA': 'bộ (cả …)'."""
    if phrase.kind is not SlotKind.AGENCY or len(window) != SHORT_NAME:
        return False
    word, written = window[1], phrase.marked[1]
    short = len(written) == SHORT and written == phrase.folded[1]
    parted = word.start - window[0].end > 1
    return short and (parted or word.marked not in (None, written))


def _other_letter(word: Word, written: str) -> bool:
    """Whether 'd' was typed, with a mark beside it, where 'đ' is written: 'dòng' is not 'đồng'."""
    marked = word.marked
    return marked is not None and marked != word.folded and (marked[0], written[0]) == ("d", "đ")
