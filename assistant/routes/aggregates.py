"""Routes for questions that count over groups: what is named is compared, ranked, or told by its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.answerable import answers
from assistant.evidence.pick import choose_each, choose_task
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import beside, bounded, compare, one, rank, section_claimed, summed
from assistant.read.base import Draft, Reading
from assistant.read.groups import among, asks_section, nothing, roles_asked, scoping
from assistant.read.kind_asked import kind_asked
from assistant.read.matter import about_topic
from assistant.readings.aggregate import NUMBERS
from assistant.readings.bounds import asks_agencies, bounds_of
from assistant.routes.lookups import DESCRIBED
from assistant.routes.referenced import referenced
from assistant.section_conditions import excluded_sections, section_conditions
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import syllables
from structured.filters import BOTH
from structured.tally import Bound
from structured.types import Role, Task

PAIR = 2


def comparison(reading: Reading) -> Draft | None:
    """Tasks, agencies or sections put beside one another, or one agency's two roles."""
    query = reading.query
    if not (query.slots.has(SlotKind.COMPARE) or _contest(query) or _told_each(query)):
        return None
    if _in_common(query):
        return None
    sides = summed.sides_of(query, tuple(reading.library.sections))
    if sides and (added := summed.compare_summed(reading, sides)):
        return added
    if query.slots.has(SlotKind.COMPARE):
        tasks = _tasks_compared(reading)
        if tasks is not None:
            return beside.compare_tasks(reading, tasks) if tasks else None
    # 'A … không … A' speaks of one agency twice.
    named = len({reference.agency for reference in query.agencies})
    sections = [s for s in _compared(query) if s in reading.library.sections]
    if len(sections) >= PAIR and named < PAIR:
        return compare.compare_sections(reading, sections)
    if len(set(query.times)) >= PAIR and named < PAIR and not query.topic_announced:
        return compare.compare_times(reading)
    if named >= PAIR and not query.topic_announced:
        return compare.compare_agencies(reading)
    shares = set(query.slots.values(SlotKind.SHARE))
    if named == 1 and "alone" in shares and shares & {"together", "others"}:
        return compare.compare_shares(reading)
    if named == 1 and len(query.roles) == PAIR:
        return compare.compare_roles(reading)
    return None


# 'đặt hai danh sách cạnh nhau thì phần chung gồm nhiệm vụ nào'
COMMON = phrasing("aggregates_common")


def _in_common(query: Query) -> bool:
    """Whether the tasks that two agencies share are asked for, not which has more."""
    asks = query.which_tasks or (query.lists and not query.slots.has(SlotKind.COMPARE, "more"))
    said = COMMON.search(query.words)
    return bool(said and asks and len({a.agency for a in query.agencies}) >= PAIR)


def _contest(query: Query) -> bool:
    """Whether an extreme is asked among agencies or sections that are named: 'các bộ A, B, C: bộ nào …'."""
    if query.superlative is None and not query.slots.has(SlotKind.ORDER, "size"):
        return False
    named = {a.agency for a in query.agencies if not a.negated and not a.partner}
    if any(a.negated for a in query.agencies) or query.which_tasks:
        return False
    return len(named) >= PAIR or (len(_compared(query)) >= PAIR and not query.who)


def _compared(query: Query) -> list[str]:
    """Return the sections named that are not set aside: 'ngoài mục I và mục II thì mục nào …' has none."""
    out = excluded_sections(query)
    return [section for section in query.sections if section not in out]


EACH_SECTION = phrasing("compared_each_section")


def _told_each(query: Query) -> bool:
    """Whether 'mục III có mấy việc, mục V có mấy việc' asks for the number of each."""
    counts = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count" and s.end]
    parts = query.slots.of(SlotKind.SECTION)
    shares = set(query.slots.values(SlotKind.SHARE))
    if len(counts) >= PAIR and "alone" in shares and shares & {"together", "others"}:
        return len({a.agency for a in query.agencies}) == 1
    if EACH_SECTION.search(query.words) and query.counts and not (query.agencies or query.times):
        # 'mục I và mục II thì mỗi mục có mấy việc'
        return len(set(query.sections)) >= PAIR
    if len(counts) < PAIR or len({s.value for s in parts}) < PAIR or query.who:
        return False
    return any(one.first < counts[0].first < two.first for one in parts for two in parts)


