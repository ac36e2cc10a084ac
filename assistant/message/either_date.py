"""Which of two dates of a document is right: 'Chỉ thị 40 ban hành năm 2014 hay 2015' asks for its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import Word

# 'ban hành | năm 2014 hay 2015'
EITHER = phrasing("either_date")
# 'năm | nào'
ASKED = (("nam", "năm"), ("nao", "nào"))


def date_asked_for(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a message with 'năm nào' for two years of which one is that of a document."""
    found = EITHER.search(words)
    if found is None:
        return words
    first = found.start("one")
    kept = words[:first] if words[first - 1].folded != ASKED[0][0] else words[: first - 1]
    asked = (
        replace(words[first], folded=plain, marked=marked, end=words[found.last - 1].end)
        for plain, marked in ASKED
    )
    return (*kept, *asked, *words[found.last :])
