"""What the application says of passages, in English: where one stands, a note on a misprint, one of a kind."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.data import read_yaml

FILE = Path(__file__).with_name("english_places.yaml")


@lru_cache(maxsize=1)
def _phrases() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(FILE)
    return found


def place_in_english(locator: str) -> str:
    """Return where a passage stands; the title in brackets after it stays as the text has it."""
    place, mark, title = locator.partition(" (")
    own = [said for said, _ in _phrases()["places"]]
    told = _said("places", title) if title.rstrip(")") in own else title
    return _said("places", place) + mark + told


def note_in_english(note: str) -> str:
    """Return a note on a misprint; what is quoted stays as printed."""
    return _said("notes", note)


def change_in_english(text: str) -> str:
    """Return the paper or the matter of a change after the text."""
    return _said("changes", text)


def _said(key: str, text: str) -> str:
    for vietnamese, english in _phrases()[key]:
        text = re.sub(rf"(?<!\w){re.escape(vietnamese)}(?!\w)", english, text)
    return text


@lru_cache(maxsize=1)
def _one() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])1 ({'|'.join(_phrases()['plurals'])})\b")


def singular(text: str) -> str:
    """Return a message with '1 task' where it has '1 tasks'."""
    return _one().sub(lambda m: f"1 {_phrases()['plurals'][m[1]]}", text)
