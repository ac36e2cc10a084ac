"""What of a message is left out before it is read, and how that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.message.quoted_order import with_order
from assistant.message.surroundings import question_alone
from assistant.message.told_clause import Span
from assistant.message.wrapped_lines import with_lines_joined
from assistant.model.told import Told
from assistant.reader import Said
from assistant.understand import Understanding
from assistant.words import Word

# What stands between what is read and what is not.
BETWEEN = " \t\r\n.,;:?!-–—"


def read_alone(message: str, understanding: Understanding, most: float) -> tuple[str, Said]:
    """Return a message without what stands around its question or its order, and its words and their reader.

    `most` is how much may be read of it.
    """
    message = with_lines_joined(message, understanding.repairs.adjacent)
    said = understanding.said(message, most)
    ordered, order = with_order(message, said, partial(understanding.said, most=most))
    if order is not said:
        return ordered, order
    alone = without_surroundings(message, said[0], understanding)
    return alone, said if alone == message else understanding.said(alone, most)


def without_surroundings(message: str, words: Sequence[Word], understanding: Understanding) -> str:
    """Return a message of `words` with blanks for the story before its question, and without that after it.

    So it is read as if nobody had told them, and each word keeps its place.
    """
    slots = understanding.slots(message, words)
    return without(
        message, words, question_alone(message, words, slots, understanding.english_signs)
    )


def without(message: str, words: Sequence[Word], span: Span) -> str:
    """Return a message with blanks before the words of a span, and without what stands behind them."""
    first, last = span
    start = words[first].start if first else 0
    end = words[last].start if last < len(words) else len(message)
    return (
        " " * start + message[start:end].rstrip() if (start, end) != (0, len(message)) else message
    )


def with_unread(parts: Sequence[Told], message: str, read: str) -> list[Told]:
    """Return the parts, the last with what of the message is not in what was `read` of it."""
    start = len(read) - len(read.lstrip())
    typed = [(message[a:b].strip(BETWEEN), a) for a, b in ((0, start), (len(read), len(message)))]
    places = [(text, message.index(text, after)) for text, after in typed if text]
    if not places:
        return list(parts)
    draft = parts[-1].draft
    found = [{"typed": text, "span": [place, place + len(text)]} for text, place in places]
    unread = sorted([*found, *draft.why.get("unread", [])], key=lambda one: one["span"])
    noted = replace(draft, why={**draft.why, "unread": unread})
    return [*parts[:-1], parts[-1]._replace(draft=noted)]
