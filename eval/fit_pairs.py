"""Count which syllables stand side by side in questions, for restoring marks (`corpus.restore`).

usage: python -m eval.fit_pairs [--write]

Counted are the dev questions that are typed with their marks; words that only one author uses, and those that
are rare among what is written alike without marks, are slips and left out, if the texts or the language do not
have them. Printed is how many syllables of authors that were not counted come back
right when all marks are taken off, with the counts and without.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from assistant.library import build_library
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vocabulary import common_syllables
from assistant.words import split_words, typed_with_marks
from corpus.bigrams import BOUND, Counts
from corpus.normalize import fold, syllables
from corpus.restore import PAIRS, Restorer, count_pairs
from corpus.search import learn_restorer
from eval.questions import Question, load_questions
from eval.variants import strip_marks

LEAST_AUTHORS, LEAST_SHARE = 2, 0.1
# 'đề nghi' beside so many more 'đề nghị' is a slip, though 'nghi' is a word.
LEAST_PAIR = 0.03
# Every so manieth author is held out to measure.
HELD_OUT = 5


def typed(questions: Iterable[Question]) -> Iterator[tuple[str, str]]:
    """Yield the author and the text of each message that is typed with its marks."""
    for question in questions:
        for turn in question.turns:
            if typed_with_marks(split_words(turn)):
                yield question.id.partition("-")[0], turn


def counted(messages: Iterable[tuple[str, str]], texts: Iterable[str]) -> Counts:
    """Count words and neighbours of messages; a word belongs to the `texts` or to more than one author."""
    singles: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    authors: dict[str, set[str]] = defaultdict(set)
    for author, message in messages:
        words, neighbours = count_pairs([message])
        singles.update(words)
        pairs.update(neighbours)
        for word in words:
            authors[word].add(author)
    written = {BOUND, *count_pairs(texts)[0]}
    alike: Counter[str] = Counter()
    for word, count in singles.items():
        alike[fold(word)] += count
    usual = {word for word, count in singles.items() if count >= LEAST_SHARE * alike[fold(word)]}
    told = {word for word, who in authors.items() if len(who) >= LEAST_AUTHORS}
    known = written | (told & (usual | common_syllables()))
    known = {word for word in known if not _is_foreign(word)}
    side_by_side = without_slips(pairs)
    return (
        Counter({word: n for word, n in singles.items() if word in known}),
        Counter({pair: n for pair, n in side_by_side.items() if known.issuperset(pair)}),
    )


# No abbreviation, but a word of another language, has so many letters and vowels.
LEAST_LETTERS, VOWELS = 3, frozenset("aeiouy")


def _is_foreign(word: str) -> bool:
    spelled = word.isascii() and word.isalpha() and len(word) >= LEAST_LETTERS
    return spelled and not is_syllable(word) and not VOWELS.isdisjoint(word)


def without_slips(pairs: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Return the pairs without those with a word whose marks were forgotten: rare among all written alike."""
    alike: Counter[tuple[str, str]] = Counter()
    for (first, second), count in pairs.items():
        alike[fold(first), fold(second)] += count
    return Counter(
        {
            (first, second): count
            for (first, second), count in pairs.items()
            if count >= LEAST_PAIR * alike[fold(first), fold(second)]
            or (fold(first) != first and fold(second) != second)
        }
    )


def lines(pairs: Counter[tuple[str, str]]) -> Iterator[str]:
    """Yield the counts as `corpus.restore.question_pairs` reads them: a word, then what follows it."""
    followers: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (first, second), count in sorted(pairs.items()):
        followers[first].append((second, count))
    for first, found in followers.items():
        yield f"{first}: " + " ".join(f"{second} {count}" for second, count in found)


def right(restorer: Restorer, messages: Sequence[str]) -> tuple[int, int]:
    """Return how many syllables of messages come back right, and how many there are."""
    good = whole = 0
    for message in messages:
        meant = syllables(message)
        found = syllables(restorer.restore(strip_marks(message)))
        same = (a.text.lower() == b.text.lower() for a, b in zip(found, meant, strict=True))
        good, whole = good + sum(same), whole + len(meant)
    return good, whole


def main() -> None:
    """Count, measure on authors left out, and write when told to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true", help=f"write {PAIRS.name}")
    write = parser.parse_args().write
    texts = build_library().search.wordings
    messages = list(typed(q for q in load_questions() if q.split == "dev"))
    authors = sorted({author for author, _ in messages})[::HELD_OUT]
    held = [message for author, message in messages if author in authors]
    rest = counted((m for m in messages if m[0] not in authors), texts)
    for name, counts in (("with", rest), ("without", (Counter(), Counter()))):
        good, whole = right(learn_restorer(texts, counts), held)
        print(f"{name:8} counts: {good / whole:.4f} of {whole} syllables")
    if write:
        found = counted(messages, texts)[1]
        PAIRS.write_text("\n".join(lines(found)) + "\n", encoding="utf-8")
        print(f"{len(found)} pairs written")


if __name__ == "__main__":
    main()
