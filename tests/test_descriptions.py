"""Descriptions of tasks in a message: where they stand, what each is to the question, the whole put together."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.message.descriptions.linear import Linear, load_linear
from assistant.message.descriptions.skeleton import CLASSES, skeleton, word_classes
from assistant.message.descriptions.spans import spans
from assistant.message.descriptions.standing import Standing, judge
from assistant.message.descriptions.text import Text
from assistant.pipeline import Assistant
from corpus.data import read_yaml
from corpus.errors import AssistantError
from corpus.normalize import fold
from eval.composed import authors, scored
from eval.fit_descriptions import example, fit_spans, fit_standing, shares, write
from eval.frames import fill, frames, surrounded, told
from tests.api_factories import shared_assistant

WANTED, EITHER, OUT, TALK = Standing
# A message; its descriptions as typed, each with what it is; the reason.
MESSAGES = [
    (
        "Tôi cần các việc do Bộ Xây dựng chủ trì, trừ những việc hạn 2022.",
        [("do Bộ Xây dựng chủ trì", WANTED), ("hạn 2022", OUT)],
        "what follows 'trừ' is left out",
    ),
    (
        "Bỏ những việc hằng năm đi, còn việc nào có UBND tỉnh phối hợp?",
        [("hằng năm", OUT), ("có UBND tỉnh phối hợp", WANTED)],
        "what is left out may be told first",
    ),
    (
        "Cho tôi nhiệm vụ do Bộ Y tế chủ trì hoặc nhiệm vụ có Bộ Tư pháp chủ trì.",
        [("do Bộ Y tế chủ trì", EITHER), ("có Bộ Tư pháp chủ trì", EITHER)],
        "one of the two is enough",
    ),
    (
        "Hôm qua chị Lan hỏi việc do Bộ Nội vụ chủ trì. Câu của em thì khác: việc nào có Bộ Công an phối hợp"
        " mà lại thuộc mục III?",
        [
            ("do Bộ Nội vụ chủ trì", TALK),
            ("có Bộ Công an phối hợp", WANTED),
            ("thuộc mục III", WANTED),
        ],
        "what another asked limits nothing",
    ),
]


def read(assistant: Assistant, message: str) -> Text:
    return assistant.library.understanding.text(message)


@pytest.mark.parametrize(("message", "told", "reason"), MESSAGES)
def test_descriptions_are_found_and_judged(
    assistant: Assistant, message: str, told: list[tuple[str, Standing]], reason: str
) -> None:
    text = read(assistant, message)
    found = spans(text)
    words = [text.tokens[first:last] for first, last in found]
    typed = [message[some[0].word.start : some[-1].word.end] for some in words]
    assert list(zip(typed, judge(text, found).standings, strict=True)) == told, reason


# A message, and the tasks that it asks for.
ANSWERED = [
    (
        "Sếp dặn loại mấy việc hằng năm ra khỏi báo cáo, phần còn phải ghi là việc nào có UBND các tỉnh chủ trì?",
        {"II.1", "II.2", "III.6", "III.16"},
    ),
    (
        "Em gom việc do Bộ Xây dựng chủ trì. Ai làm việc hạn 2022 thì đã có sổ riêng, khỏi ghi vào đây ạ.",
        {"III.15"},
    ),
    (
        "Tổ tôi theo dõi việc do Bộ Nội vụ chủ trì, tổ bạn theo dõi việc thuộc mục II. Phòng muốn một danh sách"
        " đủ việc của cả hai tổ.",
        {"V.1", "V.2", "II.1", "II.2"},
    ),
]


@pytest.mark.parametrize(("message", "tasks"), ANSWERED)
def test_what_is_told_over_a_message_is_put_together(
    assistant: Assistant, message: str, tasks: set[str]
) -> None:
    assert set(assistant.answer([message]).tasks) == tasks


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_has_descriptions_in_order_each_judged(typed: str) -> None:
    text = read(shared_assistant(), typed)
    found = spans(text)
    places = [place for span in found for place in span]
    assert places == sorted(places)
    assert all(0 <= first < last <= len(text.tokens) for first, last in found)
    judged = judge(text, found)
    assert len(judged.standings) == len(found)
    assert 0 <= judged.probability <= 1


def test_the_skeleton_of_a_message(assistant: Assistant) -> None:
    text = read(assistant, "Cho tôi các việc hạn 2022, trừ những việc mục III. Xin cảm ơn.")
    found = skeleton(text, [(4, 6), (9, 11)])
    assert " ".join(found.signs) == "cho toi cac viec X , tru nhung viec X | xin cam on"
    assert found.classed.signs[found.classed.places[1]] == "X"


def test_each_class_of_words_has_an_example() -> None:
    classes = read_yaml(CLASSES)
    for name, entry in classes.items():
        held = {fold(str(word)) for word in entry["words"]}
        for text in entry["examples"]:
            assert held & set(fold(text).split()), name
    assert sum(len(entry["words"]) for entry in classes.values()) == len(word_classes())


def test_a_linear_model_gives_probabilities(tmp_path: Path) -> None:
    model = Linear(("a", "b"), {"x": (1.0, -1.0)})
    more, less = model.logs(["x", "unknown"])
    assert more > less
    write(model, tmp_path / "model.json")
    assert load_linear(tmp_path / "model.json") == Linear(("a", "b"), {"x": [1.0, -1.0]})
    (tmp_path / "model.json").write_text("{", "utf-8")
    with pytest.raises(AssistantError):
        load_linear(tmp_path / "model.json")


def test_frames_know_what_their_descriptions_are() -> None:
    wordings = [("lead-construction", "do Bộ Xây dựng chủ trì"), ("d-2022", "hạn năm 2022")]
    message = fill("Việc {keep}, trừ việc {drop}?", wordings, random.Random(1))
    for one in message.described:
        assert (one.condition, message.text[one.start : one.end]) in wordings
    assert [one.standing for one in message.described] == [WANTED, OUT]
    around = surrounded(message, random.Random(2))
    assert [around.text[d.start : d.end] for d in around.described] == [
        message.text[d.start : d.end] for d in message.described
    ]


def test_what_is_scored_is_sensible() -> None:
    people = authors("dev")
    some = [frame for written in frames("dev").values() for frame in written[:6]]
    for message in told(some, people, 1, 5):
        assert message.gold.least
        assert message.sensible


def test_a_message_is_right_when_exactly_its_tasks_are_told() -> None:
    wordings = [("lead-construction", "do Bộ Xây dựng chủ trì")]
    message = fill("Việc nào {keep}?", wordings, random.Random(1))
    assert message.shape == "one"
    for tasks, right in ((["III.10", "III.15"], True), (["III.10"], False)):
        answer = {"status": "answered", "tasks": tasks}
        assert scored([message], lambda turns, answer=answer: answer)[0][1] is right


def test_the_models_learn_their_own_frames(assistant: Assistant) -> None:
    people = authors("dev")[:1]
    written = ["Cho tôi việc {keep}, trừ việc {drop}.", "Việc {or} hay việc {or2} đều lấy."]
    understanding = assistant.library.understanding
    known = [example(one, understanding) for one in told(written, people, 12, 3, sensible=False)]
    said = shares(known, fit_spans(known), fit_standing(known))
    assert "judged 100.0%" in said
