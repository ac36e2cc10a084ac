"""What every test run shares."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from corpus.kept import collect_rarely, keep_loaded
from tests.scheduling import ByServer, turn

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.pipeline import Assistant

pytest_plugins = ("tests.page_fixtures",)

STATUS = pytest.StashKey[int]()


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    """The product's assistant by default, which is never changed: built once for all tests of a worker."""
    from tests.api_factories import shared_assistant

    assistant = shared_assistant()
    assistant.answer(["giảm nghèo bền vững"])
    keep_loaded()
    return assistant


@pytest.fixture(scope="session")
def library() -> Library:
    """The library of that assistant."""
    from tests.api_factories import shared_assistant

    return shared_assistant().library


def pytest_configure() -> None:
    """Have what tests import and start compiled once, not each anew, whatever the environment says."""
    collect_rarely()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(__file__).parents[1] / ".cache/bytecode"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that are long first."""
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: turn(item.path, tests[item.path]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share the tests out by file and by server, where `--dist loadfile` asks for files."""
    return ByServer(config, log) if config.getvalue("dist") == "loadfile" else None


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
