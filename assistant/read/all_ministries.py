"""What is claimed of one ministry where the text says it of all: 'Các bộ, cơ quan ngang bộ, … phải …'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import Library
from assistant.model.evidence import evidence_of
from assistant.model.names import Name, find_names
from assistant.model.text import plain, tokens
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP


def of_all(claim: str, passage: Passage, library: Library) -> str:
    """Return a claim with 'các bộ, ngành' in the place of the ministry of which the passage says it with all.

    '' where the passage is none of the duties of all of them, or speaks of the ministry by its name.
    """
    heads = titled(passage, library)
    name = _ministry(claim, passage, library) if COLLECTIVE_GROUP in heads else None
    if name is None:
        return ""
    line = plain(claim)
    words = tokens(line)
    all_of_them = library.agencies[COLLECTIVE_GROUP].name
    return f"{line[: words[name.first].start]}{all_of_them}{line[words[name.last - 1].end :]}"


def titled(passage: Passage, library: Library) -> Sequence[str]:
    """Return the agencies that the title over a passage names."""
    return library.understanding.agencies_in(passage.headings[-1]) if passage.headings else ()


def _ministry(claim: str, passage: Passage, library: Library) -> Name | None:
    """Return the ministry that a claim begins with and the passage does not name."""
    named = evidence_of(passage, library).names
    found = find_names(tokens(plain(claim)))
    others = [name for name in found if name.id not in named]
    if len(others) != 1 or others[0] is not found[0] or others[0].id not in library.agencies:
        return None
    return others[0] if library.agencies.reached_collectively(others[0].id) else None
