"""Which folded strings are Vietnamese syllables: an onset and a rhyme."""

from __future__ import annotations

from functools import lru_cache

ONSETS = (
    "ngh",
    "ch",
    "gh",
    "gi",
    "kh",
    "ng",
    "nh",
    "ph",
    "qu",
    "th",
    "tr",
    *"bcdghklmnpqrstvx",
    "",
)
# The rhymes of the language, without tone and shape marks.
RHYMES = frozenset(
    ["a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en", "eng", "enh", "eo", "ep", "et", "eu", "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "u", "ua", "uc", "uan", "uang", "uanh", "uat", "uay", "ue", "uec", "uech", "uen", "uenh", "ui", "um", "un", "ung", "uo", "uoc", "uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet", "uyn", "uynh", "uyp", "uyt", "uyu", "y", "ych", "yem", "yen", "yeng", "yet", "yeu", "ym", "yn", "ynh", "yt"]
)


@lru_cache(maxsize=32768)
def is_syllable(folded: str) -> bool:
    """Whether `folded` (no marks, lower case) can be a Vietnamese syllable."""
    return len(folded) <= 7 and any(
        folded.startswith(onset) and folded[len(onset) :] in RHYMES for onset in ONSETS
    )
