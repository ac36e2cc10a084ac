"""The extreme tasks and times: first or last to end, longest, most or least often, with most agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, table, task_table
from assistant.read.groups import fitting_tasks, joined, nothing, period_label, tasks_of
from assistant.readings.aggregate import place_of
from assistant.slots import SlotKind
from structured import filters as f
from structured.tally import Group, at_place, by_period, by_product, by_task, ordered
from structured.types import Role, Task

SHOWN = ("content", "lead", "coordinate", "product", "deadline")
# Words of an extreme in time: 'sớm nhất', 'muộn nhất', 'gấp nhất'.
TIMELY = folded("extremes_timely")
EXTREME_WORDS = ("most", "least")
# 'giai đoạn nào', 'mốc thời gian nào' has most tasks.
PERIOD_ASKED, OF_TASKS = phrasing("extremes_period"), phrasing("extremes_tasks")
LONG = folded("extremes_long")


def asks_period(reading: Reading) -> bool:
    """Whether 'giai đoạn nào nhiều nhiệm vụ nhất' is asked."""
    query = reading.query
    asked = (
        "deadline" in query.fields
        and (query.english or not query.which_tasks)
        and PERIOD_ASKED.search(query.words)
        and OF_TASKS.search(query.words)
    )
    return bool(asked)


def _extreme_words(reading: Reading) -> set[str]:
    query = reading.query
    slots = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value in EXTREME_WORDS]
    return {word.folded for slot in slots for word in query.words[slot.first : slot.last]}


def by_length(reading: Reading) -> bool:
    """Whether the task that takes longest is asked for."""
    query = reading.query
    asks = query.about_tasks and not query.who and not query.roles
    asks = asks and not query.slots.has(SlotKind.WHEN, "start")
    return bool(asks and _extreme_words(reading) & LONG and query.superlative == "most")


def by_time(reading: Reading) -> bool:
    """Whether the extreme is one of time: 'sớm nhất', or of nothing but tasks."""
    query = reading.query
    # 'bộ nào chủ trì nhiều việc hạn 2022 nhất': the time only says which tasks are meant.
    counted = query.who and query.roles and query.times
    if _extreme_words(reading) & TIMELY or ("deadline" in query.fields and not counted):
        return True
    return not query.who and not query.roles and not query.agencies


# 'năm nào có nhiều việc phải xong nhất'
ENDING = phrasing("extremes_ending")


def asks_end(reading: Reading) -> bool:
    """Whether the year is asked for in which most work, or least, ends."""
    extreme = reading.query.superlative in EXTREME_WORDS
    return extreme and ENDING.search(reading.query.words) is not None


def rank_ends(reading: Reading) -> Draft:
    """Answer in which year most tasks end, or fewest; what recurs ends in none."""
    query = reading.query
    # 'Hết hạn' says here of the years that work ends in them, not that it is over.
    times = tuple(time for time in query.times if time.relation != "overdue")
    meant = replace(reading, query=replace(query, times=times))
    tasks = [task for task in fitting_tasks(meant) if not f.recurring()(task)]
    years = sorted(set(map(f.last_year, tasks)))
    ends = [tuple(task for task in tasks if f.last_year(task) == year) for year in years]
    groups = [Group(str(y), len(some), some) for y, some in zip(years, ends, strict=True)]
    least = reading.query.superlative == "least"
    extreme = at_place(groups, 1, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    marks = reading.marks(found, "content", "deadline")
    names = joined(reading, (group.key for group in extreme))
    key = "ends_rank_least" if least else "ends_rank"
    head = reading.say(key, names=names, n=extreme[0].size, marks=marks)
    rows = [[group.key, str(group.size), ", ".join(ids(group.tasks))] for group in groups]
    header = [reading.say(c) for c in ("col_deadline", "col_count", "col_which")]
    return Draft(
        Status.ANSWERED, f"{head}\n\n{table(header, rows)}", ids(found), subjects=ids(found)
    )


STAGE, RANGE = phrasing("extremes_stage"), "-"


def rank_periods(reading: Reading) -> Draft:
    """Answer which stated period has most, or fewest, tasks; whether it is the one that is claimed."""
    least, claimed = reading.query.superlative == "least", period_claimed(reading.query)
    if claimed:
        reading = replace(reading, query=replace(reading.query, times=()))
    groups = by_period(fitting_tasks(reading))
    if STAGE.search(reading.query.words):
        # 'giai đoạn nào ít việc nhất': what recurs, or is due in a year, is none.
        groups = tuple(group for group in groups if RANGE in group.key)
    extreme = at_place(groups, 1, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    names = joined(reading, (period_label(reading, group.key) for group in extreme))
    marks = reading.marks(found, "content", "deadline")
    key = "period_rank_least" if least else "period_rank"
    note = _stated_alone(reading, extreme)
    head = reading.say(key, names=names, n=extreme[0].size, marks=marks, note=note)
    if claimed:
        borne = claimed in {group.key for group in extreme}
        head = f"{reading.say('yes' if borne else 'no')} {head}"
    rows = [[period_label(reading, group.key), str(group.size)] for group in ordered(groups)]
    header = [reading.say("col_deadline"), reading.say("col_count")]
    text = f"{head}\n\n{table(header, rows)}"
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found))


# Times that are claimed, as the keys of periods.
RECURRING = {"annual": "every 1", "every": "every 2"}


def period_claimed(query: Query) -> str:
    """Return the key of the one period that is claimed to have most tasks: 'hằng năm là thời hạn nhiều nhất'."""
    other = query.agencies or query.roles or query.cells or query.topic or query.which_tasks
    if not query.yes_no or len(query.times) != 1 or other or query.slots.has(SlotKind.NEGATION):
        return ""
    time = query.times[0]
    if time.relation == "period" and not time.negated:
        return f"{time.start}-{time.end}"
    return "" if time.negated else RECURRING.get(time.relation, "")


def _stated_alone(reading: Reading, extreme: Sequence[Group]) -> str:
    """Return how many tasks state the one period alone, where others state one more."""
    more = [task for task in extreme[0].tasks if len(task.periods) > 1]
    if len(extreme) > 1 or not more:
        return ""
    only = extreme[0].size - len(more)
    return reading.say("period_note", only=only, ids=", ".join(ids(more)))


def asks_product(reading: Reading) -> bool:
    """Whether 'sản phẩm nào lặp lại nhiều nhất' is asked."""
    query = reading.query
    other = query.who or query.which_tasks or query.agencies
    return "product" in query.fields and not (other or _extreme_words(reading) & TIMELY)


def rank_products(reading: Reading) -> Draft:
    """Answer which product is stated, word for word, for most tasks, or for fewest."""
    query = reading.query
    least = query.superlative == "least"
    # 'Lặp lại' is said of the product here, not of the work.
    groups = by_product(fitting_tasks(replace(reading, query=replace(query, times=()))))
    place, _ = place_of(query)
    extreme = at_place(groups, place, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    names = joined(reading, (f"“{group.tasks[0].product.value}”" for group in extreme))
    marks = reading.marks(found, "content", "product")
    key = "product_rank_least" if least else "product_rank"
    key = "product_rank_place" if place > 1 else key
    values = {"names": names, "n": extreme[0].size, "marks": marks, "place": place}
    told = _tabled(reading, reading.say(key, **values), found)
    return replace(told, count=extreme[0].size if query.counts else None)


def rank_lengths(reading: Reading) -> Draft:
    """Answer which tasks take most years, from the first stated year to the last."""
    tasks = [task for task in fitting_tasks(reading) if not f.recurring()(task)]
    if not tasks:
        return nothing(reading)
    longest = max(map(f.years, tasks))
    found = tuple(task for task in tasks if f.years(task) == longest)
    marks = reading.marks(found, "content", "deadline")
    return _tabled(reading, reading.say("longest", years=longest, n=len(found), marks=marks), found)


def rank_deadlines(reading: Reading) -> Draft:
    tasks = [task for task in fitting_tasks(reading) if not f.recurring()(task)]
    if not tasks:
        return nothing(reading)
    least = reading.query.superlative == "least"
    starts = reading.query.slots.has(SlotKind.WHEN, "start")
    year_of = f.first_year if starts else f.last_year
    year = (min if least else max)(map(year_of, tasks))
    found = tuple(task for task in tasks if year_of(task) == year)
    marks = reading.marks(found, "content", "deadline")
    key = ("earliest" if least else "latest") + ("_start" if starts else "")
    head = reading.say(key, year=year, n=len(found), marks=marks)
    return _tabled(reading, head, found)


def rank_recurring(reading: Reading) -> Draft:
    """Answer which recurring task comes back least, or most, often."""
    tasks = [task for task in fitting_tasks(reading) if f.recurring()(task)]
    if not tasks:
        return nothing(reading)
    often = reading.query.superlative == "most_often"
    every = (min if often else max)(map(f.interval, tasks))
    found = tuple(task for task in tasks if f.interval(task) == every)
    marks = reading.marks(found, "content", "deadline")
    key = "recurs_most" if often else "recurs_least"
    return _tabled(reading, reading.say(key, n=every, marks=marks), found)


def rank_tasks(reading: Reading) -> Draft:
    query = reading.query
    role = _counted_role(query)
    groups = by_task(fitting_tasks(reading), [role])
    place, fewest = place_of(query)
    least = fewest or query.superlative in ("least", "least_agencies")
    unnamed = tasks_of(g for g in groups if not g.size)
    if least and unnamed:
        marks = reading.marks(unnamed, "content", role.value)
        word = reading.say(f"role_{role.value}")
        head = reading.say("least_unnamed", role=word, n=len(unnamed), marks=marks)
        return _tabled(reading, head, unnamed)
    extreme = at_place([g for g in groups if g.size], place, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    number = extreme[0].size
    told = _tabled(reading, _bodies_head(reading, extreme, role, (place, least)), found)
    # '…, mấy cơ quan'
    return replace(told, count=number if query.counts_agencies else None)


def _bodies_head(
    reading: Reading, extreme: Sequence[Group], role: Role, end: tuple[int, bool]
) -> str:
    """Say how many agencies the tasks at a place name, which is counted from the least or from the most."""
    place, least = end
    return reading.say(
        "least_agencies" if least else "most_agencies",
        role=reading.say(f"role_{role.value}"),
        place=reading.say("at_place", place=place) if place > 1 else reading.say("at_top"),
        n=extreme[0].size,
        marks=reading.marks(tasks_of(extreme), "content", role.value),
    )


def _counted_role(query: Query) -> Role:
    """Return the role in which agencies are counted: 'việc Bộ A chủ trì, việc nào nhiều nơi phối hợp nhất'."""
    taken = {a.role for a in query.agencies}
    free = [role for role in query.roles if role not in taken]
    return (*free, *query.roles, Role.COORDINATE)[0]


def _tabled(reading: Reading, head: str, found: Sequence[Task]) -> Draft:
    text = f"{head}\n\n{task_table(reading, found, SHOWN)}"
    return Draft(Status.ANSWERED, text, tasks=ids(found), subjects=ids(found))
