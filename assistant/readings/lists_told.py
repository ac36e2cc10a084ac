"""Tasks told by a matter or a product, with nothing that asks: 'những việc về tuyên truyền', 'việc có chữ nhà ở'.

Who names so what is to be found wants all tasks that fit, as if he had said 'việc nào …'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.cell_words import Grams, options, says
from assistant.readings.cells import cells_told
from assistant.readings.closing_tags import tagged
from assistant.readings.tellings import asks, thens
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'việc | có chữ', 'những việc | về': told of a matter; 'việc | ra', 'sản phẩm': of what a column holds.
MATTER, PRODUCT = phrasing("lists_told_matter"), phrasing("lists_told_product")
# 'cho xem hết | 29 việc |', '6 việc mục I': as many as there are, by no number of a task.
NUMBERED = phrasing("lists_told_numbered")
# Words before it that tell nothing else: 'liệt kê', 'cho mình', 'Bộ A chủ trì | việc có sản phẩm …'.
OPENING = (
    SlotKind.FILLER,
    SlotKind.SOCIAL,
    SlotKind.QUANTITY,
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.FIELD,
)
LIGHT = folded("lists_told_light")
# Whatever asks something else, or claims it.
OTHERWISE = frozenset(
    {
        SlotKind.WHO,
        SlotKind.ASKED,
        SlotKind.YES_NO,
        SlotKind.COMPARE,
        SlotKind.CLAIM,
        SlotKind.BOUND,
        SlotKind.SHARE,
        SlotKind.TASK_REF,
        SlotKind.NODE,
        SlotKind.FACET,
        SlotKind.FOLLOW,
        SlotKind.ORDER,
        SlotKind.PURPOSE,
    }
)
# A product of fewer words may be a matter.
LEAST_PRODUCT = 5
# When it is due; who does it is told otherwise.
TIMES = (SlotKind.FIELD, SlotKind.YEAR, SlotKind.WHEN, SlotKind.PERIOD)
NAMED = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.QUANTITY, SlotKind.TASK, SlotKind.SECTION)
ASKED = ((SlotKind.TASK, "task"), (SlotKind.QUANTITY, "list"))
# Of the columns only that one which a cell of may be told.
FIELDS, LIST = frozenset({"product", "content"}), "list"


def lists_told(slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]) -> Slots:
    """Read tasks that are told and not asked for as wanted, all that fit."""
    # A condition, and no gate that but spares work (`lacks`).
    if slots.of(*OTHERWISE) or _closed(slots, words):
        return slots
    if opening := _opening_product(slots, words, cells):
        return opening
    if not _asks_no_more(slots):
        return slots
    if counted := _numbered(slots, words):
        return counted
    # 'những việc về kế hoạch' asks for a part of the text, 'có sản phẩm là kế hoạch' for tasks.
    if slots.has(SlotKind.PART, "plan") and not slots.has(SlotKind.FIELD, "product"):
        return slots
    matter = MATTER.search(words)
    if matter and any(place > matter.first for place in thens(words)):
        # 'nhiệm vụ về tín dụng thì tôi đọc rồi' says something of it
        return slots
    if matter and _opens(matter.first, slots, words):
        return _listing(slots, words, matter.first, matter.start("tells"))
    product = PRODUCT.search(words)
    if product is None or not _opens(product.first, slots, words):
        return slots
    if asks(words[product.start("tells") :]):
        # 'sản phẩm là loại văn bản gì'
        return slots
    noun = product.first, product.start("tells")
    listed = _listing(slots, words, *noun)
    # 'việc có sản phẩm …' of words that no product holds asks otherwise
    return listed if cells_told(listed, words, cells).has(SlotKind.CELL) else slots


def _opening_product(
    slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]
) -> Slots | None:
    """Return the slots with the product that a question begins with, before a time: '… hoàn thiện hạn 2022'."""
    last = min((s.first for s in slots.of(*TIMES)), default=0)
    if last < LEAST_PRODUCT or any(w.opens for w in words[last:]) or slots.of(*NAMED):
        return None
    # '… giảm nghèo | là phải hoàn thành trước 2025' claims
    if any(s.last == last for s in slots.of(SlotKind.FILLER)):
        return None
    wanted = options(words[:last])
    if not _said("product", wanted, cells) or _said("content", wanted, cells):
        return None
    kept = [s for s in slots.items if s.first >= last and s.kind is not SlotKind.FIELD]
    cell = Slot(SlotKind.CELL, "product", 0, last, words[0].start, words[last - 1].end)
    asked = (Slot(kind, value, 0, 0, 0, 0) for kind, value in ASKED)
    return Slots(tuple(kept)).plus([*asked, cell])


def _numbered(slots: Slots, words: Sequence[Word]) -> Slots | None:
    """Return the slots with a number of tasks read as the list of them, where it alone is left unexplained."""
    found = NUMBERED.search(words)
    said = {i for s in slots.items if s.kind is not SlotKind.TOPIC for i in range(s.first, s.last)}
    left = {i for i in range(len(words)) if i not in said}
    if found is None or not left or not left <= {*range(found.first, found.last)}:
        return None
    if tagged(words):
        # 'phụ lục gồm 29 việc nhỉ' claims the number
        return None
    kept = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
    return _listing(Slots(tuple(kept)), words, found.first, found.last)


def _said(column: str, wanted: Sequence[Grams], cells: Mapping[str, tuple[str, ...]]) -> bool:
    return any(says(column, text, wanted) for text in cells.get(column, ()))


def _asks_no_more(slots: Slots) -> bool:
    """Whether but a list is asked for, of which no column is wanted that tells of time or agencies."""
    listed = set(slots.values(SlotKind.QUANTITY)) <= {LIST}
    return listed and set(slots.values(SlotKind.FIELD)) <= FIELDS


def _closed(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a negation stands at the end, as in a question: 'có việc nói đến nhà ở không'."""
    return any(s.last == len(words) for s in slots.of(SlotKind.NEGATION))


def _opens(place: int, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether all before a place is an opening of what is wanted."""
    said = {i for s in slots.of(*OPENING) if s.last <= place for i in range(s.first, s.last)}
    return all(i in said or words[i].folded in LIGHT for i in range(place))


def _listing(slots: Slots, words: Sequence[Word], first: int, last: int) -> Slots:
    """Return the slots with the noun at [first, last) as asking for all such tasks."""
    ends = (words[first].start, words[max(first, last - 1)].end) if last > first else (0, 0)
    place = (first, last) if last > first else (0, 0)
    kept = [s for s in slots.items if s.kind is not SlotKind.TASK]
    # 'những việc | nội dung nhắc tới …': the column's name is none of the noun.
    known = [s for s in slots.of(SlotKind.TASK) if first <= s.first < s.last <= last]
    asked = known[:1] or [Slot(SlotKind.TASK, "task", *place, *ends)]
    if not slots.has(SlotKind.QUANTITY, LIST):
        asked.append(Slot(SlotKind.QUANTITY, LIST, 0, 0, 0, 0))
    return Slots(tuple(kept)).plus(asked)
