"""What is claimed of the document as a whole: the number of its parts, its date. Each: Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings, phrasing, runs
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'có 6 mục', 'gồm 4 phần lớn'; which fact of a document each noun counts.
PART_NOUNS = meanings("document_claims_parts")
NO_PARTS = folded("document_claims_no_parts")
HOLDING = folded("document_claims_holding")
# 'three' in 'has three articles'.
ENGLISH = folded("numbers_english")
# 'gồm ba phần', typed with its marks.
NUMBERS = folded("few")


@needs(SlotKind.YES_NO)
def parts_claimed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phụ lục có 6 mục, đúng không' as a claim on the number of a document's parts."""
    of_document = slots.has(SlotKind.PART) or slots.has(SlotKind.FILLER, "document")
    if not slots.has(SlotKind.YES_NO) or not of_document or slots.has(SlotKind.FACET):
        return slots
    for place in range(1, len(words) - 1):
        number, noun = words[place], words[place + 1]
        told = number.folded.isdigit() or (noun.marked is None and number.folded in ENGLISH)
        told = told or (noun.marked is not None and number.folded in NUMBERS)
        following = words[place + 2].folded if place + 2 < len(words) else ""
        counted = told and noun.folded in PART_NOUNS and following not in NO_PARTS
        if counted and words[place - 1].folded in HOLDING:
            value = PART_NOUNS[noun.folded]
            found = Slot(SlotKind.FACET, value, place, place + 2, number.start, noun.end)
            kept = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
            return Slots(tuple(kept)).plus([found])
    return slots


