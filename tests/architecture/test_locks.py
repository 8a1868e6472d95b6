"""Does what is held until the end of a transaction hold its own row alone, so that PostgreSQL can do it, too?

SQLite holds everything and says nothing: a row that is held together with one that may be missing fails in PostgreSQL.
"""

import ast

from tests.architecture.house import SRC, modules, name, tree


def loose(module: ast.Module) -> list[int]:
    """The lines of statements that hold rows together with those they refer to, without saying which are meant."""
    return [
        statement.lineno
        for statement in ast.walk(module)
        if isinstance(statement, ast.Assign | ast.Return | ast.Expr | ast.If | ast.AnnAssign)
        for calls in [[call for call in ast.walk(head(statement)) if isinstance(call, ast.Call)]]
        if any(called(call) == "select_related" for call in calls)
        and any(called(call) == "select_for_update" and not call.keywords for call in calls)
    ]


def head(statement: ast.stmt) -> ast.AST:
    """What a statement asks, without the statements within it."""
    return statement.test if isinstance(statement, ast.If) else statement


def called(call: ast.Call) -> str:
    """The name of the method."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def test_whoever_holds_a_row_with_others_says_which() -> None:
    assert [f"{name(path)}:{line}" for path in modules(SRC) for line in loose(tree(path))] == []


def test_the_rule_finds_one() -> None:
    assert loose(ast.parse('held = Bid.objects.select_for_update().select_related("team").get(pk=1)')) == [1]
    assert loose(ast.parse('held = Bid.objects.select_for_update(of=("self",)).select_related("team").get()')) == []
    assert loose(ast.parse("held = Bid.objects.select_for_update().get(pk=1)")) == []
