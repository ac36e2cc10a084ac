"""Tests of structured.extract and tasks: against the printed table, read again by other code."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.data import read_yaml
from corpus.documents import build_document, load_documents
from corpus.errors import AssistantError
from corpus.types import Span, text_at
from structured.agencies import load_agencies
from structured.extract import COLUMNS, extract_tasks, plain
from structured.tasks import FOLDER, load_tasks
from structured.types import MentionKind, PeriodKind, Role, Task
from tests.test_parse import ENTRY, PLANTING

RESOLUTION = load_documents()[0]
TASKS = load_tasks(((RESOLUTION.id, RESOLUTION.text),))
BY_ID = {task.id: task for task in TASKS}
JOINING = set(re.findall(r"\w+", "và các bộ ngành có liên quan đề nghị phối hợp thực hiện"))
FIELDS = ("content", "lead", "coordinate", "product", "deadline")


@dataclass
class PrintedRow:
    """A row as printed: its section and its six cells, pieces of a split row joined by a blank."""

    section: str
    cells: list[str]

    @property
    def id(self) -> str:
        """The task's id by rule 7 of the answer contract."""
        return f"{self.section}.{self.cells[0]}" if self.cells[0] else self.section


def printed_rows(text: str) -> Iterator[PrintedRow]:
    """Read the table from the raw text with nothing but `split`."""
    section, row, new_page = "", None, False
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 6:
            continue
        if cells[0] == "TT":
            new_page = True
        elif cells[0].isalpha() and not any(cells[2:]):
            section, new_page = cells[0], False
        elif not cells[0] and new_page and row is not None:
            row.cells = [f"{a} {b}".strip() for a, b in zip(row.cells, cells, strict=True)]
            new_page = False
        else:
            if row is not None:
                yield row
            row, new_page = PrintedRow(section, cells), False
    if row is not None:
        yield row


ROWS = {row.id: row for row in printed_rows(RESOLUTION.text)}


def test_there_are_29_tasks_in_the_printed_order() -> None:
    assert [task.id for task in TASKS] == list(ROWS)
    assert len(ROWS) == 29


@pytest.mark.parametrize("identifier", ROWS)
def test_each_cell_is_the_printed_one(identifier: str) -> None:
    task = BY_ID[identifier]
    assert [task.number, *(getattr(task, name).value for name in FIELDS)] == ROWS[identifier].cells
    assert task.section == ROWS[identifier].section


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_cells_and_mentions_stand_at_their_spans(task: Task) -> None:
    for name in FIELDS:
        cell = getattr(task, name)
        assert text_at(RESOLUTION.text, cell.spans) == cell.text
    for role in Role:
        inside = task.cell(role).spans
        for mention in task.mentions(role):
            assert text_at(RESOLUTION.text, mention.spans) == mention.text
            assert all(any(a <= s and e <= b for a, b in inside) for s, e in mention.spans)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_nothing_of_an_agency_cell_is_left_unread(task: Task) -> None:
    """Beside the mentions a cell holds only joining words, so no agency was missed."""
    for role in Role:
        mentioned = {
            place for m in task.mentions(role) for s, e in m.spans for place in range(s, e)
        }
        rest = "".join(
            RESOLUTION.text[place] if place not in mentioned else " "
            for start, end in task.cell(role).spans
            for place in range(start, end)
        )
        words = set(re.findall(r"\w+", rest.lower()))
        assert words <= JOINING


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_kinds_follow_the_wording(task: Task) -> None:
    for mention in (m for role in Role for m in task.mentions(role)):
        wording = " ".join(mention.text.split()).lower()
        if re.match(r"ubnd|ủy ban nhân dân", wording):
            assert mention.kind is MentionKind.PROVINCIAL
        elif re.match(r"(các )?(bộ, ngành|cơ quan truyền thông)", wording):
            assert mention.kind is MentionKind.COLLECTIVE
        else:
            assert mention.kind is MentionKind.NAMED


