"""Answers and lists as Word and Excel files, as offices expect them."""

from datetime import date
from io import BytesIO

from docx import Document as Word
from docx.shared import Pt
from openpyxl import load_workbook

from assistant.page.export.excel import to_excel
from assistant.page.export.sheet import Sheet, Table, Text, agency_sheet, answer_sheet, tasks_sheet
from assistant.page.export.word import FONT, to_word
from assistant.pipeline import Assistant

SOURCE = "ban hành kèm theo Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ"
LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"


def test_word_is_laid_out_as_decree_30_prescribes(assistant: Assistant) -> None:
    sheet = answer_sheet(assistant.answer([LOOKUP]), assistant.library)
    document = Word(BytesIO(to_word(sheet)))
    page, style = document.sections[0], document.styles["Normal"]
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [20, 20, 30, 15]
    assert (style.font.name, style.font.size) == (FONT, Pt(14))
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Mã", "III.10", "III.15"]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == LOOKUP
    assert f"[1] mục III.10, Phụ lục {SOURCE}" in texts
    assert not any("**" in text for text in texts)


def test_word_numbers_its_pages_and_says_what_it_is(assistant: Assistant) -> None:
    sheet = tasks_sheet(assistant.library.tasks, "Danh sách nhiệm vụ", assistant.library)
    document = Word(BytesIO(to_word(sheet, date(2026, 11, 24))))
    section, table = document.sections[0], document.tables[0]
    assert section.different_first_page_header_footer
    assert 'w:instr="PAGE"' in section.header.paragraphs[0]._p.xml
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[1] == "(Trích Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ)"
    assert texts[-1].startswith("Bản do Trợ lý Nghị quyết lập ngày 24/11/2026")
    edges = [section.page_width, section.left_margin, section.right_margin]
    page, left, right = (edge or 0 for edge in edges)
    room = page - left - right
    widths = {cell.text: cell.width or 0 for cell in table.rows[0].cells}
    assert room * 0.99 < sum(widths.values()) <= room
    assert widths["Nội dung công việc"] > 5 * widths["TT"]
    assert {row.cells[2].width for row in table.rows} == {widths["Nội dung công việc"]}


def test_excel_prints_across_under_repeated_heads(assistant: Assistant) -> None:
    sheet = answer_sheet(assistant.answer([LOOKUP]), assistant.library)
    page = load_workbook(BytesIO(to_excel(sheet))).worksheets[0]
    head = next(cell.row for cell in page["A"] if cell.value == "Mã")
    assert page.freeze_panes == f"A{head + 1}"
    assert page.print_title_rows == f"${head}:${head}"
    assert (page.page_setup.orientation, page.sheet_properties.pageSetUpPr.fitToPage) == (
        "landscape",
        True,
    )
    assert page.cell(head, 1).border.left.style == "thin"
    assert page["A2"].value.startswith("(Trích Nghị quyết số 160/NQ-CP")


def test_excel_holds_text_not_formulas() -> None:
    sheet = Sheet("=1+1", (Table(("TT",), (("=HYPERLINK(1)",),)), Text("**đậm**")), ("nguồn",))
    book = load_workbook(BytesIO(to_excel(sheet)))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert [cell.value for cell in cells] == ["=1+1", "TT", "=HYPERLINK(1)", "đậm"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert book.worksheets[1]["A1"].value == "nguồn"


def test_an_agency_page_is_one_file(assistant: Assistant) -> None:
    library = assistant.library
    sheet = agency_sheet(library.agencies["bxd"], library)
    heads = [block.text for block in sheet.blocks if isinstance(block, Text)]
    assert heads[:2] == ["**Chủ trì: 2 nhiệm vụ**", "**Phối hợp: 0 nhiệm vụ**"]
    assert heads[2].startswith("**Chỉ được giao chung")
    tables = Word(BytesIO(to_word(sheet))).tables
    assert [row.cells[1].text for row in tables[0].rows] == ["Mã", "III.10", "III.15"]
    book = load_workbook(BytesIO(to_excel(sheet)))
    assert book.worksheets[0]["A1"].value == "Nhiệm vụ của Bộ Xây dựng"
    assert len(set(sheet.sources)) == len(sheet.sources) == len(sheet.tasks)
