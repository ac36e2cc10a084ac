"""What a question was understood as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.grammar import folded
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.types import Role


@dataclass(frozen=True, slots=True)
class AgencyRef:
    """An agency in a question: the role that the question gives it, and how it was typed.

    `place` is set when a province, a city or a provincial office was named; `partner` when the
    agency stands after 'phối hợp với'; `any_role` when whoever works with it is asked for; `by_wording`
    when 'các bộ, ngành' will do for its name; `worded` the very words, one or
    the other, by which a column is said to call it.
    """

    agency: str
    role: Role | None = None
    negated: bool = False
    partner: bool = False
    place: str | None = None
    slot: Slot | None = None
    any_role: bool = False
    by_wording: bool = False
    worded: tuple[str, ...] = ()


def _which(words: Sequence[Word]) -> bool:
    """Whether a list phrase asks 'which' ('nhiệm vụ nào'), not 'what' ('những việc gì')."""
    return bool({"nao", "which", "tasks"} & {word.folded for word in words})


@dataclass(frozen=True, slots=True)
class Reached:
    """The `tasks` that reach `agencies` in `roles` only by wording such as 'các bộ, ngành'."""

    agencies: tuple[str, ...]
    roles: tuple[Role, ...]
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TallyClaim:
    """A number of tasks that is claimed of a section, of an agency in a `role` or in any, or of all of these.

    `told` are those of which it is claimed where words beside it keep to some: '(6 việc), 4 trong số đó hằng năm'.
    The `number` is None where it is asked for: 'mục III có mấy việc, trong đó mấy việc hằng năm'; a `part` is of
    the tasks of the number before it.
    """

    number: int | None
    section: str | None = None
    agency: str | None = None
    role: Role | None = None
    told: Query | None = None
    part: bool = False

    @property
    def sums(self) -> bool:
        """Whether it is what the other numbers come to."""
        return self.section is None and self.agency is None and self.told is None


@dataclass(frozen=True, slots=True)
class TimeCondition:
    """A condition on a task's time: `relation` (see lexicon/time.yaml) with its years.

    `overdue` is reckoned from the year `start`, or from today.
    """

    relation: str
    start: int | None = None
    end: int | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class CellRef:
    """A condition on what a column says: one of `options` (folded words), `shown` as typed.

    `whole` says that a cell holds nothing else, `opens` that it begins so.
    """

    column: str
    options: tuple[tuple[str, ...], ...]
    shown: str
    negated: bool = False
    whole: bool = False
    opens: bool = False


# Slots that small talk does not hold.
REQUESTS = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.FIELD,
    SlotKind.WHO,
    SlotKind.QUANTITY,
    SlotKind.CLAIM,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.SECTION,
    SlotKind.NODE,
    SlotKind.FACET,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.ASKED,
    SlotKind.CELL,
    SlotKind.COMPARE,
)


# Values of quantity words that ask for an extreme; 'nth:2' asks for the second place.
EXTREMES = frozenset(
    {"most", "least", "rank", "most_agencies", "least_agencies", "rarest", "most_often"}
)
AT_PLACE, TOP_ONES = "nth:", "top:"
PLACES = (AT_PLACE, TOP_ONES)
# 'mấy văn bản nào': so many words after 'mấy' the word stands that asks which.
WHICH, NEAR = "nao", 4
# Nouns for tasks and for their rows, and the slots in which they stand with 'nào'.
TASK_NOUNS = folded("query_task_nouns")
LISTING = (SlotKind.QUANTITY, SlotKind.TASK)


@dataclass(frozen=True)
class Query:
    """A question in typed slots. `topic` holds the words that no slot explains; `within` limits the
    tasks to those of the answer before; `carried` names what was taken over from earlier turns;
    `background` holds the topics of the sentences before one that asks and names none itself, `around` the
    words that all sentences before it are about, `told` those of the one that describes the task asked about;
    `limits` and `aside` describe the tasks that other words of the message keep to or set aside,
    `also` those that are wanted as well as what the query itself describes; `reached` are the tasks that
    stood apart beside those of `within`; `tallies` the numbers that are claimed, each of something else;
    `meant` is the ministry that asks what is given to 'các bộ, ngành', as one of them; `anew` that nothing asked
    before it has any bearing on it."""

    question: str
    words: tuple[Word, ...] = ()
    slots: Slots = field(default_factory=Slots)
    agencies: tuple[AgencyRef, ...] = ()
    roles: tuple[Role, ...] = ()
    fields: tuple[str, ...] = ()
    times: tuple[TimeCondition, ...] = ()
    sections: tuple[str, ...] = ()
    task_refs: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    cells: tuple[CellRef, ...] = ()
    topic: tuple[Word, ...] = ()
    english: bool = False
    within: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    background: tuple[tuple[Word, ...], ...] = ()
    around: tuple[Word, ...] = ()
    told: tuple[Word, ...] = ()
    limits: tuple[Query, ...] = ()
    aside: tuple[Query, ...] = ()
    also: tuple[Query, ...] = ()
    reached: Reached | None = None
    tallies: tuple[TallyClaim, ...] = ()
    meant: str = ""
    anew: bool = False

    @property
    def wanted(self) -> tuple[Query, ...]:
        """What describes the tasks that are wanted: the query itself, what it keeps to, and what it adds."""
        return (self, *self.limits, *self.also)

    def holds(self, slot: Slot) -> bool:
        """Whether a slot stands among these words: one taken over from other words has its places there."""
        return slot.last <= len(self.words) and self.words[slot.first].start == slot.start

    @property
    def quantities(self) -> tuple[str, ...]:
        """The quantity words: count, list, most, least, rank."""
        return self.slots.values(SlotKind.QUANTITY)

    @property
    def counts(self) -> bool:
        """Whether the question asks how many, or claims a number."""
        return "count" in self.quantities or self.claimed is not None

    @property
    def plural(self) -> bool:
        """Whether 'mấy' only says that there are several: 'mấy văn bản nào', 'mấy việc ấy bao giờ xong'."""
        counts = [s for s in self.slots.of(SlotKind.QUANTITY) if s.value == "count"]
        bare = all(s.last - s.first == 1 and self.words[s.first].folded == "may" for s in counts)
        after = {word.folded for s in counts for word in self.words[s.last : s.last + NEAR]}
        return bool(counts) and bare and bool(self.lists or self.fields or WHICH in after)

    @property
    def claimed(self) -> int | None:
        """The number of tasks that the question claims, to be confirmed."""
        return next((int(v.lstrip("<>=")) for v in self.slots.values(SlotKind.CLAIM)), None)

    @property
    def counts_agencies(self) -> bool:
        """Whether the question asks how many agencies do something."""
        return "count_agencies" in self.quantities

    @property
    def parts(self) -> frozenset[str]:
        """The parts of a document spoken of: 'plan', 'appendix', and 'not_…' for those shut out."""
        return frozenset(self.slots.values(SlotKind.PART))

    @property
    def lists(self) -> bool:
        """Whether the question asks for all that fit."""
        return "list" in self.quantities

    @property
    def superlative(self) -> str | None:
        """The word for an extreme or a place in a rank (see lexicon/quantities.yaml), if one is asked."""
        asked = [q for q in self.quantities if q in EXTREMES or q.startswith(PLACES)]
        # 'xếp hạng các bộ; bộ nào đứng thứ hai' asks for that place.
        placed = [q for q in asked if q.startswith(PLACES[0])] if "rank" in asked[:1] else []
        found = next(iter((*placed, *asked)), None)
        # 'Xếp các mục theo số nhiệm vụ' asks for the whole rank.
        return found or ("rank" if self.slots.has(SlotKind.ORDER, "size") else None)

    @property
    def who(self) -> bool:
        """Whether the question asks for an agency or a person."""
        return self.slots.has(SlotKind.WHO)

    @property
    def yes_no(self) -> bool:
        """Whether the question asks to confirm something."""
        return self.slots.has(SlotKind.YES_NO)

    @property
    def about_tasks(self) -> bool:
        """Whether the words speak of tasks of the appendix."""
        rows = "appendix" in self.parts and self.counts
        return bool(self.task_refs or rows) or self.slots.has(SlotKind.TASK) or self.which_tasks

    @property
    def which_tasks(self) -> bool:
        """Whether 'nhiệm vụ nào', 'những việc nào' is asked."""
        said = (
            self.words[s.first : s.last] for s in self.slots.items if s.kind in LISTING and s.end
        )
        return any(TASK_NOUNS & {word.folded for word in words} and _which(words) for words in said)

    @property
    def requests(self) -> bool:
        """Whether anything in the question asks about the text, however it is greeted."""
        return any(self.slots.has(kind) for kind in REQUESTS) or bool(self.carried)

    @property
    def asks_partner(self) -> bool:
        """Whether it is asked with whom an agency works: 'Bộ A phối hợp với ai'."""
        return any(reference.any_role for reference in self.agencies)

    @property
    def asks_fields(self) -> bool:
        """Whether the question asks for a column of a task (who, product, time …)."""
        return bool(self.fields) or (self.who and bool(self.roles))

    @property
    def topic_announced(self) -> bool:
        """Whether a matter is announced as such: 'về …', 'liên quan đến …', 'trong lĩnh vực …'."""
        if len(self.topic) < 2:
            return False
        place = self.words.index(self.topic[0]) if self.topic[0] in self.words else 0
        return any(
            word.folded in ("ve", "den", "toi", "vuc", "mang")
            for word in self.words[max(0, place - 2) : place]
        )

    @property
    def topic_text(self) -> str:
        """The topic words as typed, for search."""
        return " ".join(word.marked or word.folded for word in self.topic)
