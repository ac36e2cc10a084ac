"""The signs and words of a line of the grammar (see `phrasing`)."""

import re

TOKEN = re.compile(
    r"(?:(?P<name>[a-z]+)=)?(?:(?P<open>\()|<(?P<list>\w+)>)|\[(?P<look>(?:not )?(?:then|after)) "
    r"|(?P<close>[)\]])(?P<again>[*+]\d*)?|(?P<gap>~~?)(?P<most>\d*)|(?P<sign>#{1,3}|[$^|_])"
    r"|(?P<word>[^\W_]+)|(?P<blank>\s+)|(?P<wrong>.)"
)
