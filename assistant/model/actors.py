"""Who acts in a sentence: nobody whom the passage only has as the one it is done to or given.

`sides.py` sees two sides change places; here one side is enough: who acts in the sentence stands in
the passage behind the verb only, or what is acted on stands with another verb only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

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
OF, BY, AND = "của", "do", "và"
# After these nobody acts: a passive, a doer to come, a deed as a thing, a wish.
STOPS = frozenset({"được", "bị", "do", "việc", "sự", "để", "nhằm", "cách", "về", "cho"})
PASSIVE = frozenset({"được", "bị"})
# Whom a heading charges may stand behind these.
ASKING = frozenset({("giao",), ("đề", "nghị"), ("gửi",), ("báo", "cáo")})
# What stands before one of these is for whoever stands behind it.
BENEFITS = (
    ("dành", "cho"),
    ("áp", "dụng", "cho"),
    ("áp", "dụng", "với"),
    ("áp", "dụng", "đối", "với"),
    ("hướng", "tới"),
)
DETERMINERS = frozenset({"các", "những", "mọi", "mỗi"})
# 'công tác này', 'việc đó': a noun of at most two words, and what points back.
POINTING, NOUN = frozenset({"này", "đó", "ấy"}), 3
ENDS = STOPS | {OF, AND}
SEGMENT = ";."

Words = Sequence[str]


def acts_wrongly(clauses: Sequence[Words], evidence: Iterable[Evidence]) -> bool:
    """Whether somebody acts whom the passages have behind the verb only, or the other way round."""
    known = [segment for one in evidence for segment in _segments(one)]
    said = {word for clause in clauses for word in clause}
    for verb in (verb for verb in load_verbs().acts if verb[0] in said):
        sides = [_sides(s, i, len(verb)) for s in known for i in _places(s, verb)]
        behind = [(after, before) for before, after in sides]
        told = [(before, after) for before, after in sides if not _points_back(after)]
        for clause in clauses if sides else ():
            if any(_only_there(who, behind) for who in _subjects(clause, verb)):
                return True
            if verb not in ASKING and any(_only_there(w, told) for w in _done_to(clause, verb)):
                return True
    return False


def done_to_others(spans: Sequence[Words], evidence: Iterable[Evidence]) -> bool:
    """Whether what a verb is done to stands in the passages only where the verb does not.

    `spans` is the sentence cut at full stops and semicolons.
    """
    objects = [done for span in spans for done in _objects(span)]
    known = [segment for one in evidence for segment in _segments(one)] if objects else []
    return any(_stands_elsewhere(*done, known) for done in objects)


def given_to_others(spans: Sequence[Words], evidence: Iterable[Evidence]) -> bool:
    """Whether something is said to be for somebody beside whom no passage names it."""
    if not any([*_places(span, link)] for span in spans for link in BENEFITS):
        return False
    known = [_pairs(segment) for one in evidence for segment in _segments(one)]
    for span in spans:
        for link in BENEFITS:
            for place in _places(span, link):
                what = {*pairwise(span[max(0, place - 2) : place])}
                whom = {*pairwise(span[place + len(link) : place + len(link) + 2])}
                both = any(what <= pairs and whom <= pairs for pairs in known)
                each = [any(one <= pairs for pairs in known) for one in (what, whom)]
                if what and whom and all(each) and not both:
                    return True
    return False


def _objects(span: Words) -> Iterator[tuple[Words, frozenset[str]]]:
    """Yield each verb with the content words after it, up to the next verb."""
    said = {*span}
    verbs = (verb for verb in load_verbs().acts if verb[0] in said)
    found = sorted({(i, verb) for verb in verbs for i in _places(span, verb)})
    for n, (place, verb) in enumerate(found):
        ends = [i for i, _ in found[n + 1 :] if i >= place + len(verb)]
        ends += [i for i in range(place, len(span)) if span[i] in (BY, AND)]
        end = min(ends, default=len(span))
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


def _subjects(clause: Words, verb: Words) -> Iterator[Words]:
    """Yield who acts by the verb, also 'A được vận động giúp đỡ …'."""
    for place in _places(clause, verb):
        end = _before_urging(clause, place)
        before = clause[max(0, end - SUBJECT) : end]
        if not STOPS & {*before} and len(before) >= FEWEST:
            yield before


def _before_urging(clause: Words, place: int) -> int:
    """Return where who acts ends: before 'được vận động' where that stands before the verb."""
    for verb in load_verbs().acts:
        start = place - len(verb)
        if start > 0 and tuple(clause[start:place]) == verb and clause[start - 1] in PASSIVE:
            return start - 1
    return place


def _done_to(clause: Words, verb: Words) -> Iterator[Words]:
    """Yield the words right behind a verb that is no passive."""
    for place in _places(clause, verb):
        after = clause[place + len(verb) :][:SUBJECT]
        stop = next((i for i, word in enumerate(after) if word in ENDS), len(after))
        if not PASSIVE & {*clause[:place]} and stop >= FEWEST:
            yield after[:stop]


def _points_back(after: Words) -> bool:
    """Whether what a verb is done to is said before it: 'giảm nghèo … và chủ động giám sát công tác này'."""
    return bool(POINTING & {*after[:NOUN]})


def _only_there(who: Words, sides: Sequence[tuple[Words, Words]]) -> bool:
    """Whether `who` stands on the first of each two sides, word beside word, and never on the second."""
    pairs = _pairs(who)
    return bool(pairs and sides) and all(
        pairs <= _pairs(there) and not pairs & _pairs(elsewhere) for there, elsewhere in sides
    )


def _pairs(words: Words) -> set[tuple[str, str]]:
    """Return what stands side by side, but for small words on both places."""
    free = load_wording().functions
    return {pair for pair in pairwise(words) if not free >= {*pair} and not DETERMINERS & {*pair}}


def _sides(words: Words, place: int, size: int) -> tuple[Words, Words]:
    """Return what stands before a verb and after it; a doer named after it counts as before."""
    after = words[place + size :]
    return (words, ()) if OF in after[:1] else (words[:place], after)


def _segments(evidence: Evidence) -> Iterator[Words]:
    """Yield the passage cut at full stops and semicolons, after whoever its heading charges."""
    charged = _charged(evidence.passage.headings)
    for text in evidence.texts:
        for segment in _cut(text):
            yield [*charged, *segment]


@lru_cache(maxsize=256)
def _charged(headings: tuple[str, ...]) -> Words:
    """Return the words of the headings that charge somebody."""
    told = (h for h in headings if find_names(tokens(h)) or h[3:].startswith("Các bộ"))
    return [word for heading in told for word in _words(heading)]


@lru_cache(maxsize=1024)
def _cut(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a text segment by segment; each statement of an answer is held against them."""
    return tuple(map(tuple, parts(text, tokens(text), SEGMENT)))


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def _places(words: Words, verb: Words) -> Iterator[int]:
    whole, size = tuple(verb), len(verb)
    if whole[0] not in words:
        # Most verbs stand in none of the passages.
        return iter(())
    begun = (i for i, word in enumerate(words) if word == whole[0])
    return (i for i in begun if tuple(words[i : i + size]) == whole)


def _content(words: Words) -> frozenset[str]:
    free, phrases = load_wording().functions, {*phrase_places(words)}
    left = (word for place, word in enumerate(words) if place not in phrases)
    return frozenset(word for word in left if word not in free and not word.isdigit())
