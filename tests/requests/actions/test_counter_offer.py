"""Does the other side answer an offer with one of its own?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.agreeing import afresh, offered
from tests.requests.stages import TUESDAY, day, nothing_changes, one_event

from footpath.requests import actions
from footpath.requests.models import Offer
from footpath.requests.refusals import SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


def counter(offer, by, **facts):
    facts = {"by_day": day(4), "reason": "Monday is the audit.", "now": TUESDAY} | facts
    return actions.counter_offer(offer, by=by, **facts)


def test_it_takes_the_place_of_the_other(cast):
    theirs = offered(cast)
    with one_event(theirs.request, "offer_countered", cast.ana):
        mine = counter(theirs, cast.ana)
    first, second = Offer.objects.all()
    assert (first.state, first.answered_by, first.answered_at) == ("countered", cast.ana, TUESDAY)
    assert (second, second.counters, second.side, second.by_day) == (mine, first, "customer", day(4))


def test_three_rounds_stand_one_behind_the_other(cast):
    one = offered(cast)
    two = counter(one, cast.ana)
    three = counter(afresh(two), cast.ben, by_day=day(7), scope="Desks first.")
    assert list(Offer.objects.values_list("side", "state")) == [
        ("provider", "countered"), ("customer", "countered"), ("provider", "open"),
    ]  # fmt: skip
    assert three.counters.counters == one


def test_it_is_for_the_other_side(cast):
    theirs = offered(cast)
    for person in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            counter(afresh(theirs), person)


def test_who_changes_nothing_is_told_to_accept_and_nothing_happens(cast):
    theirs = offered(cast)

    def same() -> None:
        with pytest.raises(Unclear, match="Accept it") as refused:
            counter(afresh(theirs), cast.ana, by_day=theirs.by_day)
        assert refused.value.field == "by_day"

    nothing_changes(theirs.request, same)
    assert Offer.objects.get().state == "open"


def test_one_that_was_taken_back_meanwhile_cannot_be_countered(cast):
    theirs = offered(cast)
    actions.take_back_offer(afresh(theirs), by=cast.ben, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor took the offer back"):
        counter(theirs, cast.ana)
