"""When is somebody reminded that those who offered wait to hear why?"""

from datetime import datetime, time, timedelta

from django.utils import timezone
from tests.bids.bidding import DAY, again, debriefed, decided

from footpath.bids import actions
from footpath.bids.tasks import look_after_bids
from footpath.history.models import Event


def at(day):
    return timezone.make_aware(datetime.combine(day, time(9)))


def test_three_days_before_and_gently_again(cast):
    bid = decided(cast)
    assert not actions.remind_of_debrief(bid, now=at(bid.debrief_by - 4 * DAY))
    assert actions.remind_of_debrief(bid, now=at(bid.debrief_by - 3 * DAY))
    assert not actions.remind_of_debrief(again(bid), now=at(bid.debrief_by - 2 * DAY))
    assert actions.remind_of_debrief(again(bid), now=at(bid.debrief_by + 1 * DAY))
    assert Event.objects.filter(kind="bid.debrief_due").count() == 2


def test_the_worker_does_it_once_a_day(cast):
    bid = decided(cast)
    for hours in (0, 1):
        look_after_bids.call(now=at(bid.debrief_by) + timedelta(hours=hours))
    assert Event.objects.filter(kind="bid.debrief_due").count() == 1


def test_nobody_is_reminded_once_all_know(cast):
    bid = debriefed(cast)
    assert not actions.remind_of_debrief(bid, now=at(bid.debrief_by))
