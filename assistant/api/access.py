"""Who may call: this machine freely, others with a key; pages of other sites only when named."""

from __future__ import annotations

import base64
import binascii
import ipaddress
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from fastapi import Request, Security
from fastapi.security import HTTPBearer
from starlette.datastructures import Headers
from starlette.types import Scope as AsgiScope

from assistant.api.keys import Key, Scope
from assistant.api.problems import fail
from assistant.api.service import Caller, Service
from assistant.api.settings import is_loopback
from corpus.errors import AssistantError

LOCAL = "local"
# A load balancer has no key.
KEYLESS = frozenset({"/healthz", "/readyz"})
# The bubble on other sites: its files and its one route.
EMBED = "/embed"
# The page's own routes.
PAGE = "/page/"
# The page's own area for administrators, which asks for its own password.
ADMIN_PAGE = "/quan-tri"
# The part of an IPv6 address that a visitor can't choose.
VISITOR_BITS = 64
LOGIN = {"www-authenticate": 'Basic realm="Tro ly Nghi quyet", charset="UTF-8"'}
LOGIN_HINT = "Hãy đăng nhập: tên tùy ý, mật khẩu là khóa truy cập do quản trị viên cấp."
BEARER = HTTPBearer(auto_error=False, description="Khóa do 'python -m assistant keys create' cấp.")


@dataclass(frozen=True)
class Refusal:
    """Why a request goes no further: a kind of problem."""

    kind: str
    detail: str | None = None
    retry_after: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def check_caller(scope: AsgiScope, service: Service) -> Refusal | None:
    """Note who calls in the scope's state; return why the call is refused, if so."""
    headers, settings = Headers(scope=scope), service.settings
    embedded = is_embedded(scope)
    if not _origin_allowed(headers, settings.embed_origins if embedded else settings.cors_origins):
        return Refusal("origin")
    if not settings.keyed and not _from_this_machine(scope, headers):
        return Refusal("host")
    if embedded:
        return _check_visitor(scope, headers, service)
    if not settings.keyed:
        scope["state"]["caller"] = LOCAL
        return None
    if scope["path"] in KEYLESS:
        return None
    return _check_key(scope, _token(headers), service)


def is_embedded(scope: AsgiScope) -> bool:
    """Say whether the request is for the bubble on other sites."""
    return bool(scope["path"].startswith(f"{EMBED}/"))


def _check_visitor(scope: AsgiScope, headers: Headers, service: Service) -> Refusal | None:
    """Let a visitor of a named site ask, so often; whoever visits is not written down."""
    if scope["method"] != "POST":
        return None
    origin = headers.get("origin", "")
    if origin not in service.settings.embed_origins:
        return Refusal("origin")
    scope["state"]["caller"] = origin
    address = (scope.get("client") or ("",))[0]
    wait = service.visitors.take(_place(address))
    return Refusal("rate", retry_after=wait) if wait else None


def _place(address: str) -> str:
    """Return what one visitor's addresses have in common: of IPv6 each has a whole network."""
    try:
        network = ipaddress.ip_network((address, VISITOR_BITS), strict=False)
    except ValueError:
        return address
    return str(network)


def _check_key(scope: AsgiScope, token: str, service: Service) -> Refusal | None:
    try:
        key = service.keys.find(token)
    except AssistantError as error:
        return Refusal("not_ready", str(error))
    if key is None:
        return Refusal("unauthorized")
    scope["state"] |= {"caller": key.id, "key": key}
    wait = service.rate.take(key.id)
    return Refusal("rate", retry_after=wait) if wait else None


def page_refusal(scope: AsgiScope, service: Service) -> Refusal | None:
    """Note who uses the page; return why it is not shown: without a key only to this machine."""
    headers = Headers(scope=scope)
    if not service.settings.keyed and not _from_this_machine(scope, headers):
        return Refusal("host")
    if scope["path"].split("/")[1:2] == [ADMIN_PAGE[1:]]:
        return None
    caller = LOCAL
    if service.settings.keyed:
        try:
            key = service.keys.find(_password(headers))
        except AssistantError as error:
            return Refusal("not_ready", str(error))
        if key is None or not key.allows(Scope.ASK):
            return Refusal("unauthorized", LOGIN_HINT, headers=LOGIN)
        caller = key.id
    scope["state"] = {**scope.get("state", {}), "caller": caller, "request_id": uuid.uuid4().hex}
    # Its files come by the dozen and cost nothing; what is sent to it is a question.
    asks = scope.get("method") == "POST" and scope["path"].startswith(PAGE)
    # A browser sends the login along to whoever asks, from another site's page too.
    if asks and headers.get("sec-fetch-site") == "cross-site":
        return Refusal("origin")
    wait = service.rate.take(caller) if asks else 0
    return Refusal("rate", retry_after=wait) if wait else None


def _origin_allowed(headers: Headers, named: Sequence[str]) -> bool:
    """Say whether a page of this origin may call; programs send none."""
    origin = headers.get("origin")
    if origin is None or origin in named:
        return True
    try:
        return urlsplit(origin).netloc == headers.get("host")
    except ValueError:
        return False


def _from_this_machine(scope: AsgiScope, headers: Headers) -> bool:
    """Say whether caller and named host are this machine: a site may point its own name here."""
    client = scope.get("client")
    try:
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return False
    return is_loopback(host) and (client is None or is_loopback(client[0]))


def _token(headers: Headers) -> str:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else headers.get("x-api-key", "")


def _password(headers: Headers) -> str:
    kind, _, encoded = headers.get("authorization", "").partition(" ")
    try:
        pair = base64.b64decode(encoded).decode() if kind.lower() == "basic" else ""
    except (binascii.Error, ValueError):
        return ""
    return pair.partition(":")[2]


def needs(scope: Scope) -> Callable[..., Awaitable[Caller]]:
    """Return the dependency of routes that need a key with this scope; it gives the caller."""

    async def caller(request: Request, _: object = Security(BEARER)) -> Caller:
        state = request.scope["state"]
        key: Key | None = state.get("key")
        if key is not None and not key.allows(scope):
            fail("forbidden")
        return Caller(state["caller"], state["request_id"])

    return caller
