"""Tests of OpenAI's interface with OpenAI's own client, and LangChain's."""

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api.openai import MODEL
from tests.api_factories import ADDRESS, LOOKUP, make_api, shared_assistant

openai = pytest.importorskip("openai")
TOPIC = [LOOKUP, "Còn Bộ Y tế?"]


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return make_api(tmp_path_factory.mktemp("api"))[0]


@pytest.fixture
def client(http: TestClient) -> Any:
    return openai.OpenAI(api_key="none", base_url=f"{ADDRESS}/v1", http_client=http, max_retries=0)


def user(text: str) -> dict[str, str]:
    return {"role": "user", "content": text}


def test_models(client: Any) -> None:
    assert [model.id for model in client.models.list()] == [MODEL]
    assert client.models.retrieve(MODEL).owned_by == MODEL


def test_a_completion_carries_citations_and_contract(client: Any) -> None:
    done = client.chat.completions.create(model=MODEL, messages=[user(LOOKUP)], temperature=0)
    text = done.choices[0].message.content
    assert done.choices[0].finish_reason == "stop"
    assert done.contract["tasks"] == ["III.10", "III.15"]
    assert "\n\nNguồn:\n[1] Phụ lục, mục III, nhiệm vụ 10 (160/NQ-CP): “" in text
    assert done.usage.total_tokens > 0


def test_a_conversation_is_remembered(client: Any) -> None:
    messages = [
        {"role": "system", "content": "Trả lời ngắn gọn."},
        user(TOPIC[0]),
        {"role": "assistant", "content": "Có 2 nhiệm vụ…"},
        # as Open WebUI sends it
        {"role": "user", "content": [{"type": "text", "text": TOPIC[1]}]},
    ]
    done = client.chat.completions.create(model=MODEL, messages=messages)
    assert done.contract["tasks"] == list(shared_assistant().answer(TOPIC).tasks)


def test_a_stream_is_the_same_text(client: Any) -> None:
    whole = client.chat.completions.create(model=MODEL, messages=[user(LOOKUP)])
    options = {"include_usage": True}
    chunks = list(
        client.chat.completions.create(
            model=MODEL, messages=[user(LOOKUP)], stream=True, stream_options=options
        )
    )
    said = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
    assert said == whole.choices[0].message.content
    assert len(chunks) > 10
    assert chunks[-2].contract["citations"] == whole.contract["citations"]
    assert chunks[-1].usage == whole.usage


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"model": "gpt-4"}, "NotFoundError", "Không có mô hình này"),
        ({"messages": []}, "UnprocessableEntityError", "Yêu cầu chưa đúng"),
        ({"messages": [user("  ")]}, "UnprocessableEntityError", "Không có tin nhắn"),
        ({"n": 2}, "UnprocessableEntityError", "Yêu cầu chưa đúng"),
    ],
)
def test_errors_reach_the_client(
    client: Any, change: dict[str, Any], error: str, message: str
) -> None:
    with pytest.raises(getattr(openai, error), match=message) as caught:
        client.chat.completions.create(**{"model": MODEL, "messages": [user(LOOKUP)]} | change)
    assert caught.value.request_id


def test_half_a_surrogate_pair_is_read_as_unknown(http: TestClient) -> None:
    body = json.dumps({"model": MODEL, "messages": [user("a\ud800")]})
    headers = {"content-type": "application/json"}
    done = http.post("/v1/chat/completions", content=body, headers=headers)
    assert (done.status_code, done.json()["contract"]["question"]) == (200, "a?")


def test_langchain(http: TestClient) -> None:
    langchain_openai = pytest.importorskip("langchain_openai")
    model = langchain_openai.ChatOpenAI(
        model=MODEL, api_key="none", base_url=f"{ADDRESS}/v1", http_client=http, max_retries=0
    )
    done = model.invoke(LOOKUP)
    streamed = "".join(chunk.text for chunk in model.stream(LOOKUP))
    assert "Nguồn:" in done.text
    assert streamed == done.text


def test_a_key_is_what_the_client_calls_api_key(tmp_path: Path) -> None:
    from assistant.api.keys import KeyStore, Scope

    token = KeyStore(tmp_path).create("bot", [Scope.ASK])[1]
    http, _ = make_api(tmp_path, host="0.0.0.0")
    base = f"{ADDRESS}/v1"
    named = openai.OpenAI(api_key=token, base_url=base, http_client=http)
    wrong = openai.OpenAI(api_key="sk-1", base_url=base, http_client=http)
    assert named.models.retrieve(MODEL).id == MODEL
    with pytest.raises(openai.AuthenticationError):
        wrong.models.retrieve(MODEL)
