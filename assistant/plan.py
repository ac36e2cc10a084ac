"""Which reader answers a query: an ordered table of routes, the first that applies wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Status
from assistant.answerable import lacking, unanswerable
from assistant.cite import Citer
from assistant.find import Evidence, is_row, rank
from assistant.query import Query
from assistant.pick import Choice, choose_each, choose_task, with_product
from assistant.read import compare, document, lists, narrative, one, premise, refuse
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind
from structured.types import Role, Task

Route = Callable[[Reading], Draft | None]


def draft(reading: Reading) -> tuple[str, Draft, Citer]:
    """Return the name of the first route that applies, its draft, and what it cites.

    Each route cites on its own, so that one which gives up leaves no citation behind.
    """
    for name, route in ROUTES:
        citer = Citer(reading.library.documents)
        found = route(replace(reading, citer=citer))
        if found is not None:
            return name, found, citer
    return "refusal", refuse.read_refusal(reading, (), why="no route"), reading.citer


def social(reading: Reading) -> Draft | None:
    """Small talk with nothing else in it."""
    query = reading.query
    kinds = query.slots.values(SlotKind.SOCIAL)
    other = len(query.topic) > 1 or query.agencies or query.task_refs or query.facets or query.nodes or query.asks_fields
    return refuse.read_social(reading, kinds[0]) if kinds and not other else None


def empty(reading: Reading) -> Draft | None:
    """Nothing to look for."""
    meaningful = [s for s in reading.query.slots.items if s.kind not in (SlotKind.FILLER, SlotKind.FOLLOW)]
    return None if meaningful or reading.query.topic else refuse.read_vague(reading)


def missing(reading: Reading) -> Draft | None:
    """A task, section, article or annex that does not exist."""
    query, library = reading.query, reading.library
    for reference in query.task_refs:
        if "." in reference and reference not in library.task_by_id:
            return refuse.read_missing_task(reading, reference)
        if reference.isdigit() and not _numbered(reading, reference):
            return refuse.read_missing_node(reading, f"nhiệm vụ số {reference}")
    for section in query.sections:
        if section not in library.sections and library.node(f"ke-hoach/{section}") is None:
            return refuse.read_missing_task(reading, section)
    for node in query.nodes:
        if ("/" in node or "-" in node) and library.node(node) is None:
            return refuse.read_missing_node(reading, node_label(node))
    return None


def node_label(node: str) -> str:
    """Return how an official calls a node id: 'nghi-quyet/dieu-7' is 'Điều 7'."""
    last = node.rpartition("/")[2]
    for prefix, label in (("dieu-", "Điều"), ("phu-luc-", "Phụ lục"), ("chuong-", "Chương")):
        if last.startswith(prefix):
            return f"{label} {last.removeprefix(prefix).upper()}"
    return f"mục {'.'.join(node.split('/')[1:])} trong Kế hoạch"


def _numbered(reading: Reading, number: str) -> tuple[Task, ...]:
    return tuple(task for task in reading.library.tasks if task.number == number)


def referenced(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks that the question names by id."""
    library = reading.library
    found = [library.task_by_id[r] for r in reading.query.task_refs if r in library.task_by_id]
    bare = [r for r in reading.query.task_refs if r.isdigit()]
    sections = reading.query.sections
    for number in bare:
        options = [t for t in _numbered(reading, number) if not sections or t.section in sections]
        found += options if len(options) == 1 else []
    return tuple(dict.fromkeys(found))


def comparison(reading: Reading) -> Draft | None:
    """Two tasks or two agencies put beside one another, or one agency's two roles."""
    query = reading.query
    if not query.slots.has(SlotKind.COMPARE):
        return None
    tasks = referenced(reading)
    if len(tasks) > 1:
        return compare.compare_tasks(reading, tasks)
    if len(query.agencies) > 1 and not query.topic_announced:
        return compare.compare_agencies(reading)
    if len(query.agencies) == 1 and len(query.roles) == 2:
        return compare.compare_roles(reading)
    described_tasks = choose_each(reading)
    return compare.compare_tasks(reading, described_tasks) if len(described_tasks) > 1 else None


