"""How a question was understood, in words, with what can be corrected by one click."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.answer import Answer
from assistant.library import Library

ROLES = {"lead": "chủ trì", "coordinate": "phối hợp", "any": "chủ trì hoặc phối hợp"}
FIELDS = {
    "content": "nội dung",
    "lead": "cơ quan chủ trì",
    "coordinate": "cơ quan phối hợp",
    "product": "sản phẩm",
    "deadline": "thời gian thực hiện",
    "section": "mục",
}
QUANTITIES = {"count": "đếm số lượng", "list": "liệt kê", "most": "nhiều nhất", "least": "ít nhất"}
# A correction replaces the words that were read as this kind of slot.
CORRECTABLE = ("agency", "role")

Part = dict[str, Any]


def understood(answer: Answer, library: Library) -> list[Part]:
    """Return the parts of the line 'Đã hiểu': label, value, and for some the other choices.

    A choice holds the whole question as it reads with the other agency or role in it.
    """
    explanation = answer.explanation
    parts = [p for slot in explanation.get("slots", ()) for p in _slot(slot, answer, library)]
    if explanation.get("topic"):
        parts.append({"label": "Nội dung", "value": explanation["topic"]})
    if explanation.get("carried"):
        parts.append({"label": "Ngữ cảnh", "value": "nối tiếp câu hỏi trước"})
    # 'khi nào' and 'bao giờ' in one question are one thing asked.
    return [part for order, part in enumerate(parts) if part not in parts[:order]]


def _slot(slot: dict[str, Any], answer: Answer, library: Library) -> Iterator[Part]:
    label, value = _words(slot, library)
    if label:
        part: Part = {"label": label, "value": value}
        if slot["slot"] in CORRECTABLE:
            part["choices"] = list(_choices(slot, answer.question, library))
        yield part


def _words(slot: dict[str, Any], library: Library) -> tuple[str, str]:
    kind, value = slot["slot"], str(slot["value"])
    if kind == "agency" and value in library.agencies:
        return "Cơ quan", library.agencies[value].name
    tables = {
        "role": ("Vai trò", ROLES),
        "field": ("Hỏi về", FIELDS),
        "quantity": ("Cách hỏi", QUANTITIES),
    }
    if kind in tables:
        label, words = tables[kind]
        return (label, words[value]) if value in words else ("", "")
    plain = {"task_ref": "Nhiệm vụ", "section": "Mục", "year": "Năm"}
    return (plain[kind], value) if kind in plain else ("", "")


def _choices(slot: dict[str, Any], question: str, library: Library) -> Iterator[dict[str, str]]:
    start, end = slot["span"]
    # The text was read after control characters were taken out: offsets must still fit.
    if question[start:end] != slot["typed"]:
        return
    for value, words in _alternatives(slot, library):
        if value != slot["value"]:
            yield {"label": words, "question": question[:start] + words + question[end:]}


def _alternatives(slot: dict[str, Any], library: Library) -> Iterator[tuple[str, str]]:
    if slot["slot"] == "role":
        yield from ((role, ROLES[role]) for role in ("lead", "coordinate"))
        return
    for agency in library.agencies.values():
        if agency.kind != "group" and not agency.successor_of:
            yield agency.id, agency.name
