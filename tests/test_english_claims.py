"""Claims in English: facts of the document, roles, and what the plan says, each confirmed, denied or left open."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

CLAIMS = [
    # who signed, and for whom; the date
    ("Our minutes say the Prime Minister signed Resolution 160. Is that accurate?", False, "PTT"),
    ("Did the Deputy Prime Minister sign in place of the Prime Minister?", True, "KT."),
    ("May we present the resolution as dated 22 December 2021?", True, "a day"),
    ("Can I describe the resolution as dated 2020?", False, "another year"),
    ("The resolution was issued by the Ministry of Labour, right?", False, "the Government"),
    ("does the resolution take effect at once, without waiting for 45 days?", True, "no term"),
    # the list of recipients
    ("Is the Supreme People's Court on the distribution list?", True, "listed"),
    ("Is the World Bank among the addressees?", False, "not listed"),
    ("Is the Ministry of Health listed separately on the distribution list?", False, "'các bộ'"),
    # none
    ("The Ministry of National Defence leads nothing, is that right?", False, "III.7"),
    ("The Ministry of Finance does not lead any task, correct?", True, "it coordinates"),
    ("The Ministry of Finance has no lead role at all, correct?", True, "'no lead role'"),
    ("The Ministry of Public Security doesn't have any lead role, right?", False, "III.7"),
    ("CEMA plays no coordinating role, does it?", False, "III.6"),
    # short forms of 'not'
    ("Doesn't the Ministry of Construction lead the housing task?", True, "opens the question"),
    ("Isn't the housing task due in 2024?", False, "another year"),
    ("MOLISA doesn't lead the housing task, right?", True, "it coordinates"),
    ("The Ministry of Justice isn't the lead on legal aid, is it?", False, "it leads"),
    # a term, and a bound
    ("The housing policy is to be completed by the end of 2024, correct?", False, "in 2022"),
    ("The housing policy has to be ready by 2022, correct?", True, "its year"),
    ("The housing policy must be finished no later than 2024, correct?", True, "a bound"),
    ("The poverty database is due in 2022, no?", False, "a tag"),
    # what the plan says
    (
        "Does the plan say that better-off households are mobilised to help poor households?",
        True,
        "",
    ),
    ("Is it true that poor households are mobilised to help better-off households?", None, "sides"),
    ("Does the plan say enterprises must help poor districts and poor communes?", None, "no duty"),
    ("The plan asks firms to help poor districts rather than poor communes, right?", None, "cut"),
    ("Is it true that enterprises secure resources for poverty reduction?", None, "the State does"),
    ("Companies hold the key role in ensuring resources, correct?", False, "the State does"),
    ("The State holds the key role in ensuring resources, correct?", True, "its words"),
    ("Does the plan tell provinces to allocate sufficient local resources?", True, "III.4"),
    (
        "Does the plan tell provinces to borrow sufficient local resources?",
        None,
        "a word not known",
    ),
    ("Does the plan tell provinces not to allocate sufficient local resources?", None, "denied"),
    ("Is it the Ministry of Health that directs the press and publishing agencies?", False, "MIC"),
    ("Does the Ministry of Labour send periodic reviews to the Government?", None, "who sends"),
    # numbers of tasks, and tags
    ("So the Ministry of Justice leads two tasks, yes?", False, "one"),
    ("The State Bank leads one task, doesn't it?", True, "III.12"),
    ("Section V holds a single task, am I correct?", False, "four"),
    ("Three tasks are due in 2022, right?", False, "two"),
    ("The Ministry of Finance is sole lead on at least one task, right?", False, "none"),
    ("The resolution has four articles, right?", False, "three"),
    ("The resolution has three articles, right?", True, ""),
    # the start of its effect
    ("I'm told it took effect the very day it was signed. Is that right?", True, "the Resolution"),
    ("Resolution 160 came into force on the day it was signed, right?", True, "Article 2"),
    ("Resolution 160 came into force the day after it was signed, right?", False, "next day"),
    ("Resolution 160 took effect upon signature with no waiting period, right?", True, ""),
    ("Resolution 160 took effect after a 30-day waiting period, right?", False, "a term"),
    ("Resolution 160 does not take effect on the day of signing, does it?", False, "denied"),
    # products: a paper of another kind is denied, what is not known left open
    ("The poverty standard work should result in a government decree - true?", True, "III.1"),
    ("The poverty standard work should result in a circular - true?", False, "a decree"),
    ("The output of III.1 is a decree of the Prime Minister, right?", None, "the Government's"),
    ("The product of V.3 is a well-designed thing, isn't it?", None, "words not known"),
    ("The output of the task linking the poor with the labour market is an app, right?", True, ""),
    ("The product of the poverty database task is an IT application, right?", False, "V.3"),
    # what the plan wants of funds
    (
        "The plan wants a mechanism to pool the funding of the national target programmes, right?",
        True,
        "its words",
    ),
    ("Does the plan call for a fund to help poor households?", None, "no such fund"),
    # times and leads of a task described
    ("Can you confirm the poverty database has to be completed within 2021-2025?", False, "2030"),
    ("The journalism contest is held once every two years - did I get that right?", True, "I.4"),
    ("The journalism contest is held every year - did I get that right?", False, "two years"),
    ("Housing policy has to be finished by 2030 at the earliest, right?", None, "other bound"),
    (
        "Our note has the Ministry of Finance as lead for expanding preferential credit. "
        "Can you confirm that?",
        False,
        "two banks",
    ),
    # what is sent to whom; bodies that a heading names
    ("Provinces send periodic reviews to the Ministry of Home Affairs, right?", False, "MOLISA"),
    ("Provinces send periodic reviews to the Ministry of Labour, right?", True, "its words"),
    (
        "Does the plan ask the Fatherland Front and mass organisations to actively monitor "
        "poverty reduction work?",
        True,
        "III.5",
    ),
    (
        "Does the plan ask the Fatherland Front and mass organisations to actively monitor legal aid?",
        None,
        "another matter",
    ),
    # more and fewer
    ("MOLISA coordinates more tasks than it leads, right?", False, "10 and 13"),
    ("Home Affairs and Public Security lead the same number of tasks, right?", False, "2 and 1"),
    # what was said before is to be confirmed, in other words than 'is that right'
    ("Section V has five tasks. Could you confirm?", False, "a number and no other matter"),
    ("I put down that section V has four tasks. Please confirm.", True, ""),
    ("The draft says section IV has two tasks. Is that what the appendix says?", False, "one"),
    (
        "My slide has the Ministry of Construction leading housing. Is this what the table shows?",
        True,
        "III.10",
    ),
    (
        "My slide has the Ministry of Finance leading housing. Is that what it says?",
        False,
        "III.10",
    ),
    ("I need a word on housing. Can you confirm who leads it?", None, "asks who"),
    # another document's own date
    ("Directive 40-CT/TW dates from 2014, right?", True, "its own"),
    ("I read that Directive 40-CT/TW was issued in 2016. Is that what it says?", False, "2014"),
    ("Is Directive 40-CT/TW from 2021?", False, "the date of the conclusion beside it"),
    ("Was Conclusion 06 issued in June 2014?", False, "the date of the directive beside it"),
    ("Was Directive 05 issued by the Secretariat in 2021?", True, "its own"),
    ("Was Directive 05 issued by the Prime Minister in 2021?", False, "another issuer"),
]


@pytest.mark.parametrize(("question", "verdict", "reason"), CLAIMS, ids=lambda v: str(v)[:60])
def test_verdict(assistant: Assistant, question: str, verdict: bool | None, reason: str) -> None:
    text = assistant.answer([question]).answer
    told = True if text.startswith("**Yes.") else False if text.startswith("**No.") else None
    assert told is verdict, f"{reason}: {text[:80]}"


def test_which_one_leads_nothing_is_no_claim(assistant: Assistant) -> None:
    assert not assistant.answer(["Which ministry leads nothing?"]).answer.startswith("**")


LISTS = [
    (("Which tasks have to end the soonest?",), "III.9 III.10", "superlative"),
    (("Which tasks don't begin until after 2025?",), "III.1", "start"),
    (("List what is due in 2022.", "Forget 2022. Which ones only begin after 2025?"), "III.1", ""),
    (("Which task has a database as its output?",), "V.3", "product"),
    (("Who leads III.1?", "And which one has a database as its output?"), "V.3", "asked anew"),
    (
        ("List the tasks led by MOLISA. Anything in section III should be left out.",),
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
        "a sentence that sets aside",
    ),
    (
        ("Leave section III aside. Which tasks does MOLISA lead?",),
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
        "set aside once, not twice",
    ),
    (
        ("Leaving section III out, which tasks have MOLISA as coordinator rather than as lead?",),
        "I.1 I.2 II.1 II.2 V.2",
        "the one role and not the other",
    ),
    (
        ("Show every task naming the Ministry of Justice, regardless of its role.",),
        "III.3",
        "no denial",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), LISTS, ids=lambda v: str(v)[:60])
def test_list(assistant: Assistant, turns: tuple[str, ...], tasks: str, reason: str) -> None:
    assert " ".join(assistant.answer(list(turns)).tasks) == tasks, reason


def test_two_spoken_of_are_compared(assistant: Assistant) -> None:
    turns = ["How many tasks does MOLISA lead?", "And the provinces?"]
    text = assistant.answer([*turns, "Which of the two leads more, and by how many?"]).answer
    assert "13 tasks against 6 tasks" in text


def test_what_the_application_says_is_in_english(assistant: Assistant) -> None:
    text = assistant.answer(["What does Part III of the plan ask provinces to do?"]).answer
    assert "Plan, section III.4" in text
    assert "Nguyên văn" not in text
    assert "leads 1 task**" in assistant.answer(["Which tasks name the State Bank?"]).answer
