"""The words by which a sentence tells of tasks: nouns for them, what sets aside, what limits, what asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.grammar import folded, marked, phrasing
from assistant.query import Query
from assistant.readings.contrasted import is_of_role
from assistant.slots import SlotKind
from assistant.words import Word, typed_with_marks

Build = Callable[[Sequence[Word]], Query]
Words = Sequence[Word]
TASKS, ROWS, PLURALS = map(folded, ("tellings_tasks", "tellings_rows", "tellings_plurals"))
ASKS, NEEDS, AFTERWORDS = map(folded, ("tellings_asks", "tellings_needs", "tellings_afterwords"))
ENDINGS = frozenset(tuple(ending.split()) for ending in folded("tellings_endings"))
# Of those, what a word typed with marks must be.
TASKS_MARKED = marked("tellings_tasks_marked")
# 'chỗ' without its mark is 'cho'.
MARKED_ALONE = marked("tellings_marked_alone")
# 'thì mấy việc', 'có mấy việc' ask how many; 'mấy việc ấy' does not.
COUNTED = folded("tellings_counted")
# 'phối hợp mấy nhiệm vụ', and not 'chủ trì mấy việc ấy'; 'ô sản phẩm | còn để trống'.
HOW_MANY, BLANK = phrasing("tellings_how_many"), phrasing("tellings_blank")
ASKS_MARKED = marked("tellings_asks_marked")
# 'mô hình', 'quy mô', 'mô tả' ask nothing, as the 'mô' of 'việc mô' does.
MODEL = {"mo": (("quy",), ("hinh", "ta"))}
# 'không chung với bộ nào': how far (in words) before it a negation makes 'nào' mean 'any'.
DENIED_REACH = 5
NEED_REACH = 6
# Who speaks of the own work: 'phòng tôi phải xếp người cho phần việc …'.
FIRST = folded("tellings_first")
THEN = folded("tellings_then")
# 'thời hạn phải ghi …', 'cơ quan chủ trì là …'; '… chủ trì hay phối hợp đều được'.
MUST = folded("tellings_must")
MUST_REACH = 3
WILL_DO = folded("tellings_will_do")
# Where what is told of the tasks begins: 'việc hạn 2022 | đã báo cáo', 'nhóm ấy | thì bỏ qua'.
PREDICATES = folded("tellings_predicates")
MARKS = {"thi": "thì", "da": "đã", "se": "sẽ", "chi": "chỉ", "vi": "vì", "boi": "bởi"}
MARKS |= {"em": "em", "toi": "tôi", "minh": "mình", "chung": "chúng"}
# Who did it, before what is told: 'việc hạn 2022 | em viết xong rồi'.
PERSONS = folded("tellings_persons")
# Where a reason begins: 'bỏ qua nhóm ấy, vì ở đó ai cũng phải làm'.
REASONS = folded("tellings_reasons")
# Words by which some tasks remain: 'còn những việc nào'.
REMAINS = frozenset({None, "còn"})
# Words by which something is set aside, or done.
ASIDE = folded("tellings_aside")
# What makes another word of 'chỉ': 'chỉ đạo', 'chỉ tiêu', 'chỉ thị'.
COMPOUNDS = folded("tellings_compounds")
# Slots without a matter of their own, which may stand before the word that sets aside.
PLAIN = (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SOCIAL)
# Verbs that set aside what follows them, at the start of a sentence.
VERBS = {"loai": (None, "loại"), "bo": (None, "bỏ"), "tru": (None, "trừ"), "gat": (None, "gạt")}
# An exclusion stands at the start of a sentence, or so many words before its end: 'nên bỏ ra ạ'.
AT_END = 2
# So many words may a sentence begin with that names what is already done: 'hai đầu việc …'.
HEAD = 4


def limiting(words: Words, query: Query, left: bool) -> Words:
    """Return the words for the tasks that a sentence alone looks at: 'tôi chỉ gom những việc tỉnh phối hợp'.

    What is said of a column ('thời hạn phải là …'), and a part of the table spoken of, limit where
    the message otherwise tells what is `left`.
    """
    only = only_at(words)
    first = only or 0
    place = noun_at(words[first:])
    if left and _of_a_column(words, query):
        return words
    if place is None or _included(words, first + place):
        return ()
    place += first
    before = [word.folded for word in words[max(0, place - NEED_REACH) : place]]
    needed = bool(NEEDS & set(before)) or before[-2:-1] == ["la"] or before[-1:] == ["la"]
    mine = {word.folded for word in words[:place]} & FIRST
    told = left and (needed or (mine and any(a.role for a in query.agencies)))
    wanted = only is not None or query.slots.has(SlotKind.SCOPE, "in") or told
    if not wanted and left and query.sections:
        section = query.slots.of(SlotKind.SECTION)[0]
        return words[section.first :]
    said = words[place:] if wanted else ()
    if (
        only is not None
        and only > 1
        and words[only - 1].folded == "thi"
        and noun_at(words[:HEAD]) is not None
    ):
        # 'phần tỉnh phối hợp thì chỉ cần các việc mục V'
        said = (*words[: only - 1], *said)
    # 'dòng nào có chữ ấy thì giữ'; 'việc Bộ A chủ trì còn tỉnh thì phối hợp' is one description.
    return until(said, THEN) if any(word.folded == "nao" for word in said) else said


# 'chỉ xét cột chủ trì, tính cả | những việc chủ trì chung': what counts, too, limits nothing.
INCLUDING = phrasing("tellings_including")


def _included(words: Words, noun: int) -> bool:
    """Whether a noun for tasks stands right after words that take it in as well."""
    return any(found.last == noun for found in INCLUDING.each(words[:noun]))


def _of_a_column(words: Words, query: Query) -> bool:
    """Whether a sentence says what a column must hold, or what of it will do: '… đều được'."""
    # 'tiêu chí là cột chủ trì phải …'
    plain = (*PLAIN, SlotKind.ASKED)
    slots = [s for s in query.slots.items if s.kind not in plain]
    column = bool(slots) and slots[0].kind in (SlotKind.ROLE, SlotKind.FIELD)
    after = words[slots[0].last : slots[0].last + MUST_REACH] if slots else ()
    column = column and any(word.folded in MUST for word in after)
    ends = " ".join(word.folded for word in words[-2:])
    return column or (bool(query.agencies) and ends in WILL_DO)


def setting_aside(words: Words, query: Query, left: bool) -> Words:
    """Return the words for the tasks that a sentence sets aside.

    Work of others, or work done, is set aside only where some is `left`.
    """
    noun, only = noun_at(words), only_at(words)
    if query.slots.has(SlotKind.SCOPE, "in") or (only is not None and (noun or 0) >= only):
        return ()
    if left and noun is not None and any(word.folded == "khac" for word in words[:noun]):
        # 'các đồng chí khác đã nhận phần …'
        return words[noun:]
    marker = _marker(words, query)
    if marker is not None and (agency := _agency_alone(words, marker, query)):
        return agency
    said = _described(words, marker, query)
    done = left and len(said) < len(words) and noun_at(words[:HEAD]) is not None
    # 'phong trào thi đua thì …, không tính vào đây': set aside plainly, a matter needs no noun for tasks.
    plain = marker is not None and len(said) < marker[0]
    named = noun_at(said) is not None or plain
    return said if (marker is not None or done) and named else ()


def _agency_alone(words: Words, marker: tuple[int, int], query: Query) -> Words:
    """Return the name of an agency that is all a sentence sets aside: 'Bộ A thì không tính.'"""
    names = [s for s in query.slots.of(SlotKind.AGENCY) if s.first <= _opening(words, query)]
    then = names[0].last if names else 0
    parted = 0 < then < marker[0] and words[then].folded in THEN
    parted = parted and then == next(thens(words), 0)
    roles = (SlotKind.ROLE, SlotKind.SECTION, SlotKind.PERIOD, SlotKind.YEAR)
    return words[:then] if parted and not query.slots.of(*roles) else ()


def _marker(words: Words, query: Query) -> tuple[int, int] | None:
    """Return the place [first, last) of the words that set aside: 'bỏ qua', 'thì thôi', 'loại … ra'."""
    for slot in query.slots.of(SlotKind.SCOPE, SlotKind.NEGATION):
        outside = slot.first <= _opening(words, query) or slot.last >= len(words) - AT_END
        if words[slot.first].folded == "sau":
            # 'Sau đó bỏ …', 'từ mục III trở về sau': in time or order.
            continue
        if slot.value == "out" or (slot.value == "except" and outside):
            # 'bỏ | mấy việc', which one phrase holds
            noun = noun_at(words[slot.first + 1 : slot.last])
            return slot.first, slot.last if noun is None else slot.first + 1
    last = len(words)
    while last and words[last - 1].folded in AFTERWORDS:
        last -= 1
    if tuple(word.folded for word in words[max(0, last - 2) : last]) in ENDINGS:
        return last - 2, last
    opening = _opening(words, query)
    named = {i for s in query.slots.of(SlotKind.AGENCY) for i in range(s.first, s.last)}
    for place in range(opening, len(words)):
        # The 'bo' of a ministry's name, typed without its mark, sets nothing aside.
        verb = place not in named and words[place].marked in VERBS.get(words[place].folded, ())
        # At the start, or with what it sets aside: 'hãy bỏ mọi nhiệm vụ …', 'lại loại tiếp những việc …'.
        near = noun_at([w for w in words[place + 1 : place + 4] if w.folded not in PLURALS])
        if verb and (place == opening or (words[place].marked and near == 0)):
            return place, place + 1
    return None


def _opening(words: Words, query: Query) -> int:
    """Return the place of the first word that is more than politeness."""
    plain = {i for s in query.slots.of(*PLAIN) for i in range(s.first, s.last)}
    told = (i for i, word in enumerate(words) if i not in plain or word.folded in VERBS)
    return next(told, len(words))


def _described(words: Words, marker: tuple[int, int] | None, query: Query) -> Words:
    """Return the words of a sentence that describe what it sets aside."""
    if marker is not None and (
        marker[0] <= _opening(words, query) or noun_at(words[: marker[0]]) is None
    ):
        return until(words[marker[1] :], REASONS)
    told = words[: marker[0]] if marker else words
    return until(told, PREDICATES | PERSONS if told and words[-1].folded == "roi" else PREDICATES)


def until(words: Words, stops: frozenset[str]) -> Words:
    """Return the words before the first of `stops`."""
    places = [i for i, word in enumerate(words) if word.folded in stops]
    bare = () if places and typed_with_marks(words) else (None,)
    stopping = (i for i in places if _stops(words[i], bare) and not is_of_role(words, i))
    return words[: next(stopping, len(words))]


def thens(words: Words) -> Iterator[int]:
    """Yield the places of 'thì'; the 'thi' of 'thi đua' among words with marks is none."""
    places = [i for i, word in enumerate(words) if word.folded in THEN]
    bare = () if places and typed_with_marks(words) else (None,)
    return (i for i in places if _stops(words[i], bare))


def _stops(word: Word, bare: tuple[None, ...]) -> bool:
    """Whether a word is written as one that stops; 'thi (đua)' among words with marks is no 'thì'."""
    meant = MARKS.get(word.folded, word.folded)
    return word.marked in bare or (word.marked or word.folded) == meant


def _is_marked(word: Word, marks: dict[str, str]) -> bool:
    """Whether a word is typed bare or with the marks of the word meant: 'da' and 'đã', not 'dạ'."""
    return word.marked in (None, marks.get(word.folded, word.marked))


def noun_at(words: Words) -> int | None:
    """Return the place of the first noun for tasks: of 'nhiệm' in 'nhiệm vụ', of 'đầu' in 'đầu việc'."""
    # 'Vụ Kế hoạch' is an office; 'nhiệm vụ' is what is meant.
    place = next(
        (
            i
            for i, word in enumerate(words)
            if _is_noun(word) and (word.folded != "vu" or (i and words[i - 1].folded == "nhiem"))
        ),
        None,
    )
    compound = place and words[place - 1].folded in ("nhiem", "dau", "cong")
    return place - 1 if place and compound else place


def _is_noun(word: Word) -> bool:
    if word.folded in MARKED_ALONE:
        return word.marked == MARKED_ALONE[word.folded]
    return word.folded in TASKS and _is_marked(word, TASKS_MARKED)


def is_row(word: Word) -> bool:
    """Whether a word names single tasks: 'việc', 'dòng', and not the 'đồng' of 'Hội đồng'."""
    return word.folded in ROWS and _is_marked(word, TASKS_MARKED)


def only_at(words: Words) -> int | None:
    """Return the place of 'chỉ', which limits what is spoken of; 'chỉ đạo', 'chi cục' are other words."""
    places = [place for place, word in enumerate(words) if word.folded == "chi"]
    if not places:
        return None
    marks = (MARKS["chi"],) if typed_with_marks(words) else (None, MARKS["chi"])
    following = [*(word.folded for word in words[1:]), ""]
    told = (i for i in places if words[i].marked in marks and following[i] not in COMPOUNDS)
    return next(told, None)


def is_done(words: Words) -> bool:
    """Whether something is said to be done or set aside, not merely told: 'phần ấy … đã gom', '… xin bỏ ra'."""
    done = any(word.folded == "da" and _is_marked(word, MARKS) for word in words)
    return done or bool(ASIDE & {w.folded for w in words})


def remains(words: Words) -> bool:
    """Whether 'còn' says that some tasks are left, and not that a cell is blank."""
    said = {n for n, word in enumerate(words) if word.folded == "con" and word.marked in REMAINS}
    blank = (range(found.first, found.last) for found in BLANK.each(words)) if said else ()
    return bool(said.difference(*blank))


def asks(words: Words) -> bool:
    """Whether something is asked; 'việc nào … thì …', 'không chung với bộ nào', 'bộ nào cũng' ask nothing."""
    counted = any(w.folded in COUNTED and v.folded == "may" for w, v in pairwise(words))
    if counted or HOW_MANY.search(words):
        return True
    return any(
        word.folded in ASKS
        and _is_marked(word, ASKS_MARKED)
        and not (_relative(words, place) or _in_compound(words, place))
        for place, word in enumerate(words)
    )


def _in_compound(words: Words, place: int) -> bool:
    """Whether a word is part of another one that asks nothing."""
    before, after = MODEL.get(words[place].folded, ((), ()))
    near = words[max(0, place - 1) : place], words[place + 1 : place + 2]
    return any(w.folded in before for w in near[0]) or any(w.folded in after for w in near[1])


def _relative(words: Words, place: int) -> bool:
    before = [word.folded for word in words[max(0, place - DENIED_REACH) : place]]
    rest = range(place + 1, len(words))
    after = [words[i].folded for i in rest if not is_of_role(words, i)]
    only = only_at(words[:place]) is not None
    return "khong" in before or after[:1] == ["cung"] or "thi" in after or only
