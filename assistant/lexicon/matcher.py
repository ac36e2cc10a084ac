"""The one phrase matcher: vocabulary from YAML, matched over folded words with marks checked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from assistant.lexicon.cover import Weighed, best_cover, free, overlap
from assistant.lexicon.marks_fit import GUARDED, marks_fit
from assistant.lexicon.patterns import Node, Pattern, Phrase, tree_of
from assistant.orthography.channel import edits_one, sounds_alike
from assistant.orthography.vocabulary import Vocabulary, everyday_syllables, shortenings
from assistant.slots import Slot, SlotKind
from assistant.words import LINKS, Word, as_typed, paused
from corpus.normalize import MOST_LETTERS

# A phrase shorter than this (letters) is never matched with a slip in it.
LEAST_FUZZY_LETTERS = 6
# 'với họ', 'cho họ', 'của họ': behind these a pronoun stands as a name does.
TOWARDS = frozenset({"voi", "cho", "cua"})
# So many words of a name tell it, whatever one of them was typed as.
LONG_NAME = 5
# What a phrase costs beside its words, what a difference in marks costs, and words that weigh less
# (fillers) or more (what is asked for) than one each.
PRICE, ODD = 0.5, 0.15
WORTH = {
    SlotKind.FILLER: 0.8,
    SlotKind.PART: 0.85,
    SlotKind.TOPIC: 0.95,
    SlotKind.ASKED: 1.15,
    SlotKind.AGENCY: 1.1,
    SlotKind.FACET: 1.05,
}


class Lexicon:
    """Finds the phrases of its entries in a question; the longest wins, exact before slips."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        vocabulary: Vocabulary,
        seen: Vocabulary | None = None,
        slips: bool = True,
    ) -> None:
        """`seen` says which words are no slips: those of the texts and of the phrases, at least."""
        self._slips = slips
        self._vocabulary = vocabulary
        self._seen = seen or vocabulary
        patterns = tuple(patterns)
        self._longest = max((pattern.longest for pattern in patterns), default=0)
        self._tree = tree_of(patterns)
        # The stretches of a message hold the same words again and again.
        self.near = lru_cache(maxsize=16_384)(lambda *words: tuple(self._near(*words)))

    @cached_property
    def _openings(self) -> Mapping[str, Sequence[str]]:
        """The words that open a phrase, each under itself and under itself less any one letter."""
        found: dict[str, list[str]] = {}
        for word in self._tree.next:
            for key in shortenings(word):
                found.setdefault(key, []).append(word)
        return found

    def find(self, words: Sequence[Word], taken: Sequence[bool] = ()) -> tuple[Slot, ...]:
        """Return the slots of `words`, none over another or over what is `taken`, in order.

        Of all ways to lay matches side by side, the one that explains most words with the fewest
        and least doubtful phrases wins ('toàn bộ | thông tin', not 'toàn | Bộ Thông tin').
        """
        blocked = list(taken) or [False] * len(words)
        words = as_typed(words)
        found = free(self._exact_matches(words), blocked)
        chosen = best_cover(found, len(words))
        for slot in chosen:
            if slot.kind is not SlotKind.FILLER:
                blocked[slot.first : slot.last] = [True] * (slot.last - slot.first)
        slips = (
            best_cover(free(self._slip_matches(words), blocked), len(words)) if self._slips else []
        )
        kept = [slot for slot in chosen if not any(overlap(slot, slip) for slip in slips)]
        return tuple(sorted([*kept, *slips], key=lambda slot: slot.first))

    def adjacent(self, first: Word, second: Word) -> bool:
        """Whether the two words stand side by side in the texts."""
        return self._vocabulary.adjacent(first.folded, second.folded)

    def _exact_matches(self, words: Sequence[Word]) -> Iterator[Weighed]:
        shown = tuple(word.marked or word.folded for word in words)
        for first in range(len(words)):
            for phrase in self._starting(words, first):
                last = first + len(phrase.folded)
                window = words[first:last]
                # What is typed just as it is written has no mark that could be wrong.
                exact = shown[first:last] == phrase.marked
                fits = exact or marks_fit(window, phrase)
                cut = phrase.kind is SlotKind.TOPIC and self._cut(words, first, last)
                if fits and not cut and not self._part(words, first, phrase):
                    odd = 0 if exact else _odd(window, phrase)
                    yield _weighed(phrase, first, window, odd)

    def _starting(self, words: Sequence[Word], first: int) -> Iterator[Phrase]:
        """Yield the phrases whose words stand from `first` on, in one clause."""
        node = self._tree
        for place in range(first, len(words)):
            if words[place].opens and place > first:
                return
            following = node.next.get(words[place].folded)
            if following is None:
                return
            node = following
            yield from node.ending

    def _cut(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether a comma stands where the texts have none: '… bao giờ sửa, nhà ở …' names no repair of houses."""
        pauses = (place for place in range(first + 1, last) if paused(words, place))
        return any(not self.adjacent(words[place - 1], words[place]) for place in pauses)

    def _part(self, words: Sequence[Word], first: int, phrase: Phrase) -> bool:
        """Whether an unmarked word is rather part of a pair known from the texts ('phat' in 'phat trien')."""
        word = words[first]
        if len(phrase.folded) > 1:
            inside = first > 0 and words[first - 1].folded not in LINKS
            guarded = phrase.kind in GUARDED and inside
            return guarded and self._vocabulary.beside(words[first - 1], word)
        # 'va' joins descriptions wherever it stands.
        link = phrase.kind is SlotKind.JOIN and word.folded in LINKS
        if word.marked or phrase.marked == phrase.folded or link:
            return False
        # 'bo xay dung va tinh': what 'va' joins to a name is another, whatever the texts join.
        joined = phrase.kind is SlotKind.AGENCY and first > 0 and words[first - 1].folded in LINKS
        before = first > 0 and self._vocabulary.adjacent(words[first - 1].folded, word.folded)
        # 'chu tri chung voi ho': a pronoun, where 'voi ho ngheo' would go on.
        told = phrase.kind is SlotKind.FOLLOW and first > 0 and words[first - 1].folded in TOWARDS
        before = before and not (joined or told)
        if phrase.kind is SlotKind.NEGATION and self._role_starts(words, first + 1):
            # 'xa hoi khong chu tri', though texts hold 'không chủ quan'
            return False
        after = first + 1 < len(words) and self._vocabulary.adjacent(
            word.folded, words[first + 1].folded
        )
        return before or after

    def _role_starts(self, words: Sequence[Word], first: int) -> bool:
        """Whether the name of a role of several words begins at a place."""
        return any(
            phrase.kind is SlotKind.ROLE and len(phrase.folded) > 1
            for phrase in self._starting(words, first)
        )

    def _slip_matches(self, words: Sequence[Word]) -> Iterator[Weighed]:
        folded = tuple(word.folded for word in words)
        everyday = everyday_syllables()
        strange = [
            place
            for place, word in enumerate(folded)
            if self._strange(word) and words[place].marked not in everyday
        ]
        opens = [place for place, word in enumerate(words) if word.opens]
        for place in range(len(words)):
            slipped = place in strange
            # A word that is known but stands oddly is a slip only in who does what ('phi hợp', 'củ trì').
            if not slipped and not self._stands_oddly(folded, place):
                continue
            run = _run(len(words), place, strange, opens)
            for first in range(max(run.start, place + 1 - self._longest), place + 1):
                if not self._leads(folded, first, place):
                    continue
                last = min(run.stop, first + self._longest)
                for phrase in self.near(folded[first:last], place - first):
                    if slipped or _surely_meant(phrase, words[first:]):
                        window = words[first : first + len(phrase.folded)]
                        yield _weighed(phrase, first, window, _odd(window, phrase))

    def _leads(self, folded: Sequence[str], first: int, last: int) -> bool:
        """Whether some phrase begins with the words [first, last)."""
        node: Node | None = self._tree
        for place in range(first, last):
            node = node.next.get(folded[place]) if node else None
            if node is None:
                return False
        return True

    def _near(self, folded: Sequence[str], slip: int) -> Iterator[Phrase]:
        """Yield the phrases that `folded` opens with, but for one edit of the word at `slip`."""
        node = self._tree
        for word in folded[:slip]:
            following = node.next.get(word)
            if following is None:
                return
            node = following
        for meant in self._meant(node, folded[slip]):
            if len(meant) > 1 and _one_slip(folded[slip], meant):
                for phrase in _along(node.next[meant], folded[slip + 1 :]):
                    if (
                        len(phrase.folded) > 1
                        and sum(map(len, phrase.folded)) >= LEAST_FUZZY_LETTERS
                    ):
                        yield phrase

    def _meant(self, node: Node, typed: str) -> Iterable[str]:
        """Return the words that may follow at `node`, all that are one edit from `typed` among them."""
        if node is not self._tree:
            return node.next
        # Two strings one edit apart are equal once at most one letter is left out of each.
        return dict.fromkeys(w for key in shortenings(typed) for w in self._openings.get(key, ()))

    def _strange(self, folded: str) -> bool:
        return _may_slip(folded) and not self._seen.known(folded)

    def _stands_oddly(self, words: Sequence[str], place: int) -> bool:
        """Whether a known word stands where it was never seen beside its neighbours."""
        folded = words[place]
        if not _may_slip(folded):
            return False
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        return not (self._seen.adjacent(before, folded) or self._seen.adjacent(folded, after))


def _surely_meant(phrase: Phrase, window: Sequence[Word]) -> bool:
    """Whether a known word that stands oddly is a slip: in a role or a long name, its other words as marked."""
    named = phrase.kind is SlotKind.AGENCY and len(phrase.folded) >= LONG_NAME
    same = zip(window, phrase.marked, phrase.folded, strict=False)
    marked = all(word.marked in (None, m) for word, m, plain in same if word.folded == plain)
    return marked and (phrase.kind is SlotKind.ROLE or named)


# A message's words are held against the same phrases in each of its readings.
@lru_cache(maxsize=16_384)
def _one_slip(typed: str, meant: str) -> bool:
    """Whether one edit makes `typed` of `meant`, or one consonant that sounds like the other: 'giục', 'dục'."""
    return edits_one(typed, meant) or sounds_alike(typed, meant)


def _may_slip(folded: str) -> bool:
    return 1 < len(folded) <= MOST_LETTERS and not folded.isdigit()


def _along(node: Node, folded: Iterable[str]) -> Iterator[Phrase]:
    """Yield the phrases that end at `node` or on the way from it along `folded`."""
    yield from node.ending
    for word in folded:
        following = node.next.get(word)
        if following is None:
            return
        node = following
        yield from node.ending


def _run(count: int, place: int, strange: Sequence[int], opens: Sequence[int]) -> range:
    """Return the words around `place` that a phrase with its one slip there may span: one clause."""
    other, clause = bisect_left(strange, place), bisect_right(opens, place)
    start = max(strange[other - 1] + 1 if other else 0, opens[clause - 1] if clause else 0)
    ends = (*strange[bisect_right(strange, place) :][:1], *opens[clause : clause + 1], count)
    return range(start, min(ends))


def _odd(window: Sequence[Word], phrase: Phrase) -> int:
    """Return how many words are typed otherwise than the phrase has them."""
    return sum([(w.marked or w.folded) != m for w, m in zip(window, phrase.marked, strict=True)])


def _weighed(phrase: Phrase, first: int, window: Sequence[Word], odd: int) -> Weighed:
    """Return the slot with its weight: its words, less a fixed price and its differences in marks."""
    weight = WORTH.get(phrase.kind, 1.0) * len(window) - PRICE - ODD * odd
    return weight, _slot(phrase, first, window)


def _slot(phrase: Phrase, first: int, window: Sequence[Word]) -> Slot:
    return Slot(
        phrase.kind, phrase.value, first, first + len(window), window[0].start, window[-1].end
    )
