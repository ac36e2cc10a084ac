"""For which ministry 'các bộ, ngành' is asked about: 'Bộ tôi không thấy tên. Việc nào giao chung các bộ, ngành?'

Who asks what reaches a ministry that is not named asks for tasks of that ministry, and for none of a body called
'các bộ, ngành'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.own import OTHERS, SELF, office_of
from assistant.message.sentences import sentences_of
from assistant.message.wordings_apart import GENERAL
from assistant.query import AgencyRef, Query
from assistant.readings.tellings import Build
from assistant.readings.wording_exact import WORDS
from assistant.slots import SlotKind
from assistant.words import Word, parted
from structured.agencies import COLLECTIVE_GROUP, load_agencies

# 'tính theo diện giao chung'
RECKONED, DENIED = phrasing("wording_reckoned"), phrasing("wording_not_reckoned")
# 'tôi không làm ở Bộ A'
ELSEWHERE = phrasing("wording_elsewhere")


def with_ministry(
    queries: Sequence[Query], message: str, words: Sequence[Word], build: Build
) -> tuple[Query, ...]:
    """Return the questions of a message, with the ministry for which one asks after 'các bộ, ngành'."""
    told = [build(sentence.words) for sentence in sentences_of(message, words)]
    reckoned = reckons(words)
    general = reckoned or GENERAL.search(words)
    writer = next(filter(None, map(_writer, told)), "") if general else ""
    ministry = writer or (_only_named(told) if reckoned else "")
    return tuple(meaning(query, ministry, reckoned) for query in queries)


def meaning(query: Query, ministry: str, reckoned: bool) -> Query:
    """Return a question after 'các bộ, ngành' as one of a ministry that may be among these.

    Where it is reckoned by the wording, tasks that name it are none of them.
    """
    if not ministry or not of_wording(query) or not load_agencies().reached_collectively(ministry):
        return query
    unnamed = (AgencyRef(ministry, None, negated=True),) if reckoned else ()
    return replace(query, meant=ministry, agencies=(*query.agencies, *unnamed))


def of_wording(query: Query) -> bool:
    """Whether tasks are asked for that are given to 'các bộ, ngành', and to nobody else beside them."""
    named = [a for part in (query, *query.also) for a in part.agencies if not _left_out(a)]
    listed = query.lists or query.counts or query.which_tasks
    claimed = query.yes_no or query.task_refs or query.claimed is not None
    alone = bool(named) and all(a.agency == COLLECTIVE_GROUP and not a.negated for a in named)
    return alone and bool(listed) and not claimed and not _looks_for_words(query)


def _left_out(reference: AgencyRef) -> bool:
    """Whether tasks that name a body are left out, in whatever role."""
    return reference.negated and reference.role is None and reference.agency != COLLECTIVE_GROUP


def _looks_for_words(query: Query) -> bool:
    """Whether the wording itself is looked for: 'có cụm từ "các bộ, ngành" ở cột chủ trì'."""
    slots = query.slots.of(SlotKind.AGENCY)
    return any(WORDS.search(query.words[: slot.first]) for slot in slots)


def reckons(words: Sequence[Word]) -> bool:
    """Whether a ministry is reckoned among those meant: 'tính theo diện giao chung các bộ, ngành'."""
    return RECKONED.search(words) is not None and DENIED.search(words) is None


def _writer(query: Query) -> str:
    """Return the ministry that a sentence is written from: 'tôi ở Bộ A', 'Bộ A chúng tôi'; '' without."""
    others = (n for n, word in enumerate(query.words[:-1], 1) if word.folded in OTHERS)
    if any(query.words[n].folded in SELF and not parted(query.words, n) for n in others):
        # 'bạn tôi làm ở Bộ A', and not 'kính gửi anh chị, tôi ở Bộ A'
        return ""
    office = () if _elsewhere(query) else office_of(query)
    ours = (a for a, name in _names(query) if name == office or _of_us(query.words, name))
    return next(ours, "")


def _elsewhere(query: Query) -> bool:
    """Whether an office is denied or one of several: 'tôi không ở Bộ A', 'trước tôi ở Bộ A, nay ở Bộ B'."""
    named = {slot.agency for slot in query.slots.of(SlotKind.AGENCY)} - {COLLECTIVE_GROUP}
    return len(named) > 1 or ELSEWHERE.search(query.words) is not None


def _names(query: Query) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """Yield the bodies that a sentence names, each with the words of its name."""
    for slot in query.slots.of(SlotKind.AGENCY):
        if slot.agency != COLLECTIVE_GROUP:
            yield slot.agency, tuple(query.words[slot.first : slot.last])


def _of_us(words: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether 'chúng tôi', 'tôi' stands right behind a name."""
    place = words.index(name[-1]) + 1
    after = [word.folded for word in words[place : place + 2]]
    return bool(after) and (after[0] in SELF or after == ["chung", "toi"])


def _only_named(told: Sequence[Query]) -> str:
    """Return the one body that a message names beside the wording; '' for none or several."""
    named = {agency for query in told for agency, _ in _names(query)}
    return named.pop() if len(named) == 1 else ""
