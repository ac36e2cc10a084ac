"""What is kept of a text that a person typed: without numbers and addresses of persons."""

from __future__ import annotations

import re
from typing import Any

MASK = "[đã che]"
# ID cards (9 or 12 digits), phones (0912 345 678, +84.912.345.678), accounts, tax codes: nine
# digits or more with a few separators between them: '(024) 3825 1234', '0912 – 345 – 678'.
BETWEEN = r"[\s.\-\u2010-\u2015_()*\u200b-\u200d]{0,3}"
NUMBER = re.compile(rf"\+?\(?\d(?:{BETWEEN}\d){{8,}}")
# '2021 - 2025 (2026 - 2030)' are years and nobody's number.
YEARS = re.compile(r"(?:(?:19|20|21)\d\d\D{0,4})+")
# Passports: a letter and seven or eight digits.
PASSPORT = re.compile(r"\b[A-Z]\d{7,8}\b")
# name@example.vn
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# An answer is a few levels deep; what lies deeper is no answer.
DEEPEST = 8


def masked(text: str) -> str:
    """Return the text without numbers and addresses of persons, and fit to be stored."""
    # Half of a surrogate pair has no UTF-8.
    text = text.encode("utf-8", "replace").decode()
    return EMAIL.sub(MASK, PASSPORT.sub(MASK, NUMBER.sub(_hidden, text)))


def _hidden(match: re.Match[str]) -> str:
    return match[0] if YEARS.fullmatch(match[0]) else MASK


def masked_json(value: Any, deepest: int = DEEPEST) -> Any:
    """Return a JSON value with every text in it masked, down to a depth."""
    if isinstance(value, str):
        return masked(value)
    if not isinstance(value, dict | list):
        return value
    if not deepest:
        return None
    if isinstance(value, list):
        return [masked_json(item, deepest - 1) for item in value]
    return {masked(key): masked_json(item, deepest - 1) for key, item in value.items()}
