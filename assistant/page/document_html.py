"""A document as HTML in which every character keeps its offset, so that quotes can be marked.

Each piece of text is a `span.run` with data-s and data-e, its range in the document's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from corpus.types import Document, Passage, PassageKind, Span

TITLES = {"nghi-quyet/ten", "ke-hoach/ten"}


@lru_cache(maxsize=32)
def document_html(document: Document) -> str:
    """Return the whole document; all of its text is escaped."""
    body = "".join(_blocks(document))
    return f'<article class="doc" data-document="{escape(document.id)}">{body}</article>'


def _blocks(document: Document) -> Iterator[str]:
    """Yield paragraphs and tables in the order of the text."""
    rows: list[Passage] = []
    for item in _ordered(document):
        if isinstance(item, Passage) and _in_table(document, item):
            rows.append(item)
        elif isinstance(item, Passage):
            yield _paragraph(document, item)
        elif "\t" not in document.text[slice(*item)]:
            yield f'<p class="furniture">{_run(document, item)}</p>'
    if rows:
        yield _table(document, rows)


def _ordered(document: Document) -> list[Passage | Span]:
    """Return passages and furniture by where they begin; the asterisks of bold text left out."""
    items: list[tuple[int, Passage | Span]] = [(p.spans[0][0], p) for p in document.passages]
    items += [(s[0], s) for s in document.furniture if document.text[slice(*s)].strip("* \n")]
    return [item for _, item in sorted(items, key=lambda item: item[0])]


def _in_table(document: Document, passage: Passage) -> bool:
    children = document.children(passage.id)
    return bool(passage.cells) or any(child.cells for child in children)


def _run(document: Document, span: Span) -> str:
    start, end = span
    text = escape(document.text[start:end])
    return f'<span class="run" data-s="{start}" data-e="{end}">{text}</span>'


def _runs(document: Document, spans: tuple[Span, ...]) -> str:
    return " ".join(_run(document, span) for span in spans)


def _attributes(passage: Passage) -> str:
    place = f'data-passage="{escape(passage.id)}" title="{escape(passage.locator)}"'
    return f'{place} class="{_class(passage)}"'


def _class(passage: Passage) -> str:
    level = passage.id.count("/")
    titled = " title" if passage.id in TITLES else ""
    return f"{passage.kind.value} level-{level}{titled}"


def _paragraph(document: Document, passage: Passage) -> str:
    tag = "h3" if passage.kind is PassageKind.HEADING else "p"
    note = f'<span class="sic">{escape(passage.note)}</span>' if passage.note else ""
    runs = "<br>".join(_run(document, span) for span in passage.spans)
    return f"<{tag} {_attributes(passage)}>{runs}{note}</{tag}>"


def _table(document: Document, rows: list[Passage]) -> str:
    columns = next(row.cells for row in rows if row.cells)
    head = "".join(f'<th scope="col">{escape(cell.column)}</th>' for cell in columns)
    body = "".join(_row(document, row, len(columns)) for row in rows)
    label = "Bảng phân công nhiệm vụ, cuộn ngang được"
    return (
        f'<div class="doc-table" tabindex="0" role="region" aria-label="{label}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(document: Document, row: Passage, width: int) -> str:
    if not row.cells:
        inner = f'<th colspan="{width}" scope="rowgroup">{_runs(document, row.spans)}</th>'
    else:
        inner = "".join(f"<td>{_runs(document, cell.spans)}</td>" for cell in row.cells)
    return f"<tr {_attributes(row)}>{inner}</tr>"
