"""Does the doctor say what is so, in one line each, whatever is broken?"""

import shlex

import pytest
from tests.instance import ROOT, Instance

PEOPLE = "email,name,team\neve@example.org,Eve Stone,IT\n"


def test_an_installation_that_was_not_set_up(instance: Instance) -> None:
    """Nothing is migrated: each check says so by itself."""
    done = instance.footpath("doctor")
    assert (done.returncode, done.stderr) == (1, "")
    assert "mend  migrations" in done.stdout
    assert "mend  static files" in done.stdout
    assert "The database cannot say" in done.stdout
    assert "Traceback" not in done.stdout


def test_the_first_administrator_comes_in_as_the_document_says(ready: Instance) -> None:
    ready.footpath("migrate")  # where a picture or a style is newer than what was prepared
    assert "mend  administrators" in ready.footpath("doctor").stdout
    (ready.folder / "people.csv").write_text(PEOPLE)
    assert ready.footpath("import", "people", "people.csv", "--apply").returncode == 0
    line = next(one for one in (ROOT / "docs/operations.md").read_text().splitlines() if " administrator " in one)
    done = ready.footpath(*shlex.split(line.removeprefix("footpath ")))
    assert "http://127.0.0.1:8000/" in done.stdout
    done = ready.footpath("doctor")
    assert done.returncode == 1
    # The one thing that is missing now is somebody who runs jobs. (The tests' PostgreSQL keeps nothing.)
    wrong = {line.split("  ")[1].strip() for line in done.stdout.splitlines() if line.startswith("mend")}
    assert wrong - {"keeping"} == {"worker"}


@pytest.mark.same_anywhere
def test_a_database_that_is_not_there(instance: Instance) -> None:
    instance.environment["DATABASE_URL"] = "postgresql://nobody:hushhush@127.0.0.1:9/nothing"
    done = instance.footpath("doctor")
    assert (done.returncode, done.stderr) == (1, "")
    assert "mend  database" in done.stdout
    assert "note  the rest" in done.stdout
    assert "hushhush" not in done.stdout
