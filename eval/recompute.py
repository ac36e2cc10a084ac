"""The gold answers worked out anew: `python -m eval.recompute` prints where the gold disagrees.

`gold_conditions.yaml` states what each question asks, `eval.conditions` finds the rows and
`eval.derived` the numbers and facts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from eval.answers import says
from eval.conditions import Condition, rows_of, stated
from eval.derived import count_of, stated_facts
from eval.questions import Question, load_questions


def task_ids(condition: Condition) -> frozenset[str]:
    """Return the ids of the tasks that fulfil a condition."""
    return frozenset(row.task.id for row in rows_of(condition))


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


def facts_problem(question: Question, condition: Condition) -> str | None:
    """Gold facts are borne out by what `facts` yields."""
    if "facts" not in condition:
        return None
    unproved = unproved_facts(question, condition["facts"])
    return f"gold facts not borne out: {unproved}" if unproved else None


def disagreement(question: Question, condition: Condition) -> str | None:
    """Return what the gold says otherwise than the text, or None."""
    checks = [facts_problem]
    # `facts` alone name no tasks.
    if set(condition) != {"facts"}:
        checks += [tasks_problem, collective_problem, count_problem]
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
