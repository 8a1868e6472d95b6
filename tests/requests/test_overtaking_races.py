"""Of people who act on one emergency at once, does exactly one win, and do the others hear who it was?"""

import threading

import pytest
from tests import race
from tests.race import Act, Heard
from tests.requests.emergencies import LATER, SAID, emergency_of
from tests.requests.stages import HOUR, anew, queued, whole

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Emergency
from footpath.requests.price_of_overtaking import Choice

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
OVER = ["request.emergency_decided", "request.emergency_withdrawn"]


def at_once(emergency: Emergency, *acts: tuple[Act, Person]) -> Heard:
    """Everybody has the page of the emergency open, then all act in the same instant."""
    opened = Emergency.objects.select_related("request__team", "asked_by", "team")
    return race.at_once(lambda: opened.get(pk=emergency.pk), *acts)


def decide(choice: Choice) -> Act:
    return lambda it, by: actions.decide_emergency(it, choice=choice, by=by, now=LATER + HOUR, **SAID)


def withdraw(it, by):
    return actions.withdraw_emergency(it, by=by, now=LATER + HOUR)


def take(it, by):
    return actions.take(anew(it.request), by=by, now=LATER + HOUR)


def deliver(it, by):
    return actions.deliver(anew(it.request), text="It is there.", by=by, now=LATER + HOUR)


@pytest.fixture
def asked(cast) -> Emergency:
    """Waits for Max, or for Eve who stands in for him."""
    emergency = emergency_of(cast, queued(cast))
    Emergency.objects.filter(pk=emergency.pk).update(delegate=cast.eve)
    return emergency


def told(emergency: Emergency) -> list[str]:
    happened = Event.objects.filter(subject_kind="request", subject_id=emergency.request_id, kind__in=OVER)
    return list(happened.values_list("kind", flat=True))


def test_of_two_managers_one_decides_and_the_other_hears_who(cast, asked):
    acts = [(decide(Choice.OVERTAKE), cast.max), (decide(Choice.STAY), cast.eve)]
    won, heard = at_once(asked, *acts)
    assert len(won) == len(heard) == len(told(asked)) == 1
    assert won[0].name in heard[0]
    assert anew(asked.request).lane == ("emergency" if won == [cast.max] else "")


def test_a_decision_meets_taking_it_back(cast, asked):
    won, heard = at_once(asked, (decide(Choice.OVERTAKE), cast.max), (withdraw, cast.ana))
    assert len(won) == len(heard) == len(told(asked)) == 1
    assert won[0].name in heard[0]
    assert Emergency.objects.get(pk=asked.pk).state == ("approved" if won == [cast.max] else "withdrawn")


def test_what_is_taken_into_work_meanwhile_overtakes_nobody(cast, asked):
    won, _heard = at_once(asked, (decide(Choice.OVERTAKE), cast.max), (take, cast.ben))
    assert won
    whole(asked.request)
    state = Emergency.objects.get(pk=asked.pk).state
    assert (state == "approved") == (cast.max in won) == (anew(asked.request).lane == "emergency")


def test_a_decision_meets_the_delivery_and_one_of_the_two_ends_it(cast, asked):
    actions.take(anew(asked.request), by=cast.ben, now=LATER)
    won, heard = at_once(asked, (decide(Choice.STAY), cast.max), (deliver, cast.ben))
    assert cast.ben in won
    assert len(told(asked)) == 1
    state = Emergency.objects.get(pk=asked.pk).state
    assert (state, len(heard)) == (("declined", 0) if cast.max in won else ("withdrawn", 1))
    assert anew(asked.request).state == "delivered"


@pytest.mark.parametrize("guarded", [True, False])
def test_control_a_decision_that_comes_after_the_delivery_counts_without_the_guard_alone(
    cast, asked, guarded, monkeypatch
):
    actions.take(anew(asked.request), by=cast.ben, now=LATER)
    delivered = threading.Event()

    def hand_over(it, by):
        deliver(it, by)
        delivered.set()

    def late(it, by):
        assert delivered.wait(timeout=20)
        return decide(Choice.STAY)(it, by)

    monkeypatch.setattr(_move, "GUARDED", guarded)
    won, _heard = at_once(asked, (late, cast.max), (hand_over, cast.ben))
    assert (len(won), len(told(asked))) == ((1, 1) if guarded else (2, 2))


def test_control_without_the_guard_both_decide(cast, asked, monkeypatch):
    monkeypatch.setattr(_move, "GUARDED", False)
    won, _heard = at_once(asked, (decide(Choice.STAY), cast.max), (decide(Choice.STAY), cast.eve))
    assert len(won) == len(told(asked)) == 2
