"""Fit what the agencies, sections and times of a message are named for (`assistant.rereading.mentions`).

usage: python -m eval.fit_mentions [--collect] [--write]

`gold_conditions.yaml` states the agencies, sections and times that a dev question asks for and those that it sets
aside; what else its message names is named for nothing. `--collect` reads the dev questions anew. Printed is how
often the likeliest use is right for authors that the models have not seen, and how often the first reading's is.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.pipeline import Assistant
from assistant.rereading import mentions as fitted
from assistant.rereading.mentions import Mention, Uses, signs
from assistant.rereading.uses import (
    AGENCY,
    EITHER,
    KINDS,
    MEANT,
    NOT,
    SECTION,
    TIME,
    UNUSED,
    Named,
    mentions,
    uses,
)
from eval.conditions import some, stated
from eval.fit_asks import author_of, folds, regressions
from eval.questions import Kind, Question, load_questions
from eval.systems import dated_assistant
from structured.agencies import load_agencies

CASES = Path(".cache/mentions.jsonl")
# Of these kinds of questions the conditions state all that is asked.
ASKED = (Kind.LIST, Kind.COUNT, Kind.COMPARISON, Kind.SUPERLATIVE)
# The columns of an appendix that conditions name, and the use of an agency there.
COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("lead", "only_lead"), "lead"),
    **dict.fromkeys(("coordinator", "only_coordinator", "coordinator_besides"), "coordinate"),
    **dict.fromkeys(("either", "neither"), EITHER),
}
TIMES = ("deadline", "deadline_has", "over_before", "ends_in", "running", "starts_after")
STANDING = ("recurring", "periods")
SECTIONS = ("I", "II", "III", "IV", "V")
# Words for a time without a year, by how the appendix says it.
COMING_BACK = ("annual", "every", "recurring")
GROUPS = {"provinces": "ubnd-tỉnh", "ministries": "các-bộ-ngành", "press": "báo-chí"}
YEAR = re.compile(r"\d{4}")
# A sign of fewer mentions, a use of fewer, is left out.
LEAST_SAID, LEAST_USED = 4, 15
FOLDS = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A mention with the signs around it: its use as the gold tells (empty: unclear) and as first read."""

    author: str
    kind: str
    signs: tuple[str, ...]
    use: str
    read: str


@lru_cache(maxsize=1)
def agency_ids() -> dict[str, str]:
    """Return the ids of agencies by their names in `gold_conditions.yaml`."""
    known = load_agencies().values()
    named = {
        name: next((a.id for a in known if words.lower() in a.name.lower()), "")
        for name, words in stated()["agencies"].items()
    }
    return named | GROUPS


def wanted(conditions: Mapping[str, Any], aside: bool = False) -> Iterator[tuple[str, str, str]]:
    """Yield what conditions name: kind, value and use; times as they are stated."""
    for key, value in conditions.items():
        negated = aside != (key == "neither" or value is False)
        before = NOT if negated else ""
        if key in COLUMNS:
            yield from ((AGENCY, agency_ids()[one], before + COLUMNS[key]) for one in some(value))
        elif key == "section":
            yield from ((SECTION, str(one), before + MEANT) for one in some(value))
        elif key in TIMES:
            yield from ((TIME, str(one), before + MEANT) for one in some(value))
        elif key in STANDING:
            yield TIME, key, before + MEANT
        elif key in ("any", "not"):
            yield from (w for one in some(value) for w in wanted(one, aside != (key == "not")))
        elif key == "facts":
            yield from _of_facts(value)


