"""Tests of corpus.parse: the document as issued, a second one, and any text at all."""

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.documents import build_document, load_documents
from corpus.parse import DocumentParser
from corpus.types import Document, PassageKind, Span, text_at

RESOLUTION = load_documents()[0]

# A plan of another body, with other columns, other headings, an article with points.
SECOND = """Số: 7/QĐ-TTg

Huế, ngày 1 tháng 2 năm 2030

QUYẾT ĐỊNH

**Về việc trồng cây
ở trường học**

THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật Lâm nghiệp;

Điều 1. Phê duyệt Đề án.

Điều 2. Trách nhiệm:

a) Các trường trồng cây;

b) Phụ huynh tưới cây.

Nơi nhận:

- Các trường;
- Lưu: VT.

TM. CHÍNH PHỦ

THỦ TƯỚNG

Nguyễn Văn A

ĐỀ ÁN

I. MỤC TIÊU

1. Trước mắt

- Mỗi trường một vườn.
- Mỗi lớp một luống.

2. Trường tiểu học: trồng rau.

II. KINH PHÍ

- Do các trường tự lo.

PHỤ LỤC

STT\tViệc\tĐơn vị
I\tTrồng\t
1\tTrồng cây xanh\tTrường A

STT\tViệc\tĐơn vị
\tquanh sân\tvà Trường B
2\tTưới cây\tTrường C
II\tChăm\t
\tBón phân\tTrường A
"""
ENTRY = {
    "id": "7/QĐ-TTg",
    "name": "Quyết định số 7/QĐ-TTg",
    "title": "Về việc trồng cây ở trường học",
    "issuer": "Thủ tướng Chính phủ",
    "signatory": "Nguyễn Văn A",
    "issued": "2030-02-01",
}
PLANTING = build_document(ENTRY, SECOND)


def covered(document: Document) -> Counter[int]:
    """Count for each character how many passages or pieces of furniture hold it."""
    spans: chain[Span] = chain(document.furniture, *(p.spans for p in document.passages))
    return Counter(place for start, end in spans for place in range(start, end))


def wanted(text: str) -> set[int]:
    return {place for place, char in enumerate(text) if not char.isspace()}


@pytest.mark.parametrize("document", [RESOLUTION, PLANTING], ids=lambda d: d.id)
def test_every_character_belongs_to_one_passage_or_to_furniture(document: Document) -> None:
    counts = covered(document)
    assert wanted(document.text) <= counts.keys()
    assert {document.text[i] for i, n in counts.items() if n > 1} == set()


def test_furniture_is_only_the_layout() -> None:
    """Nothing that says something may hide in the furniture."""
    text = RESOLUTION.text
    header = "TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Sản phẩm Thời gian thực hiện"
    assert Counter(" ".join(text[s:e].split()) for s, e in RESOLUTION.furniture) == {
        "NGHỊ QUYẾT": 1,
        "QUYẾT NGHỊ:": 1,
        "CHÍNH PHỦ": 2,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc": 1,
        "KẾ HOẠCH": 1,
        "Phụ lục": 1,
        # the asterisks of two bold titles
        "**": 4,
        # the header of the table, once a page
        header: 7,
    }


@pytest.mark.parametrize("document", [RESOLUTION, PLANTING], ids=lambda d: d.id)
def test_texts_stand_at_their_spans(document: Document) -> None:
    for passage in document.passages:
        assert text_at(document.text, passage.spans) == passage.text
        assert passage.text.strip()
        for cell in passage.cells:
            assert text_at(document.text, cell.spans) == cell.text


