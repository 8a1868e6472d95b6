"""Which page says how vendors keep the dates that they give?"""

import pytest
from tests.requests.stages import DAY, TUESDAY, day, working

from footpath.requests import actions
from footpath.requests.models import VendorOrder
from footpath.requests.vendors import vendors_of

pytestmark = pytest.mark.usefixtures("tuesday")


def ordered(cast, vendor, given, came):
    order = actions.order_from_vendor(
        working(cast), vendor=vendor, what="A pump", day=day(given), by=cast.ben, now=TUESDAY
    )
    if came is not None:
        actions.note_arrival(order, came_on=day(came), by=cast.ben, now=TUESDAY + 30 * DAY)
    return order


def test_each_vendor_by_name_with_how_many_and_how_sure(cast, sign_in):
    for vendor, given, came in (("Zett", 3, 3), ("zett", 3, 4), ("Zett", 9, None), ("Alpha", 3, 2)):
        ordered(cast, vendor, given, came)
    alpha, zett = vendors_of(VendorOrder.objects.prefetch_related("dates").order_by("id"), day(1))
    assert (alpha.name, alpha.orders, alpha.judged, alpha.kept) == ("Alpha", 1, 1, 1)
    assert (zett.name, zett.orders, zett.waiting, zett.judged, zett.kept) == ("Zett", 3, 1, 2, 1)
    assert 0 < zett.low < 0.5 < zett.high < 1
    said = " ".join(sign_in(cast.ben).get("/vendors/").content.decode().split())
    assert "1 of 2" in said
    assert "They gave Wed 2 Dec." in said


def test_one_sees_the_orders_of_requests_that_one_sees(cast, sign_in):
    ordered(cast, "Zett", 3, None)
    assert "Zett" not in sign_in(cast.dov).get("/vendors/").content.decode()
    assert "Nothing was ordered yet" in sign_in(cast.dov).get("/vendors/").content.decode()
