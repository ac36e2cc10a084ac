"""The check that a model's sentence must pass before anyone sees it: each thing it says stands in
the passages that it cites. A sentence that fails is dropped; none is ever mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.library import Library
from assistant.model.borne import CitedSentence, Fault
from assistant.model.evidence import Evidence, evidence_of
from assistant.model.facts import Fact, facts_of, stands
from assistant.model.names import find_names, words_of
from assistant.model.text import plain, tokens
from corpus.types import Document, Passage

# No sentence of an official is longer.
LONGEST = 1_500
# By these words a sentence says that something stands in the question only.
FROM_QUESTION = re.compile(r"\bcâu hỏi\b", re.IGNORECASE)
# 'Theo Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ, …'
FRAME = re.compile(r"^(?:theo|tại|căn cứ)\s+([^,]{3,120}),\s*", re.IGNORECASE)
FRAME_WORDS = frozenset(
    {"nghị", "quyết", "số", "của", "chính", "phủ", "kế", "hoạch", "phụ", "lục", "kèm", "ban"}
    | {"hành", "ngày", "tháng", "năm", "nq", "cp"}
)


@dataclass(frozen=True)
class Claimed:
    """A sentence as a model gave it: its text without marks, and the numbers of what it cites."""

    text: str
    cited: tuple[int, ...]


class Verifier:
    """Checks sentences against numbered passages; built for one question."""

    def __init__(self, library: Library, given: Mapping[int, Passage], question: str = "") -> None:
        self._library = library
        self._given = {number: evidence_of(passage, library) for number, passage in given.items()}
        self._asked_facts = facts_of(question)
        self._asked_names = {name.id for name in find_names(tokens(plain(question)))}

    def fault(self, claimed: Claimed) -> str | None:
        """Return why the sentence may not be shown; None when it is borne out."""
        return next(self.faults(claimed), None)

    def faults(self, claimed: Claimed) -> Iterator[str]:
        """Yield every reason why the sentence may not be shown, the gravest first."""
        if not claimed.cited:
            yield Fault.NO_SOURCE
            return
        if any(number not in self._given for number in claimed.cited):
            yield Fault.UNKNOWN_SOURCE
            return
        if len(claimed.text) > LONGEST:
            yield Fault.LONG
            return
        cited = [self._given[number] for number in dict.fromkeys(claimed.cited)]
        if sum(evidence.is_row for evidence in cited) > 1:
            yield Fault.MIXED_ROWS
        text = self._unframed(plain(claimed.text), cited)
        yield from CitedSentence(text, cited, self._library).faults(*self._marked_question(text))

    def _marked_question(self, text: str) -> tuple[frozenset[Fact], frozenset[str]]:
        """Return the question's facts and names, for a sentence that says they are the question's."""
        if not FROM_QUESTION.search(text):
            return frozenset(), frozenset()
        return self._asked_facts, frozenset(self._asked_names)

    def _unframed(self, text: str, cited: Sequence[Evidence]) -> str:
        """Return the sentence without an opening that names the document and says nothing else."""
        match = FRAME.match(text)
        documents = [self._library.documents[e.passage.document] for e in cited]
        if match and all(_only_names(match[1], document) for document in documents):
            return text[match.end() :]
        return text


def _only_names(frame: str, document: Document) -> bool:
    words = {word for word in words_of(frame) if not word.isdigit()}
    known = facts_of(f"{document.id} ngày {'/'.join(reversed(document.issued.split('-')))}")
    return words <= FRAME_WORDS and all(stands(fact, known) for fact in facts_of(frame))
