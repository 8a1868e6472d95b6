"""Does the worker keep the odds, the board and the warnings of a team up to date?"""

from datetime import date, timedelta

import pytest

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.forecasting import forecast_team
from tests.cast import MONDAY, ask, past

pytestmark = pytest.mark.django_db


def kinds(request) -> list[str]:
    return list(Event.objects.filter(subject_kind="request", subject_id=request.pk).values_list("kind", flat=True))


def test_a_promise_that_is_likely_to_break_is_told_once_and_taken_back(cast):
    past(cast)
    request = ask(cast, MONDAY)
    actions.promise(request, by_day=date(2026, 11, 23), by=cast.cleo, now=MONDAY)
    for minutes in (1, 2):
        forecast_team(cast.facilities, MONDAY + timedelta(minutes=minutes))
    request.refresh_from_db()
    assert request.chance_kept < 0.6
    assert request.warned
    assert kinds(request).count("request.fell_at_risk") == 1
    first = request.promises.get()
    actions.promise(
        request, by_day=date(2026, 12, 11), reason="Two people are ill.", wish="provider", instead_of=first,
        by=cast.cleo, now=MONDAY + timedelta(hours=1),
    )  # fmt: skip
    forecast_team(cast.facilities, MONDAY + timedelta(hours=1))
    request.refresh_from_db()
    assert request.chance_kept > 0.7
    assert not request.warned
    assert kinds(request).count("request.back_on_track") == 1


def test_a_target_warns_when_it_is_near_and_when_it_has_passed_each_once(cast, asked):
    """The first answer is expected within four hours: at noon in Berlin an hour is left, at two it is late."""
    for hour in (1, 3.5, 3.6, 5.5, 6):
        forecast_team(cast.facilities, MONDAY + timedelta(hours=hour))
    assert kinds(asked).count("request.due_soon") == 1
    assert kinds(asked).count("request.overdue") == 1


def test_waiting_for_the_customer_takes_a_warning_back(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.write(asked, text="I look at it today.", by=cast.ben, now=MONDAY + timedelta(hours=1))
    forecast_team(cast.facilities, MONDAY + timedelta(days=2, hours=3))
    asked.refresh_from_db()
    assert asked.due_warned == "soon:next_update"
    actions.ask_question(asked, text="Which socket?", by=cast.ben, now=MONDAY + timedelta(days=2, hours=4))
    forecast_team(cast.facilities, MONDAY + timedelta(days=2, hours=4))
    asked.refresh_from_db()
    assert asked.due_warned == ""


def test_the_board_is_in_the_order_in_which_most_promises_are_kept(cast):
    past(cast)
    late, soon, free = (ask(cast, MONDAY + timedelta(minutes=n)) for n in range(3))
    actions.promise(late, by_day=date(2026, 12, 18), by=cast.cleo, now=MONDAY + timedelta(hours=1))
    actions.promise(soon, by_day=date(2026, 12, 1), by=cast.cleo, now=MONDAY + timedelta(hours=1))
    forecast_team(cast.facilities, MONDAY + timedelta(hours=2))
    ranks = {}
    for request in (late, soon, free):
        request.refresh_from_db()
        ranks[request.pk] = request.board_rank
    assert ranks[soon.pk] < ranks[late.pk] < ranks[free.pk]
