"""Which tests go to the same worker."""

from __future__ import annotations

from xdist.scheduler import LoadFileScheduling

# These ask one server, which takes long until it has drawn its boards.
PAGES = frozenset(
    f"tests/test_page_{name}.py" for name in ("beside", "browser", "input", "lasting")
)


class ByServer(LoadFileScheduling):
    """File by file, but the files that share a server one after the other in one worker."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "pages" if file in PAGES else file
