"""One sentence beside the passages that it cites: is each thing that it says borne out there?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from assistant.library import Library
from assistant.model.actors import acts_wrongly, done_to_others, given_to_others
from assistant.model.coverage import Coverage, coverage, load_wording, others_meant
from assistant.model.dating import misdated, mismeasured
from assistant.model.evidence import Evidence
from assistant.model.facts import (
    Fact,
    FactKind,
    facts_of,
    label_spans,
    mistyped,
    stands,
    time_spans,
)
from assistant.model.issued import misissued, own_title
from assistant.model.names import Name, body_heads, capital_runs, find_names, titles, words_of
from assistant.model.polarity import (
    denying,
    strange_claims,
    strange_poles,
    strange_superlative,
    turned,
)
from assistant.model.roles import borne_out, claims_of
from assistant.model.sides import other_holder, swapped_sides
from assistant.model.text import Token, parts, tokens
from assistant.model.towards import misdirected, more_than_receives, moved_elsewhere
from assistant.model.trends import wrong_way
from structured.types import MentionKind, Role


class Fault(StrEnum):
    """Why a sentence is dropped; facts have reasons of their own (`FactKind`)."""

    NO_SOURCE = "no_source"
    UNKNOWN_SOURCE = "unknown_source"
    IDLE_SOURCE = "idle_source"
    MIXED_ROWS = "mixed_rows"
    MARKUP = "markup"
    QUOTE = "quote"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    DIRECTION = "direction"
    NEGATION = "negation"
    POLARITY = "polarity"
    CLAIM = "claim"
    LONG = "long"
    EMPTY = "empty"
    UNCOVERED = "uncovered"


# Each cited passage must bear out at least so much of the sentence by itself.
LEAST_OF_EACH = 0.35
# Fewer content words than this say nothing.
LEAST_CONTENT = 2
# A link, an address, code, a tag, or a table: nothing that prose needs.
MARKUP = re.compile(r"https?:|www\.|\w@\w|[<>{}`|\\]|\]\(|!\[|\w\.(?:com|net|org|vn|io)\b|#\w")
# “…”: in the plain form all quotation marks are the same.
QUOTED = re.compile(r'"([^"]+)"')
# 'hai giai đoạn', 'hai cơ quan chủ trì', 'ba bộ cùng chủ trì': counts that a row bears out.
PERIODS = "giai đoạn"
COUNTED_ROLE = re.compile(r"\d (?:\w+ ){1,2}?(?:cùng |đồng )?(chủ trì|phối hợp)")
COUNTED = {"chủ trì": Role.LEAD, "phối hợp": Role.COORDINATE}
# So many words of a person's name are enough.
PERSON = 2
CLAUSE, SPAN = ",;:.?!()", ";.?!"


class CitedSentence:
    """One sentence beside the passages that it cites."""

    def __init__(self, text: str, cited: Sequence[Evidence], library: Library) -> None:
        self.text, self.cited, self.library = text, cited, library
        self.tokens: tuple[Token, ...] = tokens(text)
        self.words = tuple(token.text for token in self.tokens)
        self.names: tuple[Name, ...] = find_names(self.tokens)
        self.facts = facts_of(text)
        self.labels = frozenset(_inside(self.tokens, label_spans(text)))
        self.clauses = parts(text, self.tokens, CLAUSE)
        self.passages = [words for evidence in cited for words in evidence.words]
        self.pairs = frozenset(pair for words in self.passages for pair in pairwise(words))

    def faults(self, facts: frozenset[Fact], names: frozenset[str]) -> Iterator[str]:
        """Yield the reasons against the sentence; `facts` and `names` are allowed beside the cited."""
        if MARKUP.search(self.text):
            yield Fault.MARKUP
        yield from self._fact_faults(facts)
        yield from self._name_faults(names)
        if not all(self._quoted(match[1]) for match in QUOTED.finditer(self.text)):
            yield Fault.QUOTE
        yield from self._role_faults()
        if turned(self.words, self.passages):
            yield Fault.NEGATION
        if wrong_way(self.clauses, self.passages) or any(
            strange_poles(clause, self.pairs) or strange_superlative(clause, self.pairs)
            for clause in self.clauses
        ):
            yield Fault.POLARITY
        if any(strange_claims(self.words, self.passages)):
            yield Fault.CLAIM
        yield from self._coverage_faults()

    def _fact_faults(self, allowed: frozenset[Fact]) -> Iterator[FactKind]:
        known = allowed.union(*(evidence.facts for evidence in self.cited))
        loose = [fact for fact in self.facts if not stands(fact, known)]
        yield from sorted({fact.kind for fact in loose if not self._counts_named(fact)})
        texts = [text for evidence in self.cited for text in evidence.texts]
        if misdated(self.text, texts):
            yield FactKind.DATE
        if mismeasured(self.text, texts):
            yield FactKind.PERIOD
        if mistyped(self.text):
            yield FactKind.DOCUMENT

    def _counts_named(self, fact: Fact) -> bool:
        """Whether a number counts what the passage lists, or stands there without a unit here."""
        if fact.kind is not FactKind.NUMBER:
            return False
        value, unit = fact.value
        if not unit:
            known = (f for evidence in self.cited for f in evidence.facts)
            return any(f.kind is FactKind.NUMBER and f.value[0] == value for f in known)
        return {value} == {str(n) for n in self._counts(str(unit))}

    def _counts(self, unit: str) -> Iterator[int]:
        """Yield how many of the things counted in the sentence the one cited row lists."""
        task = self.library.task_by_key.get(self.cited[0].passage.key)
        if task is None or len(self.cited) > 1:
            return
        if unit == PERIODS[:4]:
            yield from (len(task.periods) for _ in re.finditer(rf"\d {PERIODS}", self.text))
        for match in COUNTED_ROLE.finditer(self.text):
            mentions = task.mentions(COUNTED[match[1]])
            named = all(mention.kind is MentionKind.NAMED for mention in mentions)
            yield len(mentions) if named else -1

    def _name_faults(self, allowed: frozenset[str]) -> Iterator[Fault]:
        known = allowed.union(*(evidence.names for evidence in self.cited))
        strange = [name for name in self.names if name.id not in known]
        if any(name.is_place for name in strange):
            yield Fault.PLACE
        runs = capital_runs(self.tokens, self.names, self.labels)
        heads = body_heads(self.tokens, self.names)
        if (
            any(not name.is_place for name in strange)
            or not all(map(self._stands, runs))
            or any(head not in self.pairs for head in heads)
            or not all(map(self._titled, self.names))
        ):
            yield Fault.NAME

    def _titled(self, name: Name) -> bool:
        """Whether whoever is named behind a title ('Thủ tướng A B') has that title in a passage."""
        person = self.tokens[name.last : name.last + PERSON]
        if name.id not in titles() or sum(word.capital for word in person) < PERSON:
            return True
        known = {id for words in self.passages for id in _titles_of(person, words)}
        return not known or name.id in known

    def _stands(self, run: tuple[str, ...]) -> bool:
        """Whether the words stand in the passages, side by side, or are how documents are called."""
        framing = load_wording().framing
        size = len(run)
        return all(word in framing or word.isdigit() for word in run) or any(
            words[i : i + size] == run for words in self.passages for i in range(len(words))
        )

    def _quoted(self, quote: str) -> bool:
        return self._stands(words_of(quote))

    def _role_faults(self) -> Iterator[Fault]:
        claims = claims_of(self.tokens)
        given = [claim for evidence in self.cited for claim in evidence.claims]
        if not all(borne_out(claim, given) for claim in claims):
            yield Fault.ROLE
        elif any(evidence.is_row for evidence in self.cited):
            claimed = {claim.agency for claim in claims}
            if any(not self._does(n) for n in self.names if n.id not in claimed and not n.is_place):
                yield Fault.ROLE
        told = (self.names, self.words, self.cited)
        if misdirected(*told) or more_than_receives(*told):
            yield Fault.DIRECTION
        if moved_elsewhere(self.words, self.passages):
            yield Fault.DIRECTION
        spans = parts(self.text, self.tokens, SPAN)
        if acts_wrongly(self.clauses, self.cited) or any(
            misplaced(spans, self.cited) for misplaced in (done_to_others, given_to_others)
        ):
            yield Fault.DIRECTION
        texts = [text for evidence in self.cited for text in evidence.texts]
        own = (self.library.documents[e.passage.document] for e in self.cited)
        if misissued(self.text, [*texts, *map(own_title, own)]):
            yield Fault.DIRECTION
        known = [clause for text in texts for clause in clauses_of(text)]
        if any(swapped_sides(c, known) or other_holder(c, known) for c in self.clauses):
            yield Fault.DIRECTION

    def _does(self, name: Name) -> bool:
        """Whether who is named without a role is a lead, or stands in what is to be done."""
        spelled = self.words[name.first : name.last]
        for evidence in self.cited:
            leads = {c.agency for c in evidence.claims if c.role is Role.LEAD}
            others = {c.agency for c in evidence.claims if c.role is Role.COORDINATE}
            if name.id in leads or (name.id not in others and name.id in evidence.names):
                return True
            cells = [c for c in evidence.passage.cells if not c.column.startswith("Cơ quan")]
            if any(" ".join(spelled) in " ".join(words_of(cell.value)) for cell in cells):
                return True
        return False

    def _coverage_faults(self) -> Iterator[Fault]:
        whole = self._coverage(self.cited)
        if whole.content < LEAST_CONTENT:
            if not self.names and not self.facts:
                yield Fault.EMPTY
        elif whole.strange or others_meant(self.clauses, self.passages):
            yield Fault.UNCOVERED
        elif any(self._coverage([one]).share < LEAST_OF_EACH for one in self.cited):
            yield Fault.IDLE_SOURCE

    def _coverage(self, cited: Iterable[Evidence]) -> Coverage:
        taken = {place for name in self.names for place in range(name.first, name.last)}
        taken |= self.labels | frozenset(_inside(self.tokens, time_spans(self.text)))
        taken |= {i for i, w in enumerate(self.words) if w.isdigit() or denying(w)}
        passages = [words for evidence in cited for words in evidence.words]
        return coverage(self.clauses, passages, taken, self.library.topics.own_weight)


@lru_cache(maxsize=1024)
def clauses_of(text: str) -> tuple[list[str], ...]:
    """Return the words of a text clause by clause."""
    return tuple(parts(text, tokens(text), CLAUSE))


def _titles_of(person: Sequence[Token], words: tuple[str, ...]) -> Iterator[str]:
    """Yield the names that stand before a person's in a passage."""
    run = tuple(word.text for word in person)
    names = {n.last: n.id for n in find_names(tuple(Token(word, 0, 0) for word in words))}
    for place in range(1, len(words)):
        if words[place : place + len(run)] == run and place in names:
            yield names[place]


def _inside(words: Sequence[Token], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    for place, word in enumerate(words):
        if any(start <= word.start and word.end <= end for start, end in spans):
            yield place
