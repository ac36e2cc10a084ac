"""Values that a question claims (a date, a body, a name, a number) beside those of the cited text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from assistant.claims import vocabulary
from assistant.find import Evidence, rank
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.dates import dates_in, same
from assistant.read.document import PLACES
from assistant.slots import Slot, SlotKind
from corpus.data import read_yaml
from corpus.normalize import fold, syllables
from corpus.types import Document, Passage

BODIES = Path(__file__).parents[1] / "model" / "bodies.yaml"
NUMBER = re.compile(r"\b(\d{1,2}) (?:dieu|muc|phan|chuong)\b")
# A name as written: 'Phạm Minh Chính'.
NAME = re.compile(r"\b[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){1,3}\b")
# A passage is compared with a claim when it holds at least this much of its topic.
FITS = 0.6


def with_verdict(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft on a fact or a passage, led by a verdict where the claimed value can be compared."""
    query = reading.query
    denied = query.slots.has(SlotKind.NEGATION, "not")
    if name not in CHECKS or not query.yes_no or denied or found.status != "answered":
        return found
    borne = CHECKS[name](reading, found)
    if borne is None:
        return found
    return replace(found, text=f"{reading.say('yes' if borne else 'no')} {found.text}")


def _facts(reading: Reading, found: Draft) -> bool | None:
    document = next(iter(reading.library.documents.values()))
    facets = set(reading.query.facets)
    if facets & {"articles", "sections"}:
        return _number(reading, found)
    if "effect" in facets:
        return _effect(reading, document)
    if "date" in facets:
        return _dates(reading, [PLACES["date"](document)[0].value], years=True)
    if "signatory" in facets:
        return _signatory(reading, document)
    return _bodies(reading, document.issuer, _claimed(reading)) if "issuer" in facets else None


# 'sau 45 ngày', '45 ngày sau': the text knows no such term.
TERM = re.compile(r"\b(?:sau \d+ ngay|\d+ ngay (?:sau|ke tu)|after \d+ days|\d+ days after)\b")
FROM_SIGNING = re.compile(r"\b(?:tu|vao|ngay) (?:ngay|khi|hom|luc) (?:duoc )?ky\b")


def _effect(reading: Reading, document: Document) -> bool | None:
    """Whether the claimed start of its effect is the day on which the document was signed."""
    line = _line(reading)
    if TERM.search(line):
        return False
    if FROM_SIGNING.search(line):
        return True
    return _dates(reading, [PLACES["date"](document)[0].value])


def _number(reading: Reading, found: Draft) -> bool | None:
    claimed = NUMBER.search(_line(reading))
    return None if claimed is None or found.count is None else int(claimed[1]) == found.count


def _signatory(reading: Reading, document: Document) -> bool | None:
    """Whether the name and the office claimed are those of the one who signed."""
    name = fold(document.signatory)
    named = [fold(n) for n in NAME.findall(reading.query.question) if not _is_body(fold(n))]
    line = _line(reading)
    own = [n for n in named if n not in name and not line.startswith(n)]
    office = _bodies(reading, document.signatory, _claimed(reading))
    if own or office is False:
        return False
    said = " ".join(name.split()[-3:]) in line
    return True if said or office else None


def _passage(reading: Reading, found: Draft) -> bool | None:
    """Whether the first passage of a draft bears out a date, or the one to whom something goes."""
    passage = _first(reading, found)
    if passage is None:
        return None
    dates = _dates(reading, [passage.text])
    if dates is not None:
        return dates
    recipients = _recipients(reading)
    named = _passage_bodies(reading, passage)
    if not recipients or not named:
        return None
    return recipients <= named


def _first(reading: Reading, found: Draft) -> Passage | None:
    """Return the first passage of a draft, when it fits the question well."""
    if not found.passages or (found.tasks and len(found.passages) == len(found.tasks)):
        return None
    best: Sequence[Evidence] = rank(
        reading.query, reading.library, lambda p: p.id == found.passages[0], "bm25"
    )
    known = [e.passage for e in best if e.coverage >= FITS]
    return known[0] if known else None


def _mentioned(reading: Reading, found: Draft) -> bool | None:
    """Whether what the text says of another document bears out its date and who issued it."""
    passage = reading.library.node(found.passages[0]) if found.passages else None
    if passage is None:
        return None
    dates = _dates(reading, [passage.text], years=True)
    issuer = _bodies(reading, passage.text, _claimed(reading))
    borne = [value for value in (dates, issuer) if value is not None]
    return all(borne) if borne else None


def _dates(reading: Reading, texts: Iterable[str], years: bool = False) -> bool | None:
    """Whether the dates claimed are among those of the texts; None when either has none."""
    claimed = dates_in(_plain(reading.query.question), years)
    stated = {date for text in texts for date in dates_in(_plain(text))}
    if not claimed or not stated:
        return None
    return all(any(same(one, other) for other in stated) for one in claimed)


def _word_before(query: Query, slot: Slot) -> str:
    """Return the folded word before a slot, which may stand in an earlier sentence of the message."""
    before = syllables(query.question[max(0, slot.start - NEAR) : slot.start])
    return before[-1].folded if before else ""


# So many characters before a slot are looked at.
NEAR = 20


def _recipients(reading: Reading) -> frozenset[str]:
    """Return the agencies and bodies claimed that stand right after 'gửi về', 'cho', 'do' …"""
    query = reading.query
    after = vocabulary()["recipient"]
    named = {a.agency for a in query.agencies if a.slot and _word_before(query, a.slot) in after}
    line = _line(reading)
    bodies = {b for b in _claimed(reading) if any(f"{word} {b}" in line for word in after)}
    return frozenset(named | bodies)


def _passage_bodies(reading: Reading, passage: Passage) -> frozenset[str]:
    agencies = reading.library.understanding.agencies_in(" ".join(passage.value.split()))
    return frozenset(agencies) | bodies_in(_plain(passage.value))


def _claimed(reading: Reading) -> frozenset[str]:
    """Return the bodies beside the registry of agencies that the question names."""
    line = _line(reading)
    found = bodies_in(line)
    # 'nghị quyết của Chính phủ' names the document.
    told = any(f"{word} chinh phu" in line for word in vocabulary()["recipient"])
    return found if told else found - {"chinh phu"}


def _bodies(reading: Reading, text: str, claimed: frozenset[str]) -> bool | None:
    """Whether the bodies claimed are named by `text`; None when either names none."""
    stated = bodies_in(_plain(text))
    others = {a.agency for a in reading.query.agencies}
    if not stated or not (claimed or others):
        return None
    return claimed <= stated and not others


@lru_cache(maxsize=1)
def _spellings() -> tuple[tuple[str, str], ...]:
    """Return every spelling of a body with the first of its group, longest first."""
    groups = read_yaml(BODIES)["bodies"]
    pairs = [(fold(name), fold(group[0])) for group in groups for name in group]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def bodies_in(line: str) -> frozenset[str]:
    """Return the bodies that a folded line names; within a longer name no shorter one counts."""
    found = set()
    for spelling, body in _spellings():
        line, count = re.subn(rf"\b{re.escape(spelling)}\b", "|", line)
        if count:
            found.add(body)
    return frozenset(found)


def _is_body(name: str) -> bool:
    return bool(bodies_in(name)) or name.startswith(("nghi quyet", "bo ", "ke hoach"))


def _plain(text: str) -> str:
    return fold(" ".join(text.split()))


def _line(reading: Reading) -> str:
    return " ".join(word.folded for word in reading.query.words)


CHECKS = {"facts": _facts, "mentioned": _mentioned, "told": _passage}
