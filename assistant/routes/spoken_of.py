"""The route for whether a part of the document names somebody: 'phần nơi nhận có nhắc tới Bộ A không'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.query import Query
from assistant.read import document, narrative
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind
from corpus.types import Passage

# '(có) nhắc tới | Bộ A'
SPEAKS = phrasing("spoken_of")
REACH = 4
# So many passages that name somebody are shown.
MOST = 5
PLAN = "ke-hoach"


def spoken_of(reading: Reading) -> Draft | None:
    """Whether the passages of a part, its headings among them, name the one agency asked about."""
    query = reading.query
    if not _asks(query) or not (part := _passages(reading)):
        return None
    named = query.agencies[0].agency
    meant = set(reading.library.agencies.meant(named))
    found = [p for p in part if meant & evidence_of(p, reading.library).names]
    if not found and query.parts == {"plan"} and not query.nodes:
        # Many say 'kế hoạch' of the whole, appendix and all.
        return None
    if not found:
        text = reading.say("not_spoken_of", agency=reading.name(named))
        return Draft(Status.ANSWERED, f"{reading.say('no')} {text}", agencies=(named,))
    shown = [Evidence(passage, 1.0, 1.0, 1.0) for passage in found[:MOST]]
    draft = narrative.read_narrative(reading, shown)
    return replace(draft, text=f"{reading.say('yes')} {draft.text}")


def _asks(query: Query) -> bool:
    """Whether it is asked of one agency if it is spoken of, and no more."""
    more = query.roles or query.times or query.topic or query.task_refs or query.sections
    if more or not query.yes_no or len(query.agencies) != 1 or query.slots.has(SlotKind.NEGATION):
        return False
    slot = query.agencies[0].slot
    before = query.words[max(0, slot.first - REACH) : slot.first] if slot and slot.end else ()
    return SPEAKS.search(before) is not None


def _passages(reading: Reading) -> Sequence[Passage]:
    """Return the passages of the part that is asked about; () when none is."""
    query, library = reading.query, reading.library
    if "recipients" in query.facets:
        return [p for d in library.documents.values() for p in document.PLACES["recipients"](d)]
    nodes = (library.node(n) or document.named_node(reading, n) for n in query.nodes)
    ids = [node.id for node in nodes if node]
    if not ids and query.parts == {"plan"} and not query.nodes:
        ids = [PLAN]
    inside = tuple(f"{one}/" for one in ids)
    return [p for p in library.passages if p.id in ids or (inside and p.id.startswith(inside))]
