"""Values that a question claims (a date, a body, a name, a number) beside those of the cited text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read.agencies_numbered import agencies_counted
from assistant.read.articles import article_borne
from assistant.read.base import Draft, Reading
from assistant.read.bodies import other_body, plain
from assistant.read.both_told import both_told
from assistant.read.carried_out import claimed_paper, titled_paper
from assistant.read.claimed_values import (
    bodies_claimed,
    dates_borne,
    held_whole,
    issued_by_others,
    often_otherwise,
)
from assistant.read.claims_apart import clauses_apart
from assistant.read.confirming import (
    any_in_common,
    asks_so,
    asks_what,
    asks_whether_any,
    claims_in_common,
    confirming,
    open_entitlement,
    points_nowhere,
    says_so_only,
    unknown_doer,
)
from assistant.read.dated_beside import with_faults, with_right_date
from assistant.read.denying import negated
from assistant.read.document import PLACES
from assistant.read.doers import done_by
from assistant.read.enumerated import LISTS
from assistant.read.every_ministry import of_every_ministry
from assistant.read.facts_stated import FACTS
from assistant.read.issued_at import place_borne
from assistant.read.loaded import unloaded
from assistant.read.matter_claimed import of_the_whole
from assistant.read.named_part import of_named_part
from assistant.read.only_for import for_others_too, pointed_for_others
from assistant.read.paper_named import numbered_otherwise
from assistant.read.presence import present
from assistant.read.presupposed import presupposed
from assistant.read.produced import denied, produced
from assistant.read.proven import proven
from assistant.read.received import only_receives
from assistant.read.sent import sent_borne
from assistant.read.set_claimed import checked
from assistant.read.shown import MOST_SHOWN, first, lines_only, shown
from assistant.read.signed import agent_borne, bodies_named
from assistant.read.sole_task import sole_of_kind
from assistant.read.strength import WEIGHED, said_free, strength_borne
from assistant.read.stressed import without_only_he
from assistant.read.weighed import weigh
from assistant.read.withheld import withheld
from assistant.read.worded import statements
from assistant.readings.amounts import number_said
from assistant.readings.claims import holds, numbers
from corpus.types import Passage

NUMBER = phrasing("stated_number")
# Routes whose date or body that is right proves a claim whose other words stand there too.
BY_VALUE = ("told", "duty", "mentioned")


def with_verdict(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft, led by a verdict where all that is claimed can be held against what it shows."""
    told = checked(reading, name, proven(reading, name, _judged_draft(reading, name, found)))
    return with_right_date(reading, name, told)


