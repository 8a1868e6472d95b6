"""What does the worker do for people who are new, and when does it leave them alone?"""

from datetime import UTC, datetime, timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.welcoming import again, begun, done, newcomer, open_one

from footpath.growth.actions import end_onboarding
from footpath.growth.onboarding.tasks import look_after_onboardings
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import join_team, say_away
from footpath.people.models import Membership, Person

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def reminded():
    return list(Event.objects.filter(kind="onboarding.reminded").order_by("id").values_list("facts__what", flat=True))


def look(now):
    look_after_onboardings.func(now=now)


def told(person):
    for event in Event.objects.filter(kind__startswith="onboarding."):
        tell(event)
    return {notice.event.kind for notice in Notice.objects.filter(recipient=person).select_related("event")}


def test_the_lead_is_reminded_of_a_buddy_before_the_first_day(cast):
    begun(cast, first_day=MONDAY.date() + timedelta(days=14))
    look(MONDAY)
    assert reminded() == []
    look(MONDAY + 9 * DAY)
    assert reminded() == ["buddy"]
    assert told(cast.cleo) == {"onboarding.reminded"}
    look(MONDAY + 9 * DAY + timedelta(hours=1))
    assert reminded() == ["buddy"]


def test_whoever_is_new_of_what_is_due_and_whoever_checks_of_what_waits(cast):
    it = open_one(cast)
    look(MONDAY)
    assert reminded() == ["due"]
    done(it)
    look(MONDAY + 3 * DAY)
    assert reminded() == ["due", "check"]
    assert "onboarding.reminded" in told(cast.ben)


def test_once_of_fresh_eyes_in_the_third_week(cast):
    it = open_one(cast)
    it.items.filter(who="hire").update(state="confirmed")
    for day in range(30):
        look(MONDAY + day * DAY)
    assert reminded() == ["fresh"]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 28, 9, tzinfo=UTC),
        datetime(2026, 11, 23, 5, tzinfo=UTC),
        datetime(2026, 11, 23, 19, tzinfo=UTC),
    ],
)
def test_not_on_a_weekend_and_not_at_night_where_they_are(cast, moment):
    open_one(cast)
    look(moment)
    assert reminded() == []


def test_in_the_hours_of_whoever_is_new(cast):
    nia = newcomer(cast)
    Person.objects.filter(pk=nia.pk).update(zone="America/Los_Angeles")
    open_one(cast, Person.objects.get(pk=nia.pk))
    look(MONDAY)  # it is midnight there
    assert reminded() == []
    look(MONDAY.replace(hour=17))
    assert reminded() == ["due"]


def test_nobody_who_is_away_and_nothing_that_is_over(cast):
    it = open_one(cast)
    say_away(it.hire, first=MONDAY.date(), last=MONDAY.date() + DAY, by=it.hire, now=MONDAY)
    look(MONDAY)
    assert reminded() == []
    end_onboarding(it, by=cast.cleo, now=MONDAY)
    look(MONDAY + 7 * DAY)
    assert reminded() == []


def test_a_change_of_teams_is_followed(cast):
    it = open_one(cast)
    Membership.objects.filter(person=it.hire).update(until=MONDAY.date())
    join_team(cast.sales, person=it.hire, since=MONDAY.date() + DAY, by=None, now=MONDAY)
    look(MONDAY + DAY)
    assert again(it).team == cast.sales
