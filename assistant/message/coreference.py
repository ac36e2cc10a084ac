"""Pronouns of a message that stand for what its earlier sentences name: 'hai bộ này', 'nhóm đó'.

They are put in words before anything else is read, so that a role, a negation or a share beside a
pronoun is read as it is beside the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.grammar import folded, phrasing
from assistant.message.pointers import (
    MINISTRY,
    NOUN,
    PAIR,
    Kind,
    Pointer,
    is_called,
    pointers_in,
)
from assistant.message.sentences import Sentence
from assistant.message.workplaces import works_there
from assistant.query import Query
from assistant.readings.bare import is_bare
from assistant.readings.of_documents import ADDRESSED
from assistant.readings.tellings import asks, thens
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

Build = Callable[[Sequence[Word]], Query]
Name = tuple[Word, ...]

AND, OR = Word("va", "và", 0, 0), Word("hoac", "hoặc", 0, 0)
# 'ít nhất một trong | hai cơ quan đó'
ONE_OF = phrasing("coreference_one_of")
OF = Word("cua", "của", 0, 0)
# 'Bộ A | với | Bộ B'
WITH = folded("coreference_with")
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})


def referred(
    sentences: Sequence[Sentence], build: Build, spoken: Sequence[Name] = (), office: Name = ()
) -> list[Sentence]:
    """Return the sentences of a message with the pronouns that stand for names of earlier ones put in words.

    `spoken` are ministries named in earlier turns, the latest last; in a message of several sentences
    a bare 'bộ' is the last of them, or the writer's own `office` where that is a ministry.
    """
    sentences = [_with_pair_apart(sentence, build) for sentence in sentences]
    sentences = [_without_purpose(sentence, build) for sentence in sentences]
    ministry = office if office and office[0].folded == NOUN else ()
    later = (
        # What an earlier turn named may stand anywhere; else only what comes after a name.
        *(s.words if spoken else s.words[next(thens(s.words), 0) :] for s in sentences[:1]),
        *(s.words for s in sentences[1:]),
    )
    if not any(map(pointers_in, later)):
        return list(sentences)
    named = _Named()
    told = []
    for sentence in sentences:
        own = [ministry] if ministry else (named.central or list(spoken))
        sentence, named.pair = _without_pair_told(sentence, build, named.pair)
        sides = (list(named.bodies.values()), named.pair), (named.central, own)
        meant = replace(sentence, words=_named(sentence.words, *sides, named.parts))
        told.append(meant)
        named.take(sentence, build(meant.words), build)
    return told


@dataclass
class _Named:
    """What the sentences so far name: bodies, the latest last, two told of as a pair, and parts."""

    bodies: dict[str, Name] = field(default_factory=dict)
    pair: list[Name] = field(default_factory=list)
    parts: list[Name] = field(default_factory=list)

    @property
    def central(self) -> list[Name]:
        """The names but those of groups: 'bộ mình' is no province, whichever was named last."""
        return [name for agency, name in self.bodies.items() if agency not in GROUPS]

    def take(self, sentence: Sentence, query: Query, build: Build) -> None:
        """Add what one more sentence names, which is read as `query` with its pronouns in words."""
        named = [(one.agency, one.slot) for one in query.agencies if one.slot is not None]
        # What a pronoun stands for stays what is spoken of, whoever is named beside it.
        placed = [(_is_placed(sentence, query, slot), agency, slot) for agency, slot in named]
        for _, agency, slot in sorted(placed, key=lambda one: one[0]):
            known = self.bodies.pop(agency, None)
            if known is None and works_there(query.words, slot):
                self.bodies = {agency: _said(query, slot), **self.bodies}
            else:
                self.bodies[agency] = _said(query, slot)
        names = [_said(query, slot) for _, slot in named]
        self.pair = _pair_told(sentence, names) or _with_partner(query, names, build) or self.pair
        sections = query.slots.of(SlotKind.SECTION) or query.slots.of(SlotKind.NODE)
        self.parts = [_said(query, section) for section in sections] or self.parts
        if len(self.bodies) == 1 and query.slots.has(SlotKind.NODE, ADDRESSED):
            # 'đề nghị Mặt trận làm mấy việc, ở phần tổ chức thực hiện ấy': what that part tells him.
            (body,) = self.bodies.values()
            self.parts = [(*part, OF, *body) for part in self.parts]


def opens_with_purpose(sentences: Sequence[Sentence], told: Sequence[Sentence]) -> bool:
    """Whether the first sentence only tells what the answer is for, and its body is named in the next.

    'Sắp đón đoàn Bộ A về tỉnh: việc nào | Bộ này chủ trì'.
    """
    if len(told) < PAIR or told[1].words == sentences[1].words:
        return False
    return bool(PURPOSE.opens(told[0].words)) and not asks(told[0].words)


# 'họp | giữa | Bộ A với Bộ B'
BETWEEN = phrasing("coreference_between")


def _pair_told(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return the two agencies that a sentence tells of as 'hai bộ: A, B', 'giữa A với B'.

    They are meant whichever is named after them.
    """
    if found := BETWEEN.search(sentence.words):
        start = sentence.words[found.last - 1].end
        after = [name for name in names if name[0].start > start]
        between = [w.folded for w in sentence.words if after[1:] and _lies(w, after)]
        if between and all(word in WITH for word in between):
            return after[:PAIR]
    told = any(pointer.two_bodies and pointer.noun for pointer in pointers_in(sentence.words))
    return names if told and len(names) == PAIR else []


