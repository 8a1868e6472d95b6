"""How is somebody reminded that a vendor's day is over?"""

from tests.requests.stages import DAY, TUESDAY, day, kinds, working

from footpath.requests import actions
from footpath.requests.actions.remind_of_vendor import remind_of_vendor
from footpath.requests.models import VendorDate
from footpath.requests.tasks import remind_of_vendors
from footpath.requests.vendors import days_to_remind_of


def remind(now):
    return [remind_of_vendor(given, now=now) for given in days_to_remind_of(now.date())]


def test_once_when_the_day_is_over_and_nothing_was_noted(cast):
    request = working(cast)
    facts = {"vendor": "Jetparts", "what": "A pump", "day": day(2), "by": cast.ben, "now": TUESDAY}
    order = actions.order_from_vendor(request, **facts)
    assert remind(TUESDAY) == []
    assert remind(TUESDAY + DAY) == [False]  # at nine in the morning of that day
    assert remind(TUESDAY + 2 * DAY) == [True]
    assert remind(TUESDAY + 3 * DAY) == []
    assert kinds(request).count("vendor_day_over") == 1
    actions.note_vendor_date(order, day=day(5), by=cast.ben, now=TUESDAY + 3 * DAY)
    actions.note_arrival(order, by=cast.ben, now=TUESDAY + 4 * DAY)
    assert remind(TUESDAY + 9 * DAY) == []


def test_a_day_that_was_given_anew_is_not_waited_for(cast):
    facts = {"vendor": "Jetparts", "what": "A pump", "day": day(2), "by": cast.ben, "now": TUESDAY}
    order = actions.order_from_vendor(working(cast), **facts)
    actions.note_vendor_date(order, day=day(9), by=cast.ben, now=TUESDAY)
    assert remind(TUESDAY + 3 * DAY) == [False]


def test_the_worker_does_it(cast):
    facts = {"vendor": "Jetparts", "what": "A pump", "day": day(2), "by": cast.ben, "now": TUESDAY}
    order = actions.order_from_vendor(working(cast), **facts)
    VendorDate.objects.filter(order=order).update(day=day(-30))
    remind_of_vendors.func()
    assert VendorDate.objects.get().reminded_at is not None
