"""Is work outside a team's hours counted in its week, and for nobody by name?"""

from datetime import timedelta

from tests.cast import MONDAY, ask

from footpath.requests import actions
from footpath.requests.after_hours import note_after_hours, note_weeks
from footpath.requests.models import AfterHours

WEEK = timedelta(days=7)
NIGHT = MONDAY + timedelta(hours=14)  # eleven in the evening in Berlin


def row(team):
    return AfterHours.objects.get(team=team)


def test_what_is_done_at_night_counts_as_outside(cast):
    found = ask(cast, MONDAY)
    actions.take(found, by=cast.ben, now=MONDAY + timedelta(hours=1))
    actions.deliver(found, text="It stands.", by=cast.ben, now=NIGHT)
    note_after_hours(NIGHT)
    one = row(cast.facilities)
    assert (one.week, one.people) == (MONDAY.date(), 1)
    assert one.outside == 1
    assert one.acts >= 2
    assert row(cast.flight_operations).outside == 0


def test_counted_twice_it_is_the_same(cast):
    ask(cast, MONDAY)
    first = note_after_hours(NIGHT)
    kept = list(AfterHours.objects.values_list("team", "week", "acts", "outside", "people"))
    assert note_after_hours(NIGHT + timedelta(days=1)) == first
    assert list(AfterHours.objects.values_list("team", "week", "acts", "outside", "people")) == kept


def test_weeks_beyond_are_left_as_they_are(cast):
    ask(cast, MONDAY)
    note_after_hours(NIGHT)
    assert note_weeks(MONDAY.date() - WEEK, MONDAY.date()) == 0
    assert AfterHours.objects.exists()


def test_what_footpath_did_and_people_without_a_team_count_for_nobody(cast):
    assert note_after_hours(NIGHT) == 0
    cast.ana.memberships.all().delete()
    ask(cast, MONDAY)
    note_after_hours(NIGHT)
    assert not AfterHours.objects.filter(team=cast.flight_operations).exists()
