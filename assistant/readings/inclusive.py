"""Clauses that take everything in and limit nothing: 'một mình hay chung với bộ khác đều tính'.

Their words are in `inclusive.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_said
from assistant.readings.neither_role import in_neither_role
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, holds_any, parted
from corpus.data import read_yaml
from corpus.normalize import fold
from structured.agencies import COLLECTIVE_GROUP

PATH = Path(__file__).with_name("inclusive.yaml")
BODIES = r"(?:bo|co quan|cq|don vi|ben|noi)"
# 'không cần biết ai chủ trì, ai phối hợp' is a choice, too; as is 'cả một mình | và cùng nơi khác'.
CHOICE = re.compile(r"\b(?:hay|hoac|or|lan)\b|\b(?P<who>ai|ben|bo) \w+ (?:\w+ )?(?P=who)\b")
AND = re.compile(r" ?va\b")
# Words that begin what comes after such a clause; 'trọng' is none of them.
TRAILING = re.compile(r"(?:(?<!khong quan) (?:co|con|thi|la|va|ma|o|trong|cac))+$")
# 'không | tính cả việc chung'
DENIES = folded("inclusive_denies")
# What the words of such a clause are, where a name among them makes it a condition.
NAMES = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD)
# 'kể cả việc chỉ nhắc nhà ở lẫn với thứ khác': however little of a task is about the matter.
MENTIONS = phrasing("inclusive_mentions")
# What asks for tasks, of which one may work alone on some and with others on the rest.
LISTING = ((SlotKind.QUANTITY, "list"), (SlotKind.QUANTITY, "count"), (SlotKind.TASK, "task"))


@dataclass(frozen=True)
class _Grammar:
    """The patterns of `inclusive.yaml`."""

    whole: re.Pattern[str]
    # As `whole`, with nouns for tasks, of a clause that opens as one that takes everything in.
    of_tasks: re.Pattern[str]
    opens: re.Pattern[str]
    # As `opens`, at the start of a clause only.
    opens_clause: re.Pattern[str]
    # As `opens_clause`, of one that closes as told, too.
    opens_closed: re.Pattern[str]
    choice: re.Pattern[str]
    closes: re.Pattern[str]
    sharing: re.Pattern[str]
    each: re.Pattern[str]
    roles: tuple[re.Pattern[str], ...]
    whoever: re.Pattern[str]
    either: tuple[re.Pattern[str], ...]
    # What such a clause may begin with.
    first: frozenset[str]
    # What opens or closes one, and how that begins.
    said: re.Pattern[str]
    begins: frozenset[str]

    def may_be_in(self, words: Sequence[Word]) -> bool:
        """Whether words are said without which no such clause is."""
        text = " ".join([word.folded for word in words])
        said = holds_any(words, self.begins) and self.said.search(text)
        return bool(said) or self._has_both(text)

    def end(self, text: str, starts_clause: bool) -> int | None:
        """Return where the inclusive clause ends that `text` begins with."""
        opens = self.opens.match(text) or (starts_clause and self.opens_clause.match(text))
        closed = starts_clause and self.opens_closed.match(text)
        opening = opens or closed or self.choice.match(text)
        found = (self.of_tasks if opening else self.whole).match(text)
        said = found[0] if found else ""
        closings = list(self.closes.finditer(said))
        before = said[: closings[0].start()] if closings else ""
        if closed and not self.sharing.search(before):
            # The 'cũng' of 'cũng tính' shares nothing, as 'cùng' does.
            return None
        opened = opens or self._chosen(said)
        if closings and (starts_clause or opened):
            said = said[: closings[-1].end()]
        elif not opened:
            return None
        # '… chủ trì hay phối hợp | có tất cả mấy việc'
        said = TRAILING.sub("", said.rstrip())
        both = all(role.search(said) for role in self.roles) or self.whoever.match(said)
        return len(said.rstrip()) if both or self.sharing.search(said) else None

    def _chosen(self, said: str) -> bool:
        """Whether a clause that may open a choice goes on to its other side."""
        found = self.choice.match(said)
        return bool(found and (CHOICE.search(said) or AND.match(said, found.end())))

    def takes_both(self, text: str) -> bool:
        """Whether a clause is but a choice of alone and jointly, or of the roles: '(một mình hay chung)'."""
        found = self.whole.fullmatch(text)
        return bool(found) and self._has_both(text)

    def _has_both(self, text: str) -> bool:
        """Whether both sides of a choice are named."""
        if not CHOICE.search(text):
            return False
        return any(all(s.search(text) for s in sides) for sides in (self.either, self.roles))


def _any(texts: Sequence[str]) -> str:
    return "|".join(sorted({re.escape(fold(str(t))) for t in texts}, key=len, reverse=True))


def _run_of(words: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a run of words, and of the 'hay không' after what may or may not be."""
    return re.compile(rf"(?:(?:{_any(words)}|(?<=hay )khong)(?: |$))+")


