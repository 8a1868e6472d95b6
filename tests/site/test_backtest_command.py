"""Does `footpath backtest` say how well promises would have held, and where a file is wrong?"""

import json
import os
import pty
import signal
import subprocess
import sys
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from footpath.pure.backtest import METHODS, ON_REQUEST
from footpath.site import backtest_command
from footpath.site.cli import main

LOG = Path(__file__).parents[1] / "data/incidents_two_teams.csv"
# Where tests run in the background SIGINT is ignored, and what they start inherits that.
START = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from footpath.site.cli import main; "
FOOTPATH = [sys.executable, "-c", START + "raise SystemExit(main())", "backtest"]
HEAD = "id,service,opened_at,closed_at"
YEAR = 365


def shell(*arguments, **more):
    """The command as people start it, without Django's settings."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "DATABASE"))}
    command = [*FOOTPATH, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=bare, timeout=60, **more)


@pytest.fixture
def backtest(capsys):
    """The same within this process: exit code, what was printed, what was complained about; a warning is an error."""

    def run(*arguments):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                code = main(["backtest", *map(str, arguments)])
            except SystemExit as stop:
                code = stop.code
        return code, *capsys.readouterr()

    return run


@pytest.fixture(scope="module")
def result():
    """What every method did on the real log."""
    chosen = [word for method in (*METHODS, *ON_REQUEST) for word in ("--method", method)]
    done = shell(LOG, "--json", "--limit", 200, *chosen)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_the_json_is_the_agreed_one(result):
    assert list(result) == ["requests", "scored", "default", "methods", "seconds"]
    assert (result["requests"], result["scored"], result["default"]) == (1502, 200, "footpath")
    assert list(result["methods"]) == [*METHODS, *ON_REQUEST]
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
        assert sum(team["scored"] for team in one["teams"].values()) == 200
        assert all(0 <= team["coverage_0.85"] <= 1 for team in one["teams"].values())


def test_each_method_does_on_the_real_log_what_is_known_of_it(result):
    """The bounds are those of FORECAST 4, as wide as chance makes them for 200 promises."""
    of = result["methods"]
    for method in ("footpath", "simulation"):
        assert of[method]["coverage"]["0.85"] == pytest.approx(0.85, abs=0.063)
        assert of[method]["coverage"]["0.95"] >= 0.91
    assert of["throughput_mc"]["coverage"]["0.5"] > 0.62
    assert of["throughput_mc"]["coverage"]["0.95"] < 0.9
    assert of["footpath"]["miscalibration_area"] < 0.05 < of["throughput_mc"]["miscalibration_area"]
    assert of["footpath"]["pinball"]["0.5"] < of["throughput_mc"]["pinball"]["0.5"]
    assert of["footpath"]["pinball"]["0.5"] < of["simulation"]["pinball"]["0.5"]


def test_a_table_for_people(backtest):
    code, table, complaint = backtest(LOG, "--limit", 40)
    assert (code, complaint) == (0, "")
    assert "1,502 requests, 40 promises scored" in table
    lines = table.splitlines()
    assert [line.split()[0] for line in lines if line.split()[:1] and line.split()[0] in METHODS] == [*METHODS]
    assert [line.split() for line in lines if line.startswith("team ")] == [["team", "scored", *METHODS]]
    assert sum(int(line.split()[1]) for line in lines if line.startswith("team-")) == 40
    assert "simulation" not in table
    assert max(len(line) for line in lines) <= 110


def test_of_many_teams_the_table_shows_the_largest(tmp_path, backtest):
    file, (head, *requests) = tmp_path / "history.csv", rows(600)
    teams = [
        f"{line},{'a team with a very long name' if at % 2 else f't{at % 60}'}" for at, line in enumerate(requests)
    ]
    file.write_text("\n".join([f"{head},team", *teams]))
    code, table, _ = backtest(file, "--limit", 200, "--method", "last_100")
    lines = table.splitlines()
    assert code == 0
    first = next(at for at, line in enumerate(lines) if line.startswith("team ")) + 1
    assert lines[first].startswith("a team with a very long… ")
    scored = [int(line.rsplit(maxsplit=3)[1]) for line in lines[first : first + backtest_command.MOST_TEAMS]]
    assert scored == sorted(scored, reverse=True)
    assert lines[first + backtest_command.MOST_TEAMS] == "and 11 more; --json tells of all"


def test_methods_calendar_seed_and_holidays_can_be_chosen(backtest):
    def run(*more, method="footpath"):
        code, printed, _ = backtest(LOG, "--json", "--limit", 40, "--method", method, *more)
        methods = json.loads(printed)["methods"]
        assert (code, list(methods)) == (0, [method])
        return methods[method]

    usual = run()
    assert run("--seed", "5") == usual
    assert run("--calendar", "weekdays") == usual
    assert run("--calendar", "24x7") != usual
    assert run("--holidays", "us") != usual
    assert run("--seed", "5", method="throughput_mc") != run(method="throughput_mc")


def test_a_malformed_file_is_named_with_line_and_column(tmp_path, backtest):
    bad = tmp_path / "bad.csv"
    bad.write_text(f"{HEAD}\n1,Badges,2026-03-02T09:00:00Z,yesterday\n")
    assert backtest(bad, "--json") == (
        2,
        "",
        f'footpath: {bad}: line 2, column closed_at: "yesterday" is not a moment such as 2026-03-31T14:05:00Z\n',
    )


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["nowhere.csv"], 1, "nowhere.csv: No such file"),
        (["."], 1, "Is a directory"),
        ([LOG / "more.csv"], 1, "Not a directory"),
        (["x" * 300], 1, "File name too long"),
        ([LOG, "--holidays", "XX"], 2, "--holidays XX: no public holidays are known"),
        ([LOG, "--limit", "0"], 2, "'0' is not a whole number from 1 on"),
        ([LOG, "--limit", "9" * 5000], 2, "is not a whole number from 1 on"),
        ([LOG, "--seed", "-1"], 2, "'-1' is not a whole number from 0 on"),
        ([LOG, "--method", "oracle"], 2, "invalid choice: 'oracle'"),
        ([LOG, "--calendar", "lunar"], 2, "invalid choice: 'lunar'"),
    ],
)
def test_a_mistake_ends_in_one_clear_line(backtest, arguments, code, told):
    ended, printed, complaint = backtest(*arguments)
    assert (ended, printed) == (code, "")
    assert told in complaint


def rows(n, *, every=6.0, takes=30.0, begin=datetime(2020, 1, 1, tzinfo=UTC), gap=0):
    """n requests, one after so many hours, each open for so many (None: for ever); half of them `gap` days later."""
    lines = [HEAD]
    for at in range(n):
        opened = begin + timedelta(hours=at * every, days=gap if at >= n // 2 else 0)
        closed = "" if takes is None else (opened + timedelta(hours=takes * (1 + at % 7))).isoformat()
        lines.append(f"R{at},Badges,{opened.isoformat()},{closed}")
    return lines


AHEAD = "R,Badges,2026-03-02T09:00:00Z,2199-03-02T09:00:00Z"


@pytest.mark.parametrize(
    ("lines", "code", "told"),
    [
        ([], 2, "line 1: the file is empty"),
        ([HEAD], 2, "line 2: there are no rows"),
        (rows(1), 1, "too little history to judge: of 1 requests"),
        (rows(300, takes=None), 1, "too little history"),
        (rows(300, every=0.0, takes=0.0), 1, "too little history"),
        ([*rows(3), "R,Badges,2020-01-02T00:00:00Z,2020-01-01T00:00:00Z"], 2, "line 5, column closed_at"),
        ([*rows(300), AHEAD], 2, 'line 302, column closed_at: "2199-03-02T09:00:00Z" has not come yet'),
        ([*rows(3), "R,Badges,NaN,"], 2, 'line 5, column opened_at: "NaN" is not a moment'),
        ([HEAD + ",paused_seconds", "R,Badges,2020-01-02T00:00Z,,nan"], 2, 'column paused_seconds: "nan" is not a num'),
    ],
)
def test_bad_histories_are_said_not_guessed(tmp_path, backtest, lines, code, told):
    file = tmp_path / "history.csv"
    file.write_text("\n".join(lines))
    ended, printed, complaint = backtest(file)
    assert (ended, printed) == (code, "")
    assert f"{file}: " in complaint
    assert told in complaint


@pytest.mark.parametrize(
    "lines",
    [
        rows(400, takes=0.0),
        rows(400, gap=10 * YEAR),
        rows(400, begin=datetime(2190, 1, 1, tzinfo=UTC)),
        [*rows(400), "R,Keys,2020-01-01T00:00:00Z,"],
    ],
    ids=["no duration", "ten years of silence", "a future as a whole", "open from the first day"],
)
def test_odd_histories_are_judged(tmp_path, backtest, lines):
    file = tmp_path / "history.csv"
    file.write_text("\n".join(lines))
    code, printed, complaint = backtest(file, "--json", "--limit", 30)
    assert (code, complaint) == (0, "")
    for one in json.loads(printed)["methods"].values():
        assert all(0 <= share <= 1 for share in one["coverage"].values())
        assert all(loss >= 0 for loss in one["pinball"].values())
        assert list(one["teams"]) == [backtest_command.NO_TEAM]


def test_a_simulation_has_to_know_when_work_started(tmp_path, backtest):
    file = tmp_path / "history.csv"
    file.write_text("\n".join(rows(400)))
    code, printed, complaint = backtest(file, "--method", "simulation")
    assert (code, printed) == (2, "")
    assert "column started_at" in complaint


def test_a_terminal_that_lacks_a_letter_is_told_all_the_same(tmp_path):
    file = tmp_path / "history.csv"
    file.write_text("\n".join([f"{HEAD},team", *(f"{line},Büro" for line in rows(400)[1:])]), encoding="utf-8")
    ascii_only = {"PYTHONIOENCODING": "ascii", "PATH": os.environ["PATH"]}
    for option, told in (((), r"B\xfcro"), (("--json",), r'"B\u00fcro"')):
        command = [*FOOTPATH, str(file), "--limit", "1000000000", "--method", "last_100", *option]
        done = subprocess.run(command, capture_output=True, env=ascii_only, text=True, check=False, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
        assert told in done.stdout


def test_a_pipe_will_do_and_django_will_not_be_needed():
    check = (
        "import sys\nfrom footpath.site.cli import main\n"
        "main(['backtest', '/dev/stdin', '--limit', '5'])\n"
        "assert not [name for name in sys.modules if name.split('.')[0] == 'django'], 'django was loaded'\n"
    )
    with LOG.open("rb") as log:
        cat = subprocess.Popen(["cat"], stdin=log, stdout=subprocess.PIPE)
        done = subprocess.run(
            [sys.executable, "-c", check], stdin=cat.stdout, capture_output=True, text=True, check=False, timeout=60
        )
        cat.stdout.close()
        cat.wait(10)
    assert (done.returncode, done.stderr) == (0, "")
    assert "5 promises scored" in done.stdout


def terminal(*arguments):
    """The command with its errors on a terminal, and our end of it."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen([*FOOTPATH, *map(str, arguments)], stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    return run, ours


