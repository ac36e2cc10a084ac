"""The protocol with a real model, when one is at hand; nothing of its wording is judged.

TRO_LY_MODEL_URL=http://localhost:11434/v1 TRO_LY_MODEL_NAME=qwen3:4b pytest -m slow tests/test_model_real.py
"""

import os

import pytest

from assistant.model.helper import build_helper
from assistant.model.settings import ModelSettings, Structure
from assistant.pipeline import Assistant
from tests.api_factories import NARRATIVE, shared_assistant

URL, NAME = os.environ.get("TRO_LY_MODEL_URL"), os.environ.get("TRO_LY_MODEL_NAME")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (URL and NAME), reason="TRO_LY_MODEL_URL and TRO_LY_MODEL_NAME name none"
    ),
]


def test_a_real_model_leaves_status_and_sources() -> None:
    assistant = shared_assistant()
    structure = Structure(os.environ.get("TRO_LY_MODEL_STRUCTURE", "json_schema"))
    settings = ModelSettings(name=NAME or "", base_url=URL, structure=structure, seconds=120)
    helped = Assistant(assistant.library, model=build_helper(settings, assistant.library))
    before, after = assistant.answer([NARRATIVE]), helped.answer([NARRATIVE])
    assert (after.status, after.citations) == (before.status, before.citations)
    assert after.explanation["model"]["write"]["reason"] in (None, "no_sentence_kept")
