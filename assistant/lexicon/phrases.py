"""Phrases that the lexicon learns from data: names of agencies, of provinces, of who signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.lexicon.patterns import Pattern, pattern_of
from assistant.slots import OF_PLACE, SlotKind
from corpus.data import read_yaml
from structured.agencies import PROVINCIAL, Agencies

FOLDER = Path(__file__).parents[1]


def _yaml_words(name: str, key: str) -> list[str]:
    return list(map(str, read_yaml(FOLDER / name)[key]))


def agency_phrases(agencies: Agencies) -> Iterator[Pattern]:
    """Yield every spelling of every agency; a part of an English name stands for the first that bears it."""
    matters: set[str] = set()
    for agency in agencies.values():
        for name in dict.fromkeys((agency.name, *agency.names, *agency.short)):
            yield pattern_of(SlotKind.AGENCY, agency.id, name)
            if name.startswith(ENGLISH):
                yield pattern_of(SlotKind.AGENCY, agency.id, name.replace(*MINISTER, 1))
                named = {*_english_matters(name.removeprefix(ENGLISH))} - matters
                matters |= named
                for matter in sorted(named):
                    yield pattern_of(SlotKind.AGENCY, agency.id, f"{matter} ministry")
                    yield pattern_of(SlotKind.AGENCY, agency.id, f"{ENGLISH}{matter}")
                    if matter.endswith(AFFAIRS):
                        yield pattern_of(SlotKind.AGENCY, agency.id, matter)
            if agency.kind == "ministry":
                yield from _titled(agency.id, name)
            if name.startswith(MINISTRY) and agency.kind == "ministry":
                yield from _spoken_of(agency.id, name.removeprefix(MINISTRY))


def _titled(agency: str, name: str) -> Iterator[Pattern]:
    """Yield a short name after 'Bộ', which is part of it ('Bộ LĐ-TB&XH'), and one with 'với' for 'và'."""
    if name.isupper() and not name.startswith("B"):
        yield pattern_of(SlotKind.AGENCY, agency, f"{MINISTRY}{name}")
    if " và " in name:
        yield pattern_of(SlotKind.AGENCY, agency, name.replace(" và ", " với "))


# 'bên Lao động', 'phía y tế': a ministry spoken of without its title.
MINISTRY, SIDES = "Bộ ", ("bên", "phía", "bên ngành", "ngành", "đằng")


# 'the education ministry', 'labour ministry' for 'Ministry of Education and Training'.
ENGLISH = "Ministry of "
MINISTER = ("Ministry", "Minister")
# 'Home Affairs leads': of nothing else.
AFFAIRS = " Affairs"


def _english_matters(name: str) -> Iterator[str]:
    """Yield the whole matter of a ministry in English, and its first part alone."""
    yield name
    head = re.split(r",| and | Invalids", name)[0]
    if head != name:
        yield head


def _spoken_of(agency: str, matter: str) -> Iterator[Pattern]:
    # 'đằng CA' reads like 'đang ca …'.
    for side in SIDES[: SIDES.index("đằng")] if matter.isupper() else SIDES:
        yield pattern_of(SlotKind.AGENCY, agency, f"{side} {matter}")


def province_phrases() -> Iterator[Pattern]:
    """Yield the names of provinces and cities; the common words among them only after 'tỉnh' and the like."""
    for name in _yaml_words("provinces.yaml", "names"):
        for whole in (name, f"thành phố {name}", f"TP {name}"):
            yield pattern_of(SlotKind.AGENCY, f"{PROVINCIAL}{OF_PLACE}{name}", whole)
    for name in _yaml_words("provinces.yaml", "guarded"):
        for lead in ("tỉnh", "thành phố", "TP", "Sở", "UBND", "Ủy ban nhân dân"):
            yield pattern_of(SlotKind.AGENCY, f"{PROVINCIAL}{OF_PLACE}{name}", f"{lead} {name}")
    for matter in _yaml_words("provinces.yaml", "offices"):
        yield pattern_of(SlotKind.AGENCY, f"{PROVINCIAL}{OF_PLACE}Sở", f"Sở {matter}")


def signatory_phrases(signatories: Iterable[str]) -> Iterator[Pattern]:
    """Yield the names of who signed, without the office before them."""
    for name in signatories:
        yield pattern_of(SlotKind.FACET, "signatory", " ".join(name.split()[-NAME_WORDS:]))


# A Vietnamese name has three words as a rule.
NAME_WORDS = 3