def _tasks_compared(reading: Reading) -> tuple[Task, ...] | None:
    """Return the tasks that are compared: named, described, or told before; None when none are."""
    query = reading.query
    tasks = referenced(reading)
    if len(tasks) >= PAIR:
        return tasks
    if not tasks and _of_agencies(query):
        return None
    if len(tasks) == 1 and len(query.topic) >= DESCRIBED and "subject" in query.carried:
        other = choose_task(reading, [t for t in reading.library.tasks if t not in tasks])
        return (*tasks, *other.tasks) if other.certain else ()
    if len(set(query.sections)) >= PAIR or tasks:
        return None
    least = PAIR if query.english else PAIR * DESCRIBED
    apart = told_apart(reading, query.background)
    described = choose_each(reading) if len(query.topic) >= least and not apart else ()
    return apart or described or None


def _of_agencies(query: Query) -> bool:
    """Whether it is asked which of two agencies has more: what the story tells of them describes no tasks."""
    named = len({a.agency for a in query.agencies if not a.negated}) >= PAIR
    more = query.slots.has(SlotKind.COMPARE, "more") and not query.which_tasks
    return named and more and query.who and bool(query.roles)


def told_apart(reading: Reading, topics: Sequence[Sequence[Word]]) -> tuple[Task, ...]:
    """Return the tasks that the topics of sentences describe, one each, when these are two or more."""
    found: list[Task] = []
    for topic in map(tuple, topics):
        part = replace(reading.query, topic=topic, words=topic, agencies=())
        choice = choose_task(replace(reading, query=part), reading.library.tasks)
        if choice.certain and choice.evidence[0].coverage >= SURE:
            found += choice.tasks
    distinct = tuple(dict.fromkeys(found))
    return distinct if len(distinct) >= PAIR else ()


# A sentence describes a task when its row holds this much of it.
SURE = 0.6


def by_numbers(reading: Reading) -> Draft | None:
    """Agencies told by their numbers or roles: 'bộ nào chủ trì đúng 2 việc', 'ai chỉ phối hợp'."""
    query = reading.query
    if len(_matter(reading)) >= DESCRIBED or query.superlative:
        return None
    if _asks_every(query) and not _one_without_the_other(query):
        return _of_sections(reading, bounded.read_agencies(reading, [Bound(roles_asked(reading))]))
    if BOTH_COLUMNS.search(query.words) and not query.agencies and not query.yes_no:
        return bounded.read_agencies(reading, [Bound((role,)) for role in Role])
    if not asks_agencies(query):
        return None
    if any(not a.negated and not a.partner for a in query.agencies):
        return None
    return bounded.read_agencies(reading, bounds_of(query), kind_asked(reading))


def _of_sections(reading: Reading, draft: Draft | None) -> Draft | None:
    """Return a draft on agencies after the sections among whose tasks they are told."""
    told = dict(v for c in section_conditions(reading.query) for v in c.values)
    if draft is None or set(told) != {"section"}:
        return draft
    head = reading.say("agencies_among", what=reading.say("d_section", **told))
    return replace(draft, text=f"{head} {draft.text}")


# 'cơ quan nào xuất hiện ở cả hai cột'
BOTH_COLUMNS = phrasing("aggregates_both_columns")


def _one_without_the_other(query: Query) -> bool:
    """Whether one role is wanted and the other denied: 'nêu tên chủ trì nhưng không có ở cột phối hợp'."""
    return len(query.roles) == len(BOTH) and any(bound.high == 0 for bound in bounds_of(query))


# 'những bộ nào được nêu tên trong phụ lục', 'các cơ quan nào chủ trì'
EVERY = phrasing("aggregates_every")
# What keeps to some of them.
NARROWING = (SlotKind.COMPARE, SlotKind.SHARE, SlotKind.BOUND)


def _asks_every(query: Query) -> bool:
    """Whether all agencies of the appendix, or those in a role, are asked for, whatever their tasks."""
    narrower = query.agencies or query.task_refs or query.yes_no or query.cells or query.nodes
    told = query.facets or any(map(query.slots.has, NARROWING))
    carried = set(query.carried) - {"within"}
    return not (narrower or told or carried) and EVERY.search(query.words) is not None


