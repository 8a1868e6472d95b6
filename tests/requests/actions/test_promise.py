"""How does somebody give their word on a date?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.cast import past
from tests.requests.stages import (
    HOUR,
    SERVING,
    TUESDAY,
    anew,
    at,
    day,
    kinds,
    one_event,
    only,
    queued,
    refused_elsewhere,
    slower,
)

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Promise, Quote
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.states import State

IN_QUEUE = (State.QUEUED, State.WORKING, State.WAITING)


def promise(request, by, **facts):
    return actions.promise(request, **{"by_day": day(4), "by": by, "now": TUESDAY} | facts)


def renewed(request, by, first, **facts):
    facts = {"by_day": day(7), "reason": "Two are ill.", "wish": "provider"} | facts
    return promise(request, by, **facts, instead_of=first)


@pytest.mark.parametrize("state", IN_QUEUE)
def test_it_is_due_at_the_end_of_that_working_day(cast, state):
    request = at(cast, state)
    with one_event(request, "promised", cast.ben):
        given = promise(request, cast.ben)
    assert given.due_at == datetime(2026, 11, 27, 16, 0, tzinfo=UTC)  # five in the afternoon in Berlin
    assert (given.made_by, given.supersedes, given.wish) == (cast.ben, None, "")
    request = anew(request)
    assert (request.state, request.promised_day, request.promised_due_at) == (state, day(4), given.due_at)


def test_a_day_on_which_nobody_works_means_the_last_one_before(cast, asked):
    assert promise(asked, cast.ben, by_day=day(6)).due_at == datetime(2026, 11, 27, 16, 0, tzinfo=UTC)


def test_the_odds_that_it_was_given_with_are_kept(cast):
    past(cast)
    request = queued(cast)
    given = promise(request, cast.ben, by_day=day(11))
    assert 0 < given.odds < 1
    assert Quote.objects.filter(request=request).count() == 2  # at completion and now
    assert given.quote == Quote.objects.last()
    assert given.quote.p50_at <= given.quote.p85_at <= given.quote.p95_at


def test_where_nothing_honest_can_be_said_there_are_no_odds(cast, asked):
    assert promise(asked, cast.ben).odds is None
    assert not Quote.objects.exists()


def test_a_promise_meets_the_first_answer(cast, asked):
    promise(asked, cast.ben, now=TUESDAY)
    assert asked.targets.get(kind="first_response").met_at == TUESDAY


def test_a_new_date_takes_its_place_and_the_first_one_stays_as_it_was(cast, asked):
    first = promise(asked, cast.ben)
    before = Promise.objects.filter(pk=first.pk).values().get()
    with one_event(asked, "promised", cast.cleo):
        second = renewed(asked, cast.cleo, first)
    assert Event.objects.last().facts == {
        "promise_id": second.pk, "by_day": "2026-11-30", "renewed": True, "wish": "provider",
    }  # fmt: skip
    assert Promise.objects.filter(pk=first.pk).values().get() == before
    assert (second.supersedes, second.wish, second.reason) == (first, "provider", "Two are ill.")
    assert anew(asked).promised_day == day(7)


def test_only_the_serving_side_promises(cast):
    only(cast, promise, State.QUEUED, *SERVING)


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, promise, cast.ben, *IN_QUEUE)


def test_of_two_who_promise_the_slower_one_hears_who_it_was(cast):
    request = queued(cast)
    heard = slower(request, lambda it: promise(it, cast.cleo), promise, cast.ben)
    assert "Cleo Marin promised a date" in heard
    actions.write(request, text="Good.", by=cast.ana, now=TUESDAY)  # who wrote meanwhile was not the faster one
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin promised a date"):
        promise(anew(request), cast.ben)
    assert Promise.objects.count() == 1


def test_of_two_who_move_it_the_slower_one_hears_who_it_was(cast, asked):
    first = promise(asked, cast.ben)
    renewed(anew(asked), cast.cleo, first)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin had to move the promise"):
        renewed(anew(asked), cast.ben, first, by_day=day(8))
    assert Promise.objects.count() == 2


@pytest.mark.parametrize("by_day", [day(-1), day(0), date.min, date.max, (TUESDAY + timedelta(days=1101)).date()])
def test_a_day_that_cannot_be_promised_is_named(cast, asked, by_day):
    with pytest.raises(Unclear) as refused:
        promise(asked, cast.ben, by_day=by_day)
    assert refused.value.field == "by_day"
    assert kinds(asked) == ["submitted"]


def test_today_can_be_promised_until_the_day_is_over(cast, asked):
    assert promise(asked, cast.ben, by_day=day(1), now=TUESDAY + 7 * HOUR)
    with pytest.raises(Unclear, match="over"):
        promise(queued(cast), cast.ben, by_day=day(1), now=TUESDAY + 9 * HOUR)


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("reason", {"reason": ""}),
        ("reason", {"reason": "x" * 501}),
        ("reason", {"reason": "\x00"}),
        ("wish", {"wish": ""}),
        ("wish", {"wish": "nobody"}),
    ],
)
def test_to_move_a_promise_somebody_says_why_and_at_whose_wish(cast, asked, field, facts):
    first = promise(asked, cast.ben)
    with pytest.raises(Unclear) as refused:
        renewed(asked, cast.ben, first, **facts)
    assert refused.value.field == field
    assert Promise.objects.get() == first
