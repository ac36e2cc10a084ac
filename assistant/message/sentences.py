"""The sentences of a message, and which of them ask by how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, marked, meanings, phrasing
from assistant.words import Row, Word, opened
from corpus.normalize import fold

# '1. …', '2) …', 'a) …' before an item.
NUMBERED = re.compile(r"(?:^|(?<=[\s:;,.?]))\(?(\d{1,2}|[a-e])[.)]\s+(?=\S)")
# 'Một là …', 'Thứ hai, …' at the start of a sentence.
WORDED = re.compile(
    r"(?:^|(?<=[:;,.?!]\s)|(?<=\n))(?:(một|mot|hai|ba|bốn|bon) (?:là|la)"
    r"|(?:(?:điều|dieu|câu|cau|ý|câu hỏi|cau hoi) )?(?:thứ|thu) (nhất|nhat|hai|ba|tư|tu)"
    r"|(?:câu|cau|ý|câu hỏi|cau hoi) (một|mot|hai|ba|bốn|bon)(?=[,:]))"
    r"\b[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
PLACES = meanings("sentences_places")
# '- …' at the start of a line.
BULLET = re.compile(r"^[ \t]*[-+*•–][ \t]+(?=\S)", re.MULTILINE)
LETTERS = "abcde"
# What may stand between the last word of a question and its mark.
CLOSING = " \t\n)]}\"'”’»"
MARKS = ")]}\"'”’»"
LONGEST_CLOSING = 3
# Words that ask; a clause with one of them may be a question of its own.
INTERROGATIVE = folded("sentences_interrogative")
# How those of them are written that without marks are other words as well.
ASKING_MARKED = marked("sentences_asking_marked")
# Of a message in more sentences than people write, those at its start and at its end are read.
MOST_FIRST, MOST_LAST = 12, 36
# So many of the last sentences may be read without those before.
MOST_ENDINGS = 6
LOOK_UP_NOUNS = folded("sentences_look_up")
MAY_ASK = INTERROGATIVE | LOOK_UP_NOUNS
# 'Danh sách tỉnh chủ trì tôi có rồi, | giờ cần danh sách tỉnh phối hợp': as good as two sentences.
KNOWN, WANTED = phrasing("sentences_known"), phrasing("sentences_wanted")


@dataclass(frozen=True)
class Sentence:
    """The words of a sentence; `ends` says that a question ends with it: by its mark, or as an item;
    `pauses` are the places at which a comma follows a word."""

    words: tuple[Word, ...]
    ends: bool
    pauses: frozenset[int] = frozenset()


def sentences_of(question: str, words: Sequence[Word]) -> list[Sentence]:
    """Return the sentences of a message, an item of a list each, without the numbers of items."""
    items = _items(question)
    marked = [_placed(word, items) for word in words if not _is_number(word, items)]
    found = list(_split(_wanted_apart(question, marked)))
    if len(found) > MOST_FIRST + MOST_LAST:
        found = [*found[:MOST_FIRST], *found[-MOST_LAST:]]
    starts = {end for _, end in items}
    if not found:
        return []
    following = [*(sentence[0].start in starts for sentence in found[1:]), bool(items)]
    return [
        Sentence(
            Row(sentence),
            _asked(question, sentence) or (item and _in_items(sentence, items)),
            frozenset(word.end for word in sentence if pauses(question, word.end)),
        )
        for sentence, item in zip(found, following, strict=True)
    ]


def endings(question: str, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the words of a message without its first sentence, without its first two, and so on."""
    found = [sentence.words for sentence in sentences_of(question, words)]
    for first in range(1, len(found))[-MOST_ENDINGS:]:
        yield tuple(word for part in found[first:] for word in part)


def _items(question: str) -> list[tuple[int, int]]:
    """Return, for each item of a list, where its number stands and where its words begin."""
    bullets = [match.span() for match in BULLET.finditer(question)]
    if len(bullets) > 1:
        return bullets
    for pattern in (NUMBERED, WORDED):
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(question):
            if _place(match[match.lastindex or 0]) == len(found) + 1:
                found.append(match.span())
        if len(found) > 1:
            return found
    return []


def is_item(question: str, word: Word) -> bool:
    """Whether a word is the first of an item: '2. | mục V có mấy việc?'."""
    return any(word.start == found.end() for found in NUMBERED.finditer(question))


def _place(label: str) -> int:
    if label.isdigit():
        return int(label)
    return PLACES.get(fold(label)) or LETTERS.index(label) + 1


def _is_number(word: Word, items: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in items)


def _placed(word: Word, items: Sequence[tuple[int, int]]) -> Word:
    starts = any(word.start == end for _, end in items)
    return replace(word, opens=True, starts=True) if starts else word


def _in_items(sentence: Sequence[Word], items: Sequence[tuple[int, int]]) -> bool:
    return sentence[0].start >= items[0][1]


def _wanted_apart(question: str, words: Sequence[Word]) -> list[Word]:
    """Return the words, of which one begins a sentence where a comma parts what is known from what is wanted."""
    commas = [i for i in range(1, len(words)) if pauses(question, words[i - 1].end)]
    wanted = next((i for i in commas if WANTED.opens(words[i:]) and KNOWN.search(words[:i])), None)
    if wanted is None:
        return list(words)
    return [*words[:wanted], *opened(words[wanted:])]


def _split(words: Sequence[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for word in words:
        if word.starts and sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def pauses(question: str, end: int) -> bool:
    """Whether a comma follows, after no more than closing marks, or a stroke: '(chung hay riêng), …', 'A / B'."""
    return question[end : end + LONGEST_CLOSING].lstrip(MARKS).startswith((",", " / "))


# 'Đề ghi: …, đúng hay không đúng.': the choice asks, whatever mark closes it.
RIGHT_OR_WRONG = phrasing("sentences_right_or_wrong")


def _asked(question: str, sentence: Sequence[Word]) -> bool:
    """Whether a sentence asks: by its mark, or by the choice that it ends with."""
    marked = question[sentence[-1].end :].lstrip(CLOSING).startswith("?")
    return marked or RIGHT_OR_WRONG.search(sentence) is not None


def may_ask(words: Sequence[Word], place: int) -> bool:
    """Whether a word may ask something: 'đâu' may, 'đầu' and the 'mô' of 'mô hình' may not."""
    word = words[place]
    if word.folded not in MAY_ASK:
        return False
    following = words[place + 1].folded if place + 1 < len(words) else ""
    model = (word.folded, following) == ("mo", "hinh")
    # 'mấy việc mà Bộ A làm là …' tells of several; it asks for no number.
    those = word.folded == "may" and any(w.folded == "ma" for w in words[place + 2 : place + 4])
    return not (model or those) and word.marked in (
        None,
        ASKING_MARKED.get(word.folded, word.marked),
    )