def _judged_draft(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft, led by a verdict on what of the claim its route weighs."""
    if found.status != "answered":
        return found
    if found.open:
        return (both_told(reading, found) if reading.query.yes_no else None) or found
    if not reading.query.yes_no:
        return presupposed(reading, name, unloaded(reading, name, found))
    if _judged(reading, found):
        return withheld(reading, name, found)
    if (both := both_told(reading, found)) is not None:
        return both
    there = present(reading, found)
    borne = _borne(reading, name, found) if there is None else there
    pointed = (name in PARTS and asks_so(reading.query)) or says_so_only(reading.query)
    unproven = (
        borne is None
        or pointed
        or sole_of_kind(reading.query)
        or (points_nowhere(reading.query) and not claims_in_common(reading.query))
        or (name in BY_VALUE and clauses_apart(reading.query))
        or (borne and (of_the_whole(reading.query) or _alone_has_to(reading)))
    )
    if name == "told" and lines_only(reading, found) and not (borne and _of_list(reading)):
        # A name among those who receive the text proves that it stands there, and nothing else.
        borne = None
    borne = of_every_ministry(reading, found, borne)
    verdict = "" if unproven or borne is None else f"{reading.say('yes' if borne else 'no')} "
    text = with_faults(reading, found.text) if name == "facts" else found.text
    return replace(found, text=f"{verdict}{text}")


PARTS = ("node", "part")
# 'không chỉ | Bộ A mới phải …'
NOT_ONLY = phrasing("worded_not_only")


def _alone_has_to(reading: Reading) -> bool:
    """Whether somebody is said to be the one who has to: that he has to is no proof that no other has."""
    if NOT_ONLY.search(reading.query.words):
        return False
    return any(without_only_he(claim) != claim for claim in statements(reading))


def _of_list(reading: Reading) -> bool:
    """Whether it is claimed of one of the lists of the document that somebody stands in it: 'nơi nhận'."""
    return bool(set(reading.query.facets) & set(LISTS))


def _judged(reading: Reading, found: Draft) -> bool:
    return found.text.startswith((reading.say("yes"), reading.say("no")))


def _borne(reading: Reading, name: str, found: Draft) -> bool | None:
    """Whether the claim holds: by the value that it states, else as a whole sentence."""
    strong = strength_borne(reading, shown(reading, found)) if name in WEIGHED else None
    if strong is not None:
        return strong
    if name in WEIGHED and for_others_too(reading, shown(reading, found)):
        return False
    if name == "reference" and pointed_for_others(reading, found):
        return False
    denies = negated(reading)
    stated = CHECKS[name](reading, found) if name in CHECKS else None
    by_value = stated and not denies and name in BY_VALUE
    if by_value and not _held(reading, shown(reading, found)):
        stated = None
    if stated is not None and not (denies and name != "facts"):
        return stated != denies
    if name in ("ranking", "facts"):
        # No row says that it is the last or that there are most of its kind; of the bases each has its date.
        return None
    if found.tasks and asks_whether_any(reading.query):
        return None
    common = name == "listing" and claims_in_common(reading.query)
    if common and (found.tasks or confirming(reading.query)):
        # That there is one says nothing of 'có nhiều việc chung'.
        return bool(found.tasks) != denies if any_in_common(reading.query) else None
    borne = _weighed(reading, found)
    if borne is False and name in WEIGHED and said_free(reading):
        # '… chứ không bắt buộc' denies nothing that the text says.
        return None
    if borne is False and found.tasks and asks_what(reading.query):
        return None
    if not open_entitlement(reading.query):
        return borne
    # What an agency may do the text grants; what it does not speak of, or of a household, is left open.
    return True if borne and reading.query.agencies else None


def _held(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether all else that is claimed beside a date or a body is of the passages shown, and of no other paper."""
    other = any(numbered_otherwise(c, passages, reading.library) for c in statements(reading))
    return not other and held_whole(reading, passages)


def _weighed(reading: Reading, found: Draft) -> bool | None:
    """Whether the passages bear out the claim; a product has to be that of the one task shown."""
    if only_receives(reading) and not _of_list(reading):
        return None
    borne = weigh(reading, of_named_part(reading, shown(reading, found)))
    if borne and (len(found.tasks) > MOST_SHOWN or (found.tasks and unknown_doer(reading.query))):
        # Any of so many rows may happen to hold the words.
        return None
    if "product" in reading.query.fields and len(found.tasks) == 1:
        task = reading.library.task_by_id[found.tasks[0]]
        if produced(reading, task) is False:
            return None if denied(reading.query, task) else False
    return done_by(reading, found) if borne is None else borne


def _part(reading: Reading, found: Draft) -> bool | None:
    """Whether an article or another part bears out what is claimed of the document's own facts."""
    document = next(iter(reading.library.documents.values()))
    passage = shown(reading, found)[0]
    if (article := article_borne(reading, document, passage)) is not None:
        return article
    stands = [f for f in FACTS if passage.id in {p.id for p in PLACES[f](document)}]
    # Who is on a list is no proof of what he is claimed to do.
    held = {word for one in shown(reading, found) for word in plain(one.text).split()}
    if any(word.folded not in held for word in reading.query.topic):
        stands = [f for f in stands if f not in LISTS]
    borne = (FACTS[facet](reading, document) for facet in stands)
    return next((value for value in borne if value is not None), None)


def _facts(reading: Reading, found: Draft) -> bool | None:
    document = next(iter(reading.library.documents.values()))
    facets = set(reading.query.facets)
    if facets & {"articles", "sections"}:
        return _number(reading, found)
    borne = {name: check(reading, document) for name, check in FACTS.items() if name in facets}
    # A date that is right proves nothing of who is said to have signed, or where.
    place = place_borne(reading, document)
    others = borne.get("signatory", agent_borne(reading, document)) is False
    if others or place is False:
        return False
    told = next(iter(borne.values()), None)
    return place if told is None else told


def _number(reading: Reading, found: Draft) -> bool | None:
    claimed = NUMBER.search(reading.query.words)
    if claimed is None or found.count is None or "section" in reading.query.fields:
        # 'mục nào cũng có …' claims more than how many sections there are.
        return None
    # 'gồm 5 mục và 29 nhiệm vụ': both numbers have to be right.
    tasks = len(reading.library.tasks)
    rest = all(holds(claim.value, tasks) for claim in numbers(reading.query))
    number = number_said(claimed["n"])
    return number == found.count and rest


def _passage(reading: Reading, found: Draft) -> bool | None:
    """Whether the first passage of a draft bears out a date, or the one to whom something goes."""
    passage = first(reading, found)
    if passage is None:
        return None
    if issued_by_others(reading, passage):
        return False
    dates = dates_borne(reading, [passage.text])
    if dates is not None:
        return dates
    if often_otherwise(reading, passage):
        return False
    return sent_borne(reading, passage)


def _mentioned(reading: Reading, found: Draft) -> bool | None:
    """Whether what the text says of another document bears out its date and who issued it."""
    passage = reading.library.node(found.passages[0]) if found.passages else None
    if passage is None:
        return None
    dates = dates_borne(reading, [passage.text], years=True)
    issuer = bodies_named(reading, passage.text, bodies_claimed(reading))
    if issued_by_others(reading, passage):
        return False
    borne = [value for value in (dates, issuer) if value is not None]
    return all(borne) if borne else None


def _carried_out(reading: Reading, found: Draft) -> bool | None:
    """Whether the document claimed is the one that the plan carries out, with its date and issuer as claimed."""
    passage = shown(reading, found)[0]
    same = titled_paper(passage) == claimed_paper(reading.query)
    return same and _mentioned(reading, found) is not False


def _node(reading: Reading, found: Draft) -> bool | None:
    """Whether a part named by its place bears out what is claimed of the document, or how often it says."""
    borne = _part(reading, found)
    if borne is not None or len(found.passages) != 1:
        return borne
    passage = first(reading, found)
    if passage and often_otherwise(reading, passage):
        return False
    return sent_borne(reading, passage) if passage else None


def _bodily(reading: Reading, found: Draft) -> bool | None:
    """Whether a body is claimed to do a described task that its row does not name; None when none is."""
    rows = [reading.library.row(reading.library.task_by_id[t]) for t in found.tasks]
    text = " ".join(row.text for row in rows if row)
    return False if confirming(reading.query) and other_body(reading.query, text) else None


def _told(reading: Reading, found: Draft) -> bool | None:
    if any(issued_by_others(reading, passage) for passage in shown(reading, found)[:1]):
        return False
    borne = _part(reading, found) if found.passages else None
    return _passage(reading, found) if borne is None else borne


CHECKS = {
    "carried out": _carried_out,
    "counted": agencies_counted,
    "described": _bodily,
    "facts": _facts,
    "mentioned": _mentioned,
    "told": _told,
    "duty": _told,
    "node": _node,
}
