"""Routes that count lines of the resolution itself, and columns of the table: 'nơi nhận có mấy dòng'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Status
from assistant.grammar import marked, meanings, phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, body
from assistant.read.bodies import plain
from assistant.read.document import PLACES
from corpus.normalize import fold
from corpus.types import Passage

# 'bao nhiêu dòng', 'số gạch đầu dòng'
LINES = phrasing("lines_counted")
# 'mục nơi nhận', 'where it is sent to'
RECIPIENTS = phrasing("lines_recipients")
# 'mấy | ngân hàng', 'những | ngân hàng | nào'
KIND = phrasing("lines_kind")
# '(cơ quan) của | Quốc hội', and by which words a line tells whose it is.
WHOSE, OWNERS = phrasing("lines_whose"), meanings("lines_owners")
NAMES = {plain: name[0].upper() + name[1:] for plain, name in marked("lines_owners").items()}
# 'mấy đoạn mở bằng chữ Căn cứ', 'phần căn cứ có mấy đoạn'
RECITALS = phrasing("lines_recitals")
BASIS = "can cu"
# 'nơi nhận có mấy dòng, không kể dòng Lưu'
WITHOUT_FILE, FILE = phrasing("lines_without_file"), "luu"
# 'bảng phụ lục có mấy cột'
COLUMNS = phrasing("columns_counted")


def lines_counted(reading: Reading) -> Draft | None:
    """How many lines the recipients take, or how many paragraphs say on what the resolution is based."""
    query = reading.query
    if _of_rows(query):
        return None
    if some := _recipients_of_kind(reading) or _recipients_of(reading):
        return some
    if not LINES.search(query.words):
        return None
    if RECITALS.search(query.words):
        return _recitals(reading)
    return _recipients(reading) if RECIPIENTS.search(query.words) else None


def columns_counted(reading: Reading) -> Draft | None:
    """How many columns the table of tasks has, or which."""
    query = reading.query
    named = query.agencies or query.roles or query.times or query.sections or query.task_refs
    if named or query.yes_no or not COLUMNS.search(query.words):
        return None
    task = reading.library.tasks[0]
    columns = [cell.column for cell in reading.library.row(task).cells]
    text = reading.say("columns_counted", n=len(columns), columns=", ".join(columns))
    mark = reading.cite(reading.library.row(task))
    return Draft(Status.ANSWERED, f"{text} {mark}", count=len(columns))


def _of_rows(query: Query) -> bool:
    """Whether tasks are counted, or a number is only to be confirmed."""
    rows = query.task_refs or query.sections or query.times or query.within or query.nodes
    return bool(rows or query.yes_no or query.claimed is not None or "appendix" in query.parts)


def _places(reading: Reading, facet: str) -> Sequence[Passage]:
    documents = reading.library.documents.values()
    return next((found for d in documents if (found := PLACES[facet](d))), ())


def _recipients(reading: Reading) -> Draft | None:
    found = _places(reading, "recipients")
    if WITHOUT_FILE.search(reading.query.words):
        found = [p for p in found if not fold(body(p)).startswith(FILE)]
        return _draft(reading, "lines_without_file", found, len(found)) if found else None
    return _draft(reading, "facet_recipients", found, len(found)) if found else None


def _recipients_of_kind(reading: Reading) -> Draft | None:
    """Return the lines of the recipients that begin with the noun asked for: 'nơi nhận có mấy ngân hàng'."""
    query = reading.query
    asked = KIND.search(query.words) if RECIPIENTS.search(query.words) else None
    if asked is None or query.agencies:
        return None
    noun = query.words[asked.start("noun") : asked.start("noun") + len(asked["noun"].split())]
    found = [
        p for p in _places(reading, "recipients") if fold(body(p)).startswith(f"{asked['noun']} ")
    ]
    shown = " ".join(word.marked or word.folded for word in noun)
    return _draft(reading, "lines_kind", found, len(found), noun=shown) if found else None


def _recipients_of(reading: Reading) -> Draft | None:
    """Return the lines of the recipients that are somebody's: 'nơi nhận có những cơ quan nào của Quốc hội'."""
    query = reading.query
    sent = RECIPIENTS.search(query.words) or "recipients" in query.facets
    said = list(WHOSE.each(query.words)) if sent and (query.who or query.lists) else []
    whose = {n for one in said for n in range(one.first, one.last)}
    if not said or any(not a.slot or a.slot.first not in whose for a in query.agencies):
        return None
    owners = {fold(word) for one in said for word in OWNERS[one["whose"]]}
    lines = ((p, f" {plain(p.value)} ") for p in _places(reading, "recipients"))
    found = [p for p, line in lines if any(re.search(rf"\b{o}\b", line) for o in owners)]
    named = dict.fromkeys(NAMES[one["whose"]] for one in said)
    return _draft(reading, "lines_whose", found, len(found), whose=", ".join(named))


def _recitals(reading: Reading) -> Draft | None:
    """Return how many paragraphs begin with 'Căn cứ'; those that begin otherwise are told as well."""
    found = _places(reading, "basis")
    bases = [passage for passage in found if fold(passage.value).startswith(BASIS)]
    return _draft(reading, "lines_recitals", found, len(bases)) if bases else None


def _draft(
    reading: Reading, key: str, found: Sequence[Passage], number: int, **values: object
) -> Draft:
    lines = [f"- {body(passage)} {reading.cite(passage)}" for passage in found]
    text = f"{reading.say(key, n=number, other=len(found) - number, **values)}\n\n" + "\n".join(
        lines
    )
    return Draft(Status.ANSWERED, text, count=number, passages=tuple(p.id for p in found))
