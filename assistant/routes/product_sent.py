"""The route for where a task's product goes: the text tells what it is, and not to whom it is sent."""

from __future__ import annotations

from assistant.answer import Status
from assistant.read.base import Draft, Reading
from assistant.turns.sent_on import PRODUCT_SENT


def product_sent(reading: Reading) -> Draft | None:
    """That it is not said where the report goes that a task has as its product: 'báo cáo gửi ai' after III.2."""
    query, library = reading.query, reading.library
    tasks = [library.task_by_id[ref] for ref in query.task_refs if ref in library.task_by_id]
    if PRODUCT_SENT not in query.carried or len(tasks) != 1:
        return None
    mark, product = reading.cite_task(tasks[0], "product"), tasks[0].product.value
    text = reading.say("product_sent", id=tasks[0].id, product=product, mark=mark)
    why = {"refused": PRODUCT_SENT}
    return Draft(Status.NOT_IN_DOCUMENT, text, subjects=(tasks[0].id,), why=why)
