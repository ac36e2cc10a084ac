"""A passage in short: its opening, up to the first pause."""

from __future__ import annotations

import re

from assistant.read.base import body
from corpus.types import Passage

# A passage is cut at the end of a sentence after so many characters, or at a comma after so many.
SENTENCE, COMMA = 40, 140
PAUSE = re.compile(rf"(?<=.{{{SENTENCE}}})[.;](?=\s)|(?<=.{{{COMMA}}}),(?=\s)")
# What closes a passage.
CLOSING = ".;/,"


def opening(passage: Passage) -> str:
    """Return a passage up to its first pause, with '…' where more follows: '“Vận động doanh nghiệp …”'."""
    text = body(passage)
    cut = PAUSE.search(text)
    return f"“{text[: cut.start()]} …”" if cut else f"“{text.rstrip(CLOSING)}”"
