"""Does the worker do all that is due, also where one of them cannot be done?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY, past
from tests.requests.stages import anew, needs_sign_off, sign_off

from footpath import jobs
from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.demo.cast import Cast
from footpath.history.record import of_the_past
from footpath.people import actions as people
from footpath.people.models import Person, WorkingHours
from footpath.requests import actions, tasks
from footpath.requests.models import Outcome, Question, ServiceRequest, SignOff
from footpath.requests.states import State

LONG_AGO = MONDAY - timedelta(days=28)


@pytest.fixture
def broken(cast: Cast) -> Service:
    """A service of a team with Ben in it whose hours nobody can read any more."""
    hours = people.save_hours(WorkingHours(), name="Odd", zone="UTC", week=cast.hours.week, by=None, now=LONG_AGO)
    team = people.add_team(name="Odd team", hours=hours, by=None, now=LONG_AGO)
    people.join_team(team, person=cast.ben, since=date(2020, 1, 1), by=None, now=LONG_AGO)
    return catalog.offer(team, name="Odd", state=ServiceState.PUBLISHED, by=None, now=LONG_AGO)


def taken(cast: Cast, service: Service) -> ServiceRequest:
    facts = {"title": "Six places", "answers": {"from_room": "1", "to_room": "2", "places": "6", "signs_off": "Max"}}
    draft = actions.save_draft(None, service=service, by=cast.ana, now=LONG_AGO, **facts)
    return actions.take(actions.submit(draft, by=cast.ana, now=LONG_AGO), by=cast.ben, now=LONG_AGO)


def breaks() -> None:
    WorkingHours.objects.filter(name="Odd").update(closures=[["never", "never"]])


def test_one_delivery_that_cannot_be_judged_stops_no_other(cast, broken):
    odd, even = (
        actions.deliver(taken(cast, one), text="Done.", by=cast.ben, now=LONG_AGO) for one in (broken, cast.move)
    )
    breaks()
    with pytest.raises(ExceptionGroup, match="1 could not be done"):
        tasks.let_silence_speak.func()
    assert (anew(odd).state, anew(even).state) == (State.DELIVERED, State.ACCEPTED)


def test_one_question_that_cannot_be_chased_stops_no_other(cast, broken):
    for service in (broken, cast.move):
        actions.ask_question(taken(cast, service), text="Which one?", by=cast.ben, now=LONG_AGO)
    breaks()
    with pytest.raises(ExceptionGroup, match="1 could not be done"):
        tasks.chase.func()
    assert list(Question.objects.order_by("id").values_list("chased", flat=True)) == [0, 1]


def test_who_was_faster_fails_nothing(cast):
    request = taken(cast, cast.move)
    for text in ("Which one?", "And by when?"):
        actions.ask_question(anew(request), text=text, by=cast.ben, now=LONG_AGO)
    Question.objects.update(chased=3)  # the last reminder was long ago: the first question ends it for both
    tasks.chase.func()
    assert anew(request).state == State.WITHDRAWN


def test_open_sign_offs_are_handed_over_and_reminded_of(cast):
    sign_off(cast)
    waits = sign_off(cast)
    SignOff.objects.filter(request=waits).update(approver=cast.dov)
    needs_sign_off(cast, "line_manager")
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    SignOff.objects.update(asked_at=LONG_AGO)
    tasks.look_after_sign_offs.func()
    first, second = SignOff.objects.order_by("id")
    assert (first.chased, second.approver, second.chased) == (1, cast.max, 0)


def test_what_has_no_outcome_yet_gets_one_whatever_another_team_lacks(cast, broken):
    past(cast, 3)
    with of_the_past():
        actions.promise(taken(cast, broken), by_day=date(2026, 10, 30), by=cast.ben, now=LONG_AGO)
    jobs.run_all(now=LONG_AGO, raise_errors=True)
    breaks()
    tasks.note_outcomes.func()
    assert len(jobs.run_all(now=MONDAY).errors) == 1
    assert set(Outcome.objects.values_list("team", flat=True)) == {cast.facilities.pk}
    assert Outcome.objects.count() == 3
