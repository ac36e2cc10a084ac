"""Routes that count other things than tasks and agencies: sections of the appendix, parts of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.read import document
from assistant.read.base import Draft, Reading, ids
from assistant.read.groups import section_label, section_marks, tasks_of
from assistant.read.lists import conditions_of, describe, fitting
from assistant.turns.outline import node_called
from corpus.types import Passage
from structured.tally import by_section

_HOW_MANY = r"\b(?:may|bao nhieu|so|so luong|how many)(?: (?:lon|nho|to|chu))?"
# 'mấy mục', 'số nhóm'; 'mấy phần việc' counts tasks, 'mấy phần trăm' neither.
_OTHER = r"(?! (?:viec|nhiem vu|tram|tieu|ho|doi tuong|nguoi))"
SECTIONS = re.compile(rf"{_HOW_MANY} (?:muc|phan|nhom|mang|sections)\b{_OTHER}")
# 'mấy gạch đầu dòng', 'bao nhiêu điểm', 'mấy nhóm cơ quan'.
BULLETS = re.compile(rf"{_HOW_MANY} (?:gach|y|dong|doan|bullets)\b")
PARTS = re.compile(
    rf"{_HOW_MANY} (?:muc|phan|nhom|diem|noi dung|doi tuong|khoan|gach|y|points|parts|bullets)\b"
    r"(?! (?:viec|nhiem vu|tram|tieu))"
)
MEASURES = "nhiem vu giai phap"


def sections_counted(reading: Reading) -> Draft | None:
    """How many sections hold tasks of a kind: 'Bộ A chủ trì ở mấy mục'."""
    query = reading.query
    conditions = conditions_of(reading)
    if not conditions or not SECTIONS.search(_line(reading)) or query.nodes or query.sections:
        return None
    spoken = query.about_tasks or query.roles or query.agencies or "appendix" in query.parts
    if query.superlative or query.task_refs or "plan" in query.parts or not spoken:
        return None
    groups = by_section(fitting(reading, conditions), reading.library.sections)
    found = [group for group in groups if group.size]
    if not found:
        return Draft(Status.ANSWERED, _none(reading, conditions), count=0)
    tasks = tasks_of(found)
    marks = section_marks(reading, found)
    what = describe(reading, conditions)
    head = reading.say("sections_counted", n=len(found), what=what, marks=marks)
    lines = [
        reading.say("section_item", name=section_label(reading, g.key), ids=", ".join(ids(g.tasks)))
        for g in found
    ]
    text = "\n".join([head, *lines])
    agencies = tuple(a.agency for a in query.agencies)
    return Draft(Status.ANSWERED, text, count=len(found), subjects=ids(tasks), agencies=agencies)


def _none(reading: Reading, conditions: Sequence[Condition]) -> str:
    return reading.say("sections_none", what=describe(reading, conditions))


def parts_counted(reading: Reading) -> Draft | None:
    """How many parts a part of the plan has: 'phần Yêu cầu có mấy điểm', 'mục của tỉnh có mấy gạch đầu dòng'."""
    query = reading.query
    if "appendix" in query.parts or not PARTS.search(_line(reading)):
        return None
    if query.times or query.task_refs or "lead" in {role.value for role in query.roles}:
        return None
    node = _duty(reading) or _named(reading)
    children = reading.library.children(node.id) if node else ()
    if node is None or not children:
        return None
    return replace(document.read_node(reading, node), count=len(children))


def _duty(reading: Reading) -> Passage | None:
    """Return the part on implementation of the one agency that is named, where its bullets are counted."""
    query = reading.query
    told = {a.agency for a in query.agencies}
    spoken = BULLETS.search(_line(reading)) or "tổ chức thực hiện" in query.nodes
    if len(told) != 1 or not spoken:
        return None
    return next(iter(reading.library.duties.get(told.pop(), ())), None)


def _named(reading: Reading) -> Passage | None:
    """Return the part of the plan that is named first, by its number or its title."""
    query, library = reading.query, reading.library
    if query.agencies:
        return None
    names = [name for name in query.nodes if name != "nhiệm vụ, giải pháp" or len(query.nodes) == 1]
    if MEASURES in _line(reading) and "plan" in query.parts:
        names = ["nhiệm vụ, giải pháp"]
    called = next(filter(None, (node_called(library, name) for name in names)), None)
    return library.node(called) if called else None


def _line(reading: Reading) -> str:
    # 'mức' is no 'mục'.
    return " ".join(w.folded if w.marked != "mức" else w.marked for w in reading.query.words)