@needs(SlotKind.FACET)
def dated_signing(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ký ngày 22/12/2021' as being about the date, not about who signed."""
    changed = {
        slot: replace(slot, value="date")
        for slot in slots.of(SlotKind.FACET)
        if slot.value == "signatory" and _date_follows(words[slot.last : slot.last + 2])
    }
    return Slots(tuple(changed.get(slot, slot) for slot in slots.items))


@needs(SlotKind.YES_NO)
def dated_issue(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nghị quyết ban hành (vào) năm 2020, đúng không' as a claim on the document's date.

    So is 'ký ngày 20/12/2021 đúng không', which says of nothing else that it is dated.
    """
    if not slots.has(SlotKind.YES_NO) or OTHER_KIND.search(words):
        return slots
    of_it = slots.has(SlotKind.FILLER, "document")
    found = next(filter(None, (_issued_at(words, n) for n in range(len(words) - 2))), None)
    if found is None or not (of_it or _says_only(found, slots, words)):
        return slots
    kept = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
    return Slots(tuple(kept)).plus([found])


def _issued_at(words: Sequence[Word], place: int) -> Slot | None:
    """Return 'ban hành (vào) ngày 22/12/2021' that begins at a place as a fact of a document."""
    said = tuple(word.folded for word in words[place : place + 5])
    verb = next((verb for verb in ISSUED if said[: len(verb)] == verb), ())
    dated = [word for word in said[len(verb) :] if word != "vao"][:2]
    if not verb or not _is_date(dated):
        return None
    last = place + len(verb)
    while last < len(words) and _of_date(words[last].folded):
        last += 1
    return Slot(SlotKind.FACET, "date", place, last, words[place].start, words[last - 1].end)


def _says_only(dated: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a message says no more than a day of issue, and asks to confirm it.

    'ban hành năm 2022' may be said of what comes of a task.
    """
    if not any(word.folded == DAY for word in words[dated.first : dated.last]):
        return False
    beside = slots.of(SlotKind.YES_NO, SlotKind.SOCIAL, SlotKind.FOLLOW, SlotKind.FILLER)
    said = {n for slot in (dated, *beside) for n in range(slot.first, slot.last)}
    return all(n in said or words[n].folded in ISSUED_IT for n in range(len(words)))


DAY = "ngay"
# Before the verb: '(nó) được ký ngày …'.
ISSUED_IT = folded("document_claims_it")
# 'ban hành', 'ra (đời)' before a date, the longer first.
ISSUED = sorted(runs("document_claims_issued"), key=len, reverse=True)
DATED = folded("document_claims_dated")
# Kinds of documents that the resolution only mentions, and whose dates are their own.
OTHER_KIND = phrasing("other_kinds")


def _of_date(word: str) -> bool:
    return word.isdigit() or word in DATED or word == "vao"


def _is_date(said: Sequence[str]) -> bool:
    return len(said) == 2 and said[0] in DATED and said[1].isdigit()


def _date_follows(words: Sequence[Word]) -> bool:
    folded = [word.folded for word in words]
    return len(folded) == 2 and folded[0] == DAY and folded[1].isdigit()


# 'xong thì ra (hẳn một) nghị định', 'sẽ thành quyết định'.
PAPER = phrasing("document_claims_paper")


@needs(SlotKind.YES_NO)
def paper_claimed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'làm xong thì ra một nghị định, đúng không' as a claim on the product."""
    found = PAPER.search(words)
    other = slots.of(SlotKind.FIELD, SlotKind.FACET, SlotKind.WHO, SlotKind.ASKED)
    if found is None or other or not slots.has(SlotKind.YES_NO) or slots.of(SlotKind.AGENCY):
        return slots
    place, last = found.first, found.first + (len(found["made"].split()) or 1)
    kept = [s for s in slots.items if s.last <= place or last <= s.first]
    start, end = words[place].start, words[last - 1].end
    return Slots(tuple(kept)).plus([Slot(SlotKind.FIELD, "product", place, last, start, end)])


# 'nghị quyết này (là) do | Bộ A', 'Bộ A | ban hành', 'Bộ A | ban hành nghị quyết này'.
BY, IS_BY = phrasing("document_claims_by"), phrasing("document_claims_is_by")
ISSUES, ISSUES_IT = phrasing("document_claims_issues"), phrasing("document_claims_issues_it")


@needs(SlotKind.YES_NO)
def issued_by(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nghị quyết này do Bộ A ban hành, đúng không' as a claim on who issued the document."""
    of_document = slots.has(SlotKind.FILLER, "document") and not OTHER_KIND.search(words)
    other = slots.of(SlotKind.FIELD, SlotKind.FACET, SlotKind.WHO, SlotKind.ROLE, SlotKind.TASK)
    if not of_document or other or not slots.has(SlotKind.YES_NO):
        return slots
    asks = {slot.first for slot in slots.of(SlotKind.YES_NO)}
    for agency in slots.of(SlotKind.AGENCY):
        before, after = words[: agency.first], words[agency.last :]
        by = BY.search(before) and ISSUES.opens(after)
        is_by = IS_BY.search(before) and agency.last in asks
        if by or is_by or ISSUES_IT.opens(after):
            first, last = words[agency.first], words[agency.last - 1]
            issuer = replace(agency, kind=SlotKind.FACET, value="issuer")
            return slots.plus([replace(issuer, start=first.start, end=last.end)])
    return slots


# 'theo đề nghị | của ông Bộ trưởng | Bộ A': so many words may stand between.
PROPOSER_REACH = 4
ASKING = (
    SlotKind.WHO,
    SlotKind.YES_NO,
    SlotKind.ASKED,
    SlotKind.QUANTITY,
    SlotKind.FIELD,
    SlotKind.ROLE,
)


@needs(SlotKind.FACET)
def proposer_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ban hành theo đề nghị của Bộ trưởng Bộ A?', which asks nothing else, as asking to confirm it."""
    told = [s for s in slots.of(SlotKind.FACET) if s.value == "proposer" and s.end]
    if not told or slots.of(*ASKING):
        return slots
    named = (0 <= a.first - told[0].last <= PROPOSER_REACH for a in slots.of(SlotKind.AGENCY))
    last, end = len(words), words[-1].end
    return slots.plus([Slot(SlotKind.YES_NO, "ask", last, last, end, end)]) if any(named) else slots


# 'nghị quyết có | gửi | Bộ A không', 'có | gửi nghị quyết này | Bộ A không'
SENT = phrasing("document_claims_sent")


@needs(SlotKind.YES_NO)
def sent_document(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nghị quyết có gửi Bộ A không' as being about who receives it, and not who gets what is reported."""
    found = None if slots.has(SlotKind.FACET) else SENT.search(words)
    if found is None:
        return slots
    first = found.start("sent")
    last = first + len(found["sent"].split())
    return read_as(slots, words, (first, last), SlotKind.FACET, "recipients")


# 'báo cáo | gửi ai', 'kết quả sơ kết | gửi đến đâu'
REPORT = phrasing("document_claims_report")


@needs(SlotKind.FACET)
def report_sent(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'báo cáo gửi ai' as to whom reports go, and not as who receives the document."""
    told = (s for s in slots.of(SlotKind.FACET) if s.value == "recipients" and s.end)
    sent = [s for s in told if REPORT.search(words[: s.first])]
    asked = (replace(s, kind=SlotKind.WHO, value="who") for s in sent)
    # 'kết quả sơ kết gửi đến đâu' asks for no progress.
    ends = {s.last for s in sent}
    progress = [s for s in slots.of(SlotKind.ASKED) if s.value == "progress" and s.last in ends]
    return slots.without(*sent, *progress).plus(asked) if sent else slots


# 'nghị quyết ni | ra | ngày tháng | năm mô'
DATE_ASKED = phrasing("document_claims_date_asked")
OTHERS = (SlotKind.TASK, SlotKind.TASK_REF, SlotKind.AGENCY, SlotKind.ROLE, SlotKind.FACET)


@needs(SlotKind.FIELD)
def date_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nghị quyết này ra năm nào' as asking for the document's date, not for that of a task."""
    found = None if slots.of(*OTHERS) else DATE_ASKED.search(words)
    times = [s for s in slots.of(SlotKind.FIELD) if s.value == "deadline" and s.end]
    asked = next((s for s in times if found and s.first <= found.last <= s.last), None)
    if found is None or asked is None or OTHER_KIND.search(words):
        return slots
    return read_as(slots, words, (found.start("date"), asked.last), SlotKind.FACET, "date")


@needs(SlotKind.FACET)
def effect_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bao giờ' after 'có hiệu lực từ' as part of what is asked of the document."""
    ends = {s.last for s in slots.of(SlotKind.FACET) if s.value == "effect" and s.end}
    times = [s for s in slots.of(SlotKind.FIELD) if s.value == "deadline" and s.first in ends]
    return slots.without(*times) if times else slots


# In the order in which they are made.
OF_DOCUMENT = (
    parts_claimed,
    dated_issue,
    dated_signing,
    paper_claimed,
    issued_by,
    proposer_named,
    sent_document,
    report_sent,
    date_asked,
    effect_asked,
)
