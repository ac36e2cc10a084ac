"""Whether a turn asks anew: most questions that people put one after another have little to do with each other.

Logistic regression on the words of a turn, on what its slots say, and on what it shares with the turn before
(Hastie, Tibshirani and Friedman 2009, 4.4), fitted by `python -m eval.fit_anew` on dev conversations whose last
turn means nothing alone, and on dev questions put after another one. A turn that opens as a
follow-up does never asks anew, nor does one that points back, unless it is long and points but to what it tells
itself.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.grammar import phrasing
from assistant.query import EXTREMES
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from corpus.data import damaged, read_text

PATH = Path(__file__).with_name("anew.json")
# From this chance on a turn is read by itself: of conversations that hang on, more are spoilt below it than
# new questions are mended.
SURE = 0.95
# Of those that point to a task ('sản phẩm của nhiệm vụ này') from this one on: of 10 dev turns above the other
# chance the 4 below this one hang on.
SURE_POINTING = 0.99
# A long turn, of so many words, may point to what it has told itself: it asks anew too where nothing in it points
# to what was told in the conversation (of 1,056 dev turns with a pointer 80 of 272 that ask anew, none of 784 that
# hang on).
LONG = 20
# What points back, or opens a follow-up: 'việc đó', 'danh sách vừa rồi', 'còn Bộ A thì sao', 'bỏ mục I ra'.
POINTS, OPENS = phrasing("anew_points"), phrasing("anew_opens")
# 'báo cáo gửi ai', by itself: of whoever was told to report.
REPORT = phrasing("anew_report")
# 'nhiệm vụ này', 'việc đó'
OF_TASK = phrasing("anew_of_task")
# 'danh sách vừa rồi', 'trong số đó': whatever the turn names itself.
BACK = phrasing("anew_back")
# 'trong các việc vừa kể', 'nhóm ấy': told in the conversation.
TOLD = phrasing("anew_told")
# 'mục này', which stands for no agency.
SECTION = phrasing("pronouns_section")
# Names in a turn, by which it may speak of what was spoken of.
NAMES = (
    SlotKind.AGENCY,
    SlotKind.TOPIC,
    SlotKind.SECTION,
    SlotKind.TASK_REF,
    SlotKind.NODE,
)
# Kinds of slots whose values tell something here.
TELLING = frozenset(
    {
        SlotKind.FOLLOW,
        SlotKind.FIELD,
        SlotKind.QUANTITY,
        SlotKind.ROLE,
        SlotKind.SHARE,
        SlotKind.PART,
        SlotKind.FACET,
        SlotKind.ASKED,
        SlotKind.TASK,
        SlotKind.SCOPE,
    }
)
LENGTHS, LEFT = (4, 7, 10, 14, 20, 30), (2, 4, 6, 8, 10, 12)
QUARTERS = 4
# What points to something named.
POINTERS = frozenset({"that", "that_agency", "those", "then_what", "more"})
BY, LAST = "do", 10_000


@dataclass(frozen=True)
class Anew:
    """The log-odds that a turn asks anew before anything of it is read, and what each feature adds."""

    bias: float
    weights: Mapping[str, float]

    def chance(self, said: set[str]) -> float:
        """Return how likely a turn of these features asks anew (0 to 1)."""
        odds = self.bias + sum(self.weights.get(one, 0.0) for one in said)
        return 1 / (1 + math.exp(-odds))


@lru_cache(maxsize=1)
def load_anew() -> Anew:
    """Return the fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(PATH))
        return Anew(float(data["bias"]), {str(one): float(w) for one, w in data["weights"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise damaged(PATH) from error


def asks_anew(words: Sequence[Word], slots: Slots, before: Sequence[Word]) -> bool:
    """Whether a turn asks by itself, after one whose words were those `before`."""
    if not _has_subject(slots) or OPENS.opens(words) or REPORT.opens(words):
        return False
    plainly = hangs_plainly(words, slots)
    told = TOLD.search(words) or slots.has(SlotKind.FOLLOW, "correction")
    if plainly and (len(words) < LONG or told):
        return False
    if slots.has(SlotKind.FILLER, "switch") and not plainly:
        return True
    least = SURE_POINTING if OF_TASK.search(words) else SURE
    return load_anew().chance(features(words, slots, before)) >= least


# What a question may be about beside what it names.
SUBJECTS = (*NAMES, SlotKind.FACET, SlotKind.PART, SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)


def _has_subject(slots: Slots) -> bool:
    """Whether a turn says what it is about: 'sản phẩm là báo cáo hay nghị định' does not."""
    tasks = slots.has(SlotKind.TASK) and slots.has(SlotKind.QUANTITY)
    rank = any(value in EXTREMES for value in slots.values(SlotKind.QUANTITY))
    document = slots.has(SlotKind.FILLER, "document") or slots.has(SlotKind.ASKED)
    return bool(slots.of(*SUBJECTS)) or tasks or rank or document or slots.has(SlotKind.SOCIAL)


def points(words: Sequence[Word], slots: Slots) -> bool:
    """Whether anything points back, whatever is named before it: 'vai của Bộ A ở hai việc vừa nói'."""
    return bool(_pointers(words, slots))


def _pointers(words: Sequence[Word], slots: Slots) -> list[int]:
    """Return the places of what points to something; 'các việc do | Bộ A' is no 'các việc đó'."""
    pointing = (slot for slot in slots.of(SlotKind.FOLLOW) if slot.value in POINTERS)
    return [slot.first for slot in pointing if not _by(words, slot.last, slots)]


def _by(words: Sequence[Word], end: int, slots: Slots) -> bool:
    """Whether what seems to point is the 'do' before somebody who does it."""
    doers = slots.of(SlotKind.AGENCY)
    return words[end - 1].folded == BY and any(doer.first == end for doer in doers)


def hangs_plainly(words: Sequence[Word], slots: Slots) -> bool:
    """Whether a turn opens as follow-ups do, or points to what it has not named before."""
    pointers = _pointers(words, slots)
    # 'cho hỏi chuyện khác: …' points to nothing.
    apart = {
        i for s in slots.of(SlotKind.FILLER) if s.value == "switch" for i in range(s.first, s.last)
    }
    pointers += [
        found.first
        for found in POINTS.each(words)
        if found.first not in apart and not _by(words, found.last, slots)
    ]
    named = [slot.first for slot in slots.of(*NAMES)]
    unnamed = bool(pointers) and min(pointers) <= min(named, default=LAST)
    parts = [slot.first for slot in slots.of(SlotKind.SECTION, SlotKind.NODE)]
    # 'việc Bộ A không chủ trì ở mục này'
    unnamed |= any(found.first < min(parts, default=LAST) for found in SECTION.each(words))
    return unnamed or bool(OPENS.opens(words) or BACK.search(words))


def features(words: Sequence[Word], slots: Slots, before: Sequence[Word]) -> set[str]:
    """Return what a turn says and shares with the turn before, each thing once."""
    shared = _shared(words, slots, before)
    return {*_said(words), *_meant(slots), *_pointing(words), *_sizes(words, slots), shared}


def _said(words: Sequence[Word]) -> Iterator[str]:
    said = [word.marked or word.folded for word in words]
    yield from (f"w {word}" for word in said)
    yield from (f"w {one} {two}" for one, two in pairwise(said))
    if said:
        yield f"first {said[0]}"
        yield f"last {said[-1]}"
        yield f"first {' '.join(said[:2])}"


def _meant(slots: Slots) -> Iterator[str]:
    for slot in slots.items:
        yield f"kind {slot.kind.value}"
        if slot.kind in TELLING:
            yield f"kind {slot.kind.value} {slot.value}"
    yield f"agencies {min(2, len(slots.of(SlotKind.AGENCY)))}"


def _pointing(words: Sequence[Word]) -> Iterator[str]:
    found = next(POINTS.each(words), None)
    if found:
        yield "points"
        yield f"points {' '.join(word.folded for word in words[found.first : found.last])}"


def _sizes(words: Sequence[Word], slots: Slots) -> Iterator[str]:
    told = {i for slot in slots.items for i in range(slot.first, slot.last)}
    yield from (f"words > {size}" for size in LENGTHS if len(words) > size)
    yield from (f"left > {size}" for size in LEFT if len(words) - len(told) > size)


def _shared(words: Sequence[Word], slots: Slots, before: Sequence[Word]) -> str:
    """Return how much of what a turn names was named before, in quarters."""
    named = {i for slot in slots.of(*NAMES) for i in range(slot.first, slot.last)}
    spoken = {word.folded for word in before}
    again = sum(words[i].folded in spoken for i in named)
    return f"shared {again * QUARTERS // len(named)}" if named else "names nothing"
