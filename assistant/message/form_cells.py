"""What a form of the writer's lacks: 'Biểu có một ô là số việc tỉnh chủ trì. Em điền số mấy?', 'Hai cột còn lại?'

A number is asked for as 'có bao nhiêu việc tỉnh chủ trì', columns by the names of those that are not filled in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.readings.tellings import Build
from assistant.roles_spoken import ROLE_NAMES
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened, split_words

# 'em điền | số mấy', after 'một ô là | số nhiệm vụ | …'
NUMBER, COUNTED = phrasing("form_cells_number"), phrasing("form_cells_counted")
HOW_MANY = "có bao nhiêu nhiệm vụ"
# 'hai cột còn lại', after 'biểu có ba cột: …' and 'cột chủ trì đã điền'
LEFT, FORM, FILLED = (phrasing(f"form_cells_{name}") for name in ("left", "form", "filled"))
NAMES: Mapping[str, str] = {
    **{role: f"cơ quan {name}" for role, name in ROLE_NAMES.items()},
    "content": "nội dung công việc",
    "product": "sản phẩm",
    "deadline": "thời gian thực hiện",
}
COLUMNS = (SlotKind.ROLE, SlotKind.FIELD)

Said = tuple[Word, ...]


def with_cells_named(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words with what is lacking in a form named in the question for it."""
    *before, last = _sentences(words)
    if not before:
        return words
    if found := NUMBER.search(last):
        return _counted(before, last[found.last :]) or words
    return _columns(before, last, build) or words


def _sentences(words: Sequence[Word]) -> list[Said]:
    starts = [0, *(n for n in range(1, len(words)) if words[n].starts), len(words)]
    return [tuple(words[a:b]) for a, b in pairwise(starts)]


def _counted(before: Sequence[Said], after: Said) -> Said:
    """Return the sentences with the number that one of them speaks of asked for; () where none does."""
    for n, sentence in reversed(list(enumerate(before))):
        if found := COUNTED.search(sentence):
            asked = (*split_words(HOW_MANY), *sentence[found.last :])
            placed = _at(asked, sentence[found.first])
            return (*(w for one in before[:n] for w in one), *opened(placed), *after)
    return ()


def _columns(before: Sequence[Said], last: Said, build: Build) -> Said:
    """Return the sentences with the columns that are left named; () where no form, or none of them, is told."""
    found = LEFT.search(last)
    forms = [n for n, one in enumerate(before) if found and FORM.search(one)]
    if found is None or not forms:
        return ()
    listed = _named(before[forms[0]], build)
    filled = [n for n in range(forms[0], len(before)) if FILLED.search(before[n])]
    known = {name for n in filled for name in _named(before[n], build) if n != forms[0]}
    left = [NAMES[name] for name in listed if name not in known]
    if not (known and left and len(left) < len(listed)):
        return ()
    said = _at(tuple(split_words(" và ".join(left))), last[found.first])
    kept = (w for n, one in enumerate(before) if n not in (*forms, *filled) for w in one)
    return (*kept, *opened((*last[: found.first], *said, *last[found.last :])))


def _named(sentence: Said, build: Build) -> list[str]:
    """Return the columns that a sentence names, in their order."""
    slots: Sequence[Slot] = build(sentence).slots.of(*COLUMNS)
    return list(dict.fromkeys(slot.value for slot in slots if slot.value in NAMES))


def _at(said: Said, place: Word) -> Said:
    """Return words that stand in the place of one of the message."""
    return tuple(
        Word(word.folded, word.marked, place.start, place.end, capitals=word.capitals)
        for word in said
    )
