"""Tests of the grammar as data: lists of words, and constructions with gaps in them."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant import grammar
from assistant.grammar import folded, lines, lists, phrasing
from assistant.grammar.phrasing import phrasing_of
from assistant.words import split_words
from corpus.normalize import fold

WORDED = sorted(name for name, held in lists().items() if "words" in held)
SAID = sorted(name for name, held in lists().items() if "says" in held)


@pytest.mark.parametrize("name", WORDED)
def test_each_example_holds_a_word_of_its_list(name: str) -> None:
    words = [word.split() for word in folded(name)]
    assert lists()[name]["examples"]
    for example in lists()[name]["examples"]:
        said = fold(example).split()
        runs = [said[i : i + len(word)] for word in words for i in range(len(said))]
        assert any(run in words for run in runs), example


@pytest.mark.parametrize("name", SAID)
def test_each_example_says_what_its_lines_do_and_each_line_is_in_one(name: str) -> None:
    examples = lists()[name]["examples"]
    silent = [text for text in examples if not phrasing(name).search(split_words(text))]
    assert silent == []
    unheard = set(lists()[name]["says"])
    for line in tuple(unheard):
        said = phrasing_of([line], lines)
        if any(said.search(split_words(text)) for text in examples):
            unheard.remove(line)
    assert unheard == set()


def words(line: str) -> Sequence[str]:
    return {"few": ["hai", "ba"], "roles": ["chủ trì", "phối hợp"]}[line]


# A line, what is said, the words found and those asked for by the name n; the reason.
LINES = [
    ("(đúng|) hai bộ", "ghi hai bộ", "hai bo", "", "an empty choice leaves the group out"),
    ("(chỉ (có|)|đúng) bộ", "chỉ có bộ", "chi co bo", "", "a group may stand in another"),
    ("hạn ~2 cuối", "hạn chót cuối là cuối", "han chot cuoi", "", "as few words as will do"),
    ("hạn ~~3 cuối", "hạn chót cuối là cuối", "han chot cuoi la cuoi", "", "as many as may be"),
    ("hạn ~2 cuối", "hạn của việc này cuối", None, "", "three words are too many"),
    ("n=<few> bộ", "từ ba bộ", "ba bo", "ba", "words of a list, by a name"),
    ("bộ n=<roles>", "bộ phối hợp", "bo phoi hop", "phoi hop", "a list of phrases"),
    ("(làm|đứng)* chủ", "làm đứng làm chủ", "lam dung lam chu", "", "again and again"),
    ("(làm|đứng)*1 chủ", "đứng làm chủ", "lam chu", "", "at most once"),
    ("(làm|đứng)+ chủ", "chủ", None, "", "at least once"),
    ("hạn [not then năm]", "hạn năm", None, "", "what must not follow"),
    ("hạn [then ~ nào]", "hạn này là năm nào", "han", "", "what must follow is no part of it"),
    ("[not after còn] hạn", "còn hạn", None, "", "what must not come before"),
    ("[after chủ trì] ba", "chủ trì ba", "ba", "", "what must come before is no part of it"),
    ("năm $", "năm nay", None, "", "the end"),
    ("^ năm", "trong năm", None, "", "the start"),
    ("# việc", "35 việc", "35 viec", "", "a number of one or two digits"),
    ("# việc", "2025 việc", None, "", "and no year"),
    ("số ##", "số 160nq", "so 160nq", "", "a word that begins with a digit"),
    ("bộ", "bổng", None, "", "whole words only"),
    ("kệ bộ nào", "kể bộ nào", None, "", "typed with marks that make it another word"),
    ("kệ bộ nào", "ke bộ nào", "ke bo nao", "", "typed without marks"),
    ("cộng cả", "công cả", "cong ca", "", "typed with half its marks"),
    ("cũng được", "củng được", "cung duoc", "", "one of two tones that many mix up"),
    ("bỏ ~2 ra", "bỏ kể ra", "bo ke ra", "", "a gap takes any word"),
]


@pytest.mark.parametrize(("line", "text", "found", "named", "reason"), LINES)
def test_line_of_the_grammar(
    line: str, text: str, found: str | None, named: str, reason: str
) -> None:
    said = split_words(text)
    at = phrasing_of([line], words).search(said)
    heard = at and " ".join(word.folded for word in said[at.first : at.last])
    assert heard == found, reason
    assert (at["n"] if at else "") == named, reason


def test_a_line_that_is_not_well_formed_damages_the_file() -> None:
    for line in ("hạn {năm}", "(hạn", "<none>"):
        with pytest.raises((ValueError, KeyError, re.error)):
            _ = phrasing_of([line], words).regex


def test_no_line_is_cut_off_as_a_comment() -> None:
    # In YAML ' #' begins a comment where a line stands without quotes: '#', a number, would be lost.
    cut = re.compile(r"^\s*-\s+[^'\"\[>|\s].*\s#")
    files = sorted(Path(grammar.__file__).parent.glob("*.yaml"))
    found = [
        f"{file.name}: {line.strip()}"
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if cut.match(line)
    ]
    assert not found
