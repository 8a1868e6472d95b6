"""Does the command line help, refuse in one line, and start only what it needs?"""

import subprocess
import sys
from importlib.util import find_spec

import pytest
from tests.instance import Instance

from footpath.site.cli import MODULES, main, parser

COMMANDS = ["serve", "migrate", "worker"]


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in COMMANDS)])
def test_every_command_has_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "usage: footpath" in capsys.readouterr().out


def test_commands_that_are_not_built_are_not_named() -> None:
    text = parser().format_help()
    assert all(command in text for command in COMMANDS)
    for name in MODULES:
        command = name.split(".")[-1].removesuffix("_command").replace("_", "-")
        assert (find_spec(name) is not None) == (command in text)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "required: COMMAND"),
        (["dance"], "invalid choice: 'dance'"),
        (["serve", "--port", "http"], "'http' is not a port"),
        (["serve", "--port", "0"], "'0' is not a port"),
        (["serve", "--port", "65536"], "'65536' is not a port"),
        (["serve", "--port", "9" * 5000], "is not a port"),
        (["migrate", "--now"], "unrecognized arguments: --now"),
    ],
)
def test_what_makes_no_sense_is_said(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


def test_help_needs_no_django() -> None:
    code = "import sys; from footpath.site.cli import parser; parser().format_help(); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("FOOTPATH_MAX_UPLOAD_MB", "many", "FOOTPATH_MAX_UPLOAD_MB must be a whole number"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/nothing", "connection"),
        ("FOOTPATH_DATA", "/proc/nowhere", "/proc/nowhere"),
    ],
)
def test_an_error_is_one_line(instance: Instance, variable: str, value: str, says: str) -> None:
    instance.environment[variable] = value
    done = instance.footpath("migrate")
    assert done.returncode == 1
    assert done.stderr.startswith("footpath: ")
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_database_of_a_newer_footpath_is_refused(ready: Instance) -> None:
    ready.python("""
from django.db.migrations.recorder import MigrationRecorder
from django.db import connection
MigrationRecorder(connection).record_applied("jobs", "9999_of_next_year")
""")
    done = ready.footpath("migrate")
    assert done.returncode == 1
    assert done.stderr == (
        "footpath: The database was made by a newer Footpath (jobs.9999_of_next_year). Please install that one.\n"
    )


def test_migrate_says_what_it_does_and_those_that_start_together_do_it_once(instance: Instance) -> None:
    together = [instance.start("-m", "footpath", "migrate") for _ in range(3)]
    said = [process.communicate(timeout=180)[0] for process in together]
    assert [process.returncode for process in together] == [0, 0, 0], said
    assert sorted(map(bool, said)) == [False, False, True]
    assert "Making the tables of a new database" in "".join(said)
    assert "Collecting" in "".join(said)
    assert instance.python("from footpath.jobs.models import Tick; print(Tick.objects.count())") == "0"
    later = instance.footpath("migrate")
    assert (later.returncode, later.stdout, later.stderr) == (0, "", "")
