"""Several questions in one message: their drafts joined to one answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answer import Status
from assistant.read.base import Draft, Reading

# What a part of a message may answer; small talk and empty parts beside it are left out.
TELLING = (Status.ANSWERED, Status.NOT_IN_DOCUMENT, Status.UNAVAILABLE)


@dataclass(frozen=True)
class Part:
    """One question of a message, drafted; its reading's citer has cited for it and the parts before."""

    reading: Reading
    route: str
    draft: Draft

    @property
    def telling(self) -> bool:
        """Whether the part says something of the text, or asks which of several things is meant."""
        return self.draft.status in TELLING or bool(self.draft.options)


def join(parts: Sequence[Part], head: Callable[[int], str]) -> Draft:
    """Return one draft of all `parts`; `head` words the beginning of the n-th answer.

    It is answered when any part is; it has a count when just one part has.
    """
    drafts = _distinct(parts)
    if len(drafts) == 1:
        return drafts[0]
    statuses = [draft.status for draft in drafts]
    counts = {draft.count for draft in drafts} - {None}
    return replace(
        drafts[-1],
        status=Status.ANSWERED if Status.ANSWERED in statuses else statuses[-1],
        text="\n\n".join(f"{head(n)} {draft.text}" for n, draft in enumerate(drafts, 1)),
        tasks=_union(draft.tasks for draft in drafts),
        collective=_union(draft.collective for draft in drafts),
        count=counts.pop() if len(counts) == 1 else None,
    )


def _distinct(parts: Sequence[Part]) -> list[Draft]:
    by_text = {part.draft.text: part.draft for part in parts}
    return list(by_text.values())


def _union(tasks: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(tasks)))
