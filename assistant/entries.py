"""The entries of the lexicon: vocabulary as data, read from YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from assistant.slots import SlotKind
from corpus.errors import AssistantError

FOLDER = Path(__file__).parent / "lexicon"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A group of choices in a line of the lexicon.
GROUP = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon entry: the phrases that mean `value` in slot `kind`, with sentences that hold one."""

    kind: SlotKind
    value: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...] = ()


def load_entries(folder: Path = FOLDER) -> tuple[Entry, ...]:
    """Return the entries of every YAML file in `folder`; AssistantError when one is damaged."""
    return tuple(entry for path in sorted(folder.glob("*.yaml")) for entry in _read(path))


def _read(path: Path) -> Iterator[Entry]:
    try:
        rows = yaml.load(path.read_text("utf-8"), Loader=LOADER)
        for row in rows:
            yield _entry(row)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise AssistantError(
            f"Tệp từ vựng {path.name} bị hỏng. Hãy khôi phục tệp này từ bản cài đặt gốc."
        ) from error


def _entry(row: Mapping[str, Any]) -> Entry:
    phrases = dict.fromkeys(text for line in row["phrases"] for text in variants(str(line)))
    examples = tuple(row.get("examples", ()))
    return Entry(SlotKind(row["slot"]), str(row["value"]), tuple(phrases), examples)


def variants(line: str) -> Iterator[str]:
    """Yield what a line of the lexicon stands for: '(bộ|sở) (tôi|mình)' is four phrases.

    An empty choice, as in '(ở|) đâu', leaves the group out.
    """
    pieces = [piece.split("|") for piece in GROUP.split(line)]
    for choice in product(*pieces):
        yield " ".join("".join(choice).split())
