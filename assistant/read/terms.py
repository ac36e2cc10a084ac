"""Words of which it is asked whether the text has them: 'kế hoạch có nói đến an sinh xã hội không'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.evidence.find import is_row
from assistant.evidence.scope import allows
from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Phrasing
from assistant.model.coverage import load_wording
from assistant.query import Query
from assistant.read.base import Reading
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.types import Passage

# 'kế hoạch có nhắc tới | an sinh xã hội | không', 'an sinh xã hội | có được nhắc tới'; '… trong kế hoạch'.
SPEAKS, SPOKEN = phrasing("terms_speaks"), phrasing("terms_spoken")
IN_TEXT, OPENING = phrasing("terms_in_text"), phrasing("terms_opening")
# 'kế hoạch có đặt mục tiêu | xóa nhà tạm | không': of which words alone prove nothing.
SETS = phrasing("terms_sets")
# 'đặt mục tiêu | không còn | hộ nghèo': denied is what shall be left, not the claim.
NONE_LEFT = phrasing("terms_none_left")
# 'chương trình | nông thôn mới': what a term is of is no part of it.
KIND = phrasing("terms_kind")
# 'có nói đến thể thao | gì | không'
ANY = folded("terms_any")
TERM = (2, 6)
# A longer one is no term, but a matter in words of its own.
MOST_ABSENT = 4
# Of bodies, times and tasks the rows tell.
NAMED_THINGS = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF),
    *(SlotKind.TASK, SlotKind.SECTION, SlotKind.NEGATION, SlotKind.FOLLOW, SlotKind.COMPARE),
)


def term_asked(query: Query) -> Sequence[Word]:
    """Return the words that it is asked whether the text has: 'có nói tới | ngân sách nhà nước | không'."""
    return _within(query, _said_after(query, SPEAKS) or _said_before(query))


def passages_asked(reading: Reading) -> Sequence[Passage]:
    """Return the passages in which a term is looked for: those of the part that is named, or all."""
    query, library = reading.query, reading.library
    if query.sections:
        return ()
    parts = tuple(f"{node}/" for node in query.nodes)
    if parts:
        return [p for p in library.passages if p.id.startswith(parts)]
    rows = query.parts == {"appendix"}
    return [p for p in library.passages if allows(query, p) and (not rows or is_row(p))]


def strange_term(reading: Reading) -> Sequence[Word]:
    """Return the words of which it is asked whether the text has them, and which no passage has; () for none."""
    query = reading.query
    if query.english:
        return ()
    return strange(reading, term_asked(query) or _within(query, _said_after(query, SETS)))


def strange(reading: Reading, term: Sequence[Word]) -> Sequence[Word]:
    """Return a term, without what kind of thing it is, that no passage has; () for none, or no term."""
    kind = KIND.opens(term)
    # 'học Chỉ thị 05' is no term.
    term = () if any(word.folded.isdigit() for word in term) else term
    term = term[kind.last :] if kind and len(term) - kind.last >= TERM[0] else term
    return term if TERM[0] <= len(term) <= MOST_ABSENT and _strange(reading, term) else ()


def as_said(term: Sequence[Word]) -> str:
    """Return words as they were said, on one line."""
    return " ".join(word.marked or word.folded for word in term)


def _said_after(query: Query, speaks: Phrasing) -> Sequence[Word]:
    """Return what stands between a verb of speaking and the question itself."""
    found = speaks.search(query.words)
    ends = [s.first for s in query.slots.of(SlotKind.YES_NO) if s.end]
    # '… có nhắc đến hợp tác quốc tế, | vốn nước ngoài không': the question may be asked behind another term.
    end = ends[-1] if ends else len(query.words)
    if found is None or end <= found.last or query.who or (query.lists and not ends):
        return ()
    said = query.words[found.last : end]
    while said and said[-1].folded in ANY:
        said = said[:-1]
    placed = IN_TEXT.search(said)
    return said[: placed.first] if placed else said


def _said_before(query: Query) -> Sequence[Word]:
    """Return of what it is asked whether it is spoken of: 'an sinh xã hội | có được nhắc tới không'."""
    found = SPOKEN.search(query.words) if query.yes_no else None
    if found is None:
        return ()
    said = query.words[: found.first]
    opening = OPENING.opens(said)
    return said[opening.last :] if opening else said


def _within(query: Query, said: Sequence[Word]) -> Sequence[Word]:
    """Return words that may be a term, and none where bodies, times or tasks are spoken of."""
    ends = [s.first for s in query.slots.of(SlotKind.YES_NO) if s.end]
    none = NONE_LEFT.opens(said)
    left = {word.start for word in said[: none.last]} if none else set()
    named = (s for s in query.slots.of(*NAMED_THINGS) if s.end and s.start not in left)
    others = (s for s in named if s.first < max(ends, default=0))
    return said if TERM[0] <= len(said) <= TERM[1] and not any(others) else ()


def _strange(reading: Reading, term: Sequence[Word]) -> bool:
    """Whether no passage has all words of a term, each beside one of its neighbours: 'hợp tác quốc tế'."""
    free, none = load_wording().functions, NONE_LEFT.opens(term)
    if any((w.marked or w.folded) in free for w in (term[none.last :] if none else term)):
        return False
    marked = all(word.marked or not word.folded.isalpha() for word in term)
    said = tuple((w.marked or w.folded) if marked else w.folded for w in term)
    return not any(_holds(said, p.text, marked) for p in reading.library.passages)


@lru_cache(maxsize=4096)
def _holds(said: tuple[str, ...], text: str, marked: bool) -> bool:
    held = {pair for pair in pairwise(said) if pair in _pairs(text, marked)}
    return {*said} <= {word for pair in held for word in pair}


@lru_cache(maxsize=512)
def _pairs(text: str, marked: bool) -> frozenset[tuple[str, str]]:
    words = ((w.marked or w.folded) if marked else w.folded for w in split_words(text))
    return frozenset(pairwise(words))
