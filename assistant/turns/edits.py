"""What a turn does to the list told before it: 'bỏ việc A ra, thêm việc B vào', 'thay Bộ A bằng Bộ B'.

Such a turn is read clause by clause, for what one clause sets aside another may add.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrases, places
from assistant.library import Library
from assistant.message.described import as_tasks, begins_with_noun, says_something
from assistant.message.sentences import pauses
from assistant.message.surroundings import past_label
from assistant.message.wanted import is_bare
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.relations import ANY_COLUMN
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import widens
from assistant.turns.pairs import BOTH_ROLES
from assistant.turns.picks import listed_tasks
from assistant.turns.set_aside import LEFT_OUT, sets_aside
from assistant.turns.state import State
from assistant.turns.sum_claimed import sum_claimed
from assistant.turns.sums import adds_up
from assistant.turns.swaps import SWAPS, swapped
from assistant.turns.turn import Turn

ASIDE, ADD, TALK = "aside", "add", "talk"
# Verbs that set aside or add, each as (words without marks, words as written), the longest first.
VERBS = {ASIDE: phrases("edits_aside"), ADD: phrases("edits_add")}
FIRST_WORDS = frozenset(plain[0] for verbs in VERBS.values() for plain, _ in verbs)
# What stands at the ends of a clause beside what it describes.
TAIL, HEAD = folded("edits_tail"), folded("edits_head")
# What the list is called that something leaves or joins: '… ra khỏi danh sách vừa rồi'.
LISTS = phrases("edits_lists")
# Who is spoken to, whose last word is like 'bỏ' without its marks.
STAFF = phrases("edits_staff")
# A clause may begin after one of them.
LINKS = folded("edits_links")
MOST_VERB = 4
# A longer message tells more than a change.
MOST = 120
# After 'bo' typed without its mark, words for what a list holds.
THINGS = folded("edits_things")
SHORTENS = folded("edits_shortens")
# 'nhiệm vụ nào có …': so far from the start 'nào' belongs to the noun.
WHICH = 4
BEFORE = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW)


@dataclass(frozen=True)
class Edit:
    """What one clause does, and the words by which it describes tasks."""

    does: str
    words: Words


def edited(message: str, said: Said, state: State | None, library: Library) -> Query | None:
    """Return the query of a message that changes the list told before it; None when it does not."""
    words, build = said
    words = past_label(message, words)
    if state is None or not state.subjects or len(words) > MOST:
        return None
    if not any(places(words, (*VERBS[ASIDE], *VERBS[ADD], *SWAPS))):
        return None
    whole = build(words)
    if whole.nodes and not whole.sections and asks(words):
        # 'Chuyện các bộ tôi bỏ ngoài. Ở phần III …': a part of the plan is asked about.
        return None
    if BOTH_ROLES.search(words) or LEFT_OUT.search(words) or whole.slots.has(SlotKind.COMPARE):
        return None
    if adds_up(words) and not says_something(whole):
        return None
    return swapped(whole, state) or _changed(message, whole, build, Turn(whole, library, state))


def _changed(message: str, whole: Query, build: Build, turn: Turn) -> Query | None:
    """Return the list told with what the clauses set aside and add."""
    edits = [_edit(clause, build) for clause in clauses(message, whole, build)]
    changing = [i for i, edit in enumerate(edits) if edit.does != TALK]
    if (
        not changing
        or not _changes(edits, changing, whole, build)
        or not _nothing_else(edits, changing, build, turn)
    ):
        return None
    told = [(edit.does, _description(edit, build, turn)) for edit in edits if edit.does != TALK]
    if any(query is None for _, query in told):
        return None
    return _list(whole, [(does, q) for does, q in told if q is not None], turn)


def _changes(edits: Sequence[Edit], changing: Sequence[int], whole: Query, build: Build) -> bool:
    """Whether more is done than setting aside what one clause describes by its conditions."""
    adds = any(edits[i].does == ADD for i in changing)
    query = build(as_tasks(edits[0].words)) if len(edits) == 1 and edits[0].words else None
    lone = query is not None and (says_something(query) or query.slots.has(SlotKind.SHARE))
    return adds or not (lone and sets_aside(whole))


def _nothing_else(edits: Sequence[Edit], changing: Sequence[int], build: Build, turn: Turn) -> bool:
    """Whether the other clauses but lead up to it, or ask for what it leaves."""
    for place, edit in enumerate(edits):
        if edit.does != TALK:
            continue
        query = build(edit.words)
        keeps = query.slots.has(SlotKind.SCOPE, "in") or query.superlative or query.yes_no
        first = place < changing[0]
        anew = asks(edit.words) or _elsewhere(query, turn) or _asks_anew(query)
        if keeps or (first and anew):
            return False
        # 'the list now' asks for no year.
        now = all(time.relation == "this_year" for time in query.times)
        plain = is_bare(replace(query, times=()) if now else query)
        plain = plain and not (query.who or query.fields)
        if not first and not plain:
            return False
    return True


def clauses(message: str, whole: Query, build: Build) -> list[Words]:
    """Return the words of a message clause by clause; no name of an agency is cut."""
    words = whole.words
    inside = {i for s in whole.slots.of(SlotKind.AGENCY) for i in range(s.first + 1, s.last)}
    starts = [0]
    for i in range(1, len(words)):
        before = words[i - 1]
        linked = before.folded in LINKS and _verb_at(words, i)
        if i not in inside and (words[i].opens or pauses(message, before.end) or linked):
            starts.append(i)
    ends = [*starts[1:], len(words)]
    return [words[a:b] for a, b in zip(starts, ends, strict=True)]


def _verb_at(words: Words, place: int) -> tuple[str, int] | None:
    """Return what a verb at a place does to the list, and where it ends."""
    found: list[tuple[int, str]] = []
    if place >= len(words) or words[place].folded not in FIRST_WORDS:
        return None
    for does, verbs in VERBS.items():
        first = next(places(words[place : place + MOST_VERB], verbs), None)
        if first and not first[0] and not _rather_a_name(words, place, first[1]):
            found.append((first[1], does))
    # 'bỏ thêm … vào rổ' adds, though 'bỏ' alone sets aside.
    size, does = max(found, default=(0, TALK))
    return (does, place + size) if size else None


def _rather_a_name(words: Words, place: int, size: int) -> bool:
    """Whether 'bo', 'loại' before no noun for tasks may as well be names: 'bo minh', 'loại hằng năm'."""
    rest = words[place + size :]
    word = words[place]
    if rest and rest[0].folded in SHORTENS:
        # 'rút gọn còn những việc …' keeps these; 'gạch đầu dòng' is a part.
        return True
    said = [one.folded for one in (word, *rest[:1])]
    if size == 1 and word.marked is None and said == ["cong", "viec"]:
        # 'cong viec co tu …', typed without marks, is the noun.
        return True
    unmarked = word.marked is None and word.folded == "bo"
    bare = size == 1 and (unmarked or word.folded == "loai")
    return bare and bool(rest) and not (begins_with_noun(rest) or rest[0].folded in THINGS)


def _asking_no_more(words: Words) -> Words:
    """Return a description without the 'nào' of 'việc nào có Bộ A', 'ở bất kỳ cột nào': it asks nothing."""
    found = ANY_COLUMN.search(words)
    any_column = range(found.first, found.last) if found else ()
    told = (i for i, word in enumerate(words) if word.folded == "nao" and i >= WHICH)
    asking = {i for i in told if i not in any_column}
    return tuple(w for i, w in enumerate(words) if w.folded != "nao" or i in asking)


def _edit(clause: Words, build: Build) -> Edit:
    """Return what a clause does: its verb stands before what it describes, or ends the clause."""
    query = build(clause)
    covered = {i for s in query.slots.of(*BEFORE) for i in range(s.first, s.last)}
    names = {s.first for s in query.slots.of(SlotKind.AGENCY)}
    # '… phải không cán bộ', typed without marks, sets nothing aside.
    names |= {last - 1 for _, last in places(clause, STAFF)}
    # 'which of them' is no 'thêm'.
    those = {s.last - 1 for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"}
    first = next(
        (
            i
            for i in range(len(clause))
            if (i not in those and _verb_at(clause, i))
            or not (i in covered or clause[i].folded in HEAD)
        ),
        0,
    )
    # 'bỏ NV' typed with its mark is no 'Bộ NV'.
    named = first in names and clause[first].marked is None
    opening = None if named else _verb_at(clause, first)
    if opening:
        return Edit(opening[0], _ends_cut(clause[opening[1] :]))
    said = _ends_cut(clause)
    for place in range(1, len(said)):
        closing = None if place in names else _verb_at(said, place)
        if closing and not _ends_cut(said[closing[1] :]):
            return Edit(closing[0], said[first:place])
    return Edit(TALK, clause)


def _asks_anew(query: Query) -> bool:
    """Whether a clause asks for tasks by who does what in them: 'Bộ A chủ trì mấy việc, tính cả chủ trì chung'."""
    tasks = query.counts or query.lists or query.which_tasks
    return bool(tasks and query.agencies and query.roles)


def _elsewhere(query: Query, turn: Turn) -> bool:
    """Whether a clause names a section of which nothing was told: 'à không, mục V, trừ việc Bộ A chủ trì'."""
    told = {task.partition(".")[0] for task in turn.state.subjects} if turn.state else set()
    return bool(query.sections) and told.isdisjoint(query.sections)


def _ends_cut(words: Words) -> Words:
    """Return a description without 'ra', 'giúp tôi', 'ra khỏi danh sách vừa rồi' at its end."""
    first = next((i for i in range(len(words)) if words[i].folded not in TAIL), len(words))
    words = words[first:]
    named = next(places(words, LISTS), None)
    words = words[: named[0]] if named else words
    while words and words[-1].folded in TAIL:
        words = words[:-1]
    return words


def _description(edit: Edit, build: Build, turn: Turn) -> Query | None:
    """Return the tasks that a clause describes; None when it describes none."""
    plain = build(edit.words) if edit.words else None
    if plain is None or turn.state is None:
        return None
    if plain.task_refs or plain.slots.has(SlotKind.ORDINAL):
        return plain
    query = build(as_tasks(edit.words))
    if asks(_asking_no_more(edit.words)):
        return None
    before = turn.state.query
    named = not begins_with_noun(edit.words) and query.agencies and not query.roles
    if named and edit.does == ADD:
        # 'thêm Bộ B nữa': in the role that the list is about.
        role = next((a.role for a in before.agencies if a.role), None)
        query = replace(query, agencies=tuple(replace(a, role=role) for a in query.agencies))
    if query.slots.has(SlotKind.SHARE) and not query.agencies and not query.roles:
        query = replace(query, roles=before.roles)
        # 'tính cả mấy cái chung với bộ khác': of the one whose tasks were told.
        query = _in_other_role(query, before) if edit.does == ADD and query.roles else query
    elif query.roles and not query.agencies and len(query.roles) == 1:
        query = _in_other_role(query, before)
    query = replace(query, agencies=tuple(replace(a, negated=False) for a in query.agencies))
    return query if says_something(query) or query.topic else None


def _in_other_role(query: Query, before: Query) -> Query:
    """Return 'thêm cả việc phối hợp': the tasks of the agency listed, in the section and time of the list."""
    own = (a for a in before.agencies if not a.negated)
    same = tuple(replace(a, role=query.roles[0], partner=False, slot=None) for a in own)
    sections = query.sections or (() if widens(query) else before.sections)
    return replace(
        query, agencies=same, topic=(), sections=sections, times=query.times or before.times
    )


def _list(whole: Query, told: Sequence[tuple[str, Query]], turn: Turn) -> Query | None:
    """Return the query for the list told before without what is set aside, with what is added."""
    left = list(turn.state.subjects if turn.state else ())
    described: dict[str, list[Query]] = {ASIDE: [], ADD: []}
    for does, query in told:
        numbers = {*query.task_refs, *listed_tasks(replace(turn, query=query))}
        if not numbers:
            described[does].append(query)
        elif does == ASIDE:
            left = [task for task in left if task not in numbers]
        else:
            left += [task for task in sorted(numbers) if task in turn.library.task_by_id]
    added = tuple(replace(query, carried=("added",)) for query in described[ADD])
    claim = sum_claimed(whole)
    wanted = "count" if whole.counts or claim else "list"
    plain = Query(whole.question, whole.words, english=whole.english)
    return (
        replace(
            plain,
            slots=Slots((Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0), *claim)),
            within=tuple(dict.fromkeys(left)),
            aside=tuple(described[ASIDE]),
            also=added,
            carried=("edited", "within"),
        )
        if left
        else None
    )
