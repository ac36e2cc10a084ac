"""The sentence of a story that says that the plan holds a task, and so tells which one is asked about.

'Xã tôi … Hội Chữ thập đỏ giúp được ít gạo. Nghe nói trung ương có giao một việc | nghiên cứu trợ cấp cho những nhà
như vậy. Việc ấy do ai chủ trì?': whatever else the story names is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import phrasing
from assistant.message.completed import Inherit, completed, only_points
from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

# 'trong phụ lục có một việc', 'nghe nói trung ương giao', and 'hai việc', 'những việc', of which each is one.
TOLD, SEVERAL = phrasing("told_task"), phrasing("told_task_several")
# 'việc | nhà ở | em đang làm'
FIRST = phrasing("told_task_first")
# 'chứ không phải mở cuộc thi': what the task is not; 'những nhà như vậy': of whom the sentence before tells.
NOT, POINTS = phrasing("told_task_not"), phrasing("told_task_points")
# A description has so many words at least: 'một việc về | chuyện này' is none.
LEAST = 3
# What is asked of several tasks, or of numbers, is not about the one that was told of.
OTHERS = (SlotKind.COMPARE, SlotKind.YES_NO, SlotKind.ASKED, SlotKind.FACET)

# What words of these say is no matter.
PLAIN = (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.WHO, SlotKind.AGENCY)


@dataclass(frozen=True)
class ToldTask:
    """What sentences say of a task: the one at a `place` before the question, and all their words."""

    query: Query
    place: int
    words: tuple[Word, ...]

    def asked_of(self, asked: Query, before: Sequence[Query], inherit: Inherit) -> Query:
        """Return a question about this task; its own words are no matter: 'Tôi cần chép vào báo cáo: …'."""
        query = completed(replace(asked, topic=()), self.query, inherit)
        others = [q for place, q in enumerate(before) if place != self.place]
        around = tuple(word for q in others for word in q.topic)
        return replace(query, told=self.words, around=around)


def told_task(asked: Query, before: Sequence[Query], build: Build) -> ToldTask | None:
    """Return what a sentence `before` tells of the task that is `asked` about; None without one, or with two.

    'Nghe nói trung ương giao một việc | dựng kho số liệu' before 'Việc ấy do ai chủ trì, sản phẩm là gì?'
    """
    if not _asks_of_told(asked) or any(SEVERAL.search(query.words) for query in before):
        return None
    told = [
        (place, words) for place, query in enumerate(before) if (words := described(query.words))
    ]
    if len(told) != 1:
        return None
    place, words = told[0]
    query = _of_matter(build(words))
    if len(words) < LEAST or len(query.topic) < ENOUGH_TOPIC:
        return None
    if place and POINTS.search(words):
        story = before[place - 1]
        query = replace(query, topic=(*story.topic, *query.topic))
        words = (*story.words, *words)
    return ToldTask(query, place, words)


def tells_of_one(sentences: Sequence[Sentence], build: Build) -> bool:
    """Whether the last sentence alone asks, and of the one task that a sentence before tells of.

    'Nghe nói phụ lục có một việc dựng kho số liệu. Việc ấy do ai chủ trì?'
    """
    *before, last = [sentence.words for sentence in sentences] or [()]
    alone = not any(sentence.ends for sentence in sentences[:-1])
    if not alone or not any(described(words) for words in before):
        return False
    return told_task(build(last), [build(words) for words in before], build) is not None


def described(said: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words that follow on 'trong phụ lục có một việc' in a sentence; none without such words.

    'Nghe nói trung ương có giao | một việc nghiên cứu trợ cấp' → 'nghiên cứu trợ cấp'. Or, where the task comes
    first, those before who does it: 'việc nhà ở | em đang làm'.
    """
    if first := FIRST.search(said):
        words = tuple(said[: first.start("mine")])
    else:
        found = TOLD.search(said)
        words = tuple(said[found.last :]) if found else ()
    other = NOT.search(words) if words else None
    return words[: other.first] if other and other.first >= LEAST else words


def _of_matter(query: Query) -> Query:
    """Return a description as nothing but matter, also where elsewhere its words are conditions.

    'đặt con số giảm nghèo vào chỗ quan trọng nhất của kế hoạch từng năm': no extreme and no year is asked for.
    """
    plain = {i for slot in query.slots.of(*PLAIN) for i in range(slot.first, slot.last)}
    topic = tuple(word for i, word in enumerate(query.words) if i not in plain)
    return Query(query.question, words=query.words, topic=topic)


def _asks_of_told(asked: Query) -> bool:
    """Whether columns of one task are asked for, and no matter is named beside them."""
    named = asked.task_refs or asked.sections or asked.nodes or asked.agencies
    other = asked.which_tasks or asked.counts or asked.superlative or asked.slots.of(*OTHERS)
    if _weighed(asked):
        return True
    if named or other or not asked.asks_fields:
        return False
    own = [word for word in asked.topic if not _before_colon(asked, word)]
    return only_points(asked) or len(own) < ENOUGH_TOPIC


def _weighed(asked: Query) -> bool:
    """Whether one body's part in the task is asked about, and no task is named: 'Bộ A có chủ trì không?'."""
    more = asked.task_refs or asked.sections or asked.nodes or asked.times or asked.topic
    others = asked.slots.of(SlotKind.TASK, SlotKind.QUANTITY, SlotKind.WHO, SlotKind.COMPARE)
    # 'Bộ A có tham gia không?'
    roles = asked.slots.of(SlotKind.ROLE)
    part = len(asked.agencies) == len(roles) == 1
    return (
        part and asked.yes_no and not (more or others or asked.fields or asked.limits or asked.also)
    )


def of_named(asked: Query, before: Sequence[Query]) -> Query:
    """Return a question for one body's part as one of the task or the section that the sentence before names.

    '(Em phụ trách nhiệm vụ III.3.) Bộ A có chủ trì không?' is about no other task of that body.
    """
    last = before[-1] if before and _weighed(asked) else None
    if last is None or last.agencies:
        return asked
    return replace(asked, task_refs=last.task_refs, sections=last.sections)


def _before_colon(asked: Query, word: Word) -> bool:
    """Whether a word only leads to what is asked: 'Tôi cần chép vào báo cáo | : thời gian là khi nào'."""
    last = asked.words[-1].end
    return ":" in asked.question[word.end : last]