def everything(end):
    """What is still shown on a terminal until it is closed."""
    shown = b""
    try:
        while part := os.read(end, 4096):
            shown += part
    except OSError:  # EIO: nobody holds the other end any more
        pass
    os.close(end)
    return shown.decode()


def test_progress_is_shown_on_a_terminal():
    run, end = terminal(LOG, "--method", "last_100")
    printed, _ = run.communicate(timeout=60)
    shown = everything(end)
    assert run.returncode == 0
    assert "50 %" in shown
    assert shown.endswith("\r\x1b[K")
    assert b"promises scored" in printed


def test_who_stops_it_is_told_nothing_more():
    run, end = terminal(LOG, "--method", "simulation")
    assert b"%" in os.read(end, 4096)
    run.send_signal(signal.SIGINT)
    printed, _ = run.communicate(timeout=60)
    assert (run.returncode, printed) == (130, b"")
    assert everything(end).endswith("\r\x1b[K")


def test_the_methods_offered_are_those_that_exist():
    assert tuple(backtest_command.METHODS) == (*METHODS, *ON_REQUEST)
    assert (backtest_command.SIMULATION,) == ON_REQUEST


def test_the_help_says_what_each_method_does(backtest):
    code, printed, _ = backtest("--help")
    assert code == 0
    for method, does in backtest_command.METHODS.items():
        assert f"{method:14} {does}" in printed
