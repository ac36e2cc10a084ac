"""One of a list told by what is said of it: 'cái việc hạn năm 2022 ấy, cơ quan nào phối hợp?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind, Slots
from assistant.turns.lists import holding
from assistant.turns.picks import ITEMS
from assistant.turns.turn import Turn, asks_list
from corpus.normalize import syllables

# Words for what is told stand at the start, after 'còn', 'thế'.
OPENING = 4
WHICH = "nao"
# 'toàn việc hằng năm à': of all of them.
EVERY = phrasing("narrow_all_of_them")
# Slots of what tells which is meant.
TELLING = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SECTION, SlotKind.CELL)


def fitting_item(turn: Turn) -> Query | None:
    """'Việc có tỉnh phối hợp hạn bao giờ?' after a list: of those told that one, or those, that it fits."""
    query = turn.query
    other = query.task_refs or query.topic or query.limits or query.aside or query.superlative
    if asks_list(query) or other or not (_asked(query) and _told_of(query)):
        return None
    if query.slots.has(SlotKind.COMPARE) or not _named_as_item(query) or EVERY.search(query.words):
        return None
    told = _list_told(turn)
    claims = query.yes_no and not query.who
    said = replace(query, agencies=()) if claims else query
    among = [turn.library.task_by_id[task] for task in told]
    fits = tuple(task.id for task in holding(said, among, turn.library))
    if not fits or len(fits) == len(told):
        return None
    return _put_to(turn, fits, claims)


def _asked(query: Query) -> bool:
    """Whether a column is asked for, or something claimed, beside what tells which task is meant."""
    fields = {*query.fields} - ({"deadline"} if query.times else set())
    return bool(query.who or fields or query.yes_no)


def _told_of(query: Query) -> bool:
    """Whether something is said by which a task is told: a time, a section, words, an agency that it has."""
    conditions = query.times or query.sections or query.cells
    named = query.agencies and not query.yes_no and all(a.role for a in query.agencies)
    return bool(conditions or named)


def _named_as_item(query: Query) -> bool:
    """Whether the turn begins with 'cái', 'việc', and does not ask which: 'việc nào'."""
    opening = [word.folded for word in query.words[: OPENING + 1]]
    places = [i for i, word in enumerate(opening[:OPENING]) if word in ITEMS]
    return bool(places) and WHICH not in opening


def _list_told(turn: Turn) -> tuple[str, ...]:
    """Return the list told last, over a turn on one of it."""
    if turn.several or turn.state is None:
        return turn.several
    return turn.state.listed if turn.subject in turn.state.listed else ()


def _put_to(turn: Turn, tasks: tuple[str, ...], claims: bool) -> Query:
    """Return the query put to `tasks`, without what told which they are; agencies that it `claims` are kept."""
    query = turn.query
    own = set() if claims else {a.role for a in query.agencies}
    roles = tuple(role for role in query.roles if role not in own) or query.roles
    gone = TELLING if claims else (*TELLING, SlotKind.AGENCY)
    slots = Slots(tuple(s for s in query.slots.items if s.kind not in gone))
    named = query.times and (query.who or query.roles or len(query.fields) > 1)
    fields = tuple(f for f in query.fields if not (named and f == "deadline"))
    plain = replace(query, slots=slots, times=(), cells=(), fields=fields, roles=roles)
    about = replace(turn, query=plain).about("ordinal", task_refs=tasks)
    return replace(about, agencies=query.agencies if claims else ())


# 'cái nào về | nước', 'việc nào nhắc tới | nhà ở'; 'cái nào ra | nghị định'
MATTER, PRODUCT = phrasing("fitting_matter"), phrasing("fitting_product")
# A matter in so many words is told of in the list.
MOST_MATTER = 3


def about_matter(turn: Turn) -> Query | None:
    """'Cái nào về nước?', 'có việc nào về nhà ở không' after a list: those of it that hold these words.

    The words are those of the work, or of the product: 'cái nào ra nghị định'.
    """
    query = turn.query
    work = MATTER.search(query.words)
    said = work or PRODUCT.search(query.words)
    if said is None or _of_more(query, said.first) or not 0 < len(query.topic) <= MOST_MATTER:
        return None
    if query.topic[0] not in query.words[said.last : said.last + 1]:
        return None
    words = " ".join(word.folded for word in query.topic)
    fits = tuple(t for t in turn.several if f" {words} " in _cell(turn, t, of_work=bool(work)))
    if not fits or len(fits) == len(turn.several):
        return None
    asked = Slots(tuple(s for s in query.slots.items if s.kind is not SlotKind.YES_NO))
    return replace(
        query, slots=asked, topic=(), nodes=(), fields=(), within=fits, carried=("within",)
    )


def _of_more(query: Query, first: int) -> bool:
    """Whether more is said than a matter; 'có việc nào … không' asks which there are."""
    there_is = first > 0 and query.words[first - 1].folded in EXIST
    fields = set(query.fields) - {"product"}
    other = query.who or fields or query.limits or query.aside or query.superlative
    named = query.agencies or query.times or query.sections or query.cells or query.task_refs
    return bool(other or named or (query.yes_no and not there_is))


# 'có | việc nào'
EXIST = folded("fitting_exist")


def _cell(turn: Turn, task: str, of_work: bool) -> str:
    row = turn.library.task_by_id[task]
    text = row.content.value if of_work else row.product.value
    return f" {' '.join(token.folded for token in syllables(text))} "
