"""The order of documents: what stands under a node, and what comes before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.words import whole_number
from corpus.normalize import fold
from corpus.types import PassageKind

# The last step of an id without its number: 'dieu-1' and 'dieu-2' are of one shape.
NUMBER = re.compile(r"^\d+$|^[a-z]$|^[IVX]+$|(?<=-)\d+$")


def node_called(library: Library, name: str) -> str | None:
    """Return the id of a node given by its id or by its title ('mục đích')."""
    if library.node(name):
        return name
    wanted = fold(name)
    titles = (p for p in library.passages if p.kind is PassageKind.HEADING)
    return next((p.id for p in titles if fold(p.value.partition(". ")[2]).strip() == wanted), None)


# The last of a row.
LAST = "-1"


def child_of(library: Library, node: str, label: str) -> str | None:
    """Return the part of `node` that bears a letter or a number, or the one in that place."""
    found = [passage.id for passage in library.children(node)]
    named = f"{node}/{label}"
    if named in found:
        return named
    if label == LAST and found:
        return found[-1]
    place = (whole_number(label) or 0) - 1
    return found[place] if 0 <= place < len(found) else None


def beside(library: Library, identifier: str, step: int) -> str | None:
    """Return what comes `step` places after a node among the nodes of its kind."""
    parent, _, last = identifier.rpartition("/")
    shape = _shape(last)
    row = [p.id for p in library.children(parent) if _shape(p.id.rpartition("/")[2]) == shape]
    return _at(row, identifier, step)


def task_beside(library: Library, identifier: str, step: int) -> str | None:
    """Return the task that comes `step` places after another in the order of the text."""
    return _at([task.id for task in library.tasks], identifier, step)


def _shape(label: str) -> str:
    return NUMBER.sub("", label)


def _at(row: Sequence[str], identifier: str, step: int) -> str | None:
    place = row.index(identifier) + step if identifier in row else -1
    return row[place] if 0 <= place < len(row) else None
