"""Routes for what is computed from numbers of tasks: percentages, averages, sums."""

from __future__ import annotations

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import portions
from assistant.read.base import Draft, Reading
from assistant.read.groups import is_ministry, only_ministries
from assistant.readings.gathered import each_has
from assistant.slots import SlotKind

# 'Bộ A chiếm bao nhiêu phần trăm', 'tỷ lệ số việc do Bộ A chủ trì'
SHARE = phrasing("portions_share")
# 'trung bình mỗi mục có mấy việc'
AVERAGE = phrasing("portions_average")
# '…, tổng cộng mấy'
SUM = phrasing("portions_sum")
# Words of fractions and averages, which are no matter.
COMPUTED = folded("portions_words")


def portions_asked(reading: Reading) -> Draft | None:
    """A percentage of the tasks, an average over sections or agencies, a sum of two roles."""
    query = reading.query
    if query.task_refs or query.nodes or query.yes_no or _matter(query):
        return None
    return _share(reading) or _average(reading) or _sum(reading)


def _matter(query: Query) -> bool:
    """Whether the question is about more than tasks and what limits them."""
    asked = set(query.slots.values(SlotKind.ASKED)) - {"percent"}
    left = [w for w in query.topic if w.folded not in COMPUTED and not w.folded.isdigit()]
    return bool(asked or left or query.within or query.limits or query.aside or query.also)


def _share(reading: Reading) -> Draft | None:
    query = reading.query
    limited = query.agencies or query.sections or query.times
    if not limited or query.who or query.superlative or query.slots.has(SlotKind.COMPARE):
        return None
    return portions.read_share(reading) if SHARE.search(query.words) else None


def _average(reading: Reading) -> Draft | None:
    query = reading.query
    said = None if query.agencies or query.sections else AVERAGE.search(query.words)
    if said is None:
        return None
    if said["each"].startswith(("muc", "phan", "nhom", "section")):
        return portions.read_section_average(reading)
    ministries = only_ministries(reading) or said["each"] in ("bo", "ministry")
    kept = [a for a in reading.library.agencies if is_ministry(reading, a)] if ministries else []
    return portions.read_agency_average(reading, kept)


def _sum(reading: Reading) -> Draft | None:
    query = reading.query
    agencies = {a.agency for a in query.agencies}
    if any(a.negated or a.partner for a in query.agencies) or query.who or not query.counts:
        return None
    if query.slots.has(SlotKind.COMPARE) or query.slots.has(SlotKind.SHARE):
        return None
    if not SUM.search(query.words) or each_has(query.slots, query.words):
        return None
    if len(agencies) == 1 and len(query.roles) > 1 and not query.sections:
        return portions.read_roles_sum(reading, agencies.pop())
    several = len(agencies) > 1 or (len(query.sections) > 1 and not agencies)
    own = {a.role for a in query.agencies}
    return portions.read_sum(reading) if several and len(own) < 2 else None
