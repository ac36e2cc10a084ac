"""What a question is after, when the grammar is unsure: a model fills slots, and code asks anew.

A slot counts only when it stands in what the person typed: a model can say how words hang together,
and never bring in an agency, a task, a year or a matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import BaseModel

from assistant.answer import Status
from assistant.library import Library
from assistant.message.completed import stands_alone
from assistant.model.coverage import load_wording, sayings
from assistant.model.names import words_of
from assistant.model.prompts import load_prompts
from assistant.query import Query
from assistant.read.base import Draft
from assistant.turns.state import State

# What a refusal says of itself when no route took the question, and when nothing was found for it.
NO_ROUTE, NO_EVIDENCE = "no route", "evidence"
TASK = re.compile(r"[IVX]+(?:\.\d{1,3})?")


class Wanted(BaseModel):
    """The slots that a model fills; empty where the question does not say."""

    want: Literal["tasks", "count", "fields", "text"]
    agency: str
    role: Literal["lead", "coordinate", ""]
    fields: list[Literal["lead", "coordinate", "product", "deadline", "content"]]
    task: str
    year: int
    topic: str


def unsure(query: Query, drafted: Draft, state: State | None) -> bool:
    """Whether the grammar could not tell what is asked: nothing to look for, or a loose follow-up.

    What the text does not hold is decided from evidence alone: a question that was looked for and not
    found is never reread, nor is one in another language than the text's.
    """
    if query.english or drafted.status not in (Status.CLARIFY, Status.NOT_IN_DOCUMENT):
        return False
    if drafted.status is Status.CLARIFY:
        return not drafted.options
    refused = drafted.why.get("refused")
    loose = state is not None and not query.carried and not stands_alone(query)
    return refused == NO_ROUTE or (loose and refused == NO_EVIDENCE)


def grounded(wanted: Wanted, turns: Sequence[str], state: State | None, library: Library) -> bool:
    """Whether every slot stands in the turns, or in the answer that the last turn follows on."""
    read = library.understanding
    agencies = {agency for turn in turns for agency in read.agencies_in(turn)}
    meant = set(read.agencies_in(wanted.agency))
    if wanted.agency and not (meant and meant <= agencies):
        return False
    subjects = {*state.subjects, *state.listed} if state else set()
    typed = {match[0] for turn in turns for match in TASK.finditer(turn)}
    if wanted.task and wanted.task not in subjects | typed:
        return False
    if wanted.year and not any(str(wanted.year) in turn for turn in turns):
        return False
    return _topic_grounded(wanted.topic, turns)


def _topic_grounded(topic: str, turns: Iterable[str]) -> bool:
    """Whether the words of the topic were typed, or are official wordings of what was typed."""
    known = {word for turn in turns for word in words_of(turn)}
    official = {word for turn in turns for wording in sayings(words_of(turn)) for word in wording}
    free = load_wording().functions
    return all(word in known | official | free for word in words_of(topic))


def question_of(wanted: Wanted, library: Library) -> str | None:
    """Return the question that the slots make, in the grammar's words; None when they make none."""
    ask = load_prompts()["ask"]
    topic = ask["about"].format(topic=wanted.topic.strip()) if wanted.topic.strip() else ""
    year = ask["year"].format(year=wanted.year) if wanted.year else ""
    agency = _agency(wanted, library)
    fields = ", ".join(ask["columns"][name] for name in wanted.fields or ("content",))
    if wanted.task:
        return str(ask["task"]).format(fields=fields, task=wanted.task)
    if wanted.want in ("tasks", "count") and (agency or topic or year):
        role = ask["roles"][wanted.role] if agency else ""
        whole = ask[wanted.want].format(
            agency=agency or ask["anyone"], role=role, topic=topic, year=year
        )
        return " ".join(str(whole).split())
    if not topic:
        return None
    return str(ask["fields" if wanted.want == "fields" else "text"]).format(
        fields=fields, topic=topic
    )


def _agency(wanted: Wanted, library: Library) -> str:
    found = library.understanding.agencies_in(wanted.agency)
    return library.agencies[found[0]].name if found else ""
