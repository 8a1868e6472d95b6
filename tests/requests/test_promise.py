"""When can it be done, with which odds, and what do they rest on?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask, past
from tests.requests.stages import TUESDAY, anew, day, queued

from footpath.requests import actions
from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.promise import (
    delivery_promises,
    latest_promise,
    odds_if_asked,
    odds_of,
    odds_of_queue,
    quote_now,
)


def test_where_nothing_was_ever_done_nothing_is_said(cast, asked):
    assert not odds_of(asked, MONDAY).known
    assert quote_now(asked, MONDAY) is None
    assert not odds_if_asked(cast.move, MONDAY).known


def test_half_before_most_before_nearly_all(cast):
    past(cast)
    odds = odds_of(queued(cast), MONDAY)
    assert MONDAY < odds.at(0.5) <= odds.at(0.85) <= odds.at(0.95)
    assert odds.day(0.5) <= odds.day(0.85) <= odds.day(0.95)
    assert odds.chance_by(odds.at(0.5)) == pytest.approx(0.5, abs=0.02)
    assert 0 <= odds.chance_by(MONDAY) < 0.1
    assert odds.chance_by(MONDAY + timedelta(days=90)) > 0.9
    assert sum(count for _day, count in odds.days()) == 20


def test_what_waits_in_the_queue_is_counted(cast):
    past(cast)
    one, two, three = (ask(cast, MONDAY + timedelta(minutes=n)) for n in range(3))
    assert [odds_of(anew(it), TUESDAY).ahead for it in (one, two, three)] == [0, 1, 2]
    assert [its.ahead for its in odds_of_queue([one, two, three], cast.facilities, TUESDAY)] == [0, 1, 2]
    assert odds_if_asked(cast.move, TUESDAY).ahead == 3


def test_the_longer_it_has_taken_the_later_it_comes(cast):
    past(cast)
    request = queued(cast)
    ends = [odds_of(anew(request), MONDAY + timedelta(days=n)).at(0.85) for n in range(4)]
    assert ends == sorted(ends)


def test_what_was_declined_or_withdrawn_says_nothing_about_how_long_work_takes(cast):
    past(cast)
    before = odds_if_asked(cast.move, MONDAY).quote.grid
    columns = {"delivered_at": MONDAY, "complete_at": MONDAY - timedelta(days=60), "started_at": MONDAY}
    done = ServiceRequest.objects.filter(title__startswith="Move")
    done.filter(title="Move 1").update(state="declined", **columns)
    past_without = odds_if_asked(cast.move, MONDAY + timedelta(minutes=11)).quote.grid
    done.filter(title="Move 1").update(state="closed")
    past_with = odds_if_asked(cast.move, MONDAY + timedelta(minutes=22)).quote.grid
    assert max(past_without) <= max(past_with)
    assert len(before) == len(past_without)


def test_what_it_rests_on_is_codes_and_numbers(cast):
    past(cast)
    reasons = odds_of(queued(cast), MONDAY).reasons()
    assert (reasons["ahead"], reasons["people"]) == (0, 2)
    assert reasons["takes"] == sorted(reasons["takes"])
    assert all(not isinstance(value, str) or " " not in value for value in reasons.values())


def test_the_first_promise_and_the_one_that_holds(cast, asked):
    assert (delivery_promises(asked), latest_promise(asked)) == ([], None)
    first = actions.promise(asked, by_day=day(4), by=cast.ben, now=MONDAY)
    facts = {"wish": "provider", "reason": "Two are ill.", "by": cast.ben, "now": MONDAY}
    second = actions.promise(asked, by_day=day(5), instead_of=first, **facts)
    third = actions.promise(asked, by_day=day(6), instead_of=second, **facts)
    actions.log_call(asked, text="Called.", call_back_by=MONDAY + timedelta(days=1), by=cast.ben, now=MONDAY)
    assert Promise.objects.count() == 4
    assert (delivery_promises(anew(asked))[0], latest_promise(anew(asked))) == (first, third)
