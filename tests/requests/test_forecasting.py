"""Does the worker keep the odds, the board and the warnings of a team up to date?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY, ask, past
from tests.requests.stages import anew, new_terms

from footpath.history.models import Event
from footpath.requests import actions, forecasting
from footpath.requests.columns import derived
from footpath.requests.forecasting import forecast_team
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.promise import odds_of_queue

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


def test_a_next_word_is_nearly_due_in_the_last_quarter_of_its_own_time(cast):
    """Two working days after the word before, however long ago it was asked."""
    new_terms(delivery=60)
    cast.move.refresh_from_db()
    request = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    written = MONDAY + timedelta(days=35)
    actions.write(request, text="The landlord is still away.", by=cast.ben, now=written)
    forecast_team(cast.facilities, written)
    request.refresh_from_db()
    assert (request.next_due_kind, request.due_warned) == ("next_update", "")
    forecast_team(cast.facilities, request.next_due_at - timedelta(hours=3))
    request.refresh_from_db()
    assert request.due_warned == "soon:next_update"


def test_who_promises_another_day_meanwhile_is_not_warned_of_the_old_one(cast, asked, monkeypatch):
    past(cast)
    first = actions.promise(asked, by_day=date(2026, 11, 24), by=cast.ben, now=MONDAY)

    def meanwhile(queue, team, now):
        late = {"reason": "The van is away.", "wish": "provider", "instead_of": first}
        current = ServiceRequest.objects.with_names().get(pk=asked.pk)
        actions.promise(current, by_day=date(2027, 1, 29), by=cast.ben, now=now, **late)
        return odds_of_queue(queue, team, now)

    monkeypatch.setattr(forecasting, "odds_of_queue", meanwhile)
    forecast_team(cast.facilities, MONDAY + timedelta(days=1))
    asked.refresh_from_db()
    assert (asked.warned, asked.chance_kept) == (False, None)


@pytest.mark.parametrize("meanwhile", ["deliver", "answer"])
def test_who_is_faster_than_the_worker_has_the_last_word(cast, monkeypatch, meanwhile):
    """While the odds are computed the work is delivered, or the answer comes: the verb's columns stay."""
    past(cast)
    request = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    actions.promise(request, by_day=date(2026, 11, 23), by=cast.ben, now=MONDAY)
    if meanwhile == "answer":
        actions.ask_question(request, text="Which?", by=cast.ben, now=MONDAY)
    compute = forecasting.odds_of_queue

    def slowly(queue, team, now):
        found = compute(queue, team, now)
        if meanwhile == "deliver":
            actions.deliver(anew(request), text="Done.", by=cast.ben, now=now)
        else:
            actions.answer(Question.objects.get(), text="F", by=cast.ana, now=now)
        return found

    monkeypatch.setattr(forecasting, "odds_of_queue", slowly)
    forecast_team(cast.facilities, MONDAY + timedelta(hours=8))
    request = anew(request)
    written = derived(request, MONDAY + timedelta(hours=8))
    assert {name: getattr(request, name) for name in written} == written
    assert (request.chance_kept, request.board_rank, request.warned) == (None, None, False)
    assert "request.fell_at_risk" not in kinds(request)
