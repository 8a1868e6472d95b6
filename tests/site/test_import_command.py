"""Does `footpath import history` report first, import whole, and say where a file is wrong?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.requests.desk import CLOSED, HEADER, OPEN

import footpath
from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.models import Team
from footpath.requests.models import Outcome, ServiceRequest, Span
from footpath.search import find
from footpath.site.cli import main

pytestmark = pytest.mark.django_db
LOG = Path(footpath.__file__).parent / "demo/history/incidents_two_teams.csv"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("file.csv", "--apply")`: exit code, standard output, standard error."""

    def import_history(*arguments: object) -> tuple[int, str, str]:
        code = main(["import", "history", *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return import_history


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    """A history file with these lines."""

    def write(lines: str) -> Path:
        path = tmp_path / "history.csv"
        path.write_text(HEADER + lines)
        return path

    return write


def everything() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (ServiceRequest, Span, Event, Team, Service))


def test_without_apply_it_only_reports(run, file):
    code, out, err = run(file(CLOSED + OPEN))
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "2 requests in the file: 2 new, 0 changed, 0 as imported from “csv” before",
        "1 team is not known here and will be added:",
        "  Doors",
        "1 service is not known here and will be added, unpublished:",
        "  Doors: Mend a door",
        "Nothing was changed. To do it, run this again with --apply.",
    ]
    assert everything() == (0, 0, 0, 0, 0)


def test_a_year_of_two_teams_comes_in_once(run):
    code, out, err = run(LOG, "--apply")
    assert (code, err) == (0, "")
    assert "1,502 requests in the file: 1,502 new" in out
    assert out.splitlines()[-1].startswith("Done, in ")
    before = everything()
    assert before[0] == 1502
    assert Service.objects.published().count() == 0
    code, out, _ = run(LOG, "--apply")
    assert code == 0
    assert out.splitlines()[-1] == "There is nothing to change."
    assert everything() == before
    assert Outcome.objects.count() == before[0]


def test_what_came_in_is_found(run, file):
    run(file(CLOSED), "--apply")
    (hit,) = find("north door", within={"request": ServiceRequest.objects.all()})
    assert hit.title == "The north door jams"
    assert find("mend door", within={"service": Service.objects.all()})


def test_another_source_is_another_desk(run, file):
    run(file(CLOSED), "--apply")
    assert "1 new" in run(file(CLOSED), "--source", "the old desk")[1]


def test_what_is_open_is_forecast_and_the_pace_is_noted(run, file):
    done = "{n},Mend a door,2026-03-0{n}T09:00:00Z,2026-03-0{n}T11:00:00Z,Doors,,,,,\n"
    lines = [done.format(n=n) for n in range(2, 7)]
    assert run(file("".join(lines) + OPEN), "--apply")[0] == 0
    assert ServiceRequest.objects.get(external_id="A2").board_rank == 1
    assert (Service.objects.get().open_count, Service.objects.get().pace_median_seconds) == (1, 7200)


def test_a_changed_row_needs_update(run, file):
    run(file(CLOSED), "--apply")
    changed = file(CLOSED.replace(",3,", ",2,"))
    code, out, err = run(changed, "--apply")
    assert (code, out) == (2, "")
    assert err.startswith(f"footpath: {changed}: line 2, column priority: “A1” was imported with “3” here")
    code, out, err = run(changed, "--apply", "--update")
    assert (code, err) == (0, "")
    assert "0 new, 1 changed" in out
    assert ServiceRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "line 1: the file is empty"),
        ("id;service\n", "line 1: the columns are separated by semicolons"),
        ("id,service,opened_at\n", "line 1, column closed_at: this column is missing"),
        (HEADER + CLOSED + CLOSED, "line 3, column id: there is already a request"),
        (HEADER + CLOSED + OPEN.replace("2026-03-03", "2026-02-30"), "line 3, column opened_at: "),
        (HEADER + OPEN.replace("2026-03-03", "2199-03-03"), "line 2, column opened_at: "),
        (HEADER + CLOSED + OPEN.replace("Mend a door", "M" * 121), "line 3, column service: this is 121 characters"),
        (HEADER + CLOSED.replace("Z,,The", "Z,-5,The"), "line 2, column paused_seconds: "),
    ],
)
def test_a_bad_row_is_named_and_nothing_changes(run, tmp_path, content, says):
    path = tmp_path / "history.csv"
    path.write_text(content)
    code, out, err = run(path, "--apply")
    assert (code, out) == (2, "")
    assert err.splitlines()[0].startswith(f"footpath: {path}: {says}")
    assert everything() == (0, 0, 0, 0, 0)


def test_many_mistakes_are_counted(run, file):
    lines = "".join(CLOSED.replace("A1", "A" * 101 + str(n)) for n in range(60))
    code, _out, err = run(file(lines))
    assert code == 2
    assert len(err.splitlines()) == 51
    assert err.splitlines()[-1].endswith("and 10 more")


def test_a_file_that_is_not_there_is_one_line(run, tmp_path):
    code, out, err = run(tmp_path / "none.csv")
    assert (code, out) == (1, "")
    assert err == f"footpath: {tmp_path / 'none.csv'}: No such file or directory\n"


@pytest.mark.parametrize("name", ["", " ", "n" * 41, "two\nlines"])
def test_a_source_needs_a_name(run, file, name, capsys):
    with pytest.raises(SystemExit) as ended:
        run(file(CLOSED), "--source", name)
    assert ended.value.code == 2
    assert "--source" in capsys.readouterr().err
