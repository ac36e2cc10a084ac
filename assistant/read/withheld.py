"""A verdict that all is right, withheld where an unknown body or another matter is claimed."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.bodies import unknown_body
from assistant.read.matter_claimed import of_matter, of_the_whole, strays

# 'Bộ A | gộp cả | Bộ B', 'tính cả Bộ B cũ thì Bộ A'.
MERGED = phrasing("stated_merged")


def withheld(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a confirmed draft without its verdict where an unknown body or another matter is claimed."""
    if len(reading.query.agencies) > 1 and MERGED.search(reading.query.words):
        # 'Bộ A gộp Bộ B chủ trì 2 nhiệm vụ': what two have as one is not what both have.
        words = (reading.say("yes"), reading.say("no"))
        text = next(found.text.removeprefix(w) for w in words if found.text.startswith(w))
        return replace(found, text=text.lstrip())
    yes = reading.say("yes")
    if not found.text.startswith(yes):
        return found
    claimed = name != "claimed" or (of_matter(reading, found) and not strays(reading, found))
    proven = claimed and not of_the_whole(reading.query)
    if proven and not unknown_body(reading.query):
        return found
    return replace(found, text=found.text.removeprefix(yes).lstrip())
