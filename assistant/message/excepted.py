"""A matter set aside without a noun for its tasks: 'nhiệm vụ mục III trừ nhà ở' as '… trừ việc nhà ở'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.asides_apart import OUT, WITHOUT, WORK
from assistant.message.described import matter_of
from assistant.readings.matters import JOINING
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind, Slots
from assistant.words import Word, holds_any, opened, parted

# Words one of which stands in each way to set something aside so.
EXCEPT = folded("excepted_words")


def with_excepted(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words with the noun for tasks before a matter that is set aside right behind those described."""
    if not holds_any(words, EXCEPT):
        return words
    slots = build(tuple(words)).slots
    if slots.has(SlotKind.YES_NO):
        return words
    topics = {s.first for s in slots.of(SlotKind.TOPIC)}
    said = [s for s in slots.of(SlotKind.NEGATION) if s.value == "except" and s.last in topics]
    place = next((s.last for s in said if s.first and words[s.first].folded in EXCEPT), None)
    if place is None:
        return words
    start = words[place].start
    return (*words[:place], replace(WORK, start=start, end=start), *words[place:])


# 'ngoài nhà ở | ra thì | Bộ A | còn | chủ trì việc gì': what ends the matter, and what asks for more.
ENDS, MORE = folded("excepted_ends"), "con"
MOST_MATTER = 12
AND = (Word("va", "và", 0, 0), WORK)
ASIDE = (
    *(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.FOLLOW, SlotKind.NODE),
    *(SlotKind.TASK, SlotKind.ROLE),
)
TIMES = (SlotKind.YEAR, SlotKind.PERIOD)
POINTS = folded("excepted_points")
ASKED = frozenset({"lead", "coordinate"})
# '… còn | việc gì | không', '… còn | gì | nữa': whatever is given to it.
ANY = phrasing("excepted_any")
GIVEN = (Word("duoc", "được", 0, 0), Word("giao", "giao", 0, 0), Word("gi", "gì", 0, 0))
# '… | có phải làm gì nữa | không'
MORE_ASKED = phrasing("excepted_more")
# 'ngoài việc chủ trì | còn | phối hợp việc nào'
OTHER = {
    "lead": (("phoi", "phối"), ("hop", "hợp"), ("viec", "việc"), ("nao", "nào")),
    "coordinate": (("chu", "chủ"), ("tri", "trì"), ("viec", "việc"), ("nao", "nào")),
}


