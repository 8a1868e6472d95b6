"""Is it said what an import would do, and what speaks against it?"""

import pytest
from tests.cast import MONDAY
from tests.requests.desk import CLOSED, OPEN, bring_in, plan

from footpath.history.models import Event
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.importing import CannotImport, Place
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db


def refused(text, **options):
    with pytest.raises(CannotImport) as caught:
        plan(text, MONDAY, **options)
    return [(one.line, one.column, one.text) for one in caught.value.mistakes]


def test_a_plan_names_what_is_new_and_changes_nothing():
    found = plan(CLOSED + OPEN, MONDAY)
    assert [one.row.id for one in found.new] == ["A1", "A2"]
    assert (found.teams, found.services) == (("Doors",), (Place("Doors", "Mend a door"),))
    assert not ServiceRequest.objects.exists()
    assert not Team.objects.exists()
    assert not Event.objects.exists()


def test_customers_whom_nobody_is_called_are_named(cast):
    assert plan(CLOSED.replace("Doors,,", "Doors,Ann Other,"), MONDAY).strangers == ("Ann Other",)
    assert plan(CLOSED.replace("Doors,,", "Doors,ana ferreira,"), MONDAY).strangers == ()


def test_a_changed_row_is_refused_with_its_line_and_column():
    bring_in(CLOSED + OPEN, MONDAY)
    [(line, column, text)] = refused(CLOSED + OPEN.replace(",3,", ",2,"))
    assert (line, column) == (3, "priority")
    assert text == "“A2” was imported with “3” here, and this says “2”; --update takes it over"


def test_a_request_with_which_somebody_has_gone_on_is_never_overwritten(cast):
    bring_in(OPEN.replace("Doors", "Facilities"), MONDAY)
    request = ServiceRequest.objects.get()
    actions.take(request, by=cast.ben, now=MONDAY)
    [(line, column, text)] = refused(OPEN.replace("Doors", "Facilities").replace(",,,\n", ",,,New\n"), update=True)
    assert (line, column) == (2, "title")
    assert f"FP-{request.pk}" in text


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("id", CLOSED.replace("A1", "A" * 101)),
        ("team", CLOSED.replace("Doors", "D" * 81)),
        ("service", CLOSED.replace("Mend a door", "M" * 121)),
        ("title", CLOSED.replace("The north door jams", "T" * 8001)),
    ],
)
def test_what_does_not_fit_is_named(column, row):
    [(line, named, text)] = refused(row)
    assert (line, named) == (2, column)
    assert "at most" in text


def test_a_pause_counted_by_the_clock_on_the_wall_is_named():
    [(line, column, text)] = refused(CLOSED.replace("Z,,The", "Z,150000,The"))
    assert (line, column) == (2, "paused_seconds")
    assert text == (
        "150000 working seconds are more than the 68400 between opened_at and closed_at in the hours of Doors"
    )


def test_a_service_of_two_teams_needs_to_say_which():
    three = CLOSED + OPEN.replace("Doors", "Windows") + OPEN.replace("A2", "A3").replace("Doors", "")
    [(line, column, text)] = refused(three)
    assert (line, column) == (4, "team")
    assert "Doors, Windows" in text


def test_every_mistake_is_named_in_the_order_of_the_file():
    lines = OPEN.replace("Doors", "D" * 81) + CLOSED.replace("A1", "A" * 101)
    assert [(line, column) for line, column, _ in refused(lines)] == [(2, "team"), (3, "id")]
