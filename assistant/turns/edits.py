"""What a turn does to the list told before it: 'bỏ việc A ra, thêm việc B vào', 'thay Bộ A bằng Bộ B'.

Such a turn is read clause by clause, for what one clause sets aside another may add.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import places
from assistant.library import Library
from assistant.message.described import as_tasks, begins_with_noun, says_something
from assistant.message.surroundings import past_label
from assistant.message.wanted import is_bare
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.relations import ANY_COLUMN
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.edit_clauses import ADD, ASIDE, KEEP, TALK, VERBS, Edit, clauses, edit_of
from assistant.turns.inherit import widens
from assistant.turns.pairs import BOTH_ROLES
from assistant.turns.picks import listed_tasks
from assistant.turns.set_aside import LEFT_OUT, sets_aside, with_others
from assistant.turns.state import State
from assistant.turns.sum_claimed import sum_claimed
from assistant.turns.sums import adds_up
from assistant.turns.swaps import SWAPS, swapped
from assistant.turns.turn import Turn

# A longer message tells more than a change.
MOST = 120
# 'nhiệm vụ nào có …': so far from the start 'nào' belongs to the noun.
WHICH = 4


def edited(message: str, said: Said, state: State | None, library: Library) -> Query | None:
    """Return the query of a message that changes the list told before it; None when it does not."""
    words, build = said
    words = past_label(message, words)
    if state is None or not state.subjects or len(words) > MOST:
        return None
    if not (any(places(words, (*VERBS[ASIDE], *VERBS[ADD]))) or SWAPS.search(words)):
        return None
    whole = build(words)
    if whole.nodes and not whole.sections and asks(words):
        # 'Chuyện các bộ tôi bỏ ngoài. Ở phần III …': a part of the plan is asked about.
        return None
    if BOTH_ROLES.search(words) or LEFT_OUT.search(words) or whole.slots.has(SlotKind.COMPARE):
        return None
    if whole.superlative and whole.who and state.query.superlative:
        # 'Trừ Bộ A ra, trong các bộ còn lại bộ nào nhiều nhất, mấy việc': the rank again.
        return None
    if adds_up(words) and not says_something(whole):
        return None
    return swapped(whole, state) or _changed(message, whole, build, Turn(whole, library, state))


def _changed(message: str, whole: Query, build: Build, turn: Turn) -> Query | None:
    """Return the list told with what the clauses set aside and add."""
    edits = _with_keeping(
        [edit_of(clause, build) for clause in clauses(message, whole, build)], build, turn
    )
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


def _with_keeping(edits: Sequence[Edit], build: Build, turn: Turn) -> list[Edit]:
    """Return what the clauses do, 'chỉ lấy việc chủ trì thôi' only beside one that sets aside or adds.

    By itself it is no change of the list but a question on some of it; what describes no tasks keeps none, and of
    the tasks told with who has most of them nobody keeps some.
    """
    ranked = turn.state is not None and turn.state.query.superlative is not None
    changes = any(edit.does in (ASIDE, ADD) for edit in edits) and not ranked
    return [
        replace(edit, does=TALK)
        if edit.does == KEEP and not (changes and _description(edit, build, turn))
        else edit
        for edit in edits
    ]


def _changes(edits: Sequence[Edit], changing: Sequence[int], whole: Query, build: Build) -> bool:
    """Whether more is done than setting aside what one clause describes by its conditions."""
    adds = any(edits[i].does in (ADD, KEEP) for i in changing)
    query = build(as_tasks(edits[0].words)) if len(edits) == 1 and edits[0].words else None
    lone = query is not None and (says_something(query) or query.slots.has(SlotKind.SHARE))
    return adds or not (lone and sets_aside(whole))


def _nothing_else(edits: Sequence[Edit], changing: Sequence[int], build: Build, turn: Turn) -> bool:
    """Whether the other clauses but lead up to it, or ask for what it leaves."""
    shared = _shared_roles(edits, build)
    for place, edit in enumerate(edits):
        if edit.does == KEEP and _elsewhere(build(edit.words), turn):
            return False
        if edit.does != TALK:
            continue
        query = build(edit.words)
        keeps = query.slots.has(SlotKind.SCOPE, "in") or query.superlative or query.yes_no
        first = place < changing[0]
        anew = asks(edit.words) or _elsewhere(query, turn) or _asks_anew(query)
        anew = anew or bool(shared & _roles(query))
        if keeps or (first and anew):
            return False
        # 'the list now' asks for no year.
        now = all(time.relation == "this_year" for time in query.times)
        plain = is_bare(replace(query, times=()) if now else query)
        plain = plain and not (query.who or query.fields)
        if not first and not plain:
            return False
    return True


def _roles(query: Query) -> set[str]:
    return {str(slot.value) for slot in query.slots.of(SlotKind.ROLE)}


def _shared_roles(edits: Sequence[Edit], build: Build) -> set[str]:
    """Return in which role tasks shared with others are taken in.

    'việc Bộ đứng chủ trì, kể cả | chủ trì chung với bộ khác' says of those just asked for, and adds to no list.
    """
    told = [build(edit.words) for edit in edits if edit.does == ADD and edit.words]
    return {role for query in told if query.slots.has(SlotKind.SHARE) for role in _roles(query)}


def _asking_no_more(words: Words) -> Words:
    """Return a description without the 'nào' of 'việc nào có Bộ A', 'ở bất kỳ cột nào': it asks nothing."""
    found = ANY_COLUMN.search(words)
    any_column = range(found.first, found.last) if found else ()
    told = (i for i, word in enumerate(words) if word.folded == "nao" and i >= WHICH)
    asking = {i for i in told if i not in any_column}
    return tuple(w for i, w in enumerate(words) if w.folded != "nao" or i in asking)


def _asks_anew(query: Query) -> bool:
    """Whether a clause asks for tasks by who does what in them: 'Bộ A chủ trì mấy việc, tính cả chủ trì chung'."""
    tasks = query.counts or query.lists or query.which_tasks
    return bool(tasks and query.agencies and query.roles)


def _elsewhere(query: Query, turn: Turn) -> bool:
    """Whether a clause names a section of which nothing was told: 'à không, mục V, trừ việc Bộ A chủ trì'."""
    told = {task.partition(".")[0] for task in turn.state.subjects} if turn.state else set()
    return bool(query.sections) and told.isdisjoint(query.sections)


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
    query = _of_same_body(edit, query, before)
    if query.slots.has(SlotKind.SHARE) and not query.agencies and not query.roles:
        query = replace(query, roles=before.roles)
        # 'tính cả mấy cái chung với bộ khác': of the one whose tasks were told.
        query = _in_other_role(query, before) if edit.does == ADD and query.roles else query
    elif query.roles and not query.agencies and len(query.roles) == 1:
        query = _in_other_role(query, before)
    query = replace(query, agencies=tuple(replace(a, negated=False) for a in query.agencies))
    return query if says_something(query) or query.topic else None


def _of_same_body(edit: Edit, query: Query, before: Query) -> Query:
    """Return 'thêm cả ở mục V', 'thêm cả năm 2022' with what else holds of the list: whose tasks, in which role.

    'Thêm các việc mục V' are all of them.
    """
    placed = bool(query.sections) != bool(query.times)
    more = query.agencies or query.roles or query.topic or query.cells or widens(query)
    if edit.does != ADD or begins_with_noun(edit.words) or not placed or more:
        return query
    return replace(
        query,
        agencies=before.agencies,
        roles=before.roles,
        sections=query.sections or before.sections,
        times=query.times or before.times,
    )


def _in_other_role(query: Query, before: Query) -> Query:
    """Return 'thêm cả việc phối hợp': the tasks of the agency listed, in the section and time of the list.

    'bỏ việc chủ trì chung' are those of its tasks that others lead with it.
    """
    own = (a for a in before.agencies if not a.negated)
    same = tuple(replace(a, role=query.roles[0], partner=False, slot=None) for a in own)
    if len(same) == 1 and query.slots.has(SlotKind.SHARE, "together"):
        query = replace(query, slots=query.slots.plus(with_others()))
    sections = query.sections or (() if widens(query) else before.sections)
    return replace(
        query, agencies=same, topic=(), sections=sections, times=query.times or before.times
    )


def _list(whole: Query, told: Sequence[tuple[str, Query]], turn: Turn) -> Query | None:
    """Return the query for the list told before without what is set aside, with what is added."""
    left = list(turn.state.subjects if turn.state else ())
    more: list[str] = []
    described: dict[str, list[Query]] = {ASIDE: [], ADD: [], KEEP: []}
    for does, query in told:
        numbers = {*query.task_refs, *listed_tasks(replace(turn, query=query))}
        if not numbers:
            described[does].append(query)
        elif does != ADD:
            left = [task for task in left if (task in numbers) == (does == KEEP)]
        else:
            more += [task for task in sorted(numbers) if task in turn.library.task_by_id]
    kept = bool(described[ASIDE] or described[KEEP])
    of_list = left if kept else [*left, *more]
    claim = sum_claimed(whole)
    plain = _of_those(whole, of_list, claim)
    added = [*described[ADD], *([_of_those(whole, more)] if kept and more else [])]
    return (
        replace(
            plain,
            aside=tuple(described[ASIDE]),
            limits=tuple(described[KEEP]),
            also=tuple(replace(query, carried=("added",)) for query in added),
            carried=("edited", "within"),
        )
        if of_list
        else None
    )


def _of_those(whole: Query, tasks: Sequence[str], claim: Sequence[Slot] = ()) -> Query:
    """Return the query for just these tasks, with what is claimed of them."""
    wanted = "count" if whole.counts or claim else "list"
    slots = Slots((Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0), *claim))
    within = tuple(dict.fromkeys(tasks))
    return Query(whole.question, whole.words, english=whole.english, slots=slots, within=within)
