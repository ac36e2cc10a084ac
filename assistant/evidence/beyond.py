"""Whether what is asked is beyond what such a text says, whatever the question names: 'lương tối thiểu ở Hà Nội'.

A logistic regression on the runs of words of a question, in which names stand as their kinds, one on its meaning
as a whole (`assistant.evidence.probe`), and one that weighs both (stacking: Wolpert 1992). All know what is
asked, never what is answered. `python -m eval.fit_beyond --write` fits them on dev questions and on written
lines that the text does not answer.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.evidence.find import meaning_of
from assistant.evidence.probe import Probe, load_probe
from assistant.evidence.wording import LONGEST, NUMBER
from assistant.library import Library
from assistant.query import Query
from assistant.slots import SlotKind
from corpus.data import damaged, read_text

PATH, PROBE = (Path(__file__).with_name(name) for name in ("beyond.json", "probe_beyond.yaml"))
# What stands in a run for a name of its kind.
NAMES: Mapping[SlotKind, str] = {
    SlotKind.AGENCY: "@agency",
    SlotKind.YEAR: "@year",
    SlotKind.PERIOD: "@period",
    SlotKind.TASK_REF: "@task",
    SlotKind.SECTION: "@section",
    SlotKind.NODE: "@node",
}
START, END = "<", ">"
# From this chance on nothing that the text holds is asked for: of dev questions of authors held out 994 of 1,354
# that the text does not answer, and 9 of 14,732 that it does.
SURE = 0.9
# Below these log-odds of its runs no meaning makes a question sure to be beyond.
POSSIBLE = -2.0


@dataclass(frozen=True)
class Beyond:
    """The weights of runs of words, and of what they and the meaning say together."""

    bias: float
    weights: Mapping[str, float]
    stacked: Mapping[str, float]

    def of_runs(self, said: Sequence[str]) -> float:
        """Return the log-odds that a question of these words is beyond the text."""
        known = [run for run in runs(said) if run in self.weights]
        total = sum(self.weights[run] for run in known)
        return self.bias + total / math.sqrt(max(len(known), 1))

    def chance(self, wording: float, meaning: float, english: bool, later: bool) -> float:
        """Return how likely a question is beyond the text (0 to 1), by both log-odds and the kind of turn."""
        odds = self.stacked["bias"] + self.stacked["wording"] * wording
        odds += self.stacked["meaning"] * meaning
        odds += self.stacked["english"] * english + self.stacked["later"] * later
        return 1 / (1 + math.exp(-odds))


def said(query: Query) -> list[str]:
    """Return the words of a query, folded, each name as its kind and each number as a sign."""
    names = {s.first: s for s in query.slots.items if s.kind in NAMES and s.last > s.first}
    found: list[str] = []
    place = 0
    while place < len(query.words):
        slot, folded = names.get(place), query.words[place].folded
        found.append(NAMES[slot.kind] if slot else (NUMBER if folded.isdigit() else folded))
        place = slot.last if slot else place + 1
    return found


def runs(words: Sequence[str]) -> frozenset[str]:
    """Return the runs of one to three neighbouring words."""
    ends = [START, *words, END]
    lengths = range(1, LONGEST + 1)
    return frozenset(" ".join(ends[i : i + n]) for n in lengths for i in range(len(ends) - n + 1))


def surely_beyond(query: Query, library: Library) -> bool:
    """Whether a query most likely asks for what the text does not hold; it must say what that is."""
    if query.yes_no or not (query.topic or query.slots.has(SlotKind.ASKED)):
        # What is claimed is held against the text.
        return False
    model, probe = load_beyond(), load_probe(PROBE)
    wording = model.of_runs(said(query))
    if wording < POSSIBLE or probe.model != library.search.model:
        return False
    return (
        model.chance(wording, _meaning(query, library, probe), query.english, bool(query.carried))
        >= SURE
    )


def _meaning(query: Query, library: Library, probe: Probe) -> float:
    return probe.score(library.search.meaning(meaning_of(query, library)))


@lru_cache(maxsize=1)
def load_beyond() -> Beyond:
    """Return the fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(PATH))
        return Beyond(float(data["bias"]), data["weights"], data["stacked"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(PATH) from error
