"""When is nobody asked about a lunch across any more?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.growth.actions._lunches import move
from footpath.growth.events.lunches import LunchNotNow
from footpath.growth.lunches import states
from footpath.growth.models import Lunch
from footpath.people.refusals import SomebodyWasFaster


@transaction.atomic
def forget_lunch(lunch: Lunch, *, now: datetime) -> bool:
    """A proposal that was not answered in a week, a planned one of which nobody says that it took place, and one of
    whom somebody has left: not this time. Whether it ended now.
    """
    today = now.date()
    late = lunch.answer_until if lunch.on is None else lunch.on
    late += timedelta(days=states.FORGOTTEN if lunch.on is not None and lunch.state == states.AGREED else 0)
    left = not (lunch.one.is_active and lunch.other.is_active)
    if lunch.state not in states.OPEN or not (left or late < today):
        return False
    try:
        move(lunch, states.NOT_NOW, occurrence=LunchNotNow(), by=None, now=now)
    except SomebodyWasFaster:
        return False
    return True
