"""Do things point downwards only?"""

import subprocess
import sys

from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model
from tests.architecture.house import SRC, imports, levels, modules, name, room

from footpath.people.models import Person


def relations() -> list[tuple[type[Model], Field, type[Model]]]:
    """Every column of ours that points to a thing."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("footpath.")]
    fields = [(model, field) for model in ours for field in model._meta.get_fields() if field.is_relation]
    return [(model, field, field.related_model) for model, field in fields if not field.auto_created]


def height(model: type[Model]) -> int:
    """The height of the room that a model is in; what libraries bring lies under everything."""
    parts = model.__module__.split(".")
    return levels()[parts[1]] if parts[0] == "footpath" else -1


def test_imports_run_downwards_only() -> None:
    linter = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    result = subprocess.run(linter, cwd=SRC.parents[1], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_no_foreign_key_points_up() -> None:
    assert relations()
    up = [f"{one.__name__}.{field.name}" for one, field, other in relations() if height(other) > height(one)]
    assert up == []


def test_neighbors_hold_no_key_to_each_other() -> None:
    sideways = [
        f"{one.__name__}.{field.name}"
        for one, field, other in relations()
        if height(other) == height(one) and one._meta.app_label != other._meta.app_label
    ]
    assert sideways == []


def test_no_room_below_people_points_to_a_person() -> None:
    low = [
        f"{one.__name__}.{field.name}"
        for one, field, other in relations()
        if height(one) < levels()["people"] and other is Person
    ]
    assert low == []


def test_pure_needs_nothing_but_python_numpy_and_when_it_is_asked_scipy() -> None:
    allowed = {*sys.stdlib_module_names, "numpy", "scipy"}  # that nothing loads scipy at its start: site/test_steady
    strangers = {
        f"{name(path)}: {module}"
        for path in modules(SRC / "pure")
        for module in imports(path)
        if module.split(".")[0] not in allowed and not module.startswith("footpath.pure")
    }
    assert strangers == set()


def test_states_know_no_django() -> None:
    knowing = [name(path) for path in modules() if path.name == "states.py" and {"django"} & tops(imports(path))]
    assert knowing == []


def tops(names: set[str]) -> set[str]:
    """The packages of these modules."""
    return {module.split(".")[0] for module in names}


def test_every_room_with_models_is_installed_and_has_its_place() -> None:
    installed = {app.removeprefix("footpath.") for app in settings.INSTALLED_APPS if app.startswith("footpath.")}
    rooms = {room(path) for path in modules() if path.parent != SRC}
    assert rooms == set(levels())
    assert installed == rooms - {"pure", "site"}
