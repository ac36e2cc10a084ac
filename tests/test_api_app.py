"""The two ways of serving put the interface, and its access rules, before the page."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("path", ["app.py", "assistant/api/serve.py"])
def test_the_interface_is_mounted(path: str) -> None:
    """Without it `--host 0.0.0.0` would serve the page to everyone."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    calls = [node.func.id for node in ast.walk(tree) if _is_plain_call(node)]
    assert "mount_api" in calls


@pytest.mark.parametrize("path", ["app.py", "assistant/api/serve.py"])
def test_the_questions_of_the_page_are_recorded(path: str) -> None:
    """Behaviour is tested in test_api_page.py, for one of the two."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    targets = [t for node in ast.walk(tree) if isinstance(node, ast.Assign) for t in node.targets]
    assert "keep" in [target.attr for target in targets if isinstance(target, ast.Attribute)]


def _is_plain_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
