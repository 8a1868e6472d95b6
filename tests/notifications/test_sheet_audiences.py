"""Who is told of what happens to a worksheet?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.rating import answer, drafts, looked_at_again, sent, sheet_of

from footpath.conversations import actions
from footpath.history.models import Event
from footpath.notifications.models import Notice
from footpath.notifications.reactions import tell_people

pytestmark = pytest.mark.django_db
SIXTY = MONDAY + timedelta(days=60)


def told(sheet, kind):
    """The first names of all who find a notice of the newest event of this kind."""
    event = Event.objects.filter(kind=f"worksheet.{kind}", subject_id=sheet.pk).latest("id")
    tell_people(event)
    return sorted(one.recipient.first_name for one in Notice.objects.filter(event=event).select_related("recipient"))


def test_the_customer_is_asked_and_the_provider_hears_the_answer_never_what_is_in_it(cast, mailoutbox):
    sheet = sent(cast)
    assert told(sheet, "sent") == ["Ana"]
    actions.accept_sheet(sheet, by=cast.ana, now=MONDAY)
    assert told(sheet, "accepted") == ["Ben"]
    answer(sheet_of(cast.ana))
    assert told(sheet, "revealed") == ["Ben"]
    actions.stop_work(sheet_of(cast.ana), what="OBSIDIAN", minutes_a_week=30, by=cast.ben, now=MONDAY)
    assert told(sheet, "stopped") == ["Ana"]
    assert not any(word in str(one.body) for one in mailoutbox for word in ("BASALT", "OBSIDIAN", "QUARTZ"))


def test_a_no_and_what_is_taken_back(cast):
    sheet = sent(cast)
    actions.decline_sheet(sheet, by=cast.ana, now=MONDAY)
    assert told(sheet, "declined") == ["Ben"]
    other = actions.take_back_sheet(sheet_of(cast.dov), by=cast.ben, now=MONDAY)
    assert told(other, "taken_back") == ["Dov"]


def test_of_a_draft_that_is_taken_back_the_customer_hears_nothing(cast):
    sheet = actions.take_back_sheet(drafts(cast)[0], by=cast.ben, now=MONDAY)
    assert told(sheet, "taken_back") == []


def test_sixty_days_later_both_are_asked_and_the_second_number_is_waited_for(cast):
    sheet = looked_at_again(cast)
    assert told(sheet, "recheck_due") == ["Ana", "Ben"]
    actions.rate_again(sheet, rating=7, by=cast.ana, now=SIXTY)
    assert told(sheet, "rated_again") == ["Ben"]
    actions.rate_again(sheet_of(cast.ana), rating=8, by=cast.ben, now=SIXTY)
    assert told(sheet, "closed") == ["Ana"]
