"""Routes for agencies and sections measured against one that is named, against their other role, by place."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.read import measured
from assistant.read.base import Draft, Reading
from structured.filters import BOTH
from structured.types import Role

# 'bộ nào chủ trì nhiều hơn | Bộ Xây dựng', 'những bộ có số việc ngang | Bộ Nội vụ'
AGAINST = phrasing("measured_against")
# 'cơ quan nào phối hợp nhiều hơn chủ trì'
ROLES = phrasing("measured_roles")
# 'Bộ Nội vụ đứng thứ mấy', 'mục III xếp thứ mấy về số việc'
PLACE, OF_SIZE = phrasing("measured_place"), phrasing("measured_of_size")
# 'bộ nào vừa chủ trì vừa phối hợp nhiều nhất'
BOTH_MOST = phrasing("measured_both")
ROLE_WORDS = {"chu tri": Role.LEAD, "phoi hop": Role.COORDINATE}
SIGNS = meanings("measured_signs")


def measured_agencies(reading: Reading) -> Draft | None:
    """Agencies with more, fewer or as many tasks as a named one; or at which place this one stands."""
    query = reading.query
    if query.task_refs or query.nodes or query.cells:
        return None
    if sections := _sections_against(reading):
        return sections
    if query.which_tasks and not query.english:
        return None
    return (
        _against(reading)
        or _by_roles(reading)
        or _both_most(reading)
        or _place(reading)
        or _section_place(reading)
    )


def _against(reading: Reading) -> Draft | None:
    query = reading.query
    named = [a for a in query.agencies if not a.negated]
    if len(named) != 1 or named[0].slot not in query.slots.items:
        return None
    said = AGAINST.search(query.words[: named[0].slot.first]) if named[0].slot else None
    if said is None:
        return None
    told = " ".join(word.folded for word in query.words[said.first : said.last])
    roles = query.roles or tuple(role for name, role in ROLE_WORDS.items() if name in told)
    asked = replace(reading, query=replace(query, roles=roles))
    return measured.read_against(asked, named[0], _sign(said))


def _sign(said: Found) -> int:
    """Return 1 for more, -1 for fewer, 0 for as many."""
    return int(SIGNS.get(said["how"].split()[0], 0))


def _by_roles(reading: Reading) -> Draft | None:
    query = reading.query
    said = None if query.agencies else ROLES.search(query.words)
    if said is None:
        return None
    one, two = ROLE_WORDS[said["one"]], ROLE_WORDS[said["two"]]
    return measured.read_by_roles(reading, one, _sign(said)) if one is not two else None


def _both_most(reading: Reading) -> Draft | None:
    query = reading.query
    if query.agencies or query.superlative not in ("most", "least"):
        return None
    return measured.read_both(reading) if BOTH_MOST.search(query.words) else None


def _place(reading: Reading) -> Draft | None:
    query = reading.query
    if len(query.agencies) != 1 or query.agencies[0].negated or not _asks_place(query):
        return None
    if query.sections and not query.roles:
        return None
    return measured.read_place(reading, query.agencies[0].agency, query.roles or BOTH)


def _section_place(reading: Reading) -> Draft | None:
    query = reading.query
    sized = _asks_place(query) and OF_SIZE.search(query.words)
    if not sized or len(query.sections) != 1 or query.agencies:
        return None
    return measured.read_section_place(reading, query.sections[0])


# 'mục nào nhiều việc hơn | mục V'
SECTIONS = phrasing("measured_sections")


def _sections_against(reading: Reading) -> Draft | None:
    query = reading.query
    said = None if query.agencies or query.yes_no else SECTIONS.search(query.words)
    if said is None or len(set(query.sections)) != 1 or query.times:
        return None
    return measured.read_sections_against(reading, query.sections[0], _sign(said))


def _asks_place(query: Query) -> bool:
    return PLACE.search(query.words) is not None
