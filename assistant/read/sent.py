"""To whom something is claimed to be sent, or who is claimed to gather it: 'báo cáo của tỉnh gửi về Bộ A'."""

from __future__ import annotations

import re

from assistant.grammar import folded, phrasing
from assistant.model.towards import sent_to
from assistant.query import AgencyRef, Query
from assistant.read.all_ministries import titled
from assistant.read.base import Reading
from assistant.read.bodies import bodies_in, plain
from assistant.read.claimed_values import (
    bodies_claimed,
    bodies_of,
    by_somebody,
    claim_line,
    sentence,
    times_added,
)
from assistant.readings.claims import vocabulary
from assistant.slots import Slot, SlotKind
from corpus.normalize import syllables
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# So many characters before a slot are looked at.
NEAR = 20
SENDING = folded("sent_sending")
# 'gửi thẳng lên | Bộ A', 'nơi nhận là | Bộ A'; 'Bộ A | là đầu mối tổng hợp'; 'nộp thẳng cho Thủ tướng'.
SENDS, GATHERS, TO_OFFICE = (
    phrasing("sent_to"),
    phrasing("sent_gathers"),
    phrasing("sent_to_office"),
)
# What is sent and gathered: 'báo cáo', 'sơ kết'.
MATTER = folded("sent_matter")
GIVEN = folded("sent_given")
REACH = 12
# Offices and houses to which no passage sends what is gathered.
OFFICES = folded("onward_offices")
# 'để tổng hợp báo cáo Chính phủ': to whom what is gathered goes on.
ONWARD = re.compile(r"\btong hop,?(?: va| roi| de)? (?:bao cao|trinh)(?: len| cho)? ")


def sent_borne(reading: Reading, passage: Passage) -> bool | None:
    """Whether a passage names those who are claimed to be sent something, or to have issued it."""
    sent, got, agencies = sent_to(passage.text), receivers(reading), reading.library.agencies
    if sent and received_otherwise(reading, got, sent):
        return False
    claimed = (recipients(reading) or (got if sent else got - got)) - _onward(reading, passage)
    if by_somebody(reading):
        # Whoever has a title of his own over a duty is the one who does it.
        claimed -= {m for a in titled(passage, reading.library) for m in agencies.meant(a)}
    named = bodies_of(reading, passage)
    if not claimed or not named:
        return None
    if _goes_elsewhere(reading, passage, sent):
        return False
    # Who is only told of there ('để tổng hợp báo cáo Chính phủ') is not the one to whom it goes.
    if sent and claimed <= named and not claimed <= sent and not by_somebody(reading):
        return None
    if claimed <= named and (times_added(reading, passage) or _others(reading, passage) - claimed):
        return None
    return claimed <= named


def _others(reading: Reading, passage: Passage) -> frozenset[str]:
    """Return those whom a claim speaks of, and the passage does not: 'gửi về Bộ A là việc của Hội B'."""
    agencies, query = reading.library.agencies, reading.query
    heads = {m for a in titled(passage, reading.library) for m in agencies.meant(a)}
    spoken = {m for a in query.agencies if a.slot for m in agencies.meant(a.agency)}
    if COLLECTIVE_GROUP in heads:
        # What all ministries have to do, each one has.
        spoken = {a for a in spoken if not agencies.reached_collectively(a)}
    known = bodies_of(reading, passage) | bodies_in(plain(" ".join(passage.headings)))
    return (bodies_claimed(reading) | frozenset(spoken)) - known - heads


def _onward(reading: Reading, passage: Passage) -> frozenset[str]:
    """Return the body to which what is gathered is said to go on, where the passage sends it on to it too."""
    said, told = (
        {b for after in ONWARD.split(line)[1:] for b in bodies_in(after) if after.startswith(b)}
        for line in (claim_line(reading), plain(passage.value))
    )
    return frozenset(said & told)


def _goes_elsewhere(reading: Reading, passage: Passage, sent: frozenset[str]) -> bool:
    """Whether something is said to be sent to another than a passage sends it to, or to go on to another."""
    line = claim_line(reading)
    gone = sent_to(sentence(reading)) - _onward(reading, passage)
    away = SENDING & {*line.split()} and bool(sent and gone) and not gone & sent
    return bool(away) or (_other_end(line) and ONWARD.search(plain(passage.value)) is not None)


def _other_end(line: str) -> bool:
    """Whether what is gathered is said to go on to somebody else than a body known: 'trình Thủ tướng'."""
    return any(after.startswith(tuple(OFFICES)) for after in ONWARD.split(line)[1:])


def receivers(reading: Reading) -> frozenset[str]:
    """Return the ministries and offices that are said to be sent what others report, or to gather it."""
    query = reading.query
    if not MATTER & {word.folded for word in query.words}:
        return frozenset()
    said = (a for a in query.agencies if a.slot in query.slots.items and a.agency not in MANY)
    named = {
        m for a in said if _receives(query, a) for m in reading.library.agencies.meant(a.agency)
    }
    office = TO_OFFICE.search(query.words)
    return frozenset(named | ({office["office"]} if office else set()))


# Those who send: what one of them gathers from others the text does not tell.
MANY = (COLLECTIVE_GROUP, PROVINCIAL)


def _receives(query: Query, reference: AgencyRef) -> bool:
    """Whether an agency is said to be sent something, or to gather it."""
    slot = reference.slot
    if slot is None or not slot.end or reference.negated:
        return False
    before = query.words[max(0, slot.first - REACH) : slot.first]
    return bool(SENDS.search(before) or GATHERS.opens(query.words[slot.last :]))


def received_otherwise(reading: Reading, got: frozenset[str], sent: frozenset[str]) -> bool:
    """Whether what goes to `sent` is said to be received by others alone; none of `sent` is spoken of."""
    agencies = reading.library.agencies
    spoken = {m for a in reading.query.agencies for m in agencies.meant(a.agency)}
    denied = reading.query.slots.has(SlotKind.NEGATION, "not")
    return bool(got) and not denied and not (got | spoken) & sent


def recipients(reading: Reading) -> frozenset[str]:
    """Return the agencies and bodies claimed that stand right after 'gửi về', 'cho', 'do' …"""
    query = reading.query
    after = vocabulary()["recipient"]
    named = {a.agency for a in query.agencies if a.slot and _word_before(query, a.slot) in after}
    line = claim_line(reading)
    bodies = {b for b in bodies_claimed(reading) if any(f"{word} {b}" in line for word in after)}
    return frozenset(named | bodies)


def _word_before(query: Query, slot: Slot) -> str:
    """Return the folded word before a slot, which may stand in an earlier sentence of the message."""
    before = [s.folded for s in syllables(query.question[max(0, slot.start - NEAR) : slot.start])]
    # What is given to somebody to do ('giao cho A') is not sent to him.
    given = len(before) > 1 and before[-2] in GIVEN
    return before[-1] if before and not given else ""
