"""What a claim says of something that the text says of something else: 'A là trung tâm'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.read.other_ways import telling

# So many words from 'là' on say what something is; so many before it may say what it is said of.
COPULA, NEAR = 3, 7


def other_subject(claim: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether a claim says of something what the text says of something else: 'A là trung tâm'."""
    for place in _copulas(claim):
        what, who = claim[place : place + COPULA], telling(claim[max(0, place - NEAR) : place])
        same = [(text, j) for text in texts for j in _copulas(text) if text[j : j + COPULA] == what]
        held = [
            telling([w for i in _copulas(text[: j + 1]) for w in text[max(0, i - NEAR) : i]])
            for text, j in same
        ]
        if who and held and not any(who & before for before in held):
            return not any(_headed(claim[:place], text[:j]) for text, j in same)
    return False


# 'trọng tâm | của các cuộc vận động mà A tổ chức là …' where the text has '…, | trọng tâm | là …'.
HEAD = 2


def _headed(claim: Sequence[str], text: Sequence[str]) -> bool:
    """Whether what a claim says of something begins with the words that end what the text says it of."""
    head = tuple(text[-HEAD:])
    return len(head) == HEAD and head in {tuple(pair) for pair in pairwise(claim)}


def _copulas(words: Sequence[str]) -> list[int]:
    return [i for i, word in enumerate(words) if word == "là"]
