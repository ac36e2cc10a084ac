"""A sheet as an Excel workbook."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from assistant.page.export.sheet import Sheet, Table, plain

FONT = "Times New Roman"
WIDTHS = {"TT": 6, "Mã": 9, "Nguồn": 10, "Số nhiệm vụ": 14}
WIDTH = 36
A4 = 9
LINE = Side(style="thin", color="808080")
GRID = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
HEAD = PatternFill("solid", fgColor="E3ECF8")
# Excel refuses longer cells.
LONGEST = 32_000


def to_excel(sheet: Sheet) -> bytes:
    """Return `sheet` as the bytes of an .xlsx file."""
    book = Workbook(write_only=True)
    page = book.create_sheet("Nội dung")
    _widths(page, sheet)
    _paper(page, sheet)
    for text in _opening(sheet):
        page.append([_cell(page, text, bold=text == sheet.title, wrap=False)])
    for block in sheet.blocks:
        rows = [block.header, *block.rows] if isinstance(block, Table) else [(block.text,)]
        for order, row in enumerate(rows):
            header = isinstance(block, Table) and order == 0
            cells = [_cell(page, text, bold=header, wrap=len(row) > 1) for text in row]
            page.append([_ruled(cell, header) for cell in cells] if len(row) > 1 else cells)
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


def _opening(sheet: Sheet) -> list[str]:
    return [sheet.title, *([sheet.origin] if sheet.origin else [])]


def _paper(page: Any, sheet: Sheet) -> None:
    """Print across, as wide as the paper; the heads of a list stay in sight and on every page."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    tables = [order for order, block in enumerate(sheet.blocks) if isinstance(block, Table)]
    if len(tables) == 1:
        head = len(_opening(sheet)) + tables[0] + 1
        page.freeze_panes = f"A{head + 1}"
        page.print_title_rows = f"{head}:{head}"


def _ruled(cell: Any, header: bool) -> Any:
    cell.border = GRID
    if header:
        cell.fill = HEAD
    return cell


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
