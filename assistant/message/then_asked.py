"""What a clause asks of the matter that the one before it asks about: who does it, which part a body has in it."""

from __future__ import annotations

from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.query import Query
from assistant.readings.part_asked import asks_part_alone
from assistant.slots import SlotKind


def then_who(first: Query, second: Query) -> bool:
    """Whether 'khuyến khích bằng gì, ai lo' asks what is done, and then who does it."""
    said = second.topic or second.agencies or second.task_refs or second.fields or second.times
    plain = first.lists and not (first.who or first.fields or first.roles or first.agencies)
    bare = not (first.which_tasks or first.sections or first.times or first.facets)
    return bool(second.who and second.roles and not said and plain and bare) and (
        len(first.topic) >= ENOUGH_TOPIC
    )


def then_part(first: Query, second: Query) -> bool:
    """Whether 'nước sạch do ai chủ trì, còn Bộ A giữ vai trò gì' asks who does it, and then for a body's part."""
    pointed = first.slots.has(SlotKind.FOLLOW, "that")
    told = first.task_refs or first.topic or first.nodes or pointed
    return bool(first.asks_fields and told and not first.agencies) and asks_part_alone(second)
