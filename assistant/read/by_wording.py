"""Those who receive the text by wording for many alone: 'Ngân hàng Nhà nước có tên trong nơi nhận không'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading, body
from assistant.read.bodies import plain
from assistant.read.document import PLACES
from assistant.read.enumerated import ALL_MINISTRIES, BY_NAME, agencies_in_any
from corpus.normalize import fold
from structured.agencies import NATIONAL, UNION, UNIONS
from structured.types import Agency

SENT = "recipients"
# By which words a list means all of a kind.
WORDING = {NATIONAL: ALL_MINISTRIES, UNION: fold(UNIONS)}
# The Party's commissions, by how they are called.
OF_PARTY = "cac ban cua dang"
COMMISSION = re.compile(r"ban .+ trung uong$")
# Offices of a province, which its committee's line does not name: 'Sở Tài chính'.
PROVINCIAL_OFFICE = "Sở"
# 'có tên', 'ghi tên': what is meant by wording for many is not there so.
NAMED = phrasing("by_wording_named")


def with_wording(reading: Reading, told: Draft | None) -> Draft | None:
    """Return the recipients led by the line that means one asked about without naming it.

    Whether it 'has its name' there the line neither proves nor denies.
    """
    query = reading.query
    if told is None or SENT not in query.facets or not query.yes_no:
        return told
    notes = list(_notes(reading))
    text = "\n\n".join([" ".join(notes), told.text]) if notes else told.text
    return replace(told, text=text, open=told.open or _open(reading, bool(notes)))


def _open(reading: Reading, meant: bool) -> bool:
    """Whether what is claimed of one who is `meant` by wording, or of an office below, can't be told."""
    query, kinds = reading.query, {reading.agency(a.agency).kind for a in reading.query.agencies}
    if BY_NAME.search(query.words):
        # 'có ghi riêng tên', 'đích danh' can be told: it is not.
        return False
    offices = any(a.slot and a.slot.place == PROVINCIAL_OFFICE for a in query.agencies)
    return offices or (meant and (kinds != {NATIONAL} or NAMED.search(query.words) is not None))


def _wording(agency: Agency) -> str:
    """Return by which words a list may mean an agency that it does not name; '' for none."""
    if agency.kind != NATIONAL and COMMISSION.match(fold(agency.name)):
        return OF_PARTY
    return WORDING.get(agency.kind, "")


def _notes(reading: Reading) -> Iterator[str]:
    """Yield which line means each of the agencies asked about that no line names."""
    lines = [p for d in reading.library.documents.values() for p in PLACES[SENT](d)]
    named, agencies = agencies_in_any(reading, lines), reading.library.agencies
    asked = dict.fromkeys(a.agency for a in reading.query.agencies if a.slot)
    for agency in (a for a in asked if named.isdisjoint({a, *agencies.meant(a)})):
        wording = _wording(agencies[agency])
        line = next((p for p in lines if wording and wording in plain(p.value)), None)
        if line:
            values = {"agency": reading.name(agency), "line": body(line).rstrip(";")}
            yield reading.say("by_wording", mark=reading.cite(line), **values)
