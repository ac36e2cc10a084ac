"""Small words of everyday grammar, as data: `grammar.yaml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.data import read_yaml
from corpus.normalize import fold

PATH = Path(__file__).with_name("grammar.yaml")


@lru_cache(maxsize=1)
def lists() -> dict[str, dict[str, Any]]:
    """Return every list by its name: its words and its examples."""
    loaded: dict[str, dict[str, Any]] = read_yaml(PATH)
    return loaded


def folded(name: str) -> frozenset[str]:
    """Return the words of a list without their marks."""
    return frozenset(marked(name))


def marked(name: str) -> dict[str, str]:
    """Return the words of a list by how they read without their marks."""
    return {fold(word): word for word in map(str, lists()[name]["words"])}


def runs(name: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a list as words without marks."""
    return frozenset(tuple(word.split()) for word in folded(name))
