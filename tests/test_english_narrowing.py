"""English lists with a limit lifted, a task told by its agency, two that must both be named, which begins last."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCES_ALONE = ("I.5", "III.4", "III.5", "III.13", "III.15", "V.1", "V.4")
RECURRING = ("I.1", "I.2", "I.3", "I.4", "I.5")


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        # the year in which a task begins is what is extreme
        ("Which task commences last?", ("III.1",)),
        ("What is the very last task to start?", ("III.1",)),
        ("Name the task with the latest starting date.", ("III.1",)),
        # and that in which it ends, as before
        ("Which tasks finish first?", ("III.9", "III.10")),
        # begun only after a year
        ("Is there anything in the appendix that kicks off only after 2025?", ("III.1",)),
        ("Which tasks get going after 2025?", ("III.1",)),
        # the end lies between two years
        ("Which tasks fall due between 2022 and 2024?", ("III.9", "III.10")),
        ("Việc nào kết thúc trong khoảng 2022 đến 2026?", ("III.9", "III.10")),
        # a period that work has is another matter
        ("Which tasks run between 2026 and 2030?", ("I.6", "III.1", "III.5", "V.1")),
        # a role that is held
        ("Which tasks have the Ministry of Home Affairs in a lead role?", ("V.1", "V.2")),
        ("In which tasks does the Ministry of Planning play a leading part?", ("III.6", "III.13")),
        # either column will do
        ("Where is CEMA named, be it as lead agency or as partner?", ("III.6", "III.15")),
        # a limit that is lifted is none; what follows the comma is one
        ("Tasks about credit, not only those that the State Bank leads.", ("III.12",)),
        # 'not only … but also' lifts nothing
        (
            "Which tasks are led not only by MOLISA but also by MIC?",
            ("I.3", "I.4", "III.15", "V.4"),
        ),
        # the agency tells the task, and has no role of its own
        ("Who supports the legal aid task, the one of the Ministry of Justice?", ("III.3",)),
        # both, and not either of them
        ("Which tasks have both MOLISA and the Ministry of Finance in them?", ()),
        ("Which tasks have both MOLISA and MARD in them?", ("III.6", "III.11", "III.15", "III.16")),
        # nobody beside it
        (
            "Which tasks does the Ministry of Agriculture lead without partners?",
            ("III.11", "III.14"),
        ),
        # short forms of 'not'; one that opens a question denies nothing
        ("Which tasks in section V doesn't MOLISA lead?", ("V.2",)),
        ("tasks of section II that aren't led by the Ministry of Health", ("II.1", "II.2")),
        # nobody else in the column
        ("Which tasks have only the provinces as coordinator?", PROVINCES_ALONE),
        # the most but for one
        (
            "After MOLISA, which ministry leads the most tasks?",
            ("I.3", "I.4", "I.5", "III.15", "V.4"),
        ),
        # what comes back
        ("recurring stuff please, the things that repeat regularly", RECURRING),
        ("What recurs every year or every couple of years?", RECURRING),
        # either column will do
        ("All tasks naming CEMA, lead or coordinating, it doesn't matter.", ("III.6", "III.15")),
        ("Tasks with the Ministry of Finance, leading or supporting, either is fine", ("III.12",)),
        # sections by their size
        ("Out of the five sections, which one is the smallest?", ("IV",)),
        ("Which section is the smallest by number of tasks?", ("IV",)),
        ("Which section is the thinnest?", ("IV",)),
    ],
)
def test_the_tasks_meant_are_listed(
    assistant: Assistant, question: str, tasks: tuple[str, ...]
) -> None:
    assert assistant.answer([question]).tasks == tasks


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        # what the plan is for
        ("What are the aims of the plan?", "Mục đích", "The text does not say"),
        ("What does this plan set out to achieve?", "Mục đích", "The text does not say"),
        # bodies that are no ministries, with a number that limits nothing
        ("Which non-ministerial bodies lead at least one task?", "Ngân hàng", "Bộ Y tế"),
        # a paper that is named
        ("Does the plan cite Directive 40-CT/TW?", "40-CT/TW", "The text does not say"),
    ],
)
def test_what_is_asked_is_told(assistant: Assistant, question: str, told: str, untold: str) -> None:
    answer = assistant.answer([question]).answer
    assert told in answer
    assert untold not in answer


@pytest.mark.parametrize(
    ("question", "count"),
    [
        # kinds of bodies that no ministry is anyway
        ("Leaving aside banks and committees, how many ministries lead a task?", 12),
        ("How many different ministries lead something, provinces and banks excluded?", 12),
        # the whole of a cell
        ("How many rows give exactly 2021-2030 as their time, nothing more?", 17),
        ("How many rows give 2021-2030 as their time?", 18),
    ],
)
def test_what_is_counted(assistant: Assistant, question: str, count: int) -> None:
    assert assistant.answer([question]).count == count
