"""Tasks that are about the matter that a question names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.evidence.pick import alternatives
from assistant.read.base import Reading
from assistant.readings.cell_words import says
from assistant.readings.matters import matters
from assistant.words import Word
from corpus.normalize import folded_words
from structured.types import Task

# Of the best score for a topic, the share at which a task still is about it; see eval/LOG.md.
ABOUT, NEAR_BEST = 0.6, 0.8
# An alternative of fewer words is no matter of its own.
LEAST_MATTER = 3
# A matter of so many words is one name.
LEAST_SAID, MOST_SAID, LEAST_JOINED = 2, 4, 2


def about_topic(reading: Reading, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` that are about the topic of the question, in their order.

    Of alternatives ('nhà ở hoặc nước sạch') any will do; a short one is a word of the other
    ('tạo hoặc hỗ trợ việc làm').
    """
    pieces = alternatives(reading.query)
    longer = [piece for piece in pieces if _is_matter(reading, piece)] or pieces
    found = {task.id for piece in longer for task in _about(reading, piece, tasks)}
    return tuple(task for task in tasks if task.id in found)


def holds_some(reading: Reading, tasks: Iterable[Task], least: float) -> bool:
    """Whether any of `tasks` holds at least so much of the topic: of one far from all, no task is."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    return any(topics.coverage(units, task.key) >= least for task in tasks)


def _is_matter(reading: Reading, piece: Sequence[Word]) -> bool:
    """Whether an alternative is a matter of its own: long enough, or one that the thesaurus knows."""
    units = reading.library.topics.units(piece)
    return len(piece) >= LEAST_MATTER or any(len(unit.wordings) > 1 for unit in units)


def _about(reading: Reading, topic: Sequence[Word], tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` whose own words hold the topic, else whose expected questions do."""
    topics = reading.library.topics
    units = topics.telling(topics.units(topic), [task.key for task in reading.library.tasks])
    for verbatim in (True, False):
        held = {task.id: topics.coverage(units, task.key, verbatim=verbatim) for task in tasks}
        best = max(held.values(), default=0.0)
        if best >= ABOUT:
            least = max(ABOUT, NEAR_BEST * best)
            return tuple(task for task in tasks if held[task.id] >= least)
    return ()


def matching_topic(reading: Reading, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` that are asked for by their matter alone.

    Of two matters ('tín dụng và nhà ở') each will do where no task is about both.
    """
    whole = _named_or_about(reading, tasks)
    parts = matters(reading.query)
    if len(parts) < LEAST_JOINED or any(_holds_each(parts, task) for task in tasks):
        return whole
    each = [named_in(part, tasks) for part in parts]
    found = {task.id for held in each for task in held} if all(each) else set()
    return tuple(task for task in tasks if task.id in found) or whole


def _named_or_about(reading: Reading, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` that say the topic as it stands, with those that part its words."""
    topic, about = reading.query.topic, about_topic(reading, tasks)
    named = named_in(topic, tasks)
    return (
        tuple(t for t in tasks if t in named or (t in about and says_apart(topic, t)))
        if named
        else about
    )


# 'hỗ trợ | , khuyến khích | doanh nghiệp': a pair of words and the next may have so many between them.
PAIR, GAP = 2, 3


def says_apart(topic: Sequence[Word], task: Task) -> bool:
    """Whether a task says both pairs of words of a topic near to one another."""
    said, text = [word.folded for word in topic], folded_words(task.content.value)
    if len(said) != 2 * PAIR:
        return False
    places = [
        [i for i in range(len(text)) if list(text[i : i + PAIR]) == pair]
        for pair in (said[:PAIR], said[PAIR:])
    ]
    return any(0 <= two - one - PAIR <= GAP for one in places[0] for two in places[1])


def _holds_each(parts: Sequence[Sequence[Word]], task: Task) -> bool:
    return all(named_in(part, [task]) for part in parts)


# The columns that say what a task is.
OWN = ("content", "product")


def named_in(topic: Sequence[Word], tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` whose own cells say a matter of few words as it stands.

    'Tuyên truyền' is in the title of a section as well, to which others belong.
    """
    said = tuple(word.folded for word in topic)
    if not LEAST_SAID <= len(said) <= MOST_SAID:
        return ()
    return tuple(t for t in tasks if any(says(c, getattr(t, c).value, [said]) for c in OWN))
