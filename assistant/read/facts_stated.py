"""Facts of the document that a question claims: its date, number, issuer, effect, who signed, its lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from assistant.read.base import Reading
from assistant.read.bodies import bodies_in
from assistant.read.claimed_values import claim_line, dates_borne, says_more_of
from assistant.read.denying import negated
from assistant.read.document import PLACES
from assistant.read.effect import denies_term, in_effect
from assistant.read.enumerated import LISTS, member
from assistant.read.own_number import own_number
from assistant.read.signed import bodies_named, signed_by
from corpus.types import Document


def _dated(reading: Reading, document: Document) -> bool | None:
    borne = dates_borne(reading, [PLACES["date"](document)[0].value], years=True)
    return None if borne and says_more_of(reading, document) else borne


def _issued(reading: Reading, document: Document) -> bool | None:
    # Of the issuer, 'của Chính phủ' is what is claimed.
    return bodies_named(reading, document.issuer, bodies_in(claim_line(reading)))


def _effect(reading: Reading, document: Document) -> bool | None:
    """Whether the claimed start of its effect is the day on which the document was signed."""
    if denies_term(reading):
        # What is denied is the term, not the claim.
        return not negated(reading)
    signed = PLACES["date"](document)[0].value
    borne = in_effect(reading, signed, dates_borne(reading, [signed]), claim_line(reading))
    return None if borne and says_more_of(reading, document) else borne


def _listed(facet: str, reading: Reading, document: Document) -> bool | None:
    return member(reading, facet, document)


# Facts of the document with what checks a claim on each, the most telling first.
FACTS: dict[str, Callable[[Reading, Document], bool | None]] = {
    "effect": _effect,
    "number": own_number,
    "date": _dated,
    "signatory": signed_by,
    **{name: partial(_listed, name) for name in LISTS},
    "issuer": _issued,
}
