"""The entries of the lexicon: vocabulary as data, read from YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.lexicon.patterns import Pattern, pattern_of
from assistant.slots import SlotKind
from corpus.errors import AssistantError

FOLDER = Path(__file__).parent
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# '<remove>' in a line stands for the words of that class, which the first row of a file may name.
CLASS = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon entry: the phrases that mean `value` in slot `kind`, with sentences that hold one."""

    kind: SlotKind
    value: str
    patterns: tuple[Pattern, ...]
    examples: tuple[str, ...] = ()


def load_entries(folder: Path = FOLDER) -> tuple[Entry, ...]:
    """Return the entries of every YAML file in `folder`; AssistantError when one is damaged."""
    return tuple(entry for path in sorted(folder.glob("*.yaml")) for entry in _read(path))


def _read(path: Path) -> Iterator[Entry]:
    try:
        rows = yaml.load(path.read_text("utf-8"), Loader=LOADER)
        named = [row for row in rows if "classes" in row]
        classes = {name: words for row in named for name, words in row["classes"].items()}
        yield from (_entry(row, classes) for row in rows if row not in named)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise AssistantError(
            f"Tệp từ vựng {path.name} bị hỏng. Hãy khôi phục tệp này từ bản cài đặt gốc."
        ) from error


def _entry(row: Mapping[str, Any], classes: Mapping[str, str]) -> Entry:
    kind, value = SlotKind(row["slot"]), str(row["value"])
    lines = (CLASS.sub(lambda named: classes[named[1]], str(line)) for line in row["phrases"])
    patterns = tuple(pattern_of(kind, value, line) for line in lines)
    return Entry(kind, value, patterns, tuple(row.get("examples", ())))
