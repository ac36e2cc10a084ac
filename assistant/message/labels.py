"""Groups of tasks that a message names, and asks for by name: 'Nhóm một là A. Nhóm hai là B. Cả hai nhóm …?'

A group is named by a noun and a number, a letter or a colour; items of a numbered list are groups where
the message speaks of groups before them. A question takes the groups that it names, and all of them
where it names none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import folded, meanings, phrasing
from assistant.message.asking import Asking
from assistant.message.described import as_tasks, begins_with_noun, describes, says_something
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.message.wanted import Scope
from assistant.query import Query
from assistant.readings.tellings import FIRST, Words, asks, only_at
from assistant.slots import SlotKind
from assistant.words import Word, opened

NOUNS = folded("labels_nouns")
# 'Nhóm một | là', 'Khối hai của hội nghị | bàn': so many words may stand between.
LINKS = folded("labels_links")
LINK_REACH = 4
ALL = folded("labels_all")
# 'hai | nhóm việc', before numbered items.
NUMBERED = folded("labels_numbered")
ORDINALS = meanings("labels_ordinals")
# 'cột trái', 'cột sau': where a column stands, which names it as a number does.
SIDES = folded("labels_sides")
# 'màu xanh': any word names one.
COLOURS = folded("labels_colours")
# 'nhóm | thứ | nhất', 'nhóm | số | một'
BEFORE_ORDINAL = folded("labels_before")
LEAST = 2
POINTING = folded("asking_those")


@dataclass(frozen=True)
class _Group:
    """A named group, and the words for its tasks."""

    noun: str
    name: str
    words: Words


@dataclass(frozen=True)
class Labels:
    """Finds the groups that a message names, and what it asks of them."""

    joiner: Joiner

    def composed(self, sentences: Sequence[Sentence]) -> tuple[Scope, list[Sentence]] | None:
        """Return the groups that the last sentence asks for, and the question without their names."""
        groups, others = self._told(sentences)
        if len(groups) < LEAST or not others:
            return None
        *before, asked = others
        query = self.joiner.build(asked.words)
        if query.slots.has(SlotKind.COMPARE) or query.superlative:
            return None
        wanted = _meant(groups, [asked]) or _meant(groups, _own(before)) or groups
        question = replace(asked, words=_without_names(asked.words, groups))
        question, limits = self._without_conditions(question)
        if not question.words or not self._may_be_asked(question, wanted):
            return None
        first, *more = (self.joiner.build(as_tasks(group.words)) for group in wanted)
        return Scope(limits=(first, *limits), also=tuple(more)), [question]

    def _without_conditions(self, question: Sentence) -> tuple[Sentence, list[Query]]:
        """Return a question without the clauses that but describe, and these: '…, chỉ trong mục III thôi'."""
        words = question.words
        paused = (i for i in range(1, len(words)) if words[i - 1].end in question.pauses)
        places = [0, *(i for i in paused if only_at(words[i : i + 1]) == 0), len(words)]
        first, *others = [words[a:b] for a, b in pairwise(places)]
        told = [self.joiner.build(piece) for piece in others if not asks(piece)]
        if len(told) < len(others) or not all(map(says_something, told)):
            return question, []
        return replace(question, words=first), told

    def without_lone(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Return the sentences without the name of the one group that is named: 'Nhóm thứ nhất là …'."""
        groups, _ = self._told(sentences)
        if len(groups) != 1:
            return list(sentences)
        group, told = groups[0], []
        for sentence in sentences:
            words = sentence.words
            if words and group.words and words[-1] is group.words[-1]:
                words = opened(group.words)
            else:
                words = _without_pointer(words, group.noun)
            told += [replace(sentence, words=words)] if words else []
        return told

    def _may_be_asked(self, question: Sentence, groups: Sequence[_Group]) -> bool:
        """Whether a question is about the tasks of groups; with a condition of its own, only of one."""
        words = question.words
        query = self.joiner.build(words)
        other = query.roles or query.fields or query.facets or says_something(query)
        plain = query.about_tasks and asks(words) and not other
        wanted = asks(words) or query.counts or query.lists
        return plain or Asking(self.joiner).is_open(words) or (len(groups) == 1 and wanted)

    def _told(self, sentences: Sequence[Sentence]) -> tuple[list[_Group], list[Sentence]]:
        """Return the groups that sentences name, and the other sentences."""
        groups: list[_Group] = []
        others: list[Sentence] = []
        noun = ""
        for sentence in sentences:
            found = [g for words in _cut(sentence) for g in self._named(words)]
            if not found and noun and (sentence.ends or groups):
                # The last item of a list does not end as the others do.
                found = self._item(sentence.words, noun, len(groups) + 1)
            groups += found
            if not found and not _is_empty_label(sentence.words):
                others.append(sentence)
            noun = _numbered(sentence.words) or noun
        return groups, others

    def _named(self, words: Words) -> Iterator[_Group]:
        """Yield the group that words name and describe."""
        name, place = _name_at(words, 0)
        links = range(place, min(place + LINK_REACH, len(words)))
        link = next((i for i in links if words[i].folded in LINKS), None)
        colon = next((i for i in links if words[i].opens), None)
        first = colon if colon is not None else None if link is None else link + 1
        if not name or first is None or asks(words):
            return
        said = words[first:]
        if self._describes(said):
            yield _Group(words[0].folded, name, said)

    def _item(self, words: Words, noun: str, number: int) -> list[_Group]:
        said = words[1:] if words and words[0].folded in LINKS else words
        told = not asks(words) and self._describes(said)
        return [_Group(noun, str(number), said)] if told else []

    def _describes(self, words: Words) -> bool:
        return bool(words) and begins_with_noun(words) and describes(words, self.joiner.build)


