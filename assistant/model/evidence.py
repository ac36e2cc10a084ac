"""What a cited passage bears out: its words, facts, names, roles, and what it denies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.library import Library
from assistant.model.facts import Fact, FactKind, facts_of
from assistant.model.names import find_names
from assistant.model.roles import Claim, passage_claims
from assistant.model.text import Token, plain, tokens
from corpus.documents import corrected, load_corrections
from corpus.types import Passage
from structured.types import Role, Task


@dataclass(frozen=True)
class Evidence:
    """One passage as the check sees it. `texts` are its wordings: as issued and as meant."""

    passage: Passage
    texts: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    facts: frozenset[Fact]
    names: frozenset[str]
    claims: frozenset[Claim]
    is_row: bool

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the passage and the headings above it."""
        return frozenset(word for words in self.words for word in words)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two words that stand side by side."""
        return frozenset(pair for words in self.words for pair in pairwise(words))


def evidence_of(passage: Passage, library: Library) -> Evidence:
    """Return what `passage` bears out; read once."""
    known: Evidence | None = library.read_before.get(passage.key)
    if known is None or known.passage is not passage:
        known = library.read_before[passage.key] = _read(passage, library)
    return known


def _read(passage: Passage, library: Library) -> Evidence:
    task = library.task_by_key.get(passage.key)
    corrections = load_corrections().get(passage.document, ())
    cells = [cell.value for cell in passage.cells]
    meant = [corrected(passage, corrections)] if corrections else []
    texts = tuple(plain(text) for text in (*(cells or [passage.text]), *meant, *passage.headings))
    # The place is shown with the quote, so its words may be used; its facts are read apart.
    place = plain(passage.locator.partition(" (")[0])
    read = tuple(tokens(text) for text in (*texts, place))
    return Evidence(
        passage=passage,
        texts=texts,
        words=tuple(tuple(token.text for token in words) for words in read),
        facts=_facts(passage, texts),
        names=_names(read, task),
        claims=_claims(passage, read, task, library),
        is_row=task is not None,
    )


def _facts(passage: Passage, texts: Iterable[str]) -> frozenset[Fact]:
    """Return the facts of the text, and those that say where it stands."""
    told = frozenset(fact for text in texts for fact in facts_of(text))
    document = Fact(FactKind.DOCUMENT, _document_number(passage.document))
    return told | {document} | _place_facts(passage.locator.partition(" (")[0])


def _document_number(document: str) -> tuple[str | int | None, ...]:
    number = next((f.value for f in facts_of(document) if f.kind is FactKind.DOCUMENT), None)
    return number or (None, document)


def _place_facts(locator: str) -> frozenset[Fact]:
    """Return the parts of the document that a locator names; a section and a number make a task."""
    found = {f for f in facts_of(locator) if f.kind in (FactKind.TASK, FactKind.PART)}
    sections = [f.value[0] for f in found if f.kind is FactKind.TASK and f.value[1] is None]
    numbers = [f.value[1] for f in found if f.kind is FactKind.TASK and f.value[0] is None]
    whole = {Fact(FactKind.TASK, (s, n)) for s in sections for n in numbers}
    return frozenset(found | whole)


def _names(read: Sequence[Sequence[Token]], task: Task | None) -> frozenset[str]:
    found = {name.id for words in read for name in find_names(words)}
    mentions = (*task.leads, *task.coordinators) if task else ()
    return frozenset(found | {mention.agency for mention in mentions})


def _claims(
    passage: Passage, read: Sequence[Sequence[Token]], task: Task | None, library: Library
) -> frozenset[Claim]:
    if task is None:
        heads = library.understanding.agencies_in(passage.headings[-1]) if passage.headings else ()
        return frozenset(c for words in read for c in passage_claims(words, heads))
    return frozenset(Claim(m.agency, role) for role in Role for m in task.mentions(role))
