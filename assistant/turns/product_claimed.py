"""A turn that says what comes of the one task just spoken of: 'sản phẩm có phải là …', '(vậy) ra nghị định à'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.turn import opens_with_follow

# '(vậy) ra nghị định à'; 'nghị định' has two words, 'cơ sở dữ liệu' four.
MADE, MOST_PAPER = phrasing("document_claims_paper"), 4
# 'sản phẩm | ghi cho | việc đó'
OF_REACH = 2
OPENING = (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SOCIAL)


def its_product(query: Query) -> bool:
    """Whether the product of the task spoken of is claimed: 'sản phẩm có phải là …', '(vậy) ra nghị định à'.

    No other task is named before it; in 'sản phẩm của việc này là …' what follows is what it is said to be.
    """
    product = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "product"]
    asks = query.slots.of(SlotKind.YES_NO)
    first = any(0 <= ask.first - field.last <= 1 for field in product for ask in asks)
    follows = first and opens_with_follow(query)
    return claims_product(query) and (follows or _made(query) or _of_that(product, query))


def _of_that(product: Sequence[Slot], query: Query) -> bool:
    """Whether it is the product of what is pointed to: 'sản phẩm (ghi cho) việc ấy là …'."""
    points = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that"]
    return any(0 <= that.first - field.last <= OF_REACH for field in product for that in points)


def _made(query: Query) -> bool:
    """Whether a turn begins with what comes of it, in no more words than a kind of paper has."""
    product = next((s for s in query.slots.of(SlotKind.FIELD) if s.end), None)
    if product is None or MADE.opens(query.words[product.first :]) is None:
        return False
    before = [s for s in query.slots.items if s.before(product) and s.kind not in OPENING]
    named = any(word.start < product.start for word in query.topic)
    return not (before or named) and len(query.topic) <= MOST_PAPER


def claims_product(query: Query) -> bool:
    """Whether it is said what the product is: 'sản phẩm của nó là nghị định, đúng không'."""
    return query.yes_no and query.fields == ("product",)
