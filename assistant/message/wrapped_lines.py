"""Lines that a mail or a PDF has broken: 'Bộ Lao động -⏎Thương binh' is one name, and no list."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.grammar import marked
from corpus.normalize import fold

# A line's last word and the first of the next; a line that ends a sentence, or begins an item, is none.
BREAK = re.compile(r"(?P<first>\w+)(?P<dash> ?[-–,])?(?P<blank>[ \t]*\n[ \t]*)(?=(?P<second>\w+))")
# A line so long (characters) was broken by a program.
LONG = 60
# 'nhiệm vụ của⏎Bộ A', 'led by the⏎Ministry': no line ends with them.
LINKS = frozenset(marked("wrapped_links").values())
# Whether two words, without their marks, stand side by side in the texts or in what people say.
Adjacent = Callable[[str, str], bool]


def with_lines_joined(message: str, adjacent: Adjacent) -> str:
    """Return a message with a blank for each line break within a sentence; each word keeps its place."""
    if "\n" not in message:
        return message
    return BREAK.sub(lambda found: _joined(found, message, adjacent), message)


def _joined(found: re.Match[str], message: str, adjacent: Adjacent) -> str:
    """Return a break as it stands, or as blanks."""
    line = found.start("blank") - (message.rfind("\n", 0, found.start("blank")) + 1)
    goes_on = found["second"][0].islower() and line >= LONG
    known = adjacent(fold(found["first"]), fold(found["second"]))
    links = found["first"].lower() in LINKS
    if not (goes_on or known or links) or (found["second"].isdigit() and not links):
        return found[0]
    start = found.start()
    first, last = found.start("blank") - start, found.end("blank") - start
    return found[0][:first] + " " * (last - first) + found[0][last:]
