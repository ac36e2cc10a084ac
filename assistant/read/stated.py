"""Values that a question claims (a date, a body, a name, a number) beside those of the cited text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from assistant.evidence.find import Evidence, rank
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.bodies import bodies_in, other_body, plain, unknown_body
from assistant.read.both_told import both_told
from assistant.read.carried_out import claimed_paper, titled_paper
from assistant.read.confirming import confirming
from assistant.read.dates import dates_in, same
from assistant.read.document import PLACES
from assistant.read.effect import in_effect
from assistant.read.enumerated import LISTS, member
from assistant.read.signed import bodies_named, signed_by
from assistant.read.verdict import agencies_claimed
from assistant.read.weighed import weigh
from assistant.read.worded import claimed_words, of_claim
from assistant.readings.amounts import NUMBERS
from assistant.readings.claims import entitled, holds, numbers, vocabulary
from assistant.slots import Slot, SlotKind, Slots
from corpus.normalize import syllables
from corpus.types import Document, Passage

NUMBER = phrasing("stated_number")
# So many of the passages that a draft shows are held against the claim.
MOST_SHOWN = 6
# A passage is compared with a claim when it holds at least this much of its topic.
FITS = 0.6


def with_verdict(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft, led by a verdict where what is claimed can be held against what it shows."""
    if found.status != "answered":
        return found
    if not reading.query.yes_no:
        return _unloaded(reading, found)
    if _judged(reading, found):
        return _withheld(reading, found)
    if (both := both_told(reading, found)) is not None:
        return both
    borne = _borne(reading, name, found)
    if borne is None:
        return found
    return replace(found, text=f"{reading.say('yes' if borne else 'no')} {found.text}")


# 'sao kế hoạch lại bảo …'
LOADED = phrasing("stated_loaded")


def _unloaded(reading: Reading, found: Draft) -> Draft:
    """Return a draft, led by a denial where it is asked why the text says what it denies."""
    said = LOADED.search(reading.query.words)
    if said is None:
        return found
    after = (s for s in reading.query.slots.items if s.first >= said.last)
    slots = Slots(
        tuple(replace(s, first=s.first - said.last, last=s.last - said.last) for s in after)
    )
    claim = replace(reading.query, words=reading.query.words[said.last :], slots=slots)
    borne = weigh(replace(reading, query=claim), _shown(reading, found))
    return found if borne is not False else replace(found, text=f"{reading.say('no')} {found.text}")


def _withheld(reading: Reading, found: Draft) -> Draft:
    """Return a confirmed draft without its verdict where a body is claimed that nobody knows."""
    yes = reading.say("yes")
    if not found.text.startswith(yes) or not unknown_body(reading.query):
        return found
    return replace(found, text=found.text.removeprefix(yes).lstrip())


def _judged(reading: Reading, found: Draft) -> bool:
    return found.text.startswith((reading.say("yes"), reading.say("no")))


def _borne(reading: Reading, name: str, found: Draft) -> bool | None:
    """Whether the claim holds: by the value that it states, else as a whole sentence."""
    denied = _denies(reading)
    stated = CHECKS[name](reading, found) if name in CHECKS else None
    if stated is not None and not (denied and name != "facts"):
        return stated != denied
    if found.tasks and _asks_whether_any(reading):
        return None
    borne = weigh(reading, _shown(reading, found))
    if not _open_entitlement(reading):
        return borne
    # What an agency may do the text grants; what it does not speak of, or of a household, is left open.
    return True if borne and reading.query.agencies else None


def _asks_whether_any(reading: Reading) -> bool:
    """Whether it is asked if there are such tasks at all ('có việc nào không'), which the list says."""
    return reading.query.which_tasks and not confirming(reading.query)


def _open_entitlement(reading: Reading) -> bool:
    """Whether it is asked if somebody may ('có được vay không'), not if a claim is right."""
    return entitled(reading.query) and not confirming(reading.query)


def _denies(reading: Reading) -> bool:
    """Whether the claim itself is a denial, beside anything that it only sets against."""
    words = {word.start for word in claimed_words(reading.query)}
    said = reading.query.slots.of(SlotKind.NEGATION)
    return any(s.value == "not" and reading.query.words[s.first].start in words for s in said)


def _shown(reading: Reading, found: Draft) -> list[Passage]:
    """Return the passages that a draft shows: those that it quotes, then the rows of its tasks."""
    nodes = [reading.library.node(p) for p in found.passages]
    rows = [reading.library.row(reading.library.task_by_id[t]) for t in found.tasks]
    return list({p.key: p for p in (*nodes, *rows) if p is not None}.values())[:MOST_SHOWN]


