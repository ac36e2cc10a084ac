"""A ministry claimed to have a part in what is given to 'các bộ, ngành' together: neither right nor wrong."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.conditions import roles_of
from assistant.grammar import phrasing
from assistant.query import AgencyRef
from assistant.read.base import Reading
from assistant.words import split_words
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role, Task

# 'các bộ, ngành | có liên quan' leaves open which; without it each of them is meant.
CONCERNED = phrasing("led_together_concerned")
MESSAGES = {Role.LEAD: "led_together", Role.COORDINATE: "coordinated_together"}


def led_together(reading: Reading, task: Task, reference: AgencyRef) -> bool:
    """Whether a role is claimed of a ministry that may be one of those to whom a task is given together."""
    agencies = reading.library.agencies
    meant = agencies.meant(reference.agency)
    ministry = all(map(agencies.reached_collectively, meant))
    roles = roles_of(reference, reading.query)
    # Who leads a task is none of those who coordinate it.
    named = {m.agency for role in {*roles, Role.LEAD} for m in task.mentions(role)} & {*meant}
    return ministry and not named and any(True for _ in _wordings(task, roles))


def together_text(reading: Reading, task: Task, reference: AgencyRef) -> str:
    """Return that a task is given to ministries together, none of which is named by that."""
    role, wording = next(_wordings(task, roles_of(reference, reading.query)))
    return reading.say(
        MESSAGES[role],
        id=task.id,
        content=task.content.value,
        wording=wording,
        agency=reading.name(reference.agency),
        mark=reading.cite_task(task, "content", role.value),
    )


def _wordings(task: Task, roles: tuple[Role, ...]) -> Iterator[tuple[Role, str]]:
    """Yield the words by which a task is given to ministries together, with the role.

    Those 'concerned' only help with a task, so that none is meant by itself.
    """
    for role in roles:
        for mention in task.mentions(role):
            open_ = role is Role.COORDINATE and CONCERNED.search(split_words(mention.text))
            if mention.agency == COLLECTIVE_GROUP and not open_:
                yield role, mention.text
