r"""Constructions with gaps in them, as patterns over a row of words.

A line is written as in the lexicon: words with their marks, '(bộ|sở|)' for a choice that may be left
out, '<name>' for the words of a list. Beside these it may hold

    ~3            up to three words, as few as will do; '~~3' as many, '~' however many
    (a|b)*        a group again and again; '*4' at most four times, '+' at least once
    n=(a|b)       words that are asked for by a name; 'n=<name>' those of a list
    [then a|b]    what must follow and is no part of it; [not then a], [after a], [not after a]
    ^ $           the start, the end
    _ # ## ###    any word, a number of one or two digits, a word that begins with a digit, any number
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, count

from assistant.grammar.anchors import Anchors, anchors_of
from assistant.grammar.tokens import TOKEN
from assistant.words import Row, Word, holds_any
from corpus.marks import marks_within
from corpus.normalize import fold

LOOKS = {"then": "(?=(?:", "not then": "(?!(?:", "after": r"(?<=\b(?:", "not after": r"(?<!\b(?:"}
SIGNS = {
    "|": "|",
    "^": r"\A",
    "$": r"\Z",
    "_": r"\w+ ",
    "#": r"\d{1,2} ",
    "##": r"\d\w* ",
    "###": r"\d+ ",
}
# Many write 'củng' for 'cũng': of the two tones one will do for the other.
TONES = str.maketrans("ãẵẫẽễĩõỗỡũữỹ", "ảẳẩẻểỉỏổởủửỷ")
# Stands behind a word that is typed with other marks than in the lines, so that only a gap takes it.
OTHER = "_"
# The lines that stand for the words of a list.
Lists = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a construction stands: from its first word up to, and without, `last`."""

    match: re.Match[str]

    @property
    def first(self) -> int:
        """The place of its first word."""
        return self.match.string.count(" ", 0, self.match.start())

    @property
    def last(self) -> int:
        """The place after its last word."""
        return self.match.string.count(" ", 0, self.match.end())

    def __getitem__(self, name: str) -> str:
        """Return the words asked for by a name, without their marks; '' when none stand there."""
        said = (self.match[group] for group in self._groups(name))
        return next(filter(None, said), "").strip()

    def start(self, name: str) -> int:
        """Return the place of the first of the words asked for by a name; `last` when none stand there."""
        starts = (self.match.start(group) for group in self._groups(name) if self.match[group])
        return next((self.match.string.count(" ", 0, start) for start in starts), self.last)

    def _groups(self, name: str) -> Iterator[str]:
        return (group for group in self.match.groupdict() if group.rpartition("_")[0] == name)


