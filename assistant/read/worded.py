"""The words of a question that claim something, as sentences: without those that ask, report, or contrast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.grammar import folded, phrasing
from assistant.library import Library
from assistant.message.reported import told
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.stressed import unstressed
from assistant.read.unframed import unframed
from assistant.readings.claims import is_particle, vocabulary
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.abbreviations import expand
from corpus.normalize import fold
from corpus.restore import Restorer

# 'làm gì có', 'đâu có', 'không có quyền': wordings of 'không'.
DENIALS = re.compile(
    r"\b(?:làm gì có (?:chuyện )?(?:được )?|đâu có (?:được )?|đâu được |nào có (?:được )?|chẳng hề |chưa hề "
    r"|không hề |(?:không|chẳng|chưa) (?:được (?:phép )?|có quyền |cần phải |cần )|khỏi (?:phải |cần )"
    r"|có (?:được )?(?=[^,.;]* gì đâu))|(?<=\w) gì đâu\b",
    re.IGNORECASE,
)
AND_NOT = (None, "chứ")
# What asks to confirm, and greetings, are no part of what is claimed.
ASKING = (SlotKind.YES_NO, SlotKind.SOCIAL)
# A claim says at least so many words.
LEAST_SAID = 3
# 'trong | kế hoạch | kèm | nghị quyết': words around the name of the text.
BESIDE_TEXT = folded("worded_beside")
# 'kế hoạch có nói': the word that asserts.
ASSERTED = "co"


def statements(reading: Reading) -> list[str]:
    """Return what a question claims, clause by clause; a clause without who acts is of the first's."""
    query, library = reading.query, reading.library
    first, *rest = _clauses(claimed_words(query), _matter(query))
    subject = " ".join(reading.name(a.agency) for a in query.agencies if a.slot)
    claims = [f"{subject} {statement(query, clause, library)}" for clause in rest]
    return [
        DENIALS.sub(lambda m: "" if m[0].startswith(" ") else "không ", one)
        for one in (statement(query, first, library), *claims)
    ]


def unframed_statements(reading: Reading) -> tuple[str, str]:
    """Return what a question claims, without who says it and the name of the text: restored, and as typed.

    No tone is put to 'đi đôi với' as typed.
    """
    query = reading.query
    words = own_words(query)
    return statement(query, words, reading.library), _as_typed(query.question, tuple(words))


# What is claimed of a matter names it in so many words.
LEAST_MATTER = 2


def of_claim(reading: Reading) -> Reading:
    """Return the reading of a claim by its own matter, without that of who says it and where."""
    query = reading.query
    if not query.yes_no or not query.topic:
        return reading
    said = set(own_words(query))
    topic = tuple(word for word in query.topic if word in said)
    if len(topic) < LEAST_MATTER:
        return reading
    return replace(reading, query=replace(query, topic=topic))


def _matter(query: Query) -> frozenset[Word]:
    """Return the words of the matter itself, among them those of 'chính sách cho không': no particles."""
    terms = query.slots.of(SlotKind.TOPIC)
    return frozenset(word for s in terms for word in query.words[s.first : s.last])


def _clauses(words: Sequence[Word], matter: frozenset[Word]) -> list[Sequence[Word]]:
    """Return the words cut before 'chứ', 'còn' that set a second statement beside the first."""
    cut = next((i for i, w in enumerate(words) if i and _sets_beside(words, i)), None)
    return [words] if cut is None else [_without_ends(words[:cut], matter), words[cut + 1 :]]


# 'chu (dong | tri | truong)' without its marks is a part of another word.
PART_OF_WORD = folded("worded_chu")


def _sets_beside(words: Sequence[Word], place: int) -> bool:
    """Whether a word is the 'chứ' that sets a second statement beside the first: no 'chủ động' without marks."""
    word, after = words[place], words[place + 1 :]
    bare = word.marked is None and bool(after) and after[0].folded in PART_OF_WORD
    return word.folded == "chu" and word.marked in AND_NOT and not bare


def statement(query: Query, words: Sequence[Word], library: Library) -> str:
    """Return words of a question as a sentence, with its marks restored."""
    return _restored(_as_typed(query.question, tuple(words)), library.search.restorer)


# Each passage that may bear a claim out asks for the claim, as does each reading of a message.
@lru_cache(maxsize=256)
def _restored(text: str, restorer: Restorer) -> str:
    return restorer.restore(text)


@lru_cache(maxsize=256)
def _as_typed(question: str, words: tuple[Word, ...]) -> str:
    pieces = (_piece(question, before, word) for before, word in _after(words))
    return expand("".join(pieces).strip())


# Each way to prove or deny a claim asks for its words.
@lru_cache(maxsize=64)
def claimed_words(query: Query) -> Sequence[Word]:
    """Return the words of a question that claim, without those that ask, report, or contrast."""
    return tuple(unstressed(query, _uncontrasted(query, _both_told(_told_words(query)))))


def set_against(query: Query) -> frozenset[int]:
    """Return where words begin that a claim is only set against: 'A ký (chứ không phải B)', 'by A (, not B)'."""
    said = _both_told(_told_words(query))
    return frozenset({w.start for w in said} - {w.start for w in _uncontrasted(query, said)})


def put_aside(reading: Reading) -> str:
    """Return what a claim denies before 'mà chỉ': of 'kế hoạch không đòi A mà chỉ đòi B', 'không đòi A'."""
    query = reading.query
    words = _told_words(query)
    found = BUT_ONLY.search(words)
    if found is None:
        return ""
    denied = words[found.start("not") : found.start("but")]
    named = {query.words[a.slot.first] for a in query.agencies if a.slot and a.slot.end}
    if named and not named & {*denied}:
        # 'không giao | (cho ai) | mà chỉ giao Bộ A': whom it is set against is not known.
        return ""
    return statement(query, denied, reading.library)


