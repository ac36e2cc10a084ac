"""What is said when the text does not say it, when a question is unclear, and in small talk."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.read.base import Draft, Reading, body
from structured.types import Task

NEAREST = 2


def read_refusal(
    reading: Reading, evidence: Sequence[Evidence], asked: str | None = None, why: str = ""
) -> Draft:
    """Say that the text does not say it, and point to the nearest provisions."""
    if asked:
        head = reading.say("no_answer_asked", what=reading.say(f"asked_{asked}"))
    else:
        head = reading.say("no_answer")
    return nearest(reading, head, evidence, why or asked or "coverage")


def nearest(reading: Reading, head: str, evidence: Sequence[Evidence], why: str) -> Draft:
    """Say `head`, by which the text does not have it, and point to the nearest provisions."""
    named = bool(reading.query.topic)
    near = [e.passage for e in evidence[:NEAREST] if e.coverage > 0 or not named]
    lines = [f"- {reading.place(p)}: “{body(p)}” {reading.cite(p)}" for p in near]
    parts = [head, reading.say("nearest"), "\n".join(lines)] if lines else [head]
    return Draft(Status.NOT_IN_DOCUMENT, "\n\n".join(parts), why={"refused": why})


def read_missing_task(reading: Reading, identifier: str) -> Draft:
    """Say that a task id does not exist, and what its section holds."""
    section = identifier.partition(".")[0]
    sections = reading.library.sections
    if section not in sections:
        text = reading.say("no_section", id=section, sections=", ".join(sections))
    else:
        size = sum(task.section == section for task in reading.library.tasks)
        text = reading.say("no_task", id=identifier, section=section, n=size)
    return Draft(Status.NOT_IN_DOCUMENT, text, why={"refused": f"no task {identifier}"})


def read_missing_node(reading: Reading, label: str) -> Draft:
    """Say that an article, section or annex does not exist."""
    text = reading.say("no_node", what=label)
    return Draft(Status.NOT_IN_DOCUMENT, text, why={"refused": f"no node {label}"})


def read_clarify(
    reading: Reading, tasks: Sequence[Task], key: str = "clarify_task", **values: object
) -> Draft:
    """Ask which of `tasks` is meant."""
    lines = [
        "- "
        + reading.say(
            "clarify_option", id=t.id, content=t.content.value, mark=reading.cite_task(t, "content")
        )
        for t in tasks
    ]
    text = "\n\n".join([reading.say(key, **values), "\n".join(lines)])
    options = tuple(task.id for task in tasks)
    return Draft(Status.CLARIFY, text, options=options, subjects=options)


def read_vague(reading: Reading, key: str = "clarify_vague") -> Draft:
    """Ask what is meant when a question holds nothing to look for."""
    return Draft(Status.CLARIFY, reading.say(key))


def read_social(reading: Reading, kind: str) -> Draft:
    """Reply to a greeting, thanks and the like, and say what can be asked."""
    return Draft(Status.CHITCHAT, reading.say(kind))