def by_reference(reading: Reading) -> Draft | None:
    """Tasks named by their id."""
    query = reading.query
    tasks = referenced(reading)
    if not tasks:
        bare = next((r for r in query.task_refs if r.isdigit()), None)
        return refuse.read_clarify(reading, _numbered(reading, bare), "clarify_number", number=bare) if bare else None
    refusal = unanswerable(reading, [])
    if refusal:
        return refusal
    if query.agencies and (query.yes_no or query.roles) and not query.who:
        return premise.read_premise(reading, tasks)
    if query.yes_no and query.times:
        return premise.read_time(reading, tasks)
    if query.counts and query.roles:
        return one.count_draft(reading, tasks, query.roles)
    return one.task_draft(reading, tasks, one.asked_fields(reading))


def foreign(reading: Reading) -> Draft | None:
    """The inside of another document that the text only mentions: its articles, how many tasks it has."""
    query = reading.query
    line = " ".join(word.folded for word in query.words)
    inside = any("dieu-" in node for node in query.nodes) or (query.counts and query.about_tasks)
    if not inside or not (OTHER_DOCUMENT.search(line) or OTHER_LAW.search(line)):
        return None
    return refuse.read_refusal(reading, rank(query, reading.library, lambda p: True, "bm25"), why="other document")


def by_node(reading: Reading) -> Draft | None:
    """An article or a node of the plan named by its number or its title."""
    query = reading.query
    if query.sections and (query.agencies or query.roles or query.times or query.about_tasks):
        return None
    found = [p for p in map(reading.library.node, query.nodes) if p is not None]
    if not found:
        return None
    if query.topic and not query.lists:
        inside = {child.key for node in found for child in reading.library.children(node.id)}
        best = rank(query, reading.library, lambda p: p.key in inside, "bm25")
        if best and best[0].coverage >= INSIDE:
            return narrative.read_narrative(reading, proving(best))
    return _joined([document.read_node(reading, node) for node in found])


# A passage under the node that is named answers the question when it holds this much of its topic.
INSIDE = 0.4


def _joined(drafts: list[Draft]) -> Draft:
    text = "\n\n".join(d.text for d in drafts)
    passages = tuple(p for d in drafts for p in d.passages)
    return Draft(Status.ANSWERED, text, count=drafts[0].count, passages=passages)


def ranking(reading: Reading) -> Draft | None:
    """The extreme agency, section or task."""
    query = reading.query
    if query.superlative is None or query.topic:
        return None
    return compare.read_rank(reading)


def facts(reading: Reading) -> Draft | None:
    """Facts about the document: its number, date, signatory, effect, bases, recipients …"""
    query = reading.query
    if not query.facets or (query.agencies and query.roles):
        return None
    if _other_matter(reading):
        return None
    return document.read_facets(reading, query.facets)


# More topic than this (in words) beside a facet, and the facet's word was only part of the matter.
FACET_TOPIC = 3


def _content_weight(reading: Reading) -> int:
    return len(reading.query.topic)


def _other_matter(reading: Reading) -> bool:
    """Whether the topic beside a facet's word is a matter of its own that some passage holds."""
    query = reading.query
    if OTHER_DOCUMENT.search(" ".join(word.folded for word in query.words)):
        return True
    if len(query.topic) <= FACET_TOPIC:
        return False
    best = rank(query, reading.library, lambda p: True, "bm25")
    return bool(best) and best[0].coverage >= MATTER


