"""Read the data files that the project carries; a damaged one tells a person what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from corpus.errors import AssistantError

# libyaml's loader reads a file eight times faster; it is part of every PyYAML wheel.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_text(path: Path) -> str:
    """Return the file's text, unchanged; AssistantError when it is missing or not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(path) from error


def read_yaml(path: Path) -> Any:
    """Return the file's data; AssistantError when it is missing, damaged or empty."""
    try:
        data = yaml.load(read_text(path), Loader=LOADER)
    except yaml.YAMLError as error:
        raise damaged(path) from error
    if data is None:
        raise damaged(path)
    return data


def damaged(path: Path) -> AssistantError:
    """Return the error that tells what to do about a carried file."""
    return AssistantError(
        f"Tệp {path.name} bị thiếu hoặc bị hỏng. "
        "Hãy khôi phục tệp này từ bản cài đặt gốc rồi chạy lại."
    )
