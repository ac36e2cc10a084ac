"""The question set: loaded from YAML, checked field by field, split into dev and test by hash."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.errors import AssistantError

DEFAULT_PATH = Path(__file__).with_name("questions.yaml")
MAX_TURNS = 8
PROBLEMS_SHOWN = 40


class Kind(StrEnum):
    """What sort of answer a question asks for; decides what makes an answer correct."""

    LIST = "list"
    FIELD = "field"
    COUNT = "count"
    NARRATIVE = "narrative"
    NOT_IN_DOCUMENT = "not_in_document"
    PREMISE = "premise"
    COMPARISON = "comparison"
    SUPERLATIVE = "superlative"
    CHITCHAT = "chitchat"


class Style(StrEnum):
    """How the question is written."""

    STANDARD = "standard"
    NO_DIACRITICS = "no_diacritics"
    ABBREVIATIONS = "abbreviations"
    TYPOS = "typos"
    COLLOQUIAL = "colloquial"
    LONG = "long"
    ENGLISH = "english"


class Status(StrEnum):
    """What an answer can be."""

    ANSWERED = "answered"
    NOT_IN_DOCUMENT = "not_in_document"
    CLARIFY = "clarify"
    CHITCHAT = "chitchat"


@dataclass(frozen=True, slots=True)
class Question:
    """One entry of the question set. `None` in a gold field means: not judged."""

    id: str
    persona: str
    kind: Kind
    style: Style
    topic: str
    turns: tuple[str, ...]
    status: Status
    tasks: frozenset[str] | None = None
    allowed_tasks: frozenset[str] = frozenset()
    collective_tasks: frozenset[str] | None = None
    count: int | None = None
    facts: tuple[tuple[str, ...], ...] = ()
    snippets: tuple[str, ...] = ()

    @property
    def digest(self) -> int:
        """Return the hash that decides the split and the order of a limited run."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16)

    @property
    def split(self) -> str:
        """Return 'test' for one third of the ids, 'dev' for the rest, by a hash of the id."""
        return "test" if self.digest % 3 == 0 else "dev"

    @property
    def follow_up(self) -> bool:
        """Whether the judged turn comes after others."""
        return len(self.turns) > 1

    def asked(self, turns: Iterable[str]) -> Question:
        """Return the same question, typed differently."""
        return replace(self, turns=tuple(turns))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"expected a non-empty text, got {value!r}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"expected a list of texts, got {value!r}")
    return tuple(_text(item) for item in value)


def _turns(value: object) -> tuple[str, ...]:
    turns = _texts(value)
    if not 1 <= len(turns) <= MAX_TURNS:
        raise ValueError(f"expected 1 to {MAX_TURNS} turns, got {len(turns)}")
    return turns


def _ids(value: object) -> frozenset[str]:
    ids = _texts(value)
    if doubled := [item for item, times in Counter(ids).items() if times > 1]:
        raise ValueError(f"named twice: {', '.join(doubled)}")
    return frozenset(ids)


def _ids_or_none(value: object) -> frozenset[str] | None:
    return None if value is None else _ids(value)


def _count(value: object) -> int | None:
    # bool is an int in Python: `count: yes` is a slip, not the number one.
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ValueError(f"expected a whole number or null, got {value!r}")


def _facts(value: object) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list) or any(not isinstance(group, list) for group in value):
        raise ValueError(f"expected a list of lists of texts, got {value!r}")
    if any(not group for group in value):
        raise ValueError("a group of variants is empty")
    return tuple(_texts(group) for group in value)


PARSERS: Mapping[str, Callable[[object], Any]] = {
    "id": _text,
    "persona": _text,
    "kind": lambda value: Kind(_text(value)),
    "style": lambda value: Style(_text(value)),
    "topic": _text,
    "turns": _turns,
    "status": lambda value: Status(_text(value)),
    "tasks": _ids_or_none,
    "allowed_tasks": _ids,
    "collective_tasks": _ids_or_none,
    "count": _count,
    "facts": _facts,
    "snippets": _texts,
}
REQUIRED = frozenset({"id", "persona", "kind", "style", "topic", "turns", "status"})
# Without any of these an answered question of the kind would be right whatever is said.
JUDGED_BY: Mapping[Kind, tuple[str, ...]] = {
    Kind.LIST: ("tasks",),
    Kind.COUNT: ("count",),
    Kind.FIELD: ("facts", "snippets", "tasks"),
    Kind.NARRATIVE: ("snippets", "facts"),
    Kind.PREMISE: ("facts", "snippets"),
    Kind.COMPARISON: ("tasks", "count", "facts", "snippets"),
    Kind.SUPERLATIVE: ("tasks", "count", "facts", "snippets"),
}


