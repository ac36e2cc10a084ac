"""Who takes which sections, before one of them asks for his tasks: 'Anh A lo mục I, em lo phần còn lại. Em có gì?'

What falls to him is asked for: the sections that he takes, or what the others leave him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, opened, split_words

# 'anh A | lo | mục I', 'em | nhận | phần còn lại'
TAKES, REST = phrasing("rest_shared_takes"), phrasing("rest_shared_rest")
# 'em | có những việc gì': of whom is asked at the end.
HIS = phrasing("rest_shared_his")
LEAST_SENTENCES = LEAST_SHARED = 2
# What tells the tasks asked for apart beside whose they are.
CONDITIONS = (
    *(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.SHARE, SlotKind.TASK_REF, SlotKind.FIELD, SlotKind.NEGATION),
)
OUTSIDE, WHICH, COUNT = "ngoài", "có những việc nào", "có mấy việc"
STILL, STILL_COUNT = "thì còn những việc nào", "thì còn mấy việc"
Words = Sequence[Word]


@dataclass(frozen=True)
class Share:
    """Who takes something, and the words of the sections that he takes; none for what is left."""

    who: tuple[str, ...]
    sections: Words


def with_share_asked(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return a message that tells who takes which sections and asks for the tasks of one as a question for these.

    'Anh A lo mục I, chị B lo mục II, em lo phần còn lại. Em có những việc gì?' → 'ngoài mục I mục II thì còn …'.
    """
    if len(sentences) < LEAST_SENTENCES:
        return list(sentences)
    *before, last = sentences
    query = build(last.words)
    shares = _shares(before, build) if query.lists or query.counts else []
    if len(shares) < LEAST_SHARED or query.slots.of(*CONDITIONS):
        return list(sentences)
    asked = _asked_of(last.words, shares)
    if asked is None:
        return list(sentences)
    count = query.counts and not query.lists
    if asked.sections:
        said = (*asked.sections, *split_words(COUNT if count else WHICH))
    else:
        held = [word for share in shares for word in share.sections]
        said = (*split_words(OUTSIDE), *held, *split_words(STILL_COUNT if count else STILL))
    start = last.words[0].start
    placed = (replace(w, start=start, end=start, opens=False, starts=False) for w in said)
    return [replace(last, words=opened(tuple(placed)), pauses=frozenset())]


def _shares(sentences: Sequence[Sentence], build: Build) -> list[Share]:
    """Return who takes what; [] where a clause tells of anything else than sections or what is left."""
    found = [_share(clause, build) for one in sentences for clause in _clauses(one)]
    shares = [share for share in found if share is not None]
    return shares if len(shares) == len(found) else []


def _clauses(sentence: Sentence) -> Iterator[Words]:
    """Yield the clauses that each tell who takes something: '| anh A lo mục I, II | em lo phần còn lại'."""
    words = sentence.words
    paused = paused_places(words, sentence.pauses)
    opens = {i: i + found.last for i in paused if (found := TAKES.opens(words[i:]))}
    # Of 'mục I, | II, | anh B lo mục III' it is the last pause before the verb.
    places = [i for i, verb in opens.items() if not any(i < j < verb for j in paused)]
    for first, end in pairwise([0, *places, len(words)]):
        yield words[first:end]


def _share(clause: Words, build: Build) -> Share | None:
    takes = TAKES.opens(clause)
    if takes is None:
        return None
    said = clause[takes.last :]
    rest, query = REST.opens(said), build(said)
    others = query.topic or query.slots.of(
        *(kind for kind in CONDITIONS if kind is not SlotKind.SECTION)
    )
    if not (rest or query.sections) or (others and not rest):
        return None
    return Share(tuple(takes["who"].split()), () if rest else _sections(query.sections))


def _sections(named: Sequence[str]) -> Words:
    return [word for section in named for word in split_words(f"mục {section}")]


def _asked_of(words: Words, shares: Sequence[Share]) -> Share | None:
    """Return whose tasks are asked for: those of who opens the question, or what is left."""
    his = HIS.opens(words)
    who = tuple(his["who"].split()) if his else ()
    left = REST.search(words) is not None
    rest = next((share for share in shares if not share.sections), Share((), ()) if left else None)
    return rest if left else next((share for share in shares if who and share.who == who), None)
