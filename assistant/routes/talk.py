"""Routes for small talk, for nothing to look for, and for whatever no other route takes."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.answerable import EXACT, lacking, unanswerable
from assistant.evidence.find import Evidence, is_row, rank
from assistant.evidence.scope import allows, both_papers, with_counterparts
from assistant.evidence.smalltalk import talk_in
from assistant.evidence.twins import SEVERAL, places_of, with_doers, with_twins
from assistant.grammar import phrasing
from assistant.library import is_group
from assistant.read import document, narrative, refuse
from assistant.read.base import Draft, Reading
from assistant.read.doer_unnamed import with_unnamed_doer
from assistant.read.untimed import untimed
from assistant.read.weighed import bearing_out, near
from assistant.readings.claims import entitled
from assistant.readings.of_documents import ADDRESSED
from assistant.slots import SlotKind
from assistant.words import split_words
from corpus.types import Passage


def social(reading: Reading) -> Draft | None:
    """Small talk with nothing else in it."""
    query = reading.query
    kinds = query.slots.values(SlotKind.SOCIAL)
    if not kinds or query.requests or not _beside_the_text(reading):
        return None
    return refuse.read_social(reading, kinds[0])


# Words beside a greeting, at most so many, of which the text holds less than this are small talk too.
MOST_SMALL_TALK, SMALL_TALK = 3, 0.55


def _beside_the_text(reading: Reading) -> bool:
    """Whether what is said beside the greeting is little, and nothing that the text speaks of."""
    query = reading.query
    if len(query.topic) < 2:
        return True
    if len(query.topic) > MOST_SMALL_TALK:
        return False
    best = rank(query, reading.library, lambda p: True, "bm25")
    return not best or best[0].coverage < SMALL_TALK


# Slots that alone give nothing to look for: 'cho hỏi được không?'
EMPTY = frozenset(
    {
        SlotKind.FILLER,
        SlotKind.FOLLOW,
        SlotKind.YES_NO,
        SlotKind.NEGATION,
        SlotKind.SHARE,
        SlotKind.PURPOSE,
    }
)


def empty(reading: Reading) -> Draft | None:
    """Nothing to look for."""
    meaningful = [s for s in reading.query.slots.items if s.kind not in EMPTY]
    query = reading.query
    named = query.topic or query.task_refs or query.nodes or query.agencies or query.facets
    # 'quay lại danh sách lúc nãy' asks for it.
    meant = named or query.within
    return None if meaningful or meant else refuse.read_vague(reading)


def told(reading: Reading) -> Draft | None:
    """Anything else: the passages that prove an answer, or that there are none."""
    if not reading.query.topic and not reading.query.slots.has(SlotKind.ASKED):
        return None
    query = reading.query
    found = rank(query, reading.library, lambda p: allows(query, p))
    # What a refusal cites is no part of an answer that takes its place.
    tried = replace(reading, citer=reading.citer.fork())
    if unanswerable(tried, found) and not _said_there(reading, found):
        talk = talk_in(reading)
        if talk:
            return refuse.read_social(reading, talk)
        # 'Bộ trưởng tên gì, có ghi không?' asks for the name, not for whether he is spoken of.
        valued = EXACT & {*query.slots.values(SlotKind.ASKED)}
        checked = query.yes_no and not valued and told_whole(reading)
        return checked or unanswerable(reading, found)
    group = _group(reading, found)
    if group:
        return document.read_node(reading, group)
    proof = with_twins(with_counterparts(proving(found), reading), reading)
    proof = with_doers(proof, reading)
    if untimed(reading, [e.passage for e in proof]):
        return refuse.read_refusal(reading, found, "time")
    draft = with_unnamed_doer(reading, narrative.read_narrative(reading, proof))
    return _with_places(reading, draft, places_of(proof, reading))


# 'kế hoạch nói ở mấy chỗ'
PLACES = phrasing("talk_places")


def _with_places(reading: Reading, draft: Draft, number: int) -> Draft:
    """Return a draft led by how many places of the plan say so, where that is asked and they are several."""
    if number < SEVERAL or not PLACES.search(reading.query.words):
        return draft
    return replace(draft, text=f"{reading.say('places_said', n=number)}\n\n{draft.text}")


def told_whole(reading: Reading) -> Draft | None:
    """The passage of the plan that bears out all that is claimed, whatever else speaks of the matter."""
    borne = bearing_out(reading, near(reading, lambda p: not is_row(p)))
    return narrative.read_narrative(reading, [borne]) if borne else None


# A passage says the very thing when it holds at least this much of so many words of the question.
SAID, LEAST_SAID = 0.99, 4
# So many words, each of which it holds, are no chance.
MUCH_SAID = 7


def _said_there(reading: Reading, found: list[Evidence]) -> bool:
    """Whether an entitlement, or what the plan says, is asked for in its own words: it is shown, no verdict."""
    query, topics = reading.query, reading.library.topics
    asked = entitled(query) or len(query.topic) >= MUCH_SAID
    asked = asked or ("plan" in query.parts and not query.yes_no)
    if not found or len(query.topic) < LEAST_SAID or not asked or lacking(reading, found):
        return False
    units = topics.units(query.topic)
    return topics.coverage(units, found[0].passage.key, verbatim=True) >= SAID


def _group(reading: Reading, evidence: list[Evidence]) -> Passage | None:
    """Return the group of the plan that a question asks for as a whole, when it fits at least as well."""
    query = reading.query
    if both_papers(query):
        return None
    if titled := _titled(reading):
        return titled
    whole = query.lists and (query.nodes or "plan" in query.parts or query.agencies)
    if not whole and ADDRESSED not in query.nodes:
        return None
    if not query.nodes and evidence[0].probability >= SURELY_ONE:
        # 'Kế hoạch đòi làm rõ vai trò của những ai': one passage says it, whatever group stands near.
        return None
    groups = rank(query, reading.library, is_group, "bm25")
    best = max((e.coverage for e in evidence[:INSPECTED]), default=0.0)
    return groups[0].passage if groups and groups[0].coverage >= max(best, GROUP) else None


# What is asked about is all but the title of a group: the title holds so much of it, and it so much of the title.
TITLED, TELLS = 0.95, 0.25


def _titled(reading: Reading) -> Passage | None:
    """Return the group whose title is what is asked about: 'giải pháp huy động nguồn lực ra sao'."""
    query, topics = reading.query, reading.library.topics
    plan = query.nodes or "plan" in query.parts
    if not plan or "appendix" in query.parts or query.who or query.yes_no or query.counts:
        return None
    units, said = topics.units(query.topic), " ".join(word.folded for word in query.topic)
    groups = rank(query, reading.library, is_group, "bm25")[:1]
    return next(
        (
            group.passage
            for group in groups
            if topics.coverage_of(units, group.passage.value) >= TITLED
            and topics.coverage_of(topics.units(split_words(group.passage.value)), said) >= TELLS
        ),
        None,
    )


# So likely is the best passage when it is meant rather than its group.
SURELY_ONE = 0.85
# A group is meant only when its title and expected questions hold this much of the topic.
GROUP, INSPECTED = 0.5, 3


# Beside the best passage, another is shown too when it is at least this likely.
LIKELY, MOST = 0.1, 3


def proving(evidence: list[Evidence]) -> list[Evidence]:
    """Return the passages that prove the answer: the best, and any that may as well be it."""
    return [e for n, e in enumerate(evidence[:MOST]) if n == 0 or e.probability >= LIKELY]
