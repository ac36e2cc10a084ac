"""One thing of several: of a list told, of the tasks offered, or by its number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings, phrasing
from assistant.query import TASK_NOUNS, Query
from assistant.readings.part_asked import asks_part
from assistant.slots import SlotKind, Slots
from assistant.turns.inherit import PARTS
from assistant.turns.lists import onwards
from assistant.turns.state import State
from assistant.turns.turn import POINTED_TOPIC, Turn, asks_list, said
from assistant.words import whole_number
from corpus.normalize import syllables
from structured.types import Role

# What is said of a task offered must hold at least this much of it.
LEAST_HELD = 0.5
# A choice is made in few words.
MOST_WORDS = 4
# 'cả ba', 'tất cả': every task offered.
EVERY = folded("picks_every")
# 'hai việc đầu'.
COUNTED = meanings("few")
MOST_PICKED = 9


def offered(turn: Turn) -> Query | None:
    """The answer to 'which of these do you mean': by place, number, section or words."""
    state, query = turn.state, turn.query
    if state is None or not state.options or query.agencies:
        return None
    picked = _by_id(query, state) or _by_place(query, state) or _by_words(turn, state)
    every = len(query.words) <= MOST_WORDS and EVERY & {word.folded for word in query.words}
    if picked is None and not every:
        return None
    before = state.query
    refs = (picked,) if picked else state.options
    meant = turn.about("option", task_refs=refs, nodes=())
    if before.yes_no:
        return replace(meant, agencies=before.agencies, times=before.times)
    return meant


def _by_id(query: Query, state: State) -> str | None:
    """Return the task offered whose id or section is said ('III', 'ở mục V')."""
    said = {*query.task_refs, *query.sections}
    if len(query.words) <= MOST_WORDS:
        said |= {word.folded.upper() for word in query.words}
    fitting = [task for task in state.options if said & {task, task.partition(".")[0]}]
    return fitting[0] if len(fitting) == 1 else None


def _by_place(query: Query, state: State) -> str | None:
    numbers = [*query.slots.values(SlotKind.ORDINAL), *query.slots.values(SlotKind.CHILD)]
    if len(query.words) <= MOST_WORDS:
        numbers += [word.folded for word in query.words]
    places = _places(numbers)
    if len(places) != 1 or not -1 <= places[0] <= len(state.options) or places[0] == 0:
        return None
    return state.options[places[0] - 1 if places[0] > 0 else places[0]]


def _places(said: Iterable[str]) -> list[int]:
    """Return the places among `said`: '2' is the second, '-1' the last."""
    found = ((text.startswith("-"), whole_number(text.removeprefix("-"))) for text in said)
    return [-number if last else number for last, number in found if number is not None]


def _by_words(turn: Turn, state: State) -> str | None:
    """Return the task offered that holds more of what is said than any other."""
    if not turn.query.topic or asks_list(turn.query) or turn.query.slots.has(SlotKind.ASKED):
        return None
    topics = turn.library.topics
    units = topics.units(turn.query.topic)
    held = {
        task: topics.coverage(units, turn.library.task_by_id[task].key) for task in state.options
    }
    best, *rest = sorted(held.values(), reverse=True)
    if best < LEAST_HELD or best in rest:
        return None
    return max(held, key=lambda task: held[task])


def listed_item(turn: Turn) -> Query | None:
    """'cái thứ hai', 'việc cuối cùng', 'hai việc đầu': items of the last list told."""
    query, state = turn.query, turn.state
    numbers = places_named(query)
    named = any(not ref.isdigit() for ref in query.task_refs)
    if state is None or not numbers or len(query.topic) > POINTED_TOPIC or named:
        return None
    if query.sections and not any(_section(task) in query.sections for task in state.listed):
        # 'còn phần cuối, phần X thì gồm gì' names by its place what it then names by its title.
        return None
    told = _tasks_of_section(turn) or _told_one_by_one(state)
    listed = ((), told) if told else (state.listed_passages, state.listed)
    passages, tasks = (items_at(items, onwards(query, numbers, len(items))) for items in listed)
    if passages or tasks:
        kept = {"nodes": passages} if passages else {"task_refs": tasks}
        return turn.about("ordinal", **kept)
    return _of_section(turn, numbers[0]) if len(numbers) == 1 else None


def item_said(turn: Turn) -> Query | None:
    """'Nhóm thứ ba, về cơ chế, chính sách, gồm mấy ý': the item told there, whose own words are said too."""
    query, state = turn.query, turn.state
    numbers = places_named(query)
    if state is None or len(numbers) != 1 or not query.topic or query.task_refs or query.agencies:
        return None
    for field, told in (("nodes", state.listed_passages), ("task_refs", turn.several)):
        item = items_at(told, numbers)
        if item and _says_it(turn, item[0]):
            return turn.about("ordinal", **{field: item})
    return None


def _says_it(turn: Turn, item: str) -> bool:
    """Whether every word of the matter said stands in what is told in that place."""
    task = turn.library.task_by_id.get(item)
    passage = turn.library.row(task) if task else turn.library.node(item)
    held = {token.folded for token in syllables(passage.text)} if passage else set()
    said = {word.folded for word in turn.query.topic} - ITEMS - PARTS
    return bool(said) and said <= held


# 'chỉ việc thứ hai', 'đến việc thứ ba mới', 'trừ việc đầu'
MORE_THAN_IT = phrasing("picks_more_than_it")
# 'cái thứ hai', 'việc cuối cùng', 'the first one'; 'bộ thứ hai' is no item.
ITEMS, ITEM_REACH = folded("picks_items"), 2


def asked_of_item(turn: Turn) -> Query | None:
    """'Cái thứ hai có Bộ A phối hợp không', 'ở việc đầu, ngoài Bộ A còn ai': an agency's part in an item told."""
    query = turn.query
    numbers = places_named(query)
    told = turn.state.listed if turn.state else ()
    other = query.task_refs or query.sections or query.times or query.superlative or query.nodes
    named = query.agencies or query.slots.has(SlotKind.FOLLOW, "that_agency")
    if len(numbers) != 1 or not named or other or not _of_item(query):
        return None
    tasks = items_at(told, numbers)
    # 'việc đầu Bộ A làm chung với ai'
    shared = query.slots.has(SlotKind.SHARE, "together") and query.lists
    if tasks and (asks_part(query) or (len(query.roles) == len(Role) and not query.counts)):
        return replace(query, task_refs=tasks, topic=(), carried=("ordinal",))
    asks = shared or query.yes_no or query.who
    if not tasks or not asks or query.which_tasks or query.counts or (query.lists and not shared):
        return None
    about = replace(turn.about("ordinal", task_refs=tasks), agencies=query.agencies)
    if query.yes_no and not query.who:
        return about
    slots = Slots(tuple(s for s in about.slots.items if s.kind is not SlotKind.QUANTITY))
    columns = tuple(role.value for role in Role) if shared else about.fields
    return replace(about, slots=slots, fields=columns, agencies=())


