"""A turn that but asks whether what the turn before stated is right: "Bộ A chủ trì …" || "Nói vậy đúng không?"

Both are read as one message, in the light in which the statement was made.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.bounded import bounded
from assistant.message.statements import claim_before
from assistant.readings.tellings import asks
from assistant.slots import SlotKind
from assistant.turns.state import State
from assistant.understand import Understanding
from assistant.words import MOST_WORDS, split_words

# 'nói vậy có đúng không'
DOUBTS = phrasing("said_before_doubts")
# What stands in a turn that asks or claims by itself.
ASKING = (SlotKind.WHO, SlotKind.QUANTITY, SlotKind.YES_NO, SlotKind.ASKED, SlotKind.SOCIAL)


def with_statement(
    turns: Sequence[str], state: State | None, understanding: Understanding
) -> tuple[str, State | None] | None:
    """Return the last turn together with the statement before it, and the state which that was made in.

    None where a turn asks more, or where the one before asks something or states nothing.
    """
    *earlier, last = turns
    doubt = split_words(last, MOST_WORDS)
    if not earlier or "?" in earlier[-1] or DOUBTS.opens(doubt) is None:
        return None
    told = bounded(earlier[-1])
    said = told.rstrip(" .!;,:")
    words, build = understanding.said(told)
    # That a bare statement asks to be confirmed no word of it says.
    asking = any(slot.end for slot in build(words).slots.of(*ASKING))
    if asks(words) or asking or not claim_before([words], build, doubt):
        return None
    own = state is not None and state.query.question == told
    return f"{said}. {bounded(last)}", state.before if own and state else state
