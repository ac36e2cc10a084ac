"""Parts of documents named by their titles: 'phần tăng cường lãnh đạo, chỉ đạo', 'mục I về tuyên truyền'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.grammar import folded, meanings, phrasing, runs
from assistant.readings.needs import needs, needs_word
from assistant.readings.sections_again import denied_before
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

Grams = tuple[str, ...]
# Words that announce a section by its title.
ANNOUNCES = folded("titles_announces")
# Words that are another when their marks are left out.
MISREAD = frozenset({"phân", "phản", "mức", "khởi"})
LEAST_TITLE, SURE_TITLE = 2, 3
# Pairs of words that one title alone holds, but that name other things as well.
COMMON_PAIRS = runs("titles_common_pairs")
# 'hai mục cuối', 'ba nhóm đầu'.
NUMBERS = meanings("few")
# What may stand between two sections that are named together: 'hai nhóm X và Y'.
JOINERS = folded("titles_joiners")
# So many words of a title may be left out between two that are said.
LEFT_OUT = 4
# Words between the announcing word and the title: 'nhóm giải pháp về …', 'phần nhiệm vụ …'.
INTRODUCES = folded("titles_introduces")


# A title that is a verb, too.
(VERB,) = runs("titles_verb")
HEADING = folded("titles_heading")
# What announces a title, the second syllable of 'tiêu đề' among them.
OPENING = ANNOUNCES | {"de"}
LISTED = frozenset({"danh", "hang"})  # 'danh | mục', 'hạng | mục'
# 'mục lớn thứ năm'; 'mục | cuối cùng là | quản lý nhà nước'
LARGE, PLACED_AS = folded("titles_large"), phrasing("titles_placed_as")


@dataclass(frozen=True)
class Setting:
    """What the readings must know of the documents.

    `headings` pairs the folded words of a section title with the section of the appendix and the
    node of the plan that bear it, `parts` the title of each part of the plan with its node; `cells`
    are the texts of each column in which words are looked for.
    """

    adjacent: Callable[[Word, Word], bool]
    titles: frozenset[Grams]
    tasks: frozenset[str]
    nodes: frozenset[str]
    headings: tuple[tuple[Grams, SlotKind, str], ...]
    parts: tuple[tuple[str, str], ...]
    cells: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Titles:
    """The words of a question in which titles are looked for; `ends` are places that no word of a
    topic holds, so that a name of two words may end before them."""

    words: Sequence[Word]
    setting: Setting
    ends: AbstractSet[int]

    def named_from(self, start: int) -> Iterator[Slot]:
        """Yield the sections that a word such as 'nhóm' at `start` announces, one after the other."""
        found = self._titled(start, start + 1)
        while found:
            yield from found
            last = found[0].last
            joined = last < len(self.words) and self.words[last].folded in JOINERS
            found = self._titled(last + joined, last + joined)
            # 'nhóm X, Bộ A …': an addressee of the plan is no further group of tasks.
            found = found if any(slot.kind is SlotKind.SECTION for slot in found) else []

    def _titled(self, start: int, first: int) -> list[Slot]:
        """Return the slots, from `start` on, of the section whose title is said at `first`."""
        words, headings = self.words, self.setting.headings
        if placed := PLACED_AS.opens(words[first:]):  # its place is no part of its name
            start = first = first + placed.last
        told = first
        while first < len(words) and words[first].folded in INTRODUCES:
            first += 1
        if first > told and tuple(w.folded for w in words[first : first + 2]) == VERB:
            # 'phần giải pháp yêu cầu làm gì'
            return []
        sizes = [
            (
                _run(title, words[first : first + len(title)]) or self._nickname(title, first),
                kind,
                value,
            )
            for title, kind, value in headings
        ]
        best = max((size for size, _, _ in sizes), default=0)
        if best < LEAST_TITLE:
            return []
        last = first + best
        # 'đề mục', 'tiểu mục'
        start -= start > 0 and words[start - 1].folded in HEADING
        place = (start, last, words[start].start, words[last - 1].end)
        return [Slot(kind, value, *place) for size, kind, value in sizes if size == best]

    def _nickname(self, title: Grams, first: int) -> int:
        """Return the size of a name of two words that no other title holds: 'nhóm tuyên truyền'."""
        pair = tuple([word.folded for word in self.words[first : first + LEAST_TITLE]])
        if all(pair != two for two in pairwise(title)):
            return 0
        last = first + LEAST_TITLE
        over = last >= len(self.words) or last in self.ends
        over = over or self.words[last].folded in JOINERS
        telling = pair in telling_pairs(tuple({title for title, _, _ in self.setting.headings}))
        return LEAST_TITLE if over and telling else 0


@lru_cache(maxsize=4)
def telling_pairs(titles: tuple[Grams, ...]) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words that one of `titles` alone holds and that name nothing else."""
    seen = Counter(pair for title in titles for pair in set(pairwise(title)))
    return frozenset(pair for pair, times in seen.items() if times == 1) - COMMON_PAIRS


