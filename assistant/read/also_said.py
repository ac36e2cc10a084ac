"""Another task that speaks of a matter, in which somebody has the role that he has not in the one meant by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.conditions import roles_of
from assistant.read.base import Draft, Reading
from assistant.read.confirming import confirming
from assistant.read.matter import named_in
from structured import filters as f
from structured.types import Role, Task


def with_also_said(reading: Reading, draft: Draft, task: Task) -> Draft:
    """Return what is told of the task that a matter means, with the others that say it and are so led.

    'Bộ Y tế chủ trì việc nhà ở' is not so; but it leads III.15, which speaks of housing among other services.
    Where a task is spoken of, whichever it may be ('có chủ trì nhiệm vụ về nhà ở không'), that is no verdict.
    """
    others = "\n\n".join(_others(reading, task))
    if not others:
        return draft
    told, denial = draft.text, reading.say("no")
    query = reading.query
    whichever = query.about_tasks and not confirming(query) and told.startswith(denial)
    text = f"{told.removeprefix(denial).lstrip() if whichever else told}\n\n{others}"
    return replace(draft, text=text, open=draft.open or whichever)


def _others(reading: Reading, task: Task) -> Iterator[str]:
    """Yield which other tasks give the one body named the role claimed, where `task` does not."""
    query, library = reading.query, reading.library
    if len(query.agencies) != 1:
        return
    named = query.agencies[0]
    meant = library.agencies.meant(named.agency)
    role = f.involves_any(meant, roles := roles_of(named, query))
    if role(task) or len(roles) != 1:
        return
    rest = [other for other in library.tasks if other is not task and role(other)]
    for other in named_in(query.topic, rest):
        yield _said(reading, other, named.agency, roles[0])


def _said(reading: Reading, task: Task, agency: str, role: Role) -> str:
    return reading.say(
        "also_said",
        id=task.id,
        content=task.content.value,
        agency=reading.name(agency),
        role=reading.say(f"role_{role.value}"),
        mark=reading.cite_task(task, "content", role.value),
    )
