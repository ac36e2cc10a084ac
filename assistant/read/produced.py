"""Whether the product that a question claims is the one that the text states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.orthography.syllables import is_syllable
from assistant.query import Query
from assistant.quoted import QUOTED
from assistant.read.base import Reading
from assistant.read.bodies import plain
from assistant.read.produced_english import produced_in_english
from assistant.read.worded import claimed_words, own_words
from assistant.readings.claims import vocabulary
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from corpus.normalize import Token, syllables
from structured.types import Task

# So many words in quotation marks are a wording.
LEAST_QUOTED = 2
# A claimed product is the one of the text from this share of its words on, another one up to that.
SAME, OTHER = 0.95, 0.35


def produced(reading: Reading, task: Task) -> bool | None:
    """Whether `task` has the product claimed; None when code can't tell, or none is claimed."""
    quoted = _quoted(reading.query)
    # What is shortened is not quoted word for word: 'các VB chỉ đạo công tác GNBV'.
    if quoted and (quoted in _stated(task) or all(map(is_syllable, quoted.split()))):
        return quoted in _stated(task)
    if reading.query.english and any(words in _stated(task) for words in _bracketed(reading.query)):
        return True
    named = _after_is(reading.query)
    if len(named) >= LEAST_QUOTED and _line(named) in _stated(task):
        return True
    if len(named) >= LEAST_QUOTED and _within_another(reading, named, task):
        return False
    if _papers(reading.query, task) - _kinds(plain(task.product.value)):
        return False
    if _is_the_work(reading.query, task):
        return False
    said = product_words(reading.query, task)
    if not said:
        return None
    if reading.query.english:
        return produced_in_english(said, task)
    if _of_another(reading, said, task):
        return False
    if _kinds(" ".join(word.folded for word in said)) - _kinds(plain(task.product.value)):
        return False
    topics = reading.library.topics
    held = topics.coverage_of(topics.units(said), task.product.value)
    if held >= SAME:
        return True
    # One word that the text does not know ('cho ra hồn') is a product only if it is said to be one.
    return False if held <= OTHER and (len(said) > 1 or _is_said(reading.query)) else None


def _quoted(query: Query) -> str:
    """Return the wording in quotation marks after 'sản phẩm', which is claimed word for word; '' when none is."""
    fields = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    spans = [
        m.span(1) for m in QUOTED.finditer(query.question) if fields and m.start(1) > fields[0].end
    ]
    said = ([w for w in query.words if start <= w.start < end] for start, end in spans)
    return next((_line(words) for words in said if len(words) >= LEAST_QUOTED), "")


# 'an IT application (ứng dụng công nghệ thông tin)'
BRACKETED = re.compile(r"\(([^()]+)\)")


def _bracketed(query: Query) -> Iterator[str]:
    """Yield the wordings in brackets, which give those of the text behind a translation."""
    for found in BRACKETED.finditer(query.question):
        start, end = found.span(1)
        words = [w for w in query.words if start <= w.start < end]
        if len(words) >= LEAST_QUOTED:
            yield _line(words)


# 'sản phẩm là | (các) nghị quyết'
NEXT = 5
# 'sản phẩm của I.5 là | các kế hoạch'
PAPER = 3


