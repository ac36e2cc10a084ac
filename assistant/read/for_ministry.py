"""What is given to 'các bộ, ngành', told to a ministry that may be one of these and is not named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids
from structured import filters as f
from structured.types import Task


def for_ministry(reading: Reading, draft: Draft) -> Draft:
    """Return a list of tasks with those apart that reach the ministry which asks for them by wording only."""
    ministry = reading.query.meant
    if not ministry or draft.status is not Status.ANSWERED or not draft.tasks:
        return draft
    agencies = reading.library.agencies
    meant, found = agencies.meant(ministry), [reading.library.task_by_id[t] for t in draft.tasks]
    named = f.select(found, f.involves_any(meant))
    apart = f.select(found, f.only_collectively(meant, agencies))
    if not apart or len(named) + len(apart) < len(found):
        return draft
    text = f"{draft.text}\n\n{_told(reading, apart, named)}"
    return replace(draft, text=text, tasks=ids(named), collective=ids(apart))


def _told(reading: Reading, apart: Sequence[Task], named: Sequence[Task]) -> str:
    """Return the sentence that tells which tasks do not name the ministry, and which do."""
    key = "meant_some" if named else "meant_one" if len(apart) == 1 else "meant_all"
    return reading.say(
        key,
        n=len(apart),
        agency=reading.name(reading.query.meant),
        ids=", ".join(ids(apart)),
        marks=reading.marks(apart, "content"),
        named=", ".join(ids(named)),
        marks_named=reading.marks(named, "content") if named else "",
    )
