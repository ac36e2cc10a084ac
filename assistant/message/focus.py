"""What a message asks: its questions apart, each without the background that is no condition of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.message.aside import scope_of
from assistant.message.asked_anew import parts_asked_anew
from assistant.message.bracketed import with_brackets_apart
from assistant.message.claim_about import of_matter_before
from assistant.message.claims_told import claims_checked, claims_told
from assistant.message.compared import of_each, only_names, with_compared
from assistant.message.completed import (
    Inherit,
    announced,
    completed,
    only_points,
    stands_alone,
    with_matter,
)
from assistant.message.composition import Message
from assistant.message.counted_first import in_its_section
from assistant.message.described import says_something
from assistant.message.descriptions.reading import surer
from assistant.message.each_apart import each_apart
from assistant.message.fact_joints import ENOUGH_TOPIC, asks
from assistant.message.form_apart import declines
from assistant.message.hearsay import without_hearsay
from assistant.message.in_words import in_words
from assistant.message.joined import Joiner
from assistant.message.joints import cut
from assistant.message.number_then import with_number_asked
from assistant.message.own_case import without_own_case
from assistant.message.regrouped import Regrouper
from assistant.message.remarks import without_known, without_remarks
from assistant.message.reported import confirming_words, doubts
from assistant.message.rest_shared import with_share_asked
from assistant.message.restated import restated
from assistant.message.reworded import reworded
from assistant.message.said_so import with_claim_said
from assistant.message.sentences import Sentence, sentences_of
from assistant.message.sorted_apart import sorted_apart
from assistant.message.statements import claim_before
from assistant.message.tallies import tallies_claimed
from assistant.message.told_part import tells_task, with_part_apart, with_task_told
from assistant.message.told_task import of_named, tells_of_one, told_task
from assistant.message.total import total_asked
from assistant.message.wanted import (
    Scope,
    asks_for_tasks,
    compares_parts,
    joined_scope,
    scope_of_pieces,
    wants_tasks,
)
from assistant.message.weighed_again import weighed_again
from assistant.message.which_right import which_right
from assistant.query import Query
from assistant.readings.part_asked import asks_part_alone
from assistant.readings.tellings import NEEDS, Build
from assistant.slots import SlotKind
from assistant.words import Row, Word

# Of a message with more questions, the last ones are answered.
MOST_QUESTIONS = 5
# A request begins with 'nhờ', 'hãy cho tôi'.
OPENING, REQUESTS = 4, folded("focus_requests")
WONDERS, KNOWN = phrasing("focus_wonders"), phrasing("focus_known")
# 'tôi cần | phần phối hợp | của Bộ A để lập bảng'
ROLE_WANTED = phrasing("focus_role_wanted")
# Both ends of a rank.
ENDS = frozenset({"most", "least"})


@dataclass(frozen=True)
class Clause:
    """Words that may ask; `ends` says that what they ask ends with them, whatever follows."""

    words: tuple[Word, ...]
    ends: bool


def questions(
    question: str,
    words: Sequence[Word],
    joiner: Joiner,
    inherit: Inherit,
    spoken: Sequence[Sequence[Word]] = (),
) -> tuple[Query, ...]:
    """Return the queries of a message in their order, one for each sentence that asks apart.

    Several sentences ask apart only when question marks or numbers say so; else the last one that
    asks is the question, and those before it are its background.
    """
    build = joiner.build
    words = reworded(question, words, build)
    sentences = with_brackets_apart(question, sentences_of(question, words))
    if parts := parts_asked_anew(question, sentences, build):
        each = [questions(question, _words(part), joiner, inherit, spoken) for part in parts]
        return (*each[0], *(replace(one, anew=True) for part in each[1:] for one in part))
    sentences = with_share_asked(with_number_asked(sentences, build), build)
    if told := tallies_claimed(sentences, build) or sorted_apart(sentences, build):
        return (told,)
    if several := claims_checked(sentences, build) or each_apart(sentences, build):
        return several
    sentences = without_hearsay(in_words(without_known(sentences, build), joiner, spoken), build)
    sentences = with_part_apart(without_remarks(sentences, build), build)
    alone = with_claim_said(sentences, build) or total_asked(sentences, build)
    if alone := alone or which_right(sentences, build) or weighed_again(sentences, build):
        return (build(alone),)
    part = tells_task(sentences, build)
    apart = () if part else claims_told(sentences, build)
    if apart or part or _doubted(sentences, build) or tells_of_one(sentences, build):
        return apart or _asked(sentences, build, inherit)
    found = _by_words(sentences, joiner, inherit) or _asked(sentences, build, inherit, words)
    return surer(found, sentences, joiner)


def _words(sentences: Sequence[Sentence]) -> Row:
    return Row(word for sentence in sentences for word in sentence.words)


def _by_words(sentences: Sequence[Sentence], joiner: Joiner, inherit: Inherit) -> tuple[Query, ...]:
    """Return the questions as the words that join and set aside put descriptions together; none without."""
    build = joiner.build
    least: tuple[Query, ...] = ()
    for joined, parts in _scopes(sentences, joiner):
        found = _scoped(joined, parts, build, inherit)
        if found and all(map(_keeps_to_some, found)):
            return found
        # What only sets some aside is taken where no reading says what is wanted.
        least = least or found
    return least


def _doubted(sentences: Sequence[Sentence], build: Build) -> bool:
    """Whether the last sentence only asks if what those before it state is right: they describe no tasks."""
    *before, last = [sentence.words for sentence in sentences] or [()]
    if not before or not doubts(build(last), [build(words) for words in before]):
        return False
    claim = claim_before(restated(last, before) or before, build, last)
    # What is stated of all tasks of a kind keeps to those that other sentences describe.
    stated = build(claim)
    alone = len(before) == 1
    return bool(claim) and (alone or not (stated.lists or stated.about_tasks))


def _scoped(
    joined: Scope, parts: Sequence[Sentence], build: Build, inherit: Inherit
) -> tuple[Query, ...]:
    """Return the questions with what other words keep to or set aside; none when nothing does."""
    scope, rest = scope_of(parts, build, bool(joined.aside))
    if not rest or not any((joined.any, scope.any)):
        return ()
    asked = _asked(rest, build, inherit)
    wanted = wants_tasks if joined.any else asks_for_tasks
    # What a comparison of parts keeps to is said sentence by sentence.
    if (joined.any and any(map(compares_parts, asked))) or not all(map(wanted, asked)):
        return ()
    return tuple(joined.beside(scope.of(query)) for query in asked)


def _keeps_to_some(query: Query) -> bool:
    """Whether it is said which tasks are wanted, and not only which are not."""
    told = query.limits or query.also or query.superlative
    return bool(told) or len(query.topic) >= ENOUGH_TOPIC or says_something(query)


def _scopes(
    sentences: Sequence[Sentence], joiner: Joiner
) -> Iterator[tuple[Scope, list[Sentence]]]:
    """Yield the ways to read what sentences put together, the surest first."""
    regrouped, apart = Regrouper(joiner).regrouped(sentences)
    if apart:
        if found := Message(regrouped, joiner).composed():
            scope, rest = found
            yield scope.with_(scope_of_pieces(apart, joiner)), rest
        yield joined_scope(regrouped, joiner, apart)
    if found := Message(sentences, joiner).composed():
        yield found
    yield joined_scope(sentences, joiner)
    yield Scope(), list(sentences)


def _asked(
    sentences: Sequence[Sentence], build: Build, inherit: Inherit, words: Sequence[Word] = ()
) -> tuple[Query, ...]:
    """Return what `sentences` ask; `words` are those of the message, asked when no sentence asks."""
    clauses = [clause for sentence in sentences for clause in _clauses(sentence, build)]
    asking = _asking(clauses, build) if len(clauses) > 1 else []
    if not asking:
        whole = words or [word for clause in clauses for word in clause.words]
        return (build(clauses[0].words if len(clauses) == 1 else whole),)
    first = [0, *(end + 1 for end in asking)]
    return in_its_section(
        _focused(clauses[start : end + 1], build, inherit)
        for start, end in zip(first, asking, strict=False)
    )


def _asking(clauses: Sequence[Clause], build: Build) -> list[int]:
    """Return the places of the clauses that ask apart, or of the last one that asks."""
    places = reversed(range(len(clauses)))
    last = next((i for i in places if _is_asked(clauses[i], build(clauses[i].words))), None)
    last = len(clauses) - 1 if _wonders(build(clauses[-1].words)) else last
    if last is None:
        return []
    ends = (i for i in range(last) if clauses[i].ends or _other_end(clauses, i, last, build))
    each = of_each(build(clauses[last].words), [build(one.words) for one in clauses[:last]])
    asking = [i for i in ends if not only_names(build(clauses[i].words), each)]
    return [*asking, last][-MOST_QUESTIONS:]


def _other_end(clauses: Sequence[Clause], place: int, last: int, build: Build) -> bool:
    """Whether a clause asks for an end of a rank, though a stop closes it, and the last asks on.

    The last asks for the other end, or points to what was found: 'Mục nào ít việc nhất. Mục đó có mấy việc?'
    """
    one, two = build(clauses[place].words), build(clauses[last].words)
    found = one.superlative in ENDS and asks(one) and (one.who or "section" in one.fields)
    if not found:
        return False
    other = two.superlative in ENDS and two.superlative != one.superlative
    which = two.who or two.which_tasks or "section" in two.fields
    points = any(s.value in ("that", "that_agency") for s in two.slots.of(SlotKind.FOLLOW))
    return (other and bool(which)) or points


def _is_asked(clause: Clause, query: Query) -> bool:
    """Whether a clause asks; 'nhờ tìm các nhiệm vụ mà nội dung nhắc tới X', 'cần biết các việc A' do, too."""
    if not clause.ends and declines(clause.words):
        return False
    opening = {word.folded for word in clause.words[:OPENING]}
    wanted = bool(opening & (REQUESTS | NEEDS))
    # 'xin trình bày các mục đích của kế hoạch', 'tôi muốn chép các yêu cầu của phần I'
    part = bool(query.nodes) and not query.slots.has(SlotKind.NEGATION)
    role = ROLE_WANTED.search(clause.words) and not query.slots.has(SlotKind.NEGATION)
    requested = wanted and (part or role or (query.about_tasks and says_something(query)))
    # 'Bộ A làm gì, Bộ B thì sao'
    named = query.agencies or query.sections or query.task_refs
    again = bool(named) and query.slots.has(SlotKind.FOLLOW, "then_what")
    return clause.ends or asks(query) or bool(requested) or again or asks_part_alone(query)


def _wonders(query: Query) -> bool:
    """Whether a clause asks what is to be done of a matter: 'để xảy ra sai phạm thì tỉnh xử lý thế nào'."""
    return len(query.topic) >= ENOUGH_TOPIC and WONDERS.search(query.words) is not None


def _focused(clauses: Sequence[Clause], build: Build, inherit: Inherit) -> Query:
    """Return the query of the last clause; what it leaves open comes from those before."""
    asked = _asked_query(clauses, build)
    asked = query = without_own_case(asked) if len(clauses) > 1 else asked
    before = [announced(build(clause.words)) for clause in clauses[:-1]]
    # 'Đúng cái đó. …': what is pointed to was spoken of before the message.
    before = before if not (before and only_points(before[0]) and not before[0].topic) else []
    if told := told_task(query, before, build):
        return told.asked_of(query, before, inherit)
    query = with_task_told(of_named(query, before), before)
    for earlier in reversed(with_matter(query, before)):
        # A claim that names whom, what and when is about nobody else: 'em ở tỉnh A. Em ghi Bộ B …'.
        whole = query.yes_no and query.agencies and query.times and len(query.topic) > ENOUGH_TOPIC
        if stands_alone(query) or whole:
            break
        query = completed(query, earlier, inherit)
    topics = tuple(q.topic for q in before if len(q.topic) >= ENOUGH_TOPIC)
    open_topic = query.topic and not stands_alone(asked) and not query.agencies
    if open_topic and len(topics) > 1:
        query = replace(query, background=topics)
    query = replace(query, around=_beside(query, before))
    return with_compared(query, asked, before)


def _beside(query: Query, before: Sequence[Query]) -> tuple[Word, ...]:
    """Return the topic words of the sentences `before` one that asks and that it does not take itself."""
    words = {word.start: word for earlier in before for word in earlier.topic}
    taken = {word.start for word in query.topic}
    return tuple(words[start] for start in sorted(words) if start not in taken)


def _asked_query(clauses: Sequence[Clause], build: Build) -> Query:
    """Return the query of the last clause; with the claim told before it when it only doubts that."""
    *told, last = [clause.words for clause in clauses]
    asked, earlier = build(last), [build(words) for words in told]
    if not told or not doubts(asked, earlier):
        return asked
    claim = claim_before(restated(asked.words, told) or told, build, asked.words)
    whole = (*claim, *confirming_words(asked, build(claim))) if claim else ()
    return of_matter_before(build(whole), earlier) if claim else asked


def _clauses(sentence: Sentence, build: Build) -> list[Clause]:
    """Return the clauses of a sentence that ask apart."""
    parts = cut(sentence.words, build, sentence.pauses)
    # 'số việc Bộ A chủ trì thì đã rõ, | nay cần con số bên kia'
    ends = [KNOWN.search(part) is None for part in parts[:-1]] + [sentence.ends]
    return [Clause(tuple(part), end) for part, end in zip(parts, ends, strict=True)]
