"""Claims on lists that the text gives in full: its bases, who receives it, who carries it out.

What such a list does not hold is not there: absence proves that a claim is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.grammar import folded, phrasing
from assistant.model.coverage import load_wording
from assistant.model.dating import misdated
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.bodies import bodies_in, plain
from assistant.read.denying import negated
from assistant.read.document import PLACES
from assistant.read.listed_alone import claims_alone, is_member, of_what_they_do, others_on
from assistant.read.received import only_receives
from assistant.read.worded import own_words, statement
from assistant.readings.claims import vocabulary
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import fold
from corpus.types import Document, Passage
from structured.agencies import UNIONS
from structured.filters import involves_any

# Facts that list their members; each passage of a place is a member, or names some.
LISTS = ("proposer", "basis", "recipients", "executors")
# 'Luật Đầu tư công', 'Hiến pháp năm 2013': kinds of documents that a text is based on.
KIND = re.compile(
    r"\b(?:luat|bo luat|hien phap|phap lenh|nghi dinh|quyet dinh|thong tu|chi thi|ket luan)\b"
)
# '05-CT/TW', '05 ct tw'.
NUMBER = re.compile(r"\b\d{1,3}\W+[a-z]{2,4}\W+[a-z]{2,4}\b")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# So many words after the kind of a document name it.
NAME_WORDS = 1
# 'Các bộ' on a list means every ministry; 'các đoàn thể' means unions, none of which it names.
MINISTRY, ALL_MINISTRIES = "ministry", "cac bo"
UNION = re.compile(r"(?:hội|đoàn|tổng)-")
# 'có ghi riêng Bộ A thành một dòng': what is only meant by 'các bộ' is not there by name.
BY_NAME = phrasing("enumerated_by_name")
# 'trong mục ấy có tên', 'có ghi dòng': what says that something is on a list.
ENTRY, DENYING = folded("enumerated_entry"), folded("enumerated_denying")
# 'Các cơ quan, tổ chức, cá nhân có liên quan' leaves a list open.
OPEN_END = "lien quan"


def member(reading: Reading, facet: str, document: Document) -> bool | None:
    """Whether what is claimed to be on a list of the document is there; None when code can't tell."""
    passages = PLACES[facet](document)
    if facet == "recipients" and ONLY_THERE.search(reading.query.words):
        there = _only_there(reading)
        return there if there is None else there != negated(reading)
    if facet == IN_ONE_LINE and (alone := _alone(reading, passages)) is not None:
        return alone
    if facet == IN_ONE_LINE and of_what_they_do(reading.query, passages):
        return None
    held = _based(reading, passages) if facet == "basis" else _named(reading, passages)
    if held and _is_one_of_more(reading, passages):
        # 'chỉ gửi A, không gửi nơi nào khác' is denied, whichever of the two is weighed.
        return negated(reading)
    return held


# 'chỉ nằm trong | nơi nhận'
ONLY_THERE = phrasing("enumerated_only_there")


def _only_there(reading: Reading) -> bool | None:
    """Whether the one named is claimed to stand among those who receive the text alone, and does."""
    query = reading.query
    if only_receives(reading):
        return True
    meant = [m for a in query.agencies for m in reading.library.agencies.meant(a.agency)]
    named = bool(meant) and any(map(involves_any(meant), reading.library.tasks))
    return False if named else None


# The list whose members stand side by side in one article.
IN_ONE_LINE = "executors"


