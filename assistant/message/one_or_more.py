"""Of one task: 'việc này một bộ chủ trì hay hai bộ' asks how many lead it, and describes no tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import Word

ONE_OR_MORE, PART = phrasing("one_or_more"), phrasing("one_or_more_part")
# 'việc nào | do một bộ hay nhiều bộ chủ trì' looks for tasks.
OPEN = phrasing("one_or_more_open")


def as_count(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with 'mấy bộ chủ trì' for 'một bộ chủ trì hay hai bộ'."""
    found = ONE_OR_MORE.search(words)
    if found is None or OPEN.search(words[: found.first]) is not None:
        return words
    one, choice, last = found.start("one"), found.start("or"), found.last
    again = PART.opens(words[last:])
    if found["said"] and again is not None:
        # 'một bộ chủ trì hay hai bộ | chủ trì'
        last += again.last
    many = replace(words[one], folded="may", marked="mấy")
    return [*words[:one], many, *words[one + 1 : choice], *words[last:]]
