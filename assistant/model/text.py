"""Sentences of a model and passages of a document in one form, so that they can be compared.

Marks are kept ('bộ' and 'bố' are different words); what differs only in how it is typed is not:
composition, tone placement, kinds of dashes and quotes, numbers in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.normalize import fold, normalize_tone_placement, strip_controls, unify_punctuation

# A word, or a number that stands against letters ('160/NQ-CP' gives '160', 'NQ', 'CP').
WORD = re.compile(r"[^\W_]+")
# After any of these a word is capital by its place alone: '. Kế hoạch', ': Chỉ đạo', '“Vì một …'.
OPENING = re.compile(r"[.!?:;“\"(\[]\s*$|^\s*[-–•*]?\s*$|\n\s*$")
# '30%', '30 %'.
PERCENT = re.compile(r"\s*%")
# Spelling variants that are one word; 'đảm bảo' and 'bảo đảm' become the same two.
VARIANTS = {"hàng": "hằng", "uỷ": "ủy", "đảm": "bảo", "qui": "quy", "kĩ": "kỹ", "lí": "lý"}

UNITS = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "không": 0,
    "mười": 10,
}
SCALES = {"mươi": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "triệu": 10**6}
# Stays a word: the unit of the number before it.
MILLIARD = frozenset({"tỷ", "tỉ"})
FILLERS = frozenset({"linh", "lẻ", "mươi"})
# Words that make a number of 'một' or 'năm' ('year') before them.
GROWING = frozenset({*SCALES, "linh", "lẻ"})
# 'năm' is a number before what can be counted, unless it closes a span of time ('hằng năm cơ quan …').
COUNTED = frozenset(
    {"nhiệm", "cơ", "bộ", "mục", "điều", "nội", "giải", "lần", "ngày", "tháng", "tỷ", "triệu"}
    | {"huyện", "xã", "tỉnh", "hộ", "người", "chương", "dự", "đề", "điểm", "khoản", "nhóm"}
    | {"sản", "văn", "bước", "đợt"}
)
TIMES = frozenset(
    {"hằng", "hàng", "mỗi", "trong", "từng", "cuối", "đầu", "giữa", "qua"}
    | {"các", "những", "cả", "một", "cùng", "từ", "đến"}
)
# 'một' is a number only where it is stressed or part of a compound.
STRESSED = frozenset({"chỉ", "nhất", "đúng", "đủ", "đoạn", "thứ", "số", "mục", "vụ"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word: lower case with its marks, its place, and what its capitals tell.

    `opens` says that a sentence or a quotation begins with it, so that its capital tells nothing.
    """

    text: str
    start: int
    end: int
    capital: bool = False
    opens: bool = False
    acronym: bool = False

    @property
    def folded(self) -> str:
        """The word without marks."""
        return fold(self.text)


# A passage is held against every statement of an answer.
@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return the text on one line in one form; letter case is kept, number words become digits."""
    text = normalize_tone_placement(unify_punctuation(strip_controls(text)))
    text = PERCENT.sub(" phần trăm", text)
    return _with_digits(" ".join(text.split()))


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in its plain form."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in WORD.finditer(text):
        raw = match[0]
        opens = bool(OPENING.search(text[max(0, match.start() - 4) : match.start()]))
        lower = raw.lower()
        yield Token(
            VARIANTS.get(lower, lower),
            match.start(),
            match.end(),
            capital=raw[0].isupper(),
            opens=opens,
            acronym=len(raw) > 1 and raw.isupper(),
        )


def _with_digits(text: str) -> str:
    """Return the text with each number in words as digits."""
    words = list(WORD.finditer(text))
    lowered = [word[0].lower() for word in words]
    pieces, done, place = [], 0, 0
    while place < len(words):
        size = _number_size(lowered, place, text, words)
        if size:
            pieces += [text[done : words[place].start()], str(value_of(lowered[place:][:size]))]
            done = words[place + size - 1].end()
        place += size or 1
    return "".join([*pieces, text[done:]])


def _number_size(
    lowered: Sequence[str], place: int, text: str, words: Sequence[re.Match[str]]
) -> int:
    """Return how many words from `place` on make a number; 0 when it is none."""
    if not _starts_number(lowered, place):
        return 0
    end = place + 1
    while end < len(lowered) and text[words[end - 1].end() : words[end].start()] == " ":
        if not _continues(lowered, end):
            break
        end += 1
    return end - place


def _starts_number(lowered: Sequence[str], place: int) -> bool:
    word, after = lowered[place], lowered[place + 1] if place + 1 < len(lowered) else ""
    before = lowered[place - 1] if place else ""
    if before == "tháng" and word in ("giêng", "tư", "chạp"):
        return word == "tư"
    if word == "một":
        united = place > 1 and lowered[place - 2] == "thống"
        return after in {*SCALES, *MILLIARD} or (before in STRESSED and not united)
    if word == "năm":
        if before.isdigit() or before in UNITS:
            return False
        return after in GROWING or after == "năm" or (after in COUNTED and before not in TIMES)
    return word in UNITS and word not in ("không", "tư", "mốt", "lăm", "nhăm")


def _continues(lowered: Sequence[str], place: int) -> bool:
    word, before = lowered[place], lowered[place - 1]
    if word in SCALES or word in FILLERS:
        return True
    if word in UNITS and word != "mười":
        if word == "không":
            return place + 1 < len(lowered) and lowered[place + 1] == "trăm"
        # 'hai mươi năm' is twenty years; only 'linh năm' is a five.
        if word == "năm":
            return before in ("linh", "lẻ")
        return before in {*SCALES, *FILLERS, "mười"}
    return word == "mười" and before in ("trăm", "nghìn", "ngàn")


def value_of(words: Sequence[str]) -> int:
    """Return the number that the words say ('hai nghìn không trăm hai mươi mốt' is 2021)."""
    total, group = 0, 0
    for word in words:
        if word in UNITS:
            group += UNITS[word]
        elif word == "mươi":
            group = group - group % 10 + (group % 10) * 10
        elif word == "trăm":
            group *= 100
        elif word in SCALES:
            total += max(group, 1) * SCALES[word]
            group = 0
    return total + group


def parts(text: str, words: Sequence[Token], marks: str) -> list[list[str]]:
    """Return the words of a plain text part by part, cut at each of `marks` between two words."""
    found: list[list[str]] = [[]]
    end = 0
    for word in words:
        gap = text[end : word.start]
        if gap != " " and any(mark in gap for mark in marks):
            found.append([])
        found[-1].append(word.text)
        end = word.end
    return found
