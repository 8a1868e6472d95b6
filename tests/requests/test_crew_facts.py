"""How does a team work: how much at once, what overtakes, what is taken back, how long things rest?"""

from datetime import datetime, timedelta

import numpy as np
import pytest
from tests.cast import MONDAY, past

from footpath.catalog.models import Service
from footpath.people.models import Membership
from footpath.requests.crew_facts import CrewFacts, crew_facts, jumped
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest, Span, TeamForecast
from footpath.requests.states import State

HOUR = timedelta(hours=1)


def lived(cast, complete: datetime, begun: datetime | None, done: datetime | None, end: str = State.CLOSED) -> int:
    """A request with its spans: waiting to be taken, then in work."""
    state = end if done else State.WORKING if begun else State.QUEUED
    ended = {"ended_at": done, "delivered_at": done if end == State.CLOSED else None}
    request = ServiceRequest.objects.create(
        service=cast.move, team=cast.facilities, asker=cast.dov, title="Lived", state=state, drafted_at=complete,
        submitted_at=complete, complete_at=complete, started_at=begun, **ended,
    )  # fmt: skip
    for name, since, until in ((State.QUEUED, complete, begun or done), (State.WORKING, begun, done)):
        if since:
            Span.objects.create(request=request, state=name, team=cast.facilities, since=since, until=until)
    return request.pk


def before(days: float) -> datetime:
    return MONDAY - timedelta(days=days)


def test_a_team_without_a_past_is_the_plainest_crew(cast):
    assert crew_facts(cast.facilities, MONDAY) == CrewFacts()


def test_nobody_and_nothing_at_all(cast):
    Membership.objects.filter(team=cast.facilities).delete()
    lived(cast, before(5), before(4), None)
    assert crew_facts(cast.facilities, MONDAY).slots == 1


def test_a_calendar_that_is_closed_for_a_year(cast):
    lived(cast, before(5), before(4), before(3))
    cast.facilities.hours.closures = [["2026-01-01", "2027-01-01"]]
    found = crew_facts(cast.facilities, MONDAY)
    assert (found.slots, found.urgent, found.urgent_share) == (1, (), 0.0)


def test_how_much_each_one_has_in_hand_at_once(cast):
    """Ben and Cleo have had seven in work for eight weeks: 3.5 each."""
    for _each in range(7):
        lived(cast, before(90), before(80), None)
    assert crew_facts(cast.facilities, MONDAY).slots == 4


def test_who_is_there_and_takes_nothing_while_somebody_waits_has_other_work(cast):
    """Of two people one is at a request, week after week, while another request waits."""
    lived(cast, before(90), before(80), None)
    assert crew_facts(cast.facilities, MONDAY).share == 1.0
    lived(cast, before(85), None, None)
    found = crew_facts(cast.facilities, MONDAY)
    assert (found.slots, found.share) == (1, 0.5)
    assert CrewFacts.from_json(found.as_json()).share == 0.5


WAITS = [(1, 7, 0.0, 100.0, 0.0, 100.0), (2, 7, 1.0, 50.0, 1.0, 50.0), (3, 7, 2.0, np.inf, 2.0, 2.0)]


@pytest.mark.parametrize(
    ("begun", "is_jumped"),
    [(10.0, True), (49.0, True), (50.0, True), (99.0, True), (100.0, False)],
    ids=["all three wait on", "still", "two of three", "two of three still", "one of three"],
)
def test_who_passes_half_of_those_before_was_taken_before_their_turn(begun, is_jumped):
    assert jumped(WAITS, {4: (3.0, begun)}) == ({4} if is_jumped else set())


def test_where_fewer_than_two_waited_nobody_was_passed():
    assert jumped(WAITS[:1], {4: (3.0, 10.0)}) == set()
    assert jumped([], {4: (3.0, 10.0)}) == set()


