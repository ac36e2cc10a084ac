"""Tests of who may call: this machine, keys and their scopes, rates, origins, the page's login."""

import base64
import json
import stat
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.__main__ import main
from assistant.api.keys import FILE, KeyStore, Scope
from assistant.api.rate import RateLimit
from assistant.api.settings import is_loopback, load_settings
from corpus.errors import AssistantError
from tests.api_factories import ADDRESS, LOOKUP, make_api

ASK = {"question": LOOKUP}


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def basic(password: str) -> dict[str, str]:
    pair = base64.b64encode(f"ai cũng được:{password}".encode()).decode()
    return {"authorization": f"Basic {pair}"}


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    return KeyStore(tmp_path)


@pytest.fixture
def token(store: KeyStore) -> str:
    return store.create("bot", [Scope.ASK])[1]


@pytest.fixture
def open_client(tmp_path: Path) -> TestClient:
    return make_api(tmp_path)[0]


@pytest.fixture
def keyed(tmp_path: Path, token: str) -> TestClient:
    return make_api(tmp_path, host="0.0.0.0")[0]


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.0.0.5", False),
        # a name may lead anywhere
        ("localhost.example.vn", False),
        ("", False),
    ],
)
def test_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:7860"}, 200),
        ({"host": "[::1]:7860"}, 200),
        # a site that points its own name at this machine
        ({"host": "evil.example"}, 421),
        ({"host": "[bad"}, 421),
        # a page of another site
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": ADDRESS}, 200),
    ],
)
def test_without_keys_only_this_machine(
    open_client: TestClient, headers: dict[str, str], status: int
) -> None:
    assert open_client.get("/api/v1/documents", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        # a link to the page on another site
        ({"sec-fetch-site": "cross-site"}, 200),
        ({"host": "evil.example"}, 421),
    ],
)
def test_without_keys_the_page_is_for_this_machine(
    open_client: TestClient, headers: dict[str, str], status: int
) -> None:
    assert open_client.get("/", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("site", "status"), [("same-origin", 404), ("none", 404), ("cross-site", 403)]
)
def test_another_site_asks_nothing_of_the_page(
    keyed: TestClient, token: str, site: str, status: int
) -> None:
    """The page of these tests has no such route: who is let through finds nothing."""
    headers = basic(token) | {"sec-fetch-site": site}
    assert keyed.post("/page/answer", headers=headers).status_code == status


def test_without_keys_a_caller_from_elsewhere_is_refused(tmp_path: Path) -> None:
    client, _ = make_api(tmp_path)
    elsewhere = TestClient(client.app, base_url=ADDRESS, client=("10.0.0.5", 1))
    assert elsewhere.post("/api/v1/ask", json=ASK).status_code == 421


def test_elsewhere_without_a_key_nothing_starts(tmp_path: Path, store: KeyStore) -> None:
    with pytest.raises(AssistantError, match="keys create"):
        make_api(tmp_path, host="0.0.0.0")
    store.revoke(store.create("bot", [Scope.ASK])[0].id)
    with pytest.raises(AssistantError, match="keys create"):
        make_api(tmp_path, host="0.0.0.0")


@pytest.mark.parametrize(
    "path",
    ["/api/v1/tasks", "/v1/models", "/metrics", "/api/v1/openapi.json", "/api/v1/nothing"],
)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        bearer(""),
        bearer("tlnq_00000000_x"),
        bearer("sk-123"),
        {"authorization": "Bearer"},
        {"x-api-key": "\u00ff"},
        basic("x"),
    ],
)
def test_elsewhere_a_key_is_needed(keyed: TestClient, path: str, headers: dict[str, str]) -> None:
    done = keyed.get(path, headers={k: v.encode("latin-1") for k, v in headers.items()})
    assert done.status_code == 401
    assert done.headers["www-authenticate"].startswith("Bearer")
    assert done.json()["title_en"] == "An API key is missing or wrong"


def test_a_load_balancer_needs_no_key(keyed: TestClient) -> None:
    assert keyed.get("/healthz").status_code == 200


def test_keys_open_what_their_scopes_say(keyed: TestClient, store: KeyStore, token: str) -> None:
    admin = store.create("ops", [Scope.ADMIN])[1]
    talker = store.create("form", [Scope.FEEDBACK])[1]
    assert keyed.post("/api/v1/ask", json=ASK, headers=bearer(token)).status_code == 200
    assert keyed.post("/api/v1/ask", json=ASK, headers={"x-api-key": token}).status_code == 200
    assert keyed.post("/api/v1/ask", json=ASK, headers=bearer(talker)).status_code == 403
    assert keyed.post("/api/v1/feedback", json={}, headers=bearer(token)).status_code == 403
    assert keyed.get("/metrics", headers=bearer(token)).status_code == 403
    assert keyed.get("/metrics", headers=bearer(admin)).status_code == 200


def test_a_revoked_key_stops_at_once(keyed: TestClient, store: KeyStore, token: str) -> None:
    assert keyed.get("/api/v1/tasks", headers=bearer(token)).status_code == 200
    store.revoke(token.split("_")[1])
    assert keyed.get("/api/v1/tasks", headers=bearer(token)).status_code == 401


