"""A condition said twice: 'việc nào Bộ A chủ trì một mình, chung với bên khác thì bỏ qua'.

Who asks for the one kind does not want the other; to set that aside is no condition of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted

# 'chung với bên khác | thì bỏ qua nhé', '| không tính | việc chung'
CLOSED, OPENED = phrasing("said_again_closed"), phrasing("said_again_opened")
# 'cái khác', 'mấy việc còn lại': whatever is not meant.
OTHERS = phrasing("said_again_others")
SHARED = frozenset({"together", "others"})
CONTRARY = {"alone": SHARED} | dict.fromkeys(SHARED, frozenset({"alone"}))
# What a share may be said of in such a clause: 'việc chủ trì chung'.
PLAIN = (SlotKind.TASK, SlotKind.ROLE, SlotKind.FILLER, SlotKind.NEGATION, SlotKind.SCOPE)
MOST = 12


def without_said_again(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without the clause at its end that sets aside what it does not ask for."""
    place = next((n for n in range(len(words) - 1, 0, -1) if parted(words, n)), 0)
    described = _set_aside(words[place:]) if 0 < len(words) - place <= MOST else ()
    if not place or not described:
        return words
    head = build(tuple(words[:place]))
    wanted = head.which_tasks or head.counts or head.lists
    again = _is_contrary(build(tuple(described)), head) or _is_rest(described, head)
    return words[:place] if wanted and again else words


def _set_aside(clause: Sequence[Word]) -> Sequence[Word]:
    """Return what a clause sets aside; none where it sets nothing aside."""
    if found := CLOSED.search(clause):
        return clause[: found.first]
    found = OPENED.opens(clause)
    return clause[found.last :] if found else ()


def _is_contrary(described: Query, head: Query) -> bool:
    """Whether but the contrary of how work is shared is described: 'chung với bên khác' beside 'một mình'."""
    asked = set(head.slots.values(SlotKind.SHARE)) & CONTRARY.keys()
    shares = described.slots.of(SlotKind.SHARE)
    said = {share.value for share in shares}
    plain = all(s.kind in PLAIN for s in described.slots.items if s not in shares)
    return len(asked) == 1 and bool(said) and said <= CONTRARY[next(iter(asked))] and plain


def _is_rest(described: Sequence[Word], head: Query) -> bool:
    """Whether all others are set aside, where it is said which tasks are meant."""
    found = OTHERS.opens(described)
    told = head.agencies or head.times or head.sections or head.cells
    return found is not None and found.last == len(described) and bool(told)
