"""What config.yaml says of a chat model; nothing of a model is loaded here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class Structure(StrEnum):
    """How a server is asked for structured output; servers differ in what they know."""

    JSON_SCHEMA = "json_schema"
    FUNCTION_CALLING = "function_calling"
    JSON_MODE = "json_mode"


# A name in this field goes to langchain's own parameter, any other into the request's body.
STANDARD_LIMIT = "max_completion_tokens"
# A server without keys gets a word in place of one: the client refuses to start with none.
NO_KEY = "khong-can-khoa"


@dataclass(frozen=True)
class ModelSettings:
    """Checked settings of the optional model; docs/model.md says what each is for."""

    name: str
    provider: str = "openai"
    base_url: str | None = None
    api_key_env: str | None = None
    structure: Structure = Structure.JSON_SCHEMA
    token_field: str = "max_tokens"
    max_tokens: int = 700
    temperature: float | None = 0.0
    seconds: float = 20.0
    stream_usage: bool = True
    rewrite: bool = True
    write: bool = True
    failures: int = 3
    pause_seconds: float = 60.0
    price_in: float = 0.0
    price_out: float = 0.0

    @property
    def api_key(self) -> str:
        """The key, from the environment variable that the settings name; never from the file."""
        return os.environ.get(self.api_key_env or "", "") or NO_KEY


def model_settings(raw: Mapping[str, Any] | None) -> ModelSettings | None:
    """Return the settings of the key `model`; None when it is absent, so that no model is used.

    Raises ValueError or TypeError when a key is unknown or a value out of bounds.
    """
    if not raw:
        return None
    unknown = set(raw) - {field.name for field in fields(ModelSettings)}
    if unknown:
        raise ValueError(f"khóa lạ trong model: {', '.join(sorted(map(str, unknown)))}")
    if not raw.get("name"):
        raise ValueError("model thiếu name")
    structure = Structure(raw.get("structure", Structure.JSON_SCHEMA))
    settings = ModelSettings(**{**raw, "structure": structure})
    bounds = (settings.max_tokens, settings.seconds, settings.failures, settings.pause_seconds)
    if min(bounds) <= 0 or min(settings.price_in, settings.price_out) < 0:
        raise ValueError("model có giá trị không dương")
    return settings
