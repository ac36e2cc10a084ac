"""The whole assistant as a LangChain Runnable: turns in, an answer of the contract's shape out.

chain = build_runnable() | itemgetter("answer")
chain.invoke("Bộ Xây dựng chủ trì những nhiệm vụ nào?")
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any, TypedDict

from langchain_core.messages import BaseMessage, HumanMessage, convert_to_messages
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.utils import AddableDict

from assistant.pipeline import Assistant, build_assistant

# A word with the blanks around it: what a streamed answer comes in.
PIECE = re.compile(r"\s*\S+\s*")


class Turns(TypedDict):
    """What was asked so far, the question to answer last."""

    turns: Sequence[str]


Asked = str | Turns | PromptValue | Sequence[BaseMessage]
AnswerDict = dict[str, Any]


def turns_of(asked: Asked) -> list[str]:
    """Return the questions in any of the accepted shapes; of messages, those of the person.

    Raises ValueError when there is none.
    """
    if isinstance(asked, str):
        return [asked]
    if isinstance(asked, dict):
        turns = list(asked["turns"])
    else:
        messages = convert_to_messages(asked)
        turns = [str(message.text) for message in messages if isinstance(message, HumanMessage)]
    if not turns:
        raise ValueError("no question among the messages")
    return turns


class AssistantRunnable(Runnable[Asked, AnswerDict]):
    """Answers the last question of its input.

    `stream` and `astream` yield pieces whose sum is what `invoke` returns: first the words of the
    answer, then all else at once.
    """

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def invoke(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any
    ) -> AnswerDict:
        """Return the answer to the last question of `input`."""
        return self._call_with_config(self._answer, input, config, **kwargs)

    def stream(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any | None
    ) -> Iterator[AnswerDict]:
        """Yield the answer in pieces that add up to it."""
        yield from _pieces(self.invoke(input, config, **kwargs))

    async def astream(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any | None
    ) -> AsyncIterator[AnswerDict]:
        """Yield the answer in pieces that add up to it."""
        for piece in _pieces(await self.ainvoke(input, config, **kwargs)):
            yield piece

    def _answer(self, asked: Asked) -> AnswerDict:
        return self._assistant.answer(turns_of(asked)).to_dict()


def _pieces(answer: AnswerDict) -> Iterator[AnswerDict]:
    rest = dict(answer)
    # The marks in the text are proven already: an answer is checked before any of it is shown.
    for piece in PIECE.findall(rest.pop("answer")):
        yield AddableDict(answer=piece)
    yield AddableDict(rest)


def build_runnable(config: Path | None = None) -> AssistantRunnable:
    """Return the assistant that `config` describes; AssistantError when it can't be built."""
    return AssistantRunnable(build_assistant(config))
