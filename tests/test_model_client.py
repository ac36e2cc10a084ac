"""Tests of assistant.model.client through langchain-openai, against a server on loopback."""

import json
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest

from assistant.config import load_config
from assistant.model.breaker import Breaker
from assistant.model.client import ChatClient, Failed, Piece, Spent, bounded, reason_of
from assistant.model.helper import build_helper
from assistant.model.rewrite import Wanted
from assistant.model.settings import ModelSettings, Structure, model_settings
from corpus.errors import AssistantError
from eval.model_check import library
from eval.scripted import Play, scripted

ASK = [("human", '{"cau_hoi": "?"}')]
SLOTS = {
    "want": "text",
    "agency": "",
    "role": "",
    "fields": [],
    "task": "",
    "year": 0,
    "topic": "a",
}
FOREVER = 3_600.0


def make_settings(base_url: str, **changes: Any) -> ModelSettings:
    return ModelSettings(**({"name": "m", "base_url": base_url} | changes))


def pieces_of(play: Play, **changes: Any) -> list[Piece]:
    with scripted(play) as server:
        return list(ChatClient(make_settings(server.base_url, **changes)).stream(ASK))


def test_a_stream_ends_with_what_it_cost() -> None:
    *text, last = pieces_of(Play("Một câu dài hơn một mảnh [1]."), price_in=1.0, price_out=2.0)
    assert "".join(map(str, text)) == "Một câu dài hơn một mảnh [1]."
    assert isinstance(last, Spent)
    assert (last.usage.tokens_in, last.usage.tokens_out) == (2, 7)
    assert last.usage.cost == pytest.approx(16e-6)


# (what the server does, settings, the reason, why)
FAILURES = [
    (Play(status=500), {}, "http_500", "an error of the server"),
    (Play(status=401), {}, "http_401", "no key"),
    (Play(status=429), {}, "http_429", "too many requests"),
    (Play("x", delay=FOREVER), {"seconds": 0.4}, "timeout", "silent"),
    (Play("câu [1]. ", endless=True), {"max_tokens": 5}, "too_long", "endless"),
    (Play("câu dở dang", cut=1), {}, "broken_stream", "cut off"),
    (Play(""), {}, "empty", "nothing"),
    (Play("x", finish="content_filter"), {}, "refusal", "a filter"),
    (Play("", refusal="Tôi không thể giúp."), {}, "empty", "a refusal, which langchain drops"),
]


@pytest.mark.parametrize(("play", "changes", "reason", "why"), FAILURES)
def test_a_failure_is_a_value(play: Play, changes: dict[str, Any], reason: str, why: str) -> None:
    assert pieces_of(play, **changes)[-1] == Failed(reason), why


def test_garbage_fails() -> None:
    assert isinstance(pieces_of(Play(raw="<html>"))[-1], Failed)


def test_nobody_listens() -> None:
    with scripted("x") as server:
        address = server.base_url
    assert list(ChatClient(make_settings(address)).stream(ASK)) == [Failed("connection")]


@pytest.mark.parametrize("structure", list(Structure))
def test_slots_come_by_every_method(structure: Structure) -> None:
    with scripted(json.dumps(SLOTS)) as server:
        client = ChatClient(make_settings(server.base_url, structure=structure))
        found, last = client.structured(ASK, Wanted)
        assert found == Wanted.model_validate(SLOTS)
        assert isinstance(last, Spent)
        format = server.requests[0].get("response_format", {}).get("type")
    expected = {"json_schema": "json_schema", "json_mode": "json_object"}
    assert format == expected.get(structure.value)


BAD_SLOTS = [
    (Play("không phải JSON"), "garbage", "no JSON"),
    (Play(json.dumps(SLOTS | {"want": "hack"})), "garbage", "a value out of the list"),
    (Play("{}"), "garbage", "no slots"),
    (Play(status=503), "http_503", "an error of the server"),
    (Play("{}", delay=FOREVER), "timeout", "silent"),
]


@pytest.mark.parametrize("structure", list(Structure))
@pytest.mark.parametrize(("play", "reason", "why"), BAD_SLOTS)
def test_bad_slots_are_none(structure: Structure, play: Play, reason: str, why: str) -> None:
    with scripted(play) as server:
        client = ChatClient(make_settings(server.base_url, structure=structure, seconds=1.0))
        found, last = client.structured(ASK, Wanted)
    assert found is None
    assert last == Failed(reason), why


