"""Runs on disk: eval/runs/<name>/ with config.yaml, answers.jsonl, summary.json, report.html."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import AssistantError

RUNS = Path(__file__).with_name("runs")


@dataclass(frozen=True, slots=True)
class StoredRun:
    """What another program reads back of a run."""

    name: str
    summary: Mapping[str, Any]
    records: tuple[Mapping[str, Any], ...]


def write_run(
    folder: Path,
    config: Mapping[str, Any],
    records: Iterable[Mapping[str, Any]],
    summary: Mapping[str, Any],
    report: str,
) -> None:
    """Write the four files of a run."""
    import yaml

    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    files = {
        "config.yaml": yaml.safe_dump(dict(config), allow_unicode=True, sort_keys=False),
        "answers.jsonl": lines,
        "summary.json": json.dumps(summary, ensure_ascii=False, indent=1) + "\n",
        "report.html": report,
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")


def read_run(name: str, runs: Path = RUNS) -> StoredRun:
    """Read a run by its name or by its folder's path."""
    folder = next((f for f in (runs / name, Path(name)) if (f / "summary.json").is_file()), None)
    if folder is None:
        raise AssistantError(f"no run named {name!r} in {runs}")
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    lines = (folder / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    return StoredRun(folder.name, summary, tuple(json.loads(line) for line in lines))