def _matter(reading: Reading) -> list[Word]:
    """Return the topic without what 'không kể …' sets aside, and without the title of a section named.

    What is set aside may be bodies that the lexicon does not know.
    """
    query, titles = reading.query, reading.library.sections
    named = {word for section in query.sections for word in _words(titles.get(section, ""))}
    asked = [s.last for s in query.slots.of(SlotKind.WHO, SlotKind.BOUND, SlotKind.ROLE)]
    negations = query.slots.of(SlotKind.NEGATION)
    aside = [s.last for s in negations if s.value == "except" and max(asked, default=0) <= s.first]
    end = query.words[min(aside)].start if aside and min(aside) < len(query.words) else None
    kept = [word for word in query.topic if end is None or word.start < end]
    left = [word for word in kept if word.folded not in BODIES]
    kinds = len({word.folded for word in kept} & BODIES) >= KINDS and len(left) < DESCRIBED
    if INCLUDING.search(query.words) or (query.counts_agencies and kinds):
        # 'kể cả ban và ngân hàng', 'chỉ tính bộ, ủy ban với ngân hàng thì không' say which bodies count.
        kept = left
    told = named | set(NUMBERS) if named else frozenset()
    return [w for w in kept if w.folded not in told and not w.folded.isdigit()]


def _matter_counted(reading: Reading) -> list[Word]:
    """Return the matter whose agencies are counted; 'bao nhiêu bộ khác nhau' is of what its own sentence says."""
    query, matter = reading.query, _matter(reading)
    count = next(s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count_agencies")
    if not DISTINCT.search(query.words):
        return matter
    begins = max((w.start for w in query.words if w.starts and w.start <= count.start), default=0)
    return [word for word in matter if word.start >= begins]


DISTINCT = phrasing("aggregates_distinct")
INCLUDING = phrasing("aggregates_including")
BODIES = folded("aggregates_bodies")
# So many of these words are of two kinds, 'ủy ban' and 'ngân hàng'; 'ngân hàng' alone may be a matter.
KINDS = 4


def _words(title: str) -> list[str]:
    return [token.folded for token in syllables(title)]


# 'việc nào có tên dài nhất', 'việc nào nhiều sản phẩm nhất'
UNTALLIED = phrasing("aggregates_untallied")


def _untallied(reading: Reading) -> Draft | None:
    """Say that an extreme is asked for of what nobody counts: the length of a name, products of a row."""
    if not UNTALLIED.search(reading.query.words):
        return None
    return Draft(Status.NOT_IN_DOCUMENT, reading.say("untallied"))


def ranking(reading: Reading) -> Draft | None:
    """The extreme agency, section or task."""
    query = reading.query
    if query.superlative is None or query.slots.has(SlotKind.ASKED, "money"):
        return None
    if untallied := _untallied(reading):
        return untallied
    # Words beside a superlative that no task is about are noise; a matter narrows nothing here.
    free = (query.who and query.roles) or asks_section(reading)
    matter = len(query.topic) >= DESCRIBED and not free
    if matter and about_topic(reading, reading.library.tasks):
        return None
    if section_claimed.claims_section(query):
        return section_claimed.read_claimed(reading)
    return rank.read_rank(reading) if among(reading) else nothing(reading)


def counted(reading: Reading) -> Draft | None:
    """How many agencies a described task names, or all tasks: 'mấy cơ quan cùng chủ trì việc …'."""
    query = reading.query
    # 'việc nhà ở có mấy cơ quan tham gia': in either column.
    either = query.slots.has(SlotKind.ROLE, "any") and len(query.topic) >= DESCRIBED
    if not (query.counts_agencies and (query.roles or either)):
        return None
    if len(_matter_counted(reading)) < DESCRIBED:
        scope = {a.agency for a in scoping(query)}
        if any(not a.negated and a.agency not in scope for a in query.agencies):
            return None
        return bounded.read_agencies(reading, [Bound(roles_asked(reading))])
    choice = choose_task(reading, reading.library.tasks)
    if not choice.certain or not answers(reading, choice.evidence):
        return None
    told = one.count_draft(reading, choice.tasks, query.roles or BOTH)
    return _with_columns(reading, told, choice.tasks)


# Columns that are no agencies.
BESIDE = frozenset({"product", "deadline"})


def _with_columns(reading: Reading, told: Draft, tasks: Sequence[Task]) -> Draft:
    """Return a draft with the columns that are asked for beside a number: 'mấy bộ chủ trì, ra sản phẩm gì'."""
    columns = tuple(f for f in reading.query.fields if f in BESIDE)
    if not columns:
        return told
    beside = one.task_draft(reading, tasks, columns)
    return replace(told, text=f"{told.text}\n\n{beside.text}")
