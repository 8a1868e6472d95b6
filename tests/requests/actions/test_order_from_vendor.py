"""How is it noted that something was ordered outside?"""

import pytest
from tests.requests.stages import SERVING, TUESDAY, day, one_event, only, working

from footpath.requests import actions
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.requests.vendors import first_day


def order(request, by, **facts):
    return actions.order_from_vendor(
        request, **{"vendor": "Jetparts", "what": "A pump", "by": by, "now": TUESDAY} | facts
    )


def test_it_is_kept_with_their_number_and_their_day(cast):
    request = working(cast)
    with one_event(request, "vendor_ordered", cast.ben):
        made = order(request, cast.ben, vendor="  Jetparts   AG ", reference="JP-7", day=day(9))
    assert (str(made), made.what, first_day(made)) == ("Jetparts AG JP-7", "A pump", day(9))


def test_only_the_serving_side_orders(cast):
    only(cast, order, State.QUEUED, *SERVING)


def test_what_is_done_needs_nothing_more(cast):
    request = actions.deliver(working(cast), text="Done.", by=cast.ben, now=TUESDAY)
    with pytest.raises(Refused):
        order(request, cast.ben)


@pytest.mark.parametrize(
    ("field", "given"),
    [("vendor", " "), ("vendor", "x" * 121), ("what", ""), ("what", "\x00"), ("reference", "x" * 81), ("day", day(-3))],
)
def test_what_cannot_be_kept_is_named(cast, field, given):
    with pytest.raises(Unclear) as refused:
        order(working(cast), cast.ben, **{field: given})
    assert refused.value.field == field
