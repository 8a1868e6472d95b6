"""Are both sides told once that they wanted to look at it again?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.catalog.agreeing import REVIEW, kinds, signed

from footpath.catalog import actions
from footpath.catalog.actions.remind_of_review import AHEAD
from footpath.catalog.tasks import look_after_reviews
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.budget import standing

DUE = datetime.combine(REVIEW, time(6), ZoneInfo("UTC")) - AHEAD


def reminders():
    return kinds().count("agreement.review_due")


def test_both_are_told_once_when_it_is_near(cast):
    signed(cast)
    for early in (timedelta(days=1), timedelta(0), timedelta(0)):
        look_after_reviews.call(now=DUE - early)
        assert reminders() == (0 if early else 1)
    assert {standing(one, DUE).drawn for one in (cast.ana, cast.cleo)} == {10}
    event = Event.objects.latest("id")
    assert event.occurrence().sentence("") == "Version 1 is to be looked at again on Mon 24 May 2027"
    tell(event)
    assert {one.recipient for one in Notice.objects.filter(event=event)} == {cast.ana, cast.cleo}


def test_the_next_version_is_reminded_of_anew(cast):
    version = signed(cast)
    assert actions.remind_of_review(version, now=DUE)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=DUE)
    draft = actions.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=DUE)
    actions.sign_agreement(draft, hash=draft.hash, by=cast.ana, now=DUE)
    assert not actions.remind_of_review(draft, now=DUE)
    look_after_reviews.call(now=DUE + timedelta(days=182))
    assert reminders() == 2


def test_nothing_is_said_while_it_is_written_anew_or_has_ended(cast):
    version = signed(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=DUE)
    assert not actions.remind_of_review(version, now=DUE)
    actions.drop_draft_agreement(draft, edits=0, by=cast.cleo, now=DUE)
    actions.end_agreement(version, reason="Over.", by=cast.cleo, now=DUE)
    assert not actions.remind_of_review(version, now=DUE)
    assert reminders() == 0
