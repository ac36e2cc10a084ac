"""The patterns of numbers in a question, over its words without their marks, in the order they are tried in."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.readings.numerals import ROMAN
from assistant.slots import SlotKind

WORDED = {"mot": "I", "hai": "II", "ba": "III", "bon": "IV", "tu": "IV", "nam": "V"}
ARABIC = {str(n): numeral for n, numeral in enumerate(ROMAN.values(), 1) if n < 10}
NUMBERS = {
    "tien": 1,
    "nhat": 1,
    "mot": 1,
    "hai": 2,
    "nhi": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}

_TASK = r"(?:nhiem vu|cong viec|dau viec|viec|task|muc viec|(?<!\bdau )dong|hang muc|so thu tu|stt|item)"
_SECTION = r"(?:muc|phan|nhom|sections?|chuong|part|phan muc|de muc)"
SECTION_WORDS = ("muc ", "phan ", "nhom ", "section", "chuong ", "part ")
_ROMAN = r"(?:viii|vii|vi|iv|ix|iii|ii|i|v|x)"
OF = r"(?:(?:cua|o|tai|trong|thuoc|o trong|in|of|nam o|ben|phu luc|bang|the) )*"
_WORD = r"(?:muoi (?:mot|hai|ba|bon|tu|lam|nam|sau)|nhat|mot|hai|nhi|ba|bon|tu|nam|sau|bay|tam|chin|muoi)"
_NUMBER = rf"(?:\d{{1,3}}|(?:thu |so ){_WORD})"
_SECTION_NUMBER = rf"(?:{_ROMAN}|\d|(?:mot|hai|ba|bon|nam)(?! \d))"

# 'nhiệm vụ 9 mục III', 'nhiệm vụ thứ hai của phần V', 'việc số 9 ở mục 3'.
TASK_IN_SECTION = re.compile(
    rf"\b{_TASK} (?:so )?({_NUMBER}) {OF}{_SECTION} (?:so |thu )?({_SECTION_NUMBER})\b"
)
# 'nhiệm vụ 1 và 2 mục III', 'nhiệm vụ 1 với nhiệm vụ 2 mục III': the first of two.
FIRST_IN_SECTION = re.compile(
    rf"\b{_TASK} (?:so )?({_NUMBER})(?= (?:va|voi|cung) (?:{_TASK} )?(?:so )?{_NUMBER} {OF}{_SECTION} ({_SECTION_NUMBER})\b)"
)
# 'mục III nhiệm vụ 9', 'mục III số 9', 'phần V, việc thứ hai'.
SECTION_THEN_TASK = re.compile(
    rf"\b{_SECTION} (?:so )?({_ROMAN}|\d) {OF}(?:{_TASK} (?:so )?|so |thu )({_NUMBER})\b"
)
# 'số 9 mục III', 'thứ 3 mục V'.
NUMBER_IN_SECTION = re.compile(rf"\b(?:so |thu )?(\d{{1,2}}) {OF}{_SECTION} ({_ROMAN})\b")
# 'III.9', 'nhiệm vụ III.9', 'mục III.9', 'phụ lục III.9', 'nhiệm vụ 3.9'.
DOTTED = re.compile(
    rf"\b(?:{_TASK} |{_SECTION} |phu luc |so )*({_ROMAN}) (\d{{1,3}})(?: (?=$|\D|20\d\d\b)|$)"
)
DOTTED_ARABIC = re.compile(rf"\b{_TASK} (?:so )?([1-9]) (\d{{1,2}})(?: (?=$|\D)|$)")
# 'nhiệm vụ IV', 'nhiệm vụ mục IV', 'nhiệm vụ ở phần IV': a section that has one task.
TASK_OF_SECTION = re.compile(rf"\b{_TASK} (?:so )?({_ROMAN})\b")
# 'nhiệm vụ số 9', 'nhiệm vụ 25'.
BARE_TASK = re.compile(
    r"\b(?:nhiem vu|cong viec|dau viec|task) (?:so |thu )?(\d{1,3})\b(?! nam| giai doan| gd\b| chang| ky\b| co quan| bo\b| don vi| dieu kien| nguoi| ho | ty| trieu)"
)
# 'mục III', 'phần 2', 'nhóm IV'.
SECTION = re.compile(rf"\b{_SECTION} (?:so |thu |la ma )*({_ROMAN}|\d)\b(?! diem| [a-d]\b)")
# 'mục III hơn | mục V | 12 nhiệm vụ': the number is by how many.
SECTION_OUTDONE = re.compile(
    rf"(?:(?<=\bhon )|(?<=\bkem )|(?<=\bthua )|(?<=\bso voi ))(?:so )?{_SECTION} ({_ROMAN}|\d)(?= \d{{1,2}} {_TASK}\b)"
)
# 'nhóm nhiệm vụ số III', 'nhóm việc V', which are no numbers of tasks.
SECTION_OF_TASKS = re.compile(
    rf"\b(?:nhom|phan|muc) (?:nhiem vu|cong viec|viec) (?:so |thu )?(?:la ma )?({_ROMAN})\b(?! \d)"
    r"|\bnhom (?:nhiem vu|cong viec|viec) (?:so |thu )?([1-9])\b(?! \d)"
)
# 'khối III', 'cụm IV', 'rơi vào rổ II': no words for sections, so that one letter needs more around it.
SECTION_FIGURED = re.compile(
    r"\b(?:(?:khoi|cum|mang|khuc|ngan|ro) (iii|ii|iv)|(?:trong|vao|vo|thuoc|o) (?:khoi|cum|mang) (i|v))\b(?! \d)"
)
# 'đánh số II', 'mục năm (V)'.
SECTION_NUMBERED = re.compile(
    rf"\b(?:(?:danh|mang) so (?:thu tu )?(?:la ma )?|{_SECTION} (?:thu |so )?(?:mot|nhat|hai|ba|bon|tu|nam) )"
    rf"({_ROMAN})\b(?! \d)"
)
# 'phần ba của phụ lục', 'phần năm, phần quản lý nhà nước'
SECTION_WORDED = re.compile(
    rf"\b{_SECTION} (?:thu )?(mot|hai|ba|bon|tu|nam) (?:(?:cua|trong|o|tai) (?:phu luc|bang)\b|(?=(?:phan|nhom|mang|muc) (?!nao|may)))"
)
# 'trong phần ba có …', 'phần ba với phần một': no 'nhóm hai bộ', no 'mục năm 2022'
SECTION_IN_WORDS = re.compile(
    r"\b(?:phan|muc) (?:thu )?(?:(mot|hai|ba|bon)\b(?! (?:bo|co quan|don vi|nganh|nguoi|nam|giai doan|tang|lan|nhom"
    r"|phan|muc|nhiem vu|tieu|loai|ben|chuong|quyet|nghi|tinh|noi dung|y|cai|thang|ngay|tram|nghin|muoi)\b)"
    r"|(nam) (?=(?:co|gom|voi|va|thi|con|cua|trong|ghi|neu|giao)\b))"
)
# 'mục 3 phần II', 'phần III mục 3': a group of the plan.
ITEM_OF_PART = re.compile(
    rf"\b(?:muc|khoan|diem|y|nhom|group|point|item) (?:so |thu )?(\d) {OF}(?:phan|part|muc) ({_ROMAN})\b(?! \d)"
)
PART_THEN_ITEM = re.compile(
    rf"\b(?:phan|part) ({_ROMAN}) {OF}(?:(?:ban )?ke hoach )?{OF}(?:muc|khoan|diem|nhom) (?:so |thu )?(\d)\b"
)
# 'mục II.3 của kế hoạch', 'phần III.4 kế hoạch', 'điểm a mục I.1'; 'Part III of the plan'.
PLAN_NODE = re.compile(
    rf"\b(?:(?:diem|y|muc) ([a-d]) {OF})?(?:{_SECTION} |khoan )?({_ROMAN})(?: (\d{{1,2}}))?(?: (?:diem )?([a-d])\b)?"
    r" (?:(?:cua|trong|o|tai|thuoc) )?(?:phan |ban )?(?:ke hoach|plan)\b"
    rf"|\bpart ({_ROMAN})(?: (\d{{1,2}}))? of (?:the |this )?plan\b"
)
PLAN_NODE_AFTER = re.compile(
    rf"\b(?:ke hoach|plan) {OF}(?:tai )?(?:{_SECTION} |khoan )({_ROMAN})\b(?: (\d{{1,2}}))?(?: (?:diem )?([a-d])\b)?"
)
# 'điểm a mục I.1', 'điểm c khoản 2 mục I'.
POINT = re.compile(
    rf"\bdiem ([a-d]) {OF}(?:khoan (\d) {OF})?(?:{_SECTION} |khoan )?({_ROMAN})(?: (\d))?\b"
)
POINT_AFTER = re.compile(rf"\b{_SECTION} ({_ROMAN}) (\d) diem ([a-d])\b")
# 'điểm c', 'gạch đầu dòng thứ hai', 'ý số 3': a point of the part spoken of.
CHILD_LETTER = re.compile(r"\b(?:diem|y|point|khoan) ([a-d])\b(?! nao| gi\b)")
# 'đủ cả các điểm a, b, c': all of them, so none is chosen.
CHILD_LETTERS = re.compile(r"\b(?:ca |cac |du |ba |hai )*(?:diem|y) [a-d](?: (?:va )?[a-d])+\b")
CHILD_NUMBER = re.compile(
    rf"\b(?:diem|gach|dau dong|gach dau dong|bullet) (?:so |thu )?(\d{{1,2}})\b"
    rf"|\b(?:diem|gach|dau dong|gach dau dong|y) (?:so|thu) (\d{{1,2}}|{_WORD})\b"
)
# 'gạch đầu dòng thứ ba (của) mục II.4', 'gạch cuối mục III.5': tasks have none.
BULLET_OF = re.compile(
    rf"\b(?:gach dau dong|dau dong|gach|bullet) (?:so |thu )?(\d{{1,2}}|{_WORD}|dau tien|dau|cuoi cung|cuoi)"
    rf"(?= {OF}(?:{_SECTION} |khoan )?{_ROMAN} \d)"
)
# 'gạch đầu dòng cuối', 'gạch đầu tiên', told of the part spoken of.
BULLET_PLACED = re.compile(
    r"\b(?:gach dau dong|dau dong|gach|bullet) (dau tien|dau(?! dong)|cuoi cung|cuoi)\b"
)
# 'yêu cầu thứ ba', 'nội dung thứ hai'.
CHILD_OF_KIND = re.compile(
    r"(?:(?<=yeu cau )|(?<=muc dich )|(?<=noi dung )|(?<=giai phap ))"
    rf"(?:thu (\d{{1,2}}|{_WORD})|so (\d{{1,2}})(?!.*\b(?:nhiem vu|viec|chu tri|phoi hop)))\b"
)
# 'nhóm giải pháp 3': the group with that number.
GROUP_NUMBER = re.compile(
    r"\b(?<=nhom giai phap )([1-9])\b(?! (?:nam|bo|co quan|don vi|nhiem|viec|ho|trieu|ty|nguoi)\b)"
)
# 'số 11', 'việc 3', said of a list or of the section spoken of; the number of a document is none.
BARE_NUMBER = re.compile(
    r"\b(?=[svc])(?<!thi )(?<!luan )(?<!quyet )(?<!dinh )(?<!luat )(?<!tu )(?<!ban )(?<!van )"
    r"(?:so|viec|cai) (\d{1,2})\b(?! \d| bo\b| co quan| nganh| nam\b| tinh)"
)
# 'Điều 2', 'điều thứ 3', 'article 2'.
ARTICLE = re.compile(r"\b(?:dieu|article) (?:so |thu )?(\d{1,3})\b")
# 'có 5 điều': how many articles there are, claimed or asked.
ARTICLE_COUNT = re.compile(r"\b\d{1,2} dieu\b(?! \d)")
# 'điều đầu tiên', 'điều thứ hai'.
FIRST_ARTICLE = re.compile(r"\bdieu ((?:thu )(?:nhat|hai|ba|tu|nam)|dau tien)\b")
# 'phụ lục 2', 'phụ lục II', 'khoản 3', 'chương 2'; in chats 'v bn' is 'vậy bạn'.
ANNEX = re.compile(
    rf"\b(?:phu luc|annex|appendix) (?:so )?(?!v (?:bn|ban|ad|mn|nhi|ta)\b)(\d{{1,2}}|{_ROMAN})\b"
)
CHAPTER = re.compile(r"\b(?:chuong) (?:so )?(\d{1,2}|[ivx]+)\b")
# '2021 - 2025', '2021 đến năm 2025', '2021-25'.
PERIOD = re.compile(r"\b(20\d\d) (?:(?:den|toi|to|cho den|den het) )?(?:nam )?(20\d\d|[2-9]\d)\b")
# 'between 2021 and 2025', 'giữa 2021 và 2025': two years that bound a time.
BETWEEN = re.compile(
    r"\b(?:(?<=between )|(?<=giua )|(?<=giua nam ))(20\d\d) (?:and|va) (?:nam )?(20\d\d)\b"
)
YEAR = re.compile(r"\b(20\d\d)\b")
# '21-25', '26 đến 30': the years of a plan without their century.
SHORT_PERIOD = re.compile(r"\b(2[0-9]) (?:(?:den|toi) )?(2[4-9]|3[0-5])\b")
# '22/12/2021', 'ngày 23 tháng 6 năm 2021', '160/NQ-CP', '05-CT/TW': no years, no task numbers.
DATE = re.compile(r"\b(?:ngay )?\d{1,2} (?:thang )?\d{1,2} (?:nam )?(?:19|20)\d\d\b")
# 'hai không hai hai', 'hai nghìn không trăm hai mươi lăm': a year as it is spoken.
YEAR_SPOKEN = re.compile(
    r"\bhai (?:(?:nghin|ngan)(?: khong tram)?|khong) (hai|ba) (?:muoi )?"
    r"(khong|muoi|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)\b"
)
# '31/12/2025', '1/1/2026': the end of a year and its start, which mean the year.
YEAR_ENDS = re.compile(r"\b(?:ngay )?(?:31 (?:thang )?12|0?1 (?:thang )?0?1) (?:nam )?(20\d\d)\b")
CODE = re.compile(
    r"\b\d{1,3} (?:\d{4} )?(?:nq|nd|qd|ct|kl|tt|qh\d*) ?(?:cp|tw|ttg|qh\d*|ubtvqh)?\d*\b"
)
Reading = Callable[[re.Match[str]], str]


def _section(text: str) -> str:
    return ROMAN.get(text) or ARABIC.get(text) or WORDED.get(text) or text


def _number(text: str) -> str:
    *_, before, last = ["", *text.split()]
    if last.isdigit():
        return str(int(last))
    return str(NUMBERS.get(last, 0) + (10 if before == "muoi" else 0))


def _task(section: int, number: int) -> Reading:
    return lambda match: f"{_section(match[section])}.{_number(match[number])}"


def _plan(match: re.Match[str]) -> str:
    groups = [g for g in match.groups() if g]
    letters = [g for g in groups if g in "abcd"]
    numbers = [g for g in groups if g not in "abcd"]
    return "/".join(["ke-hoach", _section(numbers[0]), *numbers[1:], *letters[:1]])


def _point(match: re.Match[str]) -> str:
    letter, item, section, dotted = match.groups()
    number = item or dotted
    return "/".join(["ke-hoach", _section(section), *([number] if number else []), letter])


ENDS = {"dau tien": "1", "dau": "1", "cuoi cung": "-1", "cuoi": "-1"}
Pattern = tuple[re.Pattern[str], SlotKind | None, Reading]
# Tried in this order; a stretch of words is read once.
PATTERNS: tuple[Pattern, ...] = (
    (YEAR_ENDS, SlotKind.YEAR, lambda m: m[1]),
    (YEAR_SPOKEN, SlotKind.YEAR, lambda m: f"20{NUMBERS[m[1]]}{NUMBERS.get(m[2], 0) % 10}"),
    (DATE, None, lambda m: ""),
    (CODE, None, lambda m: ""),
    (PERIOD, SlotKind.PERIOD, lambda m: f"{m[1]}-{m[2] if len(m[2]) == 4 else '20' + m[2]}"),
    (BETWEEN, SlotKind.PERIOD, lambda m: f"{m[1]}-{m[2]}"),
    (YEAR, SlotKind.YEAR, lambda m: m[1]),
    (SHORT_PERIOD, SlotKind.PERIOD, lambda m: f"20{m[1]}-20{m[2]}"),
    (POINT_AFTER, SlotKind.NODE, lambda m: f"ke-hoach/{_section(m[1])}/{m[2]}/{m[3]}"),
    (POINT, SlotKind.NODE, _point),
    (ITEM_OF_PART, SlotKind.NODE, lambda m: f"ke-hoach/{_section(m[2])}/{m[1]}"),
    (PART_THEN_ITEM, SlotKind.NODE, lambda m: f"ke-hoach/{_section(m[1])}/{m[2]}"),
    (PLAN_NODE, SlotKind.NODE, _plan),
    (PLAN_NODE_AFTER, SlotKind.NODE, _plan),
    (BULLET_OF, SlotKind.CHILD, lambda m: ENDS.get(m[1]) or _number(m[1])),
    (SECTION_OUTDONE, SlotKind.SECTION, lambda m: _section(m[1])),
    (FIRST_IN_SECTION, SlotKind.TASK_REF, _task(2, 1)),
    (TASK_IN_SECTION, SlotKind.TASK_REF, _task(2, 1)),
    (SECTION_THEN_TASK, SlotKind.TASK_REF, _task(1, 2)),
    (NUMBER_IN_SECTION, SlotKind.TASK_REF, _task(2, 1)),
    (DOTTED, SlotKind.TASK_REF, _task(1, 2)),
    (DOTTED_ARABIC, SlotKind.TASK_REF, _task(1, 2)),
    (ARTICLE_COUNT, SlotKind.FACET, lambda m: "articles"),
    (FIRST_ARTICLE, SlotKind.NODE, lambda m: f"nghi-quyet/dieu-{_number(m[1])}"),
    (ARTICLE, SlotKind.NODE, lambda m: f"nghi-quyet/dieu-{m[1]}"),
    (ANNEX, SlotKind.NODE, lambda m: f"phu-luc-{m[1]}"),
    (CHAPTER, SlotKind.NODE, lambda m: f"chuong-{m[1]}"),
    (CHILD_LETTERS, SlotKind.FILLER, lambda m: "points"),
    (CHILD_LETTER, SlotKind.CHILD, lambda m: m[1]),
    (BULLET_PLACED, SlotKind.CHILD, lambda m: ENDS[m[1]]),
    (CHILD_NUMBER, SlotKind.CHILD, lambda m: _number(m[1] or m[2])),
    (CHILD_OF_KIND, SlotKind.CHILD, lambda m: _number(m[1] or m[2])),
    (GROUP_NUMBER, SlotKind.CHILD, lambda m: m[1]),
    (SECTION_OF_TASKS, SlotKind.SECTION, lambda m: _section(m[1] or m[2])),
    (TASK_OF_SECTION, SlotKind.TASK_REF, lambda m: _section(m[1])),
    (SECTION, SlotKind.SECTION, lambda m: _section(m[1])),
    (SECTION_FIGURED, SlotKind.SECTION, lambda m: _section(m[1] or m[2])),
    (SECTION_WORDED, SlotKind.SECTION, lambda m: _section(m[1])),
    (SECTION_IN_WORDS, SlotKind.SECTION, lambda m: _section(m[1] or m[2])),
    (SECTION_NUMBERED, SlotKind.SECTION, lambda m: _section(m[1])),
    (BARE_TASK, SlotKind.TASK_REF, lambda m: str(int(m[1]))),
    (BARE_NUMBER, SlotKind.ORDINAL, lambda m: str(int(m[1]))),
)
# One of these stands in what a pattern reads, and in few questions.
NEEDLES: dict[re.Pattern[str], tuple[str, ...]] = {
    **dict.fromkeys((POINT_AFTER, POINT), ("diem ",)),
    **dict.fromkeys((PLAN_NODE, PLAN_NODE_AFTER), ("ke hoach", "plan")),
    **dict.fromkeys((ARTICLE_COUNT, FIRST_ARTICLE, ARTICLE), ("dieu", "article")),
    BULLET_OF: ("gach", "dong", "bullet"),
    ANNEX: ("phu luc", "annex", "appendix"),
    CHAPTER: ("chuong",),
    CHILD_LETTERS: ("diem ", "y "),
    CHILD_LETTER: ("diem ", "y ", "point", "khoan"),
    CHILD_NUMBER: ("diem", "gach", "dong", "bullet", "y "),
    GROUP_NUMBER: ("giai phap",),
    BULLET_PLACED: ("gach", "dong", "bullet"),
    CHILD_OF_KIND: ("yeu cau", "muc dich", "noi dung", "giai phap"),
    SECTION_FIGURED: ("khoi ", "cum ", "mang ", "khuc ", "ngan ", "ro "),
    **dict.fromkeys((TASK_IN_SECTION, FIRST_IN_SECTION, SECTION_WORDED), SECTION_WORDS),
    **dict.fromkeys((SECTION_THEN_TASK, SECTION, SECTION_OF_TASKS, SECTION_OUTDONE), SECTION_WORDS),
    **dict.fromkeys((YEAR_ENDS, PERIOD, YEAR), ("20",)),
    DATE: ("20", "19"),
    CODE: ("nq", "nd", "qd", "ct", "kl", "tt", "qh"),
    DOTTED_ARABIC: ("nhiem vu", "viec", "task", "dong", "muc", "so thu tu", "stt", "item"),
    BARE_TASK: ("nhiem vu", "viec", "task"),
    BARE_NUMBER: ("so ", "viec ", "cai "),
    SECTION_IN_WORDS: ("phan ", "muc "),
    YEAR_SPOKEN: ("hai khong", "hai nghin", "hai ngan"),
    BETWEEN: ("between", "giua"),
}
# Those that hold a digit, which most questions do not.
OF_DIGITS = frozenset({
    YEAR_ENDS, DATE, CODE, PERIOD, BETWEEN, YEAR, SHORT_PERIOD, POINT_AFTER, ITEM_OF_PART, PART_THEN_ITEM,
    NUMBER_IN_SECTION, DOTTED, DOTTED_ARABIC, ARTICLE_COUNT, ARTICLE, BARE_TASK, BARE_NUMBER, BULLET_OF, GROUP_NUMBER,
})  # fmt: skip
# Those that hold a Roman numeral, which fewer do.
OF_ROMAN = frozenset({
    NUMBER_IN_SECTION, DOTTED, TASK_OF_SECTION, SECTION_FIGURED, SECTION_NUMBERED, ITEM_OF_PART, PART_THEN_ITEM,
    PLAN_NODE, PLAN_NODE_AFTER, POINT, POINT_AFTER, BULLET_OF,
})  # fmt: skip
# Those that hold one or the other.
OF_FIGURES = frozenset({SECTION_THEN_TASK, SECTION, SECTION_OF_TASKS, SECTION_OUTDONE, ANNEX})
