"""What one has already, and what one asks for beside it: 'Bộ A chủ trì I.3 em biết rồi, còn việc nào'.

What is known is set aside or names what is asked about; it is neither claimed nor a condition of the rest. Each
such sentence is said as the plain question: 'ngoài I.3 thì Bộ A còn chủ trì những việc nào', 'Bộ A phối hợp
những việc nào', 'sản phẩm của III.12'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.roles_spoken import ROLE_NAMES
from assistant.slots import Slot, SlotKind
from assistant.words import Word, holds_any, opened, parted, split_words
from structured.types import Role

# Words one of which stands in every such sentence; behind one, or before another, it may be parted unmarked.
HAD = folded("rest_asked_had")
DONE, GOES_ON = folded("rest_asked_done"), folded("rest_asked_goes_on")
# 'tôi đã biết | Bộ A chủ trì I.3', 'Bộ A chủ trì | em nắm rồi'; '| còn việc nào', '| thiếu phần phối hợp'
KNOWN, WANTED = phrasing("rest_asked_known"), phrasing("rest_asked_wanted")
# 'trong các việc này | còn việc nào'
INSIDE = phrasing("narrow_inside")
# 'ngoài mục I, mục II | còn mục nào'
ASIDE = phrasing("rest_asked_aside")
# What asks for others than those that are known: 'còn gì nữa', 'các việc còn lại'; and for sections.
REST, SECTIONS = phrasing("rest_asked_rest"), phrasing("rest_asked_sections")
OTHER = {Role.LEAD: Role.COORDINATE, Role.COORDINATE: Role.LEAD}
# 'thiếu | phần | phối hợp', 'các việc khác của | bộ': words that no slot explains and that name nothing else.
PLAIN = folded("rest_asked_plain")
TIMES = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)
LEAST_MATTER = 2
PLACED = (SlotKind.SECTION, *TIMES)


def with_rest_asked(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return 'tôi biết Bộ A chủ trì I.3, còn việc nào' as 'ngoài I.3 thì Bộ A còn chủ trì những việc nào'."""
    if not holds_any(words, HAD):
        return words
    for place in _joints(words):
        known, wanted = words[:place], opened(words[place:])
        if INSIDE.search(known):
            # 'đã nắm các việc A chủ trì, trong các việc này còn việc nào hằng năm'
            continue
        had, out = KNOWN.search(known) is not None, ASIDE.search(known) is not None
        if asks(known) or not (WANTED.opens(wanted) and (had or out)):
            continue
        told, query = build(tuple(known)), build(wanted)
        asked = _other_sections(told, query) or (_asked(told, query) if had else [])
        if asked:
            return opened(_placed(asked, words))
    return words


def _joints(words: Sequence[Word]) -> Iterator[int]:
    """Yield where what is wanted may begin: behind a comma, or behind 'rồi' or before 'còn' without one."""
    for place in range(2, len(words)):
        loose = words[place - 1].folded in DONE or words[place].folded in GOES_ON
        if parted(words, place) or loose:
            yield place


def _asked(known: Query, wanted: Query) -> list[Word]:
    """Return the words of the plain question; [] where what is wanted is told in full or of something else."""
    other = wanted.task_refs or wanted.superlative or wanted.slots.of(SlotKind.COMPARE)
    bodies, named = ({a.agency for a in one.agencies} for one in (known, wanted))
    more = any(word.folded not in PLAIN for word in wanted.topic)
    if other or more or len(bodies) > 1 or (bodies and not named <= bodies):
        return []
    rest = REST.search(wanted.words) is not None
    matter = _matter(known)
    if rest and matter and bodies and not known.task_refs:
        return [*_say("ngoài việc"), *matter, *_left(replace(known, roles=()), wanted)]
    if _wants_role(known, wanted, rest):
        role = next(iter(wanted.roles), None) or OTHER[known.roles[0]]
        return [*_body(known, wanted), *_say(ROLE_NAMES[role]), *_which(wanted), *_where(wanted)]
    if rest and known.task_refs:
        return [*_say("ngoài"), *_named(known, SlotKind.TASK_REF), *_left(known, wanted)]
    task = _named(known, SlotKind.TASK_REF) if len(known.task_refs) == 1 else matter
    if task and _wants_column(wanted) and not rest:
        return [*wanted.words, *_say("của nhiệm vụ"), *task]
    return []


