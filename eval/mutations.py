"""Lies made by code from true sentences: one fact changed, one role swapped, one clause added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Lie(StrEnum):
    """What a lie is about."""

    AGENCY = "agency"
    NUMBER = "number"
    DATE = "date"
    TASK = "task"
    DOCUMENT = "document"
    ROLE = "role"
    NEGATION = "negation"
    POLARITY = "polarity"
    CLAIM = "claim"
    PLACE = "place"
    CONTENT = "content"
    QUOTE = "quote"
    MARKUP = "markup"
    EXCHANGE = "exchange"
    CONTRARY = "contrary"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the passage that it cites."""

    passage: str
    text: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A lie: the sentence as told and what it is about."""

    sentence: Sentence
    lie: Lie


# Agencies and bodies that hardly any passage names, in full, abbreviated, made up.
STRANGERS = (
    "Bộ Ngoại giao", "Bộ GTVT", "Bộ Khoa học và Công nghệ", "Thanh tra Chính phủ", "TCTK",
    "Bảo hiểm xã hội Việt Nam", "Bộ Công Thương", "Văn phòng Chính phủ", "Hội Nông dân Việt Nam",
    "bộ văn hóa", "Tổng cục Du lịch", "Bộ Kinh tế số", "Quốc hội", "Thủ tướng", "UNDP",
)  # fmt: skip
AGENCY = re.compile(
    r"Bộ (?:Lao động - Thương binh và Xã hội|Thông tin và Truyền thông|Giáo dục và Đào tạo|Xây dựng"
    r"|Kế hoạch và Đầu tư|Nông nghiệp và Phát triển nông thôn|Tài chính|Quốc phòng|Công an|Nội vụ"
    r"|Tư pháp|Y tế|LĐTBXH|TT&TT|NN&PTNT)|BXD|UBND các tỉnh, thành phố|Ngân hàng Nhà nước"
    r"|Ban Tuyên giáo Trung ương"
)
YEAR = re.compile(r"(?<!\d)(20[1-3]\d)(?!\d|/[A-Z])")
DAY = re.compile(r"(?<=ngày )(\d{1,2})(?=\s|/)")
MONTH = re.compile(r"(?<=tháng )(\d{1,2})(?=\s)")
COUNT = re.compile(r"(?<![\d/.-])(\d{1,2}|hai|ba|bốn)(?= (?:năm|giai đoạn|cơ quan))")
DOCUMENT = re.compile(r"(\d{2,3})(?=\s?[/-][A-ZĐ]{2})")
TASK = re.compile(r"(I{1,3}|IV|V)\.(\d+)")
INSERTED_NUMBERS = ("gồm 12 nội dung", "với kinh phí 500 tỷ đồng", "cho ba triệu hộ", "đạt 95%")
INSERTED_DATES = (
    "trong năm 2024", "trước ngày 31/12/2023", "hằng tháng", "từ tháng ba năm 2022",
    "giai đoạn 2022 - 2027", "định kỳ năm năm", "vào ngày mùng 5 tháng 9",
)  # fmt: skip
INSERTED_TASKS = ("theo nhiệm vụ VI.2", "thuộc nhiệm vụ 19", "tại mục IX", "như nhiệm vụ I.17")
INSERTED_DOCUMENTS = ("theo Nghị định 07/2021/NĐ-CP", "theo Quyết định số 90", "theo 24/2021/QH15")
PLACES = ("tại tỉnh Lào Cai", "ở Nghệ An", "trên địa bàn Thành phố Hồ Chí Minh", "tại hà giang")
CLAUSES = (
    "và được cấp thẻ bảo hiểm y tế", "do tổ chức quốc tế tài trợ toàn phần",
    "trừ hộ có người đi xuất khẩu lao động", "kèm chế tài xử phạt hành chính",
    "thông qua ứng dụng điện thoại thông minh", "theo hình thức đấu thầu rộng rãi",
)  # fmt: skip
MAIN_VERBS = re.compile(
    r"\b(chủ trì|hoàn thiện|xây dựng|tổ chức|đẩy mạnh|tăng cường|hỗ trợ|khuyến khích|bố trí|vận động)\b"
)
NUMBER_WORDS = {"hai": "bảy", "ba": "chín", "bốn": "sáu"}


# What a passage is about, and what a lie puts in its place: people, troubles, places, matters.
EXCHANGES: Mapping[str, tuple[str, ...]] = {
    "hộ nghèo": ("hộ khá giả", "hộ kinh doanh", "gia đình chính sách"),
    "người nghèo": ("người cao tuổi", "học sinh", "ngư dân", "người có công"),
    "hộ cận nghèo": ("hộ trung lưu", "hộ di cư"),
    "đồng bào dân tộc thiểu số": ("kiều bào", "người khuyết tật"),
    "doanh nghiệp": ("hộ kinh doanh", "trường học", "ngân hàng"),
    "hợp tác xã": ("tập đoàn", "câu lạc bộ"),
    "cán bộ": ("sinh viên", "bác sĩ"),
    "thiên tai": ("dịch bệnh", "chiến tranh"),
    "biến đổi khí hậu": ("ô nhiễm tiếng ồn", "suy thoái kinh tế"),
    "huyện nghèo": ("đô thị", "khu công nghiệp"),
    "miền núi": ("đồng bằng", "ven biển"),
    "hải đảo": ("nội thành", "trung du"),
    "nông thôn": ("thành thị", "khu chế xuất"),
    "nhà ở": ("bệnh viện", "xe máy"),
    "nước sinh hoạt": ("điện sinh hoạt", "mạng viễn thông"),
    "đất sản xuất": ("phương tiện đi lại", "máy tính"),
    "việc làm": ("sân chơi", "bảo hiểm"),
    "tín dụng": ("thuế", "viện phí"),
    "trợ giúp pháp lý": ("chữa bệnh", "miễn giảm thuế"),
    "giáo dục": ("thể thao", "giao thông"),
    "y tế": ("du lịch", "viễn thông"),
    "sản xuất": ("văn nghệ", "du lịch"),
    "cơ sở dữ liệu": ("bảo tàng", "sổ tay"),
    "báo chí": ("thể thao", "điện ảnh"),
    "quốc phòng": ("du lịch", "ngoại giao"),
    "nguồn vốn": ("lương thực", "nhân lực"),
    "thi đua": ("văn nghệ", "thể thao"),
    "tiền lương": ("nhà công vụ", "xe công"),
}
# Verbs, and what says the contrary of them or something else.
CONTRARIES: Mapping[str, tuple[str, ...]] = {
    "hoàn thiện": ("bãi bỏ", "giữ nguyên", "đơn giản hóa"),
    "khuyến khích": ("ngăn cấm", "bắt buộc", "đánh thuế"),
    "tăng cường": ("giảm bớt", "tạm ngừng", "thu hẹp"),
    "đẩy mạnh": ("hạn chế", "giảm dần", "chậm lại"),
    "hỗ trợ": ("thu phí", "xử phạt", "cản trở"),
    "xây dựng": ("giải thể", "thanh lý", "bán"),
    "tổ chức": ("tạm dừng", "hoãn", "hủy"),
    "vận động": ("ép buộc", "thuê", "phạt"),
    "ưu tiên": ("cắt giảm", "hạn chế", "phong tỏa"),
    "giới thiệu": ("phê bình", "che giấu", "đánh thuế"),
    "bảo đảm": ("cắt", "hạn chế", "đánh đổi"),
    "giúp đỡ": ("thu hồi", "kiểm điểm", "di dời"),
    "giải quyết": ("thu hồi", "bán", "đấu giá"),
    "nâng cao": ("hạ thấp", "giảm", "giữ nguyên"),
    "kết nối": ("cách ly", "tách rời", "ngăn cách"),
    "phối hợp": ("cạnh tranh", "đối đầu"),
}


def _add(text: str, clause: str) -> str:
    return f"{text.rstrip('.;')}, {clause}"


def _agency(text: str, n: int) -> Iterator[str]:
    match = AGENCY.search(text)
    strangers = [name for name in STRANGERS if name.lower() not in text.lower()]
    stranger = strangers[n % len(strangers)]
    if match:
        yield text[: match.start()] + stranger + text[match.end() :]
    yield f"{stranger} có trách nhiệm {text[0].lower()}{text[1:]}"
    yield _add(text, f"phối hợp với {strangers[(n + 5) % len(strangers)]}")


def _number(text: str, n: int) -> Iterator[str]:
    for match in COUNT.finditer(text):
        other = NUMBER_WORDS.get(match[1]) or str(int(match[1]) + 2)
        yield text[: match.start()] + other + text[match.end() :]
    yield _add(text, INSERTED_NUMBERS[n % len(INSERTED_NUMBERS)])


def _date(text: str, n: int) -> Iterator[str]:
    for pattern, shift in ((YEAR, 3), (DAY, 1), (MONTH, 1)):
        for match in pattern.finditer(text):
            yield text[: match.start()] + str(int(match[1]) + shift) + text[match.end() :]
    if "hằng năm" in text.lower():
        yield re.sub("hằng năm", "hằng quý", text, flags=re.IGNORECASE)
    yield _add(text, INSERTED_DATES[n % len(INSERTED_DATES)])


def _task(text: str, n: int) -> Iterator[str]:
    for match in TASK.finditer(text):
        yield f"{text[: match.start()]}{match[1]}.{int(match[2]) + 1}{text[match.end() :]}"
    yield _add(text, INSERTED_TASKS[n % len(INSERTED_TASKS)])


def _document(text: str, n: int) -> Iterator[str]:
    for match in DOCUMENT.finditer(text):
        yield f"{text[: match.start()]}{int(match[1]) + 1}{text[match.end() :]}"
    yield _add(text, INSERTED_DOCUMENTS[n % len(INSERTED_DOCUMENTS)])


def _role(text: str, n: int) -> Iterator[str]:
    match = AGENCY.search(text)
    if not match or ("chủ trì" in text) == ("phối hợp" in text):
        return
    swapped = {"chủ trì": "phối hợp", "phối hợp": "chủ trì"}
    yield re.sub("chủ trì|phối hợp(?: với)?", lambda m: swapped[m[0][:8].strip()], text, count=1)


def _negation(text: str, n: int) -> Iterator[str]:
    if "không " in text and "cho không" not in text:
        yield text.replace("không ", "", 1)
    elif match := MAIN_VERBS.search(text):
        yield f"{text[: match.start()]}{('không', 'chưa')[n % 2]} {text[match.start() :]}"


def _place(text: str, n: int) -> Iterator[str]:
    yield _add(text, PLACES[n % len(PLACES)])


def _content(text: str, n: int) -> Iterator[str]:
    yield _add(text, CLAUSES[n % len(CLAUSES)])


def _exchanged(text: str, n: int, table: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the text with one thing of the table exchanged for another, the first that it names."""
    for thing, others in table.items():
        match = re.search(rf"(?<!\w){thing}(?!\w)", text, re.IGNORECASE)
        if match and not re.search("|".join(others), text, re.IGNORECASE):
            other = others[n % len(others)]
            if match[0][0].isupper():
                other = other[0].upper() + other[1:]
            yield text[: match.start()] + other + text[match.end() :]


def _exchange(text: str, n: int) -> Iterator[str]:
    yield from _exchanged(text, n, EXCHANGES)


def _contrary(text: str, n: int) -> Iterator[str]:
    yield from _exchanged(text, n, CONTRARIES)


MAKERS: Mapping[Lie, Callable[[str, int], Iterator[str]]] = {
    Lie.AGENCY: _agency,
    Lie.NUMBER: _number,
    Lie.DATE: _date,
    Lie.TASK: _task,
    Lie.DOCUMENT: _document,
    Lie.ROLE: _role,
    Lie.NEGATION: _negation,
    Lie.PLACE: _place,
    Lie.CONTENT: _content,
    Lie.EXCHANGE: _exchange,
    Lie.CONTRARY: _contrary,
}


def mutants(sentence: Sentence, n: int) -> Iterator[Mutant]:
    """Yield the lies that can be made of a true sentence; `n` picks among the stock of lies."""
    for lie, make in MAKERS.items():
        for text in make(sentence.text, n):
            if text != sentence.text:
                yield Mutant(Sentence(sentence.passage, text), lie)
