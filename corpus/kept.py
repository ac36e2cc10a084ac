"""What a process has loaded for good, left out of the garbage collector's rounds."""

from __future__ import annotations

import gc

# A process makes some millions of objects while it loads, nearly all of which stay.
ROUND = 100_000


def collect_rarely() -> None:
    """Look for garbage once in so many new objects, not in 700.

    What is loaded is nothing but new objects, and each round looks through them again: a third of the
    time that the command line takes to answer a look-up.
    """
    gc.set_threshold(ROUND, 10, 10)


def keep_loaded() -> None:
    """Never look again through what is loaded by now, which stays as long as the process does.

    To look through all of it for garbage, again and again, holds every tenth answer up for some 50 ms
    (`gc.freeze` in Python's documentation of the collector).
    """
    gc.collect()
    gc.freeze()
