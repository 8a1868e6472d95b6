"""Are departments without a member shown, and HR and training not forgotten?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.growth.councils import CHARTER, TODAY, at_work, founded_by, seated

from footpath.growth.interdepartmental import verbs
from footpath.growth.interdepartmental.departments import departments, gaps
from footpath.growth.models import CouncilSeat
from footpath.people.actions import add_team, deactivate, leave_team
from footpath.people.models import Person
from footpath.people.permissions import forget


def shown(council):
    return [gap.label for gap in gaps(council, list(council.seats.filter(state__in=("invited", "taken"))), TODAY)]


def test_the_level_with_at_least_four_teams_are_the_departments(cast):
    names = ["Facilities", "Flight operations", "IT", "Sales"]
    assert [one.name for one in map(lambda pk: type(cast.sales).objects.get(pk=pk), departments())] == names
    facts = {"purpose": "", "hours": cast.hours, "by": None, "now": MONDAY}
    add_team(name="Doors", lead=None, parent=cast.facilities, **facts)
    assert len(departments()) == 4  # what is inside a department is none


def test_gaps_close_with_a_yes_and_open_when_somebody_works_here_no_more(cast):
    council = at_work(cast)
    unsaid = ["HR: say which team it is", "Training: say which team it is"]
    assert shown(council) == ["Flight operations", "IT", "Sales", *unsaid]
    verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.cleo, now=MONDAY)
    assert shown(council)[0] == "Flight operations"  # asked is not there yet
    seated(cast, council, cast.dov, cast.sales)
    assert shown(council) == ["Flight operations", "IT", *unsaid]
    verbs.vacate_seats(cast.dov, now=MONDAY)
    assert shown(council) == ["Flight operations", "IT", "Sales", *unsaid]


def test_a_department_in_which_nobody_works_any_more_is_no_gap(cast):
    council = at_work(cast)
    assert "Sales" in shown(council)
    for one in cast.sales.memberships.all():
        leave_team(one, until=TODAY - timedelta(days=30), by=None, now=MONDAY, leads_on=False)
    cast.sales.lead = None
    cast.sales.save()
    forget()
    assert "Sales" not in shown(council)
    assert "IT" in shown(council)


def test_hr_and_training_are_there_by_a_mark_or_a_champion(cast):
    council = at_work(cast)
    verbs.change_council(council, **CHARTER, hr=cast.sales, training=cast.facilities, by=cast.cleo, now=MONDAY)
    assert shown(council) == ["Flight operations", "IT", "Sales (HR)"]
    verbs.change_council(council, **CHARTER, hr=cast.facilities, by=cast.cleo, now=MONDAY)
    assert shown(council)[-1] == "Training: say which team it is"
    Person.objects.filter(pk=cast.ben.pk).update(champions=True)
    assert shown(council) == ["Flight operations", "IT", "Sales"]


def test_who_leaves_the_house_leaves_the_seat(cast, django_capture_on_commit_callbacks):
    council = founded_by(cast)
    seated(cast, council, cast.ben, cast.facilities)
    from footpath.growth.interdepartmental.reactions import go_on_without
    from footpath.history.models import Event

    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    go_on_without(Event.objects.filter(kind="person.deactivated").latest("id"))
    assert CouncilSeat.objects.get().state == "gone"
