"""What a turn points to by a noun: 'bộ này', 'cụm ấy', 'giai đoạn đó', put as the name that it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.message.named_before import with_named_before
from assistant.message.times_again import with_time_told
from assistant.message.wording_again import with_wording_told
from assistant.query import Query
from assistant.reader import Reader
from assistant.turns.state import State
from assistant.words import Word

# So many turns back a time is remembered.
REMEMBERED = 3


def with_told(message: str, words: Sequence[Word], state: State, build: Reader) -> tuple[Word, ...]:
    """Return the words of a turn with what they point to by a noun put as its name."""
    words = with_named_before(message, words, build.alone)
    words = with_wording_told(words, state.query, build)
    return with_time_told(words, list(_queries(state)))


def _queries(state: State) -> Iterator[Query]:
    """Yield what the last turns asked, the latest first."""
    one: State | None = state
    for _ in range(REMEMBERED):
        if one is None:
            return
        yield one.query
        one = one.before