# 'ký quy chế phối hợp | với Bộ B'
JOINT = phrasing("own_names_joint")


def _with_partner(query: Query, names: list[Name], build: Build) -> list[Name]:
    """Return the one body that a sentence names, and the one with whom it signs a paper on working together."""
    found = JOINT.search(query.words) if len(names) == 1 else None
    after = query.words[found.last :] if found else ()
    other = build(opened(after[1:] if after and after[0].folded in WITH else ()))
    said = [_said(other, one.slot) for one in other.agencies if one.slot is not None]
    return [*names, *said] if len(said) == 1 else []


def _lies(word: Word, names: Sequence[Name]) -> bool:
    """Whether a word stands between the first two of some names."""
    return names[0][-1].end <= word.start < names[1][0].start


def _without_pair_told(
    sentence: Sentence, build: Build, before: list[Name]
) -> tuple[Sentence, list[Name]]:
    """Return what follows 'chỉ tính hai bộ là A và B thì', where 'hai bộ' stands for A and B, with the two."""
    words = sentence.words
    place = next(thens(words), 0)
    query = build(words[:place]) if any(p.two_bodies for p in pointers_in(words[place:])) else None
    if query is None or query.roles or len(query.agencies) != PAIR:
        return sentence, before
    names = [_said(query, one.slot) for one in query.agencies if one.slot is not None]
    return replace(sentence, words=opened(words[place + 1 :])), names


# 'cột chủ trì có đúng | hai bộ này'
EXACTLY = phrasing("coreference_exactly")
# 'Bộ A hoặc Bộ B chủ trì, trừ việc | cả hai bộ cùng đứng tên'
SETS_APART = phrasing("coreference_sets_apart")


def _with_pair_apart(sentence: Sentence, build: Build) -> Sentence:
    """Return a sentence with 'cả hai bộ' after 'trừ' as the two that it names before."""
    words = sentence.words
    found = SETS_APART.search(words)
    place = found.first if found else 0
    pointers = [p for p in pointers_in(words[place:]) if p.two_bodies] if place else []
    query = build(words[:place]) if pointers else None
    if query is None or len(query.agencies) != PAIR:
        return sentence
    names = [_said(query, one.slot) for one in query.agencies if one.slot is not None]
    meant = _named(words[place:], (names, names), ((), ()), ())
    return replace(sentence, words=(*words[:place], *meant))


# 'để chuẩn bị làm việc với Bộ A, lọc ra những việc mà | Bộ này chủ trì'
PURPOSE = phrasing("coreference_purpose")


# 'tôi hỏi về | Bộ A, cột chủ trì chỉ ghi bộ này'
TOPIC = phrasing("coreference_topic")


def _past_opening(sentence: Sentence, build: Build) -> int:
    """Return where a sentence goes on after what the answer is for, or after the one body that it is about."""
    words = sentence.words
    places = [i for i, w in enumerate(words[:-1], 1) if w.end in sentence.pauses or words[i].opens]
    place = next(iter(places), 0)
    if not place or PURPOSE.opens(words):
        return place
    query = build(words[:place])
    named = query.slots.of(SlotKind.AGENCY)
    last = len(named) == 1 and named[0].last == place and not query.roles
    alone = last and (words[place].opens or TOPIC.search(words[: named[0].first]))
    return place if alone and not asks(words[:place]) else 0


