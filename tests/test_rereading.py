"""Other readings of a message: what may be left unread, what tells that it should be, and what comes of it."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.message.background import sounds_told
from assistant.page.understood import understood
from assistant.pipeline import Assistant, Opened
from assistant.query import Query
from assistant.rereading.asks import Asks, load_asks
from assistant.rereading.choice import HOPE, JUDGE, hints_of, model
from assistant.rereading.features import Outcome, Unread, agreement, features, numbered
from assistant.rereading.mentions import load_uses
from assistant.rereading.omissions import JOINED, Left, Omission, omissions, runs
from assistant.rereading.trees import Trees, load_trees
from assistant.rereading.uses import Hints
from assistant.words import split_words
from corpus.errors import AssistantError
from eval.fit_rereading import TREES, chosen, fit, write
from eval.questions import load_questions
from eval.reread_cases import Again, Reread, surrounded
from tests.api_factories import shared_assistant

# What is told here names a place of the document, so that it is not left out before the message is read.
TOLD = "Tôi mới chuyển tới mục I. Việc nào Bộ Y tế chủ trì, xin kể cả mục II?"


def all_ways(opened: Opened) -> tuple[Omission, ...]:
    """Return all ways to read a message."""
    return omissions(opened.message, opened.words, queries(opened))


def queries(opened: Opened) -> tuple[Query, ...]:
    return Outcome(tuple(opened.first[0])).queries


def hints(opened: Opened) -> Hints:
    return hints_of(opened.words, opened.slots, queries(opened), load_asks(), load_uses())


def ways(assistant: Assistant, message: str) -> dict[str, Left]:
    """Return what is read of a message in each way, with what is left unread."""
    opened = assistant.opened([message])
    found = all_ways(opened)
    return {
        " ".join(opened.words[n].folded for n in way.kept): way.left
        for way in found
        if way.left not in JOINED
    }


@pytest.mark.parametrize(
    ("message", "read", "unread", "reason"),
    [
        (
            TOLD,
            "viec nao bo y te chu tri xin ke ca muc ii",
            Left.SENTENCE,
            "who asks tells of himself",
        ),
        (
            TOLD,
            "toi moi chuyen toi muc i viec nao bo y te chu tri",
            Left.CLAUSE,
            "a closing request",
        ),
        (TOLD, "viec nao bo y te chu tri", Left.OTHER_CLAUSES, "one clause alone"),
        (
            "Bộ Xây dựng lo việc gì bên khoản chuồng cọp",
            "bo xay dung lo viec gi ben khoan",
            Left.UNKNOWN,
            "words of no known meaning",
        ),
        (
            "Em bên Bộ Y tế hỏi việc hạn 2022",
            "em ben hoi viec han 2022",
            Left.SLOT,
            "the agency of who asks",
        ),
    ],
)
def test_what_may_be_left_unread(
    assistant: Assistant, message: str, read: str, unread: Left, reason: str
) -> None:
    found = ways(assistant, message)
    assert read in found, reason
    # the sentence that a clause is alone may be found as that
    assert found[read] in {unread, Left.CLAUSE, Left.OTHER_CLAUSES, Left.SLOT, Left.ALL_UNKNOWN}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*TOLD.split(), "2022,", "mục", "III.", "và", "🙂"]), max_size=30))
def test_each_way_reads_some_words_in_their_order_and_none_twice(tokens: list[str]) -> None:
    assistant = shared_assistant()
    opened = assistant.opened([" ".join(tokens) or "?"])
    found = all_ways(opened)
    assert len({(way.left in JOINED, way.kept) for way in found}) == len(found)
    for way in found:
        assert list(way.kept) == sorted(set(way.kept))
        assert 2 <= len(way.kept) < len(opened.words) + (way.left in JOINED)
        assert [w.start for w in way.read(opened.words)] == [
            opened.words[n].start for n in way.kept
        ]
        gone = way.unread(opened.words)
        assert sorted([*gone, *way.kept]) == list(range(len(opened.words)))
        assert [n for run in runs(gone) for n in run] == list(gone)


@pytest.mark.parametrize(
    ("message", "asked", "reason"),
    [
        ("bao nhiêu nhiệm vụ do Bộ Y tế chủ trì", "count", "a number"),
        ("Kế hoạch nhằm mục đích gì", "narrative", "what the plan is for"),
        ("Có đúng là Bộ Y tế chủ trì không?", "premise", "a claim"),
        ("so sánh Bộ Y tế với Bộ Tư pháp, bên nào nhiều việc hơn", "comparison", "two agencies"),
    ],
)
def test_words_alone_tell_what_is_asked(message: str, asked: str, reason: str) -> None:
    told = load_asks().probabilities(split_words(message))
    kinds = {name: told[name] for name in ("list", "count", "narrative", "premise", "comparison")}
    assert max(kinds, key=lambda name: kinds[name]) == asked, reason


def test_grams_not_learnt_change_nothing() -> None:
    model = Asks({"list": 0.0}, {"nao": {"list": 2.0}})
    assert model.of_grams(["xoong"]) == {"list": 0.5}
    assert model.of_grams(["nao"])["list"] > 0.85


def test_features_are_bounded_numbers(assistant: Assistant) -> None:
    opened = assistant.opened([TOLD])
    first = Outcome(tuple(opened.first[0]))
    for way in all_ways(opened):
        again = Outcome(tuple(opened.read(way.read(opened.words))[0]))
        unread = Unread(opened.words, way, first, hints(opened))
        told = features(unread, again) | agreement(1, [0, 1])
        assert all(isinstance(value, float) and abs(value) <= 20 for value in told.values())


def test_readings_answered_the_same_have_one_number(assistant: Assistant) -> None:
    texts = ["Bộ Y tế chủ trì việc nào?", "Bộ Xây dựng chủ trì việc nào?"]
    one, other = (Outcome(tuple(assistant.opened([text]).first[0])) for text in texts)
    assert numbered(one, [other, one, other]) == [1, 0, 1]
    assert agreement(1, [0, 1, 0])["agree with first"] == 2.0


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("tôi là chuyên viên phòng lao động", "nhiệm vụ nào do bộ y tế chủ trì"),
        ("em mới ra trường năm ngoái", "thời hạn của nhiệm vụ III.3 là khi nào"),
    ],
)
def test_stories_sound_unlike_questions(story: str, question: str) -> None:
    assert sum(sounds_told(split_words(story))) > 0 > sum(sounds_told(split_words(question)))


def test_trees_are_read_as_they_were_fitted(tmp_path: Path) -> None:
    """The exported splits give scikit-learn's own probabilities."""
    from sklearn.ensemble import GradientBoostingClassifier

    chance = random.Random(7)
    rows = [{name: chance.random() for name in "abc"} for _ in range(400)]
    labels = [row["a"] + row["b"] > 1 or chance.random() < 0.1 for row in rows]
    fitted = fit(rows, labels)
    write(fitted, tmp_path / "trees.json")
    read = load_trees(tmp_path / "trees.json")
    held = np.array([[row[name] for name in "abc"] for row in rows], dtype=np.float32)
    theirs = GradientBoostingClassifier(**TREES).fit(held, labels)
    ours = [read.probability(row) for row in rows]
    assert np.allclose(ours, theirs.predict_proba(held)[:, 1], atol=0.01)


