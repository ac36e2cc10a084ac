"""Answers with and without a model: `python -m eval.model_compare [--config FILE] [--limit N]`.

Without `--config` the model is a script on loopback that tells the truth and, after each true
sentence, lies made from it; with `--config` it is the model that the file names. Prints how many
answers are right with and without, whether status and sources stayed, what the check removed, and
the time. Exit 1 when a lie was shown or a source changed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answer import Answer, Status
from assistant.library import Library
from assistant.model.helper import NARRATIVE, build_helper
from assistant.model.settings import ModelSettings
from assistant.pipeline import Assistant, build_assistant
from eval.model_check import SHORTEST
from eval.mutations import Sentence, mutants
from eval.questions import Question, load_questions, select
from eval.runner import Case, Judge
from eval.scripted import Play, Request, data_of, scripted
from eval.systems import document_texts

# Lies told after each true sentence.
LIES = 2


@dataclass
class Liar:
    """A script that tells one true clause of each passage, and lies made from it."""

    lies: list[str] = field(default_factory=list)
    asked: int = 0

    def __call__(self, request: Request) -> Play:
        """Return the sentences for one request; a question to be reread gets no slots."""
        if not request.get("stream"):
            return Play("{}")
        self.asked += 1
        return Play("\n".join(self._lines(data_of(request)["doan"])))

    def _lines(self, passages: Sequence[dict[str, Any]]) -> Iterator[str]:
        for passage in passages:
            told = passage["noi_dung"]
            text = told["Nội dung công việc"] if isinstance(told, dict) else told
            clauses = text.removeprefix("- ").replace(". ", "; ").split("; ")
            true = next((c for c in clauses if len(c.split()) >= SHORTEST), text).strip(" .;")
            yield f"{true} [{passage['so']}]"
            made = [m.sentence.text for m in mutants(Sentence("", true), self.asked)]
            # Every answer gets other kinds of lies, so few that all are read.
            chosen = [made[(self.asked + step) % len(made)] for step in range(0, LIES * 3, 3)]
            self.lies += chosen
            yield from (f"{lie} [{passage['so']}]" for lie in chosen)


@dataclass(frozen=True)
class Pair:
    """One question answered both ways, and whether each answer is right."""

    question: Question
    without: Answer
    assisted: Answer
    right: tuple[bool, bool]

    @property
    def note(self) -> dict[str, Any]:
        """What the explanation says of the writing; empty when no model was asked."""
        found: dict[str, Any] = self.assisted.explanation.get("model", {}).get("write", {})
        return found


def narrative(library: Library, split: str, limit: int | None) -> Iterator[Question]:
    """Yield the questions that a narrative answers."""
    assistant = Assistant(library)
    for question in select(load_questions(), split, None)[:limit]:
        answer = assistant.answer(question.turns)
        if answer.explanation["route"] == NARRATIVE and answer.status is Status.ANSWERED:
            yield question


def pairs(assisted: Assistant, questions: Sequence[Question]) -> Iterator[Pair]:
    """Yield both answers to each question."""
    judge, plain = Judge.of(document_texts()), Assistant(assisted.library)
    for question in questions:
        both = plain.answer(question.turns), assisted.answer(question.turns)
        scored = [judge.record(Case(question), a.to_dict(), a.elapsed_ms, None) for a in both]
        yield Pair(question, *both, (scored[0].correct, scored[1].correct))


def figures(found: Sequence[Pair], lies: Sequence[str] | None) -> dict[str, Any]:
    """Return the comparison as plain data; `lies` are what a script said, None for a real model."""
    notes = [pair.note for pair in found if pair.note]
    dropped = [entry for note in notes for entry in note["dropped"]]
    shown = [lie for lie in lies or () if any(_shows(pair, lie) for pair in found)]
    scripted_only = {} if lies is None else {"lies_told": len(lies), "lies_shown": len(shown)}
    return {
        "date": date.today().isoformat(),
        "questions": len(found),
        "right_without": sum(pair.right[0] for pair in found),
        "wrong_with_only": [p.question.id for p in found if p.right == (True, False)],
        "right_with": sum(pair.right[1] for pair in found),
        "written": sum(note["outcome"] == "written" for note in notes),
        "fallback_reasons": dict(Counter(n["reason"] for n in notes if n["outcome"] != "written")),
        "sentences_kept": sum(note["kept"] for note in notes),
        "sentences_removed": len(dropped),
        "removed_by_fault": dict(Counter(entry["fault"] for entry in dropped).most_common()),
        "status_or_sources_changed": sum(map(_changed, found)),
        "ms_without": _median([pair.without.elapsed_ms for pair in found]),
        "ms_with": _median([pair.assisted.elapsed_ms for pair in found]),
        **scripted_only,
    }


def _shows(pair: Pair, lie: str) -> bool:
    told = lie[0].upper() + lie[1:]
    return told in pair.assisted.answer and told not in pair.without.answer


def _changed(pair: Pair) -> bool:
    kept = ("status", "tasks", "collective_tasks", "count", "citations")
    return any(getattr(pair.without, name) != getattr(pair.assisted, name) for name in kept)


def _median(values: Sequence[float]) -> float:
    return round(sorted(values)[len(values) // 2], 1) if values else 0.0


@contextmanager
def system(config: Path | None) -> Iterator[tuple[Assistant, Liar | None]]:
    """Give the assistant with the model of `config`, or with the script and the script itself."""
    if config is not None:
        yield build_assistant(config), None
        return
    liar, library = Liar(), build_assistant().library
    with scripted(liar) as server:
        settings = ModelSettings(name="kich-ban", base_url=server.base_url, max_tokens=5_000)
        yield Assistant(library, model=build_helper(settings, library)), liar


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line; 0 fine, 1 a lie was shown or a source changed."""
    parser = argparse.ArgumentParser(prog="python -m eval.model_compare", description=__doc__)
    parser.add_argument("--config", type=Path, help="configuration that names a model")
    parser.add_argument("--split", choices=["dev", "test", "all"], default="dev")
    parser.add_argument("--limit", type=int, help="look among so many questions only")
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file too")
    options = parser.parse_args(argv)
    with system(options.config) as (assisted, liar):
        questions = list(narrative(assisted.library, options.split, options.limit))
        found = figures(list(pairs(assisted, questions)), liar.lies if liar else None)
    text = json.dumps(found, ensure_ascii=False, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", "utf-8")
    return 1 if found.get("lies_shown") or found["status_or_sources_changed"] else 0


if __name__ == "__main__":
    sys.exit(main())
