"""Parse an administrative document into passages: resolution, plan and appendix.

Follows the layout that Nghị định 30/2020/NĐ-CP prescribes for resolutions and the plans issued with
them (articles; sections I, 1, a, bullets; appendix tables), not one document's wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from corpus.lines import items, paragraphs
from corpus.table import TableReader
from corpus.types import Passage, PassageKind, Span, text_at

# 'KẾ HOẠCH', 'ĐỀ ÁN', 'CHƯƠNG TRÌNH' alone on a line: the document issued with the resolution.
PLAN_TITLE = re.compile(r"^(KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH)$")
# 'Phụ lục', 'PHỤ LỤC', 'Phụ lục II'.
APPENDIX_TITLE = re.compile(r"^(Phụ lục|PHỤ LỤC)( [IVX\d]+)?$")
# 'NGHỊ QUYẾT', 'CHÍNH PHỦ', 'QUYẾT NGHỊ:', 'CỘNG HÒA …', 'Độc lập - Tự do - Hạnh phúc'.
FURNITURE = re.compile(
    r"^(NGHỊ QUYẾT$|QUYẾT ĐỊNH:?$|QUYẾT NGHỊ:$|CHÍNH PHỦ$|THỦ TƯỚNG CHÍNH PHỦ$|CỘNG HÒA XÃ HỘI )"
)
NUMBER = re.compile(r"^Số:")
# 'Hà Nội, ngày 22 tháng 12 năm 2021'.
PLACE_DATE = re.compile(r"^[^,]+, ngày \d+ tháng \d+ năm \d{4}$")
BOLD = re.compile(r"^\*\*(.+?)\*\*$", re.DOTALL)
RECITAL = re.compile(r"^(Căn cứ|Theo đề nghị|Xét) ")
ARTICLE = re.compile(r"^Điều (\d+)\.")
RECIPIENTS = re.compile(r"^Nơi nhận:")
SIGNED_FOR = re.compile(r"^(TM|KT|TL|TUQ)\. ")
ENCLOSED = re.compile(r"^\(Kèm theo ")
# 'I. MỤC ĐÍCH, YÊU CẦU'.
ROMAN = re.compile(r"^([IVX]+)\. ")
# '2. Bộ Thông tin và Truyền thông: chỉ đạo …'.
DECIMAL = re.compile(r"^(\d+)\. ")
# 'a) Cụ thể hóa …'.
LETTER = re.compile(r"^([a-zđ])\) ")
BULLET = re.compile(r"^[-–+] ")

ARTICLE_ID, RECIPIENTS_ID = "dieu-", "noi-nhan"
PART_NAMES = {"nghi-quyet": "Nghị quyết", "ke-hoach": "Kế hoạch", "phu-luc": "Phụ lục"}


@dataclass
class DocumentParser:
    """Walks the paragraphs once; every non-blank character ends in a passage or in furniture."""

    document: str
    text: str
    passages: list[Passage] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    part: str = "nghi-quyet"
    path: tuple[tuple[str, str], ...] = ()
    signing: bool = False
    counts: Counter[str] = field(default_factory=Counter)

    def run(self) -> DocumentParser:
        """Parse the whole text and return self."""
        table = TableReader(self.document, self.text, PART_NAMES["phu-luc"])
        for paragraph in paragraphs(self.text):
            if "\t" in paragraph[0].text:
                table.feed(paragraph)
                continue
            for span in items(paragraph):
                self._item(span, self.text[slice(*span)])
        self.passages += map(self._named_once, table.passages())
        self.furniture += table.furniture
        return self

    def _item(self, span: Span, text: str) -> None:
        for pattern, handle in HANDLERS:
            match = pattern.match(text)
            if match:
                handle(self, span, match)
                return
        if self.signing:
            self._extend_signature(span)
        elif self.path:
            self._paragraph(span)
        else:
            self._add(PassageKind.META, span, "ten", "tên")

    # The handlers share one signature: the item's span and the match of its pattern.

    def plan(self, span: Span, _: re.Match[str]) -> None:
        """A plan begins."""
        self._enter("ke-hoach", span)

    def appendix(self, span: Span, _: re.Match[str]) -> None:
        """An appendix begins."""
        self._enter("phu-luc", span)

    def _enter(self, part: str, span: Span) -> None:
        self.part, self.path, self.signing = part, (), False
        self.furniture.append(span)

    def skip(self, span: Span, _: re.Match[str]) -> None:
        """Keep a formula of the layout as furniture."""
        self.signing = False
        self.furniture.append(span)

    def number(self, span: Span, _: re.Match[str]) -> None:
        """The number and symbol of the document."""
        self._add(PassageKind.META, span, "so", "số, ký hiệu")

    def date(self, span: Span, _: re.Match[str]) -> None:
        """The place and date of issue."""
        self._add(PassageKind.META, span, "ngay-ban-hanh", "ngày ban hành")

    def title(self, span: Span, match: re.Match[str]) -> None:
        """A title in bold; the asterisks are furniture."""
        start, end = span[0] + match.start(1), span[0] + match.end(1)
        self.furniture += [(span[0], start), (end, span[1])]
        self._add(PassageKind.META, (start, end), "ten", "tên")

    def enclosed(self, span: Span, _: re.Match[str]) -> None:
        """The line that says which document this one was issued with."""
        self._add(PassageKind.META, span, "kem-theo", "dòng ghi văn bản kèm theo")

    def recital(self, span: Span, _: re.Match[str]) -> None:
        """One legal basis."""
        self.path = ()
        index = self._next("can-cu")
        self._add(PassageKind.RECITAL, span, f"can-cu/{index}", f"phần căn cứ, đoạn thứ {index}")

    def article(self, span: Span, match: re.Match[str]) -> None:
        """One article; the points that may follow belong to it."""
        self.path, self.signing = (), False
        name = f"Điều {match[1]}"
        self._add(PassageKind.ARTICLE, span, ARTICLE_ID + match[1], name)
        self.path = ((ARTICLE_ID + match[1], name),)

    def recipients(self, span: Span, _: re.Match[str]) -> None:
        """The heading of the list of recipients."""
        self.path = ()
        self._add(PassageKind.HEADING, span, RECIPIENTS_ID, "phần nơi nhận")
        self.path = ((RECIPIENTS_ID, "Nơi nhận"),)

    def signature(self, span: Span, _: re.Match[str]) -> None:
        """The signature block: its lines are one passage with several spans."""
        if self.signing:
            self._extend_signature(span)
            return
        self.signing, self.path = True, ()
        self._add(PassageKind.SIGNATURE, span, "ky", "phần ký")

    def _extend_signature(self, span: Span) -> None:
        spans = (*self.passages[-1].spans, span)
        self.passages[-1] = replace(self.passages[-1], spans=spans, text=text_at(self.text, spans))

    def roman(self, span: Span, match: re.Match[str]) -> None:
        """A heading of the first level."""
        self.path = ()
        self._heading(span, match)

    def decimal(self, span: Span, match: re.Match[str]) -> None:
        """A heading of the second level, or a point with its body on the same line."""
        self.path = self.path[:1]
        text = self.text[slice(*span)]
        name, _, body = text[match.end() :].partition(": ")
        if self._in_article():
            self._add(PassageKind.POINT, span, match[1], self._place(match[1]))
        elif body:
            place = f"{self._place(match[1])} ({name})"
            self._add(PassageKind.POINT, span, match[1], place, (name,))
        else:
            self._heading(span, match)

    def _heading(self, span: Span, match: re.Match[str]) -> None:
        title = self.text[slice(*span)][match.end() :]
        self._add(PassageKind.HEADING, span, match[1], self._place(match[1]))
        self.path += ((match[1], " ".join(title.split())),)

    def letter(self, span: Span, match: re.Match[str]) -> None:
        """A point a), b), …"""
        self._add(PassageKind.POINT, span, match[1], self._part(f"điểm {match[1]}"))

    def bullet(self, span: Span, _: re.Match[str]) -> None:
        """A bullet of a plan, or one recipient."""
        index = self._next(self._id())
        if self.path and self.path[0][0] == RECIPIENTS_ID:
            place = f"phần nơi nhận, dòng thứ {index}"
            self._add(PassageKind.RECIPIENT, span, str(index), place)
            return
        place = self._part(f"gạch đầu dòng thứ {index}")
        self._add(PassageKind.BULLET, span, f"gach-{index}", place)

    def _paragraph(self, span: Span) -> None:
        """Take a paragraph without a mark, under a heading or an article."""
        index = self._next(self._id("doan"))
        self._add(PassageKind.POINT, span, f"doan-{index}", self._part(f"đoạn thứ {index}"))

    def _in_article(self) -> bool:
        return bool(self.path) and self.path[0][0].startswith(ARTICLE_ID)

    def _part(self, name: str) -> str:
        """Return the place of a part: 'mục I.1, điểm a (Mục đích)', 'Điều 2, điểm a', 'điểm a'."""
        title = f" ({self.path[-1][1]})" if self.path and not self._in_article() else ""
        return ", ".join(filter(None, [self._place(), name])) + title

    def _place(self, *last: str) -> str:
        if self._in_article():
            return ", khoản ".join([self.path[0][1], *last])
        numbers = [*(number for number, _ in self.path), *last]
        return f"mục {'.'.join(numbers)}" if numbers else ""

    def _id(self, *last: str) -> str:
        return "/".join([self.part, *(number for number, _ in self.path), *last])

    def _next(self, key: str) -> int:
        self.counts[key] += 1
        return self.counts[key]

    def _add(
        self, kind: PassageKind, span: Span, last: str, place: str, inline: tuple[str, ...] = ()
    ) -> None:
        identifier = self._id(last)
        passage = Passage(
            id=identifier,
            document=self.document,
            kind=kind,
            spans=(span,),
            text=self.text[slice(*span)],
            locator=f"{PART_NAMES[self.part]}, {place}",
            headings=(*(title for _, title in self.path), *inline),
            parent=identifier.rpartition("/")[0],
        )
        self.passages.append(self._named_once(passage))

    def _named_once(self, passage: Passage) -> Passage:
        """Return the passage, numbered when another has its id (two points 'a' in one place)."""
        index = self._next(f"#{passage.id}")
        if index == 1:
            return passage
        locator = f"{passage.locator}, lần thứ {index}"
        return self._named_once(replace(passage, id=f"{passage.id}~{index}", locator=locator))


Handler = Callable[[DocumentParser, Span, re.Match[str]], None]
HANDLERS: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (PLAN_TITLE, DocumentParser.plan),
    (APPENDIX_TITLE, DocumentParser.appendix),
    (FURNITURE, DocumentParser.skip),
    (NUMBER, DocumentParser.number),
    (PLACE_DATE, DocumentParser.date),
    (BOLD, DocumentParser.title),
    (ENCLOSED, DocumentParser.enclosed),
    (RECITAL, DocumentParser.recital),
    (ARTICLE, DocumentParser.article),
    (RECIPIENTS, DocumentParser.recipients),
    (SIGNED_FOR, DocumentParser.signature),
    (ROMAN, DocumentParser.roman),
    (DECIMAL, DocumentParser.decimal),
    (LETTER, DocumentParser.letter),
    (BULLET, DocumentParser.bullet),
)
