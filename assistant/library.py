"""Everything that answers are made from: documents, tasks, agencies, search, understanding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from assistant.evidence.glossary import load_glossary
from assistant.evidence.naive_bayes import NaiveBayes
from assistant.evidence.named import Names
from assistant.evidence.topic import TopicIndex, load_marks, load_thesaurus, passage_text
from assistant.understand import Understanding
from corpus.documents import corrected, load_corrections, load_documents
from corpus.normalize import syllables
from corpus.search import SearchIndex
from corpus.types import Document, Passage, PassageKind
from structured.agencies import COLLECTIVE_GROUP, UNION, UNIONS, Agencies, load_agencies
from structured.tasks import load_tasks
from structured.types import Task


def search_text(passage: Passage) -> str:
    """Return the text under which a passage is found: headings and text, misprints corrected."""
    corrections = load_corrections().get(passage.document, ())
    return "\n".join([*passage.headings, corrected(passage, corrections)])


def found_by(passage: Passage) -> str:
    """Return the words by which a passage is found: its search text and its expected questions."""
    return "\n".join([search_text(passage), *passage.queries])


@dataclass(frozen=True, eq=False)
class Library:
    """The documents with what was derived from them; shared by all questions, never changed."""

    documents: Mapping[str, Document]
    tasks: tuple[Task, ...]
    agencies: Agencies
    search: SearchIndex
    topics: TopicIndex
    understanding: Understanding

    @cached_property
    def task_by_id(self) -> dict[str, Task]:
        """Tasks by their id."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def task_by_key(self) -> dict[str, Task]:
        """Tasks by the key of their passage."""
        return {task.key: task for task in self.tasks}

    @cached_property
    def names(self) -> Names | None:
        """What finds the name of a task in a message; None when no questions are expected of a passage."""
        lines = {passage.key: passage.queries for passage in self.search.passages}
        known = {key: task.id for key, task in self.task_by_key.items()}
        return Names.of(NaiveBayes.of(lines), known) if all(lines.values()) else None

    @cached_property
    def read_before(self) -> dict[str, Any]:
        """What the check of sentences has read of a passage, by its key."""
        return {}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all documents."""
        return tuple(p for document in self.documents.values() for p in document.passages)

    def node(self, identifier: str) -> Passage | None:
        """Return the passage with this id in the first document that has it."""
        return next(
            (d.by_id[identifier] for d in self.documents.values() if identifier in d.by_id), None
        )

    @cached_property
    def sections(self) -> dict[str, str]:
        """Titles of the appendix sections by their number."""
        return {task.section: task.section_title for task in self.tasks}

    @cached_property
    def duties(self) -> dict[str, tuple[Passage, ...]]:
        """The nodes of a plan whose title names an agency, by agency: its part in the implementation.

        A ministry without a node of its own is reached by the node for all ministries, a mass organisation by
        that for 'các đoàn thể'.
        """
        found: dict[str, list[Passage]] = {}
        for passage in self.passages:
            title = _duty_title(passage)
            named = self.understanding.agencies_in(title) if title else ()
            unions = self._unions if UNIONS in title else ()
            for agency in (*named, *unions):
                found.setdefault(agency, []).append(passage)
        for agency in self.agencies:
            if self.agencies.reached_collectively(agency) and COLLECTIVE_GROUP in found:
                found.setdefault(agency, found[COLLECTIVE_GROUP])
        return {agency: tuple(nodes) for agency, nodes in found.items()}

    @property
    def _unions(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.agencies.values() if one.kind == UNION)

    @cached_property
    def counterparts(self) -> dict[str, Passage]:
        """The passage of the plan that each task carries out, by the task's key.

        It is the one that holds most pairs of neighbouring words of the task's content, and at
        least half of them; a task may have none.
        """
        plan = [p for p in self.passages if _tells_measure(p)]
        held = {passage.key: _pairs(passage.value) for passage in plan}
        found = {}
        for task in self.tasks:
            wanted = _pairs(task.content.value)
            best = max(plan, key=lambda p: len(wanted & held[p.key]), default=None)
            if best and len(wanted & held[best.key]) >= len(wanted) / 2:
                found[task.key] = best
        return found

    def row(self, task: Task) -> Passage:
        """Return the passage of a task."""
        return self.documents[task.document].by_id[task.passage]

    def children(self, node: str) -> tuple[Passage, ...]:
        """Return the passages directly under `node`, of every document that has it."""
        return tuple(p for d in self.documents.values() for p in d.children(node))


def _tells_measure(passage: Passage) -> bool:
    return passage.id.startswith("ke-hoach/") and passage.kind in (
        PassageKind.BULLET,
        PassageKind.POINT,
    )


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(token.folded for token in syllables(text)))


def _duty_title(passage: Passage) -> str:
    """Return the title by which a second-level node of a plan addresses someone; '' for other passages."""
    part, *numbers = passage.id.split("/")
    if (
        part != "ke-hoach"
        or len(numbers) != 2
        or passage.kind not in (PassageKind.HEADING, PassageKind.POINT)
    ):
        return ""
    return passage.value.partition(":")[0]


def build_library(search: SearchIndex | None = None) -> Library:
    """Load the documents and everything derived from them; vectors are opened when first needed."""
    return library_of(load_documents(), search)


def library_of(documents: Sequence[Document], search: SearchIndex | None = None) -> Library:
    """Return the library of these documents; the tasks are the carried ones."""
    passages = [passage for document in documents for passage in document.passages]
    agencies = load_agencies()
    tasks = load_tasks(tuple((document.id, document.text) for document in documents))
    titles = [document.title for document in documents]
    texts = [search_text(passage) for passage in passages]
    search = search or SearchIndex(searchable(passages), text_of=search_text, found_by=found_by)
    asked = [query for passage in passages for query in passage.queries]
    return Library(
        documents={document.id: document for document in documents},
        tasks=tasks,
        agencies=agencies,
        search=search,
        topics=TopicIndex(
            {p.key: passage_text(p) for p in passages},
            load_thesaurus(),
            {p.key: p.queries for p in passages},
            load_marks(),
            load_glossary(),
        ),
        understanding=Understanding.build(
            texts,
            passages,
            [t.id for t in tasks],
            agencies,
            titles,
            asked,
            [document.signatory for document in documents],
            lambda: search.restorer,
        ),
    )


def searchable(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that can be found: those that prove something, and titles of a plan's groups."""
    return [p for p in passages if p.kind is not PassageKind.HEADING or is_group(p)]


def is_group(passage: Passage) -> bool:
    """Whether the passage is the title of a group of a plan: 'II.3', 'III.1', …"""
    part, *numbers = passage.id.split("/")
    return passage.kind is PassageKind.HEADING and part == "ke-hoach" and len(numbers) == 2
