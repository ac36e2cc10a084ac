"""A message as it is read: in one form, without what programs add to it, at a bounded length."""

from __future__ import annotations

import re

from corpus.normalize import limit_marks, nfc, strip_controls

# A longer message is read at its start and its end only.
MOST_CHARACTERS = 4_000
# What mail and chat programs add: the signature after a line of two dashes, and their own lines.
SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)
PROGRAM_LINE = re.compile(
    r"^(?:\[[^\]\n]*\]|(?:Gửi từ|Sent from) [^\n]*)$", re.MULTILINE | re.IGNORECASE
)
# Who a letter is sent to, on a line of its own; how it closes, with who signs it.
SALUTATION = re.compile(
    r"\A\s*(?:kính gửi|kính thưa|kính chào|gửi|dear|to:)(?!\w)(?P<whom>[^\n?.]{0,100})[,.:;!]?[ \t]*\n",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"\n\s*(?:xin |em |tôi |chúng tôi )?(?:trân trọng|kính thư|thân ái|thân mến|thân|cảm ơn|cám ơn"
    r"|kind regards|best regards|regards|sincerely|thanks|thank you)\b[ \w]{0,30}[,.!]*[ \t]*"
    r"(?P<signed>(?:\n[^\n?]{0,70}){0,4})\Z",
    re.IGNORECASE,
)
# No name or address holds them: 'gửi báo cáo cho cơ quan nào' is a question.
ASKING = re.compile(
    r"\b(?:nào|gì|mấy|bao|ai|sao|không|chưa|liệt kê|nêu|cho biết|who|what|which|how|when|list)\b",
    re.IGNORECASE,
)


def _without_letter(text: str) -> str:
    """Return a letter without who it is sent to and who signs it."""
    opening = SALUTATION.match(text)
    inside = text[opening.end() :] if opening and not ASKING.search(opening["whom"]) else text
    closing = FAREWELL.search(inside)
    return inside[: closing.start()] if closing and not ASKING.search(closing["signed"]) else inside


def _without_mail_lines(text: str) -> str:
    """Return the message without a signature and lines of the program that sent it, unless all is such."""
    kept = _without_letter(PROGRAM_LINE.sub("", SIGNATURE.sub("", text)))
    return kept if kept.strip() else text


# A message in quotation marks as a whole, and what sets off lines that are passed on: '>>> "…" <<<'.
WRAPPED = re.compile(r'\A[^\w"“«]*["“«](?P<inside>.*)["”»][^\w"“«”»]*\Z', re.DOTALL)
CLOSING = re.compile(r'[^\s(]["”»]')


def _unwrapped(text: str) -> str:
    """Return the message without quotation marks around all of it."""
    found = WRAPPED.match(text)
    first = re.search(r'["“”«»]', found["inside"]) if found else None
    # In '"A" và "B"' the first mark inside closes, in '"A "B" C"' it opens.
    if found is None or (first and CLOSING.match(found["inside"], max(0, first.start() - 1))):
        return text
    return found["inside"]


def bounded(question: str) -> str:
    """Return the question in NFC, without control characters, at a bounded length."""
    if len(question) > MOST_CHARACTERS:
        question = question[: MOST_CHARACTERS // 2] + "\n" + question[-MOST_CHARACTERS // 2 :]
    return _unwrapped(_without_mail_lines(nfc(limit_marks(strip_controls(question)))))