def _begins(texts: Sequence[str], count: int) -> frozenset[str]:
    """Return the first `count` words of each text, without their marks."""
    return frozenset(" ".join(fold(str(text)).split()[:count]) for text in texts)


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    data = read_yaml(PATH)
    opening, choice, closing = (data[key] for key in ("opens", "opens_choice", "closes"))
    opening_clause, opening_closed = data["opens_clause"], data["opens_closed"]
    told = (*opening, *opening_clause, *choice, *closing)
    roles = [name for names in data["roles"] for name in names]
    words = [*data["sharing"], *roles, *data["words"], *opening, *choice, *closing]
    return _Grammar(
        whole=_run_of(words),
        of_tasks=_run_of([*words, *opening_clause, *data["nouns"]]),
        opens=re.compile(rf"(?:{_any(opening)})\b"),
        opens_clause=re.compile(rf"(?:{_any(opening_clause)})\b"),
        opens_closed=re.compile(rf"(?:{_any(opening_closed)})\b"),
        choice=re.compile(rf"(?:{_any(choice)})\b"),
        closes=re.compile(rf"\b(?:{_any(closing)})\b"),
        sharing=re.compile(rf"\b(?:{_any(data['sharing'])})\b"),
        # 'phối hợp cũng được', 'chủ trì hay phối hợp gì cũng được'
        each=re.compile(
            rf"(?:(?:{_any(roles)}) (?:hay|hoac) (?:la |chi )?)?(?:{_any(roles)}) (?:{_any(closing)})\b"
        ),
        roles=tuple(re.compile(rf"\b(?:{_any(names)})\b") for names in data["roles"]),
        # 'ai chủ trì cũng được'
        whoever=re.compile(
            rf"(?:ai|{BODIES} nao) (?:\w+ )?(?:{_any(roles)}) (?:{_any(closing)})\b"
        ),
        either=tuple(re.compile(rf"\b(?:{_any(names)})\b") for names in data["either"]),
        first=_begins((*words, *opening_clause, *opening_closed), 1) | {"khong"},
        said=re.compile(rf"\b(?:{_any(told)})\b"),
        begins=_begins(told, 2),
    )


def inclusive_clauses(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'một mình hay chung với nơi khác đều tính' as one phrase that says nothing."""
    if not _grammar().may_be_in(words):
        return slots
    # 'Bộ A chủ trì III.2, một mình hay chung' asks for one of the two.
    listing = any(slots.has(*asked) for asked in LISTING) and not slots.has(SlotKind.TASK_REF)
    for run in _runs(words, slots, listing):
        if any(s.first <= run.start and run.stop < s.last for s in slots.of(SlotKind.FILLER)):
            # 'tính luôn việc duy nhất | không đánh số' is one phrase already.
            continue
        named = any(_inside(s, run) for s in slots.of(*NAMES) if not _told_before(s, run, slots))
        inner = {s.value for s in slots.of(SlotKind.ROLE) if _inside(s, run)}
        # 'ghi tên ủy ban chúng tôi, bất kể chủ trì hay phối hợp': the roles alone tell who is meant.
        pointed = len(inner) > 1 and not slots.has(SlotKind.AGENCY)
        if not named and not pointed and not _adds_role(inner, run, slots):
            slots = _emptied(slots, words, run)
    return slots


def _adds_role(inner: set[str], run: range, slots: Slots) -> bool:
    """Whether a clause takes in another role than the one asked for: 'chủ trì, tính cả việc phối hợp chung'.

    'Ai chủ trì cũng được' takes in whoever does it.
    """
    if any(_inside(s, run) or s.last == run.start for s in slots.of(SlotKind.WHO)):
        return False
    asked = {s.value for s in slots.of(SlotKind.ROLE) if not _inside(s, run)} - {"any"}
    return len(inner) == 1 and bool(asked) and not inner <= asked | {"any"}


def _told_before(slot: Slot, run: range, slots: Slots) -> bool:
    """Whether a name says nothing new in a clause: a group, or one that stands before it, too."""
    same = (s.last <= run.start for s in slots.of(slot.kind) if s.value == slot.value)
    return slot.value == COLLECTIVE_GROUP or any(same)


# '(cụm |) “các bộ, ngành” | cũng coi là cơ quan khác'
CALLED, AS_OTHER = phrasing("inclusive_called"), phrasing("inclusive_as_other")


@needs(SlotKind.SHARE)
def groups_as_others(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read "(cụm 'các bộ, ngành' cũng coi là cơ quan khác)" as one phrase that says whom 'khác' takes in."""
    for group in (s for s in slots.of(SlotKind.AGENCY) if s.value == COLLECTIVE_GROUP):
        found = AS_OTHER.opens(words[group.last :])
        if found is not None:
            called = CALLED.search(words[: group.first])
            first = called.first if called else group.first
            return _emptied(slots, words, range(first, group.last + found.last))
    return slots


@needs_said(MENTIONS)
def included_mentions(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kể cả việc chỉ nhắc tới lẫn với thứ khác' as one phrase that says nothing."""
    found = MENTIONS.search(words)
    return _emptied(slots, words, range(found.first, found.last)) if found else slots


def _emptied(slots: Slots, words: Sequence[Word], run: range) -> Slots:
    """Return the slots with a run of words as filler, and the only role if it stands there."""
    kept = [s for s in slots.items if not _inside(s, run)]
    place = (run.start, run.stop, words[run.start].start, words[run.stop - 1].end)
    said = {s.value for s in slots.of(SlotKind.ROLE) if _inside(s, run)}
    roles = said - {"any"}
    elsewhere = any(s.kind is SlotKind.ROLE and s.value != "any" for s in kept)
    # 'bất kể chủ trì hay phối hợp': in any role.
    text = " ".join(word.folded for word in words[run.start : run.stop])
    both = all(role.search(text) for role in _grammar().roles)
    role = next(iter(roles)) if len(roles) == 1 and not both else "any"
    only = [Slot(SlotKind.ROLE, role, *place)] if said and not elsewhere else []
    return Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "inclusive", *place), *only])


