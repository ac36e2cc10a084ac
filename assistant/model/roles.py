"""Who leads and who coordinates, read from a sentence: 'A chủ trì', 'do A chủ trì', 'phối hợp với B'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.model.names import Name, find_names
from assistant.model.text import Token
from structured.types import Role

# Words that give a role; 'đứng đầu' is none: the text speaks of 'người đứng đầu'.
MARKERS: dict[tuple[str, ...], Role] = {
    ("chủ", "trì"): Role.LEAD,
    ("chịu", "trách", "nhiệm", "chính"): Role.LEAD,
    ("phụ", "trách", "chính"): Role.LEAD,
    ("phối", "hợp"): Role.COORDINATE,
}
# After these a role is given to what follows: 'cơ quan chủ trì là A', 'phối hợp với B', 'chủ trì: A'.
FORWARD = frozenset({"là", "gồm", "với", "cùng", "thuộc", "bởi", "của"})
# 'do nhiều bộ chủ trì, trong đó có A'.
AMONG = (("trong", "đó", "có"), ("trong", "đó", "gồm"))
# 'cơ quan chủ trì A', 'đơn vị phối hợp: B': the role's name as a title stands before who has it.
TITLES = frozenset({("cơ", "quan"), ("đơn", "vị")})
# Words that may stand between names of one list.
JOINTS = frozenset({"và", "cùng", "với", "các", "hoặc", "là", "cơ", "quan", "đơn", "vị"})
# No subject is looked for further back than this many words that are no names.
FAR = 6


@dataclass(frozen=True, slots=True)
class Claim:
    """That an agency has a role; `partner` when it only stands after 'phối hợp với'."""

    agency: str
    role: Role
    partner: bool = False


@dataclass(frozen=True, slots=True)
class _Marker:
    role: Role
    first: int
    last: int
    forward: bool
    partner: bool


def claims_of(words: Sequence[Token]) -> tuple[Claim, ...]:
    """Return the roles that a sentence gives to agencies."""
    names = [name for name in find_names(words) if not name.is_place]
    markers = list(_markers(words))
    found: list[Claim] = []
    for place, marker in enumerate(markers):
        before = markers[place - 1].last if place else 0
        after = markers[place + 1].first if place + 1 < len(markers) else len(words)
        if marker.forward:
            led = any(m.role is Role.LEAD for m in markers[:place])
            listed = _following(words, names, marker.last, after)
            partner = marker.partner and not led
            found += [Claim(name.id, marker.role, partner) for name in listed]
        if not marker.forward or marker.partner:
            listed = _preceding(words, names, before, marker.first)
            found += [Claim(name.id, marker.role) for name in listed]
    return tuple(found)


def _markers(words: Sequence[Token]) -> Iterator[_Marker]:
    texts = tuple(word.text for word in words)
    for first in range(len(texts)):
        for grams, role in MARKERS.items():
            if texts[first : first + len(grams)] != grams:
                continue
            last = first + len(grams)
            among = texts[last : last + 3] in AMONG
            last += len(AMONG[0]) if among else 0
            after = texts[last] if last < len(texts) else ""
            title = texts[max(0, first - 2) : first] in TITLES
            subject = title and "là" in texts[max(0, first - 5) : first - 2]
            partner = role is Role.COORDINATE and after in ("với", "cùng")
            yield _Marker(
                role, first, last, not subject and (among or after in FORWARD or title), partner
            )


def _preceding(
    words: Sequence[Token], names: Sequence[Name], start: int, end: int
) -> Iterator[Name]:
    """Yield the names of the list that ends just before the marker at `end`, as its subjects."""
    limit, strange = end, 0
    for name in reversed([n for n in names if start <= n.first and n.last <= end]):
        between = [w.text for w in words[name.last : limit]]
        strange += sum(word not in JOINTS for word in between)
        if strange > FAR:
            return
        yield name
        limit = name.first


def _following(
    words: Sequence[Token], names: Sequence[Name], start: int, end: int
) -> Iterator[Name]:
    """Yield the names of the list that begins just after the marker that ends at `start`."""
    limit = start
    for name in [n for n in names if start <= n.first < end]:
        between = [w.text for w in words[limit : name.first]]
        if any(word not in JOINTS for word in between[1:]) or len(between) > FAR:
            return
        yield name
        limit = name.last


def passage_claims(words: Sequence[Token], heads: Iterable[str]) -> Iterator[Claim]:
    """Yield the roles that a passage of the plan gives; a role without a subject is its heading's."""
    said = claims_of(words)
    yield from said
    opening = next((marker for marker in _markers(words) if marker.first == 0), None)
    if opening:
        yield from (Claim(head, opening.role) for head in heads)


def borne_out(claim: Claim, given: Iterable[Claim]) -> bool:
    """Whether a claim follows from the given ones; who is only worked with may have any role."""
    return any(
        claim.agency == other.agency and (claim.partner or claim.role is other.role)
        for other in given
    )
