"""Route for what the text holds as a whole: 'tóm tắt nghị quyết này', 'văn bản quy định những gì'."""

from __future__ import annotations

from assistant.answer import Status
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.document import outline
from assistant.slots import Slot, SlotKind

ASKED = phrasing("overview_asked")
# 'tóm tắt | ngắn gọn trong vài dòng': words that ask for nothing else.
BESIDE = folded("overview_beside")
# What may stand in such a request; anything else asks for something in particular.
PLAIN = frozenset(
    [
        SlotKind.PART,
        SlotKind.QUANTITY,
        SlotKind.FILLER,
        SlotKind.SOCIAL,
        SlotKind.TOPIC,
        SlotKind.ASKED,
        SlotKind.FACET,
        SlotKind.YES_NO,
        SlotKind.FIELD,
        SlotKind.PURPOSE,
    ]
)
# Facts whose words such a request may hold: 'nội dung chính' tells what the text is about.
ABOUT = frozenset({"title"})
# The parts of the text by what a request names; all of them where it names none.
OUTLINES = {"plan": ("parts",), "appendix": ("sections",)}
WHOLE = ("articles", "parts", "sections")


def overview(reading: Reading) -> Draft | None:
    """The articles, the parts of the plan and the sections of the appendix, where nothing less is asked for."""
    query = reading.query
    if not _asks(query):
        return None
    named = [facet for part, facets in OUTLINES.items() if part in query.parts for facet in facets]
    return Draft(Status.ANSWERED, outline(reading, named or WHOLE))


def _asks(query: Query) -> bool:
    """Whether a question asks for the whole text, or for the plan or the appendix as a whole."""
    found = ASKED.search(query.words)
    if found is None or query.agencies or not set(query.facets) <= ABOUT:
        return False
    inside = set(query.words[found.first : found.last])
    rest = [word for word in query.topic if word not in inside and word.folded not in BESIDE]
    return not rest and all(_is_plain(slot, query) for slot in query.slots.items)


def _is_plain(slot: Slot, query: Query) -> bool:
    """Whether a slot asks for nothing in particular: 'trong vài | dòng', '… nói gì | vậy'."""
    said = {word.folded for word in query.words[slot.first : slot.last]}
    closes = slot.kind is SlotKind.FOLLOW and slot.last == len(query.words)
    return slot.kind in PLAIN or closes or (bool(said) and said <= BESIDE)
