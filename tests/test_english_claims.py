"""Claims in English: facts of the document, roles, and what the plan says, each confirmed, denied or left open."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return shared_assistant()


CLAIMS = [
    # who signed, and for whom; the date
    ("Our minutes say the Prime Minister signed Resolution 160. Is that accurate?", False, "PTT"),
    ("Did the Deputy Prime Minister sign in place of the Prime Minister?", True, "KT."),
    ("May we present the resolution as dated 22 December 2021?", True, "a day"),
    ("Can I describe the resolution as dated 2020?", False, "another year"),
    # the list of recipients
    ("Is the Supreme People's Court on the distribution list?", True, "listed"),
    ("Is the World Bank among the addressees?", False, "not listed"),
    ("Is the Ministry of Health listed separately on the distribution list?", False, "'các bộ'"),
    # none
    ("The Ministry of National Defence leads nothing, is that right?", False, "III.7"),
    ("The Ministry of Finance does not lead any task, correct?", True, "it coordinates"),
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
]


@pytest.mark.parametrize(("question", "verdict", "reason"), CLAIMS, ids=lambda v: str(v)[:60])
def test_verdict(assistant: Assistant, question: str, verdict: bool | None, reason: str) -> None:
    text = assistant.answer([question]).answer
    told = True if text.startswith("**Yes.") else False if text.startswith("**No.") else None
    assert told is verdict, f"{reason}: {text[:80]}"


def test_which_one_leads_nothing_is_no_claim(assistant: Assistant) -> None:
    assert not assistant.answer(["Which ministry leads nothing?"]).answer.startswith("**")
