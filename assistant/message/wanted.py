"""What a message wants of the tasks that it describes: which it keeps to, sets aside or adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.message.described import (
    as_question,
    as_tasks,
    of_section,
    says_something,
    tells_matter,
)
from assistant.message.describer import Describer
from assistant.message.joined import Joiner
from assistant.message.others_parts import left_out_of
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import AND, OR, OUT, Piece
from assistant.query import Query
from assistant.readings.tellings import ROWS, asks
from assistant.slots import SlotKind, Slots
from assistant.words import Word

# So many words that no slot explains are no matter of a question that is about tasks described before.
NOISE = 3
# 'liệt kê giúp', 'cho xin danh sách': a list is asked for, whatever of.
LISTING = folded("wanted_listing")
# 'sản phẩm gì', 'thời hạn là bao giờ'
ASKED, IN_TOTAL = folded("wanted_asked"), phrasing("counts_in_total")


@dataclass(frozen=True)
class Scope:
    """Descriptions of tasks beside a question: those that it leaves out, and those it is about."""

    aside: tuple[Query, ...] = ()
    limits: tuple[Query, ...] = ()
    also: tuple[Query, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is described beside the question."""
        return bool(self.aside or self.limits or self.also)

    @property
    def _kept(self) -> tuple[Query, ...]:
        """Those it is about that are not denied, nor set aside: 'Phần tuyên truyền xong rồi. Ngoài mục I, …'."""
        out = {section for one in self.aside if only_sections(one) for section in one.sections}
        kept = not_denied(self.limits)
        return tuple(x for x in kept if not (only_sections(x) and out.issuperset(x.sections)))

    def _kept_beside(self, query: Query) -> tuple[Query, ...]:
        """Those it is about that say more than the question does; of 'toàn bộ phụ lục' no section does."""
        whole = not query.sections and IN_TOTAL.search(query.words)
        kept = [one for one in self._kept if not (whole and only_sections(one))]
        return tuple(one for one in kept if not _says_again(one, query))

    def _aside_of(self, query: Query) -> tuple[Query, ...]:
        """Those it leaves out, but 'việc chỉ nói hộ nghèo' where tasks are asked for that hold certain words."""
        return tuple(in_role_of(one, [query]) for one in left_out_of(query, self.aside))

    def with_(self, other: Scope) -> Scope:
        """Return what both tell."""
        limits, also = (*self.limits, *other.limits), (*self.also, *other.also)
        return Scope((*self.aside, *other.aside), limits, also)

    def beside(self, query: Query) -> Query:
        """Return `query` with what the words of its own sentence keep to, set aside or add."""
        limits, also = self._kept_beside(query), self.also
        described = (*limits, *also)
        if says_something(query):
            # 'danh mục nhiệm vụ của ủy ban …' is no part of the plan.
            query = _without_columns(replace(query, topic=_of_tasks(query), nodes=()))
        if described and is_bare(query) and not says_something(query):
            first = next((one for one in described if is_structured(one)), described[0])
            query = about(first, query)
            limits, also = (tuple(x for x in some if x is not first) for some in (limits, also))
        elif self.aside and len(query.topic) <= NOISE and not says_something(query):
            query = query if tells_matter(query) else replace(query, topic=())
        aside = (*query.aside, *self._aside_of(query))
        return replace(query, limits=(*query.limits, *limits), aside=aside, also=also)

    def of(self, query: Query) -> Query:
        """Return `query` within this scope; one that names no tasks itself is about the first described."""
        if query.superlative or compares_parts(query):
            # Of what an extreme or a comparison is told, only the part of the table can be said elsewhere.
            sections = next((limit.sections for limit in self.limits if limit.sections), ())
            tasks = tuple(limit for limit in self.limits if limit.agencies and not query.agencies)
            # 'Không kể việc X, việc nào … nhất': of all others.
            told = replace(query, sections=query.sections or sections, limits=tasks)
            return replace(told, aside=self.aside)
        limits = self._kept_beside(query)
        if limits and is_bare(query):
            first = next((limit for limit in limits if is_structured(limit)), limits[0])
            query, limits = about(first, query), tuple(x for x in limits if x is not first)
        elif self.aside and len(query.topic) <= NOISE and not query.topic_announced:
            # 'thế phần của tổ mình là gì': the matter is in what was said before.
            query = replace(query, topic=())
        return replace(query, aside=self._aside_of(query), limits=limits)


def not_denied(limits: Sequence[Query]) -> tuple[Query, ...]:
    """Return descriptions without one that says but that an agency is named whom a later one denies.

    'Ai cũng nói việc nào cũng có Bộ A. Có mấy việc mà bộ ấy không được nêu tên?'
    """
    denied = [{a.agency for a in one.agencies if a.negated and a.role is None} for one in limits]
    return tuple(
        one
        for n, one in enumerate(limits)
        if not (_but_names(one) & frozenset().union(*denied[n + 1 :]))
    )


