"""Of people who act on one emergency at once, does exactly one win, and do the others hear who it was?"""

from collections.abc import Callable, Sequence
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.requests.emergencies import LATER, SAID, emergency_of
from tests.requests.stages import HOUR, anew, queued, whole

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Emergency
from footpath.requests.price_of_overtaking import Choice
from footpath.requests.refusals import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
Act = Callable[[Emergency, Person], object]
OVER = ["request.emergency_decided", "request.emergency_withdrawn"]


def at_once(emergency: Emergency, acts: Sequence[tuple[Act, Person]]) -> tuple[list[Person], list[str]]:
    """Everybody has the page open; then all act in the same instant, each on a connection. Who won, who heard what."""
    won: list[Person] = []
    heard: list[str] = []
    broken: list[Exception] = []
    ready = Barrier(len(acts), timeout=20)

    def one(act: Act, person: Person) -> None:
        try:
            mine = Emergency.objects.select_related("request__team", "asked_by", "team").get(pk=emergency.pk)
            ready.wait()
            act(mine, person)
            won.append(person)
        except Refused as refusal:
            heard.append(str(refusal))
        except Exception as error:
            broken.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=pair) for pair in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert broken == []
    return won, heard


def decide(choice: Choice) -> Act:
    return lambda it, by: actions.decide_emergency(it, choice=choice, by=by, now=LATER + HOUR, **SAID)


def withdraw(it, by):
    return actions.withdraw_emergency(it, by=by, now=LATER + HOUR)


def deliver(it, by):
    return actions.take(anew(it.request), by=by, now=LATER + HOUR)


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
    won, heard = at_once(asked, acts)
    assert len(won) == len(heard) == len(told(asked)) == 1
    assert won[0].name in heard[0]
    assert anew(asked.request).lane == ("emergency" if won == [cast.max] else "")


def test_a_decision_meets_taking_it_back(cast, asked):
    won, heard = at_once(asked, [(decide(Choice.OVERTAKE), cast.max), (withdraw, cast.ana)])
    assert len(won) == len(heard) == len(told(asked)) == 1
    assert won[0].name in heard[0]
    assert Emergency.objects.get(pk=asked.pk).state == ("approved" if won == [cast.max] else "withdrawn")


def test_what_is_taken_into_work_meanwhile_overtakes_nobody(cast, asked):
    won, _heard = at_once(asked, [(decide(Choice.OVERTAKE), cast.max), (deliver, cast.ben)])
    assert won
    whole(asked.request)
    state = Emergency.objects.get(pk=asked.pk).state
    assert (state == "approved") == (cast.max in won) == (anew(asked.request).lane == "emergency")


def test_control_without_the_guard_both_decide(cast, asked, monkeypatch):
    monkeypatch.setattr(_move, "GUARDED", False)
    won, _heard = at_once(asked, [(decide(Choice.STAY), cast.max), (decide(Choice.STAY), cast.eve)])
    assert len(won) == len(told(asked)) == 2
