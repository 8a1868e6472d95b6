"""How does a team say anew, in one step, what an emergency has displaced?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, TUESDAY, anew, day, kinds

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.actions.promise_again import UnclearDays
from footpath.requests.displaced import owed
from footpath.requests.models import Displacement, Promise
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear


@pytest.fixture
def two(cast):
    """Two requests of Ana are promised for Friday; on Tuesday an emergency overtakes both."""
    requests = [ask(cast, MONDAY), ask(cast, MONDAY)]
    for one in requests:
        actions.promise(one, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    emergency = overtake(cast, *requests, now=TUESDAY)
    return emergency, *(emergency.displacements.get(request=one) for one in requests)


def again(emergency, by, days, now=TUESDAY + HOUR):
    return actions.promise_again(emergency, days={one.pk: by_day for one, by_day in days.items()}, by=by, now=now)


def test_new_days_take_the_place_of_the_old_ones_and_name_the_emergency(cast, two):
    emergency, one, other = two
    again(emergency, cast.cleo, {one: day(8), other: day(4)})
    moved = Displacement.objects.get(pk=one.pk)
    assert (moved.said_by, moved.said_at) == (cast.cleo, TUESDAY + HOUR)
    promise = moved.new_promise
    assert (promise.by_day, promise.wish, promise.supersedes) == (day(8), "provider", one.promise)
    assert promise.made_good.emergency == emergency
    who = f"Emergency {emergency.number} came first, asked by Sales"
    assert promise.reason == f"{who}: The carrier lost the stand this morning."
    assert anew(one.request).promised_day == day(8)
    stands = Displacement.objects.get(pk=other.pk)
    assert (stands.new_promise, stands.said_by) == (None, cast.cleo)
    assert Promise.objects.filter(request=other.request).count() == 1
    assert kinds(one.request)[-1:] == ["promised"]
    assert kinds(other.request)[-1:] == ["promise_stands"]
    last = Event.objects.last()
    assert (last.subject_kind, last.subject_id, last.actor_id) == ("emergency", emergency.pk, cast.cleo.pk)
    assert last.facts == {"moved": 1, "stand": 1}
    assert last.occurrence().sentence("Cleo") == "Cleo said 2 displaced promises anew"
    assert not owed().exists()


def test_what_is_left_for_later_is_still_owed(cast, two):
    emergency, one, other = two
    again(emergency, cast.ben, {one: day(8)})
    assert list(owed()) == [other]


def test_a_bad_day_is_named_for_its_line_and_nothing_happens_to_the_others(cast, two):
    emergency, one, other = two
    with pytest.raises(UnclearDays) as refused:
        again(emergency, cast.ben, {one: day(-1), other: day(8)})
    assert list(refused.value.days) == [one.pk]
    assert owed().count() == 2
    assert Promise.objects.count() == 2


def test_a_promise_of_which_the_day_is_over_cannot_stand(cast, two):
    emergency, one, _other = two
    with pytest.raises(UnclearDays, match="over"):
        again(emergency, cast.ben, {one: day(4)}, now=MONDAY.replace(day=28))


def test_no_day_at_all_and_those_of_others_are_refused(cast, two):
    _emergency, one, _other = two
    elsewhere = overtake(cast, now=TUESDAY)
    for days in ({}, {one: day(8)}):
        with pytest.raises(Unclear):
            again(elsewhere, cast.ben, days)


@pytest.mark.parametrize("who", ["ana", "dov", "eve"])
def test_only_who_may_promise_says_it_anew(cast, two, who):
    emergency, one, _other = two
    with pytest.raises(PermissionDenied):
        again(emergency, getattr(cast, who), {one: day(8)})
    assert owed().count() == 2


def test_who_is_slower_hears_who_it_was(cast, two):
    emergency, one, other = two
    again(emergency, cast.cleo, {one: day(4)})
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin wrote that the promise stands"):
        again(emergency, cast.ben, {one: day(8), other: day(8)})
    actions.promise(
        anew(other.request), by_day=day(9), reason="E.", wish="provider", instead_of=other.promise, by=cast.cleo,
        now=TUESDAY + HOUR,
    )  # fmt: skip
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin had to move the promise"):
        again(emergency, cast.ben, {other: day(8)})
    assert Promise.objects.count() == 3


def test_what_has_been_delivered_meanwhile_is_promised_no_more(cast, two):
    emergency, one, _other = two
    actions.take(anew(one.request), by=cast.ben, now=TUESDAY)
    actions.deliver(anew(one.request), text="Done.", by=cast.ben, now=TUESDAY)
    with pytest.raises(Refused, match="Ben Okafor delivered it"):
        again(emergency, cast.ben, {one: day(8)})
