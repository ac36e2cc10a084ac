"""Tests of the glossary: English terms are read by their stems as the documents' words."""

from __future__ import annotations

import pytest

from assistant.evidence.glossary import GLOSSARY, load_glossary
from assistant.library import Library
from assistant.orthography.stems import stem
from assistant.pipeline import Assistant
from corpus.data import read_yaml
from corpus.normalize import folded_word, words_of


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("relocating", "relocate", "an ending and a silent e"),
        ("families", "family", "-ies"),
        ("businesses", "business", "-sses"),
        ("planning", "plan", "a doubled letter"),
        ("programmes", "program", "British spelling"),
        ("mobilising", "mobilize", "s or z"),
        ("labour", "labor", "-our"),
    ],
)
def test_words_of_one_stem(one: str, other: str, reason: str) -> None:
    assert stem(one) == stem(other), reason


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("home", "without its e it would be the Vietnamese 'hôm'"),
        ("tranh", "a Vietnamese syllable"),
        ("bus", "too short"),
        ("2030", "a number"),
    ],
)
def test_words_left_as_they_are(word: str, reason: str) -> None:
    assert stem(word) == word, reason


def test_no_term_stands_in_two_rows() -> None:
    terms = [term for row in read_yaml(GLOSSARY) for term in row["en"]]
    assert len(terms) == len(set(terms))


def test_the_documents_hold_the_words_of_the_glossary(library: Library) -> None:
    """A wording of which some word stands in no text finds little."""
    held = {
        word for passage in library.passages for word in map(folded_word, words_of(passage.text))
    }
    lost = {
        " ".join(wording)
        for wordings in load_glossary().wordings.values()
        for wording in wordings
        if not held.issuperset(wording)
    }
    assert lost == set()


@pytest.mark.parametrize(
    ("question", "tasks", "reason"),
    [
        (
            "Who is in charge of evacuating families from landslide zones?",
            ("III.14",),
            "words that the thesaurus of Vietnamese askers lacks",
        ),
        ("Which ministry looks after microcredit?", ("III.12",), "a trade's word"),
        ("Which agency leads on the labour migration task?", ("III.8",), "a newspaper's word"),
        ("Who leads the work on cross-regional linkages?", ("III.13",), "hyphen and plural"),
        (
            "Which ministry must devise pay incentives for remote postings?",
            ("V.2",),
            "one syllable",
        ),
        ("Bộ nào lead cái task về microfinance vậy?", ("III.12",), "English among Vietnamese"),
    ],
)
def test_a_task_told_in_english_is_found(
    assistant: Assistant, question: str, tasks: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == tasks, reason


@pytest.mark.parametrize(
    "question",
    [
        "Which ministry is in charge of building airports?",
        "Who has to hand out bicycles to pupils?",
        "What does the plan say about satellite launches?",
    ],
)
def test_matter_that_no_text_knows_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.answer([question]).status == "not_in_document"