def _without_purpose(sentence: Sentence, build: Build) -> Sentence:
    """Return a sentence that opens with what the answer is for without that, its pronoun as who is named there.

    Or with whom it is about: 'Tôi hỏi về Bộ A: cột chủ trì chỉ ghi | bộ này | ở những việc nào'.
    """
    words = sentence.words
    place = _past_opening(sentence, build) if pointers_in(words) else 0
    after = pointers_in(words[place:]) if place else ()
    pointers = [p for p in after if p.one_body and p.kind is not Kind.BARE]
    if not pointers:
        return sentence
    query = build(words[:place])
    named = [(one.agency, one.slot) for one in query.agencies if one.slot is not None]
    if pointers[0].begins == MINISTRY:
        # 'đoàn của Bộ A lên làm việc với tỉnh': the province is no ministry.
        named = [(agency, slot) for agency, slot in named if agency not in GROUPS]
    names = [_said(query, slot) for _, slot in named]
    if len(names) != 1:
        return sentence
    rest = _named(words[place:], (names, []), (names, names), ())
    return replace(sentence, words=opened(rest))


def _is_placed(sentence: Sentence, query: Query, slot: Slot) -> bool:
    """Whether a name stands where the sentence has a pronoun."""
    start = query.words[slot.first].start
    pointers = [p for p in pointers_in(sentence.words) if p.one_body]
    return any(sentence.words[p.first].start == start for p in pointers)


def _said(query: Query, slot: Slot) -> Name:
    """Return the words of a name, with 'bộ' before those of a ministry that was told of without it."""
    name = query.words[slot.first : slot.last]
    bare = slot.kind is SlotKind.AGENCY and is_bare(name)
    return (replace(name[0], folded=NOUN, marked="bộ"), *name) if bare else name


def _named(
    words: Sequence[Word],
    named: tuple[Sequence[Name], Sequence[Name]],
    ministries: tuple[Sequence[Name], Sequence[Name]],
    parts: Sequence[Name],
) -> tuple[Word, ...]:
    """Return `words` with each pointer as the words of what it stands for, where that is known.

    Those `named` come as they were, and the two that were told of as a pair.
    """
    kept: list[Word] = []
    place = 0
    for pointer in pointers_in(words):
        ministry = pointer.one_body and pointer.begins == MINISTRY
        bodies = named[1] if pointer.two_bodies and named[1] else named[0]
        join = OR if ONE_OF.search(words[: pointer.first]) else AND
        bodies = _of_noun(pointer, bodies)
        own = ministries[pointer.kind is Kind.BARE] if ministry else bodies
        if pointer.kind is Kind.BARE and len(own) > 1 and is_called(words, pointer):
            # 'nêu đích danh tên bộ ở cột chủ trì' after Bộ A and Bộ B is said of either.
            continue
        name = _meant(pointer, own, parts, join)
        if name:
            exactly = pointer.two_bodies and EXACTLY.search(words[: pointer.first])
            # 'đúng hai bộ này' says how many as well as which.
            kept += words[place : pointer.first + (PAIR if exactly else 0)]
            kept += in_place(name, words, pointer)
            place = pointer.last
    return (*kept, *words[place:])


def _of_noun(pointer: Pointer, bodies: Sequence[Name]) -> Sequence[Name]:
    """Return, for 'hai bộ ấy', the ministries of the `bodies` named, where there are so many."""
    fitting = list(filter(pointer.fits, bodies))
    return fitting if len(fitting) >= pointer.number >= PAIR else bodies


def _meant(pointer: Pointer, bodies: Sequence[Name], parts: Sequence[Name], join: Word) -> Name:
    named = {Kind.PARTS: parts, Kind.THEY: ()}.get(pointer.kind, bodies)
    return together(named[-pointer.number :], join) if len(named) >= pointer.number else ()


def together(names: Sequence[Name], join: Word) -> Name:
    """Return the words of several names, 'và' or 'hoặc' between them."""
    first, *rest = names
    return (*first, *(word for name in rest for word in (join, *name)))


def in_place(name: Name, words: Sequence[Word], pointer: Pointer) -> Iterator[Word]:
    """Yield the words of a name as typed where the pronoun stands."""
    start, end = words[pointer.first].start, words[pointer.last - 1].end
    opens, starts = words[pointer.first].opens, words[pointer.first].starts
    for n, word in enumerate(name):
        yield replace(word, start=start, end=end, opens=opens and not n, starts=starts and not n)
