"""The gold answers worked out anew: `python -m eval.recompute` prints where the gold disagrees.

`gold_conditions.yaml` states what each question asks, `eval.conditions` finds the rows.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from eval.answers import says
from eval.conditions import Condition, Row, rows_of, stated, table
from eval.questions import Question, load_questions
from eval.systems import document_texts

COUNTS: Mapping[str, Callable[[Sequence[Row]], int]] = {
    "tasks": len,
    "leads": lambda rows: sum(len(row.named("lead")) for row in rows),
    "sections": lambda rows: len({row.section for row in rows}),
}


def task_ids(condition: Condition) -> frozenset[str]:
    """Return the ids of the tasks that fulfil a condition."""
    return frozenset(row.task.id for row in rows_of(condition))


def count_lines(like: str, after: str = "", before: str = "") -> int:
    """Return how many lines of the text between two others begin as `like` says."""
    (text,) = document_texts().values()
    rest = text.partition(f"\n{after}")[2] if after else text
    part = rest.partition(f"\n{before}")[0] if before else rest
    return sum(re.match(like, line) is not None for line in part.splitlines())


def count_of(condition: Condition) -> int:
    """Return the number that a condition counts."""
    if "lines" in condition:
        return count_lines(**condition["lines"])
    return COUNTS[condition.get("count_of", "tasks")](rows_of(condition))


def agencies_in(column: str) -> Iterator[str]:
    """Return each agency and the provinces, once for every row that names them."""
    for row in table():
        yield from row.named(column) | (row.all_in(column) & {"provinces"})


def printed(agency: str) -> str:
    """Return the agency as the table prints it: 'Bộ Y tế', 'UBND các tỉnh, thành phố'."""
    words: str = {**stated()["groups"], **stated()["agencies"]}[agency]
    title = "UBND" if agency == "provinces" else "Bộ"
    return words if words.startswith(("Bộ", "Ủy ban", "Ngân hàng", "Ban")) else f"{title} {words}"


FIGURES: Mapping[str, Callable[[], Iterable[str]]] = {
    "lead_agencies": lambda: agencies_in("lead"),
    "coordinators": lambda: agencies_in("coordinator"),
    "sections": lambda: (row.section for row in table()),
    "deadlines": lambda: (row.task.cells["deadline"] for row in table()),
}


def compared(conditions: Mapping[str, Condition]) -> set[str]:
    """Return what a comparison states: each number, the difference, and who has most."""
    figures = {label: count_of(condition) for label, condition in conditions.items()}
    top = max(figures.values())
    words = {label for label, figure in figures.items() if figure == top}
    return words | {str(n) for n in (*figures.values(), top - min(figures.values()))}


def leading(of: str, among: Sequence[str] = (), besides: Sequence[str] = (),
            fewest: bool = False) -> set[str]:  # fmt: skip
    """Return who or what stands most often (or least), and how often."""
    figures = Counter(name for name in FIGURES[of]() if name not in besides)
    if among:
        figures = Counter({name: figures[name] for name in among})
    top = (min if fewest else max)(figures.values())
    names = {name for name, figure in figures.items() if figure == top}
    return {str(top)} | {printed(n) if "agenc" in of or "coord" in of else n for n in names}


def stated_facts(asked: Mapping[str, Any]) -> set[str]:
    """Return the words and numbers that an answer must be made of."""
    if "order" in asked:
        return compared(asked["order"]) | set(asked["order"])
    if "cells" in asked:
        return {row.task.cells[c] for c, rows in asked["cells"].items() for row in rows_of(rows)}
    return compared(asked["compare"]) if "compare" in asked else leading(**asked)


def unproved_facts(question: Question, asked: Mapping[str, Any]) -> list[str]:
    """Return the gold facts that what the text yields doesn't bear out."""
    found = stated_facts(asked)
    return [
        variants[0]
        for variants in question.facts
        if not any(says(v, words) or says(words, v) for v in variants for words in found)
    ]


def tasks_problem(question: Question, condition: Condition) -> str | None:
    """Gold tasks fulfil the condition, and what fulfils it beyond them is allowed."""
    tasks = question.tasks
    # A number whose tasks the gold does not list ('how many tasks are there?') is judged alone.
    if tasks is None or (not tasks and question.count is not None):
        return None
    found = task_ids(condition)
    allowed = tasks <= found <= tasks | question.allowed_tasks
    return None if allowed else f"gold {sorted(tasks)}, text {sorted(found)}"


def collective_problem(question: Question, condition: Condition) -> str | None:
    """Gold collective tasks are those that fulfil `collective` and are not named."""
    if question.collective_tasks is None:
        return None
    found = task_ids(condition["collective"]) - (question.tasks or frozenset())
    same = found == question.collective_tasks
    return None if same else f"gold {sorted(question.collective_tasks)}, text {sorted(found)}"


def count_problem(question: Question, condition: Condition) -> str | None:
    """The gold number is what the condition counts."""
    if question.count is None or question.count == (found := count_of(condition)):
        return None
    return f"gold count {question.count}, text {found}"


def disagreement(question: Question, condition: Condition) -> str | None:
    """Return what the gold says otherwise than the text, or None."""
    if asked := condition.get("facts"):
        unproved = unproved_facts(question, asked)
        return f"gold facts not borne out: {unproved}" if unproved else None
    checks = (tasks_problem, collective_problem, count_problem)
    return next((said for check in checks if (said := check(question, condition))), None)


def disagreements(questions: Iterable[Question]) -> dict[str, str]:
    """Return every disagreement of the gold with the text, by question."""
    conditions = stated()["conditions"]
    found = {q.id: disagreement(q, conditions[q.id]) for q in questions if q.id in conditions}
    return {name: words for name, words in found.items() if words}


def main() -> int:
    """Print the disagreements; 1 when there are any."""
    found = disagreements(load_questions())
    for name, words in found.items():
        print(f"{name}: {words}")
    print(f"{len(stated()['conditions'])} questions recomputed, {len(found)} disagree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
