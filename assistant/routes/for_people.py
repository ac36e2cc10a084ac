"""Route for what the text has for a kind of people: 'hộ cận nghèo được hưởng chính sách gì'.

Told are the tasks, and the passages of the plan, that name them: what is to be done for them, and never that
somebody is entitled to something. Amounts, conditions and a household's own case stay refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.grammar import marked, meanings, phrases, phrasing, places
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import folded_words
from corpus.types import Passage
from structured.types import Role

# How people call those whom policies are for, and what the text calls them; who goes to work in poor regions.
KINDS, SAID = meanings("for_people_kinds"), phrases("for_people_kinds")
NAMES, STAFF = marked("for_people_kinds"), phrasing("for_people_staff")
OF_STAFF = tuple(marked("for_people_of_staff").values())
# '(hộ nghèo) | được hưởng chính sách gì', 'chính sách gì cho | (hộ nghèo)', 'chính sách cho (hộ nghèo) | gồm gì'
ASKED, FOR, WHICH = (phrasing(f"for_people_{name}") for name in ("asked", "for", "which"))
# '(hộ nghèo) | có được hỗ trợ | (nhà ở không)'
MAY = phrasing("for_people_may")
OWN = phrases("for_people_own")
# Bullets of the plan that say what is to be done.
PLAN, BULLET = ("ke-hoach/II/", "ke-hoach/III/"), "gach-"
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# What is asked for stands in a passage that holds so much of it.
HELD = 0.75
COLUMNS = ("content", "lead", "product")


@dataclass(frozen=True)
class People:
    """A kind of people, as called in a question: where, and the words by which the text names them."""

    name: str
    first: int
    last: int
    named: tuple[str, ...]
    besides: tuple[str, ...] = ()


def for_people(reading: Reading) -> Draft | None:
    """What the text has for a kind of people: all of it, or what holds the matter that is asked about."""
    query = reading.query
    if query.english or _asks_otherwise(query):
        return None
    for people in _people(query):
        if _asks_for(query, people):
            return _all_told(reading, people)
        if (matter := _matter(query, people)) and (told := _part_told(reading, people, matter)):
            return told
    return None


def _asks_otherwise(query: Query) -> bool:
    """Whether a column, an amount, a number, a person's own case or an earlier list is asked about."""
    # 'bộ nào lo chính sách cho hộ nghèo': the table tells who leads.
    led = query.who and set(query.roles) <= {Role.LEAD}
    who = (query.roles or query.who) and not led
    columns = query.agencies or query.fields or query.times or who
    places_named = query.sections or query.task_refs or query.nodes or query.facets or query.cells
    beside = query.within or query.around or query.told or query.background or query.limits
    # 'có chính sách gì cho hộ nghèo không' asks which there are.
    return bool(
        columns or places_named or beside or query.counts or query.slots.has(SlotKind.ASKED)
    )


def _people(query: Query) -> Iterator[People]:
    """Yield the kinds of people that are named, none of them as somebody's own case: 'nhà tôi là hộ nghèo'."""
    words = query.words
    staff = STAFF.search(words)
    if staff is not None:
        yield People(_called(words, staff.first, staff.last), staff.first, staff.last, OF_STAFF)
        return
    for first, last in places(words, SAID):
        if any(places(words[:first][-1:], OWN)):
            continue
        kind = KINDS[" ".join(word.folded for word in words[first:last])]
        named = tuple(kind["named"])
        yield People(_called(words, first, last), first, last, named, tuple(kind.get("with", ())))


def _called(words: Sequence[Word], first: int, last: int) -> str:
    """Return how the text calls a kind of people, else how it was typed."""
    said = " ".join(word.folded for word in words[first:last])
    return NAMES.get(said) or " ".join(word.marked or word.folded for word in words[first:last])


def _asks_for(query: Query, people: People) -> bool:
    """Whether it is asked what there is for them, and nothing more is said of it."""
    after = query.words[people.last :]
    found = ASKED.opens(after)
    span = range(people.first, people.last + (found.last if found else 0))
    if found is None:
        before = FOR.search(query.words[: people.first])
        which = WHICH.opens(after)
        if before is None or not (before["which"] or which or query.who):
            return False
        span = range(before.first, people.last + (which.last if which else 0))
    inside = {query.words[place].start for place in span}
    return all(word.start in inside for word in query.topic)


def _matter(query: Query, people: People) -> tuple[Word, ...]:
    """Return what it is asked whether they get: '(hộ cận nghèo có được hỗ trợ) | nhà ở | (không)'."""
    found = MAY.opens(query.words[people.last :]) if query.yes_no else None
    if found is None:
        return ()
    first = query.words[people.first].start
    last = query.words[people.last + found.last - 1].end
    if any(word.start < first for word in query.topic):
        return ()
    return tuple(word for word in query.topic if word.start >= last)


def _all_told(reading: Reading, people: People) -> Draft | None:
    """All tasks that name them, and the passages of the plan that say more than these tasks."""
    library = reading.library
    tasks = [task for task in library.tasks if _names(task.content.value, people.named)]
    shown = {library.counterparts[t.key].key for t in tasks if t.key in library.counterparts}
    plan = [p for p in _measures(reading, people.named) if p.key not in shown]
    if not tasks:
        return None
    marks = reading.marks(tasks, "content")
    head = reading.say("for_people", name=people.name, n=len(tasks), marks=marks)
    parts = [head, task_table(reading, tasks, COLUMNS)]
    if plan:
        parts.append(reading.say("for_people_plan", name=people.name))
        parts += [f"- {reading.place(p)}: {reading.quote(p)}" for p in plan]
    found = tuple(p.id for p in plan)
    told = ids(tasks)
    return Draft(
        Status.ANSWERED, _paragraphs(parts), told, subjects=told, passages=found, open=True
    )


def _paragraphs(parts: Sequence[str]) -> str:
    """Return parts one below the other, the items of a list without a blank line between."""
    return "\n\n".join(parts).replace("\n\n- ", "\n- ").replace(":\n- ", ":\n\n- ")


def _part_told(reading: Reading, people: People, matter: Sequence[Word]) -> Draft | None:
    """What names them and holds the matter; None where nothing does."""
    library, topics = reading.library, reading.library.topics
    units, named = topics.units(matter), (*people.named, *people.besides)
    tasks = [
        task
        for task in library.tasks
        if _names(task.content.value, named) and topics.coverage(units, task.key) >= HELD
    ]
    plan = [p for p in _measures(reading, named) if topics.coverage(units, p.key) >= HELD]
    carried_out = [library.counterparts[t.key] for t in tasks if t.key in library.counterparts]
    proof = list({p.key: p for p in (*carried_out, *plan)}.values())
    if not tasks:
        return None
    evidence = [Evidence(p, 1.0, 1.0, 1.0) for p in (*proof, *map(library.row, tasks))]
    told = narrative.read_narrative(reading, evidence)
    head = reading.say("for_people_matter")
    return replace(told, text=f"{head}\n\n{told.text}", open=True)


def _measures(reading: Reading, named: Sequence[str]) -> list[Passage]:
    """Return the bullets of the plan that name them."""
    plan = (p for p in reading.library.passages if p.id.startswith(PLAN) and BULLET in p.id)
    return [p for p in plan if _names(p.value, named)]


def _names(text: str, named: Sequence[str]) -> bool:
    """Whether a text names them, not only in the title of a campaign: '"Cả nước chung tay vì người nghèo …"'."""
    said = f" {' '.join(folded_words(QUOTED.sub('', text)))} "
    return any(f" {' '.join(folded_words(name))} " in said for name in named)
