"""The gold task sets recomputed from the printed table, apart from the product's own code.

Each row restates its question as a set expression over the cells of the appendix; the reader is
`eval.appendix`, not `corpus` or `structured`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest

from eval.appendix import AppendixTask, read_appendix, task_places
from eval.questions import Kind, Question, check_gold, load_questions
from eval.systems import document_texts

Tasks = frozenset[str]

LABOUR = "Lao động - Thương binh và Xã hội"
MEDIA = "Thông tin và Truyền thông"
PLANNING = "Kế hoạch và Đầu tư"
FARMING = "Nông nghiệp và Phát triển nông thôn"
HOUSING = "Xây dựng"
HOME = "Nội vụ"
SCHOOL = "Giáo dục và Đào tạo"
PROVINCES = "các tỉnh, thành phố"
YEARLY, IN_2022, DECADE = "Hằng năm", "Năm 2022", "Giai đoạn 2021 - 2030"
FIRST_HALF, SECOND_HALF = "2021 - 2025", "2026 - 2030"


@lru_cache(maxsize=1)
def rows() -> tuple[AppendixTask, ...]:
    """The 29 tasks as printed."""
    (item,) = document_texts().items()
    return read_appendix(*item)


@lru_cache(maxsize=1)
def gold() -> dict[str, Question]:
    """The question set by id."""
    return {question.id: question for question in load_questions()}


def where(holds: Callable[[AppendixTask], bool]) -> Tasks:
    return frozenset(row.id for row in rows() if holds(row))


def lead(name: str) -> Tasks:
    """Tasks whose lead column names the agency."""
    return where(lambda row: name in row.cells["lead"])


def alone(printed: str) -> Tasks:
    """Tasks whose lead column holds this and nothing else."""
    return where(lambda row: row.cells["lead"] == printed)


def coord(name: str) -> Tasks:
    return where(lambda row: name in row.cells["coordinator"])


def either(name: str) -> Tasks:
    return lead(name) | coord(name)


def others(tasks: Tasks) -> Tasks:
    return where(lambda row: row.id not in tasks)


def due(words: str) -> Tasks:
    return where(lambda row: words in row.cells["deadline"])


def due_exactly(words: str) -> Tasks:
    return where(lambda row: row.cells["deadline"] == words)


def part(section: str) -> Tasks:
    return where(lambda row: row.id.split(".")[0] == section)


def product(words: str) -> Tasks:
    return where(lambda row: words.lower() in row.cells["product"].lower())


def about(words: str) -> Tasks:
    return where(lambda row: words in row.cells["content"])


EXPRESSIONS: dict[str, Callable[[], Tasks]] = {
    "lk-001": lambda: lead(HOUSING),
    "lk-002": lambda: lead(LABOUR),
    "lk-003": lambda: coord(LABOUR),
    "lk-004": lambda: alone(f"Bộ {LABOUR}"),
    "lk-005": lambda: others(either(LABOUR)),
    "lk-006": lambda: lead(MEDIA),
    "lk-007": lambda: lead(MEDIA) & lead(LABOUR),
    "lk-008": lambda: alone(f"Bộ {MEDIA}"),
    "lk-009": lambda: either(PLANNING),
    "lk-010": lambda: lead(PLANNING),
    "lk-011": lambda: coord(PLANNING),
    "lk-012": lambda: either("Bộ Tài chính"),
    "lk-013": lambda: lead("Tài chính"),
    "lk-014": lambda: lead(FARMING),
    "lk-015": lambda: coord(FARMING),
    "lk-016": lambda: either("Ủy ban Dân tộc"),
    "lk-017": lambda: coord("Ủy ban Dân tộc"),
    "lk-018": lambda: lead("Ủy ban Dân tộc"),
    "lk-019": lambda: lead("Tư pháp"),
    "lk-020": lambda: lead("Quốc phòng"),
    "lk-021": lambda: either("Công an"),
    "lk-022": lambda: lead(SCHOOL),
    "lk-023": lambda: alone(f"Bộ {SCHOOL}"),
    "lk-024": lambda: lead("Y tế"),
    "lk-025": lambda: either("Tài nguyên và Môi trường"),
    "lk-026": lambda: lead(HOME),
    "lk-027": lambda: lead(HOME) & lead(LABOUR),
    "lk-028": lambda: lead("Ngân hàng Nhà nước"),
    "lk-029": lambda: lead("Ngân hàng Chính sách xã hội"),
    "lk-030": lambda: either("Ban Thi đua Khen thưởng"),
    "lk-031": lambda: coord("Mặt trận Tổ quốc"),
    "lk-032": lambda: lead(PROVINCES),
    "lk-033": lambda: coord(PROVINCES),
    "lk-034": lambda: either(PROVINCES),
    "lk-035": lambda: lead(PROVINCES),
    "lk-036": lambda: coord(PROVINCES),
    "lk-037": lambda: alone(f"UBND {PROVINCES}"),
    "lk-038": lambda: lead(LABOUR) & coord(PROVINCES),
    "lk-039": lambda: others(either(PROVINCES)),
    "lk-040": lambda: lead("Ngoại giao"),
    "lk-041": lambda: either("Giao thông"),
    "lk-042": lambda: either("Công Thương"),
    "lk-043": lambda: either("Văn hóa"),
    "lk-044": lambda: coord("Phụ nữ"),
    "lk-045": lambda: either("Ngân hàng Phát triển"),
    "lk-046": lambda: either("Khoa học và Công nghệ"),
    "lk-047": lambda: lead(FARMING),
    "lk-048": lambda: coord(PROVINCES),
    "lk-049": lambda: coord("cơ quan truyền thông, báo chí"),
    "lk-050": lambda: lead("Công an") & lead("Quốc phòng"),
    "lk-051": lambda: lead(HOUSING),
    "lk-052": lambda: coord(FARMING),
    "lk-053": lambda: lead(HOUSING) & due(IN_2022),
    "lk-054": lambda: coord(PROVINCES),
    "lk-055": lambda: lead("Ngân hàng Nhà nước"),
    "lk-056": lambda: lead(LABOUR) & part("V"),
    "lk-057": lambda: lead(MEDIA) - lead(LABOUR),
    "lk-058": lambda: lead(HOME),
    "lk-059": lambda: due(IN_2022),
    "lk-060": lambda: due(YEARLY),
    "lk-061": lambda: lead(PROVINCES) & due(YEARLY),
    "lk-062": lambda: lead(MEDIA) & due(YEARLY),
    "lk-063": lambda: due("02 năm"),
    "lk-064": lambda: due(FIRST_HALF),
    "lk-065": lambda: due(SECOND_HALF),
    "lk-066": lambda: due(SECOND_HALF) - due("2021"),
    "lk-067": lambda: due(FIRST_HALF) & due(SECOND_HALF),
    "lk-068": lambda: due("2030"),
    "lk-069": lambda: due(SECOND_HALF) - due("2021"),
    "lk-070": lambda: due(IN_2022),
    "lk-071": lambda: lead(LABOUR) & due_exactly(DECADE),
    "lk-072": lambda: coord(LABOUR) & due(IN_2022),
    "lk-073": lambda: coord(PROVINCES) & due(YEARLY),
    "lk-074": lambda: due_exactly(DECADE),
    "lk-075": lambda: part("I"),
    "lk-076": lambda: part("V"),
    "lk-077": lambda: part("II"),
    "lk-078": lambda: part("IV"),
    "lk-079": lambda: coord(LABOUR) & part("III"),
    "lk-080": lambda: lead(LABOUR) & part("III"),
    "lk-081": lambda: coord(PROVINCES) & part("V"),
    "lk-082": lambda: product("Nghị định"),
    "lk-083": lambda: product("Mô hình, dự án giảm nghèo"),
    "lk-084": lambda: product("Chương trình hành động"),
    "lk-085": lambda: where(lambda r: r.cells["product"] == "Cơ chế, chính sách được hoàn thiện"),
    "lk-086": lambda: product("Cơ sở dữ liệu"),
    "lk-087": lambda: product("Ứng dụng công nghệ thông tin"),
    "lk-088": lambda: lead(LABOUR) & product("đề án"),
    "lk-089": lambda: about("hộ mới thoát nghèo"),
    "lk-090": lambda: about("quốc phòng"),
    "lk-091": lambda: lead(PROVINCES) & due_exactly(DECADE),
    "lk-092": lambda: due(YEARLY),
    "lk-093": lambda: alone(f"Bộ {LABOUR}") & due(SECOND_HALF),
    "lk-165": lambda: lead(LABOUR),
    "lk-166": lambda: coord(LABOUR),
    "lk-167": lambda: lead(PROVINCES),
    "lk-168": lambda: coord(PROVINCES),
    "lk-171": lambda: due(IN_2022),
    "lk-172": lambda: due(YEARLY),
    "lk-173": lambda: lead(MEDIA),
    "lk-174": lambda: lead("Y tế"),
    "lk-175": lambda: alone(f"Bộ {LABOUR}"),
    "lk-176": lambda: lead(PLANNING),
    "lk-179": lambda: others(either(LABOUR)),
    "lk-180": lambda: lead(FARMING),
    "lk-181": lambda: due(YEARLY) & lead(PROVINCES),
    "lk-217": lambda: lead(PROVINCES) & part("III"),
}
# Their count is of something else than of their tasks: lead agencies of one task.
COUNTS_OTHERS = {"lk-177", "pa-081", "pc-092", "pe-038", "pf-079"}


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_gold_tasks_follow_from_the_table(name: str) -> None:
    assert gold()[name].tasks == EXPRESSIONS[name]()


def test_every_task_list_is_recomputed() -> None:
    """The lists of the first author; the later authors checked theirs with scripts of their own."""
    lists = {name for name, question in gold().items() if question.kind == Kind.LIST}
    assert {name for name in lists if name.startswith("lk-")} <= set(EXPRESSIONS)


def test_counts_are_the_sizes_of_their_task_sets() -> None:
    counted = {n: q for n, q in gold().items() if q.count is not None and q.tasks}
    wrong = [n for n, q in counted.items() if q.count != len(q.tasks or ())]
    assert set(wrong) <= COUNTS_OTHERS


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("lk-164", lambda: len(rows())),
        ("lk-169", lambda: len(part("III"))),
        ("lk-170", lambda: len(part("I"))),
        ("lk-178", lambda: len({row.id.split(".")[0] for row in rows()})),
    ],
)
def test_counts_without_tasks(name: str, count: Callable[[], int]) -> None:
    assert gold()[name].count == count()


def test_collective_gold_is_every_task_that_all_ministries_coordinate() -> None:
    reached = where(lambda row: "bộ, ngành" in row.cells["coordinator"].lower())
    assert gold()["lk-046"].collective_tasks == reached


def test_snippets_and_task_ids_stand_in_the_text() -> None:
    texts = document_texts()
    assert check_gold(gold().values(), texts, frozenset(task_places(texts))) == []


def test_the_set_is_large_and_touches_every_task() -> None:
    questions = gold().values()
    assert len(questions) >= 300
    assert {t for q in questions for t in q.tasks or ()} == {row.id for row in rows()}
    assert {q.kind for q in questions} == set(Kind)
