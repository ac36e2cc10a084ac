"""What the pipeline and the language model hand each other; nothing here needs a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from assistant.cite import Citer
from assistant.query import Query
from assistant.read.base import Draft
from assistant.turns.state import State


class Told(NamedTuple):
    """A question as understood, the route it took, the draft of its answer, and what that cites."""

    query: Query
    route: str
    draft: Draft
    citer: Citer

    def noted(self, slots: list[Any] | None = None, **notes: Any) -> Told:
        """Return the same with `notes` on the model, and perhaps other slots, in its explanation."""
        model = {**self.draft.why.get("model", {}), **notes}
        why = {**self.draft.why, "model": model} | ({} if slots is None else {"slots": slots})
        return self._replace(draft=replace(self.draft, why=why))


@dataclass(frozen=True)
class Asked:
    """The turns up to the one being answered, and the state that those before it left.

    `again` drafts an answer to another query. Only the `last` turn is worth a call; `release` is
    given its sentences once they are checked.
    """

    turns: Sequence[str]
    state: State | None
    again: Callable[[Query], Told]
    last: bool = False
    release: Callable[[str], None] | None = None
