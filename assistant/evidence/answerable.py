"""Whether the text can answer: decided from the evidence, never from the question alone."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from assistant.evidence.find import Evidence, meaning_of, rank
from assistant.evidence.probe import load_probe
from assistant.evidence.wording import load_wording
from assistant.grammar import phrasing
from assistant.lexicon.entries import FOLDER
from assistant.library import Library
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.refuse import read_refusal
from assistant.slots import SlotKind
from corpus.data import read_yaml
from corpus.types import PassageKind

INSPECTED, WEIGHED = 3, 10
MODEL = Path(__file__).with_name("answerability.yaml")
# What the model looks at, each a number that a person can check.
FEATURES = (
    "verbatim",
    "lexical",
    "dense",
    "asks",
    "fits",
    "ahead",
    "wording",
    "english",
    "unheard",
)
# Below this probability the text is taken not to answer; chosen on the dev split (eval/LOG.md).
LEAST_PROBABILITY = 0.2
# From this one on, a word for something that the evidence lacks is no reason to refuse (eval/LOG.md).
SURE = 0.85
# The evidence that no text holds.
NOTHING = "$^"
# Kinds of which the question itself asks for an amount, not a word in it for something.
EXACT, MONEY = frozenset({"measured", "progress", "person", "benefit", "target"}), "money"
# What asks for a kind of thing that a text holds in words of its own: to whom something goes, whether it
# is more or less. Each with what the best passage must say.
HELD = (
    (phrasing("answerable_towards"), "gửi về|gửi đến|trình "),
    (phrasing("answerable_more_or_less"), r"\b(?:tăng|giảm)\b"),
    (phrasing("answerable_called"), '["“]'),
)
# 'mấy tháng một lần' asks how often, and counts nothing.
OFTEN = phrasing("interval_asked")
# Why an answer is refused when nothing in particular is lacking.
WEAK = "evidence"
# Evidence found by words alone is trusted from this coverage on.
CLEAR_COVERAGE = 0.6
# ... unless the question is worded like those that no such text answers, below these log-odds.
DOUBTFUL = -1.0
# So many words beside a fact of the document may name another paper.
OTHER_PAPER = 2
# Below these, no list is meant either, however much it names what lists are made of.
STRANGE = -2.5


@lru_cache(maxsize=1)
def evidence_patterns() -> dict[str, re.Pattern[str]]:
    """Return, by the kind of thing asked for, what a text that answers must hold."""
    rows = read_yaml(FOLDER / "asked.yaml")
    return {row["value"]: re.compile(row["evidence"], re.IGNORECASE) for row in rows}


def unanswerable(
    reading: Reading, evidence: Sequence[Evidence], loaded: bool = False
) -> Draft | None:
    """Return the refusal when the evidence does not hold what is asked for, else None.

    A `loaded` question ('vì sao giao …?') is corrected whatever it asks for beside its premise.
    """
    asked = None if loaded else lacking(reading, evidence)
    if loaded and _surely_of(reading, evidence):
        return None
    if asked and not surely_answers(reading, evidence, asked):
        return read_refusal(reading, evidence, asked)
    if answers(reading, evidence):
        return None
    return read_refusal(reading, evidence, why=WEAK)


# What a question takes for known is of a task whose row holds so much of its matter, in so many words.
OF_TASK, MATTER = 0.9, 2


def _surely_of(reading: Reading, evidence: Sequence[Evidence]) -> bool:
    """Whether it is asked why something is so of a task that a row clearly is: no wording speaks against it."""
    query = reading.query
    if not (evidence and query.agencies and query.slots.has(SlotKind.ASKED, "reason")):
        return False
    return len(query.topic) >= MATTER and evidence[0].coverage >= OF_TASK


def surely_answers(reading: Reading, evidence: Sequence[Evidence], asked: str) -> bool:
    """Whether a word for a kind of thing ('lãi suất ưu đãi', 'mấy xã') most likely asks for none.

    Of some kinds (another document's inside, an opinion) no text of this sort ever holds anything.
    """
    if asked in EXACT or evidence_patterns()[asked].pattern == NOTHING or not reading.query.topic:
        return False
    if asked == MONEY and _counted(reading.query):
        return False
    if not any(e.dense for e in evidence):
        evidence = rank(reading.query, reading.library, lambda p: True)
    return probability(reading.query, reading.library, evidence) >= SURE


def _counted(query: Query) -> bool:
    """Whether how much of it is asked for ('tổng kinh phí … bao nhiêu', 'the total budget'), and no tasks."""
    counts = query.slots.has(SlotKind.QUANTITY, "count")
    return counts and not query.slots.has(SlotKind.TASK)


def answers(reading: Reading, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence answers the question; a task named by its id needs none."""
    if not evidence:
        return bool(reading.query.task_refs)
    if holds_kind(reading.query, evidence[0]) or assigned(reading, evidence[0]):
        return True
    if not any(e.dense for e in evidence):
        if wording(reading.query) >= DOUBTFUL:
            return evidence[0].coverage >= CLEAR_COVERAGE
        evidence = rank(reading.query, reading.library, lambda p: True)
    return probability(reading.query, reading.library, evidence) >= LEAST_PROBABILITY


def holds_kind(query: Query, best: Evidence) -> bool:
    """Whether the passage that is clearly about the matter holds the kind of thing asked for."""
    clear = best.coverage >= CLEAR_COVERAGE and len(query.topic) > 1
    return clear and any(
        asked.search(query.words) and re.search(held, best.passage.text, re.IGNORECASE)
        for asked, held in HELD
    )


# A row is surely the one when it holds so much of the matter, so much of it in its own words, and is so likely.
WHOLE, OWN, LIKELY = 0.95, 0.7, 0.9


def assigned(reading: Reading, best: Evidence) -> bool:
    """Whether it is asked who does what a row clearly gives to somebody, however it is worded: 'ai lo …'."""
    query, topics = reading.query, reading.library.topics
    if not (query.who and query.roles) or best.passage.kind is not PassageKind.ROW:
        return False
    own = topics.coverage(topics.units(query.topic), best.passage.key, verbatim=True)
    return best.coverage >= WHOLE and own >= OWN and best.probability >= LIKELY


def own_fact(query: Query, library: Library) -> bool:
    """Whether a fact of a document ('ai ký', 'gửi ai') is asked of this one, not of some other paper."""
    if (
        query.slots.has(SlotKind.FILLER, "document")
        or query.carried
        or len(query.topic) < OTHER_PAPER
    ):
        return True
    return asks(query, library) + wording(query) >= STRANGE


def strange(query: Query) -> bool:
    """Whether a question is worded as hardly any that such a text answers."""
    return wording(query) < STRANGE


def wording(query: Query) -> float:
    """Return the log-odds of how a query is worded; the few words of a follow-up weigh less against it."""
    score = load_wording().score(query.words)
    return max(score, DOUBTFUL) if query.carried else score


def features(query: Query, library: Library, evidence: Sequence[Evidence]) -> dict[str, float]:
    """Return what the question and the evidence for it are like.

    verbatim: share of the topic's weight that a passage's own words hold, at best; lexical: BM25 per
    unit, squashed to 0..1; dense: best cosine similarity above 0.8, in tenths; asks: log-odds of the
    probe, which like those of the wording weigh less against the few words of a follow-up; fits: the best
    score of the ranking, in tens; ahead: probability of the first passage, which is low where others fit
    as well; wording: log-odds of the runs of words;
    english: 1 for a question in English, whose words no passage holds; unheard: share of its topic's
    weight for which no passage has a word even in Vietnamese.
    """
    topics = library.topics
    units = topics.units(query.topic)
    lexical = max((e.lexical for e in evidence), default=0.0) / max(len(units), 1)
    dense = max((e.dense for e in evidence), default=0.0)
    own = (topics.coverage(units, e.passage.key, verbatim=True) for e in evidence[:WEIGHED])
    return {
        "verbatim": max(own, default=0.0),
        "lexical": lexical / (lexical + 4.0),
        "dense": 10 * max(dense - 0.8, 0.0),
        "asks": max(asks(query, library), DOUBTFUL) if query.carried else asks(query, library),
        "fits": max((e.score for e in evidence), default=0.0) / 10,
        "ahead": max((e.probability for e in evidence), default=0.0),
        "wording": wording(query),
        "english": float(query.english),
        "unheard": topics.unheard(units) if query.english else 0.0,
    }


def asks(query: Query, library: Library) -> float:
    """Return the probe's log-odds for a question; 0 when it was fitted to another embedding model."""
    probe = load_probe()
    if probe.model != library.search.model:
        return 0.0
    return probe.score(library.search.meaning(meaning_of(query, library)))


def probability(query: Query, library: Library, evidence: Sequence[Evidence]) -> float:
    """Return how likely it is that the evidence answers the query (a logistic model of `features`)."""
    model = load_model()
    found = features(query, library, evidence)
    score = model["bias"] + sum(model[name] * found[name] for name in FEATURES)
    return 1 / (1 + math.exp(-score))


@lru_cache(maxsize=1)
def load_model() -> dict[str, float]:
    """Return the coefficients of the answerability model."""
    model: dict[str, float] = read_yaml(MODEL)
    return model


def asked_kinds(query: Query) -> tuple[str, ...]:
    """Return the kinds of things asked for; how many of something that is no part of a document is one."""
    kinds = query.slots.values(SlotKind.ASKED)
    parts = (
        query.about_tasks
        or query.sections
        or query.nodes
        or query.facets
        or query.agencies
        or query.roles
    )
    if (
        query.counts
        and not query.yes_no
        and not parts
        and not query.times
        and not query.who
        and not _counts_days(query)
        and not query.plural
        and not OFTEN.search(query.words)
    ):
        return (*kinds, "statistics")
    return kinds


def _counts_days(query: Query) -> bool:
    """Whether the number asked for is a date's ('ngày mấy', 'tháng bao nhiêu')."""
    counts = query.slots.of(SlotKind.QUANTITY)
    before = {query.words[s.first - 1].folded for s in counts if s.end and s.first}
    return bool(before & {"ngay", "thang", "nam", "so"})


def lacking(reading: Reading, evidence: Sequence[Evidence]) -> str | None:
    """Return the kind of thing that is asked for and that the best evidence does not hold."""
    for kind in asked_kinds(reading.query):
        texts = [e.passage.text for e in evidence[:INSPECTED] if kind != "day" or _orders(e)]
        if not any(evidence_patterns()[kind].search(text) for text in texts):
            return kind
    return None


# Passages that tell somebody to do something; the dates of others are those of documents.
ORDERING = frozenset({PassageKind.BULLET, PassageKind.POINT, PassageKind.ROW})


def _orders(evidence: Evidence) -> bool:
    return evidence.passage.kind in ORDERING