def with_matter_first(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return 'Bộ A ngoài nhà ở ra còn chủ trì gì' as 'trừ việc nhà ở ra thì Bộ A còn chủ trì gì'.

    Or 'Bộ A còn việc gì ngoài nhà ở'.
    """
    place = next((i for i, word in enumerate(words) if word.folded in EXCEPT), None)
    if place is None:
        return words
    if place == 0 and (apart := _with_opening_matter(words, build)):
        return apart
    more = MORE_ASKED.search(words[place:])
    if not (more or any(word.folded == MORE for word in words[place:])):
        return _with_matter_last(words, place, build)
    slots = build(tuple(words)).slots
    named = [s.first for s in slots.of(SlotKind.AGENCY)]
    stops = [*named, place + more.first] if more else named
    ends = (i for i in range(place + 1, len(words)) if i in stops or _ends(words, i))
    end = next(ends, len(words))
    matter = matter_of(words[place + 1 : end])
    rest = words[end:]
    any_task = ANY.search(rest) or MORE_ASKED.search(rest)
    asked = any(s.value in ASKED and s.first >= end for s in slots.of(SlotKind.ROLE))
    if named and any_task and (role := _role_alone(slots, range(place + 1, end), matter)):
        what = tuple(Word(plain, marked, 0, 0) for plain, marked in OTHER[role])
        return opened((*words[:place], *_given(_past_out(rest), what)))
    told = ASIDE if any_task else (*ASIDE, *TIMES)
    inside = any(s.end and place < s.first < end for s in slots.of(*told))
    inside = inside or any(word.folded in POINTS for word in matter[-1:])
    # 'ngoại | trừ việc A'
    inside = inside or any(word.folded in EXCEPT for word in matter)
    if not (named and (asked or any_task) and 0 < len(matter) <= MOST_MATTER) or inside:
        return words
    after = _past_out(rest if asked or any_task is None else _given(rest))
    start = words[0].start
    said = (replace(w, start=start, end=start, opens=False, starts=False) for w in matter)
    return opened((*WITHOUT, *said, *OUT, *words[:place], *after))


def _with_opening_matter(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return 'trừ nhà ở, tín dụng, | mục III còn việc nào' with the noun for tasks before each; () for others."""
    closing = next((i for i in range(2, len(words)) if _ends(words, i)), len(words))
    ends = [i for i in range(2, closing + 1) if i == closing or parted(words, i)]
    ends = [i for i in ends if asks(words[i:])]
    end = next((i for i in reversed(ends) if _only_matter(words[1:i], build)), 0)
    matters, rest = _each_matter(words[1:end]), _past_out(words[end:])
    if not matters or any(w.folded in POINTS for w in matters[-1][-2:]):
        return ()
    asked = build(opened(rest))
    if asked.yes_no or not (asked.which_tasks or asked.counts or asked.lists):
        return ()
    said = [*_placed(WITHOUT, matters[0][0].start), *matters[0]]
    for matter in matters[1:]:
        # Nothing pauses where 'và' takes the place of a comma.
        place = matter[0].start - 1
        said[-1] = replace(said[-1], end=place)
        said += [*_placed(AND, place), *matter]
    said = [replace(word, opens=False, starts=False) for word in said]
    return opened((*said, *_placed(OUT, said[-1].end), *rest))


def _placed(words: Sequence[Word], place: int) -> list[Word]:
    """Return words that were not typed as if they stood at a place of the message."""
    return [replace(word, start=place, end=place) for word in words]


def _each_matter(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Return the matters that a comma or 'và' joins."""
    parts: list[list[Word]] = [[]]
    for place, word in enumerate(words):
        if word.folded in JOINING or parted(words, place):
            parts.append([])
        if word.folded not in JOINING:
            parts[-1].append(word)
    return [matter for part in parts if (matter := tuple(matter_of(part)))]


def _only_matter(words: Sequence[Word], build: Build) -> bool:
    """Whether words name a matter, and nothing else by which tasks are told."""
    slots = build(tuple(words)).slots
    named = any(slot.end for slot in slots.of(*ASIDE, *TIMES, SlotKind.NEGATION))
    return len(words) <= MOST_MATTER and slots.has(SlotKind.TOPIC) and not (named or asks(words))


def _with_matter_last(words: Sequence[Word], place: int, build: Build) -> Sequence[Word]:
    """Return 'Bộ A còn việc gì | ngoài nhà ở không' with what is set aside first."""
    if NONE.search(words[:place]):
        return _none_but(words, place, build)
    asked = ANY.search(words[:place])
    if asked is None or asked.last != place:
        return words
    slots = build(tuple(words)).slots
    closing = (s.first for s in slots.of(SlotKind.YES_NO) if s.first > place)
    end = next(closing, len(words))
    matter = matter_of(words[place + 1 : end])
    inside = any(s.end and place < s.first < end for s in slots.of(*ASIDE))
    named = any(s.first < place for s in slots.of(SlotKind.AGENCY))
    if not named or inside or not 0 < len(matter) <= MOST_MATTER:
        return words
    start = words[0].start
    said = (replace(w, start=start, end=start, opens=False, starts=False) for w in matter)
    return opened((*WITHOUT, *said, *OUT, *_given(words[:place]), *words[end:]))


# 'không chủ trì nhiệm vụ nào khác |'
NONE = phrasing("excepted_none")


def _none_but(words: Sequence[Word], place: int, build: Build) -> Sequence[Word]:
    """Return 'Bộ A không chủ trì việc nào khác | ngoài nhà ở, đúng không' as '… đúng không ngoài việc nhà ở'.

    Behind the matter 'đúng không' would be read as said of what is set aside.
    """
    slots = build(tuple(words)).slots
    closing = [s.first for s in slots.of(SlotKind.YES_NO) if s.first > place]
    named = any(s.first < place for s in slots.of(SlotKind.AGENCY))
    matter = matter_of(words[place + 1 : closing[0]]) if closing else ()
    starts = {word.start for word in matter}
    inside = any(s.end and words[s.first].start in starts for s in slots.of(*ASIDE, *TIMES))
    if not named or inside or not 0 < len(matter) <= MOST_MATTER:
        return words
    at = matter[0].start
    asked, except_for = words[closing[0] :], (words[place], replace(WORK, start=at, end=at))
    return opened((*words[:place], *asked, *except_for, *matter))


def _past_out(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words behind 'ra thì', which closes what is set aside."""
    return words[next((i for i, w in enumerate(words) if w.folded not in OUT_WORDS), 0) :]


def _role_alone(slots: Slots, place: range, matter: Sequence[Word]) -> str:
    """Return the role that is all that is set aside: 'ngoài việc chủ trì'; '' where more is."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ASKED and s.first in place]
    whole = len(roles) == 1 and roles[0].last - roles[0].first == len(matter)
    return roles[0].value if whole else ""


def _given(words: Sequence[Word], what: Sequence[Word] = GIVEN) -> Sequence[Word]:
    """Return the words with 'được giao gì', or other such words, in the place of 'việc gì'."""
    found = ANY.search(words) or MORE_ASKED.search(words)
    if found is None:
        return words
    first, last = found.start("what"), found.last
    place = words[first].start
    given = (replace(word, start=place, end=place) for word in what)
    return (*words[:first], *given, *words[last:])


def _ends(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands behind a matter: 'thì', but not that of 'cuộc thi'."""
    word = words[place]
    return word.folded in ENDS and not CONTEST.opens(words[place - 1 : place + 1])


# 'cuộc thi'
CONTEST = phrasing("excepted_contest")
OUT_WORDS = frozenset(word.folded for word in OUT)
