"""Notes beside an answer: what was counted, whom a province is addressed by, what became of a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.evidence.ranking import PLAN, part_of
from assistant.grammar import folded
from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.bodies import plain
from assistant.read.offices import is_office
from structured.agencies import LOCAL, PROVINCIAL
from structured.filters import involves

# Kinds of entries that stand for several bodies, or for those below what the text names.
SEVERAL = ("group", "local")


def notes(reading: Reading) -> Iterator[str]:
    """Yield the notes that belong beside a list: what was counted, whom a province is addressed by."""
    wanted = reading.query.wanted
    relations = {time.relation for query in wanted for time in query.times}
    if "overdue" in relations:
        yield reading.say("overdue_note")
    if relations & {"covers", "runs_into", "this_year", "next_year"}:
        start, end = reading.library.tasks[0].horizon
        yield reading.say("covers_note", start=start, end=end)
    yield from dict.fromkeys(_agency_notes(reading, wanted))
    yield from local_notes(reading)


def _agency_notes(reading: Reading, wanted: Iterable[Query]) -> Iterator[str]:
    """Yield what is known of the bodies that are named; of two that are one now, the same note twice."""
    for reference in _named(wanted):
        if is_office(reference):
            yield reading.say("office_note")
        elif reference.place and reference.agency == PROVINCIAL:
            yield province_note(reading, reference.place)
        yield from succession_notes(reading, reference.agency)
        yield from _plan_passages(reading, reference)


def province_note(reading: Reading, place: str) -> str:
    """Return by which words the text addresses a province, and that provinces are others since."""
    return reading.say("province_note", place=place)


def _named(queries: Iterable[Query]) -> Iterable[AgencyRef]:
    """Return the agencies and places that queries name, each once."""
    named: dict[tuple[str, str | None], AgencyRef] = {}
    for reference in (a for query in queries for a in query.agencies):
        named.setdefault((reference.agency, reference.place), reference)
    return named.values()


def _plan_passages(reading: Reading, reference: AgencyRef) -> Iterator[str]:
    """Yield what the plan says of a body that no row of the appendix names: 'Ban Tuyên giáo làm gì'."""
    entry, query = reading.agency(reference.agency), reading.query
    asked_of_rows = query.roles or query.counts or "appendix" in query.parts
    known = reading.library.agencies.meant(entry.id)
    in_rows = any(_in_rows(reading, agency) for agency in known)
    if reference.negated or asked_of_rows or in_rows or entry.kind in SEVERAL:
        return
    names = [plain(name) for name in (entry.name, *entry.names)]
    yield from _passages_naming(reading, names)


def local_notes(reading: Reading) -> Iterator[str]:
    """Yield that the text names provinces only, when a district or a commune is asked about."""
    if any(reference.agency == LOCAL for reference in reading.query.agencies):
        yield reading.say("local_note")
        yield from _local_passages(reading)


# What the plan says of the lowest level of government.
LOCAL_NAMES = folded("notes_local")


def _local_passages(reading: Reading) -> Iterator[str]:
    """Yield what the plan says of districts and communes, unless roles in the appendix alone are asked about."""
    query = reading.query
    if query.roles or query.counts or "appendix" in query.parts or query.about_tasks:
        return
    yield from _passages_naming(reading, LOCAL_NAMES)


def _passages_naming(reading: Reading, names: Iterable[str]) -> Iterator[str]:
    """Yield the passages of the plan that hold one of the names, quoted."""
    for passage in reading.library.passages:
        text = plain(passage.value)
        if part_of(passage) == PLAN and any(name in text for name in names):
            yield f"{reading.say('narrative_lead', place=reading.place(passage))} {reading.quote(passage)}"


def succession_notes(reading: Reading, agency: str) -> Iterator[str]:
    """Yield what happened to an agency's name since the text, kept apart from the answer."""
    entry = reading.agency(agency)
    yield from _taken_over(reading, agency)
    yield from _moved(reading, (agency, *entry.absorbed))
    if entry.successor_of:
        since = _day(entry.since)
        old = reading.names(entry.successor_of)
        yield reading.say(
            "succession", since=since, source=reading.change(entry.source), new=entry.name, old=old
        )
    left = [other for other in entry.absorbed if _left_uncounted(reading, agency, other)]
    if left:
        yield reading.say(
            "absorbed",
            since=_day(entry.since),
            source=reading.change(entry.source),
            agency=entry.name,
            others=reading.names(left),
        )


def _left_uncounted(reading: Reading, agency: str, other: str) -> bool:
    """Whether tasks of one whose work `agency` took over are none of the answer.

    There are none where no row names it; where it is named beside, its own note tells what became of it; and
    what `agency` has not may well be the other's: 'việc nào không do Bộ Nội vụ chủ trì'.
    """
    named = [a for query in reading.query.wanted for a in query.agencies]
    denied = any(a.negated for a in named if a.agency == agency)
    beside = any(a.agency == other for a in named)
    return _in_rows(reading, other) and not (beside or denied)


def _in_rows(reading: Reading, agency: str) -> bool:
    return any(involves(agency)(task) for task in reading.library.tasks)


def became(reading: Reading, agency: str) -> Iterator[str]:
    """Yield what an agency of the text became, and which of its matters went elsewhere."""
    yield from _taken_over(reading, agency)
    yield from _moved(reading, (agency,))


def _taken_over(reading: Reading, agency: str) -> Iterator[str]:
    """Yield under which name an agency of the text goes on since."""
    for entry in reading.library.agencies.values():
        if agency in (*entry.absorbed, *entry.successor_of):
            yield reading.say(
                "taken_over",
                since=_day(entry.since),
                source=reading.change(entry.source),
                new=entry.name,
                old=reading.name(agency),
            )


def _moved(reading: Reading, agencies: Iterable[str]) -> Iterator[str]:
    """Yield which matters of `agencies` went elsewhere than their names."""
    for agency in agencies:
        for moved in reading.agency(agency).moved:
            yield reading.say(
                "moved",
                since=_day(moved.since),
                source=reading.change(moved.source),
                matter=reading.change(moved.matter),
                new=reading.name(moved.to),
                old=reading.name(agency),
            )


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))