@needs_word(*OPENING)
def titled_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find sections named by (a part of) their title: 'phần tăng cường lãnh đạo, chỉ đạo'."""
    announced = [i for i, w in enumerate(words) if w.folded in OPENING and _opens_title(words, i)]
    if not announced:
        return slots
    explained = [slot for slot in slots.items if slot.kind is not SlotKind.TOPIC]
    ends = {index for slot in explained for index in range(slot.first, slot.last)}
    ends |= {index for index, word in enumerate(words) if word.opens}
    titles = _Titles(words, setting, frozenset(ends))
    # 'phần cơ quan phối hợp' is a column.
    columns = {slot.first - 1 for slot in slots.of(SlotKind.ROLE)}
    # 'số đầu mục' announces no title.
    tasks = [s for s in slots.of(SlotKind.TASK, SlotKind.QUANTITY) if s.last - s.first > 1]
    columns |= {i for slot in tasks if slot.end for i in range(slot.first + 1, slot.last)}
    found = [
        slot for start in announced if start not in columns for slot in titles.named_from(start)
    ]
    found = [_whole(slot, slots) for slot in found if not _names_body(slot, slots)]
    if not found:
        return slots
    inside = [
        s for s in slots.items if not any(f.first < s.last and s.first < f.last for f in found)
    ]
    return Slots(tuple(inside)).plus([*found, *denied_before(slots, found, words)])


def _whole(title: Slot, slots: Slots) -> Slot:
    """Return a title with what belongs to its name: 'mục | yêu cầu | của kế hoạch'."""
    over = [s for s in slots.of(SlotKind.NODE) if title.first < s.last and s.first < title.last]
    longest = max((title, *over), key=lambda slot: slot.last)
    return replace(title, last=longest.last, end=longest.end)


# Roles that a column of the appendix gives.
COLUMNS = frozenset({"lead", "coordinate"})


def _names_body(title: Slot, slots: Slots) -> bool:
    """Whether a part of the plan is rather a body in a column: 'cột chủ trì ghi nhóm các bộ'."""
    named = any(s.first < title.last and title.first < s.last for s in slots.of(SlotKind.AGENCY))
    return (
        title.kind is SlotKind.NODE and named and bool(COLUMNS & set(slots.values(SlotKind.ROLE)))
    )


def _opens_title(words: Sequence[Word], place: int) -> bool:
    """Whether a word announces a section: 'mục', or the second syllable of 'tiêu đề'."""
    word, before = words[place], words[max(0, place - 1)].folded
    if word.folded == "de":
        return before == "tieu"
    return _announces(word) and not (before in LISTED and word.folded == "muc")


def _announces(word: Word) -> bool:
    """Whether a word announces a section; a 'phân (công)' does not."""
    return word.folded in ANNOUNCES and word.marked not in MISREAD


def _run(title: Grams, words: Sequence[Word]) -> int:
    """Return how many first words of `words` stand in `title` in this order, with few left out."""
    best = 0
    folded = [word.folded for word in words]
    for start in (i for i, word in enumerate(title) if folded and word == folded[0]):
        size = _in_order(title[start:], folded)
        # Two words inside a title may be there by chance; at its start they name it.
        best = max(best, size if size >= SURE_TITLE or start == 0 else 0)
    return best


def _in_order(title: Grams, folded: Sequence[str]) -> int:
    """Return how many first words of `folded` stand in `title`, which must begin with the first.

    After words left out, at least two must follow: one may be there by chance.
    """
    place = sure = run = 0
    for size, word in enumerate(folded):
        near = title[place : place + 1 + (LEFT_OUT if size else 0)]
        if word not in near:
            return sure
        left_out = near.index(word)
        run = 1 if left_out else run + 1
        place += left_out + 1
        sure = size + 1 if run > 1 or place == size + 1 else sure
    return sure


def _placed(sections: Sequence[str], place: int, number: int) -> Sequence[str]:
    """Return the section in a place, from the end when negative; of several, the first or the last ones."""
    if place in (1, -1) and number > 1:
        return sections[:number] if place > 0 else sections[-number:]
    known = -len(sections) <= place <= len(sections)
    return [sections[place if place < 0 else place - 1]] if known else []


def _of_tasks(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether tasks are spoken of: 'các đầu việc', 'nhiệm vụ nào'."""
    listed = (words[s.first : s.last] for s in slots.of(SlotKind.QUANTITY) if s.end)
    return slots.has(SlotKind.TASK) or any({"vu", "viec"} & {w.folded for w in x} for x in listed)