def only_sections(query: Query) -> bool:
    """Whether a description says no more than which sections the tasks stand in."""
    more = query.agencies or query.times or query.roles or query.cells or query.task_refs
    return bool(query.sections) and not more and len(query.topic) <= NOISE


def _but_names(query: Query) -> frozenset[str]:
    """Return the agency of a description that says no more than that it is named."""
    more = query.sections or query.times or query.roles or query.cells or query.topic
    plain = len(query.agencies) == 1 and not (more or query.agencies[0].negated)
    return frozenset({query.agencies[0].agency}) if plain else frozenset()


def _says_again(one: Query, query: Query) -> bool:
    """Whether a description but names whom the question names: 'Bộ A dính ba việc. Bộ này có tên ở mấy việc?'"""
    named = {a.agency for a in query.agencies if not a.negated}
    narrower = one.slots.has(SlotKind.SHARE) or one.slots.has(SlotKind.BOUND)
    return bool(_but_names(one) & named) and not narrower


def in_role_of(described: Query, asked: Sequence[Query]) -> Query:
    """Return a description of shared work without a role in the one role that is `asked` about.

    'Việc tỉnh chủ trì, không tính việc | có bộ khác đứng cùng |'. Beside two who are named another is a third.
    """
    roles = {role for query in asked for role in query.roles}
    if described.roles or len(roles) != 1 or not described.slots.has(SlotKind.SHARE):
        return described
    named = {a.agency for query in asked for a in query.agencies if not a.negated}
    if len(named) > 1 and not described.agencies:
        more = (
            replace(s, value=f">={len(named) + 1}") if s.kind is SlotKind.SHARE else s
            for s in described.slots.items
        )
        described = replace(described, slots=Slots(tuple(more)))
    agencies = tuple(replace(a, role=a.role or next(iter(roles))) for a in described.agencies)
    return replace(described, roles=tuple(roles), agencies=agencies)


def joined_scope(
    sentences: Sequence[Sentence], joiner: Joiner, apart: Sequence[Piece] = ()
) -> tuple[Scope, list[Sentence]]:
    """Return what the sentence that asks puts together, and the sentences without it.

    `apart` are the pieces that were already taken out of the sentences.
    """
    rest, items = Describer(joiner).listed(sentences)
    asking = [i for i, s in enumerate(rest) if asks(s.words)]
    place = asking[-1] if asking else len(rest) - 1
    if place < 0:
        return Scope(), []
    main, *others = joiner.pieces(rest[place])
    if others and _of_the_whole(joiner.build(rest[place].words)):
        main, others = Piece(rest[place].words), []
    pieces = (*others, *items, *apart)
    words = as_question(main.words) if pieces else main.words
    rest[place] = replace(rest[place], words=tuple(words))
    return scope_of_pieces(pieces, joiner), rest


def scope_of_pieces(pieces: Sequence[Piece], joiner: Joiner) -> Scope:
    """Return what the pieces of a sentence are to its question."""
    told = {
        join: tuple(joiner.build(as_tasks(p.words)) for p in pieces if p.join == join)
        for join in (AND, OR, OUT)
    }
    return Scope(tuple(map(of_section, told[OUT])), told[AND], told[OR])


def _of_the_whole(query: Query) -> bool:
    """Whether a sentence compares what it puts together, wants a claim confirmed, or what the plan says told.

    'nhóm giải pháp thứ năm nói về bộ máy và về cơ sở dữ liệu ra sao' describes no tasks.
    """
    tasks = query.lists or query.which_tasks or query.counts
    compares = query.slots.has(SlotKind.COMPARE) or _number_of_each(query)
    plan = query.nodes or query.slots.has(SlotKind.PART, "plan")
    told = plan and not (query.agencies or query.roles or query.slots.has(SlotKind.TASK))
    return compares or ((query.yes_no or bool(told)) and not tasks)


def _number_of_each(query: Query) -> bool:
    """Whether two numbers are asked for, of what is done alone and of what is shared."""
    shares = set(query.slots.values(SlotKind.SHARE))
    counts = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count" and s.end]
    return len(counts) > 1 and "alone" in shares and bool(shares & {"together", "others"})


def is_structured(query: Query) -> bool:
    """Whether a condition on agency, time or section is named."""
    return bool(query.agencies or query.times or query.sections)