LIMITS = [("max_tokens", "max_tokens"), ("max_completion_tokens", "max_completion_tokens")]


@pytest.mark.parametrize(("field", "sent"), [*LIMITS, ("n_predict", "n_predict")])
def test_the_limit_is_sent_by_the_name_that_the_server_knows(field: str, sent: str) -> None:
    with scripted("x") as server:
        list(
            ChatClient(make_settings(server.base_url, token_field=field, max_tokens=9)).stream(ASK)
        )
        limits = {key: value for key, value in server.requests[0].items() if value == 9}
    assert limits == {sent: 9}


def test_usage_is_asked_for_only_where_wanted() -> None:
    with scripted("x") as server:
        list(ChatClient(make_settings(server.base_url, stream_usage=False)).stream(ASK))
        assert "stream_options" not in server.requests[0]


def test_the_breaker_spares_a_server_that_fails() -> None:
    with scripted(Play(status=500)) as server:
        client = ChatClient(make_settings(server.base_url, failures=2))
        last = [list(client.stream(ASK))[-1] for _ in range(4)]
        assert len(server.requests) == 2
    assert last == [Failed("http_500")] * 2 + [Failed("breaker_open")] * 2


def test_a_listener_that_has_heard_enough_does_not_count_against_the_server() -> None:
    with scripted(Play("câu [1]. ", endless=True)) as server:
        client = ChatClient(make_settings(server.base_url, failures=1))
        client.breaker.failed()
        client.breaker._until = 0.0
        stream = client.stream(ASK)
        assert isinstance(next(stream), str)
        stream.close()
        assert not client.breaker.open
        assert client.breaker.allows()
        assert client.breaker.allows()


def test_bad_slots_have_their_price_too() -> None:
    with scripted("không phải JSON") as server:
        client = ChatClient(make_settings(server.base_url, structure=Structure.JSON_MODE))
        _, last = client.structured(ASK, Wanted)
    assert isinstance(last, Failed)
    assert last.usage.tokens_out > 0


def test_a_breaker_lets_one_try_after_its_pause() -> None:
    now = [0.0]
    breaker = Breaker(failures=1, pause=10, clock=lambda: now[0])
    breaker.failed()
    assert not breaker.allows()
    now[0] = 10.0
    assert [breaker.allows(), breaker.allows()] == [True, False]
    breaker.succeeded()
    assert breaker.allows()


REFUSALS = [
    (Play("x", finish="content_filter"), "refusal"),
    (Play("", refusal="Không."), "empty"),
]


@pytest.mark.parametrize(("play", "reason"), REFUSALS)
def test_a_refusal_says_nothing_of_the_server(play: Play, reason: str) -> None:
    with scripted(play) as server:
        client = ChatClient(make_settings(server.base_url, failures=1))
        assert [list(client.stream(ASK))[-1] for _ in range(2)] == [Failed(reason)] * 2


def test_what_never_ends_is_cut() -> None:
    found = list(bounded(lambda: chain(["a"], repeat("b")), 0.05))
    assert found[0] == "a"
    assert found[-1] == Failed("timeout")


def test_reasons_are_words_for_any_library() -> None:
    class ReadTimeout(Exception):
        pass

    assert reason_of(ReadTimeout()) == "timeout"
    assert reason_of(KeyError("x")) == "error"


BAD_SETTINGS = [
    ({"base_url": "http://x"}, "name", "no name"),
    ({"name": "m", "colour": 1}, "colour", "an unknown key"),
    ({"name": "m", "structure": "xml"}, "xml", "an unknown method"),
    ({"name": "m", "seconds": 0}, "dương", "no time"),
]


@pytest.mark.parametrize(("raw", "told", "why"), BAD_SETTINGS)
def test_bad_settings_are_told(tmp_path: Path, raw: dict[str, Any], told: str, why: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(json.dumps({"model": raw}), "utf-8")
    with pytest.raises(AssistantError, match=told):
        load_config(path)


def test_no_model_by_default() -> None:
    assert load_config().model is None
    assert model_settings({}) is None


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHOA_THU", "bi-mat")
    assert ModelSettings(name="m", api_key_env="KHOA_THU").api_key == "bi-mat"
    assert "bi-mat" not in repr(ModelSettings(name="m", api_key_env="KHOA_THU"))


def test_a_missing_package_is_told_at_the_start() -> None:
    with pytest.raises(AssistantError, match="langchain-khong-co"):
        build_helper(ModelSettings(name="m", provider="khong_co"), library())
