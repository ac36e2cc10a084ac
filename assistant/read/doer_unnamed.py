"""Who does what the plan says of no one: 'cơ chế lồng ghép nguồn vốn do ai nghiên cứu'."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.twins import ADDRESSED, DOER, MEASURES
from assistant.model.evidence import evidence_of
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from corpus.types import Passage, PassageKind

# The part of the plan that says what is to be done, mostly without by whom.
GROUPS = "ke-hoach/II/"
# Whoever a passage gives it to, be it by no name.
GIVEN = re.compile(
    r"\b(?:cap uy|chinh quyen|nha nuoc|to chuc dang|cac cap|cac nganh|dia phuong|bo|uy ban)\b"
)
# A duty or a task that holds so much of what is asked about may be the one.
NEAR = 0.65


def with_unnamed_doer(reading: Reading, told: Draft) -> Draft:
    """Return what is told, and that no one is named for it, where it is asked who does it and nothing says so."""
    query, library = reading.query, reading.library
    asked = query.who and not (query.yes_no or query.agencies) and DOER.search(query.words)
    passages = [p for p in map(library.node, told.passages) if p is not None]
    if not asked or told.tasks or not passages or not all(map(_of_group, passages)):
        return told
    carried_out = {passage.key for passage in library.counterparts.values()}
    if any(_given(reading, p) or p.key in carried_out for p in passages) or _nearly(reading):
        return told
    return replace(told, text=f"{told.text}\n\n{reading.say('doer_unnamed')}")


def _of_group(passage: Passage) -> bool:
    return passage.id.startswith(GROUPS) and passage.kind in MEASURES


def _given(reading: Reading, passage: Passage) -> bool:
    """Whether a passage names a body, or somebody by no name."""
    named = evidence_of(passage, reading.library).names
    return bool(named) or GIVEN.search(plain(passage.text)) is not None


def _nearly(reading: Reading) -> bool:
    """Whether a duty or a task holds much of what is asked about."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    others = (p for p in reading.library.passages if p.kind is PassageKind.ROW or _addressed(p))
    return any(topics.coverage_of(units, p.value) >= NEAR for p in others)


def _addressed(passage: Passage) -> bool:
    return passage.id.startswith(ADDRESSED)
