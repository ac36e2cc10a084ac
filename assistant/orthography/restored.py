"""Marks that were left out, put back where it is plain which ones they are.

'cho' may be 'chờ', 'chỗ' or 'chợ'; read as all of them, a question typed without marks says more than
its writer did. `corpus.restore` weighs the whole phrase; what stays doubtful is left open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.words import Word, as_marked, typed_with_marks, without_marks
from corpus.restore import Restorer

# From this chance on a form is taken; the chances are true ones: of 100 words given 0.9, some 91 are right.
CERTAIN = 0.98


def restored(words: Sequence[Word], restorer: Callable[[], Restorer]) -> list[Word]:
    """Return the words, those typed without marks as written; `restorer` is only learned when needed.

    In a message with marks, long stretches without any are, and words whose marks were forgotten.
    """
    found = list(words)
    for run in _runs(words):
        for place, word in zip(run, _restored([words[i] for i in run], restorer()), strict=True):
            found[place] = word
    lone = _lone(words)
    return with_forgotten(found, lone, restorer()) if lone else found


# So many words on each side tell which mark was forgotten.
AROUND = 3


def with_forgotten(words: Sequence[Word], places: Sequence[int], restorer: Restorer) -> list[Word]:
    """Return the words with the marks that were forgotten at some of the `places`: 'theo đề nghi của'.

    Whoever types marks means words without any as they are, unless their neighbours leave no doubt.
    """
    found = list(words)
    for place in places:
        first, last = max(0, place - AROUND), place + AROUND + 1
        typed = [word.marked or word.folded for word in words[first:last]]
        opens = [word.opens for word in words[first:last]]
        form, chance = restorer.read(typed, opens)[place - first]
        if chance >= CERTAIN and form != words[place].folded:
            found[place] = replace(words[place], marked=as_marked(form))
    return found


def _lone(words: Sequence[Word]) -> list[int]:
    """Return the places of words without marks in a message with marks; names and numbers are none."""
    if not typed_with_marks(words):
        return []
    apart = without_marks(words)
    # '… danh sách nha.': what closes a sentence is rather a particle.
    closing = {i for i in range(len(words)) if i + 1 == len(words) or words[i + 1].opens}
    return [i for i, w in enumerate(words) if i not in apart | closing and _may_lack_marks(w)]


def _may_lack_marks(word: Word) -> bool:
    known = word.marked is not None or word.repaired or word.capitals
    return not known and word.folded.isalpha() and len(word.folded) > 1


def _runs(words: Sequence[Word]) -> Iterator[Sequence[int]]:
    """Yield the places of the words to restore, those that weigh on each other together."""
    if not typed_with_marks(words):
        yield range(len(words))
        return
    run: list[int] = []
    for place in sorted(without_marks(words)):
        if run and place != run[-1] + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _restored(words: Sequence[Word], restorer: Restorer) -> list[Word]:
    typed = [word.marked or word.folded for word in words]
    read = restorer.read(typed, [word.opens for word in words])
    return [
        _marked(word, form, chance) if word.folded in restorer.forms else word
        for word, (form, chance) in zip(words, read, strict=True)
    ]


def _marked(word: Word, form: str, chance: float) -> Word:
    """Return the word as written, or as one whose marks are not known; typed marks stay then."""
    if not word.folded.isalpha():
        return word
    # The 'a' that closes a message may be 'à', which asks, or 'ạ': what is said before tells it.
    if chance >= CERTAIN and len(word.folded) > 1:
        return replace(word, marked=as_marked(form))
    return word if word.marked else replace(word, repaired=True)
