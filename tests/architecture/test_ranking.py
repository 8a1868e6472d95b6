"""Does no page of figures put people or teams in the order of a figure, and can no address ask for it?"""

import ast

from tests.architecture.house import SRC, modules, name, tree

ORDERS = {"name", "pk", "id", "team__name", "-n", "customer_team__name"}  # -n: on the home page, open requests a team
ORDERS |= {"promised_due_at", "board_rank", "delivered_at", "since", "lapses_at"}  # lists of requests and memberships
ORDERS |= {"-due_at", "-delivered_at"}  # what was late outside, and one's own work, the newest first
ORDERS |= {"-reported_at", "number"}  # reports of groups, versions of what is promised outside: by time
ORDERS |= {"-spent", "-pk"}  # the requests in which some time was spent, the longest first
ASKED = {"weeks", "week", "counted", "page", "q", "kind"}
ASKED |= {"team", "show"}  # of a map: around whom, and which of its lines
FIGURES = {"figure", "value", "low", "high", "before", "usual", "change", "stars", "kept", "mean", "share"}


def calls(named: str) -> list[tuple[str, ast.Call]]:
    """Every call of this name in the room of figures, with its place."""
    return [
        (f"{name(path)}:{node.lineno}", node)
        for path in modules(SRC / "insight")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == named
    ]


def test_rows_are_never_ordered_by_a_figure() -> None:
    found = [(place, ast.literal_eval(order)) for place, call in calls("order_by") for order in call.args]
    assert found
    assert [(place, order) for place, order in found if order not in ORDERS] == []


def test_nothing_is_sorted_by_a_figure() -> None:
    sorting = [*calls("sorted"), *calls("sort"), *calls("max"), *calls("min")]
    assert sorting
    keys = [(place, keyword) for place, call in sorting for keyword in call.keywords if keyword.arg == "key"]
    wrong = [
        (place, node.attr)
        for place, keyword in keys
        for node in ast.walk(keyword.value)
        if isinstance(node, ast.Attribute) and node.attr in FIGURES
    ]
    assert wrong == []


def test_no_address_can_ask_for_an_order() -> None:
    asked = [
        (place, ast.literal_eval(call.args[0]))
        for place, call in calls("get")
        if ast.unparse(call.func).endswith("GET.get") and call.args
    ]
    assert asked
    assert [(place, key) for place, key in asked if key not in ASKED] == []
