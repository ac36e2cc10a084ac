"""What a sentence claims, without who says it and where it is said to stand.

'Tôi thì nhớ có câu rằng Kế hoạch đề nghị Mặt trận giám sát, nói vậy có căn cứ không' claims what stands between.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.message.reported import words_of
from assistant.message.statements import told_from
from assistant.query import Query
from assistant.readings.claims import vocabulary
from assistant.slots import Slot, SlotKind
from assistant.words import Word, paused

# A claim has at least so many words, and a saying verb at most so many.
LEAST_CLAIM, MOST_SAYING = 3, 3
# What a clause tells that holds one of these slots: it claims something itself.
TELLING = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.CLAIM,
    SlotKind.NEGATION,
    SlotKind.SHARE,
    SlotKind.SECTION,
    SlotKind.TASK_REF,
    SlotKind.NODE,
)
# A term of the text has so many words where it is more than a common noun ('báo cáo').
LEAST_TERM = 3
# What is named after it was asked whether a claim is right, may belong to that.
NAMING = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF, SlotKind.CLAIM)
# The words of 'đồng chí'.
TITLES = folded("unframed_titles")
# 'nói vậy', 'ghi như thế': words that stand for the claim before them.
POINTING = phrasing("unframed_pointing")
# ', không rõ (tôi đọc vậy có đúng không)': that one is not sure of the claim before.
DOUBTING = phrasing("unframed_doubting")
# 'nghe (nói)' stands behind so many words at most that tell where it was heard.
HEARD, MOST_HEARD = folded("unframed_heard"), 8
# A colon that opens the claim stands after so many words at most: 'Xin hỏi: …'.
MOST_OPENING = 12
# 'hẳn hoi', 'rõ ràng': words that but stress that the text says so.
PLAINLY = phrasing("unframed_plainly")
# Words around the name of the text, and before what it is said to say.
BESIDE = folded("unframed_beside")


def unframed(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words that claim something, without those that tell who says so or where it stands."""
    words = _without_places(_without_topic_marks(words))
    rest = _without_pointing(query, _before_asking(query, _after_hearsay(query, words)))
    return _without_text(query, _without_teller(query, rest))


# 'bên | Mặt trận | thì | trọng tâm là …': words that set what a claim is about apart.
TOPIC_MARKS = phrasing("unframed_topic_marks")


def _without_topic_marks(words: Sequence[Word]) -> Sequence[Word]:
    """Return what is claimed of somebody set apart before it, without the words that do so."""
    found = TOPIC_MARKS.opens(words)
    if found is None:
        return words
    place = found.last - 1
    return [*words[1:place], *words[found.last :]]


# 'cuộc vận động trọng tâm | ghi ở đó | là …', 'thành phố | như bọn tôi | cũng phải …': words that but point.
ASIDES = phrasing("unframed_there"), phrasing("unframed_like_us"), phrasing("unframed_not_only")


