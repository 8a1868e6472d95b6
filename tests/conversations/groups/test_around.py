"""What do focus groups leave elsewhere: meetings, what is kept, notices, and when somebody is erased?"""

from datetime import timedelta

from tests.conversations.grouping import LATER, fresh, seats

from footpath.conversations.actions import leave_group
from footpath.conversations.groups.nameless import department, departments_of
from footpath.conversations.groups.panels import home, kept, met
from footpath.conversations.groups.permissions import visible_studies
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import erase_person
from footpath.people.exporting import export_of
from footpath.people.models import Team

DAY = LATER.date()


def test_two_teams_have_met_where_five_people_or_more_came(table):
    group = table.held()
    found = list(met(DAY, DAY + timedelta(days=1)))
    assert {(one.one, one.other, one.kind) for one in found} <= {
        (table.cast.facilities.pk, team.pk, "focus_group") for team in (table.ramp, table.cargo)
    }
    assert found
    FocusGroup.objects.filter(pk=group.pk).update(came=4)
    assert list(met(DAY, DAY + timedelta(days=1))) == []
    assert list(met(DAY + timedelta(days=1), DAY + timedelta(days=2))) == []


def test_a_small_team_is_said_by_the_one_above_it_and_never_by_the_whole_house(table):
    assert department(table.ramp.pk, DAY) == table.ramp.pk
    assert department(table.cast.sales.pk, DAY) is None


def test_of_many_teams_at_once_it_is_what_it_is_of_each(table, count_queries):
    days = (DAY, DAY - timedelta(days=4000))
    places = {(team, on) for team in (*Team.objects.values_list("pk", flat=True), 0) for on in days}
    found = departments_of(places)
    assert found == {place: department(*place) for place in places}
    assert {found[table.ramp.pk, on] for on in days} == {table.ramp.pk, None}
    assert count_queries(lambda: departments_of(places)) == 2


def test_who_takes_part_hears_of_it_and_the_team_of_the_report_alone(table):
    study = table.reported()
    tell(Event.objects.latest("id"))
    told = set(Notice.objects.values_list("recipient", flat=True))
    came = {one.person_id for one in seats(study.groups.get()).filter(came=True)}
    assert came <= told
    assert {table.cast.ben.pk, table.cast.cleo.pk, table.cast.max.pk} <= told
    assert table.cast.eve.pk not in told


def test_a_no_tells_nobody(table):
    group = table.agreed()
    somebody = seats(group, "asked")[0].person
    before = Notice.objects.count()

    leave_group(group, by=somebody, now=LATER - timedelta(days=3))
    for event in Event.objects.filter(kind="focus_group.left"):
        tell(event)
    assert Notice.objects.count() == before


def test_who_is_erased_has_no_place_and_the_notes_stay(table):
    group = table.held()
    somebody = seats(group).filter(came=True)[0].person
    erase_person(somebody, by=table.cast.eve, now=LATER + timedelta(days=1))
    assert not GroupSeat.objects.filter(person=somebody).exists()
    assert group.notes.count() == 3
    assert fresh(group).came == 7


def test_a_seat_is_free_again_when_somebody_is_erased_before_the_meeting(table):
    group = table.agreed()
    somebody = seats(group, "seated")[0].person
    erase_person(somebody, by=table.cast.eve, now=LATER - timedelta(days=3))
    assert fresh(group).taken == 6


def test_a_host_who_is_erased_leaves_a_group_without_one(table):
    group = table.agreed()
    erase_person(table.cast.dov, by=table.cast.eve, now=LATER - timedelta(days=3))
    assert fresh(group).host is None


def test_what_is_kept_is_told_and_handed_over_locked(table):
    group = table.held()
    somebody = seats(group).filter(came=True)[0].person
    panel = kept(None, somebody, LATER)
    assert panel.context["lines"][0].count == 1
    document = str(export_of(table.cast.dov))
    assert "conversations.GroupNote" in document
    assert "delay" not in document


def test_the_home_page_says_what_waits(table):
    group, _themes = table.coded()
    somebody = seats(group).filter(came=True)[0].person
    assert home(None, somebody, LATER) is not None
    assert home(None, table.cast.ben, LATER) is None


def test_members_of_the_team_see_nothing_before_the_report(table):
    table.checked()
    assert not visible_studies(table.cast.ben, DAY).exists()
    assert not visible_studies(table.cast.max, DAY).exists()
