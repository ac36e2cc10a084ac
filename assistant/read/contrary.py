"""Claims that turn round what a passage says: a duty lifted, one put in another's place, what it warns of.

Such a claim may say much in words of its own; that the passage is about the very matter is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.model.evidence import evidence_of
from assistant.model.polarity import denying, load_polarity
from assistant.read.base import Reading
from assistant.read.bodies import bodies_in, plain
from assistant.read.worded import claimed_words
from assistant.readings.claims import vocabulary
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.normalize import fold
from corpus.types import Passage, PassageKind

# Passages that tell somebody what to do.
DUTIES = frozenset({PassageKind.BULLET, PassageKind.POINT})
# A passage is about the matter when it holds so much of it; of words in English, so much.
ABOUT, ABOUT_ENGLISH = 0.65, 0.5
# So many passages that are shown are looked at.
MOST = 6
INSTEAD = phrasing("contrary_instead")
# What stands in another's place has at most so many words; what is denied reaches so many words on.
MOST_NAME, REACH = 3, 6


def turned_round(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether one of the passages that are about what is claimed says the opposite."""
    about = [passage for passage in passages[:MOST] if _is_about(reading, passage)]
    checks = (_lifted, _displaced, _warned_of, _other_way, _opposed)
    return any(check(reading, passage) for passage in about for check in checks)


def _is_about(reading: Reading, passage: Passage) -> bool:
    topics, query = reading.library.topics, reading.query
    line = " ".join(word.folded for word in query.words)
    # What lifts a duty or says which way something goes is just what the passage need not hold.
    turning = (_pattern("lifting"), _way("up"), _way("down"))
    free = {
        word for pattern in turning for found in pattern.findall(line) for word in found.split()
    }
    said = {word.start for word in claimed_words(query)}
    whole = [word for word in query.topic if word.folded not in free]
    # 'Kế hoạch chủ trương …' only opens the claim.
    topic = [word for word in whole if word.start in said] or whole
    held = topics.coverage(topics.units(topic), passage.key)
    return bool(topic) and held >= (ABOUT_ENGLISH if query.english else ABOUT)


def _lifted(reading: Reading, passage: Passage) -> bool:
    """Whether a duty is claimed not to be one ('không phải báo cáo'), which the passage gives."""
    words = claimed_words(reading.query)
    lifted = any(_is_duty(reading, words, end) for _, end in _spans(words, "lifting"))
    # 'không bắt buộc doanh nghiệp mà khuyến khích' says what is done instead.
    lifted = lifted and not INSTEAD.search(words)
    if not lifted or passage.kind not in DUTIES or _denies(passage, reading.library):
        return False
    return _names(reading, words) <= _named(reading, passage)


def _is_duty(reading: Reading, words: Sequence[Word], end: int) -> bool:
    """Whether something to do, no name, follows: 'không phải Bộ A' denies who it is."""
    agencies = {a.slot.start for a in reading.query.agencies if a.slot}
    return end == len(words) or words[end].start not in agencies


def _displaced(reading: Reading, passage: Passage) -> bool:
    """Whether one is claimed to be put in the place of another, who does it by the passage: 'A thay vì B'."""
    words, text = claimed_words(reading.query), plain(passage.text)
    for start, end in _spans(words, "in_place_of"):
        other = _wordings(reading, words[end : end + MOST_NAME])
        own = _wordings(reading, words[max(0, start - MOST_NAME) : start])
        held = [text.find(wording) for wording in other if wording in text]
        first = min((text.find(w) for w in own if w in text), default=len(text))
        if held and min(held) < first and not _put_down(text, min(held)):
            return True
    return False


def _put_down(text: str, place: int) -> bool:
    """Whether what stands at `place`, or right before, denies something or wants less of it."""
    polarity = load_polarity()
    against = {fold(word) for word in (*polarity.negators, *vocabulary()["less"])}
    return bool(against & {*text[:place].split()[-MOST_NAME:], *text[place:].split()[:1]})


def _warned_of(reading: Reading, passage: Passage) -> bool:
    """Whether something is claimed that the passage denies: 'cứ trông chờ Nhà nước'."""
    words = claimed_words(reading.query)
    if _against(words):
        return False
    topics = reading.library.topics
    said = {
        pair
        for unit in topics.units(reading.query.topic)
        for wording in unit.wordings
        for pair in pairwise(map(fold, wording))
    }
    return bool(said & set(_denied(passage, reading.library)))


def _other_way(reading: Reading, passage: Passage) -> bool:
    """Whether something is claimed to go up that by the passage goes down, or the other way round."""
    words, text = claimed_words(reading.query), f" {plain(passage.text)} "
    if _negated(reading):
        return False
    for way, other in (("up", "down"), ("down", "up")):
        for start, end in _way_places(words, way):
            matter = _wordings(reading, _that_goes(reading, words, start, end))
            if any(_goes(text, name, other) and not _goes(text, name, way) for name in matter):
                return True
    return False


