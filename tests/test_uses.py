"""What is named in a message and what for: the signs around it, its likely uses, and what is read by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.pipeline import Assistant, Opened
from assistant.rereading import mentions as fitted
from assistant.rereading.asks import Asks
from assistant.rereading.choice import hints_of
from assistant.rereading.features import Outcome
from assistant.rereading.mentions import Mention, Uses, load_uses, signs
from assistant.rereading.uses import Hints, mentions, uses
from assistant.words import split_words
from corpus.errors import AssistantError
from eval import fit_mentions
from eval.fit_mentions import Case, use_of, wanted


def hints(opened: Opened, model: Uses | None = None) -> Hints:
    queries = Outcome(tuple(opened.first[0])).queries
    return hints_of(opened.words, opened.slots, queries, Asks({}, {}), model or load_uses())


@pytest.mark.parametrize(
    ("message", "named", "reason"),
    [
        (
            "Bộ Y tế chủ trì việc nào ở mục III, không kể việc của Bộ Tư pháp?",
            {
                ("agency", "byt"): {"lead"},
                ("section", "III"): {"meant"},
                ("agency", "btp"): {"not either"},
            },
            "who leads, where, and who is set aside",
        ),
        (
            "Ngoài các việc hằng năm, Bộ Y tế phối hợp việc gì?",
            {("time", "annual"): {"not meant"}, ("agency", "byt"): {"coordinate"}},
            "a time set aside",
        ),
        (
            "Việc nào xong trong năm 2022 có Bộ Y tế tham gia, cả chủ trì lẫn phối hợp?",
            {("time", "2022"): {"meant"}, ("agency", "byt"): {"either"}},
            "a year, and both columns",
        ),
    ],
)
def test_uses_of_a_reading(
    assistant: Assistant, message: str, named: dict[tuple[str, str], set[str]], reason: str
) -> None:
    queries = Outcome(tuple(assistant.opened([message]).first[0])).queries
    found = uses(queries)
    assert {thing: found.get(thing) for thing in named} == named, reason


def test_mentions_stand_where_they_are_named(assistant: Assistant) -> None:
    message = "Trong mục III, việc nào Bộ Y tế chủ trì trước năm 2023?"
    opened = assistant.opened([message])
    found = mentions(opened.words, Outcome(tuple(opened.first[0])).queries)
    said = {
        (one.kind, one.value): " ".join(w.folded for w in opened.words[one.first : one.last])
        for one in found
    }
    assert said["agency", "byt"] == "bo y te"
    assert "iii" in said["section", "III"]
    assert "2023" in said["time", "2023"]


WORDS = split_words("Bộ Y tế thì thôi. Việc nào Bộ Tư pháp chủ trì cùng Bộ Y tế?")
HEALTH, JUSTICE, AGAIN = (
    Mention("agency", "byt", 0, 3),
    Mention("agency", "btp", 7, 10),
    Mention("agency", "byt", 13, 16),
)


@pytest.mark.parametrize(
    ("sign", "holds", "reason"),
    [
        ("L0:nao", True, "the word before"),
        ("L1:viec", True, "the second before"),
        ("R0:chu", True, "the word after"),
        ("R0:chu tri", True, "the pair after"),
        ("R:<agency>", True, "another agency stands for its kind, whichever it is"),
        ("R:te", False, "the words of another mention are not read"),
        ("O:<agency>", True, "one in another sentence"),
        ("S:thi", False, "words of other sentences are not those of its own"),
        ("O:thi thoi", True, "pairs of the other sentences"),
        ("last sentence", True, "it stands in the last sentence"),
        ("first", False, "another agency stands before it"),
        ("others:1", True, "two mentions of one other agency"),
        ("value:btp", True, "which one it is"),
    ],
)
def test_signs_around_a_mention(sign: str, holds: bool, reason: str) -> None:
    assert (sign in signs(WORDS, JUSTICE, [HEALTH, AGAIN])) == holds, reason


def test_mentions_of_the_same_are_told_from_others() -> None:
    found = signs(WORDS, HEALTH, [JUSTICE, AGAIN])
    assert {"O:<same>", "O:<agency>", "first sentence", "first"} <= found


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_probabilities_are_shares_of_one(data: st.DataObject) -> None:
    words = split_words(
        data.draw(st.sampled_from(["Bộ Y tế", "việc nào của Bộ Y tế", "x y z 2022"]))
    )
    last = data.draw(st.integers(1, len(words)))
    one = Mention(data.draw(st.sampled_from(["agency", "section", "time"])), "v", last - 1, last)
    told = load_uses().probabilities(one.kind, signs(words, one, []))
    assert sum(told.values()) == pytest.approx(1.0)
    assert all(0 <= likely <= 1 for likely in told.values())


@pytest.mark.parametrize(
    ("message", "value", "use", "reason"),
    [
        ("Những nhiệm vụ nào do Bộ Y tế chủ trì?", "byt", "lead", "asked to lead"),
        ("Bộ Y tế phối hợp những nhiệm vụ nào?", "byt", "coordinate", "asked to coordinate"),
        ("Nhiệm vụ nào Bộ Y tế không chủ trì?", "byt", "not lead", "set aside"),
        (
            "Tôi công tác ở Bộ Y tế đã lâu. Cho hỏi việc nào Bộ Tư pháp chủ trì?",
            "btp",
            "lead",
            "asked for beside where the asker works",
        ),
    ],
)
def test_likely_uses(assistant: Assistant, message: str, value: str, use: str, reason: str) -> None:
    known = hints(assistant.opened([message]))
    one = next(one for one in known.first if one.value == value)
    likely = known.likely(one)
    assert max(likely, key=lambda name: likely[name]) == use, reason


def sure(use: str, other: str = "lead") -> Uses:
    """Return a model that holds agencies in a first sentence for one use and all others for another."""
    bias = {"agency": {use: -9.0, other: 0.0}}
    return Uses(bias, {"agency": {"first sentence": {use: 18.0, other: -9.0}}})


def test_a_reading_by_likely_uses_scores_above_one_against_them(assistant: Assistant) -> None:
    told = {}
    for message in ("Việc nào Bộ Y tế phối hợp?", "Việc nào Bộ Y tế chủ trì?"):
        opened = assistant.opened([message])
        queries = Outcome(tuple(opened.first[0])).queries
        known = hints(opened, sure("lead", "coordinate"))
        told[message] = known.weighed("x", queries, known.first)["x agency uses"]
    against, for_ = told.values()
    assert against < for_ <= 0


@pytest.mark.parametrize(
    ("conditions", "asked", "reason"),
    [
        ({"lead": "health"}, [("agency", "byt", "lead")], "one agency"),
        (
            {"lead": ["health", "justice"], "not": {"section": "I"}},
            [("agency", "byt", "lead"), ("agency", "btp", "lead"), ("section", "I", "not meant")],
            "two agencies, a section set aside",
        ),
        ({"neither": "provinces"}, [("agency", "ubnd-tỉnh", "not either")], "in no column"),
        ({"recurring": False}, [("time", "recurring", "not meant")], "what does not come back"),
        (
            {"facts": {"compare": {"x": {"lead": "labour"}, "y": {"coordinator": "labour"}}}},
            [("agency", "blđtbxh", "lead"), ("agency", "blđtbxh", "coordinate")],
            "two roles compared",
        ),
        (
            {"facts": {"of": "lead_agencies", "besides": ["labour"]}},
            [("agency", "blđtbxh", "not either")],
            "who does not count",
        ),
    ],
)
def test_what_conditions_name(
    conditions: dict[str, object], asked: list[tuple[str, str, str]], reason: str
) -> None:
    assert list(wanted(conditions)) == asked, reason


@pytest.mark.parametrize(
    ("kind", "value", "conditions", "use", "reason"),
    [
        ("agency", "byt", {"lead": "health"}, "lead", "as stated"),
        ("agency", "btp", {"lead": "health"}, "unused", "not stated"),
        ("time", "2022", {"deadline": "Năm 2022"}, "meant", "its year"),
        ("time", "2025", {"over_before": 2026}, "meant", "the year beside a bound"),
        ("time", "2019", {"deadline": "Năm 2022"}, "unused", "another year"),
        ("time", "annual", {"deadline": "Hằng năm"}, "meant", "work that comes back"),
        ("time", "two_periods", {"periods": 2}, "meant", "how many periods"),
        (
            "agency",
            "byt",
            {"any": [{"lead": "health"}, {"coordinator": "health"}]},
            "",
            "two uses of one agency are unclear",
        ),
    ],
)
def test_the_use_that_the_gold_tells(
    kind: str, value: str, conditions: dict[str, object], use: str, reason: str
) -> None:
    assert use_of(Mention(kind, value, 0, 1), list(wanted(conditions))) == use, reason


def test_models_are_fitted_and_read_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [
        Case(author, "agency", ("S:viec", sign), use, use)
        for author in "abcd"
        for sign, use in [("R0:chu", "lead"), ("R0:phoi", "coordinate")] * 8
    ]
    path = tmp_path / "mentions.json"
    fit_mentions.write(fit_mentions.fit(known), path)
    monkeypatch.setattr(fitted, "PATH", path)
    read = load_uses.__wrapped__()
    told = read.probabilities("agency", ["R0:chu"])
    assert told["lead"] > 0.8


@pytest.mark.parametrize("text", ["[]", "{", '{"bias": {}}'])
def test_a_damaged_model_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    path = tmp_path / "mentions.json"
    path.write_text(text, "utf-8")
    monkeypatch.setattr(fitted, "PATH", path)
    with pytest.raises(AssistantError):
        load_uses.__wrapped__()