# A passage that holds this much of the topic shows that the topic is a matter of its own.
MATTER = 0.6
# 'Chỉ thị 05', 'Kết luận số 06': another document than the one asked about.
OTHER_DOCUMENT = re.compile(r"\b(?:chi thi|ket luan|luat|nghi dinh|quyet dinh|thong tu|kl|ct) (?:so )?\d")
OTHER_LAW = re.compile(r"\b(?:luat|bo luat|hien phap|nghi dinh|thong tu) \w+")


def claimed(reading: Reading) -> Draft | None:
    """A yes/no question about who does a described task."""
    query = reading.query
    loaded = query.yes_no or query.slots.has(SlotKind.ASKED, "reason")
    if not (loaded and query.agencies and query.topic and query.roles) or query.lists or query.counts:
        return None
    choice = choose_task(reading, reading.library.tasks)
    if not choice.certain or unanswerable(reading, choice.evidence, loaded=True):
        return None
    return premise.read_premise(reading, choice.tasks)


def listing(reading: Reading) -> Draft | None:
    """Tasks that fit conditions on agency, time, section, role."""
    query = reading.query
    structured = query.agencies or query.times or _appendix_sections(reading) or query.within
    shared = query.slots.has(SlotKind.SHARE) and query.roles
    wanted = query.roles or query.lists or query.counts or query.about_tasks or query.fields or query.who
    wanted = wanted and not (query.topic and _only_vague(query))
    if query.topic and not wanted:
        return None
    everything = (query.counts or query.lists) and query.slots.has(SlotKind.TASK) and not query.topic
    if not (structured or shared or everything) or _beyond_tasks(reading):
        return None
    if len(query.agencies) == 1 and _whole_page(reading):
        return lists.read_page(reading)
    return lists.read_list(reading)


def _only_vague(query: Query) -> bool:
    """Whether tasks are not spoken of: no role, no task, no list but a bare 'gì' or 'nào'."""
    plain = query.slots.of(SlotKind.QUANTITY)
    bare = all(slot.last - slot.first <= 1 for slot in plain)
    roles = query.slots.values(SlotKind.ROLE)
    return bare and not query.about_tasks and not query.fields and not query.who and set(roles) <= {"any"}


def _beyond_tasks(reading: Reading) -> bool:
    """Whether the question is about something that tasks do not say (an amount, a procedure …)."""
    return reading.query.slots.has(SlotKind.ASKED)


def _appendix_sections(reading: Reading) -> bool:
    return any(section in reading.library.sections for section in reading.query.sections)


def _whole_page(reading: Reading) -> bool:
    reference = reading.query.agencies[0]
    plain = not reference.negated and not reference.partner and reference.role is None
    return plain and not reading.query.topic and len(reading.query.roles) != 1


def matching(reading: Reading) -> Draft | None:
    """All tasks about a topic: 'nhiệm vụ nào nhắc đến …'."""
    query = reading.query
    if not (query.lists and query.about_tasks and query.topic) or query.who or query.agencies:
        return None
    if {"lead", "coordinate", "product", "deadline"} & set(query.fields) or query.roles:
        return None
    tasks = lists.about_topic(reading, lists.pool_of(reading))
    return lists.list_draft(reading, tasks, [lists.topic_condition(reading)]) if tasks else None


def duty(reading: Reading) -> Draft | None:
    """What the plan's part on implementation gives one agency."""
    query = reading.query
    if not query.agencies or "tổ chức thực hiện" not in query.nodes:
        return None
    nodes = reading.library.duties.get(query.agencies[0].agency, ())
    return _joined([document.read_node(reading, node) for node in nodes]) if nodes else None


def named_part(reading: Reading) -> Draft | None:
    """A standing part of a plan named by its title: purposes, requirements, groups of measures."""
    names = [node for node in reading.query.nodes if "/" not in node and "-" not in node]
    if not names or _content_weight(reading) > FACET_TOPIC:
        return None
    node = document.named_node(reading, names[0])
    return document.read_node(reading, node) if node else None


