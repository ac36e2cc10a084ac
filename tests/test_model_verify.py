"""Tests of assistant.model.verify: what may be shown, what may not, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.borne import Fault
from assistant.model.facts import FactKind
from assistant.model.verify import Claimed, Verifier
from corpus.normalize import fold
from eval.model_check import (
    FREE,
    PATH,
    Checked,
    broken,
    by_id,
    check,
    library,
    lies,
    true_sentences,
    written,
)

HOUSING, REPORT, LAW = "phu-luc/III/10", "ke-hoach/III/1/gach-4", "ke-hoach/III/1/gach-2"
HELP, CREDIT = "ke-hoach/II/1/gach-3", "ke-hoach/II/3/gach-5"

BASIS, YEARS = "nghi-quyet/can-cu/1", "ke-hoach/II/2/gach-2"
FRIENDS, MEANS = "ke-hoach/II/3/gach-10", "ke-hoach/II/4/gach-1"

STANDARD, PARTY = "ke-hoach/II/3/gach-1", "ke-hoach/II/2/gach-1"
MOVING, PRESS, WATER = "ke-hoach/II/3/gach-7", "ke-hoach/III/2", "ke-hoach/II/3/gach-4"
AWARDS = "ke-hoach/III/4/gach-4"

HOMES = "chính sách về nhà ở của hộ nghèo"

# (passage, sentence, fault or None, why)
VERDICTS = [
    (HOUSING, "Bộ Xây dựng chủ trì chính sách về nhà ở của hộ nghèo trong năm 2022", None, "true"),
    (HOUSING, "BXD chủ trì nhiệm vụ III.10", None, "abbreviated, by its number"),
    (HOUSING, f"Theo Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ, {HOMES}", None, "its own frame"),
    (HOUSING, f"Theo Nghị quyết số 161/NQ-CP, {HOMES} hoàn thiện năm 2022", FactKind.DOCUMENT, "a false frame"),
    (HOUSING, "Bộ Y tế chủ trì chính sách về nhà ở của hộ nghèo", Fault.NAME, "another agency"),
    (HOUSING, "bộ y tế chủ trì chính sách về nhà ở của hộ nghèo", Fault.NAME, "in lower case too"),
    (HOUSING, "Cục Nhà ở chủ trì chính sách về nhà ở của hộ nghèo", Fault.NAME, "a body nobody lists"),
    (HOUSING, f"Bộ LĐTBXH chủ trì {HOMES}", Fault.ROLE, "roles swapped"),
    (HOUSING, f"Bộ LĐTBXH hoàn thiện {HOMES}", Fault.ROLE, "a helper made the doer"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo hoàn thiện năm 2023", FactKind.YEAR, "another year"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo hoàn thiện trước năm 2022", FactKind.YEAR, "before is not in"),
    (HOUSING, "Nhiệm vụ III.11 về nhà ở của hộ nghèo", FactKind.TASK, "another task"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo tại Hà Giang", Fault.PLACE, "a province"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo không được hoàn thiện", Fault.NEGATION, "denied"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo đã được hoàn thiện", Fault.CLAIM, "said to be done"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo có 40 triệu đồng", FactKind.NUMBER, "an amount"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo có bốn mươi triệu đồng", FactKind.NUMBER, "in words"),
    (HOUSING, "Chính sách về nhà ở của hộ nghèo, xem http://x.vn", Fault.MARKUP, "a link"),
    (HOUSING, f"{HOMES}, do ngân hàng thương mại cho vay trả góp", Fault.UNCOVERED, "a clause of its own"),
    (HOUSING, "Chính sách về nhà ở của hộ chính sách tại các huyện nghèo", Fault.UNCOVERED, "other households"),
    (HOUSING, "Nội dung này được quy định cụ thể", Fault.EMPTY, "says nothing"),
    (HELP, "Người nghèo không trông chờ, ỷ lại vào sự giúp đỡ của Nhà nước", None, "a denial of the text"),
    (HELP, "Người nghèo trông chờ vào sự giúp đỡ của Nhà nước và xã hội", Fault.NEGATION, "a denial lost"),
    (HELP, "Cuộc thi “Các tác phẩm văn học viết về công tác giảm nghèo”", Fault.QUOTE, "a quotation changed"),
    (LAW, "Pháp luật về giảm nghèo giảm chính sách cho không", None, "'cho không' denies nothing"),
    (LAW, "Pháp luật về giảm nghèo tăng chính sách cho không", Fault.POLARITY, "a pole swapped"),
    (REPORT, "Đánh giá tình hình thực hiện gửi về Bộ LĐTBXH để tổng hợp", None, "whom it is sent to"),
    (REPORT, "Bộ LĐTBXH gửi tổng kết về các bộ, ngành để tổng hợp", Fault.DIRECTION, "the wrong way"),
    (REPORT, "Việc sơ kết, tổng kết thực hiện hằng quý", FactKind.RECURRENCE, "how often"),
    (CREDIT, "Tín dụng ưu đãi theo Kết luận số 06-KL/TW ngày 22/11/2014", FactKind.DATE, "another's"),
    (CREDIT, "Tín dụng ưu đãi theo Kết luận số 06-KL/TW ngày 10/6/2021", None, "its own date"),
    ("phu-luc/I/6", "Phong trào thi đua có hai giai đoạn 2021 - 2025 và 2026 - 2030", None, "listed"),
    ("phu-luc/I/6", "Phong trào thi đua có ba giai đoạn", FactKind.NUMBER, "a wrong count"),
    (CREDIT, "Chỉ thị số 40-CT/TW được ban hành ngày 10/6/2021", FactKind.DATE, "the other document's"),
    (CREDIT, "Tín dụng ưu đãi theo Chỉ thị số 06-KL/TW", FactKind.DOCUMENT, "a type that the number has not"),
    (BASIS, "Luật Tổ chức Chính phủ được sửa đổi ngày 19/6/2015", FactKind.DATE, "issued then, amended later"),
    (BASIS, "Luật sửa đổi Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019", None, "its own date"),
    (YEARS, "Giảm nghèo trong Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025", None, "its length"),
    (YEARS, "Chiến lược phát triển kinh tế - xã hội 5 năm 2021 - 2030", FactKind.PERIOD, "another's"),
    (FRIENDS, "Doanh nghiệp được khuyến khích giúp đỡ các huyện nghèo", None, "who helps whom"),
    (FRIENDS, "Các huyện nghèo được khuyến khích giúp đỡ doanh nghiệp", Fault.DIRECTION, "the other way round"),
    (FRIENDS, "Hộ nghèo được các hộ khá giả giúp đỡ", None, "told from the other side"),
    (FRIENDS, "Hộ nghèo giúp đỡ các hộ khá giả", Fault.DIRECTION, "sides swapped"),
    (MEANS, "Nhà nước giữ vai trò chủ đạo trong bảo đảm nguồn lực", None, "who holds it"),
    (MEANS, "Doanh nghiệp giữ vai trò chủ đạo trong bảo đảm nguồn lực", Fault.DIRECTION, "somebody else"),
    (REPORT, "Tổng kết được gửi về Bộ LĐTBXH để tổng hợp báo cáo Chính phủ", None, "a passive"),
    ("ke-hoach/I/2/b", "Việc quán triệt phải thiết thực, không hình thức", None, "'tránh' in other words"),
    ("phu-luc/I/4", "Cuộc thi được tổ chức định kỳ 2 năm một lần", None, "how often, in other words"),
    ("phu-luc/I/4", "Cuộc thi được tổ chức định kỳ 3 năm một lần", FactKind.RECURRENCE, "not so often"),
    (HELP, "Người nghèo tự vươn lên thay vì trông chờ vào sự giúp đỡ của xã hội", None, "a denial by 'thay vì'"),
    (LAW, "Bớt chính sách cho không, tăng chính sách có điều kiện", None, "each the way it goes"),
    (LAW, "Bớt chính sách gắn với điều kiện", Fault.POLARITY, "it goes up"),
    (LAW, "Tăng cường chính sách cho không", Fault.POLARITY, "an administrative verb the wrong way"),
    (STANDARD, "Nâng dần mức sống tối thiểu", None, "what goes stands before the verb there"),
    (PARTY, "Giảm nghèo là nhiệm vụ chính trị quan trọng của hệ thống chính trị", None, "important"),
    (PARTY, "Giảm nghèo là nhiệm vụ chính trị quan trọng nhất của hệ thống chính trị", Fault.POLARITY, "most"),
    (BASIS, "Luật Tổ chức Chính phủ được ban hành ngày 22/11/2019", FactKind.DATE, "the amendment's"),
    (YEARS, "Kế hoạch phát triển kinh tế - xã hội 10 năm 2021 - 2030", FactKind.PERIOD, "the strategy's length"),
    ("nghi-quyet/noi-nhan/12", "Nghị quyết được gửi tới Kiểm toán nhà nước", None, "a recipient"),
    ("nghi-quyet/noi-nhan/12", "Kiểm toán nhà nước chịu trách nhiệm thi hành", Fault.DIRECTION, "it receives"),
    ("nghi-quyet/ky", "Phó Thủ tướng Phạm Bình Minh ký thay Thủ tướng", None, "his title"),
    ("nghi-quyet/ky", "Thủ tướng Phạm Bình Minh ký Nghị quyết", Fault.NAME, "not his title"),
    (MOVING, "Dân cư được di dời khỏi các vùng thiên tai", None, "away from there"),
    (MOVING, "Dân cư được di dời đến các vùng thiên tai", Fault.DIRECTION, "to there"),
    (PRESS, "Bộ Thông tin và Truyền thông chỉ đạo các cơ quan báo chí", None, "who directs"),
    (PRESS, "Các cơ quan báo chí chỉ đạo Bộ Thông tin và Truyền thông", Fault.DIRECTION, "who is directed"),
    (AWARDS, "Biểu dương những tập thể có thành tích xuất sắc", None, "who is praised"),
    (AWARDS, "Biểu dương những tập thể để xảy ra tình trạng vi phạm pháp luật", Fault.DIRECTION, "who is not"),
    (WATER, "Chính sách nhà ở dành cho hộ nghèo", None, "whom it is for"),
    (WATER, "Chính sách nhà ở dành cho người dân vùng biên giới", Fault.DIRECTION, "another policy's people"),
    (MOVING, "Dân cư tại các vùng chịu tác động của dịch bệnh", Fault.UNCOVERED, "one noun exchanged"),
    (MOVING, "Dân cư tại các vùng chịu ảnh hưởng của thiên tai", None, "a verb that says the same"),
    ("phu-luc/III/7", "Ba bộ cùng chủ trì: Bộ Quốc phòng, Bộ Công an, Bộ LĐTBXH", None, "counted"),
    ("phu-luc/III/7", "Hai bộ cùng chủ trì: Bộ Quốc phòng, Bộ Công an", FactKind.NUMBER, "one too few"),
    ("phu-luc/III/15", "Do nhiều bộ phối hợp, trong đó có Bộ Y tế", Fault.ROLE, "it leads, told by 'trong đó có'"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "text", "fault", "why"), VERDICTS)
def test_verdicts(passage: str, text: str, fault: str | None, why: str) -> None:
    verifier = Verifier(library(), {1: by_id()[passage]})
    found = list(verifier.faults(Claimed(text, (1,))))
    assert (fault in found) if fault else (found == []), why


# Ways to slip in a date, a number, a task, a name; none is in the passage.
SLIPS = [
    "vào năm hai không hai ba", "trong nửa cuối 2023", "trong mười hai tháng", "vào tháng XII/2021",
    "ngày mồng năm tháng chín", "T12/2023", "Q3/2022", "5.000.000đ", "5tr đồng", "một nửa số hộ",
    "gấp ba", "(2023)", "năm ngoái", "sang năm", "vào cuối năm 2022", "giai đoạn một",
    "lần thứ ba", "theo NĐ 07", "theo Nghị định bảy", "nhiệm vụ mười một", "nhiệm vụ 3.11",
    "III-11", "Phụ lục 2", "BHXH", "bộ khcn", "bộ  tài  chính", "BỘ TÀI CHÍNH", "kho bạc nhà nước",
    "Agribank", "Hà nội", "ha noi", "ở Tây Bắc", "bà Nguyễn Thị A", "ngoại trừ huyện nghèo", "tại thủ đô",
    "vài tỷ đồng", "31/12", "12/2022", "từ quý ba", "Bộ Xây dựng và Bộ Tài chính chủ trì",
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_caught_before_a_true_sentence_and_after_it(slip: str) -> None:
    verifier = Verifier(library(), {1: by_id()[HOUSING]})
    assert verifier.fault(Claimed(HOMES, (1,))) is None
    for text in (f"{HOMES}, {slip}", f"{slip[0].upper()}{slip[1:]}, {HOMES}"):
        assert verifier.fault(Claimed(text, (1,))) is not None


SOURCES = [
    ((), Fault.NO_SOURCE, "cites nothing"),
    ((3,), Fault.UNKNOWN_SOURCE, "cites what was not given"),
    ((1, 3), Fault.UNKNOWN_SOURCE, "one of two"),
    ((2,), Fault.UNCOVERED, "cites another passage"),
    ((1, 2), Fault.IDLE_SOURCE, "cites a passage that bears out none of it"),
    ((1, 4), Fault.MIXED_ROWS, "lays two tasks together"),
    ((1,), None, "cites the passage that it is from"),
]


@pytest.mark.parametrize(("cited", "fault", "why"), SOURCES)
def test_sources(cited: tuple[int, ...], fault: str | None, why: str) -> None:
    given_passages = {1: HOUSING, 2: "nghi-quyet/dieu-2", 4: "phu-luc/III/9"}
    verifier = Verifier(library(), {n: by_id()[id] for n, id in given_passages.items()})
    text = "Hoàn thiện cơ chế, chính sách về nhà ở của hộ nghèo"
    assert verifier.fault(Claimed(text, cited)) == fault, why


QUESTION = "Bộ Y tế có tham gia nhiệm vụ III.10 trước ngày 01/01/2025 không?"
MARKED = [
    (f"{HOMES} là nhiệm vụ III.10 mà câu hỏi nêu ngày 01/01/2025", None, "marked"),
    ("Chính sách về nhà ở của hộ nghèo hoàn thiện trước ngày 01/01/2025", FactKind.DATE, "not marked"),
    (f"Theo câu hỏi, Bộ Y tế chủ trì {HOMES}", Fault.ROLE, "a role is never the question's"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fault", "why"), MARKED)
def test_what_stands_in_the_question_only_must_be_marked_so(
    text: str, fault: str | None, why: str
) -> None:
    verifier = Verifier(library(), {1: by_id()[HOUSING]}, QUESTION)
    assert verifier.fault(Claimed(text, (1,))) == fault, why


@pytest.fixture(scope="module")
def verdicts() -> tuple[list[Checked], list[Checked]]:
    """Every true sentence, and every seventh lie made of them with all written by hand."""
    true = [check(kind, sentence) for kind, sentence in true_sentences()]
    made = list(lies(c.sentence for c in true))
    by_hand = sum(1 for path in (PATH, *FREE.values()) for _ in written("wrong", path))
    chosen = [*made[:-by_hand:7], *made[-by_hand:]]
    return true, [check(m.lie.value, m.sentence) for m in chosen]


def test_lies_are_caught_and_true_sentences_pass(
    verdicts: tuple[list[Checked], list[Checked]],
) -> None:
    true, false = verdicts
    assert broken(true, false) == []
    assert sum(not c.fault for c in false) <= 0.005 * len(false)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 9), st.sampled_from(["tỷ đồng", "hộ", "tháng", "nhiệm vụ", "%"]))
def test_no_number_of_a_models_own_passes(number: int, unit: str) -> None:
    text = f"Chính sách về nhà ở của hộ nghèo gồm {number} {unit}"
    assert Verifier(library(), {1: by_id()[HOUSING]}).fault(Claimed(text, (1,))) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.lists(st.integers(0, 3), max_size=3))
def test_any_text_is_judged(text: str, cited: list[int]) -> None:
    """Nothing that a model says makes the check fail, and what passes stands in the passage."""
    claimed = Claimed(text, tuple(cited))
    if Verifier(library(), {1: by_id()[HELP]}).fault(claimed) is None:
        passage = fold(" ".join(by_id()[HELP].value.split()))
        assert any(word in passage for word in fold(text).split())
