"""What every test run shares."""

from __future__ import annotations

import os
import sys

import pytest

pytest_plugins = ("tests.page_fixtures",)

STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember how the run ended."""
    session.config.stash[STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave at once after the report, with the run's own status.

    The suite loads the vector store, the tensor library and several servers into one process; their
    native threads were seen to abort the interpreter's shutdown after all tests had passed.
    """
    if STATUS in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[STATUS])
