"""What becomes of a date that a vendor gives?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY, day, one_event, working

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.vendors import first_day, last_day


@pytest.fixture
def order(cast):
    return actions.order_from_vendor(
        working(cast), vendor="Jetparts", what="A pump", day=day(3), by=cast.ben, now=TUESDAY
    )


def test_another_day_never_hides_the_first(cast, order):
    with one_event(order.request, "vendor_date_given", cast.ben):
        actions.note_vendor_date(order, day=day(9), note="Strike.", by=cast.ben, now=TUESDAY)
    assert (first_day(order), last_day(order)) == (day(3), day(9))


def test_the_same_day_again_says_nothing_new(cast, order):
    with pytest.raises(Unclear):
        actions.note_vendor_date(order, day=day(3), by=cast.ben, now=TUESDAY)
    assert order.dates.count() == 1


def test_once_it_has_come_no_day_is_given(cast, order):
    actions.note_arrival(type(order).objects.get(), by=cast.cleo, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin noted that it came from Jetparts"):
        actions.note_vendor_date(order, day=day(9), by=cast.ben, now=TUESDAY)


@pytest.mark.parametrize("name", ["ana", "dov"])
def test_others_do_not(cast, order, name):
    with pytest.raises(PermissionDenied):
        actions.note_vendor_date(order, day=day(9), by=getattr(cast, name), now=TUESDAY)
