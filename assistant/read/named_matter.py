"""Whether a text speaks of all that words name: in these words, in official ones, or by a kind of people.

'vay vốn cho hộ nghèo' is in a task on 'tín dụng ưu đãi dành cho hộ nghèo', 'tiền thuê nhà' in none on housing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.evidence.topic import TopicIndex
from assistant.grammar import meanings, phrases, places
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.normalize import folded_words, normalize_tone_placement

# '| chính sách | nhà ở', '| người dân | vùng sạt lở': words that name no matter beside one that does.
LIGHT = phrases("bare_matter_light")
# How people call those whom policies are for, and what the text calls them.
KINDS, PEOPLE = meanings("for_people_kinds"), phrases("for_people_kinds")
# A text says a phrase in other words when it holds so much of these; one in no thesaurus has so many words.
HELD, LEAST = 0.85, 2

Said = Sequence[Sequence[Word]]


@dataclass(frozen=True)
class Part:
    """Words that stand side by side: a kind of people by any of its names, a phrase with official `wordings`."""

    words: Sequence[Word]
    wordings: bool = False
    people: tuple[str, ...] = ()


class Matter:
    """What the words of a question name, and whether a text speaks of all of it."""

    def __init__(self, query: Query, words: Sequence[Word], topics: TopicIndex) -> None:
        self._topics = topics
        named = [s for s in query.slots.of(SlotKind.TOPIC) if query.holds(s)]
        self._ends = {query.words[s.first].start for s in named}
        self._ends |= {query.words[s.last - 1].end for s in named}
        self._runs = [(run, [*self._parts(run)]) for run in _runs(query.words, words)]
        # Words that name no matter do so beside one that does, and never alone.
        self._named = any(_without_light(part.words) for _, parts in self._runs for part in parts)

    def is_in(self, *texts: str) -> bool:
        """Whether the texts of one task, or of a passage, say all of it."""
        said, whole = [split_words(text) for text in texts], "\n".join(texts)
        return self._named and all(
            _said(run, said) or all(self._says(part, said, whole) for part in parts)
            for run, parts in self._runs
        )

    def _says(self, part: Part, said: Said, text: str) -> bool:
        if part.people:
            line = f" {' '.join(folded_words(text))} "
            return any(f" {' '.join(folded_words(name))} " in line for name in part.people)
        rest = _without_light(part.words)
        if not rest:
            return True
        if part.wordings:
            return self._topics.coverage_of(self._topics.units(part.words), text) >= HELD
        return _said(part.words, said) or _said(rest, said)

    def _parts(self, run: Sequence[Word]) -> Iterator[Part]:
        """Yield the kinds of people that are named, and the phrases between them."""
        last = 0
        for first, end in places(run, PEOPLE):
            if first < last:
                continue
            yield from self._phrases(run[last:first])
            kind = KINDS[" ".join(word.folded for word in run[first:end])]
            yield Part(run[first:end], people=(*kind["named"], *kind.get("with", ())))
            last = end
        yield from self._phrases(run[last:])

    def _phrases(self, run: Sequence[Word]) -> Iterator[Part]:
        """Yield the phrases that have official wordings, the names of matters, and the words between them."""
        first = place = 0
        for unit in self._topics.units(run) if run else ():
            end, known = place + len(unit.wordings[0]), len(unit.wordings) > 1
            apart = run[place].start in self._ends or run[place - 1].end in self._ends
            if first < place and (known or apart):
                yield Part(run[first:place])
                first = place
            if known:
                yield Part(run[place:end], wordings=True)
                first = end
            place = end
        if first < place:
            yield Part(run[first:place])


def _runs(words: Sequence[Word], naming: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words that name a matter, as they stand side by side: 'vay vốn | (cho) | hộ nghèo'."""
    starts = {word.start for word in naming}
    for named, run in groupby(words, lambda word: word.start in starts):
        if named:
            yield list(run)


def _without_light(part: Sequence[Word]) -> Sequence[Word]:
    """Return words without those at their ends that name no matter: 'người dân vùng | (lũ)'."""
    light = {i for span in places(part, LIGHT) for i in range(*span)}
    kept = [i for i in range(len(part)) if i not in light]
    return part[kept[0] : kept[-1] + 1] if kept else ()


def _said(part: Sequence[Word], said: Said) -> bool:
    """Whether words, so many that they name something, stand in one of the texts."""
    return len(part) >= LEAST and any(_stands(part, words) for words in said)


def _stands(part: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether words stand side by side in a text, with the marks that were typed."""
    size = len(part)
    return any(
        all(_same(one, other) for one, other in zip(part, words[i : i + size], strict=True))
        for i in range(len(words) - size + 1)
    )


def _same(typed: Word, word: Word) -> bool:
    if typed.folded != word.folded or typed.marked is None:
        return typed.folded == word.folded
    written = word.marked or word.folded
    return normalize_tone_placement(typed.marked) == normalize_tone_placement(written)
