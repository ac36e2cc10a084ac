"""The route for claims that the text says nothing of something: 'phần giao cho tỉnh không có chữ nào về …'."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.find import Accept, is_row, rank
from assistant.evidence.scope import with_counterparts
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.routes.talk import proving
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.types import Passage

# 'không nhắc gì tới', 'chẳng thấy nói đến', 'không có (một) chữ nào (nói) về', 'bỏ quên', 'makes no mention of'.
UNSPOKEN = phrasing("unspoken")
# The text speaks of a matter when a passage holds so much of it; of words in English, so much.
SPOKEN, SPOKEN_ENGLISH = 0.75, 0.5


def unspoken(reading: Reading) -> Draft | None:
    """The passages that speak of what the text is claimed not to speak of."""
    topic = _denied_matter(reading.query) if reading.query.yes_no else ()
    if not topic:
        return None
    about = replace(reading, query=replace(reading.query, topic=topic, agencies=()))
    found = rank(about.query, reading.library, _place(reading))
    least = SPOKEN_ENGLISH if reading.query.english else SPOKEN
    if not found or found[0].coverage < least:
        return None
    told = narrative.read_narrative(about, with_counterparts(proving(found), about))
    return replace(told, text=f"{reading.say('no')} {told.text}")


def _denied_matter(query: Query) -> tuple[Word, ...]:
    """Return the topic after the words that say the text is silent; () when none do."""
    found = UNSPOKEN.search(query.words)
    if found is None or found.last >= len(query.words) or query.slots.has(SlotKind.ASKED):
        return ()
    return tuple(word for word in query.topic if word.start >= query.words[found.last].start)


def _place(reading: Reading) -> Accept:
    """Return which passages may speak of it: those under the heading of the agency that is named, or all."""
    library, named = reading.library, {a.agency for a in reading.query.agencies}
    nodes = [
        node
        for agency in named
        for node in library.duties.get(agency, ())
        if agency in library.understanding.agencies_in(node.value)
    ]
    if not nodes:
        return lambda passage: True

    def below(passage: Passage) -> bool:
        return not is_row(passage) and any(passage.id.startswith(f"{n.id}/") for n in nodes)

    return below
