"""Is it seen when the exception has become the habit, once, and with the facts of both sides?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import DAY, TUESDAY, new_terms

from footpath.history.models import Event
from footpath.people import actions as people
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.emergency_record import months_until, record_of, servers_of
from footpath.requests.habits import holds_now, leads_of, new_habits, visible_habits
from footpath.requests.models import Habit, Outcome, ServiceRequest
from footpath.requests.outcomes import note_outcomes
from footpath.requests.tasks_overtaken import look_at_team, look_for_habits

pytestmark = pytest.mark.django_db


@pytest.fixture
def habit(cast):
    """Sales asked Facilities for nine things this year, six of them as emergencies, the last four days apart; Flight
    operations asked for eighty, none of them one. Two requests waited longer for one of them.
    """
    people.join_team(cast.sales, person=cast.eve, since=MONDAY.date(), by=None, now=MONDAY)
    asks = [(cast.flight_operations, MONDAY - n * 4 * DAY) for n in range(80)] + [(cast.sales, MONDAY - 200 * DAY)] * 3
    rows = ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move, team=cast.facilities, asker=cast.dov, customer_team=team, title="T", state="closed",
            source="past", external_id=str(n), drafted_at=at, submitted_at=at,
        )
        for n, (team, at) in enumerate(asks)
    )  # fmt: skip
    Outcome.objects.bulk_create(
        Outcome(
            request=one, team=cast.facilities, service=cast.move, customer_team=one.customer_team,
            asked_at=one.submitted_at, asked_week=one.submitted_at.date(),
        )
        for one in rows
    )  # fmt: skip
    for n in range(5):
        overtake(cast, now=MONDAY - (4 + 4 * n) * DAY, foreseen="yes" if n else "partly", closed_at=MONDAY)
    waits = [ask(cast, MONDAY) for _ in range(2)]
    last = overtake(cast, *waits, now=MONDAY)
    note_outcomes(ServiceRequest.objects.filter(source=""))
    return last


def test_how_often_what_it_cost_and_how_many_could_have_been_foreseen(cast, habit):
    record = record_of(cast.facilities, TUESDAY)
    [pair] = record.pairs
    assert (pair.customer, pair.seen.emergencies, pair.approved) == (cast.sales.pk, 6, 6)
    assert (pair.cost.requests, pair.cost.teams, round(pair.cost.days, 2)) == (2, 1, 4)
    assert (pair.could_have, pair.answered, pair.announced) == (5, 5, 0)
    assert record.usual == pytest.approx(6 / record.asks)
    assert pair.seen.why == "close"
    assert list(servers_of(cast.sales, TUESDAY)) == [cast.facilities]
    assert list(servers_of(cast.flight_operations, TUESDAY)) == []


def test_where_one_person_leads_both_there_is_nobody_to_talk_to(cast, habit):
    assert len(new_habits(cast.facilities, TUESDAY)) == 1
    people.name_lead(cast.sales, lead=cast.cleo, by=None, now=TUESDAY)
    assert new_habits(cast.facilities, TUESDAY) == []


def test_it_is_raised_once_told_to_both_leads_and_not_taken_back(cast, habit, tuesday):
    look_for_habits.func()
    look_at_team.func(cast.facilities.pk)
    look_at_team.func(cast.facilities.pk)
    raised = Habit.objects.get()
    assert (raised.team, raised.customer_team) == (cast.facilities, cast.sales)
    assert raised.facts["lately"][0] == 6
    assert raised.facts["cost"]["days"] == 4
    event = Event.objects.get(kind="habit.raised")
    assert (event.subject_kind, event.subject_id) == ("habit", raised.pk)
    assert leads_of(raised) == {cast.facilities.lead_id or cast.max.pk, cast.sales.lead_id or cast.max.pk}
    assert list(visible_habits(cast.max, TUESDAY.date())) == [raised]
    assert not visible_habits(cast.ana, TUESDAY.date()).exists()
    later = TUESDAY + timedelta(days=200)
    now = holds_now(raised, later)
    assert now is None or not now.seen.why
    assert new_habits(cast.facilities, later) == []
    assert Habit.objects.filter(ended_at=None).count() == 1


def test_what_a_talk_has_ended_is_not_raised_again_by_what_was_before(cast, habit, tuesday):
    look_at_team.func(cast.facilities.pk)
    raised = Habit.objects.get()
    actions.end_habit(raised, agreed="Fairs are announced.", by=cast.max, now=TUESDAY)
    look_at_team.func(cast.facilities.pk)
    assert Habit.objects.count() == 1


def test_what_is_confidential_stands_in_no_figure(cast, habit):
    new_terms(confidential=True)
    assert record_of(cast.facilities, TUESDAY).pairs == ()


def test_where_a_lead_has_left_the_talk_is_for_whoever_leads_above(cast):
    talk = Habit(team=cast.facilities, customer_team=cast.flight_operations)
    assert leads_of(talk) == {cast.cleo.pk, cast.max.pk}
    Person.objects.filter(pk=cast.cleo.pk).update(is_active=False)
    assert leads_of(talk) == {cast.max.pk}


def test_months_end_with_this_one():
    months = months_until(MONDAY.date())
    assert [str(months[0]), str(months[-1]), len(months)] == ["2025-12-01", "2026-11-01", 12]
