"""Which tests go to the same worker, and which come first."""

from __future__ import annotations

from pathlib import Path

from xdist.scheduler import LoadFileScheduling

# These ask one server, which takes long until it has drawn its boards.
PAGES = frozenset(f"test_page_{name}.py" for name in ("beside", "browser", "input", "lasting"))
# Few tests that take seconds each: they start processes and servers, or answer thousands of questions.
LONG = frozenset(
    f"test_{name}.py"
    for name in (
        "api_mcp", "api_served", "cli", "contract", "embed_browser", "embedding", "eval_gold", "false_verdicts",
        "fuzz", "index", "layers", "lexicon", "model_answers", "needs", "offline",
    )
)  # fmt: skip


def turn(path: Path, tests: int) -> tuple[int, int, str]:
    """Return what orders the files: a worker takes one by one, and one that is long must not come last.

    So the page's come first, then others that are long, then those with the most tests.
    """
    return (0 if path.name in PAGES else 1 if path.name in LONG else 2), -tests, str(path)


class ByServer(LoadFileScheduling):
    """File by file, but the files that share a server one after the other in one worker."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "pages" if Path(file).name in PAGES else file
