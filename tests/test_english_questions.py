"""English questions: who leads and helps, who is absent, what is set aside, either of two, names taken up."""

from __future__ import annotations

import pytest

from assistant.library import build_library
from assistant.pipeline import Assistant

ALL = tuple(task.id for task in build_library().tasks)
LED_WITHOUT_PROVINCES = ("I.4", "III.1", "III.2", "III.8")


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # the one named after 'by' leads, whatever role is named next
        (
            ["Which tasks are led by MOLISA with support from provincial People's Committees?"],
            ("I.3", "I.6", "III.5", "III.7", "III.15", "IV", "V.1", "V.3", "V.4"),
        ),
        # alone or jointly is no condition, and joins nothing
        (
            [
                "For tasks that the Ministry of Construction leads (alone or jointly), which end in 2022?"
            ],
            ("III.10",),
        ),
        (["Which task does the Ministry of Home Affairs lead alone?"], ("V.2",)),
        # names in Vietnamese make a question no less English
        (
            ["Which tasks list Bộ Kế hoạch và Đầu tư as coordinating but not Bộ Tài chính?"],
            ("III.1",),
        ),
        (
            ["Which activities come round on a yearly or two-yearly cycle?"],
            ("I.1", "I.2", "I.3", "I.4", "I.5"),
        ),
        # roles without the words of the table
        (
            ["List tasks with the Committee for Ethnic Minority Affairs in a supporting role."],
            ("III.6",),
        ),
        # several sections under one noun
        (
            ["In sections I and V combined, which tasks are led by MOLISA?"],
            ("I.3", "I.4", "I.6", "V.1", "V.3", "V.4"),
        ),
        # ways of being absent, the negation after the name or before it
        (
            [
                "List the tasks led by MOLISA where provincial People's Committees do not appear at all."
            ],
            LED_WITHOUT_PROVINCES,
        ),
        (
            ["Which tasks does MOLISA lead but provincial People's Committees don't appear in?"],
            LED_WITHOUT_PROVINCES,
        ),
        (["Tasks of section V that don't involve provincial People's Committees?"], ("V.2",)),
        # the agency after 'by' has its role, whatever is denied after it
        (["Tasks led by MOLISA with no provinces among the coordinators?"], LED_WITHOUT_PROVINCES),
        # who is alone, and in which column, in one phrase
        (
            [
                "MOLISA is the only lead agency and the provinces are named as coordinators: which "
                "tasks are these?"
            ],
            ("IV", "V.3"),
        ),
        # how many bodies a cell names
        (["Which tasks have three or more named lead agencies?"], ("III.7", "III.15")),
        (
            ["List tasks with at least two central bodies in the lead."],
            ("I.3", "I.4", "I.6", "III.7", "III.12", "III.15", "V.1", "V.4"),
        ),
        (
            ["Where is no ministry specifically named as lead?"],
            ("I.1", "I.2", "II.1", "II.2", "III.4", "III.12", "III.16"),
        ),
        # a period and no other
        (["Which tasks fall in the 2026-2030 period only?"], ("III.1",)),
        # a section by its title, or by its number and title
        (["List the tasks of the part on mobilising resources."], ("IV",)),
        (
            ["Which tasks are in section V on state management of poverty reduction?"],
            ("V.1", "V.2", "V.3", "V.4"),
        ),
        # names since 2025
        (["What does the Ministry of Ethnic and Religious Affairs lead?"], ("III.15",)),
        # a verb and its particle apart
        (
            ["Leaving section I aside, which tasks do provincial People's Committees lead?"],
            ("II.1", "II.2", "III.6", "III.16"),
        ),
        # either of two conditions, and of no more than the two
        (
            ["Which tasks led by MOLISA are either annual or in section V?"],
            ("I.3", "V.1", "V.3", "V.4"),
        ),
        (["Việc nào hằng năm hoặc hạn năm 2022?"], ("I.1", "I.2", "I.3", "I.5", "III.9", "III.10")),
        # no word asks, and all of them are known
        (["Tasks due in 2022, please."], ("III.9", "III.10")),
        # a pronoun for the ministry named before
        (
            [
                "We work with the Ministry of Planning and Investment. It leads two tasks, and those "
                "we know. Which ones does it only coordinate?"
            ],
            ("III.1", "III.12"),
        ),
        # the question before, of somebody else
        (
            [
                "Which tasks does the Ministry of Justice head?",
                "Same thing for the Ministry of Construction?",
            ],
            ("III.10", "III.15"),
        ),
        # a place on the list told before
        (
            [
                "List the tasks led by the Ministry of Home Affairs.",
                "Which one comes second on that list?",
            ],
            ("V.2",),
        ),
        # the appendix as a whole
        (["Could you print the full appendix for me?"], ALL),
        (["I'd like the complete list of tasks."], ALL),
        (["What is in the annex?"], ALL),
        # two years after 'between' are a period
        (["Which tasks run between 2026 and 2030?"], ("I.6", "III.1", "III.5", "V.1")),
        # a matter of one word beside an agency, and a word of the background, which is none
        (["Which bodies back MOLISA on the database?"], ("V.3",)),
        (
            ["For a policy note: which tasks does the Ministry of Home Affairs lead?"],
            ("V.1", "V.2"),
        ),
        # several ministries are asked for, of a task that is described
        (
            ["Which two ministries share the lead on strengthening the organisational apparatus?"],
            ("V.1",),
        ),
    ],
)
def test_the_tasks_meant_are_listed(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # all of a section, with an article
        ("Is it true that all the tasks in section I are annual?", "**No.**"),
        ("Are all tasks in section II led by provincial People's Committees?", "**Yes.**"),
        ("toan bo viec o muc I deu lam hang nam phai khong", "**Không đúng.**"),
        # what is common
        ("Which deadline is the most common?", "**17 tasks**"),
        ("thời hạn nào phổ biến nhất", "**17 nhiệm vụ**"),
        # both are told
        (
            "Mặt trận không chỉ vận động mà còn chủ động giám sát công tác giảm nghèo, đúng không?",
            "**Đúng.**",
        ),
        # a comma parts 'không' from the plan
        ("Nguồn vốn các chương trình có được lồng ghép không, kế hoạch nói thế nào?", "lồng ghép"),
        # who is named first in a column of one task
        ("nhiệm vụ hỗ trợ doanh nghiệp nhỏ và vừa bộ nào đứng đầu danh sách chủ trì", "III.6"),
        # who helps whom, and what is asked besides: no claim, though 'is it' stands there
        (
            "Who assists the Ministry of Justice with legal aid, and when is it due?",
            "Coordinating agencies: **Bộ Lao động - Thương binh và Xã hội",
        ),
        (
            "Which agencies work with the Ministry of Construction on housing policy and by when is it done?",
            "Time of implementation: **Năm 2022**",
        ),
        # how often something is done, and how often an agency is named
        (
            "Who runs the press contest on poverty and how frequently is it held?",
            "**Định kỳ 02 năm**",
        ),
        ("How many times is the Ministry of Education and Training named as lead?", "**2 tasks**"),
        ("How often does the Ministry of Home Affairs appear among the leads?", "**2 tasks**"),
        ("How often does MOLISA hold the press contest?", "**Định kỳ 02 năm**"),
        ("How many times more tasks does MOLISA lead than the Ministry of Health?", "12 more"),
        # the point of 'No.' ends no sentence, and denies nothing
        (
            "What does the resolution say about Directive No. 05 of the Party?",
            "Chỉ thị số 05-CT/TW",
        ),
        ("Is Mr. Pham Binh Minh the signatory?", "**Yes.**"),
        # a minister stands for the ministry
        ("Did the proposal come from the Minister of Justice?", "**No.**"),
        ("Did the proposal come from the Minister of Labour?", "**Yes.**"),
        # a consonant typed as it sounds in a long name
        ("Bộ Giáo giục và Đào tạo chủ trì mấy việc", "**2 nhiệm vụ**"),
    ],
)
def test_what_is_asked_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.answer([question]).answer
