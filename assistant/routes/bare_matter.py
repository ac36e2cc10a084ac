"""Routes for matters that the text names: alone ('nhà ở'), or loosely asked about ('nhà ở của hộ nghèo ra sao').

Told are the tasks, and the passages of the plan, that speak of all that is named: what the text says of it, and
never that somebody is entitled to something. What they do not name together is left to other routes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.beyond import surely_beyond
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.named_matter import Matter
from assistant.routes import talk
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.types import Passage

# What may stand in a bare matter: names of matters, and words that say nothing of them.
PLAIN = frozenset({SlotKind.TOPIC, SlotKind.FILLER, SlotKind.FOLLOW})
ASKED_AGAIN, FURTHER = frozenset({"slots"}), frozenset({"what_about", "then_what"})
# '… thế nào', 'tôi là …': a question, or somebody's own case.
MORE = phrasing("bare_matter_more")
# '(dân vùng lũ được di dời) | ra sao', 'ai lo | (nhà ở cho người nghèo)': what asks of no more than a matter.
LOOSELY, OPENED = phrasing("loosely_asked"), phrasing("loosely_opened")
OF_QUESTION = frozenset({SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.NEGATION})
# Parts of the plan whose bullets and points speak of matters.
PLAN, ITEMS = ("ke-hoach/I/", "ke-hoach/II/", "ke-hoach/III/"), ("gach-", "diem-")
# What more tasks speak of tells none apart.
MOST = 10
COLUMNS = ("content", "lead", "coordinate", "product", "deadline")


def bare_matter(reading: Reading) -> Draft | None:
    """What the text says of a matter that is named and no more; None where it does not name all of it."""
    query = reading.query
    plain = all(slot.kind in PLAIN for slot in query.slots.items)
    if not plain or not _alone(query) or MORE.search(query.words):
        return None
    return _of(reading, query.topic, "bare_matter")


def asked_loosely(reading: Reading) -> Draft | None:
    """The same for a matter that is loosely asked about, where no passage is taken to answer it."""
    query = reading.query
    plain = all(slot.kind in PLAIN or slot.kind in OF_QUESTION for slot in query.slots.items)
    naming = _asked_of(query) if plain and _alone(query) else ()
    told = _of(reading, naming, "loosely_asked") if naming else None
    return told if told and _refused(reading) else None


def _alone(query: Query) -> bool:
    """Whether a message names something, and nothing else narrows it."""
    further = {slot.value for slot in query.slots.of(SlotKind.FOLLOW)}
    beside = query.within or query.around or query.told or query.background or query.limits
    # 'còn nhà ở' asks as the turn before did, which may have asked nothing either.
    return bool(query.topic) and not (
        beside or set(query.carried) - ASKED_AGAIN or further - FURTHER
    )


def _asked_of(query: Query) -> Sequence[Word]:
    """Return the words that name what is loosely asked about; () where more is asked of it."""
    words = query.words
    before, after = OPENED.opens(words), LOOSELY.search(words)
    first = before.last if before else 0
    last = after.first if after else len(words)
    rest = words[first:last]
    if not (before or after) or MORE.search(rest):
        return ()
    asking = [s for s in query.slots.of(SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY) if s.end]
    if any(first <= slot.first < last for slot in asking):
        return ()
    # 'không có (khả năng lao động)' is said of people.
    denied = {w.start for s in query.slots.of(SlotKind.NEGATION) for w in words[s.first : s.last]}
    topic = {word.start for word in query.topic} | denied
    return tuple([word for word in rest if word.start in topic])


def _refused(reading: Reading) -> bool:
    """Whether a question that no other route takes is refused."""
    if surely_beyond(reading.query, reading.library):
        return True
    told = talk.told(replace(reading, citer=reading.citer.fork()))
    return told is None or told.status is not Status.ANSWERED


def _of(reading: Reading, naming: Sequence[Word], key: str) -> Draft | None:
    """Return what the text says of all that words name; None where it says nothing."""
    library = reading.library
    matter = Matter(reading.query, naming, library.topics)
    tasks = [t for t in library.tasks if matter.is_in(t.content.value, t.product.value)]
    shown = {p.key for t in tasks if (p := library.counterparts.get(t.key))}
    plan = [p for p in _measures(reading) if p.key not in shown and matter.is_in(p.value)]
    if not (tasks or plan) or len(tasks) > MOST:
        return None
    name = _name(reading.query, naming)
    parts = []
    if tasks:
        marks = reading.marks(tasks, "content")
        parts.append(reading.say(key, name=name, n=len(tasks), marks=marks))
        parts.append(task_table(reading, tasks, COLUMNS))
    if plan:
        parts.append(reading.say("bare_matter_also" if tasks else f"{key}_plan", name=name))
        parts.append("\n".join(f"- {reading.place(p)}: {reading.quote(p)}" for p in plan))
    told, passages = ids(tasks), tuple(p.id for p in plan)
    text = "\n\n".join(parts)
    return Draft(Status.ANSWERED, text, told, subjects=told, passages=passages, open=True)


def _name(query: Query, naming: Sequence[Word]) -> str:
    """Return how a matter was typed, from its first word to its last."""
    said = (w for w in query.words if naming[0].start <= w.start <= naming[-1].start)
    return " ".join(word.marked or word.folded for word in said)


def _measures(reading: Reading) -> list[Passage]:
    """Return the bullets and points of the plan."""
    return [
        p
        for p in reading.library.passages
        if p.id.startswith(PLAN) and any(item in p.id for item in ITEMS)
    ]
