"""Schemathesis over the whole OpenAPI: whatever a body or a parameter holds, it is answered."""

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from assistant.api.mount import create_api
from assistant.api.service import Service
from assistant.api.settings import ApiSettings
from tests.api_factories import ADDRESS, NARRATIVE, make_api, shared_assistant

Scope = dict[str, Any]


class Interface:
    """The interface in this process, as called from this machine; made by the fixture below."""

    target: Any = None

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            # each operation would start and end the whole application
            await receive()
            await send({"type": "lifespan.startup.complete"})
            return
        await self.target(scope | {"client": ("127.0.0.1", 1)}, receive, send)


ORIGINS = {"embed_origins": (ADDRESS,), "embed_per_minute": 100_000}
described = create_api(Service(shared_assistant, ApiSettings(record=False, **ORIGINS))).openapi()


@schemathesis.serializer("application/x-ndjson")
def lines(_: schemathesis.SerializationContext, value: Any) -> Any:
    """Send what was generated as one line."""
    return {"data": value if isinstance(value, bytes) else json.dumps(value).encode()}


schema = schemathesis.openapi.from_dict(described)
schema.app = interface = Interface()


@pytest.fixture(scope="module", autouse=True)
def app(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("schema")
    # the most that a body may hold is asked about often, and each of its questions is answered
    limits = {"body_bytes": 20_000, "feedback": folder / "feedback.sqlite3"}
    client, _ = make_api(folder, **limits, **ORIGINS)
    interface.target = client.app
    # loading the model is not what is watched here
    shared_assistant().answer([NARRATIVE])


# Shrinking would take longer than the rest; the first failing case says enough.
@schema.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_breaks_it(case: Case) -> None:
    headers = {"origin": ADDRESS} if case.path.startswith("/embed") else {}
    checks = [not_a_server_error, content_type_conformance, response_schema_conformance]
    case.call_and_validate(base_url=ADDRESS, headers=headers, checks=checks, timeout=30)
