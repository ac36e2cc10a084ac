"""The stretch of a message that names a task in other words, told by naive Bayes: 'lo nhà cửa cho bà con nghèo'.

A task's name may hold words that elsewhere are conditions, columns or questions: 'báo tin cho nhà nghèo biết
chỗ nào tuyển người, giá bao nhiêu'. Each word, and each pair, speaks for a task by how much likelier a
question about it says so than one about anything; the name is the run of words that speaks most for one task
(Kadane's maximum subarray). Put in its place, the task's number leaves the rest to be read as usual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from assistant.evidence.naive_bayes import NaiveBayes
from assistant.grammar import folded, runs
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word, split_words

Floats = npt.NDArray[np.float32]
# How much a word or a pair may speak against or for a task, what a word that nobody asked with speaks
# against any, and what each word costs, so that those which tell nothing are left out at the ends.
AGAINST, FOR, UNHEARD, COST = -1.0, 4.0, -0.5, 0.3
# A name speaks so much for its task, and so much more than any other stretch does for another; on dev.
SURE, AHEAD = 10.0, 5.0
# What says which columns, whose tasks, how many are asked for: no part of a name.
ASKING = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.FIELD,
    SlotKind.WHO,
    SlotKind.WHEN,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.QUANTITY,
    SlotKind.SECTION,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.NODE,
)
# Words that go before a name ('việc', 'nhiệm vụ'), and those that follow one ('thì', 'là', 'do').
BEFORE, AFTER = runs("before_name"), folded("after_name")
# A name ends with these when they are among its last words: '… một kho dữ liệu chung là ông nào'.
ENDS, TAIL = folded("ends_name"), 5


@dataclass(frozen=True, slots=True)
class Name:
    """A task and the words [first, last) of a message that name it."""

    task: str
    first: int
    last: int

    def span(self, words: Sequence[Word]) -> tuple[int, int]:
        """Return the characters [start, end) of the message at which the name stands."""
        return words[self.first].start, words[self.last - 1].end

    def replaced(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Return the words with the task's number in the place of its name."""
        (start, end), first = self.span(words), words[self.first]
        said = split_words(f"nhiệm vụ {self.task}")
        number = [replace(word, start=start, end=end) for word in said]
        number[0] = replace(number[0], opens=first.opens, starts=first.starts)
        return (*words[: self.first], *number, *words[self.last :])


@dataclass(frozen=True)
class Names:
    """Which words speak for which task: `odds` has a row for each gram, a column for each task."""

    tasks: tuple[str, ...]
    asked: NaiveBayes
    odds: Floats

    @classmethod
    def of(cls, asked: NaiveBayes, tasks: dict[str, str]) -> Names:
        """Return the names of `tasks`: their ids by the keys of their passages."""
        rows = [n for n, key in enumerate(asked.passages) if key in tasks]
        of_any = np.log(np.exp(asked.logs).mean(axis=1, keepdims=True))
        odds = np.clip(asked.logs[:, rows] - of_any, AGAINST, FOR)
        return cls(tuple(tasks[asked.passages[n]] for n in rows), asked, odds)

    def find(self, query: Query) -> Name | None:
        """Return the name of a task that the words of `query` hold; None when none is sure, or two are."""
        speaking = self._speaking(query)
        found = [(*best_run(said), task) for said, task in zip(speaking, self.tasks, strict=True)]
        (best, first, last, task), *others = sorted(found, reverse=True)
        if best < SURE or any(best - other < AHEAD for other, *_ in others):
            return None
        beside = [best_run(said[:first]) for said in speaking] + [
            best_run(said[last:]) for said in speaking
        ]
        return (
            None
            if any(said >= SURE for said, *_ in beside)
            else _whole(Name(task, first, last), query)
        )

    def _speaking(self, query: Query) -> list[list[tuple[float, float]]]:
        """Return, by task, what each word says for it alone, and with the word before; -inf parts them."""
        words, asking = query.words, _asking(query)
        alone = np.full((len(words), len(self.tasks)), -COST)
        paired = np.zeros_like(alone)
        for n, word in enumerate(words):
            if asking[n]:
                continue
            gram = self.asked.places.get((word.folded,))
            alone[n] += self.odds[gram] if gram is not None else UNHEARD
            pair = (words[n - 1].folded, word.folded) if n and not asking[n - 1] else ()
            if pair and not word.opens and (gram := self.asked.places.get(pair)) is not None:
                paired[n] = self.odds[gram]
            if word.starts and n:
                paired[n] = -np.inf
        return [
            list(zip(one, two, strict=True))
            for one, two in zip(alone.T.tolist(), paired.T.tolist(), strict=True)
        ]


def best_run(said: Sequence[tuple[float, float]]) -> tuple[float, int, int]:
    """Return the sum and the bounds [first, last) of the run that says most.

    `said` is what each word says alone, and what its pair with the word before says (Kadane's algorithm,
    Bentley 1984).
    """
    best, here, start = (0.0, 0, 0), 0.0, 0
    for n, (word, pair) in enumerate(said):
        if here <= 0 or here + pair <= 0:
            here, start, pair = 0.0, n, 0.0
        here += pair + word
        best = max(best, (here, start, n + 1))
    return best


def _asking(query: Query) -> list[bool]:
    held = [False] * len(query.words)
    for slot in query.slots.of(*ASKING):
        held[slot.first : slot.last] = [True] * (slot.last - slot.first)
    return held


def _whole(name: Name, query: Query) -> Name:
    """Return the name up to the end of its clause, with the noun before it."""
    words, asking, first, last = query.words, _asking(query), name.first, name.last
    ended = [n for n in range(max(first + 1, last - TAIL), last) if words[n].folded in ENDS]
    last = ended[0] if ended else last
    while last < len(words) and not (
        asking[last] or words[last].opens or words[last].folded in AFTER
    ):
        last += 1
    while noun := next((n for n in BEFORE if _ends_with(words[:first], n)), ()):
        first -= len(noun)
    return replace(name, first=first, last=last)


def _ends_with(words: Sequence[Word], noun: Sequence[str]) -> bool:
    return tuple(word.folded for word in words[-len(noun) :]) == tuple(noun)
