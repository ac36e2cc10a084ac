"""What a model is told: fixed instructions, and everything from people or documents as data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.data import read_yaml
from corpus.types import Passage

PATH = Path(__file__).with_name("prompts.yaml")
# Longer questions are cut: what is asked stands in their first part.
MOST_CHARACTERS = 2_000
# So many turns before the last are shown.
REMEMBERED = 6


@lru_cache(maxsize=1)
def load_prompts() -> dict[str, Any]:
    """Return prompts.yaml; AssistantError when it is damaged."""
    found: dict[str, Any] = read_yaml(PATH)
    return found


def write_messages(question: str, given: Mapping[int, Passage]) -> list[tuple[str, str]]:
    """Return the messages that ask for sentences from the given passages."""
    passages = [{"so": n, "vi_tri": p.locator, "noi_dung": _told(p)} for n, p in given.items()]
    data = {"cau_hoi": question[:MOST_CHARACTERS], "doan": passages}
    return [("system", load_prompts()["write"]), ("human", _data(data))]


def rewrite_messages(turns: Sequence[str]) -> list[tuple[str, str]]:
    """Return the messages that ask what the last of `turns` is after."""
    *before, question = [turn[:MOST_CHARACTERS] for turn in turns[-REMEMBERED - 1 :]]
    data = {"cac_cau_truoc": before, "cau_hoi": question}
    return [("system", load_prompts()["rewrite"]), ("human", _data(data))]


def _told(passage: Passage) -> str | dict[str, str]:
    """Return a passage as it is shown: a row with the names of its columns."""
    return {cell.column: cell.value for cell in passage.cells} or passage.value


def _data(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


@lru_cache(maxsize=1)
def _commands() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in load_prompts()["commands"]), re.IGNORECASE)


def speaks_to_machines(passages: Iterable[Passage]) -> bool:
    """Whether a passage holds words that try to instruct a model."""
    return any(_commands().search(passage.value) for passage in passages)
