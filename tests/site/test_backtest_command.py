"""Does `footpath backtest` say how well promises would have held, and where a file is wrong?"""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import footpath
from footpath.pure.backtest import METHODS
from footpath.site import backtest_command

LOG = Path(footpath.__file__).parent / "demo/history/incidents_two_teams.csv"
FOOTPATH = [sys.executable, "-c", "from footpath.site.cli import main; raise SystemExit(main())", "backtest"]


def footpath_backtest(*arguments):
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "DATABASE"))}
    return subprocess.run(
        [*FOOTPATH, *map(str, arguments)], capture_output=True, text=True, check=False, env=bare, timeout=60
    )


def test_a_table_for_people():
    done = footpath_backtest(LOG, "--limit", 60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1,502 requests, 60 promises scored" in done.stdout
    for method in METHODS:
        assert f"\n{method}" in done.stdout
    assert "team-1" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 110


def test_the_json_is_the_agreed_one():
    done = footpath_backtest(LOG, "--json", "--limit", 60)
    result = json.loads(done.stdout)
    assert list(result) == ["requests", "scored", "default", "methods", "seconds"]
    assert (result["requests"], result["scored"], result["default"]) == (1502, 60, "footpath")
    assert list(result["methods"]) == list(METHODS)
    for one in result["methods"].values():
        assert list(one) == [
            "coverage",
            "pinball",
            "mae_p50_hours",
            "miscalibration_area",
            "worst_block_p85",
            "teams",
        ]
        assert list(one["coverage"]) == list(one["pinball"]) == ["0.5", "0.85", "0.95"]
        assert set(one["teams"]) == {"team-1", "team-2"}
        assert sum(team["scored"] for team in one["teams"].values()) == 60
        assert all(0 <= team["coverage_0.85"] <= 1 for team in one["teams"].values())


def test_methods_calendar_and_holidays_can_be_chosen():
    def run(*more):
        result = json.loads(footpath_backtest(LOG, "--json", "--limit", 60, "--method", "footpath", *more).stdout)
        assert list(result["methods"]) == ["footpath"]
        return result["methods"]["footpath"]

    usual = run()
    assert run("--seed", "5") == usual
    assert run("--calendar", "24x7") != usual
    assert run("--holidays", "us") != usual


def test_a_malformed_file_is_named_with_line_and_column(tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("id,service,opened_at,closed_at\n1,Badges,2026-03-02T09:00:00Z,yesterday\n")
    done = footpath_backtest(bad, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f'footpath: {bad}: line 2, column closed_at: "yesterday" is not a moment such as 2026-03-31T14:05:00Z\n'
    )


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["nowhere.csv"], 1, "nowhere.csv: No such file"),
        (["."], 1, "Is a directory"),
        ([LOG, "--holidays", "XX"], 2, "--holidays XX: no public holidays are known"),
        ([LOG, "--limit", "0"], 2, "'0' is not a whole number from 1 on"),
        ([LOG, "--limit", "9" * 5000], 2, "is not a whole number from 1 on"),
        ([LOG, "--method", "oracle"], 2, "invalid choice: 'oracle'"),
    ],
)
def test_a_mistake_ends_in_one_clear_line(arguments, code, told):
    done = footpath_backtest(*arguments)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_too_little_history_is_said_not_guessed(tmp_path):
    short = tmp_path / "short.csv"
    short.write_text("id,service,opened_at,closed_at\n1,Badges,2026-03-02T09:00:00Z,\n")
    done = footpath_backtest(short)
    assert (done.returncode, done.stdout) == (1, "")
    assert "too little history to judge" in done.stderr


def test_it_starts_without_django():
    check = (
        "import sys\nfrom footpath.site.cli import main\n"
        f"main(['backtest', {str(LOG)!r}, '--limit', '5'])\n"
        "assert not [name for name in sys.modules if name.split('.')[0] == 'django'], 'django was loaded'\n"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_progress_is_shown_on_a_terminal_only():
    ours, theirs = pty.openpty()
    done = subprocess.run([*FOOTPATH, str(LOG)], stdout=subprocess.PIPE, stderr=theirs, check=True, timeout=60)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    os.close(theirs)
    assert "50 %" in shown
    assert shown.endswith("\r\x1b[K")
    assert b"promises scored" in done.stdout


def test_the_methods_offered_are_those_that_exist():
    assert backtest_command.METHODS == METHODS
