"""A sheet as a Word file, laid out as Nghị định 30/2020/NĐ-CP (Phụ lục I) prescribes."""

from __future__ import annotations

import re
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
BOLD = re.compile(r"(\*\*.+?\*\*)")


def to_word(sheet: Sheet) -> bytes:
    """Return `sheet` as the bytes of a .docx file."""
    document = Document()
    _page(document, across=_is_wide(sheet))
    _style(document)
    _paragraph(document, f"**{sheet.title}**", align=WD_ALIGN_PARAGRAPH.CENTER, indent=False)
    for block in sheet.blocks:
        if isinstance(block, Table):
            _table(document, block)
        else:
            _text(document, block)
    _sources(document, sheet)
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
    _fill(grid.rows[0], [f"**{head}**" for head in table.header])
    _repeat(grid.rows[0])
    for row in table.rows:
        _fill(grid.add_row(), row)


def _fill(row: Any, texts: Any) -> None:
    for cell, text in zip(row.cells, texts, strict=False):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        _runs(paragraph, text, TABLE)


def _repeat(row: Any) -> None:
    """Repeat the header on every page."""
    mark = row._tr.get_or_add_trPr().makeelement(qn("w:tblHeader"), {qn("w:val"): "true"})
    row._tr.get_or_add_trPr().append(mark)


def _sources(document: Any, sheet: Sheet) -> None:
    if not sheet.sources:
        return
    _paragraph(document, "**Nguồn trích dẫn:**", align=WD_ALIGN_PARAGRAPH.LEFT)
    for source in sheet.sources:
        _paragraph(document, source, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