def _without_places(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without those that but point to where it stands, or to others of whom it holds."""
    for aside in ASIDES:
        found = aside.search(words)
        words = words if found is None else [*words[: found.first], *words[found.last :]]
    return words


# '(tôi) | nghĩ | trong nội dung có cả X'
VIEW = phrasing("reported_view")


def _without_teller(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    if (view := VIEW.opens(words)) and len(words) - view.last >= LEAST_CLAIM:
        words = words[view.last :]
    start = told_from(words) or _after_colon(words)
    told = len(words) - start >= LEAST_CLAIM and not _tells(query, words[:start])
    return words[start:] if told and not _speaks_of(query, words[:start]) else words


def _after_hearsay(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words behind an opening 'ở xã (tôi) nghe nói', where something was heard."""
    heard = (s for s in query.slots.of(SlotKind.YES_NO) if s.end)
    said = ((s, {word.folded for word in query.words[s.first : s.last]}) for s in heard)
    first = next((s for s, inside in said if HEARD & inside), None)
    if first is None or first.first > MOST_HEARD:
        return words
    after = [word for word in words if word.start >= first.end]
    before = words[: len(words) - len(after)]
    return after if len(after) >= LEAST_CLAIM and not _tells(query, before, NAMING) else words


def _after_colon(words: Sequence[Word]) -> int:
    opened = (
        n for n, word in enumerate(words[:MOST_OPENING]) if n and word.opens and not word.starts
    )
    return next(opened, 0)


def _before_asking(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words up to where they are to be confirmed: '… đúng không anh, em đang nhắn cho sếp'."""
    for asked in query.slots.of(SlotKind.YES_NO):
        before = [word for word in words if word.start < asked.start]
        after = words[len(before) :]
        named = not after or _tells(query, after, NAMING) or _frames(query, asked)
        if len(before) >= LEAST_CLAIM and not named:
            return before
    return words


# 'sản phẩm của III.1 | có phải là | thông tư | không': what opens a question that ends behind what is claimed.
FRAME, CLOSES = phrasing("unframed_frame"), phrasing("unframed_frame_closes")


def _frames(query: Query, asked: Slot) -> bool:
    """Whether words that ask stand around what is claimed: 'có phải … không'."""
    if not FRAME.opens(query.words[asked.first : asked.last]):
        return False
    end = next((n for n in range(asked.last, len(query.words)) if query.words[n].starts), math.inf)
    within = (s for s in query.slots.of(SlotKind.YES_NO) if asked.last < s.first < end)
    return any(CLOSES.opens(query.words[s.first : s.last]) for s in within)


def _without_pointing(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without last clauses that only point to the claim: '…, tôi đọc vậy có căn cứ'."""
    # Words that ask, left out, leave no pause: 'sản phẩm của nó (có phải là) nghị định'.
    pauses = {word.start for n, word in enumerate(query.words) if paused(query.words, n)}
    places = [n for n in range(LEAST_CLAIM, len(words)) if words[n].start in pauses]
    for place in reversed(places):
        last = words[place:]
        if DOUBTING.opens(last) and not _tells(query, last, NAMING):
            words = words[:place]
            continue
        if _names_text_only(query, last):
            words = words[:place]
            continue
        if not (POINTING.search(last) or _names_teller(last)) or _tells(query, last):
            break
        words = words[:place]
    return words


def _names_text_only(query: Query, words: Sequence[Word]) -> bool:
    """Whether a clause but names the text that is asked to say so: '…, kế hoạch (ghi rứa đúng không)'."""
    named = _text_words(query)
    bare = [word for word in words if word not in named]
    # 'có ghi trong | kế hoạch | hẳn hoi'
    bare = bare[: found.first] if (found := PLAINLY.search(bare)) else bare
    rest = [word for word in bare if word.folded not in BESIDE]
    return bool(named & {*words}) and _line(rest) in {"", *vocabulary()["saying"]}


def _names_teller(words: Sequence[Word]) -> bool:
    """Whether a clause but names who says so, of 'đồng chí ấy nói thế có đúng không'."""
    return all(word.folded in {*words_of("teller"), *TITLES} for word in words)


def _tells(query: Query, words: Sequence[Word], kinds: Sequence[SlotKind] = TELLING) -> bool:
    """Whether words name something that a claim may be about."""
    starts = {word.start for word in words}
    return any(slot.start in starts for slot in query.slots.of(*kinds))


def _speaks_of(query: Query, words: Sequence[Word]) -> bool:
    """Whether words name a matter of the text itself: 'chuẩn nghèo đa chiều | ghi 2021 - 2025'."""
    starts = {word.start for word in words}
    terms = (s for s in query.slots.of(SlotKind.TOPIC) if s.last - s.first >= LEAST_TERM)
    return any(term.start in starts for term in terms)


def _without_text(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return what the text is said to say: 'Kế hoạch kèm Nghị quyết 160 (có) yêu cầu …'."""
    named = _text_words(query)
    place = next((n for n, w in enumerate(words) if w not in named and w.folded not in BESIDE), 0)
    if not named & {*words[:place]}:
        return words
    sizes = range(MOST_SAYING, 0, -1)
    said = (n for n in sizes if _line(words[place : place + n]) in vocabulary()["saying"])
    rest = words[place + next(said, _bound(named, words[place:])) :]
    return rest if len(rest) >= LEAST_CLAIM else words


# '(Điều 3) | buộc cả | cá nhân …': an article binds, where a part of the plan may but urge.
BINDS, ARTICLE = phrasing("unframed_binds"), "dieu"


def _bound(named: set[Word], words: Sequence[Word]) -> int:
    """Return how many words say that an article binds those who follow; 0 of another part of the text."""
    article = any(word.folded == ARTICLE for word in named)
    found = BINDS.opens(words) if article else None
    return found.last if found else 0


def _text_words(query: Query) -> set[Word]:
    """Return the words that name the text, or a part of it."""
    slots = (s for s in query.slots.items if _names_text(s.kind, s.value))
    return {word for s in slots for word in query.words[s.first : s.last]}


def _names_text(kind: SlotKind, value: str) -> bool:
    return kind in (SlotKind.PART, SlotKind.NODE) or (
        kind is SlotKind.FILLER and value == "document"
    )


def _line(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)
