"""Tests of assistant.evidence.topic: coverage by postings is what laying each unit beside each text gives."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from assistant.evidence.profiles import ALONE, Profile, Unit
from assistant.evidence.topic import REMEMBERED
from assistant.library import Library
from assistant.words import Word, split_words

TOPICS = [
    "",
    "nhà ở cho hộ nghèo",
    "chính sách tín dụng ưu đãi cho hộ nghèo, hộ cận nghèo",
    # a phrase of the thesaurus with other wordings
    "đường sá, cầu cống ở vùng khó khăn",
    # the same word twice, words that no text holds
    "nghèo nghèo xyz nước sạch blockchain",
]


def held(wording: Sequence[str], units: Sequence[Unit], place: int, profile: Profile) -> float:
    if len(wording) > 1:
        words = sum(word in profile.words for word in wording)
        pairs = sum(pair in profile.pairs for pair in pairwise(wording))
        both = ALONE * (words / len(wording)) + (1 - ALONE) * pairs / (len(wording) - 1)
        return both if words else 0.0
    if wording[0] not in profile.words:
        return 0.0
    before = units[place - 1].wordings[0][-1] if place else ""
    after = units[place + 1].wordings[0][0] if place + 1 < len(units) else ""
    pairs_held = {(before, wording[0]), (wording[0], after)} & profile.pairs
    return 1.0 if pairs_held else ALONE


def plainly(units: Sequence[Unit], profile: Profile) -> float:
    """Return the coverage of one text, each unit in its best wording."""
    total = sum(unit.weight for unit in units)
    shares = [max(held(w, units, n, profile) for w in u.wordings) for n, u in enumerate(units)]
    found = sum(unit.weight * share for unit, share in zip(units, shares, strict=True))
    return found / total if total else 0.0


def topic(text: str) -> list[Word]:
    return split_words(text)


# Of few texts all are read at once, of many only those asked for.
@pytest.mark.parametrize("few", [1000, 0])
@pytest.mark.parametrize("verbatim", [True, False])
@pytest.mark.parametrize("text", TOPICS)
def test_coverage_is_what_each_text_holds(
    library: Library, text: str, verbatim: bool, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.evidence.topic.FEW", few)
    topics = library.topics
    units = topics.units(topic(text))
    profiles = topics._profiles if verbatim else topics._asked
    for key, profile in profiles.items():
        assert topics.coverage(units, key, verbatim=verbatim) == plainly(units, profile)


@pytest.mark.parametrize("text", TOPICS)
def test_coverage_of_one_text(library: Library, text: str) -> None:
    task = library.tasks[20].content.value
    units = library.topics.units(topic(text))
    for _ in range(2):
        assert library.topics.coverage_of(units, task) == plainly(units, Profile.of(task))


def test_what_is_remembered_is_bounded(library: Library) -> None:
    topics = library.topics
    for number in range(2 * REMEMBERED):
        topics.coverages(topics.units(topic(f"nhà ở {number}")), frozenset())
    for remembered in (topics._units, topics._coverages):
        assert remembered.cache_info().currsize <= REMEMBERED
