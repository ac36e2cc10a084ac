"""Load the documents that the project carries, with their passages and noted misprints."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.data import damaged, read_text, read_yaml
from corpus.parse import DocumentParser
from corpus.types import Document, Passage

FOLDER = Path(__file__).parent / "documents"

Corrections = Sequence[Mapping[str, str]]
Queries = Mapping[str, Sequence[str]]
NO_QUERIES: Queries = {}


@lru_cache(maxsize=4)
def load_documents(folder: Path = FOLDER) -> tuple[Document, ...]:
    """Return the documents that `folder`/documents.yaml lists, parsed.

    Raises AssistantError when a file is missing or cannot be read.
    """
    corrections, listed = load_corrections(folder), read_yaml(folder / "documents.yaml")
    try:
        return tuple(
            build_document(
                entry,
                _issued_text(folder, entry),
                corrections.get(entry["id"], ()),
                _queries(folder, entry),
            )
            for entry in listed
        )
    except (KeyError, TypeError) as error:
        raise damaged(folder / "documents.yaml") from error


def _issued_text(folder: Path, entry: Mapping[str, Any]) -> str:
    """Return a document's text; AssistantError when it is no longer the text as issued."""
    path = folder / entry["file"]
    text = read_text(path)
    if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
        raise damaged(path)
    return text


def _queries(folder: Path, entry: Mapping[str, Any]) -> Queries:
    """Return the questions that people put to each passage of a document, by passage id.

    They widen what a passage is found by (document expansion by query prediction, Nogueira et al.,
    2019, here written by people who read only the document); a document may come without them.
    """
    if "queries" not in entry:
        return {}
    path = folder / entry["queries"]
    found = read_yaml(path)
    if not isinstance(found, dict):
        raise damaged(path)
    return {str(name): tuple(map(str, lines)) for name, lines in found.items()}


def build_document(
    entry: Mapping[str, Any],
    text: str,
    corrections: Corrections = (),
    queries: Queries = NO_QUERIES,
) -> Document:
    """Parse `text` into a Document described by `entry` (a documents.yaml entry)."""
    parser = DocumentParser(entry["id"], text).run()
    return Document(
        id=entry["id"],
        name=entry["name"],
        title=entry["title"],
        issuer=entry["issuer"],
        signatory=entry["signatory"],
        issued=entry["issued"],
        text=text,
        passages=tuple(
            replace(_noted(passage, corrections), queries=tuple(queries.get(passage.id, ())))
            for passage in parser.passages
        ),
        furniture=tuple(parser.furniture),
    )


def corrected(passage: Passage, corrections: Corrections) -> str:
    """Return the passage's text as meant, for search: misprints replaced."""
    text = passage.text
    for correction in corrections:
        text = text.replace(correction["printed"], correction["read"])
    return text


@lru_cache(maxsize=4)
def load_corrections(folder: Path = FOLDER) -> dict[str, Corrections]:
    """Return the noted misprints by document id."""
    found = read_yaml(folder / "corrections.yaml")
    if not isinstance(found, dict):
        raise damaged(folder / "corrections.yaml")
    return found


def _noted(passage: Passage, corrections: Corrections) -> Passage:
    notes = [
        f"Nguyên văn in “{' '.join(c['printed'].split())}”, hiểu là “{c['read']}”."
        if " ".join(c["printed"].split()) != c["read"]
        else f"Nguyên văn ngắt dòng giữa tên “{c['read']}”."
        for c in corrections
        if c["printed"] in passage.text
    ]
    return replace(passage, note=" ".join(notes)) if notes else passage
