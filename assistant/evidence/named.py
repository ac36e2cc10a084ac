"""The stretch of a message that names a task in other words, told by naive Bayes: 'lo nhà cửa cho bà con nghèo'.

A task's name may hold words that elsewhere are conditions, columns or questions: 'báo tin cho nhà nghèo biết
chỗ nào tuyển người, giá bao nhiêu'. Each word, and each pair, speaks for a task by how much likelier a
question about it says so than one about anything; the name is the run of words that speaks most for one task
(Kadane's maximum subarray). Put in its place, the task's number leaves the rest to be read as usual.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from assistant.evidence.naive_bayes import Gram, NaiveBayes
from assistant.grammar import marked, phrasing, runs
from assistant.slots import SlotKind, Slots
from assistant.words import Word, split_words

Floats = npt.NDArray[np.float32]
# What a word says for a task, alone and with the word before it.
Told = tuple[float, float]
# How much a word or a pair may speak against or for a task, what a word that nobody asked with speaks
# against any, and what each word costs, so that those which tell nothing are left out at the ends.
AGAINST, FOR, UNHEARD, COST = -1.0, 4.0, -0.5, 0.3
# A name speaks so much for its task, and so much more than any other stretch does for another; on dev.
SURE, AHEAD = 8.0, 4.0
# What stands between the noun that announces a name and what speaks for a task, speaks no more against it.
STRANGE = -3.0
# What says which columns, whose tasks, how many are asked for: no part of a name.
ASKING = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.FIELD,
    SlotKind.WHO,
    SlotKind.WHEN,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.QUANTITY,
    SlotKind.SECTION,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.NODE,
)
# 'cuộc thi … | lần đầu tổ chức | năm nào', 'thời hạn cho vay | xuất khẩu lao động': which time, or how long, it is
# asked is no part of a name.
WHICH = ("occurrence", "term")
# So much the words for the matter itself say for a task beside those for whom it is.
LEAST_MATTER = 3.0
# Nouns that announce a name, so many words before what speaks for it.
NOUNS, BEFORE = runs("named_nouns"), 6
# A name ends before these; and at the first of its last words that is a link: '… kho dữ liệu chung là ông nào'.
AFTER, LINKS, TAIL = marked("named_after"), marked("named_links"), 5
# Nor do its last two words ask.
CLOSING = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A task and the words [first, last) of a message that name it."""

    task: str
    first: int
    last: int

    def span(self, words: Sequence[Word]) -> tuple[int, int]:
        """Return the characters [start, end) of the message at which the name stands."""
        return words[self.first].start, words[self.last - 1].end

    def replaced(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Return the words with the task's number in the place of its name."""
        (start, end), first = self.span(words), words[self.first]
        said = split_words(f"nhiệm vụ {self.task}")
        number = [replace(word, start=start, end=end) for word in said]
        number[0] = replace(number[0], opens=first.opens, starts=first.starts)
        return (*words[: self.first], *number, *words[self.last :])


@dataclass(frozen=True)
class Names:
    """Which words speak for which task: `odds` has a row for each gram, a column for each task."""

    tasks: tuple[str, ...]
    asked: NaiveBayes
    odds: Floats

    @classmethod
    def of(cls, asked: NaiveBayes, tasks: dict[str, str]) -> Names:
        """Return the names of `tasks`: their ids by the keys of their passages."""
        rows = [n for n, key in enumerate(asked.passages) if key in tasks]
        of_any = np.log(np.exp(asked.logs).mean(axis=1, keepdims=True))
        odds = np.clip(asked.logs[:, rows] - of_any, AGAINST, FOR)
        return cls(tuple(tasks[asked.passages[n]] for n in rows), asked, odds)

    def find(self, words: Sequence[Word], slots: Slots) -> Name | None:
        """Return the name of a task among `words`, in which `slots` are found; None when none or two are sure."""
        asking = _asking(words, slots)
        said = dict(zip(self.tasks, self._said(words, asking), strict=True))
        found = sorted(((*best_run(told), task) for task, told in said.items()), reverse=True)
        best, first, last, task = found[0]
        if best < SURE or any(best - other < AHEAD for other, *_ in found[1:]):
            return None
        others = [told for other, told in said.items() if other != task]
        if any(
            best_run(part)[0] >= SURE for told in others for part in (told[:first], told[last:])
        ):
            return None
        name = _whole(Name(task, first, last), words, asking)
        # 'việc miễn | học phí | cho con hộ cận nghèo': the text has other things for such households.
        if any(name.first <= place < name.last for place in _elsewhere(slots)):
            return None
        # 'khám | chữa bệnh miễn phí cho hộ cận nghèo': no name begins or ends within a term.
        if any(
            s.first < place < s.last for s in slots.of(SlotKind.TOPIC) for place in (first, last)
        ):
            return None
        # 'việc | cấp thẻ bảo hiểm y tế | miễn phí cho hộ cận nghèo' names something else.
        strange = sum(word for word, _ in said[task][name.first : first]) < STRANGE
        return None if strange or not _of_matter(name, words, said[task]) else name

    def _said(self, words: Sequence[Word], asking: Sequence[bool]) -> Iterator[list[Told]]:
        """Yield, for each task, what the words say for it."""
        alone = np.full((len(words), len(self.tasks)), -COST)
        paired = np.zeros_like(alone)
        for n, word in enumerate(words):
            before = words[n - 1].folded if n and not (asking[n - 1] or word.opens) else ""
            if not asking[n]:
                alone[n] += self._odds((word.folded,), UNHEARD)
                paired[n] = self._odds((before, word.folded), 0.0)
            if word.starts:
                paired[n] = -np.inf
        for one, two in zip(alone.T.tolist(), paired.T.tolist(), strict=True):
            yield list(zip(one, two, strict=True))

    def _odds(self, gram: Gram, unheard: float) -> Floats | float:
        place = self.asked.places.get(gram)
        return unheard if place is None else self.odds[place]


def best_run(said: Sequence[Told]) -> tuple[float, int, int]:
    """Return the sum and the bounds [first, last) of the run that says most.

    `said` is what each word says alone, and what its pair with the word before says (Kadane's algorithm,
    Bentley 1984).
    """
    best, here, start = (0.0, 0, 0), 0.0, 0
    for n, (word, pair) in enumerate(said):
        if not n or here + pair <= 0:
            here, start, pair = 0.0, n, 0.0
        here += pair + word
        best = max(best, (here, start, n + 1))
    return best


def _asking(words: Sequence[Word], slots: Slots) -> list[bool]:
    held = [False] * len(words)
    which = [s for s in slots.of(SlotKind.ASKED) if s.value in WHICH]
    for slot in (*slots.of(*ASKING), *which):
        # '… giá bao nhiêu | là do ai': the number is not what is asked.
        told = slot.kind is SlotKind.QUANTITY and any(
            _is_one(w, LINKS) for w in words[slot.last :][:1]
        )
        held[slot.first : slot.last] = [not told] * (slot.last - slot.first)
    return held


# What is had elsewhere, by its own name: 'học phí', 'gạo'.
ELSEWHERE = "benefit"


def _elsewhere(slots: Slots) -> list[int]:
    """Return the places of words for what people get elsewhere, which are no name of a task."""
    held = (s for s in slots.of(SlotKind.ASKED) if s.value == ELSEWHERE and s.end)
    return [place for slot in held for place in range(slot.first, slot.last)]


# '(miễn phí) cho (con) hộ cận nghèo': whom a measure is for, and that it is free to them.
FOR_WHOM = phrasing("named_for_whom")


def _of_matter(name: Name, words: Sequence[Word], told: Sequence[Told]) -> bool:
    """Whether more than for whom it is speaks for the task: 'khám bệnh | cho hộ cận nghèo' is none for such."""
    found = FOR_WHOM.search(words[name.first : name.last])
    if found is None:
        return True
    whom = range(name.first + found.first, name.first + found.last)
    matter = [place for place in range(name.first, name.last) if place not in whom]
    paired = sum(told[place][1] for place in matter if place - 1 in matter)
    return sum(told[place][0] for place in matter) + paired > LEAST_MATTER


def _whole(name: Name, words: Sequence[Word], asking: Sequence[bool]) -> Name:
    """Return the name up to the end of its clause, with the noun before it."""
    first, last = _start(name.first, words), name.last
    tail = range(max(name.first + 1, last - TAIL), last)
    # '… ở nước ngoài | ai làm'
    links = (n for n in tail if _is_one(words[n], LINKS) or (asking[n] and last - n <= CLOSING))
    last = next(links, last)
    while last < len(words) and not (
        asking[last] or words[last].opens or _is_one(words[last], AFTER)
    ):
        last += 1
    return replace(name, first=first, last=last)


def _start(first: int, words: Sequence[Word]) -> int:
    """Return where the noun before a name starts: 'việc | lo cho bà con ở | huyện nghèo …'; `first` when none."""
    opens = next((n for n in range(first, 0, -1) if words[n].opens), 0)
    for place in range(first, max(opens, first - BEFORE) - 1, -1):
        for noun in NOUNS:
            start = place - len(noun)
            if start >= opens and tuple(word.folded for word in words[start:place]) == noun:
                return _start(start, words)
    return first


def _is_one(word: Word, among: Mapping[str, str]) -> bool:
    """Whether a word is one of those, by its marks if it has any."""
    return word.folded in among and word.marked in (None, among[word.folded])
