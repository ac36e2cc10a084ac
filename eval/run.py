"""Evaluate the assistant: `python -m eval.run --split dev`.

Writes eval/runs/<name>/ with the configuration, the scores of every answer and the wrong answers
whole (`--full`: all of them), the figures and an HTML report. Names that start with 'tmp' are not
kept under version control.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import AssistantError
from eval.questions import DEFAULT_PATH, Question, check_gold, load_questions, select
from eval.report import render
from eval.runner import Judge, Record, answer_all, cases_of, warm_up
from eval.store import RUNS, write_run
from eval.summary import broken_floors, summarise
from eval.systems import System, assistant_system, document_texts
from eval.terminal import compact_failures, headline
from eval.variants import NAMES


@dataclass(frozen=True)
class RunOptions:
    """What to run, over what, and where to write it."""

    name: str
    split: str = "dev"
    variants: tuple[str, ...] = ()
    limit: int | None = None
    config: Path | None = None
    questions: Path = DEFAULT_PATH
    floor: Path | None = None
    baselines: bool = False
    show_failures: int = 0
    full: bool = False
    runs: Path = RUNS


@dataclass(frozen=True)
class Evaluated:
    """The outcome of a run, before it is written."""

    questions: Mapping[str, Question]
    records: Sequence[Record]
    summary: dict[str, Any]


def read_options(argv: Sequence[str] | None = None) -> RunOptions:
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval.run", description=__doc__)
    add = parser.add_argument
    add("--config", type=Path, help="configuration of the assistant (default: its own)")
    add("--split", choices=["dev", "test", "all"], default="dev")
    add("--variants", default="", help=f"'all', or some of: {', '.join(NAMES)}")
    add("--name", help="folder under eval/runs (default: tmp-<split>)")
    add("--limit", type=at_least_one, help="only so many questions, chosen by hash")
    add("--questions", type=Path, default=DEFAULT_PATH)
    add("--floor", type=Path, help="YAML of bounds; exit 1 when one is broken")
    add("--baselines", action="store_true", help="also score retrieval baselines")
    add("--full", action="store_true", help="keep the text of right answers as well")
    add("--show-failures", type=int, default=0, metavar="N", help="print up to N failures")
    given = vars(parser.parse_args(argv))
    return RunOptions(
        **{
            **given,
            "variants": parse_variants(given["variants"]),
            "name": given["name"] or f"tmp-{given['split']}",
        }
    )


def at_least_one(value: str) -> int:
    """Read a positive number from the command line."""
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


def parse_variants(value: str) -> tuple[str, ...]:
    """Return variant names from 'all', 'a,b' or 'a b'."""
    names = NAMES if value == "all" else tuple(value.replace(",", " ").split())
    if unknown := [name for name in names if name not in NAMES]:
        raise AssistantError(f"unknown variant: {', '.join(unknown)}; known: {', '.join(NAMES)}")
    return names


def load_checked(options: RunOptions, judge: Judge) -> list[Question]:
    """Return the selected questions; gold that the documents do not bear out stops the run."""
    questions = load_questions(options.questions)
    if problems := check_gold(questions, judge.texts, frozenset(judge.rows)):
        raise AssistantError("\n".join(f"{options.questions}: entry {p}" for p in problems))
    return select(questions, options.split, options.limit)


def evaluate(options: RunOptions, system: System | None = None) -> Evaluated:
    """Ask every case and return records and figures. `system` stands in for the assistant."""
    judge = Judge.of(document_texts())
    questions = load_checked(options, judge)
    cases = cases_of(questions, options.variants)
    system = system or assistant_system(options.config)
    warm_up(system)
    records = list(answer_all(system, cases, judge))
    by_id = {question.id: question for question in questions}
    summary: dict[str, Any] = {"name": options.name, "date": date.today().isoformat()}
    summary |= {"commit": commit(), "split": options.split, **summarise(records, by_id)}
    if options.baselines:
        from eval.baselines import compare_baselines

        summary["baselines"] = compare_baselines(questions, records, judge)
    return Evaluated(by_id, records, summary)


def run(options: RunOptions, system: System | None = None) -> Evaluated:
    """Evaluate and write the run's folder."""
    done = evaluate(options, system)
    write_run(
        options.runs / options.name,
        describe(options),
        (record.to_dict() if options.full else record.compact() for record in done.records),
        done.summary,
        render(options.name, done.summary, done.records, done.questions),
    )
    return done


def describe(options: RunOptions) -> dict[str, Any]:
    """Return what a reader needs in order to repeat the run."""
    given = {k: v for k, v in asdict(options).items() if k not in ("runs", "show_failures", "full")}
    plain = {k: v.name if isinstance(v, Path) else v for k, v in given.items()}
    plain["variants"] = list(options.variants)
    plain["questions_sha256"] = hashlib.sha256(options.questions.read_bytes()).hexdigest()
    plain["assistant_config"] = options.config.read_text("utf-8") if options.config else "default"
    return {**plain, "commit": commit(), "python": platform.python_version()}


def commit() -> str:
    """Return the commit at hand, marked when files differ from it; 'unknown' outside git."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=12"]
    folder = Path(__file__).parent
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return done.stdout.strip()


def read_floors(path: Path) -> dict[str, float]:
    """Read bounds: dotted path of a figure in summary.json → its floor."""
    import yaml

    try:
        bounds = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {str(name): float(bound) for name, bound in bounds.items()}
    except (OSError, ValueError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise AssistantError(f"{path}: no table of figures and bounds: {error}") from error


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line; 0 fine, 1 a floor is broken, 2 it could not start."""
    try:
        options = read_options(argv)
        floors = read_floors(options.floor) if options.floor else {}
        done = run(options)
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 2
    if options.show_failures:
        print(compact_failures(done.records, done.questions, options.show_failures))
    print(headline(done.summary))
    print(f"written to {options.runs / options.name}")
    broken = broken_floors(done.summary, floors)
    for line in broken:
        print(f"FLOOR BROKEN {line}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