@pytest.mark.parametrize("text", ["[]", "{", '{"prior": 1}', '{"prior": 0, "trees": [["a", 1]]}'])
def test_a_damaged_model_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "model.json").write_text(text, "utf-8")
    with pytest.raises(AssistantError):
        load_trees(tmp_path / "model.json")


def test_a_tree_takes_its_first_branch_up_to_the_threshold() -> None:
    trees = Trees(0.0, (("a", 0.5, -1.0, 1.0),))
    assert trees.probability({"a": 0.5}) < 0.5 < trees.probability({"a": 0.6})
    assert trees.probability({}) < 0.5


def test_the_reading_judged_best_is_chosen_among_the_hopeful() -> None:
    hopeful = Trees(-9.0, (("good", 0.5, 0.0, 9.0),))
    judge = Trees(0.0, (("better", 0.5, -2.0, 2.0),))
    best = Again({"good": 1.0}, {"better": 1.0}, 1, True)
    readings = (best, Again({"good": 1.0}, {}, 2, False), Again({}, {"better": 1.0}, 3, False))
    tried, likely, taken = chosen(Reread("x-1", False, readings, 1), hopeful, judge)
    assert taken is best
    assert tried == 2
    assert likely > 0.8


def test_models_are_fitted() -> None:
    assert all(len(model(path).trees) > 50 for path in (HOPE, JUDGE))


