"""Routes for the document and its parts: facts about it, articles, nodes of the plan, duties."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.answer import Status
from assistant.evidence.answerable import own_fact
from assistant.evidence.find import Evidence, rank
from assistant.evidence.scope import both_papers, names_other_document
from assistant.grammar import phrasing
from assistant.library import is_group
from assistant.query import Query
from assistant.read import document, narrative, refuse
from assistant.read.base import Draft, Reading
from assistant.read.by_wording import with_wording
from assistant.read.dated_beside import claims_date
from assistant.read.signed import without_agent
from assistant.readings.claims import numbers
from assistant.routes.parts_told import with_total
from assistant.routes.referenced import numbered
from assistant.routes.talk import proving
from assistant.slots import SlotKind
from assistant.words import paused
from corpus.types import Passage


def missing(reading: Reading) -> Draft | None:
    """A task, section, article or annex that does not exist."""
    query, library = reading.query, reading.library
    for reference in query.task_refs:
        if "." in reference and reference not in library.task_by_id:
            return refuse.read_missing_task(reading, reference)
        if reference.isdigit() and not numbered(reading, reference):
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


def by_node(reading: Reading) -> Draft | None:
    """An article or a node of the plan named by its number or its title."""
    query = reading.query
    if query.sections and (query.agencies or query.roles or query.times or query.about_tasks):
        return None
    if query.agencies and query.slots.has(SlotKind.SHARE) and query.about_tasks:
        # 'việc Bộ A chủ trì một mình, không cùng nhóm cơ quan nào': a part is named, but not meant.
        return None
    found = [p for p in map(reading.library.node, query.nodes) if p is not None]
    if not found or both_papers(query):
        return None
    found = _inner(reading, found) or found
    found += [node for node in beside_part(reading) if node not in found]
    if query.topic:
        groups = {child.key for node in found for child in reading.library.children(node.id)}
        best = rank(query, reading.library, is_group, "bm25")[:1]
        if best and best[0].passage.key in groups and best[0].coverage >= INSIDE:
            return document.read_node(reading, best[0].passage)
    titled = any(_says_title(reading, node) for node in found)
    if query.topic and not (query.lists or titled):
        inside = tuple(f"{node.id}/" for node in found)
        best = rank(query, reading.library, lambda p: p.id.startswith(inside), "bm25")
        if best and best[0].coverage >= INSIDE:
            return _proven(reading, found, proving(best))
    if not titled and len(found) == 1 and (said := said_inside(reading, found[0])):
        return said
    told = [document.read_node(reading, node) for node in found]
    return joined([*told, *document.read_beside(reading, found)])


def _inner(reading: Reading, found: list[Passage]) -> list[Passage]:
    """Return the one part named by its title within a numbered one: 'các yêu cầu ở phần I của kế hoạch'."""
    named = (document.named_node(reading, name) for name in dict.fromkeys(reading.query.nodes))
    outer = tuple(f"{node.id}/" for node in found)
    inner = [node for node in named if node is not None and node.id.startswith(outer)]
    return inner if len(inner) == 1 else []


# A group of so few bullets is told as a whole.
SHORT_GROUP = 3


def _proven(reading: Reading, found: list[Passage], proof: list[Evidence]) -> Draft:
    """What proves an answer; of a group of which several bullets may be meant, all of them."""
    few = len(reading.library.children(found[0].id)) <= SHORT_GROUP
    # A claim is held against what proves it, or the contrary.
    several = (few or len(proof) > 1) and not reading.query.yes_no
    if len(found) == 1 and several and is_group(found[0]):
        return document.read_node(reading, found[0])
    return narrative.read_narrative(reading, proof)


def _says_title(reading: Reading, node: Passage) -> bool:
    """Whether the words beside a node's number but say its title: 'mục 5 phần II về quản lý nhà nước'."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    numbered = node.id.count("/") > 1
    return numbered and bool(units) and topics.coverage_of(units, node.value) >= TITLED


# So many words lie between two titles that are named together: 'mục đích và yêu cầu'.
BETWEEN = 1


def beside_part(reading: Reading) -> list[Passage]:
    """Return the parts named by their titles right after another: 'phần mục đích, yêu cầu'."""
    named = [slot for slot in reading.query.slots.of(SlotKind.NODE) if slot.end]
    after = [two for one, two in pairwise(named) if 0 <= two.first - one.last <= BETWEEN]
    nodes = (document.named_node(reading, slot.value) for slot in after)
    return [node for node in nodes if node is not None]


# A passage under the node that is named answers the question when it holds this much of its topic.
INSIDE = 0.4


def joined(drafts: list[Draft]) -> Draft:
    text = "\n\n".join(d.text for d in drafts)
    passages = tuple(p for d in drafts for p in d.passages)
    return Draft(Status.ANSWERED, text, count=drafts[0].count, passages=passages)


