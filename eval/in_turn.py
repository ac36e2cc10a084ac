"""Questions said in two turns instead of one: does a conversation come to what the question alone comes to?

usage: python -m eval.in_turn [--split dev] [--limit 200]

Metamorphic relations (Chen, Cheung and Yiu 1998) that need no gold: a question that names one ministry is asked of
another by a turn that only names it ('còn Bộ B thì sao'), and with 'bộ đó' for the ministry that the turn before
named. Printed is how many differ from the question itself in status, tasks or number; of dev also which.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer
from assistant.pipeline import Assistant
from assistant.slots import Slot, SlotKind
from eval.questions import Question, load_questions
from eval.systems import dated_assistant
from structured.agencies import NATIONAL

SEED = 160
# A question in more characters is a story, which a turn would not be put to.
LONGEST = 130
ANOTHER = (
    "Còn {}?",
    "Thế còn {} thì sao?",
    "{} thì sao?",
    "Vậy {}?",
    "Đối với {} thì sao ạ?",
    "the con {}",
)
PRONOUNS = ("bộ đó", "bộ này", "bộ ấy", "cơ quan đó", "cơ quan này")
NAMING = "{} chủ trì mấy nhiệm vụ?"


@dataclass(frozen=True)
class Pair:
    """The turns of a conversation, and the question that means the same alone."""

    turns: tuple[str, ...]
    alone: str


Relation = Callable[[str, Slot, random.Random], Pair | None]


def told(answer: Answer) -> tuple[str, tuple[str, ...], int | None]:
    """Return what an answer comes to."""
    return answer.status.value, tuple(sorted(answer.tasks)), answer.count


def only_ministry(text: str, assistant: Assistant) -> Slot | None:
    """Return the only agency that a text names, where that is a ministry by its whole name."""
    understanding, agencies = assistant.library.understanding, assistant.library.agencies
    words, _ = understanding.said(text)
    named = understanding.slots(text, words).of(SlotKind.AGENCY)
    if len(named) != 1 or agencies[named[0].agency].kind != NATIONAL:
        return None
    typed = text[named[0].start : named[0].end]
    return named[0] if typed[:1].lower() == "b" else None


def ministries(assistant: Assistant) -> list[str]:
    """Return the names of the ministries that the appendix names."""
    named = {m.agency for t in assistant.library.tasks for m in (*t.leads, *t.coordinators)}
    known = assistant.library.agencies
    return [known[one].name for one in sorted(named) if known[one].kind == NATIONAL]


def another(names: Sequence[str]) -> Relation:
    """Return the relation of a question to a turn that names another ministry after it."""

    def relate(text: str, slot: Slot, chance: random.Random) -> Pair | None:
        name = chance.choice(names)
        if name.lower() in text.lower():
            return None
        alone = f"{text[: slot.start]}{name}{text[slot.end :]}"
        return Pair((text, chance.choice(ANOTHER).format(name)), alone)

    return relate


def pronoun(text: str, slot: Slot, chance: random.Random) -> Pair:
    """Relate a question to the same with a pronoun, after a turn that names the ministry."""
    name = text[slot.start : slot.end]
    said = chance.choice(PRONOUNS)
    said = said if slot.start else said.capitalize()
    turn = f"{text[: slot.start]}{said}{text[slot.end :]}"
    return Pair((NAMING.format(name), turn), text)


def pairs(
    questions: Sequence[Question], relation: Relation, assistant: Assistant, limit: int
) -> Iterator[tuple[Question, Pair]]:
    """Yield up to `limit` lists and numbers with what they are related to."""
    chance = random.Random(SEED)
    found = 0
    for question in chance.sample(list(questions), len(questions)):
        text = question.turns[0]
        slot = only_ministry(text, assistant)
        pair = relation(text, slot, chance) if slot else None
        if pair and found < limit:
            found += 1
            yield question, pair


def report(
    name: str, found: Iterator[tuple[Question, Pair]], assistant: Assistant, shown: bool
) -> None:
    """Print how many conversations come to something else than the question; which ones where they may be read."""
    whole, wrong = 0, list[str]()
    for question, pair in found:
        whole += 1
        if told(assistant.answer(pair.turns)) != told(assistant.answer([pair.alone])):
            wrong.append(f"{question.id}: {' | '.join(pair.turns)}")
    print(f"{name}: {len(wrong)} of {whole} differ", *(wrong if shown else ()), sep="\n")


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--limit", type=int, default=200)
    given = parser.parse_args()
    assistant = dated_assistant()
    asked = [
        q
        for q in load_questions()
        if q.split == given.split
        and q.kind in ("list", "count")
        and len(q.turns) == 1
        and len(q.turns[0]) < LONGEST
    ]
    relations: dict[str, Relation] = {
        "another name": another(ministries(assistant)),
        "pronoun": pronoun,
    }
    for name, relation in relations.items():
        report(
            name, pairs(asked, relation, assistant, given.limit), assistant, given.split == "dev"
        )


if __name__ == "__main__":
    main()
