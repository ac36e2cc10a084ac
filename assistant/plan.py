"""Which reader answers a query: an ordered table of routes, the first that applies wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Status
from assistant.cite import Citer
from assistant.evidence.beyond import surely_beyond
from assistant.evidence.find import rank
from assistant.read import refuse
from assistant.read.absent import ABSENT, with_absent
from assistant.read.base import Draft, Reading
from assistant.read.gone import with_gone
from assistant.read.interval import with_interval
from assistant.read.loaded import holds, reasoned_claim, reasonless
from assistant.read.offices import after_offices
from assistant.read.stated import with_verdict
from assistant.routes import (
    aggregates,
    among_told,
    bare_matter,
    bodies,
    both_roles,
    briefly,
    cited,
    claimed,
    claims,
    companions,
    confined_to,
    described,
    duties,
    each_named,
    either_there,
    followed,
    for_people,
    funding,
    in_order,
    inner_counted,
    itemised,
    kinds_of_times,
    laws,
    lines_counted,
    lookups,
    measured,
    mentioned,
    named_at_all,
    numbered_each,
    only_bodies,
    other_bodies,
    outline_claimed,
    overview,
    paired,
    papers,
    parts,
    parts_named,
    parts_told,
    party_bodies,
    picked,
    placed,
    plan_numbered,
    plan_partners,
    portions,
    presumed,
    product_sent,
    rank_gap,
    referenced,
    renamed,
    rest_claimed,
    roles_beside,
    sent_each,
    several_named,
    spoken_of,
    standing,
    talk,
    tallied,
    tallies,
    term,
    unnamed,
    verbatim,
)
from assistant.routes.described import with_plan

Route = Callable[[Reading], Draft | None]

ROUTES: tuple[tuple[str, Route], ...] = (
    ("briefly", briefly.briefly),
    ("social", talk.social),
    ("overview", overview.overview),
    ("empty", talk.empty),
    ("tallies", tallies.tallies),
    ("lines counted", lines_counted.lines_counted),
    ("columns counted", lines_counted.columns_counted),
    ("kinds of times", kinds_of_times.kinds_of_times),
    ("rank gap", rank_gap.rank_gap),
    ("term", term.term),
    ("verbatim", verbatim.verbatim),
    ("product sent", product_sent.product_sent),
    ("laws", laws.law_facts),
    ("funding", funding.funding),
    ("papers", papers.papers),
    ("cited", cited.cited),
    ("carried out", mentioned.carried_out),
    ("foreign", mentioned.foreign),
    ("mentioned", mentioned.mentioned),
    ("renamed", renamed.renamed),
    ("missing", parts.missing),
    ("pointed", followed.pointed),
    ("in order", in_order.in_order),
    ("remaining", followed.remaining),
    ("of those", followed.of_those),
    ("measured", measured.measured_agencies),
    ("portions", portions.portions_asked),
    ("either there", either_there.either_there),
    ("confined to", confined_to.confined_to),
    ("rest claimed", rest_claimed.rest_claimed),
    ("each named", each_named.each_named),
    ("numbered each", numbered_each.numbered_each),
    ("only bodies", only_bodies.only_bodies),
    ("each", claims.each),
    ("both roles", both_roles.both_roles),
    ("among told", among_told.among_told),
    ("roles beside", roles_beside.roles_beside),
    ("part in task", roles_beside.part_in_task),
    ("paired", paired.paired),
    ("comparison", aggregates.comparison),
    ("sections sized", tallied.sections_sized),
    ("sections counted", tallied.sections_counted),
    ("inner counted", inner_counted.inner_counted),
    ("parts counted", tallied.parts_counted),
    ("outline claimed", outline_claimed.outline_claimed),
    ("parts claimed", parts_told.parts_claimed),
    ("bodies", bodies.bodies),
    ("companions", companions.companions),
    ("other bodies", other_bodies.other_bodies),
    ("bounded", aggregates.by_numbers),
    ("standing", standing.standing),
    ("sent each", sent_each.sent_each),
    ("spoken of", spoken_of.spoken_of),
    ("named at all", named_at_all.named_at_all),
    ("picked", picked.picked),
    ("reference", referenced.by_reference),
    ("party bodies", party_bodies.party_bodies),
    ("plan partners", plan_partners.plan_partners),
    ("duty", duties.duty),
    ("matter in part", plan_numbered.matter_in_part),
    ("node", parts.by_node),
    ("ranking", aggregates.ranking),
    ("facts", parts.facts),
    ("placed", placed.placed),
    ("itemised", itemised.itemised),
    ("for people", for_people.for_people),
    ("claimed", claimed.claimed),
    ("counted", aggregates.counted),
    ("titled", parts_named.titled),
    ("unnamed", unnamed.unnamed),
    ("body unnamed", unnamed.body_unnamed),
    ("no such words", unnamed.no_such_words),
    ("presumed", presumed.presumed),
    ("listing", lookups.listing),
    ("matching", lookups.matching),
    ("part", parts_named.named_part),
    ("several named", several_named.several_named),
    ("described", described.described),
    ("unclear", followed.unclear),
    ("bare matter", bare_matter.bare_matter),
    ("asked loosely", bare_matter.asked_loosely),
    ("told", talk.told),
)


Routed = tuple[str, Draft, Citer]
# Routes of what is said of the talk itself, of words that stand in the text, of the papers and of the kinds of
# people that it names.
PLAIN = frozenset(
    {
        "social",
        "overview",
        "empty",
        "term",
        "verbatim",
        "papers",
        "laws",
        "briefly",
        "funding",
        "for people",
        "bare matter",
        "asked loosely",
    }
)


def draft(reading: Reading) -> Routed:
    """Return the name of the first route that applies, its draft, and what it cites.

    What is most likely beyond the text is refused, whatever route applies.
    """
    return _within(reading, _drafted(reading))


def _drafted(reading: Reading) -> Routed:
    """Return what is told; who asks why something is so is told first that it is not, where the text denies it."""
    claim = reasoned_claim(reading.query)
    if claim is None:
        return _routed(reading)
    name, judged, citer = _routed(replace(reading, query=claim))
    if judged.text.startswith(reading.say("no")):
        return name, judged, citer
    told = _routed(reading)
    if told[1].status is judged.status is Status.ANSWERED and holds(reading, judged):
        return name, reasonless(reading, judged), citer
    return told


def _within(reading: Reading, routed: Routed) -> Routed:
    """Return what is told, or a refusal where the question is most likely beyond the text, whatever it names."""
    name, told, _ = routed
    if name in PLAIN or told.status not in (Status.ANSWERED, Status.CLARIFY):
        return routed
    if not surely_beyond(reading.query, reading.library):
        return routed
    near = rank(reading.query, reading.library, lambda passage: True)
    return "beyond", refuse.read_refusal(reading, near, why="beyond"), reading.citer


def _routed(reading: Reading) -> Routed:
    """Return what the first route that applies tells.

    Each route cites on its own, so that one which gives up leaves no citation behind.
    """
    forked = replace(reading, citer=reading.citer.fork())
    for name, route in ROUTES:
        if not forked.citer.is_unused(reading.citer):
            forked = replace(reading, citer=reading.citer.fork())
        found = route(forked)
        if found is not None:
            told = with_interval(forked, with_plan(forked, found))
            judged = with_verdict(reading, name, told)
            whole = after_offices(reading, with_absent(reading, name, judged))
            whole = with_gone(reading, whole)
            if whole.why.get("refused") == ABSENT:
                return ABSENT, whole, reading.citer
            return name, whole, forked.citer
    refusal = refuse.read_refusal(reading, (), why="no route")
    return "refusal", refusal, reading.citer
