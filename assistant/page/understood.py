"""How a question was understood, in words, with what can be corrected by one click."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
# That a list is wanted goes without saying.
QUANTITIES = {"count": "đếm số lượng", "most": "nhiều nhất", "least": "ít nhất"}
# By the relations of lexicon/time.yaml.
TIMES = {
    "year": "năm {}",
    "period": "{} - {}",
    "by": "thời hạn năm {}",
    "over_by": "xong chậm nhất năm {}",
    "covers": "có thực hiện trong năm {}",
    "runs_into": "còn thực hiện trong {} - {}",
    "before": "trước năm {}",
    "after": "sau năm {}",
    "running": "đang thực hiện",
    "start": "bắt đầu từ năm {}",
    "start_in": "bắt đầu năm {}",
    "within": "{} - {}",
    "ranged": "theo giai đoạn",
    "annual": "hằng năm",
    "every": "định kỳ",
    "other_cycle": "theo chu kỳ khác",
    "recurring": "hằng năm hoặc định kỳ",
    "one_year": "một năm",
    "one_period": "một giai đoạn",
    "two_periods": "hai giai đoạn",
    "overdue": "đã qua thời hạn",
    "not_started": "chưa bắt đầu",
    "this_year": "năm nay",
    "next_year": "năm sau",
}
# A correction replaces the words that were read as this kind of slot.
CORRECTABLE = ("agency", "role")
# 'Bộ Y tế có những nhiệm vụ nào': the role is written in the place of 'có'.
HAS = re.compile(r"\s+có(?=\s)", re.IGNORECASE)

Part = dict[str, Any]


# What other words of a message do with the tasks that they describe.
BESIDE = (
    ("limits", "Chỉ xét"),
    ("aside", "Bỏ ra"),
    ("also", "Lấy thêm"),
    ("unread", "Không xét tới"),
)
# What a column is said to hold.
CELLS = {"content": "Nội dung nhắc", "product": "Sản phẩm ghi", "deadline": "Thời gian ghi"}


def _cell(column: str, shown: str, negated: bool) -> Part:
    """Return the part for a condition on the words of a column."""
    label = CELLS.get(column, "Cột ghi")
    return {"label": f"Không có: {label.lower()}" if negated else label, "value": f"“{shown}”"}


def understood(answer: Answer, library: Library) -> list[Part]:
    """Return the parts of the line 'Đã hiểu': label, value, and for some the other choices.

    A choice holds the whole question as it reads with the other agency or role in it.
    """
    explanation = answer.explanation
    parts = [p for slot in explanation.get("slots", ()) for p in _slot(slot, answer, library)]
    parts += _carried_agencies(answer, library)
    parts += _times(explanation.get("times", ()))
    topic = explanation.get("topic")
    if topic and not any(topic in shown for _, shown, _ in explanation.get("cells", ())):
        parts.append({"label": "Nội dung", "value": topic})
    parts += [_cell(*cell) for cell in explanation.get("cells", ())]
    for key, label in BESIDE:
        parts += [{"label": label, "value": one["typed"]} for one in explanation.get(key, ())]
    if explanation.get("carried"):
        parts.append({"label": "Ngữ cảnh", "value": "nối tiếp câu hỏi trước"})
    # 'khi nào' and 'bao giờ' in one question are one thing asked.
    return [part for order, part in enumerate(parts) if part not in parts[:order]]


def _slot(slot: dict[str, Any], answer: Answer, library: Library) -> Iterator[Part]:
    label, value = _words(slot, library)
    if slot["value"] in _negated(answer):
        label = "Trừ cơ quan"
    if slot["slot"] == "section" and slot["value"] in answer.explanation.get("sections_out", ()):
        label = "Trừ mục"
    if label:
        part: Part = {"label": label, "value": value}
        if slot["slot"] in CORRECTABLE:
            part["choices"] = list(_choices(slot, _asked(answer), library))
        yield part
    if slot["slot"] == "agency" and not _has_role(answer):
        yield from _any_role(slot, answer)


def _asked(answer: Answer) -> str:
    """Return the question in which slots have their places: the one before where only a name was put in it."""
    return str(answer.explanation.get("asked", answer.question))


def _negated(answer: Answer) -> set[str]:
    return {a["agency"] for a in answer.explanation.get("agencies", ()) if a["negated"]}


def _has_role(answer: Answer) -> bool:
    return any(slot["slot"] == "role" for slot in answer.explanation["slots"])


def _any_role(slot: dict[str, Any], answer: Answer) -> Iterator[Part]:
    """Yield the role that a list takes when none was asked for: it can be chosen as well."""
    end, question = slot["span"][1], _asked(answer)
    has = HAS.match(question, end)
    if has and answer.explanation["route"] == "listing":
        asked = {role: f"{question[:end]} {role}{question[has.end() :]}" for role in _roles()}
        choices = [{"label": role, "question": text} for role, text in asked.items()]
        yield {"label": "Vai trò", "value": ROLES["any"], "choices": choices}


def _roles() -> tuple[str, ...]:
    return ROLES["lead"], ROLES["coordinate"]


def _carried_agencies(answer: Answer, library: Library) -> Iterator[Part]:
    """Yield the agencies that an earlier question named."""
    explanation = answer.explanation
    typed = {slot["value"] for slot in explanation.get("slots", ())}
    for agency in explanation.get("agencies", ()) if explanation.get("carried") else ():
        if agency["agency"] not in typed:
            yield {"label": "Cơ quan", "value": library.agencies[agency["agency"]].name}


def _times(times: Iterable[tuple[str, int | None, int | None]]) -> Iterator[Part]:
    for relation, start, end in times:
        if relation in TIMES:
            # A period of a single year is that year.
            words = TIMES[relation] if start != end else TIMES[relation].replace("{} - {}", "{}")
            yield {"label": "Thời gian", "value": words.format(start, end)}


def _words(slot: dict[str, Any], library: Library) -> tuple[str, str]:
    kind, value = slot["slot"], str(slot["value"])
    if kind == "agency" and value in library.agencies:
        return "Cơ quan", library.agencies[value].name
    if kind == "node":
        node = library.node(value)
        return "Phần", node.locator if node else value
    tables = {
        "role": ("Vai trò", ROLES),
        "field": ("Hỏi về", FIELDS),
        "quantity": ("Cách hỏi", QUANTITIES),
    }
    if kind in tables:
        label, words = tables[kind]
        return (label, words[value]) if value in words else ("", "")
    plain = {"task_ref": "Nhiệm vụ", "section": "Mục"}
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
