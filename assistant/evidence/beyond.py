"""Whether what is asked is beyond what such a text says, whatever the question names: 'lương tối thiểu ở Hà Nội'.

A logistic regression on the runs of words of a question, in which names stand as their kinds, one on its meaning
as a whole (`assistant.evidence.probe`), and one that weighs both (stacking: Wolpert 1992). All know what is
asked, never what is answered. `python -m eval.fit_beyond --write` fits them on dev questions and on written
lines that the text does not answer.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.evidence.find import meaning_of
from assistant.evidence.probe import load_probe
from assistant.evidence.wording import Wording, numberless, runs_of
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
# From this chance on nothing that the text holds is asked for: of dev questions of authors held out 994 of 1,354
# that the text does not answer, and 9 of 14,732 that it does.
SURE = 0.9
# Below these log-odds of its runs no meaning makes a question sure to be beyond.
POSSIBLE = -2.0


@dataclass(frozen=True)
class Beyond:
    """The weights of runs of words, and of what they and the meaning say together."""

    wording: Wording
    stacked: Mapping[str, float]

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
        slot = names.get(place)
        found.append(NAMES[slot.kind] if slot else numberless(query.words[place].folded))
        place = slot.last if slot else place + 1
    return found


def surely_beyond(query: Query, library: Library) -> bool:
    """Whether a query most likely asks for what the text does not hold; it must say what that is."""
    if query.yes_no or not (query.topic or query.slots.has(SlotKind.ASKED)):
        # What is claimed is held against the text.
        return False
    model, probe = load_beyond(), load_probe(PROBE)
    wording = model.wording.weigh(runs_of(said(query)))
    if wording < POSSIBLE or probe.model != library.search.model:
        return False
    meaning = probe.score(library.search.meaning(meaning_of(query, library)))
    return model.chance(wording, meaning, query.english, bool(query.carried)) >= SURE


@lru_cache(maxsize=1)
def load_beyond() -> Beyond:
    """Return the fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(PATH))
        return Beyond(Wording(float(data["bias"]), data["weights"]), data["stacked"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(PATH) from error
