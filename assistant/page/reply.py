"""One answer as the page needs it: the contract, and what only a person on the page needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from assistant.answer import Answer, Citation, Status
from assistant.library import Library
from assistant.page.letter import letter_form
from assistant.page.offers import follow_ups
from assistant.page.understood import understood
from assistant.pipeline import Assistant

Reply = dict[str, Any]


def reply(
    assistant: Assistant, turns: Sequence[str], keep: Callable[[Answer], None] | None = None
) -> Reply:
    """Return the answer to the last of `turns` with letter forms, options and follow-ups.

    `keep` is given the answer itself, for whoever records it.
    """
    answer = assistant.answer(turns)
    if keep is not None:
        keep(answer)
    library = assistant.library
    return answer.to_dict() | {
        "citations": [_citation(citation, library) for citation in answer.citations],
        "options": [_option(option, answer, library) for option in answer.options],
        "understood": understood(answer, library),
        "follow_ups": follow_ups(assistant, answer),
        "carried": bool(answer.explanation.get("carried")),
    }


def _citation(citation: Citation, library: Library) -> Reply:
    document = library.documents[citation.document]
    passage = document.by_id[citation.passage]
    extra = {"letter": letter_form(passage, document), "note": citation.note}
    return citation.to_dict() | extra


def _option(option: str, answer: Answer, library: Library) -> Reply:
    """Return a button: its label, and the question that it asks."""
    task = library.task_by_id.get(option)
    label = f"{option}: {task.content.value}" if task else option
    return {"label": label, "question": _resolved(option, answer) if task else option}


def _resolved(option: str, answer: Answer) -> str:
    """Return the question with its ambiguous 'nhiệm vụ số 3' replaced, else one of the task."""
    for slot in answer.explanation.get("slots", ()):
        start, end = slot["span"]
        if slot["slot"] == "task_ref" and answer.question[start:end] == slot["typed"]:
            return f"{answer.question[:start]}nhiệm vụ {option}{answer.question[end:]}".strip()
    return f"Nhiệm vụ {option}"


def found_nothing(answer: Reply) -> bool:
    """Whether a reply says that the text does not contain it."""
    return bool(answer["status"] == Status.NOT_IN_DOCUMENT.value)
