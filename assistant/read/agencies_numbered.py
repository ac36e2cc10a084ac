"""How many agencies a question claims to have a role in a task: seven, at least two, one bank, nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.readings.amounts import number_said
from assistant.readings.claims import holds
from assistant.slots import SlotKind
from assistant.words import words_typed
from corpus.normalize import fold
from structured.types import Mention, MentionKind

# 'bảy cơ quan cùng chủ trì', 'do một ngân hàng chủ trì': how many are said to share a role.
NUMBERED = phrasing("stated_agencies")
# 'cả | hai bộ A và B', 'hai bộ A và B | đều …'; 'hai cơ quan | là | Bộ A và Bộ B'.
ALL_OF, EACH, NEAR = phrasing("agencies_numbered_all"), phrasing("agencies_numbered_each"), 1
# 'bảy bộ' counts ministries alone, 'hai ngân hàng' banks: how the names of such agencies begin.
KINDS, MINISTRIES, ANY = meanings("stated_kinds"), "bo", ""
OF_MINISTRIES = "ministries"
# 'không có ai phối hợp', 'chẳng cơ quan nào chủ trì'.
NOBODY = phrasing("verdict_nobody")
# 'không có bộ nào chủ trì | đích danh': wording for all ministries names none.
BY_NAME = phrasing("verdict_by_name")


@dataclass(frozen=True)
class Number:
    """A number of agencies as claimed ('7', '>=2'), and of which kind; `said` in so many words."""

    claim: str
    kind: str = ANY
    said: bool = True


def number_claimed(query: Query) -> Number | None:
    """Return how many agencies are claimed to have a role; None when a question claims no number of them."""
    said, told = _said(query), _told(query)
    if said and _of_those_named(said, query):
        return None
    kind = KINDS[said["of"]] if said else ANY
    if told:
        bound, _, of = told.partition(":")
        return Number(bound, kind or (MINISTRIES if of == OF_MINISTRIES else ANY))
    if said:
        return Number(str(number_said(said["n"])), kind)
    return Number("1", said=False) if query.slots.has(SlotKind.SHARE, "alone") else None


def _said(query: Query) -> Found | None:
    """Return where a number of agencies is said: 'định kỳ 02 năm, Bộ A chủ trì' tells of years."""
    times = query.slots.of(SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)
    timed = {n for slot in times for n in range(slot.first, slot.last)}
    return next((f for f in NUMBERED.each(query.words) if f.start("n") not in timed), None)


def _of_those_named(said: Found, query: Query) -> bool:
    """Whether a number but tells how many are named behind: 'cả hai | bộ A và B'; 'do hai bộ A và B' claims."""
    named = [a.slot for a in query.agencies if a.slot and a.slot.first >= said.last - 1]
    row = bool(named) and named[0].first - said.last <= NEAR
    many = len(named) == number_said(said["n"])
    all_of = ALL_OF.opens(query.words[max(0, said.start("n") - 1) :])
    return (
        row
        and many
        and (all_of is not None or EACH.search(query.words[named[-1].last :]) is not None)
    )


def _told(query: Query) -> str:
    """Return the number that a share tells: 'từ ba bộ trở lên', 'đúng hai cơ quan'; '' when none does."""
    shares = query.slots.values(SlotKind.SHARE)
    return next((v for v in shares if v.lstrip("<>=").partition(":")[0].isdigit()), "")


def so_many(reading: Reading, mentions: Sequence[Mention], number: Number) -> bool | None:
    """Whether so many agencies are mentioned; None where wording stands for any, or 'bộ' for a committee."""
    if any(mention.kind is MentionKind.COLLECTIVE for mention in mentions):
        return None
    names = (fold(reading.name(m.agency)) for m in mentions if m.agency)
    of_kind = sum(name.startswith(f"{number.kind} ") for name in names)
    if number.kind == ANY:
        provinces = any(mention.kind is not MentionKind.NAMED for mention in mentions)
        return None if provinces else holds(number.claim, len(mentions))
    same = holds(number.claim, of_kind)
    # Some say 'hai bộ' where one of them is a committee; nobody does where none is a ministry.
    loose = number.kind == MINISTRIES and of_kind and holds(number.claim, len(mentions))
    return None if loose and not same else same


def nobody_claimed(query: Query) -> bool:
    """Whether it is claimed, and nothing else, that nobody has the one role spoken of."""
    denied_once = len(query.slots.of(SlotKind.NEGATION)) <= 1
    one_role = denied_once and len(query.roles) == 1
    if query.slots.has(SlotKind.SHARE, "alone"):
        # 'không có bộ nào chủ trì cùng': nobody else has it.
        return False
    return one_role and NOBODY.search(words_typed(query.question)) is not None


def nobody(reading: Reading, mentions: Sequence[Mention]) -> bool | None:
    """Whether nobody is mentioned, as is claimed; of 'không có bộ nào' where no ministry is, none but provinces.

    None where a bank or a committee is, which some call a ministry.
    """
    words = words_typed(reading.query.question)
    said = NOBODY.search(words)
    if BY_NAME.search(words):
        mentions = [mention for mention in mentions if mention.kind is MentionKind.NAMED]
    if not mentions or said is None or not said["ministry"]:
        return not mentions
    if all(mention.kind is MentionKind.PROVINCIAL for mention in mentions):
        return True
    names = (fold(reading.name(m.agency)) for m in mentions if m.kind is MentionKind.NAMED)
    bodies = [name.startswith(f"{MINISTRIES} ") for name in names]
    return None if bodies and not any(bodies) else False


def agencies_counted(reading: Reading, found: Draft) -> bool | None:
    """Whether so many agencies have a role as are claimed; None when no number is claimed or told."""
    claimed = number_claimed(reading.query)
    return None if found.count is None or claimed is None else holds(claimed.claim, found.count)
