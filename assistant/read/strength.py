"""How binding something is claimed to be: 'doanh nghiệp bị bắt buộc giúp …', where the text but urges to do it.

The words for how binding it is are taken out of a claim; the rest is held against what the text urges somebody
to do, or against a duty that it gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import folded, phrases, phrasing
from assistant.grammar.phrasing import Found
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.read.base import Reading
from assistant.read.weighed import bears
from assistant.read.worded import LEAST_SAID, claimed_words, statement
from assistant.words import Word, split_words
from corpus.normalize import fold
from corpus.types import Passage

# 'chứ không bắt buộc', 'chỉ được khuyến khích'; 'bị bắt buộc', 'có nghĩa vụ'; 'phải'.
FREE, BOUND, MUST = phrasing("strength_free"), phrasing("strength_bound"), phrasing("strength_must")
# What says nothing of the matter beside them: 'doanh nghiệp | nào cũng'.
ASIDE = phrasing("strength_aside")
# By these words a text urges; what stands between them and whom they urge.
URGING, BETWEEN = phrases("strength_urging"), folded("strength_between")
# Over the duties of whom the text but asks to do something.
ASKED = folded("strength_asked")
# Routes that show what the text says in so many words.
WEIGHED = ("told", "duty", "node", "part", "described")


def strength_borne(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether something is as binding as is claimed; None when that is not claimed, or the text is silent."""
    words = _claim(reading)
    free = FREE.search(words)
    bound = free or BOUND.search(words) or _must(words)
    if bound is None:
        return None
    if any(_urges(reading, words, passage) for passage in passages):
        return free is not None
    explicit = free or BOUND.search(words)
    duties = (p for p in passages if explicit and _is_duty(reading, p))
    return free is None if any(_bears(reading, _rest(words), p) for p in duties) else None


def said_free(reading: Reading) -> bool:
    """Whether something is claimed not to be binding."""
    return FREE.search(_claim(reading)) is not None


def _claim(reading: Reading) -> list[Word]:
    query = reading.query
    return split_words(statement(query, claimed_words(query), reading.library))


def _must(words: Sequence[Word]) -> Found | None:
    """Return where something has to be done, where nobody is said to be urged."""
    line = " ".join(word.folded for word in words)
    urged = any(" ".join(plain) in line for plain, _ in URGING)
    return None if urged else MUST.search(words)


def _urges(reading: Reading, words: Sequence[Word], passage: Passage) -> bool:
    """Whether a passage urges those spoken of to do what is claimed."""
    pairs = list(pairwise(word.folded for word in words))
    for verb, whom in _urgings(passage, reading):
        if whom in pairs and _bears(
            reading, f"{verb} {_rest(words[pairs.index(whom) :])}", passage
        ):
            return True
    return _is_asked(reading, passage) and _bears(reading, _rest(words), passage)


def _urgings(passage: Passage, reading: Reading) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each urging verb of a passage with the first two words of whom it urges, folded."""
    for text in evidence_of(passage, reading.library).words:
        for place in range(len(text)):
            for _, verb in URGING:
                if tuple(text[place : place + len(verb)]) == verb:
                    after = (fold(w) for w in text[place + len(verb) :])
                    one, two, *_ = [*(w for w in after if w not in BETWEEN), "", ""]
                    yield " ".join(verb), (one, two)


def _rest(words: Sequence[Word]) -> str:
    """Return a claim without the words for how binding it is."""
    said = [found for how in (FREE, BOUND, MUST, ASIDE) for found in how.each(words)]
    taken = {place for found in said for place in range(found.first, found.last)}
    return " ".join(w.marked or w.folded for i, w in enumerate(words) if i not in taken)


def _bears(reading: Reading, claim: str, passage: Passage) -> bool:
    return len(words_of(claim)) >= LEAST_SAID and bears(claim, passage, reading.library)


def _is_duty(reading: Reading, passage: Passage) -> bool:
    """Whether a passage is one of the duties of an agency spoken of."""
    nodes = (n for a in reading.query.agencies for n in reading.library.duties.get(a.agency, ()))
    return any(node.id in (passage.id, passage.parent) for node in nodes)


def _is_asked(reading: Reading, passage: Passage) -> bool:
    """Whether a passage is what an agency spoken of is but asked to do: 'Đề nghị Ủy ban …'."""
    asked = any(fold(title).startswith(tuple(ASKED)) for title in passage.headings)
    return asked and _is_duty(reading, passage)
