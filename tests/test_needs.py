"""What spares readings and expressions their work never changes what is read."""

from collections.abc import Sequence
from importlib import import_module

import pytest

from assistant.grammar import folded
from assistant.grammar.anchors import anchors_of
from assistant.pipeline import build_assistant
from assistant.slots import Slot, SlotKind, Slots
from assistant.understand import Understanding
from assistant.words import Row, holds_any, split_words
from eval.questions import Question, load_questions

QUESTIONS = sorted(load_questions(), key=lambda question: question.digest)[:400]


def everything(words: Sequence[object], grams: frozenset[str]) -> bool:
    return True


def test_readings_without_their_gates_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each gate that shuts out too much is a question read otherwise."""
    understanding = build_assistant().library.understanding
    gated = [read(understanding, question) for question in QUESTIONS]
    monkeypatch.setattr(Slots, "lacks", lambda slots, kinds: False)
    for module in ("grammar.phrasing", "readings.needs", "readings.cell_runs"):
        monkeypatch.setattr(import_module(f"assistant.{module}"), "holds_any", everything)
    for question, query in zip(QUESTIONS, gated, strict=True):
        assert read(understanding, question) == query, question.turns[-1]


def read(understanding: Understanding, question: Question) -> object:
    words, build = understanding.said(question.turns[-1])
    return build(words)


def lists(name: str) -> Sequence[str]:
    return {"few": ["hai", "ba"], "roles": ["chủ trì", "phối hợp"]}[name]


# A line, the words of which one must stand where it is said; the reason.
ANCHORED = [
    ("đúng bộ", {"dung bo"}, "two words side by side tell more than one"),
    ("đúng ~2 bộ", {"dung"}, "a gap parts them; of two the first will do"),
    ("có ~ hạn", {"han"}, "the one that is no common word"),
    ("có không", {"co khong"}, "a pair of common words is less common than either"),
    ("(hạn|mốc) ~ có", {"han", "moc"}, "of the ways one stands there"),
    ("(chỉ|) hạn", {"han"}, "what may be left out is no anchor"),
    ("(hạn|mốc)* cuối", {"cuoi"}, "nor what may stand any number of times"),
    ("(hạn|mốc)+ ~ có", {"han", "moc"}, "what stands at least once is"),
    ("<few> ~ có", {"hai", "ba"}, "the words of a list"),
    ("n=<roles>", {"chu tri", "phoi hop"}, "the phrases of a list, by a name"),
    ("hạn [then năm]", {"han"}, "what stands around is no anchor"),
    ("hạn|(mốc|)", set(), "a way without words"),
    ("# ~", set(), "numbers are not looked for"),
]


@pytest.mark.parametrize(("line", "words", "reason"), ANCHORED)
def test_anchors_of_a_line(line: str, words: set[str], reason: str) -> None:
    assert anchors_of([line], lists, folded("common")) == words, reason


@pytest.mark.parametrize("kind", [list, Row])
def test_words_and_pairs_are_held(kind: type) -> None:
    words = kind(split_words("Bộ Y tế chủ trì"))
    assert holds_any(words, frozenset({"y te"}))
    assert holds_any(words, frozenset({"tri"}))
    assert not holds_any(words, frozenset({"bo te", "te y"}))
    assert not holds_any(kind(), frozenset({"y"}))


def test_slots_by_kind() -> None:
    slot = Slot(SlotKind.YEAR, "2022", 0, 1, 0, 4)
    slots = Slots((slot,))
    assert not slots.lacks(frozenset({SlotKind.YEAR, SlotKind.PERIOD}))
    assert slots.lacks(frozenset({SlotKind.PERIOD}))
    assert Slots().lacks(frozenset({SlotKind.YEAR}))
    assert slots.has(SlotKind.YEAR, "2022")
    assert not slots.has(SlotKind.YEAR, "2023")
    assert slots.of(SlotKind.PERIOD, SlotKind.YEAR) == (slot,)