@pytest.mark.parametrize(
    ("identifier", "role", "agencies"),
    [
        # collective and provincial wording side by side
        ("I.1", Role.LEAD, ["các-bộ-ngành", "ubnd-tỉnh"]),
        # two names
        ("I.4", Role.LEAD, ["blđtbxh", "btttt"]),
        # a request to a body that the Government can't order
        ("I.6", Role.COORDINATE, ["các-bộ-ngành", "ubnd-tỉnh", "mttq"]),
        # a name that a page break splits
        ("III.5", Role.LEAD, ["blđtbxh", "các-bộ-ngành"]),
        # 'Ủy ban nhân dân' written out
        ("III.6", Role.LEAD, ["bkhđt", "các-bộ-ngành", "ubnd-tỉnh"]),
        ("III.12", Role.LEAD, ["nhnn", "nhcsxh"]),
        # members of 'Các Bộ: …' stand without their 'Bộ'
        (
            "III.15",
            Role.LEAD,
            ["btnmt", "blđtbxh", "byt", "bgdđt", "bxd", "btttt", "bnnptnt", "ubdt"],
        ),
        ("IV", Role.LEAD, ["blđtbxh"]),
    ],
)
def test_who_is_mentioned(identifier: str, role: Role, agencies: list[str]) -> None:
    assert [mention.agency for mention in BY_ID[identifier].mentions(role)] == agencies


def test_every_mention_is_a_known_agency() -> None:
    known = load_agencies()
    assert {m.agency for task in TASKS for role in Role for m in task.mentions(role)} <= set(known)


def test_extraction_gives_what_the_file_holds() -> None:
    assert [plain(task) for task in extract_tasks(RESOLUTION)] == [plain(task) for task in TASKS]


def test_the_file_is_up_to_date() -> None:
    command = [sys.executable, "-m", "structured.extract", "--check"]
    assert subprocess.run(command, cwd=Path(__file__).parents[1], timeout=60).returncode == 0


def test_a_stale_file_is_noticed(tmp_path: Path) -> None:
    """A document edited after extraction must not be quoted at the old places."""
    shifted = ((RESOLUTION.id, " " + RESOLUTION.text),)
    with pytest.raises(AssistantError, match="không khớp với văn bản"):
        load_tasks(shifted)


@pytest.mark.parametrize(
    "content",
    [
        # absent, no YAML, not a list of tasks, a kind that does not exist
        None,
        "[",
        "- 1",
        (FOLDER / "tasks.yaml").read_text("utf-8").replace("kind: annual", "kind: daily"),
    ],
)
def test_a_damaged_file_tells_how_to_make_it_anew(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "tasks.yaml"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(AssistantError, match=r"python -m structured\.extract"):
        load_tasks(((RESOLUTION.id, RESOLUTION.text),), path)


def test_tables_of_other_columns_are_left_alone() -> None:
    """Only a table with the columns of tasks gives tasks."""
    assert any(passage.cells for passage in PLANTING.passages)
    assert extract_tasks(PLANTING) == ()


def test_a_second_document_gives_its_tasks() -> None:
    """Another table with the columns of tasks, one cell of it empty."""
    header = "\t".join(COLUMNS.values())
    row = "1\tTrồng rừng\tBộ Xây dựng, BỘ Y TẾ\t\tRừng\tNăm 2031 và hằng năm"
    text = f"PHỤ LỤC\n\n{header}\nI\tRừng\t\t\t\t\n{row}\n"
    (task,) = extract_tasks(build_document(ENTRY, text))
    assert (task.id, task.document, task.section_title) == ("I.1", ENTRY["id"], "Rừng")
    assert [mention.agency for mention in task.leads] == ["bxd", "byt"]
    assert task.coordinators == ()
    assert [period.kind for period in task.periods] == [PeriodKind.ANNUAL, PeriodKind.YEAR]


def spans_of(raw: list[list[int]]) -> list[Span]:
    return [(start, end) for start, end in raw]


def test_texts_of_the_file_are_those_of_the_document() -> None:
    """The file is read by people too: what it says must be what stands at its offsets."""
    for entry in read_yaml(FOLDER / "tasks.yaml"):
        for name in FIELDS:
            parts = [entry[name], *entry[name].get("members", ())]
            for part in parts:
                quoted = text_at(RESOLUTION.text, spans_of(part["spans"]))
                assert " ".join(quoted.split()) == part["text"]
