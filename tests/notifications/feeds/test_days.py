"""Which days of what goes on here belong into somebody's own calendar?"""

from datetime import date, datetime, timedelta

import pytest
from tests.cast import MONDAY, ask

from footpath.notifications.feeds.days import days_of
from footpath.people.actions import say_away
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

FRIDAY = date(2026, 11, 27)


def days(person, now=MONDAY):
    return {entry.summary: entry.at for entry in days_of(person, now)}


def test_what_is_promised_and_needed_stands_with_both_sides(cast):
    asked = ask(cast, MONDAY, needed_by=date(2026, 12, 4))
    actions.take(asked, by=cast.ben, now=MONDAY)
    assert days(cast.ben) == {f"Needed: {asked}": date(2026, 12, 4)}
    actions.promise(asked, by_day=FRIDAY, by=cast.ben, now=MONDAY)
    assert days(cast.ben) == {f"Promised: {asked}": FRIDAY, f"Needed: {asked}": date(2026, 12, 4)}
    assert days(cast.ana) == {f"Facilities delivers: {asked}": FRIDAY, f"You need: {asked}": date(2026, 12, 4)}
    assert days(cast.dov) == days(cast.cleo) == {}


def test_a_delivery_stands_on_the_day_on_which_silence_accepts_it(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.deliver(asked, text="Done.", by=cast.ben, now=MONDAY)
    assert days(cast.ana) == {f"Look at what was delivered: {asked}": MONDAY.date() + timedelta(days=7)}
    assert days(cast.ben) == {}
    actions.accept(asked, by=cast.ana, now=MONDAY)
    assert days(cast.ana) == {}


def test_a_call_stands_at_its_moment_and_goes_when_it_is_made(cast, asked):
    at = MONDAY + timedelta(hours=3)
    actions.log_call(asked, text="She called.", call_back_by=at, by=cast.ben, now=MONDAY)
    assert days(cast.ben) == {f"Call back Ana Ferreira: {asked}": at}
    assert isinstance(days_of(cast.ben, MONDAY)[0].at, datetime)


def test_a_hand_that_was_promised_stands_there(cast, word):
    actions.answer_yes(word, by_day=FRIDAY, by=cast.ben, now=MONDAY)
    assert days(cast.ben) == {"A hand for Ana: Can you look at the printer at gate 4?": FRIDAY}


@pytest.fixture
def waits(cast):
    """Max has to agree."""
    type(cast.move).objects.filter(pk=cast.move.pk).update(sign_off="lead")
    cast.move.versions.update(sign_off="lead")
    cast.move.refresh_from_db()
    return ask(cast, MONDAY)


def test_what_waits_for_a_yes_waits_today_each_day_anew(cast, waits):
    signer = waits.sign_offs.get().approver
    summary = f"Waits for your yes: {waits}"
    assert days(signer) == {summary: MONDAY.date()}
    assert days(signer, MONDAY + timedelta(days=2)) == {summary: MONDAY.date() + timedelta(days=2)}
    actions.agree(waits, by=signer, now=MONDAY)
    assert days(signer) == {}


def test_of_what_is_confidential_the_number_alone_stands_there(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.promise(asked, by_day=FRIDAY, by=cast.ben, now=MONDAY)
    type(cast.move).objects.filter(pk=cast.move.pk).update(confidential=True)
    assert list(days(cast.ana)) == [f"Facilities delivers: {asked.number}"]
    assert list(days(cast.ben)) == [f"Promised: {asked.number}"]


def test_many_ask_the_database_no_more_than_few(cast, count_queries):
    counts = []
    for number in (2, 20):
        for _n in range(number):
            asked = ask(cast, MONDAY, needed_by=FRIDAY)
            ServiceRequest.objects.filter(pk=asked.pk).update(assignee=cast.ben)
        counts.append(count_queries(lambda: days_of(cast.ben, MONDAY)))
    assert counts[0] == counts[1]
    say_away(cast.ben, first=FRIDAY, last=FRIDAY, by=cast.ben, now=MONDAY)
    assert len(days(cast.ben)) == 22
