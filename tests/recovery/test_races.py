"""Of people who act at once on the same mistake, does exactly one win, and is nothing lost?"""

from collections.abc import Sequence

import pytest
from tests import race
from tests.cast import MONDAY
from tests.race import Act, Heard
from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, noticed, offered
from tests.requests.stages import working

from footpath.people.models import Person
from footpath.recovery import actions
from footpath.recovery.actions import _good, _move
from footpath.recovery.models import Joined, MakeGood, Recovery
from footpath.requests.models import ServiceRequest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def say(request: ServiceRequest, by: Person) -> Recovery:
    return actions.notice(request, cause="missing", what=f"{by} sees it.", own=True, by=by, now=TUESDAY)


def own(it: Recovery, by: Person) -> Recovery:
    return actions.own(it, by=by, now=TUESDAY)


def yes(it: Recovery, by: Person) -> Recovery:
    return actions.check(it, is_right=True, by=by, now=TUESDAY)


def on(it: Recovery, acts: Sequence[tuple[Act, Person]]) -> Heard:
    return race.at_once(lambda: anew(it), *acts)


def test_who_notices_the_same_at_once_joins_the_first_and_nothing_is_lost(cast):
    request = working(cast)
    race.at_once(lambda: ServiceRequest.objects.get(pk=request.pk), (say, cast.ben), (say, cast.cleo))
    it = Recovery.objects.get()
    joined = Joined.objects.get()
    assert {it.what, joined.what} == {"Ben Okafor sees it.", "Cleo Marin sees it."}
    assert kinds(it) == ["noticed", "owned", "joined"]
    assert it.owner == it.noticed_by != joined.by


def test_control_without_the_constraint_the_same_is_put_right_twice(cast):
    request = working(cast)
    with race.without("one_recovery_of_a_cause", Recovery):
        race.at_once(lambda: ServiceRequest.objects.get(pk=request.pk), (say, cast.ben), (say, cast.cleo))
        assert Recovery.objects.count() == 2


def test_of_two_who_own_it_one_does_and_the_other_hears_who(cast):
    it = noticed(cast)
    heard = on(it, [(own, cast.ben), (own, cast.cleo)])
    [winner] = heard.won
    assert anew(it).owner == winner
    assert winner.name in heard.told[0]
    assert kinds(it) == ["noticed", "owned"]


def test_control_without_the_guard_both_own_it(cast, monkeypatch):
    monkeypatch.setattr(_move, "GUARDED", False)
    it = noticed(cast, now=MONDAY)
    assert len(on(it, [(own, cast.ben), (own, cast.cleo)]).won) == 2


def test_of_the_last_two_who_say_yes_one_sees_that_of_the_other(cast):
    it = fixed(cast, touched=[cast.dov])
    heard = on(it, [(yes, cast.ana), (yes, cast.dov)])
    assert len(heard.won) == 2
    assert anew(it).state == "closed"
    assert kinds(it)[-2:] == ["said_right", "verified"]


def answer(good: MakeGood, by: Person) -> MakeGood:
    return actions.answer_time(good, yes=True, by=by, now=TUESDAY + DAY)


def accepted_twice(cast) -> Heard:
    good = offered(cast)
    return race.at_once(lambda: MakeGood.objects.get(pk=good.pk), (answer, cast.ana), (answer, cast.ana))


def test_an_offer_of_time_is_answered_once(cast):
    heard = accepted_twice(cast)
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert kinds(Recovery.objects.get()).count("time_answered") == 1


def test_control_without_the_guard_it_is_answered_twice(cast, monkeypatch):
    monkeypatch.setattr(_good, "GUARDED", False)
    assert len(accepted_twice(cast).won) == 2