def claimed_of_item(turn: Turn) -> Query | None:
    """'Việc thứ hai hạn 2022 phải không', 'sản phẩm của cái thứ hai là đề án à': a cell claimed of one told."""
    query = turn.query
    numbers = places_named(query)
    other = query.task_refs or query.sections or query.superlative or query.agencies
    cell = query.yes_no and (query.times or query.fields or query.cells)
    if turn.state is None or len(numbers) != 1 or other or not cell or not _names_item(query):
        return None
    if MORE_THAN_IT.search(query.words):
        # 'chỉ việc thứ hai …', 'từ việc thứ hai trở đi' claims something of the others as well.
        return None
    tasks = items_at(turn.state.listed, numbers)
    if not tasks or query.who or query.which_tasks or query.counts or query.lists:
        return None
    return replace(turn.about("ordinal", task_refs=tasks), topic=query.topic)


def _of_item(query: Query) -> bool:
    """Whether a place is said of a thing told, and little else is named."""
    return len(query.topic) <= POINTED_TOPIC and _names_item(query)


def _names_item(query: Query) -> bool:
    """Whether a place is said of a thing: 'cái thứ hai'."""
    slots = query.slots.of(SlotKind.ORDINAL, SlotKind.CHILD)
    near = (query.words[max(0, s.first - ITEM_REACH) : s.last + 1] for s in slots)
    return any(ITEMS & {word.folded for word in words} for words in near)


# 'dòng kia', 'việc còn lại' of two.
OTHER = phrasing("picks_other")


def other_of_two(turn: Turn) -> Query | None:
    """'thế còn dòng kia': of the two tasks listed, or told one by one, the one not spoken of last."""
    query, others = turn.query, other_told(turn)
    if not others or query.agencies or query.task_refs or query.sections:
        return None
    return turn.about("ordinal", task_refs=others)


def other_told(turn: Turn) -> tuple[str, ...]:
    """Return the task of two that was not spoken of last, where a turn points to it; () elsewhere."""
    state, subject = turn.state, turn.subject
    if state is None or subject is None or not OTHER.search(turn.query.words):
        return ()
    spoken = (state.listed, state.recent[-2:])
    two = next((pair for pair in spoken if len(pair) == 2 and subject in pair), ())
    return tuple(task for task in two if task != subject)


