"""Facts about a document as a whole, and whole nodes of it: articles, purposes, groups of measures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answer import Status
from assistant.evidence.scope import plan_only
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.query import Query
from assistant.read.base import Draft, Reading, body
from assistant.read.opening import opening
from assistant.section_conditions import excluded_sections
from assistant.slots import SlotKind
from corpus.normalize import fold
from corpus.types import Document, Passage, PassageKind, text_at

# 'tóm tắt phần tổ chức thực hiện'
SUMMARY = phrasing("document_summary")
Pick = Callable[[Document], Sequence[Passage]]


def _kind(kind: PassageKind, *parts: str) -> Pick:
    """Return the picker of passages of `kind` that contain one of `parts` (all when none is given)."""

    def pick(document: Document) -> list[Passage]:
        found = [p for p in document.passages if p.kind is kind]
        return [p for p in found if not parts or any(fold(part) in fold(p.text) for part in parts)]

    return pick


def _meta(last: str) -> Pick:
    return lambda document: [p for p in document.passages if p.id == f"nghi-quyet/{last}"]


# Where each fact of a document stands.
PLACES: dict[str, Pick] = {
    "number": _meta("so"),
    "date": _meta("ngay-ban-hanh"),
    "signatory": _kind(PassageKind.SIGNATURE),
    "effect": _kind(PassageKind.ARTICLE, "có hiệu lực"),
    "basis": _kind(PassageKind.RECITAL),
    "proposer": _kind(PassageKind.RECITAL, "Theo đề nghị"),
    "recipients": _kind(PassageKind.RECIPIENT),
    "executors": _kind(PassageKind.ARTICLE, "chịu trách nhiệm thi hành"),
    "title": _kind(PassageKind.ARTICLE, "Ban hành kèm theo"),
    "issuer": _kind(PassageKind.SIGNATURE),
    "articles": _kind(PassageKind.ARTICLE),
    "sections": lambda document: [
        p for p in document.passages if p.kind is PassageKind.HEADING and p.parent == "phu-luc"
    ],
    "parts": lambda document: [
        p for p in document.passages if p.kind is PassageKind.HEADING and p.parent == "ke-hoach"
    ],
    "attached": lambda document: [p for p in document.passages if p.id == "ke-hoach/kem-theo"],
    "attached_appendix": lambda document: [
        p for p in document.passages if p.id == "phu-luc/kem-theo"
    ],
    "enclosure": lambda document: [p for p in document.passages if p.id == "phu-luc/ten"],
}


COUNTED = frozenset({"articles", "sections", "parts"})
# Facts in which other papers are named.
NAMING = frozenset({"basis", "title"})
# Facts in which one body is named, of which a later turn may ask: 'bộ đó chủ trì việc gì'.
OF_BODIES = frozenset({"proposer"})


def read_facets(reading: Reading, facets: Sequence[str]) -> Draft | None:
    """Answer with the facts asked for, of the first document that has them."""
    facets = [_meant(reading.query, facet) for facet in facets]
    parts: list[str] = []
    # Of the papers told, a later turn may ask: 'luật đó ban hành năm nào', 'chỉ thị ấy ngày bao nhiêu'.
    told: list[str] = []
    bodies: list[str] = []
    for document in reading.library.documents.values():
        for facet in dict.fromkeys(facets):
            found = _left(reading, facet, PLACES[facet](document))
            if found:
                parts += _facet(reading, facet, document, found)
            told += [passage.id for passage in found if facet in NAMING]
            bodies += _agencies(reading, found) if facet in OF_BODIES else []
        if parts:
            break
    count = _facet_count(reading, facets) if reading.query.counts or set(facets) & COUNTED else None
    text = "\n\n".join(parts)
    if not parts:
        return None
    return Draft(Status.ANSWERED, text, count=count, passages=tuple(told), agencies=tuple(bodies))


def _left(reading: Reading, facet: str, found: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages of a fact without sections set aside: 'những mục nào trừ mục I, mục II'."""
    aside = _sections_aside(reading, facet)
    return (
        [passage for passage in found if body(passage).split()[0] not in aside] if aside else found
    )


