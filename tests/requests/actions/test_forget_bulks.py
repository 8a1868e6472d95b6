"""How long is it kept what somebody did to many requests at once?"""

from datetime import timedelta

from tests.requests.stages import DAY, TUESDAY, anew, queued
from tests.requests.volume import begun, chosen

from footpath.requests import actions
from footpath.requests.models import Bulk


def test_a_day_where_nobody_began_it_and_a_month_of_the_others(cast):
    one = queued(cast)
    chosen(cast.ben, "take", one)
    kept = begun(cast.ben, "write", one, text="x")
    actions.forget_bulks(now=TUESDAY + DAY)
    assert Bulk.objects.count() == 2
    actions.forget_bulks(now=TUESDAY + DAY + timedelta(seconds=1))
    assert list(Bulk.objects.all()) == [kept]
    actions.forget_bulks(now=TUESDAY + 31 * DAY)
    assert not Bulk.objects.exists()
    assert anew(one) == one
