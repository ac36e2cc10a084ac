"""An answer while it is made: a model's sentences as each passes its check, then the whole."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answer import Answer

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

# What the worker hands over: checked text, then the answer or what went wrong.
Handed = str | Answer | BaseException


def stream_answer(assistant: Assistant, turns: Sequence[str]) -> Iterator[str | Answer]:
    """Yield the text of the answer to the last turn in pieces that add up to it, then the answer.

    What comes before the last two items are sentences of a model, each checked before it is yielded.
    Raises whatever answering raises.
    """
    box: queue.SimpleQueue[Handed] = queue.SimpleQueue()
    threading.Thread(target=_work, args=(assistant, turns, box), daemon=True).start()
    shown = 0
    while isinstance(piece := box.get(), str):
        shown += len(piece)
        yield piece
    if isinstance(piece, BaseException):
        raise piece
    if piece.answer[shown:]:
        yield piece.answer[shown:]
    yield piece


def _work(assistant: Assistant, turns: Sequence[str], box: queue.SimpleQueue[Handed]) -> None:
    try:
        box.put(assistant.answer(turns, release=box.put))
    except BaseException as error:  # the thread that asked raises it
        box.put(error)
