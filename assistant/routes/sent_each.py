"""Route for several of whom it is asked if they receive the text: 'A với B có trong nơi nhận không'."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from assistant.answer import Status
from assistant.model.coverage import load_wording
from assistant.query import Query
from assistant.read import document
from assistant.read.base import Draft, Reading, body
from assistant.read.bodies import bodies_in, plain
from assistant.read.confirming import confirming
from assistant.read.enumerated import ALL_MINISTRIES as MINISTRIES
from assistant.read.enumerated import ONLY, worded_for
from assistant.readings.claims import vocabulary
from assistant.readings.other_bodies import Spoken, body_names, who_is_named
from assistant.slots import SlotKind
from corpus.normalize import fold
from corpus.types import Passage

SENT = "recipients"
PAIR = 2
# What narrows, denies or asks more than whether each is there.
OTHER = (
    *(SlotKind.WHO, SlotKind.QUANTITY, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.FIELD),
    *(SlotKind.SECTION, SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.SHARE, SlotKind.NODE),
    SlotKind.PART,
)


class Held(Enum):
    """How somebody stands among those who receive the text."""

    NAMED = "named"
    MEANT = "meant"
    MAYBE = "maybe"
    ABSENT = "absent"


def sent_each(reading: Reading) -> Draft | None:
    """Tell of each body that is named if it receives the text, and in which line; one verdict where all agree."""
    query = reading.query
    named = who_is_named(query) if _asks(query) else []
    named = [one for one in named if one.body not in vocabulary()["offices"]]
    lines = _lines(reading)
    if len(named) < PAIR or not lines or _says_more(query, named):
        return None
    held = [(one, *_standing(reading, one, lines)) for one in named]
    told = "\n".join(_told(reading, one, how, line) for one, how, line in held)
    verdict = _verdict(reading, [how for _, how, _ in held])
    parts = [f"{verdict} {reading.say('sent_each')}".lstrip(), told]
    if any(how is Held.ABSENT for _, how, _ in held):
        # That somebody is not there the whole list proves.
        whole = document.read_facets(reading, (SENT,))
        parts += [whole.text] if whole else []
    passages = tuple(dict.fromkeys(line.id for _, _, line in held if line))
    agencies = tuple(one.agency for one in named if one.agency)
    return Draft(
        Status.ANSWERED, "\n\n".join(parts), agencies=agencies, passages=passages, open=True
    )


def _asks(query: Query) -> bool:
    only = ONLY.search(query.words) or query.slots.of(*OTHER)
    return query.yes_no and set(query.facets) == {SENT} and not only


def _says_more(query: Query, named: Sequence[Spoken]) -> bool:
    """Whether words are left beside the names that say something of their own."""
    inside = {i for one in named for i in range(one.first, one.last)}
    starts = {query.words[i].start for i in inside}
    free = {fold(word) for word in load_wording().functions}
    return any(word.start not in starts and word.folded not in free for word in query.topic)


def _lines(reading: Reading) -> Sequence[Passage]:
    documents = reading.library.documents.values()
    return next((found for d in documents if (found := document.PLACES[SENT](d))), ())


def _standing(
    reading: Reading, one: Spoken, lines: Sequence[Passage]
) -> tuple[Held, Passage | None]:
    """Return how somebody stands among the lines, and in which of them."""
    if line := next((p for p in lines if _names(reading, one, p)), None):
        return Held.NAMED, line
    how, wording = _wording(reading, one)
    line = next((p for p in lines if wording and wording in plain(p.value)), None)
    return (how, line) if line else (Held.ABSENT, None)


def _wording(reading: Reading, one: Spoken) -> tuple[Held, str]:
    """Return whether wording for many means, or may mean, somebody, and the words by which it does."""
    agencies = reading.library.agencies
    if one.agency and agencies.reached_collectively(one.agency):
        return Held.MEANT, MINISTRIES
    return Held.MAYBE, worded_for(reading, one.agency) if one.agency else ""


def _names(reading: Reading, one: Spoken, line: Passage) -> bool:
    text = " ".join(line.value.split())
    if one.body:
        return one.body in bodies_in(plain(text))
    meant = set(reading.library.agencies.meant(one.agency))
    return bool(meant & set(reading.library.understanding.agencies_in(text)))


def _told(reading: Reading, one: Spoken, how: Held, line: Passage | None) -> str:
    name = reading.name(one.agency) if one.agency else body_names()[one.body]
    if line is None:
        return f"- {reading.say('sent_absent', name=name)}"
    mark = reading.cite(line)
    return f"- {reading.say(f'sent_{how.value}', name=name, text=body(line), mark=mark)}"


def _verdict(reading: Reading, held: Sequence[Held]) -> str:
    """Return the verdict on all of them; none where they differ, unless both are claimed to be there."""
    if Held.MAYBE in held:
        return ""
    absent = [how is Held.ABSENT for how in held]
    if not any(absent):
        return reading.say("yes")
    return reading.say("no") if all(absent) or confirming(reading.query) else ""
