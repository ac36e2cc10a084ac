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
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold
from structured.agencies import COLLECTIVE_GROUP

PATH = Path(__file__).with_name("inclusive.yaml")
BODIES = r"(?:bo|co quan|cq|don vi|ben|noi)"
# 'không cần biết ai chủ trì, ai phối hợp' is a choice, too.
CHOICE = re.compile(r"\b(?:hay|hoac|or|lan)\b|\bai \w+ \w+ ai\b")
# Words that begin what comes after such a clause.
TRAILING = re.compile(r"(?: (?:co|thi|la|va|ma|o|trong|cac))+$")
# What the words of such a clause are, where a name among them makes it a condition.
NAMES = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD)
# 'kể cả việc làm chung', 'tính luôn việc cùng chủ trì': what is included limits nothing.
INCLUDING = phrasing("shares_including")
# How far (in words) a share may stand from the word that includes it.
INCLUDED_REACH = 6
# 'kể cả việc chỉ nhắc nhà ở lẫn với thứ khác': however little of a task is about the matter.
MENTIONS = phrasing("inclusive_mentions")
# What may follow an included share: 'làm chung với bộ khác'.
OTHERS = folded("shares_others")
BESIDES = OTHERS | folded("aggregate_or")
# 'lẫn (cả) việc (đứng) | chung'
AS_WELL = folded("shares_as_well")
# What asks for tasks, of which one may work alone on some and with others on the rest.
LISTING = ((SlotKind.QUANTITY, "list"), (SlotKind.QUANTITY, "count"), (SlotKind.TASK, "task"))


@dataclass(frozen=True)
class _Grammar:
    """The patterns of `inclusive.yaml`."""

    whole: re.Pattern[str]
    opens: re.Pattern[str]
    choice: re.Pattern[str]
    closes: re.Pattern[str]
    sharing: re.Pattern[str]
    each: re.Pattern[str]
    roles: tuple[re.Pattern[str], ...]
    whoever: re.Pattern[str]
    either: tuple[re.Pattern[str], ...]
    # What such a clause may begin with.
    first: frozenset[str]
    # What opens or closes one.
    said: re.Pattern[str]

    def may_be_in(self, text: str) -> bool:
        """Whether words stand in `text` without which no such clause is."""
        return bool(self.said.search(text)) or self._has_both(text)

    def end(self, text: str, starts_clause: bool) -> int | None:
        """Return where the inclusive clause ends that `text` begins with."""
        found = self.whole.match(text)
        said = found[0] if found else ""
        closings = [match.end() for match in self.closes.finditer(said)]
        opened = self.opens.match(said) or (self.choice.match(said) and CHOICE.search(said))
        if closings and (starts_clause or opened):
            said = said[: closings[-1]]
        elif not opened:
            return None
        # '… chủ trì hay phối hợp | có tất cả mấy việc'
        said = TRAILING.sub("", said.rstrip())
        both = all(role.search(said) for role in self.roles) or self.whoever.match(said)
        return len(said.rstrip()) if both or self.sharing.search(said) else None

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


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    data = read_yaml(PATH)
    opening, choice, closing = (data[key] for key in ("opens", "opens_choice", "closes"))
    roles = [name for names in data["roles"] for name in names]
    words = [*data["sharing"], *roles, *data["words"], *opening, *choice, *closing]
    # 'hay không' after what may or may not be.
    return _Grammar(
        whole=re.compile(rf"(?:(?:{_any(words)}|(?<=hay )khong)(?: |$))+"),
        opens=re.compile(rf"(?:{_any(opening)})\b"),
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
        first=frozenset({"khong", *(fold(str(text)).split()[0] for text in words)}),
        said=re.compile(rf"\b(?:{_any([*opening, *choice, *closing])})\b"),
    )


def inclusive_clauses(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'một mình hay chung với nơi khác đều tính' as one phrase that says nothing."""
    if not _grammar().may_be_in(" ".join([word.folded for word in words])):
        return slots
    # 'Bộ A chủ trì III.2, một mình hay chung' asks for one of the two.
    listing = any(slots.has(*asked) for asked in LISTING) and not slots.has(SlotKind.TASK_REF)
    for run in _runs(words, listing):
        named = any(_inside(s, run) for s in slots.of(*NAMES) if s.value != COLLECTIVE_GROUP)
        inner = {s.value for s in slots.of(SlotKind.ROLE) if _inside(s, run)}
        # 'ghi tên ủy ban chúng tôi, bất kể chủ trì hay phối hợp': the roles alone tell who is meant.
        pointed = len(inner) > 1 and not slots.has(SlotKind.AGENCY)
        if not named and not pointed:
            slots = _emptied(slots, words, run)
    return slots


# '(Bộ A không có tên,) chủ trì cũng không mà phối hợp cũng không'; so far before it the agency is denied.
NEITHER, DENIED_REACH = phrasing("inclusive_neither"), 8


def denied_again(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chủ trì cũng không, phối hợp cũng không' after an agency that is denied as the same once more."""
    found = NEITHER.search(words)
    if found is None or not _parted(words, found.first):
        return slots
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = [s for s in denials if 0 <= found.first - s.last <= DENIED_REACH]
    named = any(a.last <= found.first for a in slots.of(SlotKind.AGENCY))
    if not (near and named):
        return slots
    kept = [s for s in slots.items if not _inside(s, range(found.first, found.last))]
    place = (found.first, found.last, words[found.first].start, words[found.last - 1].end)
    return Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "inclusive", *place)])


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


