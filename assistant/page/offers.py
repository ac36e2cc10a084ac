"""What the page offers to ask: examples by role, and follow-ups that truly have answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import Answer, Citation, Status
from assistant.library import Library
from assistant.pipeline import Assistant
from corpus.types import Passage, PassageKind, Span
from structured.types import Task

PATH = Path(__file__).with_name("page.yaml")
SHOWN = 3
# A longer list has no task that stands out.
MOST_TASKS = 2
# To an unclear question the options are what to ask; where nothing works, nothing is offered.
OFFERING = (Status.ANSWERED, Status.CHITCHAT, Status.NOT_IN_DOCUMENT)

Filling = dict[str, str]
# A character of a document that an answer cites.
Place = tuple[str, int]


@lru_cache(maxsize=1)
def load_offers() -> dict[str, Any]:
    """Return the content of page.yaml."""
    offers: dict[str, Any] = yaml.safe_load(PATH.read_text("utf-8"))
    return offers


def follow_ups(assistant: Assistant, answer: Answer) -> list[str]:
    """Return up to three questions on the same subject, each known to be answered.

    Each shows something of the text that neither the answer nor those before it showed.
    """
    if answer.status not in OFFERING:
        return []
    found: list[str] = []
    seen = set() if answer.status is Status.NOT_IN_DOCUMENT else _places(answer, assistant.library)
    for question in dict.fromkeys(_candidates(assistant.library, answer)):
        other = assistant.answer([question])
        if other.status is Status.ANSWERED and not _places(other, assistant.library) <= seen:
            found.append(question)
            seen |= _places(other, assistant.library)
        if len(found) == SHOWN:
            break
    return found


def _places(answer: Answer, library: Library) -> set[Place]:
    """Return the characters that an answer cites and tells: of a row that it cites whole, what it states."""
    return {
        (citation.document, offset)
        for citation in answer.citations
        for start, end in told_spans(citation, answer, library)
        for offset in range(start, end)
    }


def told_spans(citation: Citation, answer: Answer, library: Library) -> list[Span]:
    """Return the spans of a citation whose words stand in the answer; all where only a mark stands for it."""
    text, said = library.documents[citation.document].text, _plain(answer.answer)
    told = [(start, end) for start, end in citation.spans if _plain(text[start:end]) in said]
    return told or list(citation.spans)


def _plain(text: str) -> str:
    return " ".join(text.replace("\\|", "|").split())


def _candidates(library: Library, answer: Answer) -> Iterator[str]:
    """Yield questions from what is nearest to the answer to what suits any."""
    templates = load_offers()["follow_ups"]
    fillings = {
        "agency": _agencies(library, answer),
        "task": _tasks(library, answer),
        "heading": _headings(library, answer),
        "any": iter([{}]),
    }
    for kind, filled in fillings.items():
        yield from _filled(templates[kind], filled)


def _filled(templates: list[str], fillings: Iterable[Filling]) -> Iterator[str]:
    return (template.format(**filling) for filling in fillings for template in templates)


def _agencies(library: Library, answer: Answer) -> Iterator[Filling]:
    """Yield the agency asked about, else the lead of the one task."""
    registry = library.agencies
    asked = [a["agency"] for a in answer.explanation.get("agencies", ()) if not a["negated"]]
    if not asked and len(answer.tasks) == 1:
        leads = library.task_by_id[answer.tasks[0]].leads
        asked = [m.agency for m in leads if registry[m.agency].kind != "group"]
    yield from ({"agency": registry[agency].name} for agency in asked[:1])


def _tasks(library: Library, answer: Answer) -> Iterator[Filling]:
    """Yield the task that the answer, or its nearest provision, speaks of."""
    tasks = [library.task_by_id[i] for i in answer.tasks] or _nearest(library, answer)
    if len(tasks) <= MOST_TASKS:
        yield from ({"id": task.id, "section": task.section} for task in tasks[:1])


def _nearest(library: Library, answer: Answer) -> list[Task]:
    rows = {(task.document, task.passage): task for task in library.tasks}
    cited = [(c.document, c.passage) for c in answer.citations]
    return [rows[key] for key in cited if key in rows]


def _headings(library: Library, answer: Answer) -> Iterator[Filling]:
    """Yield the headings of a plan over what is cited, then those after them."""
    for citation in answer.citations:
        document = library.documents[citation.document]
        heading = _heading(document.by_id, citation.passage)
        if heading:
            beside = [p for p in document.passages if p.parent == heading.parent and _is_part(p)]
            for passage in beside[beside.index(heading) :]:
                part, _, place = passage.locator.partition(", ")
                yield {"part": part, "place": place[0].upper() + place[1:]}


def _heading(by_id: dict[str, Passage], identifier: str | None) -> Passage | None:
    """Return the nearest heading of a plan at or above a passage."""
    while identifier in by_id and not _is_part(by_id[identifier]):
        identifier = by_id[identifier].parent
    return by_id.get(identifier) if identifier else None


def _is_part(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADING and passage.locator.startswith("Kế hoạch, ")
