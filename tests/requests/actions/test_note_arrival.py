"""What happens when something comes that was ordered outside?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import happened
from tests.requests.stages import DAY, TUESDAY, anew, day, whole, working

from footpath.requests import actions
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.models import VendorOrder
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.states import State
from footpath.requests.vendors import kept


@pytest.fixture
def order(cast):
    return actions.order_from_vendor(
        working(cast), vendor="Jetparts", what="A pump", day=day(3), by=cast.ben, now=TUESDAY
    )


def test_what_waited_for_it_goes_on(cast, order):
    request = order.request
    actions.wait_for(request, on=Awaited(order=order), by=cast.ben, now=TUESDAY)
    actions.note_arrival(order, by=cast.cleo, now=TUESDAY + DAY)
    assert anew(request).state == State.WORKING
    assert "and it goes on" in happened(request).occurrence().sentence("Cleo")
    whole(request)


@pytest.mark.parametrize(("came_on", "in_time"), [(3, True), (4, False)])
def test_the_first_day_counts(cast, order, came_on, in_time):
    actions.note_vendor_date(order, day=day(9), by=cast.ben, now=TUESDAY)
    actions.note_arrival(order, came_on=day(came_on), by=cast.ben, now=TUESDAY + 9 * DAY)
    assert kept(order, day(10)) is in_time


def test_while_it_may_still_come_in_time_nothing_is_said(cast, order):
    assert [kept(order, day(n)) for n in (3, 4)] == [None, False]


@pytest.mark.parametrize("n", [-9, 9])
def test_a_day_that_cannot_be_is_named(cast, order, n):
    with pytest.raises(Unclear) as refused:
        actions.note_arrival(order, came_on=day(n), by=cast.ben, now=TUESDAY)
    assert refused.value.field == "came_on"


def test_it_comes_once_and_not_for_strangers(cast, order):
    seen = VendorOrder.objects.get()
    with pytest.raises(PermissionDenied):
        actions.note_arrival(order, by=cast.ana, now=TUESDAY)
    actions.note_arrival(order, by=cast.ben, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor"):
        actions.note_arrival(seen, by=cast.cleo, now=TUESDAY)
