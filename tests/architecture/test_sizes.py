"""Is every piece small enough to be read at once?"""

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.house import ROOT, modules, name, templates, tree

FILE, TEST, FUNCTION, TEMPLATE, SCRIPT = 250, 400, 40, 150, 25
EXCEPTIONS = {  # name -> why it is longer
    "tests/site/test_journey.py: test_from_an_ask_to_a_kept_promise": "one story, told from its beginning to its end",
}


def lines(path: Path) -> int:
    """How long a file is."""
    return len(path.read_text().splitlines())


def too_long(paths: Iterable[Path], most: int) -> list[str]:
    """The files beyond a size, with their length."""
    return [f"{name(path)}: {lines(path)}" for path in paths if lines(path) > most and name(path) not in EXCEPTIONS]


def test_modules_are_short() -> None:
    assert too_long([*modules(), *modules(ROOT / "script")], FILE) == []


def test_test_files_are_short() -> None:
    assert too_long(modules(ROOT / "tests"), TEST) == []


def test_templates_are_short() -> None:
    assert too_long(templates(), TEMPLATE) == []


def test_scripts_are_doors() -> None:
    doors = [path for path in (ROOT / "script").iterdir() if path.is_file()]
    assert too_long([*doors, ROOT / ".ci/run"], SCRIPT) == []


def test_functions_are_short() -> None:
    places = [*modules(), *modules(ROOT / "script"), *modules(ROOT / "tests")]
    found = [
        f"{name(path)}: {node.name} has {length(node)} lines"
        for path in places
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > FUNCTION
    ]
    assert [line for line in found if line.partition(" has ")[0] not in EXCEPTIONS] == []


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From `def` to the last line."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
