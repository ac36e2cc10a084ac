"""Shapes of the HTTP interface, with examples; the answer's is the contract's."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from assistant.answer import Status
from corpus.normalize import normalize
from corpus.types import Document, Passage
from structured.types import Agency, Mention, Task

LONGEST_QUESTION = 20_000
MOST_TURNS = 20
QUESTION = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
BLANK = "trống: hãy gõ câu hỏi"


def _not_blank(question: str) -> str:
    if not normalize(question):
        raise PydanticCustomError("blank", "blank question", {"vi": BLANK})
    return question


Turn = Annotated[str, Field(min_length=1, max_length=LONGEST_QUESTION)]
Question = Annotated[Turn, AfterValidator(_not_blank)]


class AskIn(BaseModel):
    """A question, and the questions asked before it in the same conversation."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"question": QUESTION},
                {"question": "Còn Bộ Y tế?", "history": [QUESTION]},
                {"question": "bo nao chu tri chinh sach nha o cho ho ngheo?"},
            ]
        },
    )

    question: Question
    history: list[Turn] = Field(default=[], max_length=MOST_TURNS)


class CitationOut(BaseModel):
    """A quote of the source and its place: `quote` is the text at `spans`, joined by newlines."""

    n: int
    document: str = Field(examples=["160/NQ-CP"])
    passage: str = Field(examples=["phu-luc/III/10"])
    locator: str = Field(examples=["Phụ lục, mục III, nhiệm vụ 10"])
    quote: str = Field(examples=["Bộ Xây dựng"])
    spans: list[tuple[int, int]] = Field(examples=[[[21034, 21045]]])


class AnswerOut(BaseModel):
    """One answer: the contract, the same everywhere."""

    id: str | int | None = Field(default=None, description="Mã của dòng trong tệp; chỉ có ở batch.")
    question: str = Field(examples=[QUESTION])
    status: Status
    answer: str = Field(examples=["Có **2 nhiệm vụ** do Bộ Xây dựng chủ trì [1][2]: …"])
    tasks: list[str] = Field(examples=[["III.10", "III.15"]])
    collective_tasks: list[str] = Field(examples=[[]])
    count: int | None
    citations: list[CitationOut]
    elapsed_ms: float = Field(examples=[8.4])


class FeedbackIn(BaseModel):
    """What a person says of an answer."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "verdict": "down",
                    "reasons": ["missing"],
                    "comment": "Thiếu cơ quan phối hợp",
                    "turns": [QUESTION],
                }
            ]
        },
    )

    verdict: Literal["up", "down"]
    reasons: list[Literal["wrong_source", "missing", "unclear"]] = Field(default=[], max_length=3)
    comment: str = Field(default="", max_length=5_000)
    turns: list[Turn] = Field(min_length=1, max_length=MOST_TURNS)


class AgencyOut(BaseModel):
    """An agency with the ways of naming it."""

    id: str = Field(examples=["bxd"])
    name: str = Field(examples=["Bộ Xây dựng"])
    kind: str
    names: list[str]
    short: list[str]

    @classmethod
    def of(cls, agency: Agency) -> AgencyOut:
        """Return the agency in this shape."""
        names, short = list(agency.names), list(agency.short)
        return cls(id=agency.id, name=agency.name, kind=agency.kind, names=names, short=short)


class MentionOut(BaseModel):
    """Who is named in a cell: an agency, or a wording for several."""

    agency: str = Field(examples=["bxd"])
    kind: str = Field(examples=["named"])
    text: str = Field(examples=["Bộ Xây dựng"])

    @classmethod
    def of(cls, mention: Mention) -> MentionOut:
        """Return the mention in this shape."""
        return cls(agency=mention.agency, kind=mention.kind.value, text=mention.text)


class TaskOut(BaseModel):
    """A row of an appendix."""

    id: str = Field(examples=["III.10"])
    document: str = Field(examples=["160/NQ-CP"])
    passage: str = Field(examples=["phu-luc/III/10"])
    section: str
    section_title: str
    content: str
    lead: str
    coordinate: str
    product: str
    deadline: str
    leads: list[MentionOut]
    coordinators: list[MentionOut]

    @classmethod
    def of(cls, task: Task) -> TaskOut:
        """Return the task in this shape, each cell on one line."""
        cells = ("content", "lead", "coordinate", "product", "deadline")
        plain = ("id", "document", "passage", "section", "section_title")
        values: dict[str, Any] = {name: getattr(task, name).value for name in cells}
        values |= {name: getattr(task, name) for name in plain}
        leads = [MentionOut.of(mention) for mention in task.leads]
        coordinators = [MentionOut.of(mention) for mention in task.coordinators]
        return cls(leads=leads, coordinators=coordinators, **values)


class PassageOut(BaseModel):
    """A citable piece of a document: `text` is the document's text at `spans`."""

    id: str = Field(examples=["phu-luc/III/10"])
    document: str = Field(examples=["160/NQ-CP"])
    kind: str = Field(examples=["row"])
    locator: str = Field(examples=["Phụ lục, mục III, nhiệm vụ 10"])
    headings: list[str]
    text: str
    spans: list[tuple[int, int]]
    note: str | None

    @classmethod
    def of(cls, passage: Passage) -> PassageOut:
        """Return the passage in this shape."""
        same = ("id", "document", "locator", "text", "note")
        values: dict[str, Any] = {name: getattr(passage, name) for name in same}
        spans, headings = list(passage.spans), list(passage.headings)
        return cls(kind=passage.kind.value, spans=spans, headings=headings, **values)


class DocumentHead(BaseModel):
    """What a document is."""

    id: str = Field(examples=["160/NQ-CP"])
    name: str
    title: str
    issuer: str
    signatory: str
    issued: str


class DocumentOut(DocumentHead):
    """A document as issued, with the ids of its passages."""

    text: str
    passages: list[str]

    @classmethod
    def of(cls, document: Document) -> DocumentOut:
        """Return the document in this shape."""
        passages = [passage.id for passage in document.passages]
        return cls(text=document.text, passages=passages, **head_of(document).model_dump())


def head_of(document: Document) -> DocumentHead:
    """Return what the document is, without its text."""
    return DocumentHead(**{name: getattr(document, name) for name in DocumentHead.model_fields})


class ProblemOut(BaseModel):
    """What went wrong (RFC 9457), in Vietnamese and English."""

    type: str = Field(examples=["urn:tro-ly-nghi-quyet:problem:invalid"])
    title: str = Field(examples=["Yêu cầu chưa đúng"])
    title_en: str = Field(examples=["The request is not valid"])
    status: int = Field(examples=[422])
    detail: str
    request_id: str
    errors: list[dict[str, str]] = Field(
        default=[], examples=[[{"pointer": "#/body/question", "detail": "thiếu mục này"}]]
    )