def test_questions_are_put_among_stories_without_change() -> None:
    chance = random.Random(1)
    question = next(q for q in load_questions() if q.split == "dev" and len(q.turns) == 1)
    found = [surrounded(question, chance) for _ in range(8)]
    assert all(question.turns[0].strip(" .?!") in one.turns[0] for one in found)
    assert any(len(one.turns[0]) > len(question.turns[0]) + 20 for one in found)


def test_sentences_may_be_read_as_one(assistant: Assistant) -> None:
    opened = assistant.opened([TOLD])
    found = all_ways(opened)
    whole = next(way for way in found if way.left is Left.ENDS)
    read = whole.read(opened.words)
    assert len(read) == len(opened.words)
    assert [word.starts for word in read] == [read[0].starts, *[False] * (len(read) - 1)]


# Messages of people who tell more than they ask: what must come of them, whatever else is in them.
MESSAGES = [
    (
        "Bên em là Văn phòng Ủy ban, hôm trước có cử người sang Bộ Nội vụ tập huấn. Về nhà thì được giao tổng"
        " hợp những việc mà Bộ Tài chính phối hợp. Xin danh sách, em cần trước giờ cơm trưa.",
        {"III.12"},
        "what is needed by noon is no other question",
    ),
    (
        "Toi lam o dai truyen hinh tinh, chuyen muc nong thon moi. Toi can danh sach nhiem vu bo thong tin va"
        " truyen thong chu tri o muc I, con cac muc khac de sau.",
        {"I.3", "I.4", "I.5"},
        "where the asker works is no condition",
    ),
    (
        "Hôm trước chị Hoa báo Bộ LĐTBXH chủ trì 13 nhiệm vụ, con số đó em đã kiểm lại và thấy đúng. Giờ sếp"
        " hỏi tiếp bộ này phối hợp những việc nào ở mục V?",
        {"V.2"},
        "what was reported and checked is not asked for",
    ),
    (
        "Tôi lập bảng của Bộ Nội vụ gồm ba cột: tự chủ trì, chủ trì chung với nơi khác, phối hợp. Hai cột"
        " sau đã đủ. Xin cho cột đầu: theo phụ lục, việc nào chỉ riêng bộ tôi chủ trì?",
        {"V.2"},
        "'bộ tôi' is the ministry of a sentence that might be left unread",
    ),
    (
        "Bộ Nội vụ chủ trì riêng có, chủ trì chung cũng có, lần này tôi lấy cả hai. Nhưng chỉ đưa vào việc"
        " nào có UBND các tỉnh phối hợp. Xin cho biết việc nào đáp ứng?",
        {"V.1"},
        "what only the last but one sentence keeps to",
    ),
    (
        "Hôm qua chị Lan hỏi việc do Bộ Nội vụ chủ trì. Câu của em thì khác: việc nào có Bộ Công an chủ trì?",
        {"III.7"},
        "what somebody else asked the day before",
    ),
]


def test_nothing_left_is_an_answer(assistant: Assistant) -> None:
    """What is set aside is never left unread alone, though nothing is left then."""
    message = "Trừ hai nhóm tuyên truyền và quản lý nhà nước, Bộ Nội vụ còn chủ trì việc nào?"
    assert assistant.answer([message]).tasks == ()


@pytest.mark.parametrize(("message", "tasks", "reason"), MESSAGES)
def test_stories_are_no_conditions(
    assistant: Assistant, message: str, tasks: set[str], reason: str
) -> None:
    assert set(assistant.answer([message]).tasks) == tasks, reason


def test_what_was_left_unread_is_said(assistant: Assistant) -> None:
    """The explanation has the words with their places, and the page says so."""
    message = MESSAGES[1][0]
    answer = assistant.answer([message])
    unread = answer.explanation["unread"]
    assert unread
    assert all(message[slice(*one["span"])] == one["typed"] for one in unread)
    shown = {
        part["value"]
        for part in understood(answer, assistant.library)
        if part["label"] == "Không xét tới"
    }
    assert shown == {one["typed"] for one in unread}