def _matter(query: Query) -> list[Word]:
    """Return the words of the matter of which something is known: 'Bộ A lo | trợ giúp pháp lý |'."""
    found = [word for word in query.topic if word.folded not in PLAIN]
    return found if len(found) >= LEAST_MATTER else []


def _wants_role(known: Query, wanted: Query, rest: bool) -> bool:
    """Whether the tasks are wanted that a body has in the role in which they are not known."""
    column = wanted.who or wanted.fields
    if not known.agencies or len(known.roles) != 1 or known.task_refs or column:
        return False
    return set(wanted.roles) == {OTHER[known.roles[0]]} or (rest and not wanted.roles)


def _wants_column(wanted: Query) -> bool:
    """Whether but a column of a task is asked for: 'cho biết sản phẩm', 'còn ai phối hợp'."""
    column = wanted.fields or wanted.roles or wanted.who
    named = wanted.agencies or wanted.sections or wanted.times or wanted.nodes or wanted.yes_no
    return bool(column) and not (named or wanted.counts)


def _left(known: Query, wanted: Query) -> list[Word]:
    """Return the words that ask which other tasks there are, of the body and the time that are told."""
    body = _body(known, wanted)
    roles = wanted.roles or (known.roles if body else ())
    said = _say(ROLE_NAMES[roles[0]]) if len(roles) == 1 else []
    section = [] if body or _where(wanted) else _one_section(known)
    return [
        *_say("thì"),
        *(section or body),
        *_say("còn"),
        *said,
        *_which(wanted),
        *_where(wanted),
    ]


def _other_sections(known: Query, wanted: Query) -> list[Word]:
    """Return the words that ask which sections there are beside those known: 'còn mục nào nữa'."""
    told = wanted.agencies or wanted.roles or wanted.times or wanted.sections or wanted.superlative
    other = known.task_refs or known.agencies or known.times or wanted.counts or wanted.yes_no
    # 'kể các việc thuộc những mục còn lại' asks for their tasks.
    other = other or wanted.slots.has(SlotKind.TASK)
    if not known.sections or told or other or not SECTIONS.search(wanted.words):
        return []
    if any(word.folded not in PLAIN for word in wanted.topic):
        return []
    return [*_say("phụ lục có những mục nào trừ"), *_named(known, SlotKind.SECTION)]


def _one_section(known: Query) -> list[Word]:
    """Return the one section in which the known tasks stand; () where they stand in several."""
    sections = {reference.partition(".")[0] for reference in known.task_refs}
    return _say(f"mục {sections.pop()}") if len(sections) == 1 else []


def _which(wanted: Query) -> list[Word]:
    return _say("mấy việc" if wanted.counts and not wanted.lists else "những việc nào")


def _body(known: Query, wanted: Query) -> list[Word]:
    return _named(wanted, SlotKind.AGENCY) or _named(known, SlotKind.AGENCY)


def _where(wanted: Query) -> list[Word]:
    """Return the words for the sections and the times that are asked for."""
    slots = sorted(wanted.slots.of(*PLACED), key=lambda s: s.first)
    return _words(wanted, [s for s in slots if s.end])


def _say(text: str) -> list[Word]:
    return [replace(word, start=0, end=0) for word in split_words(text)]


def _named(query: Query, kind: SlotKind) -> list[Word]:
    return _words(query, [s for s in query.slots.of(kind) if s.end])


def _words(query: Query, slots: Sequence[Slot]) -> list[Word]:
    return [word for s in slots for word in query.words[s.first : s.last]]


def _placed(asked: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Return the words of a question as neighbours of one clause, none before those in front of it."""
    starts = list(accumulate((word.start for word in asked), max, initial=words[0].start))[1:]
    ends = [*starts[1:], words[-1].end]
    return [
        replace(word, start=start, end=end, opens=False, starts=False)
        for word, start, end in zip(asked, starts, ends, strict=True)
    ]