def _of_facts(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    held = [facts.get(key) for key in ("compare", "order", "ratio", "cells")]
    within = [facts["within"]] if isinstance(facts.get("within"), Mapping) else []
    for conditions in (
        *(c for one in held if isinstance(one, Mapping) for c in one.values()),
        *within,
    ):
        if isinstance(conditions, Mapping):
            yield from wanted(conditions)
    for key, before in (("among", ""), ("besides", NOT)):
        for one in some(facts.get(key, [])):
            if one in SECTIONS:
                yield SECTION, one, before + MEANT
            elif one in agency_ids():
                yield AGENCY, agency_ids()[one], before + EITHER


def use_of(one: Mention, asked: Sequence[tuple[str, str, str]]) -> str:
    """Return the use of a mention where just one is asked; empty where several are."""
    fits = _same_time if one.kind == TIME else (lambda mention, value: mention == value)
    found = {use for kind, value, use in asked if kind == one.kind and fits(one.value, value)}
    return (found or {UNUSED}).pop() if len(found) < 2 else ""


def _same_time(said: str, asked: str) -> bool:
    """Whether a time as said may be that of a condition: its years, or those beside a bound."""
    years, said_years = set(YEAR.findall(asked)), YEAR.findall(said)
    if said_years:
        near = {str(int(year) + step) for year in said_years for step in (-1, 0, 1)}
        return set(said_years) <= years or (len(said_years) == 1 and bool(years & near))
    if said in COMING_BACK:
        return asked == "recurring" or not (years or asked == "periods")
    if said == "two_periods":
        return asked == "periods"
    return bool(years) or asked in STANDING


@lru_cache(maxsize=1)
def _assistant() -> Assistant:
    return dated_assistant()


def cases_of(question: Question) -> list[Case]:
    """Return the mentions of a question's last message."""
    opened = _assistant().opened(question.turns)
    queries = [part.query for part in opened.first[0]]
    asked = list(wanted(stated()["conditions"][question.id]))
    named, made = mentions(opened.words, queries, opened.slots), uses(queries)
    count = Counter((one.kind, one.value) for one in named)
    return [_case(question, opened.words, one, named, asked, made, count) for one in named]


def _case(
    question: Question,
    words: Sequence[Any],
    one: Mention,
    named: Sequence[Mention],
    asked: Sequence[tuple[str, str, str]],
    made: Mapping[Named, set[str]],
    count: Mapping[Named, int],
) -> Case:
    said = signs(words, one, [other for other in named if other is not one])
    use, thing = use_of(one, asked), (one.kind, one.value)
    # Which of two mentions of one thing is meant, nobody has stated.
    unclear = use != UNUSED and count[thing] > 1
    read = min(made.get(thing, {UNUSED}))
    author = author_of(question.id)
    return Case(author, one.kind, tuple(sorted(said)), "" if unclear else use, read)


def collect(workers: int) -> None:
    """Read the dev questions whose conditions are stated, and keep their mentions."""
    from tqdm import tqdm

    known = stated()["conditions"]
    dev = [q for q in load_questions() if q.split == "dev" and q.kind in ASKED and q.id in known]
    CASES.parent.mkdir(exist_ok=True)
    with ProcessPoolExecutor(workers) as pool, CASES.open("w", encoding="utf-8") as file:
        for found in tqdm(pool.map(cases_of, dev, chunksize=8), total=len(dev)):
            file.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in found)


def cases() -> list[Case]:
    """Return what `collect` kept."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [Case(**row | {"signs": tuple(row["signs"])}) for row in rows]


def fit(known: Iterable[Case]) -> Uses:
    """Return the models of all kinds of mentions, one for each use that is common enough."""
    known = list(known)
    bias: dict[str, dict[str, float]] = {}
    weights: dict[str, dict[str, dict[str, float]]] = {}
    for kind in KINDS:
        if clear := [one for one in known if one.kind == kind and one.use]:
            said, labels = [one.signs for one in clear], [[one.use] for one in clear]
            bias[kind], weights[kind] = regressions(said, labels, LEAST_USED, LEAST_SAID)
    return Uses(bias, weights)


def unseen(known: Sequence[Case], authors: Iterable[str]) -> dict[str, Uses]:
    """Return for each author the models that have seen none of his questions."""
    return {
        author: model
        for held in folds(authors, FOLDS)
        for model in [fit(one for one in known if one.author not in held)]
        for author in held
    }


def report(known: Sequence[Case]) -> None:
    """Print how often the likeliest use, and the first reading's, is right."""
    models = unseen(known, (one.author for one in known))
    for kind in KINDS:
        clear = [one for one in known if one.kind == kind and one.use]
        told = [models[one.author].probabilities(kind, one.signs) for one in clear]
        right = [
            max(uses, key=lambda use: uses[use]) == one.use
            for uses, one in zip(told, clear, strict=True)
        ]
        read = [one.read == one.use for one in clear]
        neither = sum(not a and not b for a, b in zip(right, read, strict=True))
        share = [f"{100 * n / len(clear):.1f}" for n in (sum(right), sum(read), neither)]
        print(f"{kind:8} {len(clear):5}: fitted {share[0]}, read {share[1]}, neither {share[2]}")


def write(model: Uses, path: Path) -> None:
    """Write the models, a sign a line."""
    kinds = [f'"{kind}": {{\n{_lines(rows)}\n}}' for kind, rows in model.weights.items()]
    weights = ",\n".join(kinds)
    path.write_text(
        f'{{"bias": {json.dumps(model.bias)}, "weights": {{\n{weights}\n}}}}\n', "utf-8"
    )


def _lines(rows: Mapping[str, Mapping[str, float]]) -> str:
    lines = (
        f"{json.dumps(sign, ensure_ascii=False)}: {json.dumps(row)}" for sign, row in rows.items()
    )
    return ",\n".join(lines)


def main() -> None:
    """Collect, fit, print how well; write the models with '--write'."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collect", action="store_true", help="read the dev questions anew")
    parser.add_argument("--write", action="store_true", help="write the models")
    options = parser.parse_args()
    if options.collect:
        collect(os.cpu_count() or 1)
    known = cases()
    report(known)
    if options.write:
        write(fit(known), fitted.PATH)


if __name__ == "__main__":
    main()