def test_who_waited_for_the_customer_was_not_passed():
    """One and two were back in the line only after the fourth was complete."""
    back = [(1, 7, 5.0, 100.0, 0.0, 100.0), (2, 7, 5.0, 100.0, 1.0, 100.0)]
    assert jumped(back, {4: (3.0, 10.0)}) == set()


def test_what_overtook_comes_again_as_often(cast):
    """Three wait for weeks; four others are taken at once, each for a working day."""
    for _each in range(3):
        lived(cast, before(50), None, None)
    for n in range(4):
        lived(cast, before(20 - 7 * (n % 2)), before(20 - 7 * (n % 2)) + HOUR, before(19 - 7 * (n % 2)) + HOUR)
    found = crew_facts(cast.facilities, MONDAY)
    [stream] = found.urgent
    weeks = cast.facilities.calendar.measure(MONDAY - timedelta(weeks=8), MONDAY)
    assert (stream.type_id, stream.class_id) == (cast.move.pk, 0)
    assert stream.rate == pytest.approx(4 / weeks)
    assert found.urgent_share == pytest.approx(4 * 8 * 3600 / weeks, rel=0.15)  # of the one hand that requests get


def test_what_is_taken_back_before_anybody_starts(cast):
    past(cast, 30)
    for n in range(10):
        lived(cast, before(30), None, before(29 - n), end=State.WITHDRAWN)
    lived(cast, before(30), before(29), before(28), end=State.DECLINED)  # somebody had begun
    assert crew_facts(cast.facilities, MONDAY).withdrawn == {cast.move.pk: pytest.approx(10 / 41, abs=0.001)}


def test_how_long_things_rest(cast):
    pk = lived(cast, before(60), None, None)
    ServiceRequest.objects.filter(pk=pk).update(state=State.QUEUED)
    for n in range(6):
        since = before(56 - 7 * n)
        assert crew_facts(cast.facilities, MONDAY).pauses is None or n == 5
        facts = {"state": State.WAITING, "waits_for": "customer", "team": cast.facilities}
        Span.objects.create(request_id=pk, since=since, until=since + HOUR * (n + 1), **facts)
    found = crew_facts(cast.facilities, MONDAY).pauses
    assert found.times.tolist() == [0, 3600, 7200, 7200, 10_800, 14_400, 18_000]  # at noon nobody works


def test_waits_that_all_ended_before_work_began_can_be_kept(cast):
    pk = lived(cast, before(60), None, None)
    facts = {"state": State.WAITING, "waits_for": "customer", "team": cast.facilities}
    for n in range(6):
        sunday = before(8 + 7 * n)
        Span.objects.create(request_id=pk, since=sunday, until=sunday + HOUR, **facts)
    learn(cast.facilities, MONDAY)
    pauses = CrewFacts.from_json(TeamForecast.objects.get(team=cast.facilities).crew).pauses
    assert (pauses.times.max(), pauses.rate) == (0.0, float("inf"))


def test_what_a_service_says_in_hours_is_how_long_one_works_on_it(cast):
    Service.objects.filter(pk=cast.move.pk).update(delivery=3, delivery_unit="hours")
    assert crew_facts(cast.facilities, MONDAY).stated_work == {cast.move.pk: 3 * 3600.0}


def test_it_is_read_as_it_was_kept(cast):
    test_how_long_things_rest(cast)
    test_what_overtook_comes_again_as_often(cast)
    found = crew_facts(cast.facilities, MONDAY)
    again = CrewFacts.from_json(found.as_json())
    assert again.as_json() == found.as_json()
    assert (again.urgent, again.withdrawn) == (found.urgent, found.withdrawn)


@pytest.mark.parametrize("kept", [{}, {"slots": "many"}, {"slots": 2, "urgent": [3]}, {"slots": None}])
def test_what_cannot_be_read_is_the_plainest_crew(kept):
    assert CrewFacts.from_json(kept) == CrewFacts()
