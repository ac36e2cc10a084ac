"""The route for what was told, once more in short: the opening of each passage, or what each task is."""

from __future__ import annotations

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids
from assistant.read.opening import opening


def briefly(reading: Reading) -> Draft | None:
    """What the turn before told, each passage up to its first pause, each task by its content alone."""
    query, library = reading.query, reading.library
    if "brief" not in query.carried:
        return None
    nodes = [node for node in map(library.node, query.nodes) if node is not None]
    tasks = [library.task_by_id[ref] for ref in query.task_refs if ref in library.task_by_id]
    lines = [f"- {opening(node)} {reading.cite(node)}" for node in nodes]
    lines += [
        "- "
        + reading.say("task_brief", id=t.id, content=t.content.value)
        + f" {reading.cite_task(t, 'content')}"
        for t in tasks
    ]
    if not lines:
        return None
    head = reading.say("in_short" if nodes else "in_short_tasks", n=len(lines))
    text = f"{head}\n\n" + "\n".join(lines)
    passages = tuple(node.id for node in nodes)
    return Draft(Status.ANSWERED, text, tasks=ids(tasks), subjects=ids(tasks), passages=passages)
