"""A machine without network runs everything: index, look-up, narrative answer."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
NARRATIVE = "Truyền thống tương thân, tương ái được phát huy ra sao?"
QUOTED = "phát huy mạnh mẽ truyền thống đoàn kết"
# A hook sees what any library does through Python's sockets, and can't be taken out again.
BLOCKED = """
import runpy, sys

def refuse(event, details):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        address = details[1] if event in ("socket.connect", "socket.sendto") else details[:2]
        if isinstance(address, tuple) and str(address[0]) not in ("127.0.0.1", "::1", "localhost"):
            print("NETWORK", event, address, file=sys.stderr)
            raise OSError(101, "Network is unreachable")

sys.addaudithook(refuse)
runpy.run_module("assistant", run_name="__main__", alter_sys=True)
"""
REACHES_OUT = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"


def command(config: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-c", BLOCKED, *arguments, "--config", str(config)]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    path = folder / "config.yaml"
    path.write_text(f"index: {folder / 'index'}\n", "utf-8")
    return path


def can_cut_off() -> bool:
    """Say whether this machine lets a process have a network of its own, with nothing in it."""
    try:
        return subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0
    except OSError:
        return False


# The order matters: the first builds the index that the last needs.
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("index",), "Chỉ mục sẵn sàng (vừa lập)"),
        (("ask", LOOKUP), "Có **2 nhiệm vụ** do Bộ Xây dựng chủ trì"),
        (("ask", NARRATIVE), QUOTED),
    ],
)
def test_nothing_is_asked_of_the_network(
    config: Path, arguments: tuple[str, ...], expected: str
) -> None:
    done = subprocess.run(command(config, *arguments), cwd=ROOT, capture_output=True, timeout=180)
    assert expected in done.stdout.decode()
    assert "NETWORK" not in done.stderr.decode()
    assert done.returncode == 0


def test_the_hook_would_notice() -> None:
    """The test above must not pass because nothing is watched."""
    script = BLOCKED.split("runpy.run_module")[0] + REACHES_OUT
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60)
    assert b"NETWORK socket.getaddrinfo ('192.0.2.1', 80)" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not can_cut_off(), reason="this machine allows no network namespaces")
def test_a_machine_that_has_no_network(tmp_path: Path) -> None:
    """What hooks in Python can't see (Rust, C) has no way out either."""
    config = tmp_path / "config.yaml"
    config.write_text(f"index: {tmp_path / 'index'}\n", "utf-8")
    ask = [sys.executable, "-m", "assistant", "ask", NARRATIVE, "--config", str(config)]
    done = subprocess.run(["unshare", "-rn", *ask], cwd=ROOT, capture_output=True, timeout=180)
    assert QUOTED in done.stdout.decode()