def facts(reading: Reading) -> Draft | None:
    """Facts about the document: its number, date, signatory, effect, bases, recipients …"""
    query = reading.query
    if not query.facets or (query.agencies and query.roles):
        return None
    if set(query.slots.values(SlotKind.ASKED)) & BEYOND_FACTS or "product" in query.fields:
        return None
    # Who signed may be somebody of whom the text does not speak, and is put right.
    asked = query if query.yes_no else without_agent(query)
    if not own_fact(asked, reading.library):
        return None
    if query.nodes and set(query.facets) == {"sections"}:
        # How many items a part of the plan has, not the appendix.
        return None
    if query.nodes and set(query.facets) == {"issuer"} and not query.yes_no:
        # 'Chính phủ ban hành kế hoạch nhằm mục đích gì': who issued it is told, not asked.
        return None
    if _other_matter(replace(reading, query=asked)) or _of_claim(query):
        return None
    dated = "deadline" in query.fields and set(query.facets) <= UNDATED
    others = ["title"] if query.yes_no and "date" in query.facets and _directive(query) else []
    others += ["date"] if query.yes_no and claims_date(query) else []
    wanted = (*query.facets, *(("date",) if dated else ()), *others)
    told = with_wording(reading, document.read_facets(reading, wanted))
    # 'phụ lục có 30 nhiệm vụ chia làm 5 mục, đúng không'
    claimed = query.yes_no and "sections" in query.facets and numbers(query)
    return with_total(reading, told) if told and claimed else told


def _aside(query: Query) -> range:
    """Return where a question for bases says what else there is: 'ngoài Chỉ thị 05 ra thì căn cứ luật nào'."""
    bases = [s.start for s in query.slots.of(SlotKind.FACET) if s.value == "basis" and s.end]
    aside = [s.start for s in query.slots.of(SlotKind.NEGATION) if s.value == "except" and s.end]
    return range(min(aside), min(bases)) if bases and aside else range(0)


# Facts beside which 'ngày nào' asks for the date: 'ai ký, ngày nào'.
UNDATED = {"signatory", "issuer", "number"}


def _of_claim(query: Query) -> bool:
    """Whether it is asked where a thing stands that was to be confirmed: '… có phải … không, căn cứ vào đâu'."""
    bases = [s.first for s in query.slots.of(SlotKind.FACET) if s.value == "basis" and s.first]
    return set(query.facets) == {"basis"} and any(
        paused(query.words, first) and query.words[first - 1].folded == "khong" for first in bases
    )


# Kinds of things asked for that no fact about the document answers.
BEYOND_FACTS = frozenset(
    {"expiry", "officeholder", "contact", "other_inside", "document_number", "progress", "term"}
    | {"procedure", "penalty", "measured", "occurrence"}
)
# 'kết luận đó | có mấy phần': what other papers are made up of stands in none of this text.
OTHER_PAPER, MADE_UP = phrasing("parts_other_paper"), frozenset({"sections", "articles"})


def _of_other_paper(query: Query) -> bool:
    """Whether it is asked of how many parts a paper is made up that is none of these: 'KL đó có mấy phần'."""
    asked = MADE_UP & set(query.facets) and not query.parts
    return bool(asked) and OTHER_PAPER.search(query.words) is not None


# More topic than this (in words) beside a facet, and the facet's word was only part of the matter.
FACET_TOPIC = 3


def content_weight(reading: Reading) -> int:
    return len(reading.query.topic)


def _other_matter(reading: Reading) -> bool:
    """Whether the topic beside a facet's word is a matter of its own that some passage holds."""
    aside = _aside(reading.query)
    words = tuple(word for word in reading.query.words if word.start not in aside)
    topic = tuple(word for word in reading.query.topic if word.start not in aside)
    query = replace(reading.query, words=words, topic=topic)
    if names_other_document(query) or _of_other_paper(query):
        return True
    if query.yes_no and set(query.facets) <= MEMBERS:
        # 'Căn cứ Luật Ngân sách …, đúng không': the topic is what is claimed to be on the list.
        return False
    directive = DIRECTIVE.search(query.topic)
    if directive and set(query.facets) & OWN_FACETS:
        return True
    if len(query.topic) <= FACET_TOPIC:
        return False
    best = rank(query, reading.library, lambda p: True, "bm25")
    return bool(best) and best[0].coverage >= MATTER


# Facts that list their members, of which one is claimed.
MEMBERS = frozenset({"basis", "proposer", "signatory"})
# A passage that holds this much of the topic shows that the topic is a matter of its own.
MATTER = 0.5


# A directive or conclusion as the matter asked about, and facts that are then its own.
DIRECTIVE = phrasing("parts_directive")
ENGLISH_DIRECTIVE = "directive"
OWN_FACETS = frozenset({"issuer", "date", "number", "signatory", "effect"})


def _directive(query: Query) -> bool:
    """Whether the directive that the title dates is spoken of beside the document, in English."""
    return any(word.folded == ENGLISH_DIRECTIVE for word in query.words)


# So many words beside a part's title tell what is asked of it.
MATTERS = 2


def said_inside(reading: Reading, node: Passage) -> Draft | None:
    """What is said of a matter in a part of groups, where something holds much of it: 'giải pháp về bộ máy'."""
    library = reading.library
    if len(reading.query.topic) < MATTERS or any(
        not library.children(child.id) for child in library.children(node.id)
    ):
        return None
    best = rank(reading.query, library, lambda p: p.id.startswith(f"{node.id}/"), "bm25")
    held = bool(best) and best[0].coverage >= INSIDE
    return narrative.read_narrative(reading, proving(best)) if held else None


# The title of a group says what is asked about when it holds this much of the topic; within a part that is
# named, less will do (`INSIDE`).
TITLED = 0.75
