"""What becomes of an order at a vendor that is not needed any more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY, anew, day, one_event, working

from footpath.requests import actions
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.links import lacking
from footpath.requests.models import VendorOrder
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State
from footpath.requests.vendors import kept


def test_nobody_waits_for_it_any_more(cast):
    request = working(cast)
    facts = {"vendor": "Jetparts", "what": "A pump", "day": day(2), "by": cast.ben, "now": TUESDAY}
    order = actions.order_from_vendor(request, **facts)
    seen = VendorOrder.objects.get()
    actions.wait_for(request, on=Awaited(order=order), by=cast.ben, now=TUESDAY)
    assert lacking(request) == ["Jetparts"]
    with pytest.raises(PermissionDenied):
        actions.cancel_order(order, by=cast.ana, now=TUESDAY)
    with one_event(request, "vendor_order_canceled", cast.ben):
        actions.cancel_order(order, by=cast.ben, now=TUESDAY)
    assert anew(request).state == State.WORKING
    assert lacking(request) == []
    assert kept(order, day(30)) is None
    with pytest.raises(SomebodyWasFaster):
        actions.cancel_order(seen, by=cast.cleo, now=TUESDAY)
