"""Route for a bare matter, of which nothing in particular is asked: 'nhà ở', 'vay vốn cho hộ nghèo'.

Told are the tasks, and the passages of the plan, that speak of all that is named: what the text says of it, and
never that somebody is entitled to something. What they do not name together is left to other routes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.answer import Status
from assistant.evidence.topic import TopicIndex
from assistant.grammar import phrases, phrasing, places
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.normalize import normalize_tone_placement
from corpus.types import Passage
from structured.types import Task

# What may stand in a bare matter: names of matters, and words that say nothing of them.
PLAIN = frozenset({SlotKind.TOPIC, SlotKind.FILLER, SlotKind.FOLLOW})
ASKED_AGAIN, FURTHER = frozenset({"slots"}), frozenset({"what_about"})
# '… thế nào', 'tôi là …': a question, or somebody's own case.
MORE = phrasing("bare_matter_more")
# '| chính sách | nhà ở', '| người dân | vùng sạt lở': words that name no matter beside one that does.
LIGHT = phrases("bare_matter_light")
# Parts of the plan whose bullets and points speak of matters.
PLAN, ITEMS = ("ke-hoach/I/", "ke-hoach/II/", "ke-hoach/III/"), ("gach-", "diem-")
# A text says a phrase in other words when it holds so much of these.
HELD = 0.85
# A phrase has so many words where it is in no thesaurus; what more tasks speak of tells none apart.
LEAST, MOST = 2, 10
COLUMNS = ("content", "lead", "coordinate", "product", "deadline")

Said = Sequence[Sequence[Word]]


def bare_matter(reading: Reading) -> Draft | None:
    """What the text says of a matter that is named and no more; None where it does not name all of it."""
    query = reading.query
    if not _is_bare(query):
        return None
    matter = Matter(query, reading.library.topics)
    tasks = [t for t in reading.library.tasks if matter.is_in(t.content.value, t.product.value)]
    shown = {p.key for t in tasks if (p := reading.library.counterparts.get(t.key))}
    plan = [p for p in _measures(reading) if p.key not in shown and matter.is_in(p.value)]
    return _told(reading, tasks, plan) if (tasks or plan) and len(tasks) <= MOST else None


def _is_bare(query: Query) -> bool:
    """Whether a message names a matter and asks nothing of it."""
    further = {slot.value for slot in query.slots.of(SlotKind.FOLLOW)}
    beside = query.within or query.around or query.told or query.background or query.limits
    # 'còn nhà ở' asks as the turn before did, which may have asked nothing either.
    if beside or set(query.carried) - ASKED_AGAIN or not query.topic:
        return False
    plain = further <= FURTHER and all(slot.kind in PLAIN for slot in query.slots.items)
    return plain and not MORE.search(query.words)


def _runs(query: Query) -> Iterator[list[Word]]:
    """Yield the words that name the matter, as they stand side by side: 'vay vốn | (cho) | hộ nghèo'."""
    topic = {word.start for word in query.topic}
    for named, run in groupby(query.words, lambda word: word.start in topic):
        if named:
            yield list(run)


class Matter:
    """What is named, and whether a text speaks of all of it: in these words, or in official ones."""

    def __init__(self, query: Query, topics: TopicIndex) -> None:
        self._topics = topics
        named = [s for s in query.slots.of(SlotKind.TOPIC) if query.holds(s)]
        self._ends = {query.words[s.first].start for s in named}
        self._ends |= {query.words[s.last - 1].end for s in named}
        self._runs = [(run, [*self._parts(run)]) for run in _runs(query)]
        # Words that name no matter do so beside one that does, and never alone.
        self._named = any(_without_light(part) for _, parts in self._runs for _, part in parts)

    def is_in(self, *texts: str) -> bool:
        """Whether the texts of one task, or of a passage, say all of it."""
        said, whole = [split_words(text) for text in texts], "\n".join(texts)
        return self._named and all(
            _said(run, said) or all(self._says(*part, said, whole) for part in parts)
            for run, parts in self._runs
        )

    def _says(self, known: bool, part: Sequence[Word], said: Said, text: str) -> bool:
        rest = _without_light(part)
        if not rest:
            return True
        if known:
            return self._topics.coverage_of(self._topics.units(part), text) >= HELD
        return _said(part, said) or _said(rest, said)

    def _parts(self, run: Sequence[Word]) -> Iterator[tuple[bool, Sequence[Word]]]:
        """Yield the parts of a run: such as have official wordings, names of matters, and the words between."""
        first = place = 0
        for unit in self._topics.units(run):
            end, known = place + len(unit.wordings[0]), len(unit.wordings) > 1
            if first < place and (
                known or run[place].start in self._ends or run[place - 1].end in self._ends
            ):
                yield False, run[first:place]
                first = place
            if known:
                yield True, run[place:end]
                first = end
            place = end
        if first < place:
            yield False, run[first:place]


def _without_light(part: Sequence[Word]) -> Sequence[Word]:
    """Return words without those at their ends that name no matter: 'người dân vùng | (lũ)'."""
    light = {i for span in places(part, LIGHT) for i in range(*span)}
    kept = [i for i in range(len(part)) if i not in light]
    return part[kept[0] : kept[-1] + 1] if kept else ()


def _said(part: Sequence[Word], said: Said) -> bool:
    """Whether words, so many that they name something, stand in one of the texts."""
    return len(part) >= LEAST and any(_stands(part, words) for words in said)


def _stands(piece: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether words stand side by side in a text, with the marks that were typed."""
    size = len(piece)
    return any(
        all(_same(one, other) for one, other in zip(piece, words[i : i + size], strict=True))
        for i in range(len(words) - size + 1)
    )


def _same(typed: Word, word: Word) -> bool:
    if typed.folded != word.folded or typed.marked is None:
        return typed.folded == word.folded
    return normalize_tone_placement(typed.marked) == normalize_tone_placement(
        word.marked or word.folded
    )


def _measures(reading: Reading) -> list[Passage]:
    """Return the bullets and points of the plan."""
    return [
        p
        for p in reading.library.passages
        if p.id.startswith(PLAN) and any(item in p.id for item in ITEMS)
    ]


def _told(reading: Reading, tasks: Sequence[Task], plan: Sequence[Passage]) -> Draft:
    """Tell the tasks and the passages of the plan that speak of the matter."""
    words = [w for w in reading.query.words if w.end > reading.query.topic[0].start]
    words = [w for w in words if w.start < reading.query.topic[-1].end]
    name = " ".join(word.marked or word.folded for word in words)
    parts = []
    if tasks:
        marks = reading.marks(tasks, "content")
        parts.append(reading.say("bare_matter", name=name, n=len(tasks), marks=marks))
        parts.append(task_table(reading, tasks, COLUMNS))
    if plan:
        parts.append(reading.say("bare_matter_also" if tasks else "bare_matter_plan", name=name))
        parts.append("\n".join(f"- {reading.place(p)}: {reading.quote(p)}" for p in plan))
    told = ids(tasks)
    passages = tuple(p.id for p in plan)
    return Draft(Status.ANSWERED, "\n\n".join(parts), told, subjects=told, passages=passages)
