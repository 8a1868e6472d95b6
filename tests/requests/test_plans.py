"""What does a team's queue look like to the simulation?"""

from datetime import timedelta

import numpy as np
import pytest
from tests.cast import MONDAY, ask, past
from tests.requests.stages import DAY, HOUR, many

from footpath.people.models import Absence, Membership
from footpath.requests import actions
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest
from footpath.requests.plans import FEWEST, plan_of


def test_the_queue_in_the_order_of_the_board(cast):
    past(cast)
    first, second, promised = (ask(cast, MONDAY + timedelta(minutes=n)) for n in range(3))
    actions.promise(promised, by_day=(MONDAY + 4 * DAY).date(), by=cast.ben, now=MONDAY + HOUR)
    forecast_team(cast.facilities, MONDAY + HOUR)
    newest = ask(cast, MONDAY + 2 * HOUR)
    plan = plan_of(cast.facilities, MONDAY + 3 * HOUR)
    assert [one.id for one in plan.queue] == [promised.pk, first.pk, second.pk, newest.pk]
    assert plan.queue[0].promised_at == (MONDAY + 4 * DAY + 8 * HOUR).timestamp()
    assert [one.age for one in plan.queue] == pytest.approx([10_680, 10_800, 10_740, 3600])
    assert plan.team.capacity == 2
    assert plan.cannot_say is None
    assert np.isfinite(plan.forecast().p85).all()


def test_what_is_in_hand_and_what_waits(cast):
    """In work for a day, of which it waited two hours; another one waits for an hour of work, and holds nobody up."""
    past(cast)
    rests, waits = (actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY) for _ in range(2))
    question = actions.ask_question(rests, text="Which?", by=cast.ben, now=MONDAY + HOUR)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 3 * HOUR)
    actions.ask_question(waits, text="Which?", by=cast.ben, now=MONDAY + DAY - 2 * HOUR)
    one, other = sorted(plan_of(cast.facilities, MONDAY + DAY).queue, key=lambda request: request.id)
    assert (one.started_at, one.paused) == ((MONDAY + 2 * HOUR).timestamp(), None)
    assert one.age == 6 * 3600
    assert other.paused == 3600  # since eight in the morning


def test_six_questions_at_most(cast, django_assert_max_num_queries):
    past(cast)
    for n in range(3):
        ask(cast, MONDAY + timedelta(minutes=n))
    Absence.objects.create(person=cast.ben, first=MONDAY.date(), last=MONDAY.date())
    learn(cast.facilities, MONDAY + HOUR)
    with django_assert_max_num_queries(6):
        plan = plan_of(cast.facilities, MONDAY + HOUR)
    with django_assert_max_num_queries(5):
        plan_of(cast.facilities, MONDAY + HOUR)
    assert len(plan.team.absences) == 1


def test_without_people_it_cannot_say(cast):
    past(cast)
    ask(cast, MONDAY)
    Membership.objects.filter(team=cast.facilities).delete()
    plan = plan_of(cast.facilities, MONDAY)
    assert plan.cannot_say == "no_people"
    assert np.isnan(plan.forecast().p85).all()


def test_an_empty_queue(cast):
    assert plan_of(cast.facilities, MONDAY).queue == ()


def test_a_long_queue_is_played_through_in_fewer_futures(cast):
    past(cast)
    many(cast, 1)
    one = ServiceRequest.objects.get(title="Request 0")
    facts = {"service": one.service, "team": one.team, "asker": one.asker, "state": "queued", "drafted_at": MONDAY}
    ServiceRequest.objects.bulk_create(ServiceRequest(**facts, title="", complete_at=MONDAY) for _ in range(5_000))
    plan = plan_of(cast.facilities, MONDAY)
    assert (len(plan.queue), plan.S) == (5_001, FEWEST)
