"""Where things and people go: who is sent something, where people are moved, who a resolution is sent to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.model.coverage import load_wording
from assistant.model.evidence import Evidence
from assistant.model.names import Name, find_names
from assistant.model.text import Token, plain, tokens
from corpus.normalize import fold
from corpus.types import PassageKind

# Something goes to who stands after these.
DIRECTED = frozenset({"gửi", "cáo", "trình", "nộp"})
TOWARDS = frozenset({"về", "cho", "tới", "đến", "lên"})
NEAR, FAR = 3, 10
# A body beside the registry of agencies, by its folded name.
BODY = "body:"
# People go to what stands after a word of TOWARDS near one of these, and away from what stands after AWAY.
MOVES = (
    ("di", "dời"),
    ("di", "chuyển"),
    ("chuyển", "đi"),
    ("sơ", "tán"),
    ("di", "dân"),
    ("dời",),
    ("tái", "định", "cư"),
)
MOVED = frozenset(move[0] for move in MOVES)
AIMS = frozenset({"đến", "tới", "vào", "về", "sang", "lên"})
# By any of these a sentence says no more of a recipient than that it is one.
RECEIVING = frozenset({"nhận", "gửi", "tới"})

Words = Sequence[str]


def misdirected(names: Iterable[Name], words: Words, cited: Sequence[Evidence]) -> bool:
    """Whether something is sent to somebody to whom no passage sends anything."""
    listed = {n for e in cited if e.passage.kind is PassageKind.RECIPIENT for n in e.names}
    sent = [name for name in names if _receives(words, name) and name.id not in listed]
    return any(not _is_sent(name, cited) for name in sent)


def sent_to(text: str) -> frozenset[str]:
    """Return those right behind 'gửi về', 'gửi … cho', to whom a text sends something."""
    words = tokens(plain(text))
    names = (n for n in find_names(words) if n.first and words[n.first - 1].text in TOWARDS)
    return frozenset(n.id if not n.id.startswith(BODY) else fold(n.id[len(BODY) :]) for n in names)


def _is_sent(name: Name, cited: Iterable[Evidence]) -> bool:
    return any(
        other.id == name.id and _receives(words, other)
        for evidence in cited
        for words in evidence.words
        for other in find_names(tuple(Token(word, 0, 0) for word in words))
    )


def _receives(words: Words, name: Name) -> bool:
    """Whether something is sent to the one named: 'báo cáo A', 'gửi … về A'."""
    before = words[max(0, name.first - FAR) : name.first]
    return bool(DIRECTED & {*before[-NEAR:]}) or bool(
        before and before[-1] in TOWARDS and DIRECTED & {*before}
    )


def more_than_receives(names: Iterable[Name], words: Words, cited: Sequence[Evidence]) -> bool:
    """Whether a sentence says something else of a recipient than that the text is sent to it."""
    if not all(evidence.passage.kind is PassageKind.RECIPIENT for evidence in cited):
        return False
    inside = {place for name in names for place in range(name.first, name.last)}
    free = load_wording().functions
    rest = {word for place, word in enumerate(words) if place not in inside and word not in free}
    return bool(rest - {word for e in cited for words in e.words for word in words}) and not (
        RECEIVING & {*words}
    )


def moved_elsewhere(words: Words, passages: Iterable[Words]) -> bool:
    """Whether people are moved to what no passage moves them to."""
    known = {aim for other in passages for aim in _aims(other)}
    return any(aim not in known for aim in _aims(words))


def _aims(words: Words) -> Iterator[tuple[str, ...]]:
    """Yield the first two content words of where people are moved to."""
    free = load_wording().functions
    for place in (i for i, word in enumerate(words) if word in MOVED):
        for move in MOVES:
            if tuple(words[place : place + len(move)]) == move:
                after = words[place + len(move) : place + len(move) + FAR]
                aim = next((i for i, word in enumerate(after) if word in AIMS), None)
                if aim is not None:
                    yield tuple([w for w in after[aim + 1 :] if w not in free][:2])
