"""A verdict asked on what was said, by a sentence that names once more of whom it was said.

'Có người bảo tỉnh chủ trì nhiều hơn phối hợp. Nhờ so hai cột của tỉnh rồi cho biết lời ấy đúng hay sai.'
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.message.statements import claim_before
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import Word, paused

# 'lời phàn nàn đó | đúng hay không đúng', 'phát biểu ấy | có đúng không'
VERDICT, RIGHT = phrasing("weighed_again"), phrasing("weighed_again_right")
# 'có mặt ở | tất cả các dòng |'
EVERY = phrasing("weighed_again_every")
# '(phàn nàn rằng việc đổ về tỉnh), | rằng | tỉnh chủ trì nhiều hơn'
LINKS = folded("reported_links")


def weighed_again(sentences: Sequence[Sentence], build: Build) -> tuple[Word, ...]:
    """Return the words of the claim on which the last sentence wants a verdict, with those that ask; () for none.

    The sentence may name those of whom it was said, and nothing else: who has more in which role, or that somebody
    is in every task, is what was claimed.
    """
    *before, last = sentences or [Sentence((), ends=True)]
    found = VERDICT.search(last.words) if before else None
    right = RIGHT.search(last.words[found.first : found.last]) if found else None
    if found is None or right is None or any(sentence.ends for sentence in before):
        return ()
    asked = build(last.words)
    told = (claim_before([s.words], build, last.words) for s in reversed(before))
    claims = (_last_told(claim) for claim in told if claim)
    claim = next((one for one in claims if _is_of(asked, build(one))), ())
    first = found.first + right.first
    return (*claim, *last.words[first : found.first + right.last]) if claim else ()


def _last_told(claim: Words) -> Words:
    """Return the last of several things that are told, each after its 'rằng'."""
    places = [n + 1 for n in range(1, len(claim)) if claim[n].folded in LINKS and paused(claim, n)]
    return claim[places[-1] :] if places else claim


def _is_of(asked: Query, claim: Query) -> bool:
    """Whether a claim compares, or speaks of every task, and is of those who are named by what asks."""
    named = {a.agency for a in asked.agencies}
    other = asked.task_refs or asked.times or asked.sections or asked.nodes or asked.superlative
    if not named or other or not named <= {a.agency for a in claim.agencies}:
        return False
    return claim.slots.has(SlotKind.COMPARE, "more") or EVERY.search(claim.words) is not None
