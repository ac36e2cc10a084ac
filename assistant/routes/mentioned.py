"""Routes for other documents that the text only mentions: what it says of them, and what it does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.find import Evidence, rank
from assistant.evidence.scope import names_other_document
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import narrative, refuse
from assistant.read.base import Draft, Reading
from assistant.read.carried_out import KINDS, claimed_paper, titled_paper
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import fold
from corpus.types import Passage, PassageKind

# 'Chỉ thị 05', 'Kết luận số 06'; a directive or conclusion may come without its number.
NAMED = re.compile(
    r"\b(?:(chi thi|ket luan)(?: (?:so )?0*(\d+))?|(luat|nghi dinh|quyet dinh|thong tu) (?:so )?0*(\d+))\b"
)
# The document named is what tells: 'Chỉ thị 40 yêu cầu …', 'Quyết định 90 … có mấy dự án'; in 'theo phần yêu
# cầu' a part of the plan is.
TELLS = re.compile(
    r"\b(?:chi thi|ket luan|luat|nghi dinh|quyet dinh|thong tu|ct|kl|qd) (?:so )?\d[^?]{0,160}?"
    r"\b(?:(?<!phan )(?<!muc )(?<!ung )yeu cau|giao cho|giao|quy dinh|danh gia|dua ra|xac dinh|chi ra|nhan dinh"
    r"|(?<!duoc )neu|gom|dat ra|de ra|cho phep|co may|co bao nhieu|may nhom|co (?:nhung |cac |may )?noi dung)\b"
)
# 'học tập Chỉ thị 05, yêu cầu đặt ra là gì': what is asked is how the document is studied.
STUDIED = re.compile(
    r"\b(?:hoc|hoc tap|quan triet|nghien cuu|pho bien|nam vung|hieu ro)(?: \w+){0,3} (?:chi thi|ct)\b"
    r"|\b(?:chi thi|ct)\b(?: \w+){0,9} (?:hoc tap|quan triet|nghien cuu|pho bien|nam vung|hieu ro|tuyen truyen)\b"
    r"|\byeu cau(?: \w+){0,4} (?:hoc tap|quan triet|nghien cuu)\b"
)
OTHER_LAW = phrasing("mentioned_law")
# 'nói về gì', 'về việc gì': the matter in a document's title.
MATTER = phrasing("mentioned_matter")
# 'Chỉ thị 05 của ai': its issuer; beside it only the document's name is said, in so many words.
OWNER = phrasing("mentioned_owner")
# 'Chỉ thị 05 là của Thủ tướng, đúng không': no more is claimed than whose it is.
OWNED = phrasing("mentioned_owned")
NAME_WORDS = 3
# 'bao lâu một lần', 'mấy năm một kỳ': how often something is done, no document's date.
OFTEN = phrasing("mentioned_often")
# 'nhắc ở đâu', 'ở mục nào': in which passages it is named, of which so many are told.
WHERE, MOST_PLACES = phrasing("mentioned_where"), 5
# 'nội dung chính của Chỉ thị 40 là gì'
INSIDE = phrasing("mentioned_inside")
# What a text says of a document that it mentions.
SAID = frozenset({"issuer", "date"})


def foreign(reading: Reading) -> Draft | None:
    """The inside of another document that the text only mentions: its articles, what it demands."""
    query = reading.query
    if query.cells:
        # 'sản phẩm là nghị định': what a task has to bring forth.
        return None
    line = _line(query)
    inside = any("dieu-" in node for node in query.nodes) or (query.counts and query.about_tasks)
    inside = inside and bool(names_other_document(query) or OTHER_LAW.search(query.words))
    tells = TELLS.search(line) and _open(query) and not STUDIED.search(line)
    signed = _signs_another(query)
    # 'chỉ thị đó quy định gì' after a turn that names it
    inside = inside or (_inside_asked(query, line))
    pointed = "paper" in query.carried and not _asks_about(query, numbered=True)
    if not (inside or tells or signed or pointed or _placed_inside(reading)):
        return None
    near = rank(query, reading.library, lambda p: True, "bm25")
    return refuse.read_refusal(reading, near, why="other document")


def _inside_asked(query: Query, line: str) -> bool:
    """Whether what stands in another document is asked for as such, and not what the plan says of studying it."""
    studied = STUDIED.search(line) or "plan" in query.parts
    return not studied and INSIDE.search(query.words) is not None


# 'Kết luận 06 | mục 2', 'mục 2 | của Kết luận 06'
BEFORE, AFTER = phrasing("placed_before"), phrasing("placed_after")
PLACES, PLACE_NOUNS = (SlotKind.SECTION, SlotKind.NODE), folded("placed_nouns")


def _placed_inside(reading: Reading) -> bool:
    """Whether an article or a section of another document is asked for: 'Kết luận 06 mục 2 quy định gì'."""
    query = reading.query
    if query.parts & {"appendix", "plan"}:
        return False
    own = {document.partition("/")[0] for document in reading.library.documents}
    # '… có mấy mục, và | mục 2 …': of the paper of the question before.
    told = query.topic if query.carried else ()
    placed = (s for s in query.slots.of(*PLACES) if s.end)
    for slot in (s for s in placed if query.words[s.first].folded in PLACE_NOUNS):
        found = BEFORE.search(query.words[: slot.first]) or AFTER.opens(query.words[slot.last :])
        found = found or (BEFORE.search(told) if slot.first <= 1 else None)
        if found and found["n"].strip().lstrip("0") not in own:
            return True
    return False


# Kinds of documents: this one's, and those that it only mentions.
THIS_KIND = r"nghi quyet|van ban|resolution"
OTHER_KIND = r"chi thi|ket luan|luat|nghi dinh|quyet dinh|thong tu|directive|decree"
ANY_KIND = re.compile(rf"\b(?<!theo )(?<!trong )(?:({THIS_KIND})|{OTHER_KIND})\b")


def _signs_another(query: Query) -> bool:
    """Whether it is another document that is signed: the one named right after, else the first before."""
    for slot in query.slots.of(SlotKind.FACET):
        if slot.value == "signatory":
            before, after = _folded(query.words[: slot.first]), _folded(query.words[slot.first :])
            named = ANY_KIND.search(after) or ANY_KIND.search(before)
            return named is not None and named[1] is None
    return False


def _folded(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)


def _open(query: Query) -> bool:
    return query.lists or query.counts or query.who or bool(query.fields)


# The article that issues the plan, and a title that names what is carried out.
TITLES = 2


def carried_out(reading: Reading) -> Draft | None:
    """The document that the plan carries out, where one is claimed to be that document."""
    if claimed_paper(reading.query) is None:
        return None
    titles = [p for p in reading.library.passages if titled_paper(p)]
    titles.sort(key=lambda passage: passage.kind is not PassageKind.ARTICLE)
    shown = [Evidence(passage, 1.0, 1.0, 1.0) for passage in titles[:TITLES]]
    return narrative.read_narrative(reading, shown) if shown else None


def mentioned(reading: Reading) -> Draft | None:
    """The date, issuer or title of another document, or where it is named, as far as the text gives it."""
    query = reading.query
    named = NAMED.search(_line(query))
    if query.slots.has(SlotKind.COMPARE) and not query.facets:
        # 'quán triệt Chỉ thị 05 và …, hai việc này thời gian khác nhau thế nào'
        return None
    numbered = named is not None and bool(named[2] or named[4])
    if named and numbered and _asks_where(query):
        places = [p for p in reading.library.passages if _mentions(p, named, titled=False)]
        shown = [Evidence(passage, 1.0, 1.0, 1.0) for passage in places[:MOST_PLACES]]
        return narrative.read_narrative(reading, shown) if shown else None
    if named is None or query.about_tasks or not _asks_about(query, numbered):
        return None
    titled = bool(MATTER.search(query.words))
    found = [p for p in reading.library.passages if _mentions(p, named, titled)]
    if not found:
        return None
    first = min(found, key=lambda p: p.kind is not PassageKind.RECITAL)
    return narrative.read_narrative(reading, [Evidence(first, 1.0, 1.0, 1.0)])


def _asks_where(query: Query) -> bool:
    """Whether it is asked where a paper is named, and nothing else is spoken of: 'Chỉ thị 40 nhắc ở mục nào'."""
    asked = WHERE.search(query.words) is not None and len(query.topic) <= NAME_WORDS + 1
    return asked and not (query.about_tasks or "appendix" in query.parts)


def _asks_about(query: Query, numbered: bool) -> bool:
    """Whether a fact about a document is asked for, or one with a date is to be confirmed."""
    if "basis" in query.facets or OFTEN.search(query.words):
        return False
    if set(query.facets) & SAID or (numbered and "deadline" in query.fields and not query.who):
        return True
    if numbered and OWNER.search(query.words) and len(query.topic) <= NAME_WORDS:
        return True
    if numbered and (query.slots.has(SlotKind.ASKED, "day") or MATTER.search(query.words)):
        return True
    dated = query.slots.has(SlotKind.YEAR) or "ban hanh" in _line(query)
    return numbered and query.yes_no and (dated or OWNED.search(query.words) is not None)


def _mentions(passage: Passage, named: re.Match[str], titled: bool) -> bool:
    """Whether a passage names the document; `titled`, with its matter ('… về tăng cường …')."""
    kind, number = named[1] or named[3], named[2] or named[4]
    if passage.kind is PassageKind.ROW:
        return False
    wanted = rf"\b{kind}(?: so)?(?: 0*{number}\b)" if number else rf"\b{kind} so \d"
    wanted += r"[^;.]{0,160}? ve \w" if titled else ""
    return bool(re.search(wanted, fold(" ".join(passage.text.split()))))


# 'Directive No. 40'; one without its number may be any.
ENGLISH = re.compile(r"\b(directive|conclusion)(?: no| number)?(?= \d)")


def _line(query: Query) -> str:
    """Return the words on a line, papers named by their numbers in Vietnamese."""
    return ENGLISH.sub(lambda named: KINDS[named[1]], _folded(query.words))
