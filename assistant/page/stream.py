"""A finished answer released in pieces: all of it was checked before the first piece goes out."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from typing import Any

# The whole answer is on screen after this long, however many pieces it has.
LONGEST_S = 0.9
PAUSE_S = 0.06
# A sentence ends after a letter or a mark of a source, not in 'III.10' or after the number '1.'.
SENTENCE = re.compile(r".+?(?:(?<=[^\W\d][.!?])|(?<=\][.!?]))(?:\s+(?!\[)|$)|.+", re.DOTALL)
TABLE_RULE = re.compile(r"\|[\s:|-]+\|\n?$")


def pieces(answer: str) -> list[str]:
    """Return an answer's lines, long ones by sentence; joined they are the answer."""
    found: list[str] = []
    for row in answer.splitlines(keepends=True):
        if row.startswith("|"):
            _add_row(found, row)
        elif found and not row.strip():
            found[-1] += row
        else:
            found += SENTENCE.findall(row)
    return found


def _add_row(found: list[str], row: str) -> None:
    """Add one row of a table; its head and the rule below come with the first row."""
    last = found[-1] if found else ""
    if TABLE_RULE.match(row) or (last.startswith("|") and TABLE_RULE.match(last.splitlines()[-1])):
        found[-1:] = [last + row]
    else:
        found.append(row)


async def released(reply: dict[str, Any]) -> AsyncIterator[str]:
    """Yield the events of a reply: all but its text, the text in pieces, then the whole."""
    parts = pieces(reply["answer"])
    yield line(type="begin", reply=reply | {"answer": ""})
    for part in parts:
        yield line(type="part", text=part)
        await asyncio.sleep(min(PAUSE_S, LONGEST_S / len(parts)))


def line(**event: Any) -> str:
    """Return one event as a line of JSON."""
    return json.dumps(event, ensure_ascii=False) + "\n"
