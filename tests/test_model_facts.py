"""Tests of assistant.model: what is read from a sentence: numbers, dates, parts, names, roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.facts import Fact, FactKind, facts_of, stands
from assistant.model.names import find_names
from assistant.model.roles import claims_of
from assistant.model.sentences import sentences
from assistant.model.text import plain, tokens, value_of
from assistant.model.verify import Claimed

Value = tuple[str | int | None, ...]

FACTS = [
    # one date in four forms
    ("ngày 22/12/2021", {(22, 12, 2021)}, "digits"),
    ("ngày 22 tháng 12 năm 2021", {(22, 12, 2021)}, "words between"),
    ("22-12-2021", {(22, 12, 2021)}, "hyphens"),
    ("ngày hai mươi hai tháng mười hai năm hai nghìn không trăm hai mươi mốt", {(22, 12, 2021)}, "words"),
    ("tháng 6/2021", {(None, 6, 2021)}, "no day"),
    ("tháng tư năm 2022", {(None, 4, 2022)}, "'tư' is four after 'tháng'"),
    ("quý II năm 2022", {("quý II", None, 2022)}, "a quarter"),
    # documents
    ("Nghị quyết số 160 /NQ-CP", {(160, "NQ-CP")}, "the blank of the print"),
    ("Chỉ thị 05-CT/TW", {(5, "CT/TW")}, "a leading zero says nothing"),
    ("24/2021/QH15", {(24, "2021/QH15")}, "a law of the assembly"),
    ("Chỉ thị số 05", {(5, "~CT")}, "a number without its code"),
    # times
    ("giai đoạn 2021 – 2025 và 2026 - 2030", {(2021, 2025), (2026, 2030)}, "two periods, two dashes"),
    ("từ năm 2021 đến hết năm 2030", {(2021, 2030)}, "a period in words"),
    ("năm 2022", {("in", 2022)}, "a year"),
    ("trước năm 2030", {("trước", 2030)}, "before is not until"),
    ("đến năm 2030", {("end", 2030)}, "until"),
    ("định kỳ 02 năm", {(2, "năm")}, "recurring"),
    ("hai năm một lần", {(2, "năm")}, "recurring, in words"),
    ("định kỳ năm năm", {(5, "năm")}, "'năm' is five and year"),
    ("hằng năm", {(1, "năm")}, "every year"),
    ("mỗi quý", {(1, "quý")}, "every quarter"),
    # parts
    ("nhiệm vụ III.10", {("III", 10)}, "a task"),
    ("nhiệm vụ số 10 mục III", {(None, 10), ("III", None)}, "the same in words"),
    ("Điều 2", {("điều", "2")}, "an article"),
    # numbers
    ("1.000 tỷ đồng", {("1000", "tỷ")}, "a dot of thousands"),
    ("6,6%", {("6.6", "phần")}, "a comma of decimals"),
    ("mười lăm cơ quan", {("15", "cơ")}, "fifteen"),
    ("hai mươi năm", {("20", "năm")}, "twenty years, not twenty-five"),
    ("năm nhiệm vụ", {("5", "nhiệm")}, "'năm' before what is counted"),
    ("ba triệu hộ", {("3000000", "hộ")}, "millions"),
    ("một số chính sách, không trông chờ", set(), "articles and negations are no numbers"),
    ("hằng năm các bộ báo cáo", {(1, "năm")}, "'năm' here is no five"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), FACTS)
def test_facts_do_not_depend_on_the_wording(text: str, expected: set[Value], reason: str) -> None:
    assert {fact.value for fact in facts_of(text)} == expected, reason


FOLLOWS = [
    (FactKind.DATE, (None, 6, 2021), (23, 6, 2021), True, "less of a known date"),
    (FactKind.DATE, (23, 6, 2021), (None, 6, 2021), False, "more than is known"),
    (FactKind.DATE, (23, 7, 2021), (23, 6, 2021), False, "another month"),
    (FactKind.TASK, ("III", None), ("III", 10), True, "the section of a task"),
    (FactKind.TASK, ("III", 10), ("III", None), False, "a task of a section"),
    (FactKind.DOCUMENT, (5, "~CT"), (5, "CT/TW"), True, "named by its type"),
    (FactKind.DOCUMENT, (5, "~NQ"), (5, "CT/TW"), False, "the wrong type"),
    (FactKind.NUMBER, ("5", "năm"), ("5", "bộ"), False, "another unit"),
]


@pytest.mark.parametrize(("kind", "said", "known", "expected", "reason"), FOLLOWS)
def test_what_follows_from_what(
    kind: FactKind, said: Value, known: Value, expected: bool, reason: str
) -> None:
    assert stands(Fact(kind, said), [Fact(kind, known)]) is expected, reason


def test_years_follow_from_the_ends_of_a_period_only() -> None:
    period = [Fact(FactKind.PERIOD, (2021, 2030))]
    assert stands(Fact(FactKind.YEAR, ("end", 2030)), period)
    assert stands(Fact(FactKind.YEAR, ("start", 2021)), period)
    assert not stands(Fact(FactKind.YEAR, ("in", 2030)), period)
    assert not stands(Fact(FactKind.YEAR, ("end", 2021)), period)


WORDS = [
    ("hai mươi mốt", 21),
    ("một trăm linh năm", 105),
    ("ba trăm hai mươi", 320),
    ("hai nghìn không trăm hai mươi mốt", 2021),
    ("năm mươi lăm", 55),
    ("mười", 10),
]


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_numbers_in_words(text: str, value: int) -> None:
    assert value_of(text.split()) == value
    assert plain(f"gồm {text} cơ quan") == f"gồm {value} cơ quan"


NAMES = [
    ("Bộ Lao động - Thương binh và Xã hội", ["blđtbxh"], "in full"),
    ("Bộ LĐTBXH và BXD", ["blđtbxh", "bxd"], "abbreviated"),
    ("bộ y tế", ["byt"], "in lower case"),
    ("các Bộ: Y tế, Xây dựng và Tư pháp", ["byt", "bxd", "btp"], "a list after one 'Bộ'"),
    ("cán bộ, công chức xây dựng kế hoạch", [], "no ministry"),
    ("UBND các tỉnh, thành phố", ["ubnd-tỉnh"], "the provinces"),
    ("đặc điểm địa phương của tỉnh", [], "a common word names nobody"),
    ("Thủ tướng Chính phủ", ["body:Thủ tướng Chính phủ"], "a body beside the registry"),
    ("tỉnh Hà Giang", ["place:Hà Giang"], "a province"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), NAMES)
def test_names(text: str, expected: list[str], reason: str) -> None:
    assert [name.id for name in find_names(tokens(plain(text)))] == expected, reason


CLAIMS = [
    ("Bộ Xây dựng chủ trì", {("bxd", "lead")}, "before the verb"),
    ("do Bộ Xây dựng chủ trì, Bộ Y tế phối hợp", {("bxd", "lead"), ("byt", "coordinate")}, "two"),
    ("Cơ quan chủ trì là Bộ Xây dựng, Bộ Y tế", {("bxd", "lead"), ("byt", "lead")}, "after 'là'"),
    ("Bộ Y tế là cơ quan phối hợp", {("byt", "coordinate")}, "the subject of 'là'"),
    ("Bộ Xây dựng chủ trì, phối hợp với Bộ Y tế", {("bxd", "lead"), ("byt", "coordinate")}, "with"),
    ("người đứng đầu Bộ Y tế", set(), "'đứng đầu' gives no role"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CLAIMS)
def test_roles(text: str, expected: set[tuple[str, str]], reason: str) -> None:
    found = claims_of(tokens(plain(text)))
    assert {(claim.agency, claim.role.value) for claim in found} == expected, reason


CUTS = [
    ("Câu một [1].\nCâu hai [2].\n", [("Câu một", (1,)), ("Câu hai", (2,))], "a line each"),
    ("Câu một [1]. Câu hai [2]", [("Câu một", (1,)), ("Câu hai", (2,))], "on one line"),
    ("Câu một. [1] Câu hai. [2]", [("Câu một", (1,)), ("Câu hai", (2,))], "marks after the stop"),
    ("Bộ A làm [1], bộ B giúp [2].", [("Bộ A làm, bộ B giúp", (1, 2))], "marks inside"),
    ("- **Đậm** [1, 2]\n2. Số [đoạn 3]", [("Đậm", (1, 2)), ("Số", (3,))], "bullets, emphasis"),
    ("Không nguồn. Có nguồn [1].", [("Không nguồn", ()), ("Có nguồn", (1,))], "one without"),
    ("\n\n", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CUTS)
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_a_stream_is_cut_into_the_same_sentences(
    text: str, expected: list[tuple[str, tuple[int, ...]]], reason: str, size: int
) -> None:
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    assert list(sentences(pieces)) == [Claimed(*pair) for pair in expected], reason


@given(st.integers(1, 28), st.integers(1, 12), st.integers(1990, 2099))
def test_a_date_is_the_same_fact_in_every_form(day: int, month: int, year: int) -> None:
    forms = (
        f"ngày {day}/{month}/{year}",
        f"{day:02}.{month:02}.{year}",
        f"ngày {day} tháng {month} năm {year}",
    )
    assert {facts_of(form) for form in forms} == {
        frozenset({Fact(FactKind.DATE, (day, month, year))})
    }
