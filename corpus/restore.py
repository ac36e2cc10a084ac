"""Diacritics restored to a question: the likeliest written forms under syllable bigrams.

People type 'bo nao chu tri'; the dense model and the readers of structure want 'bộ nào chủ trì'.
The bigrams are learned from the texts themselves, and from how people ask: official texts hold no
'bao nhiêu' or 'như thế nào'. Each syllable gets the form that is likeliest given the whole phrase
(forward-backward, Baum et al. 1970), with its probability, so that a reader may leave open what is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from corpus.bigrams import BOUND, UNSEEN, Bigrams, Counts, Likeliest, likeliest
from corpus.marks import marks_within
from corpus.normalize import SYLLABLE, Token, fold, nfc, normalize_tone_placement, syllables

PHRASES = Path(__file__).with_name("question_phrases.txt")
# Neighbours in questions that people put, written by `python -m eval.fit_pairs`.
PAIRS = Path(__file__).with_name("question_pairs.txt")
# What parts two syllables that do not belong to one phrase: sentence ends, lists, cells.
BREAK = re.compile(r"[.;:!?\n\t\"()]")
NUMBER = "0"
# More written forms than this per folded syllable cost time and never win.
MAX_CANDIDATES = 8
# Of the syllables of running Vietnamese, this share carries a mark.
MARKED_SHARE = 0.75
# Even a careful typist forgets a mark now and then; even a lazy one types some.
LEAST_DROP, MOST_DROP = 0.02, 0.98
# Below this share of known syllables the question is not in our language: hands off.
KNOWN_SHARE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Restorer:
    """Puts back diacritics as the learned texts write them."""

    forms: Mapping[str, tuple[str, ...]]
    """Folded syllable -> its written forms in lower case, most frequent first."""
    words: Bigrams

    @classmethod
    def learn(cls, texts: Iterable[str], counted: Counts | None = None) -> Restorer:
        """Learn written forms and their neighbours from texts with diacritics, and what was `counted`."""
        singles, pairs = count_pairs(texts)
        if counted is not None:
            singles.update(counted[0])
            pairs.update(counted[1])
        return cls(forms=_forms(singles), words=Bigrams.learn(singles, pairs))

    def restore(self, question: str) -> str:
        """Return the question with diacritics; typed marks and unknown syllables stay."""
        question = nfc(question)
        tokens = syllables(question)
        starts = _phrase_starts(question, tokens)
        words = self.read([token.text for token in tokens], starts)
        return _splice(question, tokens, [word.form for word in words])

    def read(self, typed: Sequence[str], starts: Sequence[bool]) -> list[Likeliest]:
        """Return the written form of each syllable; `starts` says where phrases start.

        Typed marks and unknown syllables stay, as does everything in another language.
        """
        words = [_canonical(word) for word in typed]
        if not self._in_our_language(words):
            return [Likeliest(word, 1.0) for word in words]
        drop = self._drop_rate(words)
        columns = [self._candidates(_number_alike(word), drop) for word in words]
        found = likeliest(columns, starts, self.words.chance)
        return [
            read._replace(form=word) if word.isdigit() else read
            for word, read in zip(words, found, strict=True)
        ]

    def _in_our_language(self, words: Sequence[str]) -> bool:
        """Say whether enough of the words are syllables of the texts."""
        spelled = [word for word in words if not word.isdigit()]
        known = sum(fold(word) in self.forms for word in spelled)
        return known > 0 and known >= KNOWN_SHARE * len(spelled)

    def _candidates(self, typed: str, drop: float) -> dict[str, float]:
        """Return possible written forms of a word and the likelihood of it being so typed."""
        written = self.forms.get(fold(typed), ())
        fitting = {w: 1.0 if w == typed else drop for w in written if marks_within(typed, w)}
        return fitting if typed in fitting else {**fitting, typed: UNSEEN}

    def _drop_rate(self, words: Sequence[str]) -> float:
        """Return how likely the person leaves out marks, judged by the whole question.

        In a question typed with its marks, 'cho' means 'cho', not 'chở'.
        """
        spelled = [word for word in words if fold(word) in self.forms]
        marked = sum(fold(word) != word for word in spelled)
        rate = 1 - marked / max(1.0, MARKED_SHARE * len(spelled))
        return min(MOST_DROP, max(LEAST_DROP, rate))


def question_phrases() -> tuple[str, ...]:
    """Return ways in which people ask, for `Restorer.learn` beside the documents."""
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def question_pairs() -> Counts:
    """Return how often words and neighbours stand in questions that people put."""
    pairs: Counter[tuple[str, str]] = Counter()
    singles: Counter[str] = Counter()
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        first, _, rest = line.partition(":")
        words = iter(rest.split())
        for second, count in zip(words, words, strict=True):
            pairs[first, second] = int(count)
            singles[second] += int(count)
    return singles, pairs


def _phrase_starts(text: str, tokens: Sequence[Token]) -> list[bool]:
    """Say of each token whether punctuation, or nothing, parts it from the one before."""
    ends = [token.end for token in tokens]
    gaps = (BREAK.search(text, end, t.start) for end, t in zip(ends, tokens[1:], strict=False))
    return [True, *(gap is not None for gap in gaps)][: len(tokens)]


def _splice(text: str, tokens: Sequence[Token], words: Sequence[str]) -> str:
    """Put the words in the places of the tokens, in the case that was typed."""
    pieces, end = [], 0
    for token, word in zip(tokens, words, strict=True):
        pieces += [text[end : token.start], _cased_like(token.text, word)]
        end = token.end
    return "".join([*pieces, text[end:]])


def _cased_like(typed: str, word: str) -> str:
    """Return `word` in the case of `typed`, letter by letter."""
    if len(typed) != len(word):
        return typed
    pairs = zip(typed, word, strict=True)
    return "".join(w.upper() if t.isupper() else w for t, w in pairs)


def _number_alike(word: str) -> str:
    """Return a word as the model knows it: numbers are all alike."""
    return NUMBER if word.isdigit() else word


@lru_cache(maxsize=65536)
def _canonical(word: str) -> str:
    """Return the one lower-case spelling of a syllable."""
    return normalize_tone_placement(word).lower()


def count_pairs(texts: Iterable[str]) -> Counts:
    """Count words and neighbours within phrases, in canonical spelling.

    Raw spellings are counted first, so that each one is made canonical only once.
    """
    raw_singles: Counter[str] = Counter()
    raw_pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for phrase in BREAK.split(nfc(text).lower()):
            words = list(map(_number_alike, SYLLABLE.findall(phrase)))
            if words:
                raw_singles.update([*words, BOUND])
                raw_pairs.update(pairwise([BOUND, *words, BOUND]))
    singles: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for word, count in raw_singles.items():
        singles[_canonical(word)] += count
    for (first, second), count in raw_pairs.items():
        pairs[_canonical(first), _canonical(second)] += count
    return singles, pairs


def _forms(singles: Counter[str]) -> dict[str, tuple[str, ...]]:
    """Group words by their folded form, most frequent first."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for word, _ in singles.most_common():
        grouped[fold(word)].append(word)
    return {folded: tuple(words[:MAX_CANDIDATES]) for folded, words in grouped.items()}
