"""The papers that a claim names by their numbers, beside those of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.grammar import marked
from assistant.library import Library
from assistant.model.facts import FactKind, facts_of
from assistant.read.carried_out import titled_paper
from corpus.normalize import fold
from corpus.types import Passage

# How a kind of paper is written.
WRITTEN = {"chi thi": "chỉ thị", "ket luan": "kết luận"}
# '(Kế hoạch | Phụ lục) ban hành kèm theo Nghị quyết số 160/NQ-CP'.
GOES_WITH = (
    r"(?i) (?:ban hành )?kèm (?:theo )?nghị quyết(?: số)? 0*{number}(?:\s?/\s?{code})?(?![\w/])"
)
# 'Nghị quyết số 160/NQ-CP | của Chính phủ': whose a document is belongs to its name.
ISSUED = r"(?i)(nghị quyết(?: số)? 0*{number}(?:\s?/\s?{code})?) của {issuer}(?!\w)"


def other_paper(claim: str, texts: Sequence[str]) -> bool:
    """Whether the texts name only other papers of the kind claimed: 'Chỉ thị 06', where theirs is 05."""
    named = {paper for text in texts for paper in _papers(text)}
    kinds = {kind for kind, _ in named}
    return any(kind in kinds and (kind, number) not in named for kind, number in _papers(claim))


# 'Nghị quyết số 76/2014/QH13', as it stands in a claim or in the text.
KINDS = "|".join(map(re.escape, marked("paper_named_kinds").values()))
PAPER = re.compile(
    rf"\b(?:{KINDS})(?: số)? (?P<number>\d+)(?:\s?[-/]\s?\w+)*",
    re.IGNORECASE,
)


def with_its_paper(claim: str, passage: Passage, library: Library) -> Iterator[str]:
    """Yield a claim that names one paper, unknown to the passage, with each that the passage names instead."""
    said, text = list(PAPER.finditer(claim)), " ".join(passage.text.split())
    if len(said) != 1 or not numbered_otherwise(said[0][0], [passage], library):
        return
    for paper in dict.fromkeys(found[0] for found in PAPER.finditer(text)):
        yield f"{claim[: said[0].start()]}{paper}{claim[said[0].end() :]}"


def numbered_otherwise(claim: str, passages: Sequence[Passage], library: Library) -> bool:
    """Whether a claim names a paper by a number that is neither in the passages nor that of the document.

    Nor that of the paper which the document carries out, and of which it speaks without its number.
    """
    known = {number for passage in passages for number in _numbers(passage.text)}
    for document in (library.documents[passage.document] for passage in passages):
        paper = next(filter(None, map(titled_paper, document.passages)), None)
        known |= {
            document.id.partition("/")[0].lstrip("0"),
            *([str(paper.number)] if paper else []),
        }
    return bool(_numbers(claim) - known)


def _numbers(text: str) -> set[str]:
    """Return the numbers of the papers that a text names."""
    found = PAPER.finditer(" ".join(text.split()))
    return {one["number"].lstrip("0") for one in found}


def _papers(text: str) -> frozenset[tuple[str, str]]:
    """Return the papers that a text names, each by the letters of its kind and its number."""
    values = (fact.value for fact in facts_of(text) if fact.kind is FactKind.DOCUMENT)
    return frozenset((str(code).lstrip("~").partition("/")[0], str(n)) for n, code in values)


def in_short(claim: str, passage: Passage, library: Library) -> str:
    """Return a claim with the paper that the document carries out as the passage has it: 'Chỉ thị'.

    A plan that carries out one directive speaks of it without its number; of the document itself nothing is said
    where something is but told to go with it: 'Kế hoạch kèm theo Nghị quyết 160', or its name tells whose it is.
    """
    document = library.documents[passage.document]
    number, _, code = document.id.partition("/")
    own = {
        "number": re.escape(number),
        "code": re.escape(code),
        "issuer": re.escape(document.issuer),
    }
    claim = re.sub(ISSUED.format(**own), r"\1", re.sub(GOES_WITH.format(**own), "", claim))
    titles = map(titled_paper, document.passages)
    paper = next(filter(None, titles), None)
    if paper is None:
        return claim
    named = re.compile(
        rf"\b({WRITTEN[paper.kind]})(?: số)? 0*{paper.number}"
        r"(?:\s?[-/]\s?\w+(?:/\w+)?)?(?![\w/])",
        re.IGNORECASE,
    )
    bare = re.search(rf"\b{paper.kind}\b(?! (?:so )?\d| nay)", fold(passage.text))
    return named.sub(r"\1", claim) if bare else claim
