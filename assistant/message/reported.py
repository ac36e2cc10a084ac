"""Claims told as somebody's words: 'Có người cho rằng … Tôi muốn kiểm tra lời này.'

The sentence that asks names nothing; what is to be confirmed stands in a sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from assistant.grammar import folded, lists, phrasing
from assistant.message.holders import asked_about
from assistant.message.restated import restated
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word

# A claim says at least so many words of a matter, or names something; a sentence that only doubts, fewer.
LEAST_MATTER = 2
# Whoever said it is named within so many words of the sentence's start.
TELLER_REACH = 14
YEAR = re.compile(r"20\d\d")

Build = Callable[[Sequence[Word]], Query]


@cache
def words_of(key: str) -> frozenset[str]:
    """Return the words of reports of one kind, folded: 'says', 'teller' and so on."""
    return folded(f"reported_{key}")


@lru_cache(maxsize=4)
def _pattern(key: str) -> re.Pattern[str]:
    longest = sorted(words_of(key), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def doubts(query: Query, before: Sequence[Query] = ()) -> bool:
    """Whether a sentence only asks if something said before is right, and names nothing itself.

    What was said before may be named again: 'Trưởng phòng bảo …. Trưởng phòng nói vậy có đúng không?',
    and what it is said of: 'Hai chi tiết về sản phẩm và thời gian có khớp không?'.
    """
    again = not query.agencies or any(_names_same(query, q) for q in before)
    if again and not query.task_refs and restated(query.words, [q.words for q in before]):
        return True
    if FAULTS.search(query.words):
        return True
    # 'có đúng với nội dung nghị quyết không' asks for no title.
    facets = set(query.facets) - (
        {"title", *_facts_told(query, before)} if _points_back(query) else set()
    )
    if query.task_refs or query.nodes or _names_others(query) or facets or _claims_itself(query):
        return False
    if query.counts or query.who or query.superlative or _asks_more(query) or _views(query):
        return False
    if not _pattern("doubt").search(_line(query.words)):
        return False
    if _restates_time(query, before):
        return True
    if (query.lists or query.fields or query.about_tasks) and not query.yes_no:
        return False
    if _points_back(query):
        known = {word.folded for earlier in before for word in earlier.words}
    elif query.lists or query.fields or query.about_tasks or query.times:
        return False
    else:
        known = {word.folded for earlier in before for word in _teller(earlier.words)}
    years = {w.folded for w in query.words if YEAR.fullmatch(w.folded)}
    own = [w for w in matter(query, split=True) if w.folded not in known | words_of("proof")]
    own = [word for word in own if word.start >= _reasoned(query.words)]
    return years <= known and len(own) < LEAST_MATTER


def _names_same(query: Query, before: Query) -> bool:
    """Whether but the bodies told of before are named again: 'dự thảo ghi Bộ A chủ trì …. Ghi Bộ A có đúng không?'

    Of a fact of the document any body may be: '… do Bộ A trình. Ghi Bộ A có đúng không?'
    """
    if before.facets and not before.roles:
        return True
    return bool(before.roles) and {a.agency for a in query.agencies} == {
        a.agency for a in before.agencies
    }


# Facts that a paper spoken of has as well as the document itself.
OF_PAPERS = frozenset({"issuer", "date", "number", "signatory"})
PAPER, OWN_PAPER = phrasing("parts_directive"), phrasing("reported_own_paper")


def _facts_told(query: Query, before: Sequence[Query]) -> frozenset[str]:
    """Return the facts that are asked to be confirmed as told of another paper: 'ngày ban hành vậy đúng không'.

    'Nghị quyết ban hành ngày … đúng không' names the paper that it is of.
    """
    named = OWN_PAPER.search(query.words) or PAPER.search(query.words)
    told = query.yes_no and not named and any(PAPER.search(one.words) for one in before)
    return OF_PAPERS if told else frozenset()


def _claims_itself(query: Query) -> bool:
    """Whether a claim is made on the tasks of a section: 'có đúng là các việc ở mục I đều ghi hằng năm không'.

    Or on a column of a task that it names: 'thời gian thực hiện nhiệm vụ nước sạch đó là năm 2022, đúng không'.
    """
    if query.yes_no and query.times and query.fields and len(query.topic) >= LEAST_MATTER:
        return True
    claimed = query.times or query.roles
    return bool(query.yes_no and query.sections and claimed) and not (
        _pattern("statements").search(_line(query.words))
    )


def _names_others(query: Query) -> bool:
    """Whether agencies are named beside the one whose words are asked about: 'tỉnh nói vậy có đúng không'."""
    found = asked_about(query.words)
    within = range(found.first, found.last) if found else range(0)
    return any(a.slot is None or a.slot.first not in within for a in query.agencies)


def _asks_more(query: Query) -> bool:
    """Whether something is asked for beside a verdict; the 'lý do' of 'lý do trong mail có đúng không' is said."""
    asked = set(query.slots.values(SlotKind.ASKED))
    return bool(asked - {"reason"} if query.yes_no and REASON.search(query.words) else asked)


# 'có gì sai không', 'sai chỗ nào ạ', and nothing besides.
FAULTS = phrasing("reported_faults")
# 'cái lý do trong mail | có đúng không'
REASON = phrasing("reported_reason")
# '(tôi nghĩ) | trong nội dung nhiệm vụ có cả khu vực rừng đặc dụng': what the writer holds, by so many words.
VIEW, LEAST_VIEW = phrasing("reported_view"), 3


def _views(query: Query) -> bool:
    """Whether a sentence tells what the writer thinks, and so claims something itself."""
    found = VIEW.opens(query.words)
    after = query.words[found.last].start if found and found.last < len(query.words) else None
    return after is not None and sum(w.start >= after for w in matter(query)) >= LEAST_VIEW


def _restates_time(query: Query, before: Sequence[Query]) -> bool:
    """Whether but the time of a task told of before is said again: '… xong năm 2022. Hạn 2022 đúng không?'"""
    alone = query.yes_no and query.times and not (query.lists or query.sections or query.topic)
    told = (one for one in before if _years(query) == _years(one))
    return bool(alone) and any(len(one.topic) > LEAST_MATTER for one in told)


def _years(query: Query) -> set[tuple[int | None, int | None]]:
    """Return the years that a sentence names, whatever it says of them."""
    return {(time.start, time.end) for time in query.times}


def _reasoned(words: Sequence[Word]) -> int:
    """Return where what is asked begins after the reason for asking: 'em không nhớ nên hỏi lại …'.

    Or after what the writer does before he asks: 'trước khi thức trắng thì cho em hỏi, …', and where it is named
    whose words are asked about: 'mắt tôi kém, nhờ xác nhận lời đồng nghiệp đúng không'.
    """
    so = [word.end for word in words if word.folded == "nen" and word.marked in (None, "nên")]
    so += [words[found.last - 1].end for found in ASKS.each(words)]
    so += [words[found.first].start for found in filter(None, [asked_about(words)])]
    return max(so, default=0)


# '… thì cho em hỏi'
ASKS = phrasing("reported_asks")


def _points_back(query: Query) -> bool:
    """Whether words stand for a statement made before: 'ý đó', 'ghi vậy', 'thông tin trên slide'."""
    return any(_pattern(key).search(_line(query.words)) for key in ("back", "statements"))


def _teller(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a sentence before and with those that report: who says it."""
    return words[: next(iter(_report_ends(words)), 0)]