# 'đưa vào | phần đầu', '| phần đầu | đó': a part of the writer's own paper.
OWN_BEFORE, OWN_AFTER = phrasing("titles_own_before"), phrasing("titles_own_after")


@needs(SlotKind.ORDINAL)
def placed_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'nhóm cuối của phụ lục', 'nhóm nhiệm vụ thứ hai' as the section in that place."""
    asks = (SlotKind.TASK, SlotKind.QUANTITY, SlotKind.ROLE)
    if not slots.has(SlotKind.PART, "appendix") and not slots.of(*asks):
        return slots
    sections = [value for _, kind, value in setting.headings if kind is SlotKind.SECTION]
    found: list[Slot] = []
    for ordinal in slots.of(SlotKind.ORDINAL):
        # 'mục đầu' is one phrase, 'mục thứ hai' two.
        first = ordinal.first - (words[ordinal.first].folded not in ANNOUNCES)
        while first > 0 and words[first].folded in INTRODUCES | LARGE:
            first -= 1
        if first >= 0 and words[first].folded in ANNOUNCES:
            number = NUMBERS.get(words[first - 1].folded, 1) if first else 1
            if number > 1:
                first -= 1
            elif not (slots.has(SlotKind.PART, "appendix") or _of_tasks(slots, words)):
                continue
            last = ordinal.last
            # 'mục đầu tiên', of which 'mục đầu' is a phrase
            last += last < len(words) and words[last].folded == "tien"
            if OWN_BEFORE.search(words[:first]) or OWN_AFTER.opens(words[last:]):
                continue
            place = Slot(SlotKind.SECTION, "", first, last, words[first].start, words[last - 1].end)
            found += [
                replace(place, value=v) for v in _placed(sections, int(ordinal.value), number)
            ]
    kept = [s for s in slots.items if not any(f.first <= s.first < f.last for f in found)]
    return Slots(tuple(kept)).plus(found) if found else slots


@needs(SlotKind.SECTION)
def told_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'mục I về tuyên truyền, nâng cao nhận thức' as one: the number, and the title that tells it."""
    told = {s: _with_title(s, words, setting) for s in slots.of(SlotKind.SECTION)}
    longer = [new for old, new in told.items() if new != old]
    return Slots(
        tuple(
            told.get(s, s)
            for s in slots.items
            if s in told
            or s.kind is SlotKind.PART
            or not any(new.first <= s.first < new.last for new in longer)
        )
    )


# 'phần IV | của phụ lục, về | huy động nguồn lực'
OF_APPENDIX = folded("titles_of_appendix")


def _with_title(slot: Slot, words: Sequence[Word], setting: Setting) -> Slot:
    first = slot.last
    while first < len(words) and words[first].folded in INTRODUCES | OF_APPENDIX:
        first += 1
    sizes = [
        _run(title, words[first : first + len(title)])
        for title, kind, value in setting.headings
        if (kind, value) == (SlotKind.SECTION, slot.value)
    ]
    size = max(sizes, default=0)
    if size < LEAST_TITLE:
        return slot
    return replace(slot, last=first + size, end=words[first + size - 1].end)