# 'không đòi A | mà chỉ | đòi B', without 'không chỉ'
BUT_ONLY = phrasing("worded_but_only")


def _told_words(query: Query) -> Sequence[Word]:
    """Return the words of a question that claim, without those that ask or report."""
    asking = {
        w for s in query.slots.items if s.kind in ASKING for w in query.words[s.first : s.last]
    }
    asking |= _being(query)
    reported = [word for word in told(query.words) if word not in asking]
    matter = _matter(query)
    # '…, chị nhớ thế có đúng không': what is reported stands before who says it.
    after = len(_without_ends(reported, matter)) >= LEAST_SAID
    words = reported if after else [word for word in query.words if word not in asking]
    return _without_ends(words, matter)


# 'Bộ A | là nơi | theo dõi …' says that it does.
BEING = phrasing("worded_being")


def _being(query: Query) -> set[Word]:
    """Return the words between an agency and what it does that only say that it is who does it."""
    ends = (s.last for s in query.slots.of(SlotKind.AGENCY) if s.end)
    found = ((end, BEING.opens(query.words[end:])) for end in ends)
    return {w for end, one in found if one for w in query.words[end : end + one.last]}


def own_words(query: Query) -> Sequence[Word]:
    """Return the words of the claim itself, without who says it and where it is said to stand."""
    return _without_ends(unframed(query, claimed_words(query)), _matter(query))


# 'không chỉ A mà còn B': A and B.
NOT_ONLY, BUT_ALSO = phrasing("worded_not_only"), phrasing("worded_but_also")


def _both_told(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without 'không chỉ (đi)' and 'mà còn', between which nothing is denied."""
    first = NOT_ONLY.search(words)
    second = BUT_ALSO.search(words[first.last :]) if first else None
    if first is None or second is None:
        return words
    rest = words[first.last :]
    return [*words[: first.first], *rest[: second.first], *rest[second.last :]]


def _without_ends(words: Sequence[Word], matter: frozenset[Word]) -> Sequence[Word]:
    """Return the words without the particles that close them and those that open them."""
    while words and is_particle(words[-1], "closing") and words[-1] not in matter:
        words = words[:-1]
    while words and is_particle(words[0], "opening") and words[0] not in matter:
        words = words[1:]
    return _without_text(words)


def _without_text(words: Sequence[Word]) -> Sequence[Word]:
    """Return what the text is said to say: 'kế hoạch nói rằng …', 'kế hoạch có yêu cầu …'."""
    line = [word.folded for word in words]
    start = _past_text(line)
    if not start:
        return words
    start += line[start : start + 1] == [ASSERTED]
    said = (n for n in (2, 1) if " ".join(line[start : start + n]) in vocabulary()["saying"])
    count = next(said, 0)
    return words[start + count :] if count else words


def _past_text(line: Sequence[str]) -> int:
    """Return how many words name the text, and who issued it: 'trong kế hoạch kèm Nghị quyết 160 Chính phủ …'."""
    place = named = 0
    while place < len(line):
        if " ".join(line[place : place + 2]) in vocabulary()["documents"]:
            place = named = place + 2
        elif line[place] in BESIDE_TEXT or (named and line[place].isdigit()):
            place += 1
        else:
            break
    return named


# 'by A | and not | by B', 'by A | rather than | B'; 'was | not by B' denies.
ENGLISH_CONTRAST = phrasing("worded_english_contrast")


def _uncontrasted(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without what is set against them: 'A (chứ) không phải B', 'không phải B mà là A'."""
    if query.english and (found := ENGLISH_CONTRAST.search(words)) and found.first:
        return words[: found.first]
    question, line = query.question, [word.folded for word in words]
    for place in range(len(line)):
        if _at(line, place, "instead_of"):
            return words[:place] if place else words
        but = next((i for i in range(place, len(line)) if line[i] == "ma"), None)
        if but and (_at(line, place, "not_but") or _turns(line, place, but)):
            return [*words[:place], *words[but + 1 :]]
        if place >= LEAST_SAID and _at(line, place, "not_but") and _pauses(question, words, place):
            return words[:place]
    return words


def _turns(line: Sequence[str], place: int, but: int) -> bool:
    """Whether a denial is turned to what is claimed: 'chưa có hiệu lực ngay mà phải chờ 15 ngày'."""
    return _at(line, place, "not_yet") and but + 1 < len(line) and _at(line, but + 1, "turning")


def _pauses(question: str, words: Sequence[Word], place: int) -> bool:
    """Whether a comma stands before a word."""
    return "," in question[words[place - 1].end : words[place].start]


def _at(line: Sequence[str], place: int, key: str) -> bool:
    said = _said_by(key).get(line[place], ())
    return any(line[place : place + len(words)] == words for words in said)


@lru_cache(maxsize=16)
def _said_by(key: str) -> dict[str, list[list[str]]]:
    """Return the phrases of a list of the vocabulary by their first words."""
    found: dict[str, list[list[str]]] = {}
    for words in (phrase.split() for phrase in vocabulary()[key]):
        found.setdefault(words[0], []).append(words)
    return found


def _after(words: Iterable[Word]) -> Iterable[tuple[Word | None, Word]]:
    before: Word | None = None
    for word in words:
        yield before, word
        before = word


def _piece(question: str, before: Word | None, word: Word) -> str:
    """Return a word with what stands before it, as typed unless it was repaired or expanded."""
    typed = question[word.start : word.end]
    text = typed if fold(typed) == word.folded else word.marked or word.folded
    if before is None:
        return text
    gap = question[before.end : word.start]
    if before.end > word.start or re.search(r"\w", gap):
        return f" {text}"
    return f"{gap or ' '}{text}"
