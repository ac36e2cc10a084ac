"""Which sentence of a message holds the statement that a later one doubts: 'Sếp dặn là …. Có đúng không?'"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.grammar import phrasing
from assistant.message.completed import IN_TABLE
from assistant.message.gone_on import gone_on
from assistant.message.holders import of_holder
from assistant.message.reported import LEAST_MATTER, finds_fault, matter, words_of, written
from assistant.message.told_phrases import phrase_at
from assistant.query import TASK_NOUNS, Query
from assistant.readings.claimed_numbers import says_number
from assistant.readings.tellings import FIRST
from assistant.slots import SlotKind
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]
# 'là', 'rằng' or a colon stand at most so many words after what reports.
LINK_REACH = 6
# 'ghi nhận ý kiến cho là …': another word that reports, so soon after the first, belongs to it.
NEXT_REACH = 4
# 'khoe: bài thuyết trình của nó ghi …': so soon one that tells what is written in a paper.
PAPER_REACH = 8
# 'chia thành năm nhóm': of how many parts something is said to be made up.
PARTS = phrasing("tallied_claimed")
# 'nghị quyết | có năm điều'
ARTICLES = phrasing("statements_articles")
# A sentence that nobody is said to have said states something when it is about so many words.
LEAST_UNREPORTED = 3


def claim_before(
    clauses: Sequence[Sequence[Word]], build: Build, asked: Sequence[Word] = ()
) -> tuple[Word, ...]:
    """Return the words of the statement that `clauses` tell, without who told it; () when there is none.

    What the one said who is named by what is `asked` ('em viết vậy đúng không') comes first; what is
    reported before what is not, what names something that can be checked before what only speaks of a
    matter, and of several the last.
    """
    clauses = _of_whom(clauses, build, asked)
    found = [
        (told, own, *_weight(build(claim), reported), place, tuple(claim))
        for place, words in enumerate(clauses)
        for quoted in [_is_quoted(clauses, place)]
        for told in [told_by_same(asked, clauses[place - 1] if quoted else words)]
        for own in [_own_view(clauses, place, asked)]
        for claim, reported in _claims(words, own, quoted)
    ]
    best = max((one for one in found if one[2]), key=lambda one: one[:6], default=None)
    return (*best[6], *gone_on(clauses[best[5] + 1 :], build)) if best else ()


def _of_whom(
    clauses: Sequence[Sequence[Word]], build: Build, asked: Sequence[Word]
) -> Sequence[Sequence[Word]]:
    """Return the clauses of whom is asked about; all where what he says is no whole statement.

    '(A bảo tỉnh gửi báo cáo về Bộ B, còn C) nói gửi Bộ D' leaves out what is sent.
    """
    theirs = of_holder(clauses, asked, told_from)
    said = theirs[0][told_from(theirs[0]) :]
    if theirs[0] in clauses or not said:
        return theirs
    query = build(tuple(said))
    names = query.agencies and not matter(query)
    return theirs if names or query.roles or len(matter(query)) >= LEAST_MATTER else clauses


def _own_view(clauses: Sequence[Sequence[Word]], place: int, asked: Sequence[Word]) -> bool:
    """Whether a clause tells the writer's own view, after what others say or as what is asked about."""
    # 'câu trong dự thảo có đúng không' asks about what stands there.
    written = any(word.folded in words_of("statements") for word in asked)
    last = place == len(clauses) - 1 and not written
    own = any(name[-1] in FIRST for name in tellers(asked)[-1:])
    return (last or own) and own_from(clauses[place]) > 0


# Whoever says something is named by so many words at most, so near before the verb.
MOST_TELLER, VERB_REACH = 3, 3
VERBS = ("tells", "sayings", "holders")


def says(words: Sequence[Word]) -> bool:
    """Whether somebody says something: 'chị Hoa lắc đầu | bảo | không phải thế'."""
    places = range(1, len(words))
    return any(phrase_at(words, n, key) for n in places for key in ("tells", "sayings"))


