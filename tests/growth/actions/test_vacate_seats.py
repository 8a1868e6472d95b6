"""What becomes of the seats of somebody who works here no more?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.growth.councils import (
    at_work,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.growth.models import CouncilSeat
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_the_seat_is_a_gap_again_and_a_sponsor_is_needed(cast):
    council = at_work(cast)
    verbs.vacate_seats(cast.ben, now=MONDAY)
    verbs.vacate_seats(cast.max, now=MONDAY)
    council.refresh_from_db()
    assert (CouncilSeat.objects.get().state, council.state, council.sponsor) == (states.GONE, states.PREPARED, None)
    assert Event.objects.latest("id").kind == "council.sponsor_missing"
    count = Event.objects.count()
    verbs.vacate_seats(cast.ana, now=MONDAY)  # nothing to do
    assert Event.objects.count() == count
