"""Bodies of which the text says but that it is sent to them: what they are claimed to do is not judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.model.evidence import evidence_of
from assistant.read.base import Reading, body
from assistant.read.document import PLACES
from corpus.types import Passage


def only_receives(reading: Reading) -> bool:
    """Whether all those named stand in the text among those who receive it alone: 'Kiểm toán nhà nước phải …'."""
    named = {a.agency for a in reading.query.agencies}
    documents = reading.library.documents.values()
    lines = [p for d in documents for p in PLACES["recipients"](d)]
    if not named or not named <= _named(reading, lines):
        return False
    keys = {line.key for line in lines}
    rest = (p for d in documents for p in d.passages if p.key not in keys)
    return named.isdisjoint(_named(reading, rest))


def received_alone(reading: Reading) -> Iterator[str]:
    """Yield the lines of recipients in which those stand of whom the text says no more."""
    if not only_receives(reading):
        return
    named = {a.agency for a in reading.query.agencies}
    lines = [p for d in reading.library.documents.values() for p in PLACES["recipients"](d)]
    said = [p for p in lines if named & _named(reading, [p])]
    shown = "; ".join(f"“{body(p).rstrip(';')}” {reading.cite(p)}" for p in said)
    yield reading.say("only_received", lines=shown)


def _named(reading: Reading, passages: Iterable[Passage]) -> set[str]:
    """Return those whom passages name."""
    return {name for p in passages for name in evidence_of(p, reading.library).names}