def told_by_same(asked: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether the one whose words are asked about tells something: 'Mẹ tôi bảo … Mẹ tôi nói đúng không?'

    Or the paper in which they stand: 'Phiếu viết rằng …. Câu tôi viết trong phiếu có đúng không?'
    """
    told, names = tellers(words), tellers(asked)[-1:]
    if any(name in told for name in names) or (
        any(map(_is_own, names)) and any(map(_is_own, told))
    ):
        return True
    # 'vụ trưởng đọc phiếu, nói …' tells what the paper does not.
    opening = words[: told_from(words)]
    return all(map(_is_own, tellers(opening))) and bool(_papers(asked) & _papers(opening))


# '(câu trong) | phiếu | của tôi'
PAPERS = phrasing("statements_papers")


def _papers(words: Sequence[Word]) -> frozenset[str]:
    """Return the papers that somebody has written, by their names: 'phiếu', 'tờ trình'."""
    return frozenset(found["paper"] for found in PAPERS.each(words))


def of_own(asked: Sequence[Word]) -> bool:
    """Whether the writer's own words are asked about, or those of a paper: 'câu trong phiếu có đúng không'."""
    return any(map(_is_own, tellers(asked)[-1:])) or bool(_papers(asked))


def _is_own(name: tuple[str, ...]) -> bool:
    """Whether the writer names himself: 'tôi', and not 'bạn tôi'."""
    return len(name) == 1 and name[0] in FIRST


# 'trí nhớ của | tôi | có đúng không'
WHOSE = phrasing("statements_whose")


def tellers(words: Sequence[Word]) -> list[tuple[str, ...]]:
    """Return who is said to say something: '(mẹ tôi) bảo', '(em) đọc thì thấy', 'trí nhớ của (tôi)'."""
    ends = (i for i in range(1, len(words)) if any(phrase_at(words, i, key) for key in VERBS))
    near = (range(end - 1, max(-1, end - 1 - VERB_REACH), -1) for end in ends)
    last = (next((i for i in places if _names(words[i])), None) for places in near)
    whose = [_name(words, found.last - 1) for found in WHOSE.each(words)]
    return [*(_name(words, place) for place in last if place is not None), *whose]


def _name(words: Sequence[Word], last: int) -> tuple[str, ...]:
    """Return the words up to the place `last` that name somebody."""
    first = last
    while first and last - first + 1 < MOST_TELLER and _names(words[first - 1]):
        first -= 1
    return tuple(word.folded for word in words[first : last + 1])


def _names(word: Word) -> bool:
    # 'biên bản em viết' is by no 'bạn em'.
    typed = word.marked in (None, *written("teller"))
    return typed and word.folded in words_of("teller")


def _weight(query: Query, reported: bool) -> tuple[int, bool, int]:
    """Return how well words state something: 0 when they do not, 2 when somebody is said to have said it."""
    if finds_fault(query):
        return 0, False, 0
    said = len(matter(query))
    named = bool(query.agencies or query.times or query.task_refs or query.facets or query.nodes)
    named = named or query.claimed is not None or "product" in query.fields
    if (named and (reported or said or query.roles or query.facets)) or numbers_place(query):
        return 1 + reported, True, 0
    # 'chẳng giao cho ai', reported, asks nothing.
    asks = not reported and (query.lists or query.who or query.counts)
    stated = said >= (LEAST_MATTER if reported else LEAST_UNREPORTED) and not asks
    return (1 + reported if stated else 0), False, said


def numbers_place(query: Query) -> bool:
    """Whether it is said how many tasks or parts stand in a section, in the plan or in the appendix."""
    parts = bool(query.nodes or query.parts) and PARTS.search(query.words) is not None
    whole = query.slots.has(SlotKind.FILLER, "document")
    parts = parts or (whole and ARTICLES.search(query.words) is not None)
    placed = query.sections or "appendix" in query.parts or IN_TABLE.search(query.words)
    return parts or (bool(placed) and says_number(query.words))


def _claims(
    words: Sequence[Word], own: bool, quoted: bool
) -> Iterator[tuple[Sequence[Word], bool]]:
    """Yield what a sentence may state: what follows words that report, or all of it."""
    start = told_from(words) or (own_from(words) if own else 0)
    yield (words[start:], True) if 0 < start < len(words) else (words, quoted)


# 'anh ấy | nói giọng chắc nịch: "…"': so near its end a sentence holds the verb that opens a quotation, which
# begins after so many signs.
QUOTING, SIGNS = 5, 3


def _is_quoted(clauses: Sequence[Sequence[Word]], place: int) -> bool:
    """Whether a sentence is what the one before it reports, set apart by a colon, quoted or not."""
    before, words = clauses[place - 1] if place else (), clauses[place]
    if not before or not words:
        return False
    colon = words[0].opens and not words[0].starts
    if not colon and words[0].start - before[-1].end < SIGNS:
        return False
    first = max(0, len(before) - QUOTING)
    verbs = (
        max(phrase_at(before, i, "sayings"), phrase_at(before, i, "holders"))
        for i in range(first, len(before))
    )
    return any(verbs)


# 'theo tôi thì', 'tôi hiểu khác, hình như': the writer's own view.
OWN_VIEW = phrasing("statements_own")


def own_from(words: Sequence[Word]) -> int:
    """Return where what the writer thinks begins; 0 where none of it is said to be a view."""
    found = list(OWN_VIEW.each(words))
    return found[-1].last if found else 0


# '(theo lời anh ấy thì) | cả bốn việc đều hạn 2030'
BY_WORDS = phrasing("statements_by_words")


def told_from(words: Sequence[Word]) -> int:
    """Return where a statement begins: after 'dặn … rằng', 'ghi:', 'khẳng định'; 0 when nobody reports."""
    by = BY_WORDS.opens(words)
    start = by.last if by else 0
    for place in range(len(words)):
        written = start and words[start].folded in words_of("papers")
        if start and place > start + (PAPER_REACH if written else NEXT_REACH):
            break
        # 'có câu | Bộ A là cơ quan chủ trì': what has reported is no word that reports again.
        start = (_after(words, place) if place >= start else 0) or start
    return start


# 'khẳng định | trong phụ lục thì Bộ A …': where it is said to stand, and what is said follows.
IN_TEXT = phrasing("statements_in_text")
ABOUT = "ve"
# '(anh ấy nghĩ) | việc nhà ở là | do Bộ A chủ trì': this 'là' joins a subject to what is said of it.
SUBJECT = phrasing("statements_subject")


def _after(words: Sequence[Word], place: int) -> int:
    """Return where a statement begins that a word at `place` reports; 0 when none does."""
    if place and words[place - 1].folded in words_of("reasons"):
        # '… đề nghị bỏ vì cho là …' says why something is done.
        return 0
    passive = place > 0 and words[place - 1].folded in words_of("passive")
    bare = 0 if passive or _of_tasks(words, place) else phrase_at(words, place, "sayings")
    end = place + (bare or phrase_at(words, place, "holders"))
    if end == place or (bare and end < len(words) and words[end].folded == ABOUT):
        # 'các tác phẩm viết | về giảm nghèo là …' names a matter, which the statement is about.
        return 0
    if bare and end < len(words) and not _unfollowed(words, end):
        return end
    if bare and IN_TEXT.opens(words[place:]):
        return end
    linked = next((p for p in range(end, end + LINK_REACH) if _links(words, p)), 0)
    subject = SUBJECT.search(words[end:linked])
    return end + subject.first if subject else linked


# 'thời gian thực hiện | ghi năm 2025'
COLUMN = phrasing("statements_column")


def _of_tasks(words: Sequence[Word], place: int) -> bool:
    """Whether it is tasks that are said to read so: 'cả bốn việc ở mục V đều chỉ | ghi giai đoạn …'.

    Or a column of one: 'hạn | ghi năm 2025'.
    """
    before = words[:place]
    if COLUMN.search(before):
        return True
    said = bool(before) and before[-1].folded in words_of("of_tasks")
    return said and any(word.folded in TASK_NOUNS for word in before)


def _unfollowed(words: Sequence[Word], end: int) -> bool:
    """Whether a word after a bare verb says that no statement follows: 'nói thế', but not 'says the …'."""
    article = words[end - 1].folded in words_of("english") and words[end].folded == "the"
    return words[end].folded in words_of("unfollowed") and not article


def _links(words: Sequence[Word], place: int) -> bool:
    """Whether a statement begins at `place`: after 'là', 'rằng', or a colon."""
    if not 0 < place < len(words):
        return False
    before = words[place - 1]
    return before.folded in words_of("links") or (words[place].opens and not words[place].starts)
