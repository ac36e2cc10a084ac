"""What is measured on one answer. Every metric is a pure function; None means: not judged here.

No model judges: evidence is decided by character spans. A citation *covers* a snippet when its
spans hold at least 80 % of the snippet's characters, at any place where the snippet stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.answers import Citation, GivenAnswer, Place, covers, find_places, markers, says, touches
from eval.questions import Kind, Question, Status

COVERED = 0.8

CAPITALS = "".join(letter for letter in map(chr, range(0x41, 0x1F00)) if letter.isupper())
# Where one sentence of an answer ends: at a line break, or after '.', '!', '?' or a marker when a
# capital follows: 'Có. [1] Bộ Xây dựng …' splits before 'Bộ', 'theo [1] các bộ' nowhere.
SENTENCE = re.compile(rf"\n+|(?<=[.!?\]])\s+(?=[{CAPITALS}“\"*])")
# Lines that state nothing themselves: headings, table rules, lead-ins that end in a colon.
LEAD_IN = re.compile(r"^(#|\|[\s:|-]+$)|:\W*$")
WORD = re.compile(r"[^\W_]{2,}")

Score = float | None
Scores = dict[str, Score]


@dataclass(frozen=True, slots=True)
class Gold:
    """Where a question's evidence stands: per snippet its places, and the rows of its tasks."""

    snippets: tuple[tuple[Place, ...], ...] = ()
    rows: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that a citation may rightly point to."""
        return tuple(place for places in self.snippets for place in places) + self.rows


def gold_of(
    question: Question, texts: Mapping[str, str], rows: Mapping[str, Sequence[Place]]
) -> Gold:
    """Locate the gold evidence of a question in the documents.

    'Giai đoạn 2021 - 2030' stands in 17 rows: of a snippet's places, those in the rows of the gold
    tasks count when there are any, else all of them.
    """
    named = (question.tasks or frozenset()) | (question.collective_tasks or frozenset())
    tasks = sorted(named | question.allowed_tasks)
    lines = tuple(place for task in tasks for place in rows.get(task, ()))
    found = (find_places(snippet, texts) for snippet in question.snippets)
    return Gold(tuple(_within(places, lines) or places for places in found), lines)


def _within(places: Sequence[Place], lines: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(place for place in places if any(line.holds(place) for line in lines))


def status_accuracy(question: Question, given: GivenAnswer) -> Score:
    """1 when the answer's status is the gold status."""
    return float(given.status == question.status)


def false_refusal(question: Question, given: GivenAnswer) -> Score:
    """1 when the document holds an answer and the system gave none. Judged where it does."""
    return float(given.status != Status.ANSWERED) if question.status == Status.ANSWERED else None


def false_answer(question: Question, given: GivenAnswer) -> Score:
    """1 when the document holds no answer and the system gave one. Judged where it does not."""
    judged = question.status == Status.NOT_IN_DOCUMENT
    return float(given.status == Status.ANSWERED) if judged else None


def task_exact(question: Question, given: GivenAnswer) -> Score:
    """1 when every gold task is asserted, and no other but allowed ones."""
    if question.tasks is None:
        return None
    return float(question.tasks <= given.tasks <= question.tasks | question.allowed_tasks)


def task_precision(question: Question, given: GivenAnswer) -> Score:
    """Share of the asserted tasks that are gold or allowed; not judged when none is asserted."""
    if question.tasks is None or not given.tasks:
        return None
    return len(given.tasks & (question.tasks | question.allowed_tasks)) / len(given.tasks)


def task_recall(question: Question, given: GivenAnswer) -> Score:
    """Share of the gold tasks that are asserted."""
    return len(question.tasks & given.tasks) / len(question.tasks) if question.tasks else None


def collective_exact(question: Question, given: GivenAnswer) -> Score:
    """1 when the tasks reached through collective wording are exactly the gold ones."""
    if question.collective_tasks is None:
        return None
    return float(question.collective_tasks == given.collective_tasks)


def fact_recall(question: Question, given: GivenAnswer) -> Score:
    """Share of the required facts of which at least one variant stands in the answer."""
    if not question.facts:
        return None
    stated = [any(says(given.answer, text) for text in variants) for variants in question.facts]
    return sum(stated) / len(stated)


def field_accuracy(question: Question, given: GivenAnswer) -> Score:
    """1 when a question for one field has every required fact in its answer."""
    facts = fact_recall(question, given) if question.kind == Kind.FIELD else None
    return None if facts is None else float(facts == 1)


def count_accuracy(question: Question, given: GivenAnswer) -> Score:
    """1 when the number is the gold number."""
    return None if question.count is None else float(given.count == question.count)


