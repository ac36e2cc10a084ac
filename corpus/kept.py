"""What a process has loaded for good, left out of the garbage collector's rounds."""

from __future__ import annotations

import gc


def keep_loaded() -> None:
    """Never look again through what is loaded by now, which stays as long as the process does.

    To look through all of it for garbage, again and again, holds every tenth answer up for some 50 ms
    (`gc.freeze` in Python's documentation of the collector).
    """
    gc.collect()
    gc.freeze()