def _alone(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether those named are on a list alone, or with others, as is claimed; None when neither is, or unsure."""
    alone = claims_alone(reading.query, passages)
    if alone is None or not others_on(reading.query, passages):
        return None
    if alone:
        return negated(reading)
    return _named(reading, passages) if reading.query.agencies else True


# 'chỉ | gửi cho Bộ A', 'mỗi | Bộ A được gửi'
ONLY = phrasing("enumerated_only")


def _is_one_of_more(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether what is on a list is claimed to be all of it, which has more lines than are named."""
    named = {a.agency for a in reading.query.agencies}
    return ONLY.search(reading.query.words) is not None and len(passages) > max(len(named), 1)


def _based(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether one of the bases is the law or the directive claimed.

    None has its name: it is no basis. One has, but not all that is said of it: code can't tell.
    """
    query = reading.query
    said = [word for word in own_words(query) if word not in _naming(query)]
    line = " ".join(word.folded for word in said)
    named = KIND.search(line)
    if named is None:
        return None
    if misdated(statement(query, own_words(query), reading.library), [p.text for p in passages]):
        return False
    # 'Luật A năm 2015; Luật sửa đổi … Luật B năm 2019': the year of one is not that of the other.
    claimed = _telling(line[named.start() :])
    several = len(set(YEAR.findall(line))) > 1
    lines = [plain(p.text) for p in passages]
    held = [_telling(one) for text in lines for one in ([text] if several else text.split(";"))]
    if _numbered(line) & {number for p in passages for number in _numbered(plain(p.text))}:
        # A document that is named by its number is there; what else is said of it is another matter.
        return True if any(set(claimed) <= set(words) for words in held) else None
    name = claimed[: len(_telling(named[0])) + NAME_WORDS]
    if not any(name == words[i : i + len(name)] for words in held for i in range(len(words))):
        return False
    return True if any(set(claimed) <= set(words) for words in held) else None


def _naming(query: Query) -> frozenset[Word]:
    """Return the words that name the list and whose it is: 'là căn cứ của Nghị quyết này'."""
    named = [s for s in query.slots.of(SlotKind.FILLER) if s.value == "document"]
    words = {w for s in named for w in query.words[s.first : s.last]}
    facets = {w for s in query.slots.of(SlotKind.FACET) for w in query.words[s.first : s.last]}
    return frozenset(words | {w for w in facets if not KIND.search(w.folded)})


def _numbered(line: str) -> set[str]:
    """Return the numbers of documents of a folded line: '05 ct tw'."""
    return {re.sub(r"\W+", " ", found).lstrip("0") for found in NUMBER.findall(line)}


def _telling(line: str) -> list[str]:
    free = {fold(word) for word in load_wording().functions} | vocabulary()["dating"]
    return [word.lstrip("0") for word in re.findall(r"\w+", line) if word not in free]


def _named(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether the agencies and bodies claimed are named in the passages, or are of a kind named there."""
    agencies = {a.agency for a in reading.query.agencies}
    line = " ".join(word.folded for word in own_words(reading.query))
    bodies = bodies_in(line) - vocabulary()["offices"]
    if not agencies and not bodies:
        return _a_line(reading.query, passages)
    known = agencies_in_any(reading, passages) | bodies_in(
        " | ".join(plain(p.value) for p in passages)
    )
    absent = (agencies | bodies) - known
    if not absent and _of_others(reading, passages):
        return None
    if not absent or BY_NAME.search(reading.query.words):
        return not absent
    return _meant(reading, absent, " ".join(plain(p.value) for p in passages))


# 'cơ quan địa phương | của | các đoàn thể'
WHOSE = "cua"
# 'của | ông | Bộ trưởng'
TITLES = folded("enumerated_titles")


def _of_others(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether what is claimed is said to be somebody's whom no line names beside it."""
    said = [w.folded for w in own_words(reading.query) if w not in _naming(reading.query)]
    said = [word for word in said if word not in TITLES]
    whose = _telling(" ".join(said[said.index(WHOSE) + 1 :])) if WHOSE in said else []
    lines = ({*_telling(plain(p.value))} for p in passages if agencies_in_any(reading, [p]))
    return bool(whose) and not any({*whose} <= line for line in lines)


# So many words tell which line of a list is meant.
LINE_WORDS = 3


def _a_line(query: Query, passages: Sequence[Passage]) -> bool | None:
    """True when all that is claimed stands in one line, word after word; None when code can't tell."""
    said = (word for word in own_words(query) if word not in _naming(query))
    claimed = [w.folded for w in said if w.folded not in ENTRY | DENYING]
    if is_member(claimed, passages):
        return True
    lines = [" ".join(_telling(plain(p.value))) for p in passages]
    parts = [" ".join(part) for part in _parts(claimed)]
    held = all(any(f" {part} " in f" {line} " for line in lines) for part in parts)
    return True if held and all(len(part.split()) >= LINE_WORDS for part in parts) else None


# 'Văn phòng A | và | Văn phòng B': each has to be a line.
AND = "va"


def _parts(claimed: Sequence[str]) -> Iterator[list[str]]:
    """Yield the telling words of what 'và' joins."""
    while AND in claimed:
        place = claimed.index(AND)
        if telling := _telling(" ".join(claimed[:place])):
            yield telling
        claimed = claimed[place + 1 :]
    yield _telling(" ".join(claimed))


def agencies_in_any(reading: Reading, passages: Sequence[Passage]) -> frozenset[str]:
    """Return the agencies that any of the passages names."""
    named = reading.library.understanding.agencies_in
    return frozenset(a for p in passages for a in named(" ".join(p.value.split())))


def _meant(reading: Reading, absent: Collection[str], line: str) -> bool | None:
    """Whether names that a list lacks are meant by it all the same; False when it is closed to them."""
    known = reading.library.agencies
    ministries = all(a in known and known[a].kind == MINISTRY for a in absent)
    if ministries and ALL_MINISTRIES in line:
        return True
    worded = any(
        wording and wording in line for wording in (worded_for(reading, a) for a in absent)
    )
    return None if OPEN_END in line or worded else False


def worded_for(reading: Reading, agency: str) -> str:
    """Return the folded wording for many that may mean somebody who is no ministry; '' where there is none."""
    known = reading.library.agencies
    worded = known[agency].worded if agency in known else ""
    return fold(UNIONS if UNION.match(agency) else worded)