def _cut(sentence: Sentence) -> Iterator[Words]:
    """Yield the pieces of a sentence that each begin with the name of a group."""
    words = sentence.words
    paused = [i for i in range(1, len(words)) if words[i - 1].end in sentence.pauses]
    places = [0, *(i for i in paused if _name_at(words, i)[0]), len(words)]
    # 'Cột đầu là việc A, tôi đã có.'
    done = [i for i in paused if phrasing("labels_done").opens(words[i:])]
    ends = (next((i for i in done if a < i < b), b) for a, b in pairwise(places))
    return (words[a:b] for a, b in zip(places, ends, strict=False))


def _name_at(words: Words, place: int) -> tuple[str, int]:
    """Return the name of a group at a place, and where its words end; '' when none is named."""
    if place >= len(words) or words[place].folded not in NOUNS:
        return "", place
    name = place + 1
    if name < len(words) and words[name].folded in BEFORE_ORDINAL:
        name += 1
    if name >= len(words) or words[name].opens:
        return "", place
    said = words[name].folded
    known = (
        said in ORDINALS
        or said in SIDES
        or said.isdigit()
        or len(said) == 1
        or words[place].folded in COLOURS
    )
    return (str(ORDINALS.get(said, said)), name + 1) if known else ("", place)


def _is_empty_label(words: Words) -> bool:
    """Whether a sentence but names a group of which nothing is described: 'Loại ba thì chưa chốt.'"""
    return bool(_name_at(words, 0)[0]) and not asks(words)


def _numbered(words: Words) -> str:
    """Return the noun of 'hai nhóm việc', which are told of after it."""
    pairs = ((a.folded, b.folded) for a, b in pairwise(words))
    return next((noun for number, noun in pairs if number in NUMBERED and noun in NOUNS), "")


def _meant(groups: Sequence[_Group], sentences: Sequence[Sentence]) -> list[_Group]:
    """Return the groups that sentences name, one by one or all."""
    if any(_all_at(s.words, i) for s in sentences for i in range(len(s.words))):
        return list(groups)
    names = {_name_at(s.words, i)[0] for s in sentences for i in range(len(s.words))}
    return [group for group in groups if group.name in names]


def _own(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences about what the writer does."""
    return [s for s in sentences if FIRST & {word.folded for word in s.words}]


def _all_at(words: Words, place: int) -> int:
    """Return how many words say 'cả hai nhóm', 'các nhóm trên' at a place."""
    last = place
    while last < len(words) and words[last].folded in ALL:
        last += 1
    named = last > place and last < len(words) and words[last].folded in NOUNS
    bare = last - place >= LEAST and words[place].folded == "ca"
    if named and _name_at(words, last)[0]:
        return 0
    return last - place + named if named or bare else 0


def _without_pointer(words: Words, noun: str) -> tuple[Word, ...]:
    """Return words without 'nhóm này', which stands for what the message told of."""
    place = next(
        (
            i
            for i, (a, b) in enumerate(pairwise(words))
            if a.folded == noun and b.folded in POINTING
        ),
        None,
    )
    if place is None:
        return tuple(words)
    return opened((*words[:place], *words[place + 2 :]))


def _without_names(words: Words, groups: Sequence[_Group]) -> tuple[Word, ...]:
    """Return the words of a question without the names of groups in it."""
    kept: list[Word] = []
    place = 0
    while place < len(words):
        name, last = _name_at(words, place)
        length = last - place if name in {g.name for g in groups} else _all_at(words, place)
        if not length:
            kept.append(words[place])
        place += length or 1
    return opened(kept)