@pytest.mark.parametrize("document", [RESOLUTION, PLANTING], ids=lambda d: d.id)
def test_ids_and_locators_are_unique(document: Document) -> None:
    keys = Counter(passage.key for passage in document.passages)
    places = Counter(passage.locator for passage in document.passages)
    assert max(keys.values()) == max(places.values()) == 1
    assert all(key.startswith(f"{document.id}#") for key in keys)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        # number, date, three titles, two lines 'Kèm theo'
        (PassageKind.META, 7),
        (PassageKind.RECITAL, 3),
        (PassageKind.ARTICLE, 3),
        (PassageKind.RECIPIENT, 19),
        (PassageKind.SIGNATURE, 1),
        # recipients; I-III and their eleven nodes of the plan; I-V of the appendix
        (PassageKind.HEADING, 20),
        # I.1 a-c, I.2 a-c, and III.2, whose body stands on its line
        (PassageKind.POINT, 7),
        # II: 5+2+10+3+3, III: 4+2+5+3
        (PassageKind.BULLET, 37),
        (PassageKind.ROW, 29),
    ],
)
def test_how_many_of_each_kind(kind: PassageKind, count: int) -> None:
    assert sum(passage.kind is kind for passage in RESOLUTION.passages) == count


@pytest.mark.parametrize(
    ("identifier", "locator", "start"),
    [
        ("nghi-quyet/so", "Nghị quyết, số, ký hiệu", "Số: 160 /NQ-CP"),
        # the first line that is bold is the title
        ("nghi-quyet/ten", "Nghị quyết, tên", "Ban hành Kế hoạch"),
        # 'Theo đề nghị' is a legal basis as well
        ("nghi-quyet/can-cu/3", "Nghị quyết, phần căn cứ, đoạn thứ 3", "Theo đề nghị"),
        ("nghi-quyet/dieu-2", "Nghị quyết, Điều 2", "Điều 2. Nghị quyết này có hiệu lực"),
        ("nghi-quyet/noi-nhan/19", "Nghị quyết, phần nơi nhận, dòng thứ 19", "- Lưu: VT"),
        # four lines, one block
        ("nghi-quyet/ky", "Nghị quyết, phần ký", "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"),
        ("ke-hoach/I/1/a", "Kế hoạch, mục I.1, điểm a (Mục đích)", "a) Cụ thể hóa"),
        (
            "ke-hoach/II/4/gach-3",
            "Kế hoạch, mục II.4, gạch đầu dòng thứ 3 "
            "(Huy động, sử dụng hiệu quả nguồn lực đầu tư cho công tác giảm nghèo)",
            "- Nghiên cứu ban hành",
        ),
        # a heading and its text on one line
        (
            "ke-hoach/III/2",
            "Kế hoạch, mục III.2 (Bộ Thông tin và Truyền thông)",
            "2. Bộ Thông tin và Truyền thông: chỉ đạo",
        ),
        # a name broken over two lines looks like another bullet but is none
        (
            "ke-hoach/III/1/gach-4",
            "Kế hoạch, mục III.1, gạch đầu dòng thứ 4 "
            "(Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ)",
            "- Định kỳ sơ kết, tổng kết đánh giá tình hình thực hiện gửi về Bộ Lao động\n- Thương",
        ),
        ("phu-luc/III/10", "Phụ lục, mục III, nhiệm vụ 10", "10\nNghiên cứu đề xuất"),
        # the row without a number
        (
            "phu-luc/IV/khong-so",
            "Phụ lục, mục IV, nhiệm vụ duy nhất (không đánh số)",
            "Tập trung nguồn lực",
        ),
    ],
)
def test_passages_of_the_resolution(identifier: str, locator: str, start: str) -> None:
    passage = RESOLUTION.by_id[identifier]
    assert passage.locator == locator
    assert passage.text.startswith(start)


@pytest.mark.parametrize(
    ("identifier", "headings"),
    [
        ("nghi-quyet/dieu-1", ()),
        ("nghi-quyet/noi-nhan/1", ("Nơi nhận",)),
        ("ke-hoach/III/3", ("TỔ CHỨC THỰC HIỆN",)),
        # outermost first
        ("ke-hoach/III/3/gach-1", ("TỔ CHỨC THỰC HIỆN", "Bộ Lao động - Thương binh và Xã hội")),
        # the name before the colon heads its own text
        ("ke-hoach/III/2", ("TỔ CHỨC THỰC HIỆN", "Bộ Thông tin và Truyền thông")),
        ("phu-luc/II/1", ("Tăng cường lãnh đạo, chỉ đạo đối với công tác giảm nghèo",)),
    ],
)
def test_headings_above_a_passage(identifier: str, headings: tuple[str, ...]) -> None:
    assert RESOLUTION.by_id[identifier].headings == headings


