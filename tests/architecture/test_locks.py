"""Does what is held until the end of a transaction hold its own row alone, and let others refer to it meanwhile?

SQLite holds everything and says nothing. PostgreSQL refuses to hold a row together with one that may be missing; and a
row held with its key makes whoever adds something that refers to it wait, so that two who each wait for the other's row
end in a deadlock: an answer that is sent while its survey closes. No verb ever changes a key.
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
        and any(called(call) == "select_for_update" and "of" not in said(call) for call in calls)
    ]


def with_key(module: ast.Module) -> list[int]:
    """The lines of what holds a row with its key."""
    calls = [call for call in ast.walk(module) if isinstance(call, ast.Call) and called(call) == "select_for_update"]
    return [call.lineno for call in calls if "no_key" not in said(call)]


def said(call: ast.Call) -> set[str | None]:
    """The names of what is handed over by name."""
    return {one.arg for one in call.keywords}


def head(statement: ast.stmt) -> ast.AST:
    """What a statement asks, without the statements within it."""
    return statement.test if isinstance(statement, ast.If) else statement


def called(call: ast.Call) -> str:
    """The name of the method."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def test_whoever_holds_a_row_with_others_says_which() -> None:
    assert [f"{name(path)}:{line}" for path in modules(SRC) for line in loose(tree(path))] == []


def test_what_is_held_may_be_referred_to() -> None:
    assert [f"{name(path)}:{line}" for path in modules(SRC) for line in with_key(tree(path))] == []


def test_the_rules_find_one() -> None:
    assert with_key(ast.parse("held = Bid.objects.select_for_update().get(pk=1)")) == [1]
    assert with_key(ast.parse("held = Bid.objects.select_for_update(no_key=True).get(pk=1)")) == []
    assert loose(ast.parse('held = Bid.objects.select_for_update(no_key=True).select_related("team").get(pk=1)')) == [1]
    assert loose(ast.parse('held = Bid.objects.select_for_update(of=("self",)).select_related("team").get()')) == []
    assert loose(ast.parse("held = Bid.objects.select_for_update().get(pk=1)")) == []
