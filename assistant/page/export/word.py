"""A sheet as a Word file, laid out as Nghị định 30/2020/NĐ-CP (Phụ lục I) prescribes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.page.export.sheet import Sheet, Table, Text, plain

FONT = "Times New Roman"
BODY, TABLE = Pt(14), Pt(12)
# Top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm.
MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 15}
A4 = (Mm(210), Mm(297))
INDENT = Mm(10)
# A table with more columns is laid across.
MOST_UPRIGHT_COLUMNS = 4
# How the columns share the width, by their heads; other columns take SHARE.
SHARES = {"TT": 5, "Mã": 7, "Nguồn": 8, "Số nhiệm vụ": 10, "Thời gian thực hiện": 14}
SHARES |= {"Nội dung công việc": 32, "Cơ quan chủ trì": 20, "Cơ quan phối hợp": 20}
SHARE = 18
CENTRED = {"TT", "Mã", "Nguồn", "Số nhiệm vụ"}
NOTE = "Bản do Trợ lý Nghị quyết lập ngày {:%d/%m/%Y} để tham khảo; hãy đối chiếu với văn bản gốc."
BOLD = re.compile(r"(\*\*.+?\*\*)")


def to_word(sheet: Sheet, today: date | None = None) -> bytes:
    """Return `sheet` as the bytes of a .docx file; `today` is when it is made."""
    document = Document()
    _page(document, across=_is_wide(sheet))
    _style(document)
    _numbers(document.sections[0])
    _heading(document, sheet)
    for block in sheet.blocks:
        if isinstance(block, Table):
            _table(document, block)
        else:
            _text(document, block)
    _sources(document, sheet)
    _note(document, today or date.today())
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _is_wide(sheet: Sheet) -> bool:
    tables = (block for block in sheet.blocks if isinstance(block, Table))
    return any(len(table.header) > MOST_UPRIGHT_COLUMNS for table in tables)


def _page(document: Any, across: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = reversed(A4) if across else A4
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    for side, size in MARGINS.items():
        setattr(section, f"{side}_margin", Mm(size))


def _style(document: Any) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, BODY
    # Vietnamese letters are taken from the East Asian font unless it is named as well.
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(6)
    document.core_properties.author = "Trợ lý Nghị quyết"
    document.core_properties.language = "vi-VN"


def _numbers(section: Any) -> None:
    """Number the pages in the middle of the upper margin, from the second page on."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = paragraph._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): "PAGE"})
    paragraph._p.append(field)


def _heading(document: Any, sheet: Sheet) -> None:
    _paragraph(document, f"**{sheet.title}**", align=WD_ALIGN_PARAGRAPH.CENTER, indent=False)
    if sheet.origin:
        _paragraph(document, sheet.origin, align=WD_ALIGN_PARAGRAPH.CENTER, indent=False)
        document.paragraphs[-1].runs[0].italic = True


def _note(document: Any, today: date) -> None:
    _paragraph(document, NOTE.format(today), align=WD_ALIGN_PARAGRAPH.JUSTIFY)
    run = document.paragraphs[-1].runs[0]
    run.italic, run.font.size = True, TABLE


def _text(document: Any, block: Text) -> None:
    text = f"- {block.text}" if block.bullet else block.text
    _paragraph(document, text, align=WD_ALIGN_PARAGRAPH.JUSTIFY)


def _paragraph(document: Any, text: str, align: Any, indent: bool = True) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = INDENT
    _runs(paragraph, text)


def _runs(paragraph: Any, text: str, size: Any = None) -> None:
    for piece in BOLD.split(text):
        run = paragraph.add_run(plain(piece))
        run.bold = piece.startswith("**")
        if size is not None:
            run.font.size = size


def _table(document: Any, table: Table) -> None:
    grid = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    grid.autofit = False
    widths = _widths(document.sections[0], table)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    _fill(grid.rows[0], [f"**{head}**" for head in table.header], table.header, widths)
    _mark(grid.rows[0], "w:tblHeader")
    for row in table.rows:
        _fill(grid.add_row(), row, table.header, widths)
    # The text that follows stands off from the table.
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _widths(section: Any, table: Table) -> list[int]:
    """Share the width between the margins among the columns."""
    room = section.page_width - section.left_margin - section.right_margin
    shares = [SHARES.get(head, SHARE) for head in table.header]
    return [room * share // sum(shares) for share in shares]


def _fill(row: Any, texts: Sequence[str], header: Sequence[str], widths: Sequence[int]) -> None:
    """Write one row; a row stays on one page."""
    _mark(row, "w:cantSplit")
    for cell, text, head, width in zip(row.cells, texts, header, widths, strict=False):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        if head in CENTRED or text == f"**{head}**":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _runs(paragraph, text, TABLE)


def _mark(row: Any, name: str) -> None:
    """Set a property of a row: its header repeats on every page, or it isn't split."""
    properties = row._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn(name), {qn("w:val"): "true"}))


def _sources(document: Any, sheet: Sheet) -> None:
    if not sheet.sources:
        return
    _paragraph(document, "**Nguồn trích dẫn:**", align=WD_ALIGN_PARAGRAPH.LEFT)
    for source in sheet.sources:
        _paragraph(document, source, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
