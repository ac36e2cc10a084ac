"""The verdict on a claim that was denied as a whole: 'Nói S là sai, đúng không' is right where S is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.model.told import Told
from assistant.read.base import load_messages


def turned_round(parts: Sequence[Told]) -> list[Told]:
    """Return the parts of an answer with the verdict of the one that has one turned round.

    Where several have a verdict none is given: code can't tell which of them was denied.
    """
    judged = [part for part in parts if _verdict(part) is not None]
    return [_turned(part, len(judged) == 1) for part in parts]


def _verdict(part: Told) -> tuple[str, str] | None:
    """Return the verdict that a part begins with and the other one; None where it has none."""
    said = load_messages()["en" if part.query.english else "vi"]
    pair = said["yes"], said["no"]
    return next((way for way in (pair, pair[::-1]) if part.draft.text.startswith(way[0])), None)


def _turned(part: Told, alone: bool) -> Told:
    verdict = _verdict(part)
    if verdict is None:
        return part
    rest = part.draft.text.removeprefix(verdict[0]).lstrip()
    return part._replace(draft=replace(part.draft, text=f"{verdict[1]} {rest}" if alone else rest))
