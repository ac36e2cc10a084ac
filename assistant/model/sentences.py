"""A model's text cut into sentences with what each cites, also while it is still coming."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.model.verify import Claimed
from corpus.normalize import nfc, strip_controls

# '[1]', '[1, 2]', '[đoạn 3]'.
MARK = re.compile(r"\[\s*(?:đoạn\s*)?(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*\]", re.IGNORECASE)
# A sentence is over at the end of its line, or where the next begins with a capital: '… [1]. Bộ …'.
END = re.compile(
    r"\n+|(?:(?<=[.!?])(?:\s*\[[^\]\n]{1,24}\])*|(?:\[[^\]\n]{1,24}\]\s*)+[.!?;]?)"
    r"\s+(?=[A-ZĐÀ-ỴẠ-Ỹ“\"*•-])"
)
# What models put before a sentence and around words: bullets, numbers of a list, emphasis.
LEAD = re.compile(r"^\s*(?:[-–•*#>]+|\d{1,2}[.)])\s+")
EMPHASIS = re.compile(r"\*{1,3}|_{2}|`")
TAIL = re.compile(r"[\s.;,]+$")


def sentences(pieces: Iterable[str]) -> Iterator[Claimed]:
    """Yield each sentence as soon as it is whole; what is left at the end counts as one."""
    waiting = ""
    for piece in pieces:
        waiting += piece
        while match := _end(waiting):
            yield from _claimed(waiting[: match.end()])
            waiting = waiting[match.end() :]
    yield from _claimed(waiting)


def _end(text: str) -> re.Match[str] | None:
    """Return where the first sentence ends; an end at the very end of `text` may not be one yet."""
    return next((m for m in END.finditer(text) if text[: m.start()].strip()), None)


def _claimed(text: str) -> Iterator[Claimed]:
    cited = tuple(int(n) for marks in MARK.findall(text) for n in re.findall(r"\d+", marks))
    bare = EMPHASIS.sub("", LEAD.sub("", MARK.sub("", nfc(strip_controls(text)))))
    bare = re.sub(r"\s+([,.;:])", r"\1", " ".join(bare.split()))
    bare = TAIL.sub("", bare)
    if bare:
        yield Claimed(bare, tuple(dict.fromkeys(cited)))