def _runs(words: Sequence[Word], listing: bool) -> Iterator[range]:
    """Yield the inclusive clauses: none runs over a comma or the like."""
    place = 0
    while place < len(words):
        if words[place].folded not in _grammar().first:
            place += 1
            continue
        end = next((i for i in range(place + 1, len(words)) if _parted(words, i)), len(words))
        folded = [word.folded for word in words[place:end]]
        starts = place == 0 or _parted(words, place)
        if _grammar().each.match(" ".join(folded)):
            # 'chủ trì cũng được, phối hợp cũng được'
            folded = [word.folded for word in words[place : _sentence_end(words, place)]]
            starts = True
        size = _grammar().end(" ".join(folded), starts)
        if place and starts and listing and _grammar().takes_both(" ".join(folded)):
            size = len(" ".join(folded))
        if size:
            last = place + len(" ".join(folded)[:size].split())
            yield range(place, last)
            place = last
        place += 1


def _sentence_end(words: Sequence[Word], place: int) -> int:
    return next((i for i in range(place + 1, len(words)) if words[i].opens), len(words))


def _parted(words: Sequence[Word], place: int) -> bool:
    """Whether a comma, a bracket or the like stands before a word."""
    return words[place].opens or words[place].start - words[place - 1].end > 1


@needs(SlotKind.SHARE)
def included_shares(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'tính luôn việc làm chung với bộ khác' as one phrase that limits nothing."""
    for share in slots.of(SlotKind.SHARE):
        first = _including(share, words)
        named = _named_with(share, slots)
        if first is None or (named and not _whose(first, named[0], slots)):
            continue
        if {share.first, share.last} <= _section_ends(slots):
            # 'cộng cả mục I với mục II'
            continue
        last = named[-1].last if named else share.last
        while last < len(words) and words[last].folded in BESIDES and not words[last].opens:
            last += 1
        last = _past_others(last, slots, words)
        kept = [s for s in slots.items if s.last <= first or s.first >= last]
        place = (first, last, words[first].start, words[last - 1].end)
        filler = Slot(SlotKind.FILLER, "common", *place)
        return included_shares(Slots(tuple(kept)).plus([filler]), words)
    return slots


def _section_ends(slots: Slots) -> set[int]:
    """Return where sections begin and end."""
    return {place for s in slots.of(SlotKind.SECTION) for place in (s.first, s.last)}


def _past_others(place: int, slots: Slots, words: Sequence[Word]) -> int:
    """Return `place`, or the one after another share beside: 'tính cả việc làm một mình | lẫn việc làm chung'."""
    after = [s for s in slots.of(SlotKind.SHARE) if s.first >= place]
    between = words[place : after[0].first] if after else ()
    beside = bool(between) and all(word.folded in AS_WELL for word in between)
    named = beside and any(not _parted(words, a.first) for a in _named_with(after[0], slots))
    return after[0].last if beside and not named else place


def _including(share: Slot, words: Sequence[Word]) -> int | None:
    """Return where the phrase begins that includes a share: 'kể cả …'."""
    start = max(0, share.first - INCLUDED_REACH)
    found = INCLUDING.search(words[start : share.first])
    return start + found.first if found else None


def _whose(first: int, named: Slot, slots: Slots) -> bool:
    """Whether it is told before whose work it is: 'Bộ A chủ trì …, tính cả việc chung với Bộ B hay ai khác'."""
    before = [s for s in slots.items if s.last <= first]
    other = any(s.kind is SlotKind.AGENCY and s.value != named.value for s in before)
    return other or any(s.kind is SlotKind.ROLE and s.value == "lead" for s in before)


def _named_with(share: Slot, slots: Slots) -> list[Slot]:
    """Return the agencies right after a share: 'làm chung với Bộ A'."""
    return [a for a in slots.of(SlotKind.AGENCY) if 0 <= a.first - share.last <= 1]


# In the order in which they are made.
INCLUSIVE = (denied_again, included_mentions, inclusive_clauses)