def _after_is(query: Query) -> Sequence[Word]:
    """Return the words claimed behind the 'là' of 'sản phẩm … là', whatever else they may name."""
    ends = [s.end for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    said = [word for word in own_words(query) if ends and word.start >= ends[0]]
    place = next((n for n, word in enumerate(said) if word.folded == IS), len(said))
    return said[place + 1 :]


def _papers(query: Query, task: Task) -> frozenset[str]:
    """Return the kind of paper that stands right behind 'sản phẩm là', which names a document elsewhere."""
    fields = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    after = [w.folded for s in fields[:1] for w in query.words[s.last : s.last + NEXT]]
    if after[:1] != [IS]:
        # 'sản phẩm của I.5 | là | kế hoạch'
        after = [IS, *(w.folded for w in _after_is(query)[:PAPER])]
    return _kinds(" ".join(after)) if after[:1] == [IS] and not denied(query, task) else frozenset()


IS = "la"
# So many words begin what a product is said to be.
HEAD = 2


def _is_the_work(query: Query, task: Task) -> bool:
    """Whether what is done is claimed to be the product: 'sản phẩm là cuộc thi', which is to be held."""
    topic = {word.start for word in query.topic}
    head = {word.folded for word in _after_is(query)[:HEAD] if word.start in topic}
    product, work = (set(plain(text.value).split()) for text in (task.product, task.content))
    return len(head) == HEAD and head <= work and head.isdisjoint(product)


def _of_another(reading: Reading, said: Sequence[Word], task: Task) -> bool:
    """Whether the very words of the product claimed are those of another task, and not of this one's."""
    words, products = _line(said), (_stated(one) for one in reading.library.tasks)
    return words not in _stated(task) and words in products


def _within_another(reading: Reading, said: Sequence[Word], task: Task) -> bool:
    """Whether words are said of another task's product, some of that this one's lacks: 'kế hoạch tuyên truyền'."""
    held = {*_stated(task).split()}
    words, products = _line(said), map(_stated, reading.library.tasks)
    return any(w.folded not in held for w in said) and any(words in one for one in products)


def _line(words: Iterable[Word | Token]) -> str:
    """Return folded words on a line, a blank around each."""
    return f" {' '.join(word.folded for word in words)} "


def _stated(task: Task) -> str:
    return _line(syllables(task.product.value))


def _is_said(query: Query) -> bool:
    """Whether 'là' stands behind the column spoken of: 'sản phẩm … là thông tư'."""
    ends = [s.last for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    return any(word.folded == "la" for end in ends for word in query.words[end:])


def product_words(query: Query, task: Task) -> Sequence[Word]:
    """Return the words that say what the product is, without those that say of which task.

    What stands behind 'sản phẩm (là)', else what stands before it; what is only set against it
    ('…, không phải quyết định') is not claimed.
    """
    claimed = {word.start for word in own_words(query)}
    fields = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    # Where what was said before is only confirmed ('… Đúng không?'), the query has no other words.
    said = [w for w in query.topic if w.start in claimed or not claimed]
    said = _beside(said, pairs(task.content.value) - pairs(task.product.value))
    after = [w for w in said if fields and w.start >= fields[0].end]
    return after or said


def pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring folded words of a text."""
    return frozenset(pairwise(plain(text).split()))


def _beside(words: Sequence[Word], matter: frozenset[tuple[str, str]]) -> list[Word]:
    """Return the words that stand beside no neighbour as they do in `matter`; a single one may be any."""
    held = {
        w.start
        for pair in pairwise(words)
        if (pair[0].folded, pair[1].folded) in matter
        for w in pair
    }
    return [word for word in words if word.start not in held]


def _kinds(line: str) -> frozenset[str]:
    """Return the kinds of papers that a folded line names."""
    return frozenset(
        kind for kind in vocabulary()["papers"] if re.search(rf"\b{re.escape(kind)}\b", line)
    )


def denied(query: Query, task: Task) -> bool:
    """Whether 'không (phải)' stands behind the column spoken of: 'sản phẩm không phải là …'.

    The 'hộ nghèo không có khả năng lao động' of the work itself denies nothing.
    """
    matter = pairs(task.content.value)
    said = {word.start for word in claimed_words(query)}
    negations = [
        s
        for s in query.slots.of(SlotKind.NEGATION)
        if s.value == "not"
        and query.words[s.first].start in said
        and (query.words[s.first].folded, _next(query, s.first)) not in matter
    ]
    fields: Sequence[Slot] = query.slots.of(SlotKind.FIELD)
    return any(field.before(n) for field in fields for n in negations)


def _next(query: Query, place: int) -> str:
    """Return the word after a place, folded; '' at the end."""
    return query.words[place + 1].folded if place + 1 < len(query.words) else ""
