"""A later turn that tells something beside a question on the task spoken of: the question alone is read.

'Dạ em cảm ơn, ô chủ trì em ghi vào mẫu rồi. Còn cơ quan phối hợp là ai ạ?' asks of the task before it, whatever
the words before it would describe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.message.aside import told_of
from assistant.message.sentences import Sentence, pauses, sentences_of
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.turns.background import held_of
from assistant.turns.state import State
from assistant.turns.turn import asks_list
from assistant.words import Word, opened
from corpus.normalize import fold

# 'thế', 'còn': what opens a question after a comma.
TURNS_TO = phrasing("story_turns_to")
# 'vâng', 'hóa ra là': before the answer said again.
REPLIES = phrasing("story_replies")
# 'ý em là …': what is told puts something right; 'liệt kê giúp': it asks for something.
RIGHTS, REQUESTS = phrasing("story_rights"), phrasing("afterthought_requests")
# What points to the task, and what would name another one.
POINTS = frozenset({"that", "that_agency"})
ELSEWHERE = frozenset({"correction", "denial", "more", "those", "then_what"})
NAMING = (
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.NODE),
    *(SlotKind.NEIGHBOUR, SlotKind.CHILD),
)
# Words of which another task holds so much name that one.
OTHER_MATTER = 2.5


@dataclass(frozen=True)
class Spoken:
    """What was spoken of before a turn, and how its words are read."""

    state: State
    library: Library
    build: Build


def without_story(
    message: str, words: Sequence[Word], build: Build, state: State | None, library: Library
) -> tuple[Word, ...]:
    """Return the words of the question alone, where a turn tells more and asks of the task spoken of."""
    if state is None or not words:
        return tuple(words)
    spoken = Spoken(state, library, build)
    if not state.subjects:
        return _of_part(message, words, spoken) or tuple(words)
    words = _after_reply(message, words, spoken)
    for asked, before, after in _questions(message, words):
        if not (before or after) or not _of_task(build(asked), spoken):
            continue
        if all(_tells(unit, asked, spoken) for unit in before) and all(
            _only_tells(unit, asked, spoken) for unit in after
        ):
            return asked
    return _pointed_at(message, words, spoken) or _of_part(message, words, spoken) or tuple(words)


def _after_reply(message: str, words: Sequence[Word], spoken: Spoken) -> Sequence[Word]:
    """Return the words after a first sentence that but says the answer again: 'Vâng, Bộ A. …'."""
    first, *rest = sentences_of(message, words)
    query = spoken.build(first.words)
    told = {reference.agency for reference in spoken.state.agencies}
    again = query.agencies and {reference.agency for reference in query.agencies} <= told
    more = query.roles or query.fields or query.times or query.topic or query.yes_no or first.ends
    if not (rest and again and not more and REPLIES.search(first.words)):
        return words
    return opened(tuple(word for sentence in rest for word in sentence.words))


def _pointed_at(message: str, words: Sequence[Word], spoken: Spoken) -> tuple[Word, ...]:
    """Return a question with what was pointed to before it: 'Em chọn cái thứ ba. | Ai chủ trì?', or ()."""
    asked, before, _ = next(_questions(message, words), ((), (), ()))
    if len(spoken.state.listed) < 2 or len(spoken.state.subjects) < 2 or not before:
        return ()
    query = spoken.build(asked)
    named = query.topic or query.slots.has(SlotKind.ORDINAL) or query.slots.has(SlotKind.FOLLOW)
    if named or query.yes_no or query.sections or query.agencies or not (query.fields or query.who):
        return ()
    found = [
        (slot.value, unit[slot.first : slot.last])
        for unit in before
        for slot in spoken.build(unit).slots.of(SlotKind.ORDINAL)
    ]
    if len({value for value, _ in found}) != 1:
        return ()
    return opened((*found[0][1], replace(asked[0], opens=False, starts=False), *asked[1:]))


# '| trong mục đó, | nhiệm vụ nào …'
IN_PART = phrasing("story_in_part")


def _of_part(message: str, words: Sequence[Word], spoken: Spoken) -> tuple[Word, ...]:
    """Return a question on the part spoken of without what is told before it: '…: trong mục đó, việc nào …?'."""
    for asked, before, after in _questions(message, words):
        if not (spoken.state.sections and before) or after or not IN_PART.opens(asked):
            continue
        units = [spoken.build(unit) for unit in before]
        named = any(query.slots.of(*NAMING) for query in units)
        kept = any(told_of(unit, spoken.build, True, True) for unit in before)
        if asks_list(spoken.build(asked)) and not (named or kept):
            return asked
    return ()


Units = Sequence[Words]


def _questions(
    message: str, words: Sequence[Word]
) -> Iterator[tuple[tuple[Word, ...], Units, Units]]:
    """Yield the last sentence that asks, from its last turn on, with what stands before and after it."""
    sentences = sentences_of(message, words)
    ending = [n for n, one in enumerate(sentences) if one.ends]
    place = ending[-1] if ending else len(sentences) - 1
    # Of two questions neither tells a story.
    if len(ending) > 1 or any(asks(one.words) for one in sentences[:place]):
        return
    before = [one.words for one in sentences[:place]]
    after = [one.words for one in sentences[place + 1 :]]
    asked = sentences[place].words
    for cut in _cuts(message, sentences[place]):
        yield opened(asked[cut:]), [*before, *([asked[:cut]] if cut else [])], after


def _cuts(message: str, sentence: Sentence) -> list[int]:
    """Return where a sentence's question may begin, the last first: after a colon, at ', còn …', at its start."""
    words = sentence.words
    found = (
        n
        for n, (one, two) in enumerate(pairwise(words), 1)
        if two.opens or (pauses(message, one.end) and TURNS_TO.opens(words[n:]))
    )
    return [*reversed([*found]), 0]


