"""The language model beside the pipeline: rereads what the grammar is unsure of, retells narratives.

It is given an answer that code has already made and gives back one: the same, or a better worded
one with the same status and the same sources.
"""

from __future__ import annotations

import importlib.util
import threading
import time
from dataclasses import replace
from typing import Any

from assistant.answer import Status
from assistant.library import Library
from assistant.model.client import ChatClient, Failed, Spent
from assistant.model.prompts import rewrite_messages
from assistant.model.rewrite import Wanted, grounded, question_of, unsure
from assistant.model.settings import ModelSettings
from assistant.model.told import Asked, Told
from assistant.model.usage import Usage
from assistant.model.write import Brief, Writer, paragraphs
from assistant.read.base import load_messages
from corpus.errors import AssistantError

# The one route whose answers are narratives; look-ups, counts, quotes and refusals stay code's.
NARRATIVE = "told"
# So many rereadings are remembered, so that a conversation told anew is read the same.
REMEMBERED = 512


class ModelHelper:
    """Improves answers with the configured model; shared by all threads."""

    def __init__(self, client: ChatClient, library: Library) -> None:
        self.client = client
        self._library = library
        self._writer = Writer(client, library)
        self._lock = threading.Lock()
        self._reread: dict[tuple[str, ...], Wanted] = {}

    def improve(self, told: Told, asked: Asked) -> Told:
        """Return `told`, reread or retold where a model may do so."""
        end = time.monotonic() + self.client.settings.seconds
        if self.client.settings.rewrite and unsure(told.query, told.draft, asked.state):
            told = self._rereading(told, asked)
        if asked.last and self.client.settings.write and told.route == NARRATIVE:
            told = self._retelling(told, asked, end - time.monotonic())
        return told

    def _rereading(self, told: Told, asked: Asked) -> Told:
        wanted, usage, reason = self._wanted(asked)
        note: dict[str, Any] = {"outcome": "kept", "reason": reason, "usage": usage.to_dict()}
        if wanted is None:
            return told.noted(rewrite=note) if reason else told
        if not grounded(wanted, asked.turns, asked.state, self._library):
            return told.noted(rewrite=note | {"reason": "ungrounded"})
        question = question_of(wanted, self._library)
        found = asked.again(self._library.understanding.read(question)[-1]) if question else None
        if found is None or found.draft.status is not Status.ANSWERED:
            return told.noted(rewrite=note | {"reason": "no_answer", "question": question})
        said = load_messages()["vi"]["reread"].format(question=question)
        shown = replace(found.draft, text=f"{found.draft.text}\n\n{said}")
        # The slots have their places in the question as reread, not as typed.
        note |= {"outcome": "reread", "question": question}
        return found._replace(draft=shown).noted(rewrite=note, slots=[])

    def _wanted(self, asked: Asked) -> tuple[Wanted | None, Usage, str | None]:
        """Return the slots of the last turn, what they cost, and why there are none."""
        key = tuple(asked.turns)
        with self._lock:
            if key in self._reread:
                return self._reread[key], Usage(), None
        if not asked.last:
            return None, Usage(), None
        # Half of the time: what is reread may still have to be worded.
        seconds = self.client.settings.seconds / 2
        found, end = self.client.structured(rewrite_messages(asked.turns), Wanted, seconds)
        if isinstance(end, Failed) or not isinstance(found, Wanted):
            lost = end if isinstance(end, Failed) else Failed("garbage")
            return None, lost.usage, lost.reason
        with self._lock:
            if len(self._reread) >= REMEMBERED:
                self._reread.pop(next(iter(self._reread)))
            self._reread[key] = found
        return found, end.usage if isinstance(end, Spent) else Usage(), None

    def _retelling(self, told: Told, asked: Asked, seconds: float) -> Told:
        citations = told.citer.citations()
        numbers = [citation.n for citation in citations]
        quoted = paragraphs(told.draft.text, numbers)
        if told.draft.status is not Status.ANSWERED or told.query.english or quoted is None:
            return told
        documents = self._library.documents
        given = {c.n: documents[c.document].by_id[c.passage] for c in citations}
        brief = Brief(asked.turns[-1], given, quoted)
        written = self._writer.write(brief, seconds, asked.release)
        if written.text is not None:
            told = told._replace(draft=replace(told.draft, text=written.text))
        return told.noted(write=written.to_dict())


def build_helper(settings: ModelSettings, library: Library) -> ModelHelper:
    """Return the helper of the settings; AssistantError when the provider's package is missing.

    The package itself is loaded by the first call.
    """
    package = f"langchain_{settings.provider.replace('-', '_')}"
    if importlib.util.find_spec(package) is None:
        raise AssistantError(
            f"Chưa cài gói {package.replace('_', '-')} mà mục model trong tệp cấu hình cần. "
            f"Hãy cài gói này (pip install {package.replace('_', '-')}) hoặc bỏ mục model."
        )
    return ModelHelper(ChatClient(settings), library)