def _sections_aside(reading: Reading, facet: str) -> Sequence[str]:
    """Return the sections that a question for the sections sets aside; () for a claim."""
    asks = facet == "sections" and not reading.query.yes_no
    return sorted(excluded_sections(reading.query)) if asks else ()


def _agencies(reading: Reading, passages: Sequence[Passage]) -> list[str]:
    """Return the agencies that passages name: whose minister proposed the document."""
    named = reading.library.understanding.agencies_in
    return [agency for passage in passages for agency in named(passage.value)]


def _meant(query: Query, facet: str) -> str:
    """Return the fact that is meant of the part spoken of: to what the plan, or the appendix, is attached."""
    if facet == "sections" and plan_only(query):
        return "parts"
    if facet != "attached" or "plan" in query.parts:
        return facet
    # With the resolution itself goes the plan that its title names.
    return "attached_appendix" if "appendix" in query.parts else "title"


def read_beside(reading: Reading, nodes: Sequence[Passage]) -> list[Draft]:
    """Return the facts asked for beside one that stands in a part named: 'Điều 3 giao ai, hiệu lực từ khi nào'."""
    inside: list[str] = []
    beside: list[str] = []
    for facet in reading.query.facets:
        document = reading.library.documents[nodes[0].document]
        held = [p for p in PLACES[facet](document) if p in nodes]
        (inside if held else beside).append(facet)
    draft = read_facets(reading, beside) if inside and beside else None
    return [draft] if draft else []


def _facet_count(reading: Reading, facets: Sequence[str]) -> int | None:
    document = next(iter(reading.library.documents.values()))
    found = _left(reading, facets[0], PLACES[facets[0]](document))
    # One paragraph on what it is based may name several laws.
    return len(found) if found and facets[0] != "basis" else None


def _facet(
    reading: Reading, facet: str, document: Document, found: Sequence[Passage]
) -> Iterator[str]:
    first = found[0]
    if facet in ("number", "date"):
        yield reading.say(f"facet_{facet}", value=_value(first), mark=reading.cite(first))
    elif facet == "signatory":
        whom = ", ".join(_signed_for(reading, document, first))
        mark, value = reading.cite(first), document.signatory
        yield reading.say("facet_signatory", value=value, whom=whom, mark=mark, text=body(first))
    elif facet == "issuer":
        yield reading.say("facet_issuer", value=document.issuer, mark=reading.cite(first))
    elif facet == "effect":
        yield _effect(reading, document, first)
    elif facet == "recipients" and (lines := _claimed(reading, found)):
        # Of whom it is asked whether he receives it stands in one line.
        said = "; ".join(f"“{body(p).rstrip(';')}” {reading.cite(p)}" for p in lines)
        yield reading.say("recipients_named", lines=said)
        if reading.query.who:
            # 'gồm những ai, có Bộ A không' asks for all of them besides.
            yield _listed(reading, facet, found)
    elif facet in ("basis", "recipients", "articles", "sections", "parts"):
        yield _listed(reading, facet, found)
    elif facet == "enclosure":
        yield reading.quote(first)
    else:
        facet = facet.removesuffix("_appendix")
        yield reading.say(f"facet_{facet}", value=body(first), mark=reading.cite(first))


def _claimed(reading: Reading, lines: Sequence[Passage]) -> list[Passage]:
    """Return the lines that name those who are claimed to be sent the document; [] unless all are named."""
    query, library = reading.query, reading.library
    named = [{*library.agencies.meant(a.agency)} for a in query.agencies if not a.negated]
    held = [[p for p in lines if names & evidence_of(p, library).names] for names in named]
    plain = query.yes_no and not query.slots.of(SlotKind.NEGATION, SlotKind.SHARE, SlotKind.CLAIM)
    return list({p.id: p for found in held for p in found}.values()) if plain and all(held) else []


