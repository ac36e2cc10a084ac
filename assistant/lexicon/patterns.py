"""Lines of the vocabulary as patterns of choices, and the tree of what they stand for.

A line such as '(bộ|sở) (tôi|mình) làm' stands for four phrases; some stand for thousands. They are
never written out: the tree grows where the words of a question lead, as a finite automaton is made
deterministic on demand (lazy subset construction; Aho, Sethi and Ullman 1986, section 3.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from assistant.slots import SlotKind
from assistant.words import as_marked
from corpus.normalize import folded_word, words_of

# A group of choices in a line of the lexicon.
GROUP = re.compile(r"\(([^()]*)\)")
# A word folded, and as it is written with its marks.
Form = tuple[str, str]
Choice = tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as folded words, and each word as written with its marks."""

    kind: SlotKind
    value: str
    folded: tuple[str, ...]
    marked: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A line of the vocabulary: step by step, the choices of words that may stand there."""

    kind: SlotKind
    value: str
    steps: tuple[tuple[Choice, ...], ...]

    @property
    def longest(self) -> int:
        """The number of words of the longest phrase."""
        return sum(max(map(len, step)) for step in self.steps)

    def texts(self) -> Iterator[str]:
        """Yield texts that hold each choice and each two that may stand side by side, few times each."""
        yield from (_text(choice) for step in self.steps for choice in step if choice)
        for place, step in enumerate(self.steps):
            for choice, following in product(step, self._after(place)):
                if choice:
                    yield _text((choice[-1], following[0]))

    def _after(self, place: int) -> Iterator[Choice]:
        """Yield the choices that may stand right after a step, past those that may be left out."""
        for step in self.steps[place + 1 :]:
            yield from filter(None, step)
            if all(step):
                return


def _text(words: Iterable[Form]) -> str:
    return " ".join(marked for _, marked in words)


def pattern_of(kind: SlotKind, value: str, line: str) -> Pattern:
    """Return a line of the lexicon as a pattern; ValueError when its groups are not well-formed.

    An empty choice, as in '(ở|) đâu', leaves the group out.
    """
    if re.search(r"[()]", GROUP.sub("", line)):
        raise ValueError(f"groups of choices may not be nested or left open: {line!r}")
    plain = GROUP.split(line)
    groups = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(plain)]
    steps = (tuple(map(_choice, dict.fromkeys(group))) for group in groups)
    return Pattern(kind, value, tuple(step for step in steps if any(step)))


def _choice(text: str) -> Choice:
    return tuple((folded_word(word), as_marked(word)) for word in words_of(text))


@dataclass(frozen=True, slots=True)
class Thread:
    """A place in a pattern: the step to come, what is left of the choice begun, the words before."""

    pattern: Pattern
    step: int
    rest: Choice
    before: Choice

    def opened(self) -> Iterator[Thread]:
        """Yield this place with a choice begun wherever one may; at the end of the pattern, as it is."""
        if self.rest or self.step == len(self.pattern.steps):
            yield self
            return
        for choice in self.pattern.steps[self.step]:
            yield from Thread(self.pattern, self.step + 1, choice, self.before).opened()

    def ended(self) -> Phrase:
        """Return the phrase whose words were passed."""
        folded, marked = zip(*self.before, strict=True)
        return Phrase(self.pattern.kind, self.pattern.value, folded, marked)

    def passed(self) -> Thread:
        """Return the place past the next word."""
        return Thread(self.pattern, self.step, self.rest[1:], (*self.before, self.rest[0]))


class Node:
    """A place in the tree of phrases: those that end here, and where each further word leads."""

    __slots__ = ("_ending", "_next", "_threads")

    def __init__(self, threads: Iterable[Thread]) -> None:
        self._threads: Sequence[Thread] | None = tuple(threads)
        self._ending: tuple[Phrase, ...] = ()
        self._next: dict[str, Node] = {}

    @property
    def ending(self) -> tuple[Phrase, ...]:
        """The phrases that end here."""
        if self._threads is not None:
            self._grow(self._threads)
        return self._ending

    @property
    def next(self) -> dict[str, Node]:
        """Where each further word leads."""
        if self._threads is not None:
            self._grow(self._threads)
        return self._next

    def phrases(self) -> Iterator[Phrase]:
        """Yield every phrase that ends here or below: to look vocabulary over, not for look-ups."""
        yield from self.ending
        for following in self.next.values():
            yield from following.phrases()

    def _grow(self, threads: Iterable[Thread]) -> None:
        self._threads = None
        opened = [one for thread in threads for one in thread.opened()]
        self._ending = tuple(
            dict.fromkeys(one.ended() for one in opened if not one.rest and one.before)
        )
        leading: dict[str, list[Thread]] = {}
        for one in opened:
            if one.rest:
                leading.setdefault(one.rest[0][0], []).append(one.passed())
        self._next = {word: Node(found) for word, found in leading.items()}


def tree_of(patterns: Iterable[Pattern]) -> Node:
    """Return the tree of all that the patterns stand for."""
    return Node(Thread(pattern, 0, (), ()) for pattern in patterns)
