"""Who acts in a sentence: nobody whom the passage only has as the one it is done to or given.

`sides.py` sees two sides change places; here one side is enough: who acts in the sentence stands in
the passage behind the verb only, or what is acted on stands with another verb only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.model.coverage import load_wording, phrase_places
from assistant.model.evidence import Evidence
from assistant.model.names import find_names
from assistant.model.sides import load_verbs
from assistant.model.text import parts, tokens

# So many words before a verb may be who acts; fewer are no name of anybody.
SUBJECT, FEWEST = 6, 2
# So many words are what something is done to; so much of them must stand where the verb does.
MATTER, WITH_VERB = 4, 0.5
# 'theo đề nghị của A': who stands after this does it.
OF = "của"
# After these nobody acts: a passive, a doer to come, a deed as a thing, a wish.
STOPS = frozenset({"được", "bị", "do", "việc", "sự", "để", "nhằm", "cách", "về", "cho"})
PASSIVE = frozenset({"được", "bị"})
SEGMENT = ";."

Words = Sequence[str]


def acts_wrongly(clauses: Sequence[Words], evidence: Iterable[Evidence]) -> bool:
    """Whether somebody acts whom the passages have behind the verb only."""
    known = [segment for one in evidence for segment in _segments(one)]
    said = ((clause, verb) for clause in clauses for verb in load_verbs().acts)
    return any(_only_behind(who, verb, known) for c, verb in said for who in _subjects(c, verb))


def done_to_others(spans: Sequence[Words], evidence: Iterable[Evidence]) -> bool:
    """Whether what a verb is done to stands in the passages only where the verb does not.

    `spans` is the sentence cut at full stops and semicolons.
    """
    known = [segment for one in evidence for segment in _segments(one)]
    return any(_stands_elsewhere(*done, known) for span in spans for done in _objects(span))


def _objects(span: Words) -> Iterator[tuple[Words, frozenset[str]]]:
    """Yield each verb with the content words after it, up to the next verb."""
    found = sorted({(i, verb) for verb in load_verbs().acts for i in _places(span, verb)})
    for n, (place, verb) in enumerate(found):
        end = next((i for i, _ in found[n + 1 :] if i >= place + len(verb)), len(span))
        if not PASSIVE & {*span[max(0, place - 1) : place]}:
            yield verb, _content(span[place + len(verb) : end])


def _stands_elsewhere(verb: Words, what: frozenset[str], known: Sequence[Words]) -> bool:
    with_verb = [frozenset(segment) for segment in known if [*_places(segment, verb)]]
    without = [frozenset(segment) for segment in known if not [*_places(segment, verb)]]
    if len(what) < MATTER or not with_verb or not without:
        return False
    here = max(len(what & segment) for segment in with_verb)
    there = max(len(what & segment) for segment in without)
    return here < WITH_VERB * len(what) and there > here


def _subjects(clause: Words, verb: Words) -> Iterator[frozenset[str]]:
    for place in _places(clause, verb):
        before = list(clause[max(0, place - SUBJECT) : place])
        stops = [i for i, word in enumerate(before) if word in STOPS]
        if not stops and len(before) >= FEWEST and (who := _content(before)):
            yield who


def _only_behind(who: frozenset[str], verb: Words, known: Iterable[Words]) -> bool:
    """Whether every segment with the verb has `who` behind it, and nothing of them before it."""
    sides = [_sides(s, i, len(verb)) for s in known for i in _places(s, verb)]
    return bool(sides) and all(
        who <= frozenset(after) and not who & frozenset(before) for before, after in sides
    )


def _sides(words: Words, place: int, size: int) -> tuple[Words, Words]:
    """Return what stands before a verb and after it; a doer named after it counts as before."""
    after = words[place + size :]
    return (words, ()) if OF in after[:1] else (words[:place], after)


def _segments(evidence: Evidence) -> Iterator[Words]:
    """Yield the passage cut at full stops and semicolons, after whoever its heading charges."""
    charged = [
        h for h in evidence.passage.headings if find_names(tokens(h)) or h[3:].startswith("Các bộ")
    ]
    actors = [word for heading in charged for word in _words(heading)]
    for text in evidence.texts:
        for segment in parts(text, tokens(text), SEGMENT):
            yield [*actors, *segment]


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def _places(words: Words, verb: Words) -> Iterator[int]:
    size = len(verb)
    return (i for i in range(len(words)) if tuple(words[i : i + size]) == tuple(verb))


def _content(words: Words) -> frozenset[str]:
    free, phrases = load_wording().functions, {*phrase_places(words)}
    left = (word for place, word in enumerate(words) if place not in phrases)
    return frozenset(word for word in left if word not in free and not word.isdigit())
