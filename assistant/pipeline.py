"""The assistant: from the turns of a conversation to one cited answer."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import Answer, Status
from assistant.cite import Citer, citation_faults
from assistant.config import load_config
from assistant.join import answer_of, asks_of, finds_nothing, may_name, merged, misled, telling
from assistant.library import Library, build_library
from assistant.message.afterthought import without_afterthought
from assistant.message.contrary import plainly
from assistant.message.corrected import without_no
from assistant.message.form_apart import asks_nothing
from assistant.message.quoted_claim import with_quoted_claim
from assistant.message.quoted_talk import without_quoted_talk
from assistant.message.run_on import with_sentences
from assistant.message.sentences import endings
from assistant.model.told import Asked, Told
from assistant.plan import draft
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.read.for_ministry import for_ministry
from assistant.read.turned_round import turned_round
from assistant.reader import Exhausted, Said
from assistant.rereading.choice import Read, reread
from assistant.slots import Slots
from assistant.turns.back import returned
from assistant.turns.context import resolve
from assistant.turns.doubted import doubted, without_doubt
from assistant.turns.dropped import dropped
from assistant.turns.edits import edited
from assistant.turns.for_whom import with_ministry_before
from assistant.turns.instead import Message
from assistant.turns.light import Light, in_light, light
from assistant.turns.named_again import with_told
from assistant.turns.pronouns import Spoken, with_names
from assistant.turns.put_together import put_together
from assistant.turns.ranks import both_ends
from assistant.turns.state import State, after, after_all
from assistant.turns.story import without_story
from assistant.unread import read_alone, with_unread
from assistant.words import Word
from corpus.errors import AssistantError
from structured.agencies import NATIONAL

if TYPE_CHECKING:
    from assistant.model.helper import ModelHelper

# So much is done for the first reading of a message, counted in words: for most people's a quarter of it, for the
# longest stories nine tenths; what takes more is no language, and is read as one question.
MOST_FIRST = 1_100
# The same with all readings without some of its words; one that would take more is given up.
MOST_WORK = 1_200


@dataclass(frozen=True)
class Opened:
    """A message, its words and their slots, as first read; `read` reads it with some of its words alone.

    `denied` says that its claim is put the other way round, `spent` how many words have been read for it,
    `exhausted` that it was too much to read on.
    """

    message: str
    words: tuple[Word, ...]
    slots: Slots
    first: Read[State | None]
    read: Callable[[Sequence[Word]], Read[State | None]]
    denied: bool
    spent: Callable[[], int]
    exhausted: bool


@dataclass(frozen=True)
class Assistant:
    """Answers questions from a library. Holds no state: a conversation is the turns given.

    `model`, when there is one, words narrative answers and rereads what the grammar is unsure of.
    """

    library: Library
    today: Callable[[], date] = date.today
    model: ModelHelper | None = None

    def answer(
        self,
        turns: Sequence[str],
        id: str | None = None,
        release: Callable[[str], None] | None = None,
    ) -> Answer:
        """Return the answer to the last of `turns`; the earlier ones are its context.

        `release` is given a model's sentences, each once it is checked; the answer begins with them.
        Raises ValueError when there is no turn.
        """
        if not turns:
            raise ValueError("no turn to answer")
        state: State | None = None
        for n in range(1, len(turns)):
            state = self._turn(turns[:n], state)[1]
        return self._turn(turns, state, id, release, last=True)[0]

    def _turn(
        self,
        turns: Sequence[str],
        state: State | None,
        id: str | None = None,
        release: Callable[[str], None] | None = None,
        last: bool = False,
    ) -> tuple[Answer, State | None]:
        started, question = time.perf_counter(), turns[-1]
        read = light(turns, state, self.library)
        opened = self._opened(read, MOST_FIRST, MOST_WORK)
        parts, after_turn = opened.first
        if not opened.exhausted:
            parts, after_turn = reread(
                opened.message, opened.words, opened.slots, opened.first, opened.read, opened.spent
            )
        parts = turned_round(parts) if opened.denied else parts
        parts = with_unread(parts, read.message, opened.message)
        parts = with_unread(parts, read.whole, read.alone)
        parts = [self._for_ministry(part, state) for part in in_light(parts, read)]
        if self.model is not None and len(parts) == 1:
            parts = [
                self.model.improve(parts[0], Asked(turns, read.state, self._told, last, release))
            ]
            after_turn = after(parts[0].query, parts[0].draft, state)
        elif read.state is not state:
            after_turn = after_all(parts, state)
        taken = (time.perf_counter() - started) * 1000
        answer = replace(answer_of(question, parts), id=id, elapsed_ms=taken)
        if faults := citation_faults(answer, self.library.documents):
            raise AssertionError(f"unproven answer to {question!r}: {faults}")
        return answer, after_turn

    def opened(self, turns: Sequence[str]) -> Opened:
        """Return the last of `turns` as it is read first, with what reads it without some of its words."""
        state: State | None = None
        for n in range(1, len(turns)):
            state = self._turn(turns[:n], state)[1]
        return self._opened(light(turns, state, self.library))

    def _opened(self, turn: Light, most: float = math.inf, most_in_all: float = math.inf) -> Opened:
        state, understanding = turn.state, self.library.understanding
        message, (words, build) = read_alone(turn.message, understanding, most)
        words, denied = plainly(message, with_sentences(message, without_no(message, words)))
        if turn.named is not None:
            said = Message(message, words, understanding.slots(message, words))
            words = with_names(Spoken(said, turn.named, self.library)) or words
        if state is not None:
            words = with_told(message, words, state, build)

        def read(some: Sequence[Word]) -> Read[State | None]:
            return self._drafted(message, (tuple(some), build), state)

        try:
            # A later turn hangs on what was told.
            typed = words
            words = without_quoted_talk(message, words, build) if state is None else words
            words = with_quoted_claim(message, words, build, typed)
            words = without_story(message, words, build, state, self.library)
            slots = understanding.slots(message, words)
            words = without_afterthought(message, words, slots, build, state is not None)
            first = self._parts(message, (words, build), state)
        except Exhausted:
            first = self._as_one(build.alone(words), state)
        slots = understanding.slots(message, words)
        exhausted = build.exhausted
        build.release(most_in_all)
        return Opened(message, words, slots, first, read, denied, lambda: build.words, exhausted)

    def _as_one(self, query: Query, state: State | None) -> Read[State | None]:
        """Return a message as one question, whatever its words put together."""
        part = self._told(resolve(query, state, self.library))
        return [part], after(part.query, part.draft, state)

    def _parts(self, message: str, said: Said, state: State | None) -> Read[State | None]:
        """Return the questions of a message, each drafted.

        Nobody asks for tasks by conditions that he knows to be met by none: where a message that asks once finds
        none, its first sentences are taken for background as long as the rest finds some.
        """
        read = self._drafted(message, said, state)
        try:
            return self._otherwise(message, said, state, read[0]) or read
        except Exhausted:
            return read

    def _otherwise(
        self, message: str, said: Said, state: State | None, read: Sequence[Told]
    ) -> Read[State | None] | None:
        """Return a message that finds no tasks read without its first sentences, or with the number of a task."""
        if len(read) == 1 and finds_nothing(read[0], self.library.tasks):
            named = said[1](said[0]).agencies
            for words in endings(message, said[0]):
                again = self._drafted(message, (words, said[1]), state, named)
                if again[0][-1].draft.tasks and not asks_nothing(words, said[1]):
                    return again
        return self._of_named(message, said, state, read)

    def _of_named(
        self, message: str, said: Said, state: State | None, read: Sequence[Told]
    ) -> Read[State | None] | None:
        """Return the message read anew with the number of a task in the place of its name.

        None where no name is found, where its words have misled no reading, or where what is left asks for
        something else than columns of that task.
        """
        words, build = said
        if not (words and may_name(read) and self.library.names):
            return None
        name = self.library.names.find(words, self.library.understanding.slots(message, words))
        if name is None or not misled(read[0], name.task, name.span(words)):
            return None
        again = self._drafted(message, (name.replaced(words), build), state)
        return again if asks_of(again[0], name.task) else None

    def _drafted(
        self,
        message: str,
        said: Said,
        state: State | None,
        named: Sequence[AgencyRef] = (),
    ) -> Read[State | None]:
        """Return the questions of a message, each read in the light of those before, and drafted.

        `named` are agencies of sentences left unread, for which 'bộ tôi' may stand.
        Parts that tell nothing (small talk, nothing to look for) are left out beside one that does.
        """
        parts: list[Told] = []
        citer = before = Citer(self.library.documents)
        said, state = returned(message, said, state, self.library)
        said, state = put_together(message, said, state)
        said = without_doubt(said, state)
        for found in self._questions(message, said, state, named):
            for query in both_ends(resolve(found, None if found.anew else state, self.library)):
                said[1].told(query)
                part = self._told(query, citer)
                one = merged(parts[-1], part) if parts else None
                if one is not None:
                    # both ask about one task: it is told once
                    parts.pop()
                    part, citer = self._told(one, before), before
                state = after(part.query, part.draft, state)
                if telling(part):
                    before, citer = citer, part.citer
                    parts.append(part)
        return (parts or [part]), state

    def _questions(
        self, message: str, said: Said, state: State | None, named: Sequence[AgencyRef]
    ) -> tuple[Query, ...]:
        """Return the questions of a message; one where it changes the list told before it."""
        change = doubted(said, state, self.library) or dropped(message, said, state)
        change = change or edited(message, said, state, self.library)
        spoken = self._ministries((*(state.named if state else ()), *named))
        return (change,) if change else self.library.understanding.read(message, spoken, said)

    def _ministries(self, named: Iterable[AgencyRef]) -> list[str]:
        """Return the names of the ministries spoken of before, the latest last."""
        agencies = (self.library.agencies[reference.agency] for reference in named)
        return [agency.name for agency in agencies if agency.kind == NATIONAL]

    def _for_ministry(self, part: Told, state: State | None) -> Told:
        """Return a part of an answer as the ministry is told it that asks what is given to 'các bộ, ngành'."""
        query = with_ministry_before(part.query, state)
        if not query.meant:
            return part
        reading = Reading(query, self.library, part.citer, self.today())
        return part._replace(query=query, draft=for_ministry(reading, part.draft))

    def _told(self, query: Query, citer: Citer | None = None) -> Told:
        """Return the answer to `query` in draft; it cites after what `citer` has cited before."""
        citer = citer or Citer(self.library.documents)
        reading = Reading(query, self.library, citer, self.today())
        try:
            return Told(query, *draft(reading))
        except AssistantError as error:
            text = reading.say("unavailable", reason=str(error))
            return Told(query, "unavailable", Draft(Status.UNAVAILABLE, text), citer)


def build_assistant(config_path: Path | None = None) -> Assistant:
    """Return the assistant that the configuration describes; AssistantError when it can't be built."""
    config = load_config(config_path)
    library = build_library(config.search_index)
    if config.model is None:
        return Assistant(library)
    from assistant.model.helper import build_helper

    return Assistant(library, model=build_helper(config.model, library))
