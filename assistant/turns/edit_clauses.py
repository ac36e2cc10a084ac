"""What one clause of a turn does to the list told before it: 'bỏ A ra', 'thêm B vào', 'chỉ lấy C thôi'."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.grammar import folded, phrases, places
from assistant.message.described import begins_with_noun
from assistant.message.sentences import pauses
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind

ASIDE, ADD, KEEP, TALK = "aside", "add", "keep", "talk"
# Verbs that set aside, add or keep, each as (words without marks, words as written), the longest first.
VERBS = {does: phrases(f"edits_{does}") for does in (ASIDE, ADD, KEEP)}
# 'lấy việc chủ trì | thôi', 'chỉ lấy …': without one of them 'lấy' may as well add.
ALONE = folded("edits_alone")
FIRST_WORDS = frozenset(plain[0] for verbs in VERBS.values() for plain, _ in verbs)
# What stands at the ends of a clause beside what it describes.
TAIL, HEAD = folded("edits_tail"), folded("edits_head")
# What the list is called that something leaves or joins: '… ra khỏi danh sách vừa rồi'.
LISTS = phrases("edits_lists")
# Who is spoken to, whose last word is like 'bỏ' without its marks.
STAFF = phrases("edits_staff")
# A clause may begin after one of them.
LINKS = folded("edits_links")
MOST_VERB = 4
# After 'bo' typed without its mark, words for what a list holds.
THINGS = folded("edits_things")
SHORTENS = folded("edits_shortens")
BEFORE = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW)


@dataclass(frozen=True)
class Edit:
    """What one clause does, and the words by which it describes tasks."""

    does: str
    words: Words


def clauses(message: str, whole: Query, build: Build) -> list[Words]:
    """Return the words of a message clause by clause; no name of an agency is cut, nor 'bộ, ngành khác'."""
    words = whole.words
    kept = whole.slots.of(SlotKind.AGENCY, SlotKind.SHARE, SlotKind.FILLER)
    inside = {i for s in kept for i in range(s.first + 1, s.last)}
    starts = [0]
    for i in range(1, len(words)):
        before = words[i - 1]
        linked = before.folded in LINKS and _verb_at(words, i)
        if i not in inside and (words[i].opens or pauses(message, before.end) or linked):
            starts.append(i)
    ends = [*starts[1:], len(words)]
    return [words[a:b] for a, b in zip(starts, ends, strict=True)]


def _verb_at(words: Words, place: int) -> tuple[str, int] | None:
    """Return what a verb at a place does to the list, and where it ends."""
    found: list[tuple[int, str]] = []
    if place >= len(words) or words[place].folded not in FIRST_WORDS:
        return None
    for does, verbs in VERBS.items():
        first = next(places(words[place : place + MOST_VERB], verbs), None)
        if first is None or first[0] or _rather_a_name(words, place, first[1]):
            continue
        if does != KEEP or any(word.folded in ALONE for word in words[place:]):
            found.append((first[1], does))
    # 'bỏ thêm … vào rổ' adds, though 'bỏ' alone sets aside.
    size, does = max(found, default=(0, TALK))
    return (does, place + size) if size else None


def _rather_a_name(words: Words, place: int, size: int) -> bool:
    """Whether 'bo', 'loại' before no noun for tasks may as well be names: 'bo minh', 'loại hằng năm'."""
    rest = words[place + size :]
    word = words[place]
    if rest and rest[0].folded in SHORTENS:
        # 'rút gọn còn những việc …' keeps these; 'gạch đầu dòng' is a part.
        return True
    said = [one.folded for one in (word, *rest[:1])]
    if size == 1 and word.marked is None and said == ["cong", "viec"]:
        # 'cong viec co tu …', typed without marks, is the noun.
        return True
    unmarked = word.marked is None and word.folded == "bo"
    bare = size == 1 and (unmarked or word.folded == "loai")
    return bare and bool(rest) and not (begins_with_noun(rest) or rest[0].folded in THINGS)


def edit_of(clause: Words, build: Build) -> Edit:
    """Return what a clause does: its verb stands before what it describes, or ends the clause."""
    query = build(clause)
    covered = {i for s in query.slots.of(*BEFORE) for i in range(s.first, s.last)}
    names = {s.first for s in query.slots.of(SlotKind.AGENCY)}
    # '… phải không cán bộ', typed without marks, sets nothing aside.
    names |= {last - 1 for _, last in places(clause, STAFF)}
    # 'which of them' is no 'thêm'.
    those = {s.last - 1 for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"}
    first = next(
        (
            i
            for i in range(len(clause))
            if (i not in those and _verb_at(clause, i))
            or not (i in covered or clause[i].folded in HEAD)
        ),
        0,
    )
    # 'bỏ NV' typed with its mark is no 'Bộ NV'.
    named = first in names and clause[first].marked is None
    opening = None if named else _verb_at(clause, first)
    if opening:
        return Edit(opening[0], _ends_cut(clause[opening[1] :]))
    said = _ends_cut(clause)
    for place in range(1, len(said)):
        closing = None if place in names else _verb_at(said, place)
        if closing and not _ends_cut(said[closing[1] :]):
            return Edit(closing[0], said[first:place])
    return Edit(TALK, clause)


def _ends_cut(words: Words) -> Words:
    """Return a description without 'ra', 'giúp tôi', 'ra khỏi danh sách vừa rồi' at its end."""
    first = next((i for i in range(len(words)) if words[i].folded not in TAIL), len(words))
    words = words[first:]
    named = next(places(words, LISTS), None)
    words = words[: named[0]] if named else words
    while words and words[-1].folded in TAIL:
        words = words[:-1]
    return words
