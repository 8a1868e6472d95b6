"""How does a talk begin? Never by ambush."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, agreed, invited, now_is, running

from footpath.conversations.actions import accept_talk, decline_talk, start_talk
from footpath.conversations.interviews.times import notice_ends
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_it_begins_at_the_time_that_was_agreed_with_the_first_question(cast):
    talk = running(cast)
    assert (now_is(talk).state, talk.started_at, talk.question) == ("running", THURSDAY, "begin")
    assert Event.objects.latest("id").kind == "interview.started"


def test_it_never_begins_without_a_yes(cast):
    with pytest.raises(Refused, match="Ana has not said yes"):
        start_talk(invited(cast), by=cast.ben, now=THURSDAY)


def test_it_never_begins_before_the_agreed_time_unless_the_customer_picks_an_earlier_one(cast):
    talk, tuesday = agreed(cast), MONDAY + timedelta(days=1)
    with pytest.raises(Refused, match="It is agreed for"):
        start_talk(talk, by=cast.ben, now=tuesday)
    talk = accept_talk(talk, starts_at=tuesday, by=cast.ana, now=tuesday)
    assert start_talk(talk, by=cast.ben, now=tuesday).state == "running"


def test_a_quarter_of_an_hour_early_both_may_be_there_already(cast):
    assert start_talk(agreed(cast), by=cast.ben, now=THURSDAY - timedelta(minutes=15)).state == "running"


def test_two_working_days_are_not_short_by_a_quarter_of_an_hour(cast):
    earliest = notice_ends(cast.ana, MONDAY)
    talk = agreed(cast, starts_at=earliest)
    with pytest.raises(Refused, match="It is agreed for"):
        start_talk(talk, by=cast.ben, now=earliest - timedelta(minutes=1))
    assert start_talk(talk, by=cast.ben, now=earliest).state == "running"


def test_after_a_no_it_does_not_begin(cast):
    talk = decline_talk(agreed(cast), by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        start_talk(talk, by=cast.ben, now=THURSDAY)


def test_whoever_asks_begins_it_and_nobody_else(cast):
    talk = agreed(cast, interviewer=cast.cleo)
    for who in (cast.ana, cast.ben, cast.eve, cast.dov):
        with pytest.raises(PermissionDenied):
            start_talk(talk, by=who, now=THURSDAY)


def test_nobody_asks_in_two_talks_at_once(cast):
    running(cast)
    other = invited(cast, customer=cast.dov, starts_at=THURSDAY + timedelta(minutes=45))
    accept_talk(other, by=cast.dov, now=MONDAY)
    with pytest.raises(Refused, match="another talk right now"):
        start_talk(other, by=cast.ben, now=THURSDAY + timedelta(minutes=45))