def asks_for_tasks(query: Query) -> bool:
    """Whether tasks are asked for, by a list, a number or an extreme, and no passage or fact."""
    of_table = query.agencies or query.roles or query.sections or query.slots.has(SlotKind.SHARE)
    verbs = LISTING & {word.folded for word in query.words}
    wanted = query.counts or query.which_tasks
    # 'các việc có sản phẩm là đề án': a column that a condition is on is not asked for.
    asked = set(query.fields) - ({"product", "content"} if query.topic else set())
    wanted = wanted or (query.lists and not asked and bool(of_table or verbs or is_bare(query)))
    named = query.about_tasks and is_structured(query)
    wanted = wanted or compares_parts(query)
    told = bool(query.slots.of(SlotKind.ASKED) or query.facets or query.task_refs)
    elsewhere = told or bool(query.nodes and not query.sections) or "plan" in query.parts
    elsewhere = elsewhere or asks_of_plan(query)
    return (wanted or named or query.superlative is not None) and not elsewhere


def wants_tasks(query: Query) -> bool:
    """Whether the tasks that a question describes are asked for, however it asks."""
    told = query.slots.of(SlotKind.ASKED) or query.facets or query.task_refs
    noun = query.about_tasks or any(word.folded in ROWS for word in query.words)
    plainly = says_something(query) or (noun and is_bare(query))
    # 'Sau khi bỏ thì còn lại bao nhiêu?'
    rest = query.counts and is_bare(query) and not (query.topic or query.fields or query.nodes)
    return asks_for_tasks(query) or ((plainly or rest) and not (told or asks_of_plan(query)))


def asks_of_plan(query: Query) -> bool:
    """Whether a part of the plan is asked about that a section of the table is named like: 'mục … nói gì'."""
    rows = query.about_tasks or query.which_tasks or query.counts or "appendix" in query.parts
    told = query.roles or query.agencies or query.times or query.superlative or query.cells
    asks = query.lists or "content" in query.fields
    return bool(query.nodes and asks) and not (rows or told)


def compares_parts(query: Query) -> bool:
    """Whether sections are compared: 'phần nào có nhiều việc như vậy hơn'."""
    return query.slots.has(SlotKind.COMPARE) and "section" in query.fields


def compares_bodies(query: Query) -> bool:
    """Whether bodies are compared that other sentences name: 'bộ nào chủ trì nhiều nhiệm vụ hơn'."""
    return query.slots.has(SlotKind.COMPARE) and query.who and not query.agencies


def is_bare(query: Query) -> bool:
    """Whether a question names no condition: 'đó là những việc nào', 'nhờ liệt kê giúp'."""
    named = bool(query.agencies or query.roles or query.times or query.sections)
    named = named or query.topic_announced or len(query.topic) > NOISE
    return not named and not query.slots.has(SlotKind.SHARE) and not query.superlative


def _without_columns(query: Query) -> Query:
    """Return a description without the columns that it names: 'các việc có sản phẩm là …' asks for none."""
    nouns = [s for s in query.slots.of(SlotKind.TASK, SlotKind.QUANTITY) if s.end]
    first = min((noun.last for noun in nouns), default=len(query.words))
    columns = [s for s in query.slots.of(SlotKind.FIELD) if s.first >= first]
    asked = any(w.folded in ASKED for c in columns for w in query.words[c.last : c.last + 2])
    # Of a product without a cell's words, the topic is what it must be.
    needed = {"product"} if query.topic and not query.cells else set()
    if not columns or asked or query.who:
        return query
    kept = tuple(s for s in query.slots.items if s not in columns or s.value in needed)
    named = {s.value for s in kept if s.kind is SlotKind.FIELD}
    return replace(query, slots=Slots(kept), fields=tuple(f for f in query.fields if f in named))


def _of_tasks(query: Query) -> tuple[Word, ...]:
    """Return the matter that is told after the noun for tasks: 'đề nghị rà các việc …' has none."""
    nouns = query.slots.of(SlotKind.TASK)
    start = nouns[0].start if nouns and not query.topic_announced else 0
    return tuple(word for word in query.topic if word.start >= start)


def about(described: Query, asked: Query) -> Query:
    """Return what `asked` wants of the tasks described: their list or number, a column of theirs."""
    kept = asked.slots.of(
        SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.ORDER, SlotKind.TASK, SlotKind.FOLLOW
    )
    # Slots of another sentence have no place in this one.
    wanted = [replace(slot, first=0, last=0, start=0, end=0) for slot in kept]
    slots = Slots((*described.slots.items, *wanted))
    fields = described.fields or asked.fields
    aside, limits = (*described.aside, *asked.aside), (*described.limits, *asked.limits)
    found = replace(described, slots=slots, fields=fields, question=asked.question)
    return replace(found, aside=aside, limits=limits)
