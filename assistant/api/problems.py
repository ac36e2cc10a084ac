"""Problem documents (RFC 9457): what a program and a person learn when something went wrong."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

import yaml
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.responses import Response

from corpus.errors import AssistantError

logger = logging.getLogger(__name__)

PATH = Path(__file__).with_name("problems.yaml")
MEDIA_TYPE = "application/problem+json"
TYPE = "urn:tro-ly-nghi-quyet:problem:"
# Clients of OpenAI's interface look under this key for a message.
OPENAI_PREFIX = "/v1/"
# What the framework raises of itself, by status.
OF_STATUS = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    415: "media_type",
}
RETRY_AFTER = "Retry-After"
# What pydantic finds wrong, in Vietnamese; the rest is `OTHERWISE`.
FAULTS = {
    "missing": "thiếu mục này",
    "json_invalid": "không phải JSON hợp lệ",
    "string_too_long": "quá dài",
    "string_too_short": "quá ngắn",
    "too_long": "quá nhiều phần tử",
    "too_short": "quá ít phần tử",
    "extra_forbidden": "mục lạ",
    "literal_error": "giá trị ngoài danh sách cho phép",
    "enum": "giá trị ngoài danh sách cho phép",
}
OTHERWISE = "giá trị không đúng kiểu"


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, Mapping[str, Any]]:
    """Return the kinds of problems with their texts."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(PATH.read_text("utf-8"))
    return loaded


def fail(kind: str, detail: str | None = None, retry_after: float | None = None) -> NoReturn:
    """End the request with a problem; `detail` is for a person, in Vietnamese."""
    headers = {RETRY_AFTER: _seconds(retry_after)} if retry_after is not None else None
    raise HTTPException(kinds()[kind]["status"], {"kind": kind, "detail": detail}, headers)


def problem(
    kind: str,
    request_id: str,
    *,
    path: str = "",
    detail: str | None = None,
    errors: Sequence[Mapping[str, str]] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the problem document of this kind."""
    text = kinds()[kind]
    body: dict[str, Any] = {
        "type": TYPE + kind.replace("_", "-"),
        "title": text["vi"],
        "title_en": text["en"],
        "status": text["status"],
        "detail": detail or text["detail"],
        "request_id": request_id,
    }
    if errors:
        body["errors"] = list(errors)
    if path.startswith(OPENAI_PREFIX):
        said = {"message": f"{text['vi']} ({text['en']}). {body['detail']}", "param": None}
        body["error"] = said | {"type": kind, "code": kind}
    return JSONResponse(body, text["status"], _headers(kind, headers), MEDIA_TYPE)


def _headers(kind: str, given: Mapping[str, str] | None) -> dict[str, str]:
    usual = {"content-language": "vi"}
    if kind == "unauthorized":
        usual["www-authenticate"] = 'Bearer realm="Tro ly Nghi quyet"'
    return usual | dict(given or {})


def _seconds(wait: float) -> str:
    return str(max(1, int(wait + 0.999)))


def install(api: FastAPI) -> None:
    """Make every failure of `api` a problem document."""
    api.add_exception_handler(StarletteHTTPException, _on_http)
    api.add_exception_handler(RequestValidationError, on_invalid)
    api.add_exception_handler(AssistantError, _on_assistant)
    api.add_exception_handler(Exception, _on_crash)


def request_id_of(request: Request) -> str:
    """Return the id that the gate gave this request."""
    return str(request.scope.get("state", {}).get("request_id", ""))


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, StarletteHTTPException)
    said: Any = error.detail
    ours = isinstance(said, dict) and "kind" in said
    kind = said["kind"] if ours else OF_STATUS.get(error.status_code, "internal")
    return problem(
        kind,
        request_id_of(request),
        path=request.url.path,
        detail=said["detail"] if ours else None,
        headers=error.headers,
    )


async def on_invalid(request: Request, error: Exception) -> Response:
    """Answer a body or parameter that is not as it should be."""
    assert isinstance(error, RequestValidationError)
    faults = error.errors()[:20]
    errors = [_fault(fault) for fault in faults]
    if any(_unread(fault) for fault in faults) and not _is_json(request):
        return problem("media_type", request_id_of(request), path=request.url.path)
    return problem("invalid", request_id_of(request), path=request.url.path, errors=errors)


def _unread(fault: Mapping[str, Any]) -> bool:
    """Whether a body as a whole was not read as data."""
    return tuple(fault["loc"]) == ("body",) and fault["type"] != "missing"


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _fault(fault: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong and where; never the value, which may be private or unprintable."""
    pointer = "/".join(_printable(str(part)) for part in fault["loc"])
    said = str(fault.get("ctx", {}).get("vi") or FAULTS.get(fault["type"], OTHERWISE))
    return {"pointer": f"#/{pointer}", "detail": said}


def _printable(part: str) -> str:
    return part[:100].encode("utf-8", "replace").decode()


async def _on_assistant(request: Request, error: Exception) -> Response:
    logger.error("not available: %s", error)
    path = request.url.path
    return problem("not_ready", request_id_of(request), path=path, detail=str(error))


async def _on_crash(request: Request, error: Exception) -> Response:
    # The gate logs the traceback.
    return problem("internal", request_id_of(request), path=request.url.path)
