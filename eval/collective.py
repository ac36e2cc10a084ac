"""Whether tasks that reach an agency only collectively are told beside its own: `python -m eval.collective RUN`.

Hardly any gold answer states them, so they are worked out: what a question asks stands in `gold_conditions.yaml`,
and where it asks for the tasks of one ministry, those that reach it by 'các bộ, ngành' are the ones that meet the
same condition with such wording in the place of its name, and name it nowhere. RUN is the name of a stored run.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from eval.conditions import Condition, holds, is_ministry, stated, table
from eval.questions import Kind, Question, load_questions
from eval.store import read_run
from eval.variants import CLEAN

ROLES = ("coordinator", "lead", "either")
WORDING = "ministries"
# With these a condition is not on the tasks of one agency, or says who is in a column beside it.
OTHERS = frozenset(
    {"any", "only_lead", "only_coordinator", "sole_lead", "shared_lead", "lead_names", "neither", "rank"}
    | {"lead_names_from", "lead_ministries_from", "coordinator_ministries", "coordinator_besides"}
    | {"nth", "agencies", "lines", "facts", "count_of", "collective"}
)  # fmt: skip


def by_wording(condition: Condition) -> set[str]:
    """Return the tasks that meet a condition on a ministry by wording alone; of two roles the coordinator's."""
    role = next(role for role in ROLES if role in condition)
    wanted, unnamed = {**condition, role: WORDING}, {"neither": condition[role]}
    return {row.task.id for row in table() if holds(row, wanted) and holds(row, unnamed)}


def expected(question: Question) -> set[str] | None:
    """Return the tasks that reach by wording the one ministry asked about; None where it is not asked so."""
    condition = stated()["conditions"].get(question.id)
    if condition is None or question.kind not in (Kind.LIST, Kind.COUNT):
        return None
    named = [role for role in ROLES if role in condition]
    if len(named) != 1 or OTHERS & set(condition) or _on_agencies(condition.get("not", {})):
        return None
    agency = condition[named[0]]
    ministry = isinstance(agency, str) and agency in stated()["agencies"] and is_ministry(agency)
    return by_wording(condition) if ministry else None


def _on_agencies(condition: object) -> bool:
    return any(role in str(condition) for role in (*ROLES, "neither"))


def judged(run: str) -> Iterator[tuple[Question, set[str], set[str]]]:
    """Yield the questions of a run whose tasks were told right, with what is expected and what was told."""
    questions = {question.id: question for question in load_questions()}
    for record in read_run(run).records:
        question = questions.get(record["id"])
        wanted = expected(question) if question and record["scores"]["correct"] == 1 else None
        if question and wanted is not None and record["variant"] == CLEAN:
            yield question, wanted, set(record["answer"]["collective_tasks"])


def main() -> int:
    """Print how many answers tell them exactly; of dev also which do not."""
    found: Counter[bool] = Counter()
    for question, wanted, told in judged(sys.argv[1]):
        exact = wanted == told
        found[exact] += 1
        if not exact and question.split == "dev":
            print(f"{question.id}: {sorted(wanted)}, told {sorted(told)}")
    total = sum(found.values())
    print(f"{found[True]} of {total} ({100 * found[True] / max(total, 1):.1f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
