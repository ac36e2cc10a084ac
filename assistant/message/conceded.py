"""What a message grants before it says what it is about: 'Nhiều dòng ghi tên bộ, riêng có một dòng …'.

What is granted is told of other tasks, and is no condition of those that are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.words import Word, opened, parted
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# 'có những nhiệm vụ …', 'trong phụ lục nhiều dòng …'
SOME = phrasing("conceded_some")
# ', nhưng | tôi chỉ quan tâm đến những nhiệm vụ', '; riêng | có một dòng duy nhất'
BUT = phrasing("conceded_but")

# 'nhiều dòng ghi các bộ, ngành kèm UBND các tỉnh' names nobody of whom more is told.
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})


def without_conceded(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words from 'nhưng', 'riêng' on, where what stands before only grants that there are others.

    'Có những nhiệm vụ Bộ A chủ trì nhưng tỉnh phối hợp' tells of the same tasks, and is kept whole.
    """
    found = SOME.search(words)
    if found is None or (found.first and not words[found.first].starts):
        return words
    end = next((n for n in range(found.last, len(words)) if words[n].starts), len(words))
    for place in range(found.last, end):
        said = BUT.opens(words[place:]) if parted(words, place) else None
        if said is None:
            continue
        rest = opened(words[place + said.start("about") :])
        told, wanted = words[found.first : place], build(rest)
        if _names_more(build(told), wanted):
            # 'Nhiều việc của Bộ A hằng năm, nhưng có một việc đến 2030' is of Bộ A as well.
            return words
        if asks(told) or not (wanted.who or wanted.fields or wanted.about_tasks):
            return words
        return (*words[: found.first], *rest)
    return words


def _names_more(told: Query, wanted: Query) -> bool:
    """Whether an agency, or a section, is named only in what is granted."""
    bodies = any(a.agency not in GROUPS for a in told.agencies) and not wanted.agencies
    return bodies or (bool(told.sections) and not wanted.sections)
