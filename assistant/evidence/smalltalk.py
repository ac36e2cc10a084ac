"""Whether a message that the text does not answer is talk: a greeting in other words, thanks, an insult.

Two linear probes of its meaning (module `probe`), fitted by `python -m eval.fit_talk --write` on the lines of
`eval/talk.yaml` against the dev questions and the other written lines. They are asked only of what would be
refused, so that no question goes unanswered for its tone.
"""

from __future__ import annotations

from pathlib import Path

from assistant.evidence.find import meaning_of
from assistant.evidence.probe import load_probe
from assistant.read.base import Reading
from assistant.slots import SlotKind

TALK = Path(__file__).with_name("probe_talk.yaml")
COMPLAINT = Path(__file__).with_name("probe_complaint.yaml")
# From these log-odds on it is talk; chosen by lines and authors held out (eval/LOG.md).
IS_TALK = 1.0
# Slots that no talk holds, whatever its tone: they name something of the text.
NAMED = (
    SlotKind.AGENCY,
    SlotKind.TASK_REF,
    SlotKind.NODE,
    SlotKind.FACET,
    SlotKind.PERIOD,
)


def talk_in(reading: Reading) -> str | None:
    """Return which reply a message that is only talk gets, else None."""
    query, search = reading.query, reading.library.search
    probe = load_probe(TALK)
    if query.carried or probe.model != search.model or any(map(query.slots.has, NAMED)):
        return None
    if query.slots.has(SlotKind.ASKED, "progress"):
        # 'xong chưa' is of the work, however short
        return None
    vector = search.meaning(meaning_of(query, reading.library))
    if probe.score(vector) < IS_TALK:
        return None
    if load_probe(COMPLAINT).score(vector) > 0:
        return "complaint"
    return next(iter(query.slots.values(SlotKind.SOCIAL)), "smalltalk")