# 'khoản cho không sẽ được mở rộng': what goes that way stands before.
UNDERGOING = frozenset({"duoc", "bi"})


def _that_goes(reading: Reading, words: Sequence[Word], start: int, end: int) -> list[Word]:
    """Return the words that name what goes a way: of 'tăng các khoản cho không', 'cho không'."""
    named = [word in reading.query.topic for word in words]
    if start and words[start - 1].folded in UNDERGOING:
        return [words[i] for i in range(start) if named[i]]
    return [words[i] for i in range(end, min(end + REACH, len(words))) if named[i]][:MOST_NAME]


def _way_places(words: Sequence[Word], way: str) -> list[tuple[int, int]]:
    """Return where words stand by which a claim says which way something goes: the first, and after the last."""
    line = " ".join(word.folded for word in words)
    found = [(line[: m.start()], line[: m.end()]) for m in _way(way).finditer(line)]
    return [(len(before.split()), len(through.split())) for before, through in found]


def _goes(text: str, name: str, way: str) -> bool:
    """Whether a passage says right before something which way it goes: 'giảm chính sách cho không'."""
    name = re.sub(rf"^(?:{_way('down').pattern}|{_way('up').pattern}) ", "", name)
    return bool(re.search(rf"{_way(way).pattern} (?:\w+ ){{0,2}}{re.escape(name)}\b", text))


@lru_cache(maxsize=2)
def _way(way: str) -> re.Pattern[str]:
    """Return the pattern of words that go a way; 'giảm nghèo' is a name."""
    phrases = sorted(vocabulary()["ways"][way], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b(?! ngheo\b)")


def _opposed(reading: Reading, passage: Passage) -> bool:
    """Whether a word is claimed of a matter of which the passage has its opposite: 'ở mức tối thiểu'."""
    if reading.query.english or _negated(reading):
        return False
    line, text = " ".join(w.folded for w in claimed_words(reading.query)), plain(passage.text)
    return any(
        _says(line, said)
        and not _says(text, said)
        and _says(text, other)
        and not _says(line, other)
        for pair in vocabulary()["poles"]
        for said, other in (pair, pair[::-1])
    )


def _says(line: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(fold(words))}\b", line) is not None


def _negated(reading: Reading) -> bool:
    return reading.query.slots.has(SlotKind.NEGATION, "not")


def _against(words: Sequence[Word]) -> bool:
    """Whether words are against something: 'tránh ỷ lại', 'bỏ thói ỷ lại'; 'không cấm' is for it."""
    line = " ".join(word.folded for word in words)
    line = _pattern("allowing").sub("", line)
    return bool(_pattern("against").search(line))


def _denied(passage: Passage, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the neighbouring words that a passage denies, folded."""
    free = load_polarity().free
    for words in evidence_of(passage, library).words:
        for place, word in enumerate(words[:-1]):
            if denying(word) and not {(words[place - 1], word), (word, words[place + 1])} & free:
                yield from pairwise(map(fold, words[place + 1 : place + 1 + REACH]))


def _denies(passage: Passage, library: Library) -> bool:
    return any(_denied(passage, library))


def _wordings(reading: Reading, words: Sequence[Word]) -> frozenset[str]:
    """Return how the text may write what words name, folded; without words that name nothing."""
    units = reading.library.topics.units([w for w in words if w in reading.query.topic])
    named = {" ".join(map(fold, wording)) for unit in units for wording in unit.wordings}
    agencies = [a.agency for a in reading.query.agencies if a.slot]
    starts = {a.slot.start: a.agency for a in reading.query.agencies if a.slot}
    meant = [starts[word.start] for word in words if word.start in starts]
    names = {fold(reading.name(agency)) for agency in meant if agency in agencies}
    return frozenset(name for name in named | names if len(name) > 2)


def _names(reading: Reading, words: Sequence[Word]) -> frozenset[str]:
    agencies = {a.agency for a in reading.query.agencies if a.slot}
    return frozenset(agencies) | bodies_in(" ".join(word.folded for word in words))


def _named(reading: Reading, passage: Passage) -> frozenset[str]:
    """Return who is named by a passage or by the headings above it."""
    text = " | ".join([passage.value, *passage.headings])
    agencies = reading.library.understanding.agencies_in(" ".join(text.split()))
    return (
        frozenset(agencies) | bodies_in(plain(text)) | evidence_of(passage, reading.library).names
    )


def _spans(words: Sequence[Word], key: str) -> list[tuple[int, int]]:
    """Return where the phrases of `key` stand among the words: the first word and the one after the last."""
    line = " ".join(word.folded for word in words)
    found = _pattern(key).finditer(line)
    return [(len(line[: m.start()].split()), len(line[: m.end()].split())) for m in found]


@lru_cache(maxsize=4)
def _pattern(key: str) -> re.Pattern[str]:
    phrases = sorted(vocabulary()[key], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")
