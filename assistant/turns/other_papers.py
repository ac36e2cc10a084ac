"""What is asked of another document that was named: 'ban hành ngày nào' after 'Chỉ thị 05 là của ai'."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.scope import names_other_document
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.turn import Turn

# Columns of tasks by which facts of a document are asked too: 'ngày mấy', 'nói về gì'.
OF_DOCUMENTS = {"deadline", "content"}
THAT_PAPER = phrasing("context_that_paper")


def of_other_document(turn: Turn) -> Query | None:
    """'ban hành ngày nào' after 'Chỉ thị 05 là của ai': of the document that was named."""
    query, state = turn.query, turn.state
    facts = query.facets or (set(query.fields) and set(query.fields) <= OF_DOCUMENTS)
    paper = THAT_PAPER.search(query.words) is not None
    if paper and state and names_other_document(state.query) and not facts:
        # 'chỉ thị đó quy định những gì'
        words = (*query.words, *state.query.words)
        return replace(query, words=words, topic=state.query.topic, carried=("paper",))
    if state is None or not facts or query.topic or query.slots.has(SlotKind.PART):
        return None
    if query.agencies or query.about_tasks or query.nodes or query.sections:
        return None
    before = state.query
    if not names_other_document(before) or query.slots.has(SlotKind.FILLER, "document"):
        return None
    return replace(
        query, words=(*query.words, *before.words), topic=before.topic, carried=("topic",)
    )
