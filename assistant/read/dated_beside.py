"""The document's own date, claimed beside another fact: 'Nghị quyết 160/NQ-CP ngày 22/12/2021 do ông A ký'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.read.confirming import confirming
from assistant.read.dates import Date, dates_in, same
from assistant.read.document import PLACES
from assistant.read.signed import signed_by
from assistant.slots import SlotKind
from corpus.types import Document

# Right behind the name of the document; one that is named without its number has to be issued on that day.
ISSUED = r"(?:(?:ban hanh|ky ban hanh|ky|ra doi|ra|de) )"
DATE = (
    r"(?:(?:vao|hom) )?"
    r"(ngay \d{1,2} ?(?:/|-|\.|thang) ?\d{1,2}(?: ?(?:/|-|\.|,? nam) ?\d{4})?|\d{1,2}/\d{1,2}/\d{4})"
)
BY_NUMBER = re.compile(rf"\W*(?:(?:duoc|da|co) )*{ISSUED}?{DATE}")
BY_NAME = re.compile(rf"\W*(?:(?:duoc|da|co) )*{ISSUED}{DATE}")
OWN = {"nghi", "quyet"}
# 'có sai chỗ nào không', 'có gì sai không'
FAULTS = phrasing("faults_asked")


def claims_date(query: Query) -> bool:
    """Whether a date is claimed of the document right behind its name, and that is to be confirmed."""
    return bool(_dates(query)) and (confirming(query) or asks_for_faults(query))


def asks_for_faults(query: Query) -> bool:
    """Whether it is asked what is wrong in what is told: 'có sai chỗ nào không'."""
    return query.yes_no and FAULTS.search(query.words) is not None


def own_date_borne(reading: Reading, document: Document) -> bool | None:
    """Whether the date behind the document's name is its own; None where none is claimed so."""
    if not claims_date(reading.query):
        return None
    own = dates_in(plain(PLACES["date"](document)[0].value))
    return all(any(same(one, other) for other in own) for one in _dates(reading.query))


def with_right_date(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft that denies a claim, with the right date, where the document is claimed to be of another."""
    document = next(iter(reading.library.documents.values()))
    if found.status is not Status.ANSWERED or own_date_borne(reading, document) is not False:
        return found
    verdict = reading.say("no")
    told = found.text.removeprefix(reading.say("yes")).removeprefix(verdict).lstrip()
    if name == "facts":
        return replace(found, text=f"{verdict} {told}")
    place = PLACES["date"](document)[0]
    right = reading.say("date_otherwise", value=place.value, mark=reading.cite(place))
    return replace(found, text=f"{verdict} {right}\n\n{told}")


def with_faults(reading: Reading, text: str) -> str:
    """Return what is told of the facts claimed, led by which are wrong where that is asked, or the date is."""
    document = next(iter(reading.library.documents.values()))
    wrong = _wrong(reading, document)
    if not wrong or not (asks_for_faults(reading.query) or "date" in wrong):
        return text
    what = ", ".join(reading.say(f"fault_{name}") for name in wrong)
    return f"{reading.say('faults', what=what)} {text}"


def _wrong(reading: Reading, document: Document) -> Sequence[str]:
    borne = {"date": own_date_borne(reading, document)}
    if "signatory" in reading.query.facets:
        borne["signatory"] = signed_by(reading, document)
    return [name for name, holds in borne.items() if holds is False]


def _dates(query: Query) -> set[Date]:
    """Return the dates right behind a name of the document itself."""
    named = [s for s in query.slots.of(SlotKind.FILLER) if s.value == "document" and s.end]
    own = ((s, {w.folded for w in query.words[s.first : s.last]}) for s in named)
    found = (_behind(query.question[s.end :], said) for s, said in own if said >= OWN)
    return {date for match in found if match for date in dates_in(match[1])}


def _behind(text: str, said: set[str]) -> re.Match[str] | None:
    """Return the date right behind the name of the document, which is `said` with or without its number."""
    return (BY_NUMBER if any(map(str.isdigit, said)) else BY_NAME).match(plain(text))
