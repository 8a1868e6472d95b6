"""Does a new database get the same tables as one that went through every change?"""

import subprocess
import sys

import pytest
from tests.instance import Instance, instance
from tests.site.alike import assert_alike

__all__ = ["instance"]  # the fixture


@pytest.mark.second_database  # on SQLite test_upgrade.py goes the steps, and compares
@pytest.mark.django_db
def test_both_ways_to_the_tables_end_alike(instance: Instance) -> None:
    step_by_step = "from django.core.management import call_command as call; call('migrate'); call('createcachetable')"
    whole = f"import django; django.setup(); {step_by_step}"
    environment = {**instance.environment, "DJANGO_SETTINGS_MODULE": "footpath.site.settings"}
    (instance.folder / "data").mkdir()
    done = subprocess.run([sys.executable, "-c", whole], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert_alike(instance)


def test_a_database_with_a_table_of_somebody_else_is_not_taken_for_empty(instance: Instance) -> None:
    (instance.folder / "data").mkdir()
    assert instance.python("from footpath.site.first_tables import is_empty; print(is_empty())") == "True"
    theirs = "from django.db import connection as c; c.cursor().execute('CREATE TABLE theirs (id integer)')"
    assert instance.python(f"{theirs}; from footpath.site.first_tables import is_empty; print(is_empty())") == "False"
