"""How often something is done: a text that says but 'định kỳ' gives no interval."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain

# 'bao lâu một lần', 'mấy tháng báo cáo một lần'
OFTEN = phrasing("interval_asked")
# 'định kỳ', and what says how often: 'định kỳ 02 năm', 'hằng năm'.
RECURS = re.compile(r"\bdinh ky\b")
STATED = re.compile(r"\bdinh ky \d|\bh[ao]ng (?:nam|quy|thang|tuan)\b|\bmoi (?:nam|quy|thang)\b")


def with_interval(reading: Reading, told: Draft) -> Draft:
    """Return what is told, led by that no interval is given, where the text but says 'định kỳ'."""
    passages = [p for p in map(reading.library.node, told.passages) if p is not None]
    rows = told.status is not Status.ANSWERED or told.tasks or reading.query.yes_no
    if rows or not passages or OFTEN.search(reading.query.words) is None:
        return told
    texts = [plain(passage.text) for passage in passages]
    if not all(map(RECURS.search, texts)) or any(map(STATED.search, texts)):
        return told
    return replace(told, text=f"{reading.say('no_interval')}\n\n{told.text}")
