"""Whether words in quotation marks stand in the text: 'Cụm từ "…" có trong văn bản không?'"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answer import Status
from assistant.evidence.find import Evidence, rank
from assistant.grammar import phrasing
from assistant.message.quoted_talk import QUOTATION
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.read.terms import passages_asked, term_asked
from assistant.slots import SlotKind
from assistant.words import Word, split_words, words_typed
from corpus.types import Passage, PassageKind

# With fewer words a quotation is a name or a term.
LEAST = 3
# 'cụm từ | "…"', '"…" | có trong văn bản không', '"…" | là trích đúng từ nghị quyết'
NAMED, STANDS = phrasing("verbatim_named"), phrasing("verbatim_stands")
# What narrows, denies or asks more than whether the words stand there.
OTHER = (
    *(SlotKind.ROLE, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.TASK_REF, SlotKind.COMPARE),
    SlotKind.NEGATION,
)
NEAREST = 1
# So many passages that have a term are told.
MOST_PLACES = 4
# What ends a sentence or an item.
PARTED = re.compile(r"[.;:\n]\s")
CELLS = ("content", "lead", "coordinate", "product", "deadline")


def verbatim(reading: Reading) -> Draft | None:
    """Tell where a quotation stands in the text word for word, or that it does not."""
    if not reading.query.yes_no:
        return None
    said = _quotation(reading)
    wanted = said or term_asked(reading.query)
    places = reading.library.passages if said else passages_asked(reading)
    found = [p for p in places if _holds(reading, p, wanted)] if wanted else []
    if found:
        shown = found if said else found[:MOST_PLACES]
        told = narrative.read_narrative(reading, [Evidence(p, 1.0, 1.0, 1.0) for p in shown])
        return replace(told, text=f"{reading.say('yes')} {told.text}")
    if said is None:
        return None
    if PARTED.search(reading.query.question[said[0].start : said[-1].end]):
        # What runs over the end of a passage may stand there all the same.
        return None
    near = rank(reading.query, reading.library, lambda p: True, "bm25")[:NEAREST]
    text = f"{reading.say('no')} {reading.say('verbatim_absent', words=_joined(said, marked=True))}"
    if not near:
        return Draft(Status.ANSWERED, text)
    told = narrative.read_narrative(reading, near)
    return replace(told, text=f"{text}\n\n{reading.say('nearest')}\n\n{told.text}")


def _quotation(reading: Reading) -> Sequence[Word] | None:
    """Return the words of the one quotation that is asked for as a wording; None where there is none."""
    question = reading.query.question
    spans = [match.span(1) for match in QUOTATION.finditer(question)]
    if len(spans) != 1:
        return None
    (start, end), words = spans[0], words_typed(question)
    said = [word for word in words if start <= word.start and word.end <= end]
    before = [word for word in words if word.end <= start]
    after = [word for word in words if word.start >= end]
    asked = STANDS.search(after) or (NAMED.search(before) and STANDS.search(before))
    others = (s for s in reading.query.slots.of(*OTHER) if not start <= s.start < end)
    return said if asked and len(said) >= LEAST and not any(s.end for s in others) else None


def _holds(reading: Reading, passage: Passage, said: Sequence[Word]) -> bool:
    """Whether a passage has the words side by side, with their marks where they are typed with any."""
    marked = any(word.marked for word in said)
    line = f" {_joined(said, marked)} "
    return any(line in f" {text} " for text in _texts(reading, passage, marked))


def _texts(reading: Reading, passage: Passage, marked: bool) -> Iterable[str]:
    """Return what a passage says as words side by side; of a row its cells, which stand beside each other."""
    task = reading.library.task_by_key.get(passage.key)
    row = passage.kind is PassageKind.ROW and task is not None
    values = (getattr(task, name).value for name in CELLS) if row else (passage.value,)
    return (_line(value, marked) for value in values)


@lru_cache(maxsize=512)
def _line(text: str, marked: bool) -> str:
    return _joined(split_words(text), marked)


def _joined(words: Sequence[Word], marked: bool) -> str:
    return " ".join((w.marked or w.folded) if marked else w.folded for w in words)
