"""Does every module say its question, bear a name of the house, and leave out what the house leaves out?"""

import ast
from pathlib import Path

from tests.architecture.house import ROOT, SRC, modules, name, tree

DRAWERS = {"utils", "util", "helpers", "helper", "services", "managers", "signals", "common", "misc", "lib"}


def test_every_module_answers_one_question() -> None:
    own = [path for path in [*modules(), *modules(ROOT / "script")] if path.read_text().strip()]
    without = [name(path) for path in own if not asks(path)]
    assert without == []


def asks(path: Path) -> bool:
    """Whether the docstring opens with a question; its answer may follow."""
    return "?" in (ast.get_docstring(tree(path)) or "").partition("\n\n")[0]


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert [name(path) for path in modules() if DRAWERS & {*path.relative_to(SRC).parts[:-1], path.stem}] == []


def test_nothing_happens_behind_the_call() -> None:
    """No signals, no `save()` of our own, no model callbacks: what follows a change stands in EVENT_REACTIONS."""
    found = []
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                named = {ast.unparse(decorator).partition("(")[0].split(".")[-1] for decorator in node.decorator_list}
                if "receiver" in named or (node.name in ("save", "delete") and is_method(node)):
                    found.append(f"{name(path)}:{node.lineno} {node.name}")
            elif isinstance(node, ast.Attribute) and node.attr == "connect" and "signal" in ast.unparse(node.value):
                found.append(f"{name(path)}:{node.lineno} connects a signal")
    assert found == []


def is_method(node: ast.FunctionDef) -> bool:
    """Whether a function belongs to an object."""
    return bool(node.args.args) and node.args.args[0].arg == "self"


def test_verbs_and_pure_functions_say_what_they_do() -> None:
    places = [path for path in modules() if "actions" in path.parts or "pure" in path.relative_to(SRC).parts]
    silent = [
        f"{name(path)}: {node.name}"
        for path in places
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_one_verb_a_file() -> None:
    """A file in actions/ is named like the one verb in it; what verbs share starts with `_`."""
    wrong = []
    for path in modules():
        if path.parent.name == "actions" and not path.name.startswith("_"):
            public = [node for node in tree(path).body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
            others = [node.name for node in public if node.name != path.stem and is_verb(node)]
            if path.stem not in {node.name for node in public} or others:
                wrong.append(f"{name(path)}: {[node.name for node in public]}")
    assert wrong == []


def is_verb(node: ast.FunctionDef) -> bool:
    """Whether a function is done by somebody, in a transaction of its own."""
    atomic = any("atomic" in ast.unparse(decorator) for decorator in node.decorator_list)
    return atomic or "by" in {argument.arg for argument in node.args.kwonlyargs}


def test_verbs_read_no_clock() -> None:
    """Time enters as `now=`, chance as a seed: in verbs and in pure/."""
    clocks = {
        "timezone.now",
        "datetime.now",
        "datetime.utcnow",
        "date.today",
        "time.time",
        "default_rng()",
        "random.random",
    }
    found = [
        f"{name(path)}:{node.lineno} {ast.unparse(node.func)}"
        for path in modules()
        if "actions" in path.parts or "pure" in path.relative_to(SRC).parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and any(ast.unparse(node).startswith(clock) for clock in clocks)
    ]
    assert found == []
