"""Does anything write to the database outside a verb?"""

import ast
from pathlib import Path

from django.apps import apps
from tests.architecture.house import ROOT, SRC, modules, name, tree

VERBS = {"actions", "demo", "management"}  # folders in which writing is the purpose
OF_A_VERB = {"erasing.py"}  # what a room does within people.actions.erase_person (settings.ERASERS)
WRITES = {"save", "create", "get_or_create", "update_or_create", "update", "delete", "bulk_create", "bulk_update"}
KEYWORDS_ONLY = {"save", "create", "update", "delete"}
WRITES |= {f"a{write}" for write in WRITES}
MANY = {"add", "set", "remove", "clear"}  # of a many-to-many field
EXCEPTIONS = {
    "src/footpath/history/record.py": "the one place in which an event is born",
    "src/footpath/people/programs/first_time.py": "what was sent already, so that it counts once",
    "src/footpath/people/traces.py": "somebody's name in every text, within the verb that erases them",
    "src/footpath/history/tasks.py": "marks an event as reacted to",
    "src/footpath/requests/outcomes.py": "what came of each request, derived and rewritten whole",
    "src/footpath/requests/after_hours.py": "work outside working hours by week, derived and rewritten whole",
    "src/footpath/requests/time_spent.py": "where the time of requests went, derived and rewritten whole",
    "src/footpath/requests/presence.py": "who looks at a request right now, forgotten within the hour",
    "src/footpath/requests/columns.py": "the columns that lists need, rewritten whole by every verb",
    "src/footpath/requests/forecasting.py": "the worker's forecasts, derived and rewritten whole",
    "src/footpath/requests/learning.py": "what the worker has learned of each team, derived and rewritten whole",
    "src/footpath/requests/promise_record.py": "how a team's dates would have held, derived and rewritten whole",
    "src/footpath/surveys/taking_in.py": "raw answers: nothing else may even name them",
    "src/footpath/appraisals/taking_in.py": "ratings of a person: nothing else may even name them",
    "src/footpath/surveys/releasing.py": "which raw answers made up a batch; within the verbs that close and release",
    "src/footpath/surveys/figures.py": "what is released, once, within the same verbs",
    "src/footpath/surveys/plans.py": "the plan of a wave, within the verb that opens it",
    "src/footpath/jobs/running.py": "the worker's own bookkeeping",
    "src/footpath/jobs/tasks.py": "the worker's own bookkeeping",
    "src/footpath/jobs/ticking.py": "the worker's own bookkeeping",
    "src/footpath/jobs/worker.py": "the worker's own bookkeeping",
}


def writes(path: Path, many: set[str]) -> list[str]:
    """Calls in a file that change rows."""
    return [
        f"{name(path)}:{call.lineno} .{call.func.attr}()"
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and is_write(call, call.func, many)
    ]


def is_write(call: ast.Call, called: ast.Attribute, many: set[str]) -> bool:
    """Whether this is a method that changes rows, by its name, what it is called on and what it is given."""
    if called.attr in MANY:
        return isinstance(called.value, ast.Attribute) and called.value.attr in many
    if called.attr in KEYWORDS_ONLY and call.args:
        return False  # a dictionary's, a hash's or a storage's: a row's takes keywords
    return called.attr in WRITES


def many_to_many() -> set[str]:
    """The names of the fields that hold many things."""
    return {field.name for model in apps.get_models() for field in model._meta.many_to_many}


def test_only_verbs_write() -> None:
    outside = [
        path for path in modules() if not VERBS & set(path.relative_to(SRC).parts) and path.name not in OF_A_VERB
    ]
    found = {name(path): writes(path, many_to_many()) for path in outside}
    assert [line for path, lines in found.items() if path not in EXCEPTIONS for line in lines] == []


def test_every_exception_is_still_one() -> None:
    """An exception that is not needed any more goes."""
    idle = [path for path in EXCEPTIONS if not (ROOT / path).exists() or not writes(ROOT / path, set())]
    assert idle == []
