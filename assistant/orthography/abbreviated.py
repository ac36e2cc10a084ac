"""Abbreviations of a question written out, those with a slip in them among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.orthography.channel import ordinary
from assistant.orthography.keyboard import telex_letters
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vocabulary import END, Bigrams, SeenVocabulary, neighbours, shortenings
from assistant.slots import Slot
from assistant.words import Word
from corpus.abbreviations import Abbreviation, load_abbreviations
from corpus.normalize import fold, syllables

# Shorter abbreviations are not told with a slip in them; in small letters, not even these.
LEAST, LEAST_SMALL = 4, 5
# So few letters in small type may as well be a word with letters lost: 'cuộc vn động'.
FEW = 2
MOST_LETTERS = 12


def expanded(
    words: Sequence[Word],
    short: Iterable[tuple[int, int, str]],
    agencies: Sequence[Slot],
    seen: SeenVocabulary,
) -> Iterator[Word]:
    """Yield the words, each abbreviation as the words it stands for; names of `agencies` stay whole."""
    found = {
        start: (end, text)
        for start, end, text in short
        if not any(slot.start < end and start < slot.end for slot in agencies)
    }
    model = seen.marked if seen.typed_with_marks(words) else seen.folded
    skip_to = -1
    for place, word in enumerate(words):
        if word.start < skip_to:
            continue
        if word.start in found and not _rather_a_word(
            words, place, found[word.start][1], seen, model
        ):
            skip_to, text = found[word.start]
            yield from _written_out(word, skip_to, text)
        else:
            yield word


def _written_out(word: Word, end: int, text: str) -> Iterator[Word]:
    for place, token in enumerate(syllables(text)):
        first = place == 0
        yield Word(
            token.folded,
            _marked(token.text),
            word.start,
            end,
            word.opens and first,
            word.starts and first,
        )


def _marked(text: str) -> str | None:
    """Return a word of an expansion as written when it carries marks."""
    lowered = text.lower()
    return lowered if lowered != fold(lowered) else None


def _rather_a_word(
    words: Sequence[Word], place: int, text: str, seen: SeenVocabulary, model: Bigrams
) -> bool:
    """Whether a word with a slip stands between its neighbours, where what is written out does not."""
    word = words[place]
    if len(word.folded) > FEW or word.capitals or not word.folded.isalpha():
        return False
    before, after = neighbours(words, place, lambda w: seen.key(w, model))
    whole = [seen.key(w, model) for w in _written_out(word, word.end, text)]
    if END in (before, after) or (before, whole[0]) in model.pairs:
        return False
    return (whole[-1], after) not in model.pairs and any(
        (before, key) in model.pairs and (key, after) in model.pairs
        for key, _, _ in seen.meant(word.marked, word.folded, model is seen.marked)
    )


def slipped(
    words: Iterable[Word], short: Iterable[tuple[int, int, str]], seen: SeenVocabulary
) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, words) of each abbreviation, beside `short`, with a slip or in Telex."""
    # 'BKH&ĐT' is one, whatever its letters up to the sign are.
    taken = {place for start, end, _ in short for place in range(start, end)}
    for word in (word for word in words if word.start not in taken):
        token = word.folded
        if len(token) > MOST_LETTERS or not token.isalpha() or seen.known(token):
            continue
        if any(ordinary(token, near) and _stands_alone(near) for near in seen.near(token)):
            # 'UBWT' is 'UBTW', which is known as it is.
            continue
        meant = None if is_syllable(token) else _in_telex(token) or _meant(token, word.capitals)
        if meant:
            yield word.start, word.end, meant


def _stands_alone(token: str) -> bool:
    """Whether a word seen is an abbreviation that is not written out: a name that has it."""
    return len(token) >= LEAST and not is_syllable(token) and token not in _by_key()


def _in_telex(token: str) -> str | None:
    """Return what an abbreviation stands for that was typed in Telex: 'ddc' for 'đc'."""
    typed = telex_letters(token)
    entry = _by_key().get(fold(typed)) if typed != token else None
    if entry is None or typed not in {form.lower() for form in entry.forms}:
        return None
    return None if entry.before_number else entry.to


def _by_key() -> Mapping[str, Abbreviation]:
    return load_abbreviations().by_key


@lru_cache(maxsize=4096)
def _meant(token: str, capitals: bool) -> str | None:
    """Return what the one abbreviation stands for that is one slip away; None when there is no such."""
    by_key = _by_key()
    if token in by_key or len(token) < (LEAST - 1 if capitals else LEAST_SMALL):
        return None
    near = {key for short in shortenings(token) for key in _by_shortening().get(short, ())}
    meant = {by_key[key].to for key in near if ordinary(token, key)}
    return meant.pop() if len(meant) == 1 else None


@lru_cache(maxsize=1)
def _by_shortening() -> dict[str, list[str]]:
    """Each abbreviation under itself and under itself with any one letter left out."""
    found: dict[str, list[str]] = {}
    for key, entry in _by_key().items():
        if len(key) >= LEAST and not entry.before_number:
            for short in shortenings(key):
                found.setdefault(short, []).append(key)
    return found