def evidence_recall(gold: Gold, given: GivenAnswer) -> Score:
    """Share of the gold snippets that at least one citation covers."""
    if not gold.snippets:
        return None
    found = [
        any(covers(citation, place, COVERED) for citation in given.citations for place in places)
        for places in gold.snippets
    ]
    return sum(found) / len(found)


def citation_precision(gold: Gold, given: GivenAnswer) -> Score:
    """Share of the citations that point into gold evidence (snippets, rows of gold tasks).

    A lower bound: a passage that proves the same in other words than the snippet counts as wrong.
    """
    if not gold.places or not given.citations:
        return None
    return sum(touches(c, gold.places) for c in given.citations) / len(given.citations)


def citation_recall(gold: Gold, given: GivenAnswer) -> Score:
    """Share of the answer's sentences with a marker whose citation points into gold evidence.

    ALCE's recall with the entailment model replaced by spans. Lead-ins ending in a colon and
    headings state nothing and are left out.
    """
    sentences = statements(given.answer)
    if not gold.places or given.status != Status.ANSWERED or not sentences:
        return None
    right = {c.n for c in given.citations if touches(c, gold.places)}
    return sum(bool(markers(sentence) & right) for sentence in sentences) / len(sentences)


def statements(answer: str) -> list[str]:
    """Split an answer into the sentences that state something."""
    pieces = (piece.strip() for piece in SENTENCE.split(answer))
    return [p for p in pieces if len(WORD.findall(p)) > 1 and not LEAD_IN.search(p)]


def quote_validity(given: GivenAnswer, texts: Mapping[str, str]) -> Score:
    """Share of the citations whose quote is exactly the document's text at their spans."""
    if not given.citations:
        return None
    return sum(valid_quote(citation, texts) for citation in given.citations) / len(given.citations)


def valid_quote(citation: Citation, texts: Mapping[str, str]) -> bool:
    """Whether a citation's quote is the text at its spans, and not empty."""
    text = texts.get(citation.document, "")
    quote = "\n".join(text[start:end] for start, end in citation.spans)
    return bool(quote.strip()) and quote == citation.quote


def marker_validity(given: GivenAnswer) -> Score:
    """1 when the [n] of the answer and the numbers of its citations are the same set."""
    numbers = [citation.n for citation in given.citations]
    if not numbers and not markers(given.answer):
        return None
    return float(markers(given.answer) == set(numbers) and len(set(numbers)) == len(numbers))


# What makes an answer correct, beside its status. A check that is not judged passes.
REQUIRED: Mapping[Kind, tuple[str, ...]] = {
    Kind.LIST: ("task_exact", "collective_exact"),
    Kind.FIELD: ("fact_recall", "evidence_recall", "task_exact"),
    Kind.COUNT: ("count_accuracy",),
    Kind.NARRATIVE: ("evidence_recall", "fact_recall"),
    Kind.NOT_IN_DOCUMENT: (),
    Kind.PREMISE: ("fact_recall", "evidence_recall"),
    Kind.COMPARISON: ("task_exact", "count_accuracy", "fact_recall", "evidence_recall"),
    Kind.SUPERLATIVE: ("task_exact", "count_accuracy", "fact_recall", "evidence_recall"),
    Kind.CHITCHAT: (),
}


def missed(question: Question, scores: Scores) -> tuple[str, ...]:
    """Return the names of the checks that keep an answer from being correct."""
    needed = ("status_accuracy", *REQUIRED[question.kind])
    return tuple(name for name in needed if scores[name] not in (None, 1.0))


ANSWER_METRICS: tuple[Callable[[Question, GivenAnswer], Score], ...] = (
    status_accuracy,
    false_refusal,
    false_answer,
    task_exact,
    task_precision,
    task_recall,
    collective_exact,
    fact_recall,
    field_accuracy,
    count_accuracy,
)
EVIDENCE_METRICS: tuple[Callable[[Gold, GivenAnswer], Score], ...] = (
    evidence_recall,
    citation_precision,
    citation_recall,
)


def score(question: Question, gold: Gold, given: GivenAnswer, texts: Mapping[str, str]) -> Scores:
    """Return every metric of one answer, with `correct`: nothing that its kind needs is missed."""
    scores: Scores = {metric.__name__: metric(question, given) for metric in ANSWER_METRICS}
    scores |= {metric.__name__: metric(gold, given) for metric in EVIDENCE_METRICS}
    scores["quote_validity"] = quote_validity(given, texts)
    scores["marker_validity"] = marker_validity(given)
    correct = float(not missed(question, scores))
    follow_up = correct if question.follow_up else None
    return {"correct": correct, "follow_up_accuracy": follow_up} | scores
