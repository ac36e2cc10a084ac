"""How many bodies a column names, asked after a story: '… nếu chỉ tính các bộ có tên ở cột chủ trì thì mấy bộ'.

What is told before it, whom the count leaves out, and the noun said twice describe no tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.uncounted import uncounted
from assistant.query import Query
from assistant.readings.kinds_out import OUT, is_whole
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

# 'có bao nhiêu bộ', 'số cơ quan | được nêu tên'
COUNT = phrasing("bodies_counted")
# 'được nêu đích danh ở cột chủ trì'
NAMED = phrasing("bodies_counted_named")
# 'nếu chỉ tính các bộ | được nêu …', 'của những bộ này'
NOUN, POINTING = phrasing("bodies_counted_noun"), phrasing("bodies_counted_pointing")
# 'việc hỗ trợ nhà ở, | có mấy bộ …': whose bodies are counted.
DESCRIBES = phrasing("bodies_counted_of")
# 'tôi làm ở sở tài chính'
ASKER = phrasing("askers_told")
MINISTRIES = "bo"
# What a story may name that the count keeps to.
CONDITIONS = (
    *(SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF),
    *(SlotKind.WHEN, SlotKind.EXCLUDED, SlotKind.NODE),
)


def bodies_counted(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words that count the bodies of a column, without those that say nothing of the count."""
    counts = list(COUNT.each(words))
    if len(counts) != 1:
        return words
    count = counts[0]
    named = [n for n in NAMED.each(words) if _of_count(words, n.first, count.last)]
    if not named:
        return words
    begins = min(named[0].first, count.first)
    dropped = {*_nouns(words, count.first), *_pointing(words, count.last)}
    ministries = count["kind"].split()[-1] == MINISTRIES
    dropped |= uncounted(words, build, ministries) | (_left_out(words) if ministries else set())
    dropped |= _story(words, begins, dropped, build)
    if not dropped:
        return words
    return opened([word for place, word in enumerate(words) if place not in dropped])


def _story(words: Sequence[Word], end: int, dropped: set[int], build: Build) -> set[int]:
    """Return the places of what the sentence of a count tells before it and the count does not keep to."""
    starts = max((n for n in range(end + 1) if words[n].starts), default=0)
    last = max((n for n in range(starts, end + 1) if parted(words, n)), default=starts)
    story = [words[n] for n in range(starts, last) if n not in dropped]
    keeps = not story or DESCRIBES.opens(story) or _keeps(build(story))
    told = set() if keeps else set(range(starts, last))
    before = words[:starts]
    kept = not before or DESCRIBES.search(before) or _keeps(build(before))
    return told if kept else told | set(range(starts))


def _keeps(story: Query) -> bool:
    """Whether something is named that the count keeps to; a body alone is who asks."""
    bodies = story.slots.of(SlotKind.AGENCY)
    of_asker = not bodies or ASKER.opens(story.words[: bodies[0].first])
    return not of_asker or bool(story.slots.of(*CONDITIONS))


def _of_count(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether no sentence lies between the column and the count."""
    low, high = sorted((first, last))
    return not any(word.starts for word in words[low + 1 : high])


def _left_out(words: Sequence[Word]) -> set[int]:
    """Return the places of what is not to be counted: 'không tính ủy ban, ngân hàng'."""
    runs = [out for out in OUT.each(words) if is_whole(out, words)]
    return {place for out in runs for place in range(out.first, out.last)}


def _nouns(words: Sequence[Word], end: int) -> set[int]:
    """Return the places of the noun that the count says again: 'nếu chỉ tính | các bộ | … thì có bao nhiêu bộ'."""
    return {p for found in NOUN.each(words[:end]) for p in range(found.first, found.last)}


def _pointing(words: Sequence[Word], start: int) -> set[int]:
    """Return the places of the words that point back after the count: 'bao nhiêu bộ | như vậy'."""
    found = POINTING.opens(words[start:])
    return set(range(start, start + found.last)) if found else set()
