"""Which kind of agencies is counted: 'mấy cơ quan là bộ', 'cơ quan nào không phải là bộ'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.words import Word

# '… là bộ', '… không phải là bộ', 'mấy bộ trong đó'.
OF_MINISTRIES, OTHERS = phrasing("kinds_ministries"), phrasing("kinds_others")
OF_THEM = phrasing("kinds_of_them")
# 'mấy bộ chủ trì, đếm bộ thôi', '… ủy ban thì bỏ ra': ministries in the strict sense
SEVERAL, STRICTLY = phrasing("kinds_several"), phrasing("kinds_strictly")


def kind_counted(words: Sequence[Word]) -> str:
    """Return 'ministries' or 'others' where only agencies of that kind are asked for, else ''."""
    if OTHERS.search(words):
        return "others"
    strictly = SEVERAL.search(words) and STRICTLY.search(words)
    ministries = OF_MINISTRIES.search(words) or OF_THEM.search(words) or strictly
    return "ministries" if ministries else ""


# 'liệt kê các bộ | chủ trì'
LISTED = phrasing("kinds_listed")
# The value of a slot: those counted in the turn before were ministries.
MINISTRIES = "of_ministries"
# 'làm cơ quan chủ trì' names a role, no body.
OF_ROLE = ("chu", "phoi")
FEW = folded("few")
# 'không tính các bộ, ngành': what is left out is not asked for.
KINDS_OUT = phrasing("kinds_out")


def _unnamed(folded: Sequence[str]) -> list[str]:
    """Return the words without 'ministry of …', which names one."""
    named = {n for n, pair in enumerate(pairwise(folded)) if pair == ("ministry", "of")}
    return [word for n, word in enumerate(folded) if n not in named]


def asks_ministries(words: Sequence[Word]) -> bool:
    """Whether 'bộ nào', 'mấy bộ' is asked for, and no other body."""
    inside = {place for out in KINDS_OUT.each(words) for place in range(out.first, out.last)}
    folded = [word.folded for place, word in enumerate(words) if place not in inside]
    bodies = any(
        one in ("co", "don", "bo") and two in ("quan", "vi", "nganh") and three not in OF_ROLE
        for one, two, three in zip(folded, folded[1:], [*folded[2:], ""], strict=False)
    )
    asked = any(
        (one == "bo" and two in ("nao", "chi", "gi"))
        or ((one in ("may", "nhieu", "so", "luong") or one in FEW or one.isdigit()) and two == "bo")
        or two in ("ministry", "ministries")
        for one, two in pairwise(_unnamed(folded))
    )
    return (asked or LISTED.search(words) is not None) and not bodies