def _inside(slot: Slot, run: range) -> bool:
    return slot.first < run.stop and run.start < slot.last


def _runs(words: Sequence[Word], slots: Slots, listing: bool) -> Iterator[range]:
    """Yield the inclusive clauses: none runs over a comma or the like, save where a choice goes on."""
    place = 0
    while place < len(words):
        run = _run_at(place, words, slots, listing) if _may_begin(place, words) else None
        if run:
            yield run
        place = run.stop if run else place + 1


def _may_begin(place: int, words: Sequence[Word]) -> bool:
    """Whether a clause may begin at a place; 'không | tính cả việc chung' takes nothing in."""
    denied = place > 0 and words[place - 1].folded in DENIES
    return words[place].folded in _grammar().first and not denied


def _run_at(place: int, words: Sequence[Word], slots: Slots, listing: bool) -> range | None:
    """Return the inclusive clause that begins at a place."""
    said, groups = _spoken(words, slots, place)
    starts = place == 0 or parted(words, place)
    pauses = [i for i in range(place + 1, len(words)) if parted(words, i) and i not in groups]
    end = next(iter(pauses), len(words))
    sentence = _sentence_end(words, place)
    if _grammar().each.match(" ".join(said[place:end])):
        # 'chủ trì cũng được, phối hợp cũng được'
        end, starts = sentence, True
    text = " ".join(said[place:end])
    size = _grammar().end(text, starts)
    if place and starts and listing and _grammar().takes_both(text):
        size = len(text)
    last = place + len(text[:size].split()) if size else place
    last = max(last, _end_of_choice(place, said[:sentence], pauses))
    return range(place, last) if last > place else None


def _end_of_choice(place: int, said: Sequence[str], pauses: Sequence[int]) -> int:
    """Return where a choice over commas ends: 'bất kể là chủ trì, đồng chủ trì hay phối hợp'; 0 without one."""
    text = " ".join(said[place:])
    size = _grammar().end(text, starts_clause=False) if pauses else None
    last = place + len(text[:size].split()) if size else 0
    pause = max((i for i in pauses if i < last), default=last)
    rest = " ".join(said[pause:last])
    # 'phối hợp, | ai chủ trì cũng được' takes in whoever leads, and no other part.
    return last if CHOICE.search(rest) and not _grammar().whoever.match(rest) else 0


def _spoken(words: Sequence[Word], slots: Slots, place: int) -> tuple[list[str], set[int]]:
    """Return the words without their marks, and the places inside names that say nothing new.

    Such are groups, and whoever is named before `place`: 'kể cả việc ghi chung là các bộ, ngành và tỉnh'.
    """
    before = {s.value for s in slots.of(SlotKind.AGENCY) if s.last <= place}
    told = [s for s in slots.of(SlotKind.AGENCY) if s.value in before | {COLLECTIVE_GROUP}]
    inside = {i for s in told for i in range(s.first, s.last)}
    said = ["bo" if i in inside else word.folded for i, word in enumerate(words)]
    return said, inside - {s.first for s in told}


def _sentence_end(words: Sequence[Word], place: int) -> int:
    return next((i for i in range(place + 1, len(words)) if words[i].opens), len(words))


# In the order in which they are made.
INCLUSIVE = (in_neither_role, groups_as_others, included_mentions, inclusive_clauses)