def described(reading: Reading) -> Draft | None:
    """One task described in words, and the columns asked for."""
    query = reading.query
    if not query.topic or not (query.asks_fields or query.who or query.roles):
        return None
    choice = choose_task(reading, reading.library.tasks)
    if not choice.tasks or _better_told(reading, choice):
        return None
    refusal = unanswerable(reading, choice.evidence)
    if refusal:
        return refusal if lacking(reading, choice.evidence) else None
    if query.lists and not query.who and not query.fields:
        return one.task_draft(reading, choice.near, one.asked_fields(reading))
    if query.lists and query.fields == ("product",):
        return one.task_draft(reading, with_product(reading, choice.near), one.asked_fields(reading))
    if not choice.certain:
        return refuse.read_clarify(reading, choice.tasks)
    if _both_parts(query):
        return _with_plan(reading, one.task_draft(reading, choice.tasks, one.asked_fields(reading)))
    return one.task_draft(reading, choice.tasks, one.asked_fields(reading))


def _both_parts(query: Query) -> bool:
    """Whether the question speaks of the plan and of its appendix."""
    line = " ".join(word.folded for word in query.words)
    return "ke hoach" in line and "phu luc" in line


def _with_plan(reading: Reading, drafted: Draft) -> Draft:
    """Return the draft about tasks, led by what the plan itself says of the matter."""
    best = rank(reading.query, reading.library, lambda p: not is_row(p))
    told_part = narrative.read_narrative(reading, best[:1])
    return replace(drafted, text=f"{told_part.text}\n\n{drafted.text}")


def _better_told(reading: Reading, choice: Choice) -> bool:
    """Whether a passage of the plan fits the question clearly better than the best task."""
    strong = {"product", "deadline"} & set(reading.query.fields)
    others = rank(reading.query, reading.library, lambda p: not is_row(p), "bm25")
    margin = 0.25 if strong or reading.query.roles else 0.08
    return bool(others) and others[0].coverage > choice.evidence[0].coverage + margin


def told(reading: Reading) -> Draft | None:
    """Anything else: the passages that prove an answer, or that there are none."""
    if not reading.query.topic and not reading.query.slots.has(SlotKind.ASKED):
        return None
    evidence = raised(rank(reading.query, reading.library, lambda p: True), reading)
    refusal = unanswerable(reading, evidence)
    if refusal:
        return refusal
    return narrative.read_narrative(reading, proving(evidence))


def raised(evidence: list[Evidence], reading: Reading) -> list[Evidence]:
    """Return the evidence with the duties of the agencies spoken of moved up."""
    if not reading.query.agencies:
        return evidence
    nodes = [n for a in reading.query.agencies for n in reading.library.duties.get(a.agency, ())]
    ids = {node.id for node in nodes}
    moved = [replace(e, score=e.score + RAISE) if {e.passage.id, e.passage.parent} & ids else e for e in evidence]
    return sorted(moved, key=lambda e: -e.score)


# How much nearer (in score) a duty of the agency spoken of is.
RAISE = 0.15
# Beside the best passage, another proves the answer too when its score is this near.
NEAR, MOST = 0.93, 3


def proving(evidence: list[Evidence]) -> list[Evidence]:
    """Return the passages that prove the answer: the best, and any that fit nearly as well."""
    best = evidence[0].score
    return [e for e in evidence[:MOST] if e.score >= NEAR * best]


ROUTES: tuple[tuple[str, Route], ...] = (
    ("social", social),
    ("empty", empty),
    ("foreign", foreign),
    ("missing", missing),
    ("comparison", comparison),
    ("reference", by_reference),
    ("duty", duty),
    ("node", by_node),
    ("ranking", ranking),
    ("facts", facts),
    ("claimed", claimed),
    ("listing", listing),
    ("matching", matching),
    ("part", named_part),
    ("described", described),
    ("told", told),
)

__all__ = ["ROUTES", "Role", "draft"]
