"""Lines that a mail or a PDF has broken: 'Bộ Lao động -⏎Thương binh' is one name, and no list."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from assistant.grammar import folded
from corpus.normalize import fold

# A line's last word and the first of the next; a line that ends a sentence, or begins an item, is none.
BREAK = re.compile(
    r"(?P<first>\w+)(?P<dash> ?[-–,])?(?P<blank>[ \t]*\n[ \t]*)(?=(?P<open>[\"“«(]|[-–] (?=\d))?(?P<second>\w+))"
)
# A line so long (characters) was broken by a program; so was one of these where all break at one width.
LONG, FULL = 60, 24
# 'nhiệm vụ của⏎Bộ A', 'led by the⏎Ministry': no line ends with them.
LINKS = folded("wrapped_links")
# 'Nghị quyết⏎160', 'năm⏎2022'
NUMBERED = folded("wrapped_numbered")
# 'Bộ A chủ trì việc nào⏎hạn khi nào': a line that may end a question.
CLOSES = folded("wrapped_closes")
# Whether two words, without their marks, stand side by side in the texts or in what people say.
Adjacent = Callable[[str, str], bool]


def with_lines_joined(message: str, adjacent: Adjacent) -> str:
    """Return a message with a blank for each line break within a sentence; each word keeps its place."""
    if "\n" not in message:
        return message
    least = FULL if _at_one_width(message) else LONG
    return BREAK.sub(lambda found: _joined(found, message, adjacent, least), message)


def _at_one_width(message: str) -> bool:
    """Whether no line has room for the first word of the next, as where a program breaks them."""
    lines = [line.strip() for line in message.split("\n") if line.strip()]
    width = max(map(len, lines), default=0)
    return all(len(one) + 1 + len(two.split()[0]) > width for one, two in pairwise(lines))


def _joined(found: re.Match[str], message: str, adjacent: Adjacent, least: int) -> str:
    """Return a break as it stands, or as blanks; a line of the `least` characters is a full one."""
    first, second = fold(found["first"]), fold(found["second"])
    if second.isdigit():
        period = first.isdigit() and (found["dash"] or (found["open"] or " ")[0] in "-–")
        goes_on = bool(period) or first in NUMBERED
    else:
        line = found.start("blank") - (message.rfind("\n", 0, found.start("blank")) + 1)
        full = line >= least and (line >= LONG or first not in CLOSES)
        small = found["second"][0].islower() or message.isupper()
        goes_on = (full and small) or adjacent(first, second) or first in LINKS
    if not goes_on:
        return found[0]
    start, end = found.start("blank") - found.start(), found.end("blank") - found.start()
    return found[0][:start] + " " * (end - start) + found[0][end:]
