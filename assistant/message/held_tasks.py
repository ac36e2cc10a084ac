"""Tasks named because somebody has them, before the rest is asked for: 'V.1, V.2 em làm rồi. Việc còn lại là gì?'

They are set aside: what is asked is 'ngoài V.1, V.2 thì mục V còn việc nào'. Where it is told what is had and
what is not ('Mục II có rồi, còn mục V thì chưa. Gửi phần còn thiếu'), the latter is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'còn thiếu việc nào', 'những việc còn lại là gì', and the row that stands in their place.
REST = phrasing("held_tasks_rest")
LEFT = (Word("con", "còn", 0, 0), Word("viec", "việc", 0, 0), Word("nao", "nào", 0, 0))
COUNT = (Word("con", "còn", 0, 0), Word("may", "mấy", 0, 0), Word("viec", "việc", 0, 0))
# 'gửi phần còn thiếu', '(mục V) | thì chưa (có)', and what opens such a clause; what is then asked.
WANTED, LACKS = phrasing("held_tasks_wanted"), phrasing("held_tasks_lacks")
AND = phrasing("held_tasks_and")
WHICH = (
    *(Word("co", "có", 0, 0), Word("nhung", "những", 0, 0)),
    *(Word("viec", "việc", 0, 0), Word("nao", "nào", 0, 0)),
)
# 'chưa nhận V.3': a task that nobody has is none of them.
LACKING = phrasing("held_tasks_lacking")
WITHOUT, THEN = Word("ngoai", "ngoài", 0, 0), Word("thi", "thì", 0, 0)
SECTION = Word("muc", "mục", 0, 0)
# What a sentence may say beside the numbers of the tasks; more than these tells of something else.
PLAIN = (
    *(SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.EXCLUDED),
    *(SlotKind.SECTION, SlotKind.ROLE, SlotKind.QUANTITY, SlotKind.CLAIM, SlotKind.SOCIAL),
    *(SlotKind.NEGATION, SlotKind.SCOPE),
)
REFS = (SlotKind.TASK_REF, SlotKind.EXCLUDED)
# So many words that no slot explains say no more than that one has the tasks: 'soạn xong', 'nộp hồ sơ'.
NOISE = 4


def without_held(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return a message that names the tasks somebody has and asks for the rest as one question.

    'Em phụ trách I.1 và I.2 rồi. Còn việc nào ở mục I?' → 'ngoài I.1 I.2 thì còn việc nào ở mục I'.
    """
    *before, last = sentences or [Sentence((), False)]
    found = REST.search(last.words)
    if found is None or not before or not _asks_rest(query := build(last.words)):
        return list(sentences)
    held = [_held(sentence.words, build) for sentence in before]
    refs = [word for one in held for word in one]
    if not refs or any(sentence.ends for sentence in before):
        return list(sentences)
    count = query.counts and not query.lists
    rest = [*last.words[: found.first], *(COUNT if count else LEFT), *last.words[found.last :]]
    section = () if _conditions(query) else _section([build(s.words) for s in before])
    kept = [sentence for sentence, one in zip(before, held, strict=True) if not one]
    asked = _placed((WITHOUT, *refs, THEN, *section, *rest), last.words[0].start)
    return [*kept, replace(last, words=opened(asked))]


def with_lacking(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return a message that tells what is had and what is not, and asks for what lacks, as one question for it.

    'Mục II thì có rồi. Còn mục V thì chưa. Gửi phần còn thiếu' → 'mục V có những việc nào'.
    """
    *before, last = sentences or [Sentence((), False)]
    if not before or WANTED.search(last.words) is None or any(one.ends for one in before):
        return list(sentences)
    found = [
        (said, found) for one in before for said in _clauses(one) if (found := LACKS.search(said))
    ]
    if len(found) != 1:
        return list(sentences)
    said, lacks = found[0]
    opening = AND.opens(said)
    subject = said[opening.last if opening else 0 : lacks.first]
    query = build(subject)
    if not (query.sections or query.agencies) or asks(subject):
        return list(sentences)
    start = last.words[0].start
    return [replace(last, words=opened(_placed((*subject, *WHICH), start)), pauses=frozenset())]


def _clauses(sentence: Sentence) -> Iterator[Sequence[Word]]:
    """Yield the clauses that pauses part."""
    places = [0, *paused_places(sentence.words, sentence.pauses), len(sentence.words)]
    for first, end in pairwise(places):
        yield sentence.words[first:end]


def _placed(words: Sequence[Word], start: int) -> list[Word]:
    """Return the words of a question as neighbours, each where it was typed if it stands in the last sentence."""
    return [
        replace(w, start=start, end=start, opens=False, starts=False) if w.start < start else w
        for w in (replace(w, opens=False, starts=False) for w in words)
    ]


def _asks_rest(query: Query) -> bool:
    """Whether tasks are asked for, none of them by its number."""
    other = query.task_refs or query.who or query.superlative or set(query.fields) - {"content"}
    return not (other or query.slots.of(SlotKind.COMPARE, SlotKind.ASKED))


def _conditions(query: Query) -> bool:
    return bool(query.sections or query.agencies or query.times or query.cells)


def _held(words: Sequence[Word], build: Build) -> list[Word]:
    """Return the numbers of the tasks that a sentence says somebody has; [] where it tells of something else."""
    if asks(words) or LACKING.search(words):
        return []
    query = build(words)
    refs = [s for s in query.slots.of(*REFS) if s.end]
    alone = all(s.kind in PLAIN for s in query.slots.items) and len(query.topic) <= NOISE
    said = [word for slot in refs for word in _number(words[slot.first : slot.last])]
    return said if alone else []


def _number(words: Sequence[Word]) -> Sequence[Word]:
    """Return a task's number without its noun: 'việc | I.1'."""
    return words[-2:]


def _section(told: Sequence[Query]) -> tuple[Word, ...]:
    """Return the one section in which all the tasks stand that sentences name; () where they stand in several."""
    named = {ref.partition(".")[0] for query in told for ref in query.task_refs}
    named |= {section for query in told for section in query.sections}
    if len(named) != 1:
        return ()
    (name,) = named
    return (SECTION, Word(name.lower(), None, 0, 0))