def test_a_damaged_key_file_lets_nobody_in(keyed: TestClient, tmp_path: Path, token: str) -> None:
    (tmp_path / FILE).write_text("{", "utf-8")
    done = keyed.get("/api/v1/tasks", headers=bearer(token))
    assert done.status_code == 503
    assert keyed.get("/", headers=basic(token)).status_code == 503


def test_the_page_is_behind_a_login(keyed: TestClient, store: KeyStore, token: str) -> None:
    refused = keyed.get("/")
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Basic")
    assert refused.json()["request_id"] == refused.headers["x-request-id"]
    assert keyed.get("/", headers=basic("x")).status_code == 401
    assert keyed.get("/", headers={"authorization": "Basic ?"}).status_code == 401
    assert keyed.get("/", headers=basic(token)).text == '"trang"'
    talker = store.create("form", [Scope.FEEDBACK])[1]
    assert keyed.get("/", headers=basic(talker)).status_code == 401
    # this area asks for its own password; nothing beside it does
    assert keyed.get("/quan-tri").status_code == 404
    assert keyed.get("/quan-tri-khac").status_code == 401


def test_a_key_that_asks_too_often_waits(tmp_path: Path, store: KeyStore, token: str) -> None:
    client, _ = make_api(tmp_path, host="0.0.0.0", burst=2, rate_per_minute=1)
    other = store.create("other", [Scope.ASK])[1]
    codes = [client.get("/v1/models", headers=bearer(token)).status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    done = client.get("/v1/models", headers=bearer(token))
    assert 50 <= int(done.headers["retry-after"]) <= 61
    assert client.get("/v1/models", headers=bearer(other)).status_code == 200


def test_the_bucket_fills_steadily() -> None:
    now = [0.0]
    limit = RateLimit(per_minute=60, burst=2, clock=lambda: now[0])
    assert [limit.take("a") for _ in range(3)] == [0, 0, 1]
    now[0] = 1.0
    assert [limit.take("a"), limit.take("a")] == [0, 1]


def test_pages_of_named_sites_may_call(tmp_path: Path, token: str) -> None:
    site = "https://bot.example.gov.vn"
    client, _ = make_api(tmp_path, host="0.0.0.0", cors_origins=(site,))
    wish = {"origin": site, "access-control-request-method": "POST"}
    wish["access-control-request-headers"] = "authorization,content-type"
    before = client.options("/api/v1/ask", headers=wish)
    assert before.headers["access-control-allow-origin"] == site
    # the page must be able to read why it was refused
    refused = client.post("/api/v1/ask", json=ASK, headers={"origin": site})
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, site)
    done = client.post("/api/v1/ask", json=ASK, headers=bearer(token) | {"origin": site})
    assert done.status_code == 200
    other = client.post("/api/v1/ask", json=ASK, headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers


def test_a_visitor_with_many_addresses_is_one_visitor(tmp_path: Path, token: str) -> None:
    site = {"origin": "https://www.example.gov.vn"}
    client, _ = make_api(tmp_path, host="0.0.0.0", embed_origins=tuple(site.values()))

    def ask(address: str) -> int:
        visitor = TestClient(client.app, base_url=ADDRESS, client=(address, 1))
        return visitor.post("/embed/ask", json={"question": "Xin chào"}, headers=site).status_code

    assert [ask(f"2001:db8::{n}") for n in range(10)] == [200] * 10
    assert [ask("2001:db8::9:1"), ask("2001:db8:0:1::1")] == [429, 200]


def test_no_site_is_named_by_itself(open_client: TestClient) -> None:
    wish = {"origin": "https://a.example", "access-control-request-method": "POST"}
    done = open_client.options("/api/v1/ask", headers=wish)
    assert done.status_code == 403
    assert "access-control-allow-origin" not in done.headers


def test_only_a_checksum_is_kept(store: KeyStore, token: str, tmp_path: Path) -> None:
    secret = token.split("_", 2)[2]
    assert secret not in (tmp_path / FILE).read_text("utf-8")
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert store.find(token) is not None
    assert store.find(token[:-1]) is None


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text(json.dumps({"folder": str(tmp_path)}), "utf-8")
    chosen = ["--settings", str(settings)]
    assert main(["keys", "create", "bot Sở Xây dựng", "--scope", "admin", *chosen]) == 0
    token = capsys.readouterr().out.splitlines()[-1]
    key = KeyStore(tmp_path).find(token)
    assert key is not None
    assert main(["keys", "list", *chosen]) == 0
    listed = capsys.readouterr().out
    assert "bot Sở Xây dựng  admin" in listed
    assert token.split("_", 2)[2] not in listed
    assert main(["keys", "revoke", key.id, *chosen]) == 0
    assert KeyStore(tmp_path).find(token) is None
    assert main(["keys", "revoke", "none", *chosen]) == 1
    assert "Không có khóa none" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "folders: x",
        "workers: 0",
        "[",
        "- a",
        "embed_origins: [https://a.vn/]",
        "cors_origins: ['*']",
    ],
)
def test_wrong_settings_are_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(AssistantError, match=r"settings\.yaml bị thiếu hoặc sai"):
        load_settings(path)


def test_the_settings_that_come_with_it_are_the_defaults() -> None:
    assert load_settings() == load_settings().model_construct()
