"""What spares readings and expressions their work never changes what is read."""

from collections.abc import Callable, Sequence
from importlib import import_module

import pytest

from assistant.grammar import folded
from assistant.grammar.anchors import anchors_of
from assistant.grammar.phrasing import phrasing_of
from assistant.pipeline import build_assistant
from assistant.readings import english, order
from assistant.readings.needs import Need, needed_by, needs, needs_said, needs_word
from assistant.readings.steps import Steps
from assistant.slots import Slot, SlotKind, Slots
from assistant.understand import Understanding
from assistant.words import Row, Word, holds_any, split_words
from eval.questions import Question, load_questions

QUESTIONS = sorted(
    (question for question in load_questions() if question.split == "dev"),
    key=lambda question: question.digest,
)[:400]

EVERY_NEED = -1
YEAR, PERIOD = (Slot(kind, "2022", 0, 1, 0, 4) for kind in (SlotKind.YEAR, SlotKind.PERIOD))


def everything(words: Sequence[object], grams: frozenset[str]) -> bool:
    return True


def test_readings_without_their_gates_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each gate that shuts out too much is a question read otherwise."""
    understanding = build_assistant().library.understanding
    gated = [read(understanding, question) for question in QUESTIONS]
    monkeypatch.setattr(Slots, "lacks", lambda slots, kinds: False)
    for met in ("said", "held"):
        monkeypatch.setattr(Steps, met, lambda steps, looked_at: EVERY_NEED)
    for module in (
        "grammar.phrasing",
        "readings.needs",
        "readings.cell_runs",
        "readings.inclusive",
    ):
        monkeypatch.setattr(import_module(f"assistant.{module}"), "holds_any", everything)
    for question, query in zip(QUESTIONS, gated, strict=True):
        assert read(understanding, question) == query, question.turns[-1]


def read(understanding: Understanding, question: Question) -> object:
    words, build = understanding.said(question.turns[-1])
    return build(words)


@pytest.mark.parametrize("steps", [order.READINGS, english.READINGS], ids=["all", "english"])
def test_no_reading_that_is_passed_over_would_change_anything(steps: Steps[...]) -> None:
    """The same slots as by calling all readings one after the other, each on what the one before left."""
    understanding = build_assistant().library.understanding
    rest = (understanding.setting,) if steps is order.READINGS else ()
    for question in QUESTIONS:
        message = question.turns[-1]
        words = Row(understanding.said(message)[0])
        slots = understanding.slots(message, words)
        indexed = steps(slots, words, *rest)
        for reading in steps.readings:
            slots = reading(slots, words, *rest)
        assert indexed == slots, message


def told_year(slots: Slots, words: Sequence[Word]) -> Slots:
    return Slots((YEAR,))


@needs(SlotKind.YEAR)
def told_period(slots: Slots, words: Sequence[Word]) -> Slots:
    return slots.plus([PERIOD])


@needs(SlotKind.YEAR)
@needs_word("bo", "y te")
def told_twice(slots: Slots, words: Sequence[Word]) -> Slots:
    return Slots((YEAR, YEAR))


# Readings, the words of a question, what they leave of it; the reason.
STEPPED = [
    ([told_period], "Bộ Y tế", (), "without a year it is not called"),
    ([told_year, told_period], "", (YEAR, PERIOD), "it is once another has found one"),
    ([told_period, told_year], "", (YEAR,), "but not by one that comes after"),
    (
        [told_year, told_twice],
        "Sở Y tế",
        (YEAR, YEAR),
        "two words side by side, of one or the other",
    ),
    ([told_year, told_twice], "Y học", (YEAR,), "all that is needed is needed"),
    ([told_twice], "Bộ Y tế", (), "whichever of them is missing"),
    ([told_year, told_year], "", (YEAR,), "what stays the same is kept"),
]


@pytest.mark.parametrize(("readings", "said", "left", "reason"), STEPPED)
def test_readings_by_what_they_need(
    readings: Sequence[Callable[[Slots, Sequence[Word]], Slots]],
    said: str,
    left: tuple[Slot, ...],
    reason: str,
) -> None:
    assert Steps(readings)(Slots(), Row(split_words(said))).items == left, reason


def test_what_a_reading_needs() -> None:
    year, word = Need(kinds=frozenset({SlotKind.YEAR})), Need(said=frozenset({"bo", "y te"}))
    assert needed_by(told_twice) == (year, word)
    assert needed_by(told_year) == ()


def test_what_a_reading_needs_of_phrasings() -> None:
    told, any_number = (phrasing_of([line], lists) for line in ("đúng ~2 bộ", "# ~"))
    assert needed_by(needs_said(told)(told_year)) == (Need(said=frozenset({"dung"})),)
    assert needed_by(needs_said(told, any_number)(told_year)) == (), "one is said in any words"


@pytest.mark.parametrize("typed", ["Bộ Y tế bỏ bộ", "bo y te bo bo", "bỏ BỘ", ""])
@pytest.mark.parametrize("line", ["bộ", "bỏ|y tế", "tế ~ bộ", "_"])
def test_a_row_is_searched_as_any_words_are(typed: str, line: str) -> None:
    words, said = split_words(typed), phrasing_of([line], lists)
    row, plain = ([(f.first, f.last) for f in said.each(w)] for w in (Row(words), words))
    assert row == plain


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