def _of_task(query: Query, spoken: Spoken) -> bool:
    """Whether a question asks for columns of the task spoken of, or claims what stands in them."""
    other = query.counts or query.superlative or query.nodes or query.facets or query.task_refs
    if other or query.sections or any(map(query.slots.has, NAMING)):
        return False
    if not (_claims(query) if query.yes_no else _asks_columns(query)):
        return False
    if query.slots.has(SlotKind.ORDINAL):
        return len(spoken.state.listed) > 1
    return len(spoken.state.subjects) == 1 and _same_matter(query, spoken)


def _claims(query: Query) -> bool:
    """Whether what is claimed of a task is said: its time, or who does it."""
    return bool(query.agencies or query.times)


def _asks_columns(query: Query) -> bool:
    points = POINTS & set(query.slots.values(SlotKind.FOLLOW))
    wanted = query.fields or query.who or query.roles
    return bool(wanted) and not query.agencies and bool(points or not query.lists)


def _same_matter(query: Query, spoken: Spoken) -> bool:
    """Whether a question names no matter, or but words of the task spoken of."""
    row = spoken.library.row(spoken.library.task_by_id[spoken.state.subjects[0]])
    held = set(fold(row.text).split())
    return all(word.folded in held for word in query.topic)


def _tells(unit: Words, asked: Words, spoken: Spoken) -> bool:
    """Whether words before a question only tell something, and put nothing right."""
    return not RIGHTS.search(unit) and _only_tells(unit, asked, spoken)


def _only_tells(unit: Words, asked: Words, spoken: Spoken) -> bool:
    """Whether words ask for nothing, and name no other matter than what is `asked` about points to."""
    query, question = spoken.build(unit), spoken.build(asked)
    if _requests(unit, query) or any(map(query.slots.has, NAMING)):
        return False
    follows = set(query.slots.values(SlotKind.FOLLOW))
    ordinals = set(question.slots.values(SlotKind.ORDINAL))
    # 'cột cuối' counts nothing that was listed, where nothing was
    told = set(query.slots.values(SlotKind.ORDINAL)) if len(spoken.state.listed) > 1 else set()
    if follows & ELSEWHERE or not told <= ordinals:
        return False
    if ordinals:
        return True
    same = follows & POINTS or (question.yes_no and question.agencies)
    acts = query.agencies and query.roles and not same
    cells = query.slots.has(SlotKind.CELL) and query.slots.has(SlotKind.TASK)
    return not (acts or cells) and not _other_matter(query, spoken)


def _requests(unit: Words, query: Query) -> bool:
    """Whether words ask for something; 'gửi cho Ủy ban Dân tộc' holds no 'cho … dẫn'."""
    names = query.slots.of(SlotKind.AGENCY)
    ends = (found.last - 1 for found in REQUESTS.each(unit))
    return any(not any(name.first <= end < name.last for name in names) for end in ends)


def _other_matter(query: Query, spoken: Spoken) -> bool:
    """Whether a task that was not spoken of holds much of what words name."""
    library, spoken_of = spoken.library, spoken.state.subjects
    others = (task for task in library.tasks if task.id not in spoken_of)
    return any(held_of(library, query.topic, task.key) >= OTHER_MATTER for task in others)