# How a signature says for whom it is given: 'TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG'; for an office before a body.
FOR_WHOM, FORMS = re.compile(r"^\W*(KT|TM)\. (.+?)\W*$", re.MULTILINE), ("KT", "TM")


def _signed_for(reading: Reading, document: Document, signature: Passage) -> Iterator[str]:
    """Yield for whom a document is signed, in the words for it: 'ký thay Thủ tướng (KT.)'."""
    said = dict(FOR_WHOM.findall(text_at(document.text, signature.spans)))
    named = (form for form in FORMS if form in said)
    yield from (reading.say(f"signed_{form}", whom=said[form].capitalize()) for form in named)


def _value(passage: Passage) -> str:
    text = re.sub(r"^Số:\s*", "", passage.value)
    return re.sub(r"\s+/", "/", text)


def _effect(reading: Reading, document: Document, article: Passage) -> str:
    date = PLACES["date"](document)[0]
    mark, mark2 = reading.cite(article), reading.cite(date)
    return reading.say(
        "facet_effect", value=body(article), mark=mark, date=_value(date), mark2=mark2
    )


def outline(reading: Reading, facets: Sequence[str]) -> str:
    """Return the articles, parts or sections of the first document, and what stands in each part."""
    document = next(iter(reading.library.documents.values()))
    told = ((facet, PLACES[facet](document)) for facet in facets)
    return "\n\n".join(_listed(reading, facet, found, True) for facet, found in told if found)


def _listed(reading: Reading, facet: str, found: Sequence[Passage], headings: bool = False) -> str:
    """Return how many passages a fact has, each as a line, with the `headings` under it."""
    aside = () if headings else _sections_aside(reading, facet)
    facet = "sections_left" if aside else facet
    marks = "".join(map(reading.cite, found))
    lines = [line for passage in found for line in _lines(reading, passage, headings)]
    head = reading.say(f"facet_{facet}", n=len(found), marks=marks, aside=", ".join(aside))
    return f"{head}\n\n" + "\n".join(lines)


def _lines(reading: Reading, passage: Passage, headings: bool) -> Iterator[str]:
    yield f"- {body(passage)} {reading.cite(passage)}"
    under = reading.library.documents[passage.document].children(passage.id) if headings else ()
    if any(child.kind is PassageKind.HEADING for child in under):
        # One of the items may be told in a line of its own, without a heading.
        yield from (f"  - {body(child)} {reading.cite(child)}" for child in under)


def read_node(reading: Reading, node: Passage) -> Draft:
    """Answer with a whole node: its own text when it has one, else all that stands under it."""
    children = reading.library.documents[node.document].children(node.id)
    if not children:
        text = (
            f"{reading.say('narrative_lead', place=reading.place(node))}\n\n{reading.quote(node)}"
        )
        return Draft(Status.ANSWERED, text, passages=(node.id,))
    title = body(node).partition(". ")[2] or body(node)
    head = reading.say("node_intro", title=title, place=reading.place(node), n=len(children))
    lines = [line for child in children for line in _branch(reading, child)]
    count = len(children) if reading.query.counts else None
    text = f"{head} {reading.cite(node)}\n\n" + "\n".join(lines)
    return Draft(Status.ANSWERED, text, count=count, passages=tuple(child.id for child in children))


def _branch(reading: Reading, child: Passage) -> Iterator[str]:
    """Yield a child as a list line; headings alone when the asked node has headings under it.

    Where a summary is asked for, the opening of each point goes with its heading.
    """
    yield f"- {body(child)} {reading.cite(child)}{reading.misprint(child)}"
    if SUMMARY.search(reading.query.words):
        for point in reading.library.documents[child.document].children(child.id):
            yield f"  - {opening(point)} {reading.cite(point)}"


def named_node(reading: Reading, name: str) -> Passage | None:
    """Return the heading whose title is `name` (folded), in any document."""
    wanted = fold(name)
    for passage in reading.library.passages:
        if passage.kind is PassageKind.HEADING and _title(passage) == wanted:
            return passage
    return None


def _title(passage: Passage) -> str:
    return fold(passage.value.partition(". ")[2]).strip()
