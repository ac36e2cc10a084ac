"""What the page offers to ask: examples by role, and follow-ups that truly have answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

PATH = Path(__file__).with_name("page.yaml")
SHOWN = 3
# A longer list has no task that stands out.
MOST_TASKS = 2


@lru_cache(maxsize=1)
def load_offers() -> dict[str, Any]:
    """Return the content of page.yaml."""
    offers: dict[str, Any] = yaml.safe_load(PATH.read_text("utf-8"))
    return offers


def follow_ups(assistant: Assistant, answer: Answer) -> list[str]:
    """Return up to three questions on the same subject, each known to be answered."""
    if answer.status not in (Status.ANSWERED, Status.CHITCHAT):
        return []
    found: list[str] = []
    for question in _candidates(assistant, answer):
        asked = question.casefold() == answer.question.strip().casefold()
        if not asked and question not in found and _has_answer(assistant, question):
            found.append(question)
        if len(found) == SHOWN:
            break
    return found


def _candidates(assistant: Assistant, answer: Answer) -> Iterator[str]:
    templates = load_offers()["follow_ups"]
    if len(answer.tasks) <= MOST_TASKS:
        for identifier in answer.tasks[:1]:
            yield from (t.format(id=identifier) for t in templates["task"])
    for agency in _agencies(assistant, answer):
        yield from (t.format(agency=agency) for t in templates["agency"])
    yield from templates["any"]


def _agencies(assistant: Assistant, answer: Answer) -> list[str]:
    """Return the names of the agencies asked about, else of the one task's leads."""
    registry = assistant.library.agencies
    asked = [a["agency"] for a in answer.explanation.get("agencies", ()) if not a["negated"]]
    if not asked and len(answer.tasks) == 1:
        task = assistant.library.task_by_id[answer.tasks[0]]
        asked = [m.agency for m in task.leads if registry[m.agency].kind != "group"]
    return [registry[agency].name for agency in asked[:1]]


def _has_answer(assistant: Assistant, question: str) -> bool:
    answer = assistant.answer([question])
    return answer.status is Status.ANSWERED and bool(answer.citations)
