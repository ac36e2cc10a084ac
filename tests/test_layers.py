"""Tests of the code's own shape: which module may import which, and how large things may grow."""

import ast
import statistics
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
import yaml

from corpus.data import LOADER

ROOT = Path(__file__).parents[1]
# Each layer may import itself and those before it.
LAYERS = ("corpus", "structured", "assistant", "eval")
TOP = "app"
# Within the assistant, what reads a question: each package may import itself and those before it, no other.
READING = ("grammar", "orthography", "lexicon", "readings", "message")
# Heavy libraries and the only modules that may import them, and only inside functions.
HEAVY: dict[str, set[str]] = {
    "chromadb": {"corpus/index.py"},
    "langchain": {"assistant/model/client.py"},
    "langchain_openai": set(),
    "langsmith": {"assistant/model/client.py"},
    "openai": set(),
    "langchain_chroma": {"corpus/index.py"},
    "sentence_transformers": {"corpus/embedding.py"},
    "torch": {"corpus/embedding.py", "corpus/packed.py"},
}
MAX_MODULE_LINES = 300
MEDIAN_BODY, P90_BODY = 8, 30
# Lists of words are wrapped, so that a change of one word is a change of one line.
WORDS = sorted(
    chain(*((ROOT / "assistant" / name).rglob("*.yaml") for name in ("lexicon", "grammar")))
)
MAX_LIST = 116

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    files = chain.from_iterable((ROOT / layer).rglob("*.py") for layer in LAYERS)
    return sorted([*files, *ROOT.glob(f"{TOP}.py")])


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the top packages that any import statement below the node names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def import_time(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements that run when the module is imported."""
    for statement in tree.body:
        typing_only = isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.dump(statement.test)
        if not typing_only and not isinstance(statement, Function | ast.ClassDef):
            yield statement


def body_lines(function: Function) -> int:
    first = function.body[0]
    if ast.get_docstring(function) and len(function.body) > 1:
        first = function.body[1]
    return (function.end_lineno or 0) - first.lineno + 1


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    layer = layer_of(path)
    allowed = set(LAYERS) - {"eval"} | {TOP} if layer == TOP else set()
    if layer in LAYERS:
        allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    ours = {name for name in imports(tree_of(path)) if name in {*LAYERS, TOP, "tests"}}
    assert ours <= allowed


def packages(tree: ast.AST) -> Iterator[str]:
    """Yield the packages of the assistant that import statements below the node name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("assistant."):
            name = str(node.module).split(".")[1]
            if (ROOT / "assistant" / name).is_dir():
                yield name


@pytest.mark.parametrize("package", READING)
def test_a_question_is_read_before_anything_is_looked_up(package: str) -> None:
    files = (ROOT / "assistant" / package).rglob("*.py")
    used = set(chain.from_iterable(packages(tree_of(path)) for path in files))
    assert used <= set(READING[: READING.index(package) + 1])


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_heavy_libraries_stay_behind_their_module(path: Path) -> None:
    tree = tree_of(path)
    used = {name for name in imports(tree) if name in HEAVY}
    # eval measures our search beside LangChain's ordinary one
    if layer_of(path) != "eval":
        assert {name for name in used if name_of(path) not in HEAVY[name]} == set()
    at_import = chain.from_iterable(imports(statement) for statement in import_time(tree))
    assert HEAVY.keys() & set(at_import) == set()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MAX_MODULE_LINES
    assert not source.strip() or ast.get_docstring(tree_of(path))


@pytest.mark.parametrize("path", WORDS, ids=name_of)
def test_lists_of_words_are_wrapped(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "[" in line and ", " in line and len(line) > MAX_LIST] == []


def test_functions_are_short() -> None:
    nodes = chain.from_iterable(ast.walk(tree_of(path)) for path in modules())
    sizes = sorted(body_lines(node) for node in nodes if isinstance(node, Function))
    assert statistics.median(sizes) <= MEDIAN_BODY
    assert sizes[int(len(sizes) * 0.9)] <= P90_BODY


def test_one_error_of_our_own_or_two() -> None:
    """A program of many exceptions is one that nobody can handle."""
    classes = [
        node.name
        for path in modules()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        and any("Error" in ast.dump(base) or "Exception" in ast.dump(base) for base in node.bases)
    ]
    assert "AssistantError" in classes
    assert len(classes) <= 2


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_name_is_bound_twice_in_a_module(path: Path) -> None:
    """The second would stand for the first as well, wherever that is read later."""
    bound: Counter[str] = Counter()
    for node in tree_of(path).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        bound.update(n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name))
    assert [name for name, times in bound.items() if times > 1] == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "assistant").rglob("*.yaml")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_key_stands_twice_in_a_mapping(path: Path) -> None:
    """YAML would take the last of them and say nothing."""
    twice: list[str] = []
    nodes = [yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = Counter(key.value for key, _ in node.value if isinstance(key.value, str))
            twice += [key for key, times in keys.items() if times > 1]
            nodes += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
    assert twice == []
