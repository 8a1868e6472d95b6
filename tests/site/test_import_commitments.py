"""Does `footpath import commitments` report first, import whole, and say where a file is wrong?"""

from datetime import UTC, datetime

import pytest
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Commitment, Serving
from footpath.site.cli import main

HEAD = "kind,reference,customer,due,team,note,requests\n"
ROW = "flight,NA 912,Northair,2026-11-27T18:00+01:00,facilities,Heavy,FP-{n}\n"


@pytest.fixture
def run(capsys, tmp_path):
    """`run(text, "--apply")`: exit code, standard output, standard error."""

    def bring_in(text, *arguments):
        path = tmp_path / "file.csv"
        path.write_text(text)
        code = main(["import", "commitments", str(path), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err.replace(f"footpath: {path}: ", "")

    return bring_in


def test_it_reports_first_comes_in_once_and_links_what_serves_it(cast, asked, run):
    text = HEAD + ROW.format(n=asked.pk) + "Order,7731,Iberia,2026-11-30,,,\n"
    code, out, err = run(text)
    assert (code, err) == (0, "")
    assert out.startswith("2 commitments in the file: 2 new, 0 changed, 0 as they are here; 1 link to requests")
    assert not Commitment.objects.exists()
    assert run(text, "--apply")[0] == 0
    order, flight = Commitment.objects.order_by("kind").reverse()
    assert (flight.team, flight.note, flight.due_at) == (
        cast.facilities,
        "Heavy",
        datetime(2026, 11, 27, 17, tzinfo=UTC),
    )
    assert order.due_at == datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    assert Serving.objects.get().request == asked
    assert not Event.objects.filter(reacted_at=None, kind__startswith="commitment").exists()
    before = Event.objects.count()
    assert run(text, "--apply")[1].splitlines()[-1] == "There is nothing to change."
    assert Event.objects.count() == before


def test_a_changed_row_needs_update_and_one_that_has_ended_stays(cast, asked, run):
    text = HEAD + ROW.format(n=asked.pk)
    run(text, "--apply")
    changed = text.replace("Northair", "Northair Cargo")
    differs = "“NA 912” has “Northair” here, and this says “Northair Cargo”; --update takes it over"
    assert run(changed, "--apply")[2] == f"line 2, column customer: {differs}\n"
    assert run(changed, "--apply", "--update")[0] == 0
    one = Commitment.objects.get()
    assert one.customer == "Northair Cargo"
    actions.meet_commitment(one, by=cast.ben, now=MONDAY)
    assert "column reference: this one has ended here" in run(text, "--apply", "--update")[2]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("ship,1,Northair,2026-11-27,,,", "line 3, column kind: say one of: order, case, flight"),
        ("flight,,Northair,2026-11-27,,,", "line 3, column reference: "),
        ("flight,1,Northair,27.11.2026,,,", "line 3, column due: write it as 2026-11-24"),
        ("flight,1,Northair,2026-11-27,Nobody,,", "line 3, column team: there is no team named “Nobody” here"),
        ("flight,1,Northair,2026-11-27,,,FP-999999", "line 3, column requests: there is no request “FP-999999”"),
        ("flight,1,Northair,2026-11-27,,,soon", "line 3, column requests: there is no request “soon”"),
        ("flight,na  912,Northair,2026-11-27,,,", "line 3, column reference: line 2 has this one already"),
    ],
)
def test_a_bad_row_is_named_and_nothing_comes_in(cast, asked, run, row, complaint):
    code, _out, err = run(HEAD + ROW.format(n=asked.pk) + row + "\n", "--apply")
    assert code == 2
    assert err.startswith(complaint)
    assert not Commitment.objects.exists()
