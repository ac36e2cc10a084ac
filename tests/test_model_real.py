"""The protocol with a real model, when one is at hand; nothing of its wording is judged.

TRO_LY_MODEL_URL=http://localhost:11434/v1 TRO_LY_MODEL_NAME=qwen3:4b pytest -m slow tests/test_model_real.py

TRO_LY_MODEL_TOKENS and TRO_LY_MODEL_SECONDS limit what a small machine must wait for; docs/model.md tells how
to run a really small model here.
"""

import os
import time

import pytest

from assistant.model.client import ChatClient, Failed, Spent
from assistant.model.helper import build_helper
from assistant.model.prompts import rewrite_messages
from assistant.model.rewrite import Wanted
from assistant.model.settings import ModelSettings, Structure
from assistant.pipeline import Assistant
from tests.api_factories import NARRATIVE, shared_assistant

URL, NAME = os.environ.get("TRO_LY_MODEL_URL"), os.environ.get("TRO_LY_MODEL_NAME")
TOKENS = int(os.environ.get("TRO_LY_MODEL_TOKENS", "700"))
SECONDS = float(os.environ.get("TRO_LY_MODEL_SECONDS", "120"))
# A call ends so many seconds after its limit at the latest; the machine may be busy.
LATE = 5.0
# What a model may do that is no fault of the protocol.
ALLOWED = {None, "no_sentence_kept", "timeout", "too_long"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (URL and NAME), reason="TRO_LY_MODEL_URL and TRO_LY_MODEL_NAME name none"
    ),
]


def settings(structure: Structure = Structure.JSON_SCHEMA) -> ModelSettings:
    return ModelSettings(
        name=NAME or "", base_url=URL, structure=structure, seconds=SECONDS, max_tokens=TOKENS
    )


def test_a_real_stream_ends_and_is_counted() -> None:
    last = [*ChatClient(settings()).stream([("human", "Xin chào")])][-1]
    assert isinstance(last, Spent) or last in (Failed("timeout"), Failed("too_long"))
    if isinstance(last, Spent):
        assert last.usage.tokens_out > 0


@pytest.mark.parametrize("structure", list(Structure))
def test_real_slots_are_slots_or_a_reason(structure: Structure) -> None:
    started = time.monotonic()
    messages = rewrite_messages(["Bộ Xây dựng chủ trì nhiệm vụ nào?"])
    found, last = ChatClient(settings(structure)).structured(messages, Wanted)
    assert time.monotonic() - started < SECONDS + LATE
    assert isinstance(found, Wanted) is isinstance(last, Spent)


def test_a_real_model_leaves_status_and_sources() -> None:
    assistant = shared_assistant()
    helped = Assistant(assistant.library, model=build_helper(settings(), assistant.library))
    before, after = assistant.answer([NARRATIVE]), helped.answer([NARRATIVE])
    assert (after.status, after.citations) == (before.status, before.citations)
    assert after.explanation["model"]["write"]["reason"] in ALLOWED