@pytest.mark.parametrize(
    ("identifier", "column", "pieces"),
    [
        # the three rows that a page break splits, and a cell of such a row that is not split
        ("phu-luc/II/2", "Nội dung công việc", 2),
        ("phu-luc/III/5", "Cơ quan chủ trì", 2),
        ("phu-luc/III/5", "Cơ quan phối hợp", 1),
        ("phu-luc/III/15", "Cơ quan chủ trì", 2),
        ("phu-luc/III/16", "Cơ quan chủ trì", 1),
        # an empty cell has no place at all
        ("phu-luc/IV/khong-so", "TT", 0),
    ],
)
def test_cells_of_split_rows(identifier: str, column: str, pieces: int) -> None:
    cell = RESOLUTION.by_id[identifier].cell(column)
    assert cell is not None
    assert len(cell.spans) == pieces


def test_a_page_break_splits_three_rows() -> None:
    split = [p.id for p in RESOLUTION.passages if any(len(c.spans) > 1 for c in p.cells)]
    assert split == ["phu-luc/II/2", "phu-luc/III/5", "phu-luc/III/15"]


@pytest.mark.parametrize(
    ("identifier", "text"),
    [
        ("nghi-quyet/ten", "Về việc trồng cây\nở trường học"),
        ("nghi-quyet/dieu-2", "Điều 2. Trách nhiệm:"),
        # a point under an article
        ("nghi-quyet/dieu-2/b", "b) Phụ huynh tưới cây."),
        ("nghi-quyet/ky", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn A"),
        ("ke-hoach/I/1/gach-2", "- Mỗi lớp một luống."),
        ("ke-hoach/I/2", "2. Trường tiểu học: trồng rau."),
        # a bullet right under a heading of the first level
        ("ke-hoach/II/gach-1", "- Do các trường tự lo."),
        # a row over a page break, in a table of three columns
        ("phu-luc/I/1", "1\nTrồng cây xanh\nTrường A\nquanh sân\nvà Trường B"),
        ("phu-luc/II/khong-so", "Bón phân\nTrường A"),
    ],
)
def test_nothing_is_bound_to_one_document(identifier: str, text: str) -> None:
    assert PLANTING.by_id[identifier].text == text


def test_columns_are_those_of_the_table() -> None:
    row = PLANTING.by_id["phu-luc/I/1"]
    assert {cell.column: cell.value for cell in row.cells} == {
        "STT": "1",
        "Việc": "Trồng cây xanh quanh sân",
        "Đơn vị": "Trường A và Trường B",
    }


STARTS = (
    "", "a) ", "đ) ", "1. ", "2. Bộ A: ", "I. ", "III. ", "- ", "+ ", "Điều 1. ", "Căn cứ ",
    "Số: ", "Nơi nhận:", "TM. ", "KẾ HOẠCH", "PHỤ LỤC", "Phụ lục II", "CHÍNH PHỦ", "NGHỊ QUYẾT",
    "**", "TT\t", "1\tViệc\tBộ A", "I\tPhần\t", "\tviệc\t", "\t\t",
)  # fmt: skip
LINES = st.tuples(st.sampled_from(STARTS), st.text("abĐộ .,;:*-\t\u00a0()1I", max_size=12))
TEXTS = st.lists(LINES.map("".join) | st.just(""), max_size=25).map("\n".join)


@given(TEXTS)
def test_any_text_is_parsed_without_loss(text: str) -> None:
    """Whatever the order of lines: no crash, no character lost or held twice, ids unique."""
    parser = DocumentParser("d", text).run()
    spans = [*parser.furniture, *(s for p in parser.passages for s in p.spans)]
    counts = Counter(place for start, end in spans for place in range(start, end))
    assert wanted(text) <= counts.keys()
    assert all(counts[place] == 1 for place in wanted(text))
    assert all(text_at(text, p.spans) == p.text for p in parser.passages)
    assert len({p.id for p in parser.passages}) == len(parser.passages)