def listed_tasks(turn: Turn) -> tuple[str, ...]:
    """Return the tasks of the last list that the turn names by their places."""
    numbers = places_named(turn.query)
    return items_at(turn.several, numbers) if numbers and turn.several else ()


def _section(task: str) -> str:
    return task.partition(".")[0]


def places_named(query: Query) -> list[int]:
    """Return the places named, from 1 or (from the end) from -1: 'hai việc đầu' names 1 and 2."""
    slots = query.slots.of(SlotKind.ORDINAL, SlotKind.CHILD)
    refs = query.task_refs if query.slots.has(SlotKind.FOLLOW) else ()
    places = list(dict.fromkeys(_places([*(slot.value for slot in slots), *refs])))
    many = _how_many(query) if places in ([1], [-1]) else 1
    return [places[0] * n for n in range(1, many + 1)] if many > 1 else places


def _how_many(query: Query) -> int:
    """Return the number before 'việc đầu', 'cái cuối': how many of them are meant."""
    first = query.slots.of(SlotKind.ORDINAL)[:1]
    before = query.words[max(0, first[0].first - 2) : first[0].first + 1] if first else ()
    counts = [COUNTED.get(w.folded) or whole_number(w.folded) or 0 for w in before]
    return next((count for count in counts if 1 < count <= MOST_PICKED), 1)


def _tasks_of_section(turn: Turn) -> tuple[str, ...]:
    """Return the tasks of the section asked about where 'việc cuối mục đó' is said; () where it is not."""
    query, before = turn.query, turn.state.query if turn.state else turn.query
    sections = before.sections
    pointers = [said(query, s) & PARTS for s in query.slots.of(SlotKind.FOLLOW)]
    of_task = TASK_NOUNS & {word.folded for word in query.words}
    if (
        len(sections) != 1
        or not any(pointers)
        or not of_task
        or (turn.several and asks_list(before))
    ):
        return ()
    return tuple(task.id for task in turn.library.tasks if task.section == sections[0])


def _told_one_by_one(state: State) -> tuple[str, ...]:
    """Return the tasks told one a turn where no list of several was told: 'vụ đầu tiên' is one of them."""
    listed = len(state.listed) > 1 or len(state.listed_passages) > 1
    return state.recent if len(state.recent) > 1 and not listed else ()


def items_at(items: Sequence[str], numbers: Sequence[int]) -> tuple[str, ...]:
    """Return the items at the places, in their order; none when one of them is missing."""
    if len(items) < max(2, *map(abs, numbers), *numbers):
        return ()
    places = sorted(n - 1 if n > 0 else len(items) + n for n in numbers)
    return tuple(items[place] for place in places)


def _of_section(turn: Turn, number: int) -> Query | None:
    """Return the task that bears `number` in the section of the one spoken of: 'à nhầm, số 11'."""
    figures = {word.folded for word in turn.query.words}
    if turn.subject is None or str(number) not in figures:
        return None
    task = f"{turn.subject.partition('.')[0]}.{number}"
    return turn.about("numbered", task_refs=(task,)) if task in turn.library.task_by_id else None


def numbered_there(turn: Turn) -> Query | None:
    """'Nhiệm vụ 2 nói gì?' after what mục II holds, or after one of its tasks: II.2."""
    query, state = turn.query, turn.state
    named = query.sections or query.agencies or query.nodes or query.slots.has(SlotKind.COMPARE)
    if state is None or named or len(query.task_refs) != 1 or not query.task_refs[0].isdigit():
        return None
    sections = {_section(task) for task in state.subjects}
    if len(sections) != 1 or not (state.query.sections or turn.subject):
        return None
    task = f"{sections.pop()}.{query.task_refs[0]}"
    return turn.about("numbered", task_refs=(task,)) if task in turn.library.task_by_id else None


def only_task(turn: Turn) -> Query | None:
    """'Biên bản trích mục IV. Nhiệm vụ ấy nói về gì?': the one task that the section named has."""
    query = turn.query
    pointed = query.slots.has(SlotKind.FOLLOW, "that") and len(query.sections) == 1
    if turn.subject is not None or not pointed or query.task_refs or asks_list(query):
        return None
    inside = [t.id for t in turn.library.tasks if t.section == query.sections[0]]
    return turn.about("subject", task_refs=tuple(inside)) if len(inside) == 1 else None
