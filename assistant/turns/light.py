"""In what light a turn is read: in that of the turns before, by itself, or as the one before with another name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.library import Library
from assistant.message.bounded import bounded
from assistant.message.idle_sentences import rest_of_turn
from assistant.message.pointers import pointers_in
from assistant.model.told import Told
from assistant.slots import SlotKind, Slots
from assistant.turns.anew import asks_anew, hangs_plainly, points
from assistant.turns.back_kind import BACK_KIND
from assistant.turns.instead import Message, asked_instead, name_alone
from assistant.turns.matter_told import names_matter
from assistant.turns.next_place import asks_place
from assistant.turns.placed_body import placed_in
from assistant.turns.pronouns import AMONG_ALL, ROLE, Spoken, with_names
from assistant.turns.said_before import with_statement
from assistant.turns.state import State
from assistant.turns.unsaid import unsaid_lead
from assistant.understand import Understanding
from assistant.unread import without
from assistant.words import MOST_WORDS, Word, split_words

# 'cùng chủ trì việc nào nữa': beside what was told before.
MORE = folded("light_more")
# 'cùng chủ trì', 'đồng chủ trì'
JOINTLY = folded("shares_jointly")
# What takes up what was told before: 'còn …', 'ý tôi là …'.
HANGS = frozenset({"what_about", "more", "correction", "then_what"})
# 'thế còn', before a question that says all it asks.
OPENING = phrasing("light_opening")
# 'nếu tính cả việc phối hợp (thì tổng cộng mấy việc)'
ADDS = phrasing("light_adds")
# 'bỏ các việc của bộ đó ra'
ASIDE = phrasing("light_aside")


@dataclass(frozen=True)
class Light:
    """A turn as it is read: the `message`, and the `state` of the turns before on which it hangs.

    Of `named` its pronouns speak, and no more where there is no `state`; `instead` says that the message is the
    turn before with another name, or with what that states. Where the story around a question is left out, `whole`
    is what was typed and `alone` what is left.
    """

    message: str
    state: State | None = None
    named: State | None = None
    instead: bool = False
    whole: str = ""
    alone: str = ""


def light(turns: Sequence[str], state: State | None, library: Library) -> Light:
    """Return how the last turn is read after those that left `state`."""
    if told := with_statement(turns, state, library.understanding):
        message, made_in = told
        return replace(light([*turns[:-2], message], made_in, library), instead=True)
    whole = bounded(turns[-1])
    if state is None:
        return Light(whole)
    message = _alone(whole, library)
    read = _light(message, turns, state, library)
    return read if message == whole else replace(read, whole=whole, alone=message)


def _alone(whole: str, library: Library) -> str:
    """Return a later turn without the story around its question, unless that tells of what a task is about."""
    words, understanding = library.understanding.said(whole)[0], library.understanding
    slots = understanding.slots(whole, words)
    message = without(whole, words, rest_of_turn(whole, words, slots, understanding.english_signs))
    if message == whole:
        return whole
    kept = [word for word in words if message[word.start : word.end].strip()]
    asked = understanding.slots(message, kept)
    if not HANGS.isdisjoint(asked.values(SlotKind.FOLLOW)):
        return message
    left = [word for word in words if word not in kept]
    return whole if names_matter(left, understanding.slots(whole, left), library) else message


def _light(message: str, turns: Sequence[str], state: State, library: Library) -> Light:
    """Return how a later turn is read that says what `message` says."""
    understanding = library.understanding
    turn = _read(message, understanding)
    name = name_alone(turn, state.query)
    asked = name and asked_instead(turn, name, _read(state.query.question, understanding))
    if asked:
        return Light(asked, instead=True)
    if BACK_KIND.search(turn.words):
        # 'quay lại bộ hồi nãy, nó chủ trì việc nào': of that one.
        return Light(message, state)
    if state.query.superlative and asks_place(turn.words, turn.slots):
        return Light(message, state)
    if _adds(turn, state):
        return Light(message, state)
    before = split_words(turns[-2], MOST_WORDS)
    named = with_names(Spoken(turn, state, library))
    if named and unsaid_lead(turn.words, turn.slots):
        # In the section and time spoken of before, too.
        return Light(message, state, named=state)
    if named and not _asks_on(turn, state) and _is_whole(message, named, before, understanding):
        return Light(message, named=state)
    hangs = None if asks_anew(turn.words, turn.slots, before) else state
    # Beside another body or 'vai ấy', or where its tasks are set aside, a pronoun is read as the name, too.
    beside = _names_another(turn) or ASIDE.search(turn.words) or ROLE.search(turn.words)
    placed = any(placed_in(turn.words)) or AMONG_ALL.search(turn.words)
    return Light(message, hangs, named=hangs if named and (beside or placed) else None)


def _adds(turn: Message, state: State) -> bool:
    """Whether a turn opens by adding to what was told, and names no other body than that does."""
    told = {reference.agency for reference in (*state.agencies, *state.query.agencies)}
    named = {slot.agency for slot in turn.slots.of(SlotKind.AGENCY)}
    return ADDS.opens(turn.words) is not None and named <= told


def _read(text: str, understanding: Understanding) -> Message:
    words, _ = understanding.said(text)
    return Message(text, words, understanding.slots(text, words))


def in_light(parts: Sequence[Told], turn: Light) -> list[Told]:
    """Return the parts of an answer, the last with how its turn hangs on those before where it was rewritten."""
    if not (turn.named or turn.instead):
        return list(parts)
    why = (
        {"carried": ["instead"], "asked": turn.message} if turn.instead else {"carried": ["named"]}
    )
    draft = parts[-1].draft
    return [*parts[:-1], parts[-1]._replace(draft=replace(draft, why={**draft.why, **why}))]


def _names_another(turn: Message) -> bool:
    """Whether a body is named beside a pronoun; the 'hai ngân hàng' of 'nghĩa là hai ngân hàng' is none."""
    points = {i for p in pointers_in(turn.words) for i in range(p.first, p.last)}
    return any(slot.first not in points for slot in turn.slots.of(SlotKind.AGENCY))


def _asks_on(turn: Message, state: State) -> bool:
    """Whether a column is asked for after one task: 'sản phẩm họ phải nộp là gì' is of that task."""
    slots = turn.slots
    return (
        len(state.subjects) == 1
        and slots.has(SlotKind.FIELD)
        and not slots.has(SlotKind.QUANTITY)
        and not slots.has(SlotKind.TASK_REF)
    )


def _is_whole(
    text: str, words: Sequence[Word], before: Sequence[Word], understanding: Understanding
) -> bool:
    """Whether a turn with names for its pronouns asks by itself, and points to nothing else."""
    if any(word.folded in MORE for word in words):
        return False
    opening, slots = OPENING.opens(words), understanding.slots(text, words)
    if opening and len(slots.of(SlotKind.AGENCY)) > 1 and slots.has(SlotKind.ROLE):
        # 'thế còn | những việc Bộ A cùng chủ trì với Bộ B'
        words = words[opening.last :]
        slots = understanding.slots(text, words)
    if points(words, slots):
        return False
    return _in_common(words, slots) or asks_anew(words, slots, before)


def _in_common(words: Sequence[Word], slots: Slots) -> bool:
    """Whether it is asked what two have in common, and nothing is corrected: 'Bộ A và Bộ B có mấy việc chung'."""
    corrects = slots.has(SlotKind.FOLLOW, "correction") or hangs_plainly(words, slots)
    # 'Bộ A và Bộ B | cùng chủ trì | việc nào' says it with their role.
    jointly = any(words[role.first].folded in JOINTLY for role in slots.of(SlotKind.ROLE))
    shared = jointly or slots.has(SlotKind.SHARE, "together")
    return len(slots.of(SlotKind.AGENCY)) > 1 and shared and not corrects