def _part(reading: Reading, found: Draft) -> bool | None:
    """Whether an article or another part bears out what is claimed of the document's own facts."""
    document = next(iter(reading.library.documents.values()))
    passage = _shown(reading, found)[0]
    stands = (f for f in FACTS if passage.id in {p.id for p in PLACES[f](document)})
    borne = (FACTS[facet](reading, document) for facet in stands)
    return next((value for value in borne if value is not None), None)


def _facts(reading: Reading, found: Draft) -> bool | None:
    document = next(iter(reading.library.documents.values()))
    facets = set(reading.query.facets)
    if facets & {"articles", "sections"}:
        return _number(reading, found)
    return next((check(reading, document) for name, check in FACTS.items() if name in facets), None)


def _dated(reading: Reading, document: Document) -> bool | None:
    return _dates(reading, [PLACES["date"](document)[0].value], years=True)


def _issued(reading: Reading, document: Document) -> bool | None:
    return bodies_named(reading, document.issuer, _claimed(reading))


def _effect(reading: Reading, document: Document) -> bool | None:
    """Whether the claimed start of its effect is the day on which the document was signed."""
    signed = PLACES["date"](document)[0].value
    return in_effect(reading, signed, _dates(reading, [signed]), _line(reading))


def _number(reading: Reading, found: Draft) -> bool | None:
    claimed = NUMBER.search(reading.query.words)
    if claimed is None or found.count is None:
        return None
    # 'gồm 5 mục và 29 nhiệm vụ': both numbers have to be right.
    tasks = len(reading.library.tasks)
    rest = all(holds(claim.value, tasks) for claim in numbers(reading.query))
    number = int(NUMBERS.get(claimed["n"]) or claimed["n"])
    return number == found.count and rest


def _agencies_counted(reading: Reading, found: Draft) -> bool | None:
    """Whether so many agencies have a role as are claimed; None when no number is claimed or told."""
    claimed = agencies_claimed(reading.query)
    return None if found.count is None or claimed is None else found.count == claimed


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
        of_claim(reading).query, reading.library, lambda p: p.id == found.passages[0], "bm25"
    )
    known = [e.passage for e in best if e.coverage >= FITS]
    return known[0] if known else None


def _mentioned(reading: Reading, found: Draft) -> bool | None:
    """Whether what the text says of another document bears out its date and who issued it."""
    passage = reading.library.node(found.passages[0]) if found.passages else None
    if passage is None:
        return None
    dates = _dates(reading, [passage.text], years=True)
    issuer = bodies_named(reading, passage.text, _claimed(reading))
    borne = [value for value in (dates, issuer) if value is not None]
    return all(borne) if borne else None


def _carried_out(reading: Reading, found: Draft) -> bool | None:
    """Whether the document claimed is the one that the plan carries out, with its date and issuer as claimed."""
    passage = _shown(reading, found)[0]
    same = titled_paper(passage) == claimed_paper(reading.query)
    return same and _mentioned(reading, found) is not False


def _dates(reading: Reading, texts: Iterable[str], years: bool = False) -> bool | None:
    """Whether the dates claimed are among those of the texts; None when either has none."""
    claimed = dates_in(plain(reading.query.question), years)
    stated = {date for text in texts for date in dates_in(plain(text))}
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
    return frozenset(agencies) | bodies_in(plain(passage.value))


def _claimed(reading: Reading) -> frozenset[str]:
    """Return the bodies beside the registry of agencies that the question names."""
    line = _line(reading)
    found = bodies_in(line)
    # 'nghị quyết của Chính phủ' names the document.
    told = any(f"{word} chinh phu" in line for word in vocabulary()["recipient"])
    return found if told else found - {"chinh phu"}


def _line(reading: Reading) -> str:
    return " ".join(word.folded for word in claimed_words(reading.query))


def _listed(facet: str, reading: Reading, document: Document) -> bool | None:
    return member(reading, facet, document)


def _bodily(reading: Reading, found: Draft) -> bool | None:
    """Whether a body is claimed to do a described task that its row does not name; None when none is."""
    rows = [reading.library.row(reading.library.task_by_id[t]) for t in found.tasks]
    text = " ".join(row.text for row in rows if row)
    return False if confirming(reading.query) and other_body(reading.query, text) else None


def _told(reading: Reading, found: Draft) -> bool | None:
    borne = _part(reading, found) if found.passages else None
    return _passage(reading, found) if borne is None else borne


# Facts of the document with what checks a claim on each, the most telling first.
FACTS: dict[str, Callable[[Reading, Document], bool | None]] = {
    "effect": _effect,
    "date": _dated,
    "signatory": signed_by,
    **{name: partial(_listed, name) for name in LISTS},
    "issuer": _issued,
}
CHECKS = {
    "carried out": _carried_out,
    "counted": _agencies_counted,
    "described": _bodily,
    "facts": _facts,
    "mentioned": _mentioned,
    "told": _told,
    "duty": _told,
    "node": _part,
}