@dataclass(frozen=True)
class Phrasing:
    """The lines by which something is said, any one of which will do.

    Without one of the `anchors` none of them is said, so that most lines are never translated.
    """

    said: Sequence[str]
    lists: Lists
    anchors: Anchors

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What the lines stand for; ValueError when one is not well-formed."""
        numbers = count()
        return re.compile(
            "|".join(rf"\b{_pattern(line, self.lists, numbers)}" for line in self.said)
        )

    @cached_property
    def forms(self) -> Mapping[str, frozenset[str]]:
        """The words of the lines as written, by how they read without their marks.

        Words that read alike share their forms: where one line has 'bộ' and another 'bỏ', either is taken for
        both.
        """
        forms: dict[str, set[str]] = {}
        for word in _words(self.said, self.lists):
            written = word.lower()
            forms.setdefault(fold(word), set()).update((written, written.translate(TONES)))
        return {plain: frozenset(written) for plain, written in forms.items()}

    def search(self, words: Sequence[Word]) -> Found | None:
        """Return where it is said first."""
        # A message is searched some thousand times, mostly for what it has no word of.
        if self.anchors and not holds_any(words, self.anchors):
            return None
        match = self.regex.search(self._line(words))
        return Found(match) if match else None

    def opens(self, words: Sequence[Word]) -> Found | None:
        """Return where it is said, when the words begin with it."""
        match = self.regex.match(self._line(words)) if self._may_be_said(words) else None
        return Found(match) if match else None

    def each(self, words: Sequence[Word]) -> Iterator[Found]:
        """Yield each place where it is said."""
        found = self.regex.finditer(self._line(words)) if self._may_be_said(words) else ()
        return map(Found, found)

    def _may_be_said(self, words: Sequence[Word]) -> bool:
        """Whether a word stands there that the lines need: a message is searched some thousand times."""
        return not self.anchors or holds_any(words, self.anchors)

    def _others(self, words: Row) -> list[int]:
        """Return the places of the words that are others than those of the lines that read alike."""
        forms, typed = self.forms, words.marks
        return [
            place
            for plain in forms.keys() & typed.keys()
            for marked, places in typed[plain].items()
            if not _is_meant(marked, forms[plain])
            for place in places
        ]

    def _line(self, words: Sequence[Word]) -> str:
        """Return the words without their marks, a blank after each; one that is another word bears a sign."""
        forms = self.forms
        if isinstance(words, Row):
            others = self._others(words)
            if not others:
                return words.line
            pieces = words.pieces.copy()
            for place in others:
                pieces[place] = f"{words[place].folded}{OTHER} "
            return "".join(pieces)
        # Most words bear no marks or are none of the lines.
        return "".join(
            [
                f"{w.folded} "
                if w.marked is None or w.folded not in forms or _is_meant(w.marked, forms[w.folded])
                else f"{w.folded}{OTHER} "
                for w in words
            ]
        )


@lru_cache(maxsize=4096)
def _is_meant(marked: str, forms: frozenset[str]) -> bool:
    """Whether a word as typed may be the one of the lines that reads alike: 'kể' is not their 'kệ'."""
    typed = (marked, marked.translate(TONES))
    return any(marks_within(one, form) for one in typed for form in forms)


def phrasing_of(lines: Sequence[str], lists: Lists, common: Anchors = frozenset()) -> Phrasing:
    """Return what the lines stand for.

    `common` are words that most questions hold, by which no line is told.
    """
    return Phrasing(lines, lists, anchors_of(lines, lists, common))


def _words(lines: Iterable[str], lists: Lists) -> Iterator[str]:
    """Yield the words of the lines as written, and those of the lists in them."""
    for token in chain.from_iterable(map(TOKEN.finditer, lines)):
        if token["word"]:
            yield token["word"]
        elif token["list"]:
            yield from _words(lists(token["list"]), lists)


def _pattern(line: str, lists: Lists, numbers: Iterator[int]) -> str:
    """Return a line as a regular expression in which each word takes the blank after it."""

    def translated(token: re.Match[str]) -> str:
        if token["wrong"]:
            raise ValueError(f"{token[0]!r} means nothing in a line of the grammar: {line!r}")
        # A name may be given on several lines, but a group of an expression only once.
        opening = f"(?P<{token['name']}_{next(numbers)}>" if token["name"] else "(?:"
        if token["list"]:
            return f"{opening}{_pattern('|'.join(lists(token['list'])), lists, numbers)})"
        if token["close"]:
            return ("))" if token["close"] == "]" else ")") + _again(token["again"])
        if token["gap"]:
            return r"(?:\w+ )" + _gap(token["most"]) + ("?" if token["gap"] == "~" else "")
        if token["look"] or token["sign"]:
            return LOOKS.get(token["look"]) or SIGNS[token["sign"]]
        return opening if token["open"] else f"{fold(token['word'])} " if token["word"] else ""

    return TOKEN.sub(translated, line)


def _again(said: str | None) -> str:
    """Return how often a group may stand: '*', '*4', '+', '+4'."""
    if not said or len(said) == 1:
        return said or ""
    return f"{{{int(said[0] == '+')},{said[1:]}}}"


def _gap(most: str) -> str:
    return f"{{0,{most}}}" if most else "*"