def told(words: Sequence[Word]) -> Sequence[Word]:
    """Return what a sentence says that somebody said; nothing when it reports no words.

    'Kế hoạch không nói rằng …' denies that it is said.
    """
    ends = (place for place in _report_ends(words) if place < len(words))
    starts = [end for end in ends if not DENIED.search(words[:end])]
    return words[starts[0] :] if starts else ()


# 'kế hoạch | không hề nói rằng'
DENIED = phrasing("reported_denied")


def _report_ends(words: Sequence[Word]) -> list[int]:
    """Return the places of the words right after those that report: 'cho rằng', 'anh tôi bảo'."""
    near = words[:TELLER_REACH]
    said = [i + 1 for i in range(1, len(near)) if _tells(near[i - 1], near[i], words[i + 1 :])]
    found = [
        end
        for end in range(1, len(near) + 1)
        for length in (3, 2, 1)
        if end >= length and _line(near[end - length : end]) in words_of("says")
    ]
    ends = sorted({*found, *said})
    return [end for end in ends if end + 1 not in ends][:1]


def _tells(before: Word, word: Word, after: Sequence[Word]) -> bool:
    """Whether a teller's word stands before 'nói', 'bảo': 'chị viết', not 'báo chí viết', 'đạo bảo đảm'."""
    if after and after[0].folded in words_of("whole"):
        return False
    teller = before.folded in words_of("teller") and before.marked in (
        None,
        *written("teller"),
    )
    told = word.folded in words_of("tells") and word.marked in (None, *written("tells"))
    return teller and told


@cache
def written(key: str) -> frozenset[str]:
    """Return the words of reports of one kind, with the marks that they are written with."""
    return frozenset(map(str, lists()[f"reported_{key}"]["words"]))


def matter(query: Query, split: bool = False) -> list[Word]:
    """Return the words of the topic that do not only point to what was said.

    `split`: neither do the syllables of longer ones; in a claim 'kiểm tra' may be the matter.
    """
    phrases = words_of("pointer")
    pointing = {part for words in phrases for part in words.split()} if split else phrases
    return [word for word in query.topic if word.folded not in pointing]


def _line(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)


# '(sếp nói) ghi sai | cơ quan ban hành'
WRONG = phrasing("reported_found_wrong")


def finds_fault(query: Query) -> bool:
    """Whether words only say of what something is wrong, and name nothing that would be right."""
    named = query.agencies or query.times or query.task_refs or query.nodes or query.sections
    valued = named or query.claimed is not None or len(matter(query)) >= LEAST_MATTER
    return not valued and WRONG.search(query.words) is not None


# 'đúng không', in the place of 'có sai chỗ nào không'.
RIGHT = (Word("dung", "đúng", 0, 0), Word("khong", "không", 0, 0))


def confirming_words(asked: Query, claim: Query) -> tuple[Word, ...]:
    """Return the words by which a sentence asks to confirm a claim: '… đúng không', said of the claim itself."""
    said = [s for s in asked.slots.of(SlotKind.YES_NO) if s.end]
    if said and FAULTS.search(asked.words):
        # Of facts of the document it is told which are wrong.
        place = asked.words[0].start
        right = tuple(replace(word, start=place, end=place) for word in RIGHT)
        return asked.words if claim.facets else right
    if not said:
        return ()
    # 'có đúng | không'
    last = said[-1]
    first = next((s.first for s in said if s.last == last.first), last.first)
    return asked.words[first : last.last]