def parse_entry(entry: object, where: str) -> tuple[Question | None, list[str]]:
    """Return the question of one YAML entry, or None and every problem with its field's name."""
    if not isinstance(entry, dict):
        return None, [f"{where}: expected a mapping, got {type(entry).__name__}"]
    where = f"{where} ({entry['id']})" if entry.get("id") else where
    problems = [f"{where}: field '{name}' is missing" for name in sorted(REQUIRED - set(entry))]
    values: dict[str, Any] = {}
    for name, value in entry.items():
        if name not in PARSERS:
            problems.append(f"{where}: field '{name}' is unknown")
            continue
        try:
            values[name] = PARSERS[name](value)
        except ValueError as error:
            problems.append(f"{where}: field '{name}': {error}")
    return (None, problems) if problems else (Question(**values), [])


def parse_entries(entries: object, source: str) -> tuple[Question, ...]:
    """Return all questions of a parsed YAML file, or stop with every problem found."""
    if not isinstance(entries, list) or not entries:
        raise AssistantError(f"{source}: expected a list of questions")
    parsed = [parse_entry(entry, f"{source}: entry {n}") for n, entry in enumerate(entries, 1)]
    problems = [problem for _, found in parsed for problem in found]
    questions = tuple(question for question, _ in parsed if question)
    doubled = [name for name, times in Counter(q.id for q in questions).items() if times > 1]
    problems += [f"{source}: entry ({name}): field 'id' is used twice" for name in doubled]
    _stop_on(problems)
    return questions


def load_questions(path: Path = DEFAULT_PATH) -> tuple[Question, ...]:
    """Read a question file; a malformed one stops with file, entry and field, nothing runs.

    Seconds long, so that a file which has not changed since is read but once.
    """
    try:
        return _loaded(path, path.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError) as error:
        raise AssistantError(f"{path}: cannot be read ({error})") from error


@lru_cache(maxsize=2)
def _loaded(path: Path, changed: int) -> tuple[Question, ...]:
    import yaml

    try:
        text = path.read_text(encoding="utf-8")
        entries = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise AssistantError(f"{path}: not valid YAML: {error}") from error
    return parse_entries(entries, str(path))


def check_gold(
    questions: Iterable[Question], texts: Mapping[str, str], task_ids: frozenset[str]
) -> list[str]:
    """Return what the gold claims and the documents lack, and what it ought to claim."""
    problems = []
    for question in questions:
        needed = JUDGED_BY.get(question.kind, ()) if question.status == Status.ANSWERED else ()
        if needed and all(getattr(question, name) in (None, ()) for name in needed):
            problems.append(f"({question.id}): field '{needed[0]}': nothing to judge the answer by")
        for snippet in question.snippets:
            if not any(snippet in text for text in texts.values()):
                problems.append(f"({question.id}): field 'snippets': not in the text: {snippet!r}")
        named = (question.tasks or frozenset()) | (question.collective_tasks or frozenset())
        for task in sorted((named | question.allowed_tasks) - task_ids):
            problems.append(f"({question.id}): field 'tasks': no such task: {task!r}")
    return problems


def select(questions: Sequence[Question], split: str, limit: int | None = None) -> list[Question]:
    """Return the questions of a split ('dev', 'test' or 'all'), at most `limit` of them.

    A limited run takes them in the order of their hashes: a mixture of kinds, always the same.
    """
    chosen = [q for q in questions if split in ("all", q.split)]
    if limit is None or limit >= len(chosen):
        return chosen
    return sorted(chosen, key=lambda q: q.digest)[:limit]


def _stop_on(problems: Sequence[str]) -> None:
    if problems:
        more = len(problems) - PROBLEMS_SHOWN
        tail = [f"… and {more} more"] if more > 0 else []
        raise AssistantError("\n".join([*problems[:PROBLEMS_SHOWN], *tail]))
