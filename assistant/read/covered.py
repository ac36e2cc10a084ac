"""Claims that something reaches a group of people, held against the groups that the row of a task names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.evidence.pick import choose_each, choose_task
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.bodies import plain
from assistant.read.confirming import confirming
from assistant.read.verdict import Finding
from assistant.read.worded import claimed_words
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold
from structured.types import Task

FILE = Path(__file__).parents[1] / "groups.yaml"
# A matter is named by so many words.
LEAST = 2


@dataclass(frozen=True)
class Group:
    """A group of people: its name, and the patterns of what is said and what is written of it."""

    name: str
    said: re.Pattern[str]
    written: re.Pattern[str]


@lru_cache(maxsize=1)
def load_groups() -> tuple[Group, ...]:
    """Return the groups; AssistantError when their file is damaged."""
    return tuple(
        Group(str(row["name"]), _any(row["said"]), _any(row["written"]))
        for row in read_yaml(FILE)["groups"]
    )


@lru_cache(maxsize=4)
def _words(key: str) -> re.Pattern[str]:
    return _any(read_yaml(FILE)[key])


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    longest = sorted((plain(str(p)).replace("-", " ") for p in phrases), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def claimed_tasks(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks that a claim on groups of people is about; () when it is no such claim."""
    query, line = reading.query, _line(reading.query)
    other = query.agencies or query.times or query.fields or query.task_refs or query.counts
    if not query.yes_no or other or not _named(line) or not _words("covering").search(line):
        return ()
    # 'Có chính sách gì cho hộ nghèo không', 'hộ cận nghèo có được vay không' ask, and claim nothing.
    if query.lists or not (query.english or confirming(query)):
        return ()
    topic = _matter(query)
    about = replace(reading, query=replace(query, topic=topic))
    if len(topic) < LEAST:
        return ()
    if each := choose_each(about):
        return each
    choice = choose_task(about, reading.library.tasks)
    sure = choice.certain and choice.evidence[0].coverage >= (
        SURE_ENGLISH if query.english else SURE
    )
    return choice.tasks if sure else ()


# A row is the one meant when it holds so much of the matter; of words in English, so much.
SURE, SURE_ENGLISH = 0.7, 0.4


def covering(reading: Reading, task: Task) -> Finding:
    """Return whether a task's row names the groups that it is claimed to reach, and those that it names."""
    line, row = _line(reading.query), plain(task.content.value)
    held = [group.name for group in load_groups() if group.written.search(row)]
    told, denied = _split(line)
    alone = _words("only").search(line) is None or set(held) <= set(told)
    borne = set(told) <= set(held) and not set(denied) & set(held) and alone
    text = reading.say(
        "covers", groups=", ".join(held) or "–", mark=reading.cite_task(task, "content")
    )
    return Finding(borne, text)


def _split(line: str) -> tuple[list[str], list[str]]:
    """Return the groups that are claimed to be reached, and those claimed to be left out."""
    lost = _words("lost").search(line)
    if lost is None:
        return [name for name, _ in _named(line)], []
    told = [name for name, place in _named(line) if place < lost.start()]
    denied = [name for name, place in _named(line) if place >= lost.start()]
    # 'Hộ mới thoát nghèo hết được vay' denies it of whom stands before.
    return (told, denied) if denied else ([], told)


def _named(line: str) -> list[tuple[str, int]]:
    """Return the groups that a line names, each once, with their places."""
    return [(group.name, match.start()) for group, match in _matches(line)]


def _matches(line: str) -> Iterator[tuple[Group, re.Match[str]]]:
    for group in load_groups():
        match = group.said.search(line)
        if match:
            yield group, match
            line = line[: match.start()] + "|" * len(match[0]) + line[match.end() :]


def _matter(query: Query) -> tuple[Word, ...]:
    """Return the topic of what is claimed, without the groups and the words that say it reaches them."""
    claimed = {word.start for word in claimed_words(query)} - _places(query)
    free = {word for key in ("covering", "only", "lost") for word in _alone(key)}
    return tuple(w for w in query.topic if w.start in claimed and w.folded not in free)


@lru_cache(maxsize=4)
def _alone(key: str) -> frozenset[str]:
    return frozenset(word for phrase in read_yaml(FILE)[key] for word in plain(str(phrase)).split())


def _places(query: Query) -> frozenset[int]:
    """Return the starts of the words that name groups."""
    words: Sequence[Word] = claimed_words(query)
    ends, places = 0, []
    for word in words:
        places.append((ends, word.start))
        ends += len(word.folded) + 1
    spans = [match.span() for _, match in _matches(_line(query))]
    return frozenset(start for at, start in places if any(a <= at < b for a, b in spans))


def _line(query: Query) -> str:
    return " ".join(fold(word.folded) for word in claimed_words(query))
