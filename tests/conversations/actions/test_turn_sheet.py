"""What becomes of a worksheet when a day has come?"""

from datetime import UTC, datetime, time, timedelta

from tests.cast import MONDAY
from tests.conversations.rating import drafts, looked_at_again, opened, sent, sheet_of

from footpath.conversations.actions import rate_again, turn_sheet
from footpath.history.models import Event
from footpath.people.models import Organization, Person

SOON, SIXTY = MONDAY + timedelta(days=15), MONDAY + timedelta(days=60)


def test_after_two_weeks_without_an_answer_it_runs_out_and_what_was_sealed_is_gone(cast):
    sheet = sent(cast)
    assert not turn_sheet(sheet, now=MONDAY + timedelta(days=14))
    assert turn_sheet(sheet, now=SOON)
    assert not turn_sheet(sheet, now=SOON)
    found = sheet_of(cast.ana)
    assert (found.state, found.sealed) == ("expired", "")
    assert Event.objects.filter(kind="worksheet.expired").count() == 1


def test_the_last_day_ends_where_the_customer_is(cast):
    Person.objects.filter(pk=cast.ana.pk).update(zone="America/Los_Angeles")
    sheet = sent(cast)
    assert sheet.expires_on is not None
    midnight = datetime.combine(sheet.expires_on + timedelta(days=1), time(1), UTC)
    assert not turn_sheet(sheet, now=midnight)
    assert turn_sheet(sheet, now=midnight + timedelta(hours=8))


def test_a_draft_waits_as_long_as_it_likes(cast):
    assert not turn_sheet(drafts(cast)[0], now=SIXTY)


def test_after_sixty_days_both_are_asked_again_even_where_nobody_said_that_they_talked(cast):
    sheet = opened(cast)
    assert not turn_sheet(sheet, now=SIXTY - timedelta(days=1))
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert not turn_sheet(sheet, now=SIXTY)  # no room in their budgets: tomorrow again
    Organization.objects.update(question_minutes=60)
    assert turn_sheet(sheet, now=SIXTY)
    assert sheet_of(cast.ana).state == "recheck"


def test_a_second_look_that_one_of_them_leaves_is_closed_and_the_other_number_stays_unread(cast):
    sheet = rate_again(looked_at_again(cast), rating=8, by=cast.ana, now=SIXTY)
    assert turn_sheet(sheet, now=SIXTY + timedelta(days=15))
    found = sheet_of(cast.ana)
    assert (found.state, found.rating_again, found.rating_sealed_again) == ("closed", None, "")
    assert Event.objects.latest("id").facts == {"opened": False}


def test_somebody_who_has_left_is_asked_nothing(cast):
    sheet = opened(cast)
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert turn_sheet(sheet, now=SIXTY)
    assert sheet_of(cast.ana).state == "closed"
