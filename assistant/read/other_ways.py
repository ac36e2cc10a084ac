"""Claims put another way, in which a passage may bear them out and so denies them as they were put."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.model.coverage import load_wording, phrase_places
from assistant.model.names import words_of
from assistant.readings.claims import vocabulary
from corpus.normalize import fold
from corpus.types import Passage

# A name in quotation marks, what stands before one, and where one opens, with the verb before it.
QUOTED = re.compile(r"[\"“”«]([^\"“”«»]+)[\"“”»]")
NAMED = re.compile(r"([^,;.\"“”]*)[\"“]")
OPENED = re.compile(r"(?: (?:là|tên|mang|gọi|có))* ?[\"“”«].*$")
# What is said of the thing named has so many words; its noun has so many.
LEAST_NAMED, NOUN = 4, 2
# 'chỉ (là)'
ONLY = re.compile(r"\b(?:chỉ|mới chỉ|thôi)\b ?", re.IGNORECASE)
# 'lo A trước, còn B để tính sau': one is put off for the other.
ONE_FIRST = re.compile(
    r"^(?:(?:cứ|hãy|phải|nên|lo|làm|ưu tiên|tập trung) )*(?P<one>[^,]{8,}?) (?:cho )?(?:xong )?trước(?: đã)?,? "
    r"(?:(?:còn|rồi|mới|sau đó|thì|đến|tới|lo|tính) )*(?P<other>.{8,}?)"
    r"(?: (?:thì|để|mới|hãy|sẽ|lo|tính|làm|xét|bàn|đi))* sau$",
    re.IGNORECASE,
)


def other_ways(question: str, claim: str, passage: Passage) -> Iterator[str]:
    """Yield what a passage says that denies `claim`: the opposite, another name, both together."""
    yield from _opposite(claim)
    yield from _without_name(question, claim, passage)
    if first := ONE_FIRST.match(claim):
        yield f"{first['one']} gắn với {first['other']}"


def _opposite(claim: str) -> Iterator[str]:
    """Yield a claim with each of its words for which there is an opposite turned into that."""
    for pair in vocabulary()["opposites"]:
        for said, other in (pair, pair[::-1]):
            if re.search(rf"\b{said}\b", claim, re.IGNORECASE):
                other_way = re.sub(rf"\b{said}\b", other, claim, flags=re.IGNORECASE)
                yield other_way
                # '… chỉ là nhiệm vụ trước mắt': what is turned round is no more the only thing.
                yield from (ONLY.sub("", other_way),) if ONLY.search(other_way) else ()
                # '… phân tán, nhiều đầu mối' has two.
                yield from _opposite(other_way) if said == pair[0] else ()


def _without_name(question: str, claim: str, passage: Passage) -> Iterator[str]:
    """Yield a claim without the name that it gives to what the passage gives another.

    'Trọng tâm là “Đền ơn đáp nghĩa”', where the text has 'trọng tâm là cuộc vận động "Vì người nghèo"'.
    """
    said = [fold(name) for name in QUOTED.findall(question)]
    rest = OPENED.sub("", claim)
    if len(said) != 1 or rest == claim or len(rest.split()) < LEAST_NAMED:
        return
    text, words = " ".join(passage.text.split()), {*words_of(rest)}
    if said[0] not in fold(text) and any(called and called <= words for called in _called(text)):
        yield rest


def _called(text: str) -> Iterator[frozenset[str]]:
    """Yield, for each name, the telling words of what has it: of 'trọng tâm là cuộc vận động', of 'cuộc thi'."""
    for found in NAMED.finditer(text):
        words = words_of(found[1])
        yield telling(words if "là" in words else words[-NOUN:])


def telling(words: Sequence[str]) -> frozenset[str]:
    """Return the words that say of what something is said: neither small ones nor 'coi', 'xác định'."""
    phrases = frozenset(phrase_places(words))
    return frozenset(w for i, w in enumerate(words) if i not in phrases) - load_wording().functions


# 'giữ vai trò | chủ đạo': of what kind a part is, in so many words.
PART, KIND = ("vai", "trò"), 2


def other_part(claim: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether somebody is said to play another part than the text tells: 'vai trò tham gia'."""
    said, known = _parts(claim), {part for text in texts for part in _parts(text)}
    return bool(known) and any(part not in known for part in said)


def _parts(words: Sequence[str]) -> list[tuple[str, ...]]:
    free = load_wording().functions
    starts = (i + len(PART) for i, pair in enumerate(pairwise(words)) if pair == PART)
    # 'vai trò | của ai' tells of no kind.
    return [tuple(words[i : i + KIND]) for i in starts if words[i : i + 1] and words[i] not in free]
