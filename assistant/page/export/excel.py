"""A sheet as an Excel workbook."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from assistant.page.export.sheet import Sheet, Table, plain

FONT = "Times New Roman"
WIDTHS = {"TT": 6, "Mã": 9, "Nguồn": 10, "Số nhiệm vụ": 14}
WIDTH = 36
# Excel refuses longer cells.
LONGEST = 32_000


def to_excel(sheet: Sheet) -> bytes:
    """Return `sheet` as the bytes of an .xlsx file."""
    book = Workbook(write_only=True)
    page = book.create_sheet("Nội dung")
    _widths(page, sheet)
    page.append([_cell(page, sheet.title, bold=True, wrap=False)])
    for block in sheet.blocks:
        rows = [block.header, *block.rows] if isinstance(block, Table) else [(block.text,)]
        for order, row in enumerate(rows):
            header = isinstance(block, Table) and order == 0
            page.append([_cell(page, text, bold=header, wrap=len(row) > 1) for text in row])
    _sources(book, sheet)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _widths(page: Any, sheet: Sheet) -> None:
    """Set column widths by the first table; a write-only page takes them before any row."""
    for table in (block for block in sheet.blocks if isinstance(block, Table)):
        for order, head in enumerate(table.header, start=1):
            page.column_dimensions[get_column_letter(order)].width = WIDTHS.get(head, WIDTH)
        return
    page.column_dimensions["A"].width = 110


def _cell(page: Any, text: str, bold: bool = False, wrap: bool = True) -> Any:
    cell = WriteOnlyCell(page, value=plain(text)[:LONGEST])
    # Text stays text: a question that begins with '=' must not become a formula.
    cell.data_type = "s"
    cell.font = Font(name=FONT, size=12, bold=bold)
    cell.alignment = Alignment(wrap_text=wrap, vertical="top")
    return cell


def _sources(book: Any, sheet: Sheet) -> None:
    if sheet.sources:
        page = book.create_sheet("Nguồn trích dẫn")
        page.column_dimensions["A"].width = 110
        for source in sheet.sources:
            page.append([_cell(page, source)])
