"""What is claimed of an article named by its number: that it is the one on effect, or on who carries it out."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.read.base import Reading
from assistant.read.denying import negated
from assistant.read.document import PLACES
from assistant.readings.amounts import number_said
from corpus.types import Document, Passage

NUMBER = phrasing("stated_number")
# What an article says of the document, where no other does.
OF_ARTICLES = frozenset({"effect", "executors"})


def article_borne(reading: Reading, document: Document, passage: Passage) -> bool | None:
    """Whether an article named by its number is the one that says what is claimed of it: 'Điều 2 về hiệu lực'."""
    query = reading.query
    facets = OF_ARTICLES & {*query.facets}
    if not facets or passage not in PLACES["articles"](document) or len(query.nodes) != 1:
        return None
    if any(passage not in PLACES[facet](document) for facet in facets):
        return False
    counted = _numbered_articles(reading, document)
    rest = {*query.facets} - facets - {"articles"}
    more = query.topic or query.agencies or query.times or rest or negated(reading)
    return False if counted is False else None if more or counted is None else True


def _numbered_articles(reading: Reading, document: Document) -> bool | None:
    """Whether the document has as many articles as are claimed beside; None when no number is claimed."""
    claimed = NUMBER.search(reading.query.words) if "articles" in reading.query.facets else None
    if claimed is None:
        return None
    return number_said(claimed["n"]) == len(PLACES["articles"](document))
