"""When is it time to hold what was offered against what came?"""

from tests.bids.actions.test_remind_of_debrief import at
from tests.bids.bidding import DAY, again, debriefed, decided

from footpath.bids import actions
from footpath.bids.tasks import look_after_bids
from footpath.history.models import Event


def test_after_a_year_and_once(cast):
    bid = debriefed(cast)
    assert not actions.ask_to_verify(bid, now=at(bid.verify_on - DAY))
    for _again in range(2):
        look_after_bids.call(now=at(bid.verify_on))
    assert Event.objects.filter(kind="bid.verify_due").count() == 1
    assert again(bid).verify_asked_on == bid.verify_on


def test_not_while_somebody_waits_to_hear_why(cast):
    bid = decided(cast)
    assert not actions.ask_to_verify(bid, now=at(bid.verify_on))
