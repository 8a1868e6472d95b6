"""Do people and teams come in whole, once, and quietly?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY
from tests.people.test_people_file import content

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.actions.import_people import import_people
from footpath.people.importing import plan_people
from footpath.people.mistakes import CannotImport
from footpath.people.models import Membership, Person, Team
from footpath.people.people_file import read_people
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db
KIM = "kim@example.org,Kim Lee,Facilities,Carpenter"
LOU = "lou@example.org,Lou Roy,Paint,,yes,Facilities"


def plan(*lines, update=False, now=MONDAY):
    return plan_people(read_people(content(*lines)), now=now, update=update)


def bring_in(*lines, update=False, by=None):
    import_people(plan(*lines, update=update), by=by, now=MONDAY)


def mistakes(*lines, update=False):
    with pytest.raises(CannotImport) as caught:
        plan(*lines, update=update)
    return [(one.line, one.column) for one in caught.value.mistakes]


def everything():
    return [list(model.objects.order_by("pk").values()) for model in (Person, Team, Membership, Event)]


def test_people_join_known_and_new_teams_below_their_parents_and_lead_them(cast):
    bring_in(LOU, KIM)
    kim, lou = Person.objects.get(email="kim@example.org"), Person.objects.get(email="lou@example.org")
    paint = Team.objects.get(name="Paint")
    assert (kim.job, kim.zone, kim.has_usable_password()) == ("Carpenter", cast.hours.zone, False)
    assert (paint.parent, paint.lead, paint.hours) == (cast.facilities, lou, cast.hours)
    assert Membership.objects.get(person=kim).team == cast.facilities
    assert Membership.objects.get(person=lou).since == MONDAY.date()


def test_an_empty_database_gets_its_first_teams_and_hours(db):
    bring_in("a@example.org,A,One,,yes,All", "b@example.org,B,All,,yes")
    assert Team.objects.get(name="One").parent == Team.objects.get(name="All")
    assert Team.objects.get(name="All").hours.calendar.is_open(MONDAY)


def test_nobody_is_told_and_history_keeps_who_came(cast):
    DBTaskResult.objects.all().delete()
    before = Event.objects.latest("id").pk
    bring_in(LOU, by=cast.eve)
    new = Event.objects.filter(pk__gt=before).order_by("id")
    assert [one.kind for one in new] == ["team.added", "person.added", "team.joined", "team.led"]
    assert {one.actor_id for one in new} == {cast.eve.pk}
    assert not new.filter(reacted_at=None).exists()
    assert DBTaskResult.objects.count() == 0


def test_a_second_import_changes_nothing(cast):
    bring_in(LOU, KIM)
    before = everything()
    second = plan(LOU, KIM, now=MONDAY + timedelta(days=3))
    assert second.is_empty
    import_people(second, by=None, now=MONDAY)
    assert everything() == before


def test_whoever_is_known_is_known_by_the_address_however_it_is_written(cast):
    assert plan("BEN@Demo.Example,Ben Okafor,facilities").is_empty


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("ben@demo.example,Benjamin Okafor,Facilities", "name"),
        ("ben@demo.example,Ben Okafor,Facilities,Gardener", "job"),
        ("ben@demo.example,Ben Okafor,Sales", "team"),
        ("ben@demo.example,Ben Okafor,Facilities,,yes", "lead"),
        ("kim@example.org,Kim,Facilities,,,Sales", "parent_team"),
    ],
)
def test_what_differs_from_what_is_here_needs_update(cast, line, column):
    Team.objects.filter(pk=cast.facilities.pk).update(parent=Team.objects.create(name="House", hours=cast.hours))
    before = everything()
    assert mistakes(line) == [(2, column)]
    assert everything() == before
    bring_in(line, update=True)
    assert plan(line).is_empty


def test_taken_over_it_is_counted_and_kept_in_history(cast):
    bring_in("ben@demo.example,Ben Okafor,Facilities,Gardener,,,,,Ewe", update=True)
    cast.ben.refresh_from_db()
    assert (cast.ben.job, cast.ben.languages, cast.ben.name) == ("Gardener", ["Ewe"], "Ben Okafor")
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.facts["fields"]) == (
        "person.changed",
        cast.ben.pk,
        ["job", "languages"],
    )


def test_whoever_has_left_does_not_come_back_by_a_file(cast):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    assert mistakes("ben@demo.example,Ben Okafor,Facilities", update=True) == [(2, "email")]
    assert mistakes("kim@example.org,Kim,Paint,,ben@demo.example") == [(2, "lead")]


def test_a_lead_is_in_the_file_or_here(cast):
    assert mistakes("kim@example.org,Kim,Paint,,nobody@example.org") == [(2, "lead")]
    bring_in("kim@example.org,Kim,Paint,,cleo@demo.example")
    assert Team.objects.get(name="Paint").lead == cast.cleo


@pytest.mark.parametrize(
    "lines",
    [
        ("a@example.org,A,One,,,Two", "b@example.org,B,Two,,,One"),
        ("a@example.org,A,One,,,Two", "b@example.org,B,Two,,,Three", "c@example.org,C,THREE,,,one"),
    ],
)
def test_a_circle_inside_the_file_is_named(cast, lines):
    assert mistakes(*lines) == [(at + 2, "parent_team") for at in range(len(lines))]


def test_a_circle_with_what_is_here_is_named(cast):
    bring_in("a@example.org,A,One,,,Two", "b@example.org,B,Two,,,Three")
    assert mistakes("c@example.org,C,Three,,,One") == [(2, "parent_team")]


def test_a_chain_of_thousands_is_no_circle_and_soon_walked(cast):
    lines = [f"p{n}@example.org,P,T{n},,,T{n + 1}" for n in range(5_000)]
    assert [one.name for one in plan(*lines).teams[:2]] == ["T5000", "T4999"]


def test_only_administrators_import(cast):
    with pytest.raises(PermissionDenied):
        bring_in(KIM, by=cast.cleo)
    assert not Person.objects.filter(email="kim@example.org").exists()


def test_somebody_who_was_faster_is_not_overwritten(cast):
    first = plan(KIM, LOU)
    actions.add_person(name="Kim", email="kim@example.org", by=None, now=MONDAY)
    before = everything()
    with pytest.raises(SomebodyWasFaster):
        import_people(first, by=None, now=MONDAY)
    assert everything() == before


def test_a_profile_that_was_edited_meanwhile_is_not_overwritten(cast):
    later = plan("ben@demo.example,Ben Okafor,Facilities,Gardener", update=True)
    ben = Person.objects.get(pk=cast.ben.pk)
    actions.change_person(ben, facts={"job": "Cook"}, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        import_people(later, by=None, now=MONDAY)
    ben.refresh_from_db()
    assert ben.job == "Cook"
