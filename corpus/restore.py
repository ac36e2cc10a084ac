"""Diacritics restored to a question: a syllable-bigram Viterbi learned from the texts themselves.

People type 'bo nao chu tri'; the dense model and the readers of structure want 'bộ nào chủ trì'.
Official texts hold no 'bao nhiêu' or 'như thế nào', so learn `question_phrases()` along with them.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from corpus.normalize import SYLLABLE, Token, fold, nfc, normalize_tone_placement, syllables

PHRASES = Path(__file__).with_name("question_phrases.txt")
# What parts two syllables that do not belong to one phrase: sentence ends, lists, cells.
BREAK = re.compile(r"[.;:!?\n\t\"()]")
START = ""
DISCOUNT = 0.75
# More written forms than this per folded syllable cost time and never win.
MAX_CANDIDATES = 8
# A typed syllable that the texts never have as written.
UNSEEN_LOGPROB = math.log(1e-8)
# Of the syllables of running Vietnamese, this share carries a mark.
MARKED_SHARE = 0.75
# Even a careful typist forgets a mark now and then; even a lazy one types some.
LEAST_DROP, MOST_DROP = 0.02, 0.98
# Below this share of known syllables the question is not in our language: hands off.
KNOWN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Bigrams:
    """Absolute-discounted bigram model: `seen[a][b]` and `backoff[a] + unigrams[b]`, all logs."""

    unigrams: Mapping[str, float]
    seen: Mapping[str, Mapping[str, float]]
    backoff: Mapping[str, float]

    @classmethod
    def learn(cls, singles: Counter[str], pairs: Counter[tuple[str, str]]) -> Bigrams:
        """Estimate the model from counts of words and of neighbours."""
        unigrams = _unigram_logprobs(singles)
        followers: dict[str, dict[str, int]] = defaultdict(dict)
        for (first, second), count in pairs.items():
            followers[first][second] = count
        backoff, seen = {}, {}
        for first, counts in followers.items():
            total = sum(counts.values())
            rest = DISCOUNT * len(counts) / total
            backoff[first] = math.log(rest)
            seen[first] = {
                second: math.log((count - DISCOUNT) / total + rest * math.exp(unigrams[second]))
                for second, count in counts.items()
            }
        return cls(unigrams, seen, backoff)

    def logprob(self, first: str, second: str) -> float:
        """Return log P(second | first)."""
        seen = self.seen.get(first)
        if seen is not None and second in seen:
            return seen[second]
        return self.backoff.get(first, 0.0) + self.unigrams.get(second, UNSEEN_LOGPROB)


@dataclass(frozen=True, slots=True)
class Restorer:
    """Puts back diacritics as the learned texts write them."""

    forms: Mapping[str, tuple[str, ...]]
    """Folded syllable -> its written forms in lower case, most frequent first."""
    words: Bigrams

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Restorer:
        """Learn written forms and their neighbours from texts with diacritics."""
        singles, pairs = _count(texts)
        return cls(
            forms=_forms(singles),
            words=Bigrams.learn(singles, pairs),
        )

    def restore(self, question: str) -> str:
        """Return the question with diacritics; typed marks and unknown syllables stay."""
        question = nfc(question)
        tokens = syllables(question)
        if not self._in_our_language(tokens):
            return question
        words = self._best_path(tokens, _phrase_starts(question, tokens))
        return _splice(question, tokens, words)

    def _in_our_language(self, tokens: Sequence[Token]) -> bool:
        """Say whether enough of the tokens are syllables of the texts."""
        spelled = [t for t in tokens if not t.text.isdigit()]
        known = sum(t.folded in self.forms for t in spelled)
        return known > 0 and known >= KNOWN_SHARE * len(spelled)

    def _best_path(self, tokens: Sequence[Token], starts: Sequence[bool]) -> list[str]:
        """Return the most likely written form of each token (Viterbi)."""
        drop = self._drop_rate(tokens)
        best: dict[str, float] = {START: 0.0}
        history: list[dict[str, str]] = []
        for token, start in zip(tokens, starts, strict=True):
            column, origins = {}, {}
            for word, cost in self._candidates(token, drop).items():
                origin, score = self._best_origin(best, word, start)
                column[word], origins[word] = score + cost, origin
            best = column
            history.append(origins)
        return _trace(best, history)

    def _best_origin(self, best: Mapping[str, float], word: str, start: bool) -> tuple[str, float]:
        """Return the best previous word for `word` and the score of the path over it."""
        logprob = self.words.logprob
        if start:
            origin = max(best, key=best.__getitem__)
            return origin, best[origin] + logprob(START, word)
        score, origin = max((score + logprob(prev, word), prev) for prev, score in best.items())
        return origin, score

    def _candidates(self, token: Token, drop: float) -> dict[str, float]:
        """Return possible written forms of a token and the log-likelihood of it being so typed."""
        typed = _canonical(token.text)
        written = self.forms.get(token.folded, ())
        fitting = {w: 0.0 if w == typed else drop for w in written if _marks_fit(typed, w)}
        return fitting if typed in fitting else {**fitting, typed: UNSEEN_LOGPROB}

    def _drop_rate(self, tokens: Sequence[Token]) -> float:
        """Return the log of how likely the person leaves out marks, judged by the whole question.

        In a question typed with its marks, 'cho' means 'cho', not 'chở'.
        """
        spelled = [t for t in tokens if t.folded in self.forms]
        marked = sum(nfc(t.text).lower() != t.folded for t in spelled)
        rate = 1 - marked / max(1.0, MARKED_SHARE * len(spelled))
        return math.log(min(MOST_DROP, max(LEAST_DROP, rate)))


def question_phrases() -> tuple[str, ...]:
    """Return ways in which people ask, for `Restorer.learn` beside the documents."""
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


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


def _trace(best: Mapping[str, float], history: Sequence[Mapping[str, str]]) -> list[str]:
    """Walk back from the best last word to the first."""
    word = max(best, key=best.__getitem__)
    words: list[str] = []
    for origins in reversed(history):
        words.append(word)
        word = origins[word]
    return words[::-1]


@lru_cache(maxsize=65536)
def _canonical(word: str) -> str:
    """Return the one lower-case spelling of a syllable."""
    return normalize_tone_placement(word).lower()


@lru_cache(maxsize=65536)
def _marks_fit(typed: str, word: str) -> bool:
    """Say whether `word` has every mark that was typed, each on its letter ('hô' fits 'hộ').

    A tone may sit on another vowel than the typed one, so tones are compared per syllable.
    """
    typed_shape, typed_tone = _shape_and_tone(typed)
    shape, tone = _shape_and_tone(word)
    fits = all(t in {w, fold(w)} for t, w in zip(typed_shape, shape, strict=False))
    return fits and typed_tone in {"", tone}


def _shape_and_tone(word: str) -> tuple[str, str]:
    """Split 'hộ' into 'hô' and its tone mark."""
    marks = "\u0300\u0301\u0303\u0309\u0323"
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(char for char in decomposed if char in marks)
    return nfc("".join(char for char in decomposed if char not in marks)), tone


def _count(texts: Iterable[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count words and neighbours within phrases, in canonical spelling.

    Raw spellings are counted first, so that each one is made canonical only once.
    """
    raw_singles: Counter[str] = Counter()
    raw_pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for phrase in BREAK.split(nfc(text).lower()):
            words = SYLLABLE.findall(phrase)
            raw_singles.update(words)
            raw_pairs.update(zip([START, *words], words, strict=False))
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


def _unigram_logprobs(singles: Counter[str]) -> dict[str, float]:
    """Return add-half-smoothed log probabilities."""
    total = sum(singles.values()) + 0.5 * len(singles)
    return {word: math.log((count + 0.5) / total) for word, count in singles.items()}
