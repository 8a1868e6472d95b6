"""When do those who score see each other's points?"""

from tests.bids.bidding import AFTER, POINTS, again, closed, free, person, score, scorers

from footpath.bids import actions
from footpath.bids.tasks import look_after_bids
from footpath.history.models import Event


def three_of_four(cast):
    """Three have handed in, the fourth has not."""
    bid = closed(cast, scorers=[*scorers(), person("Vera Vice")])
    actions.declare_conflict(bid, has_one=False, by=person("Vera Vice"), now=AFTER)
    bid = free(bid)
    for one, given in zip(scorers(), POINTS, strict=True):
        score(bid, one, *given)
        actions.hand_in_scores(bid, by=one, now=AFTER)
    return again(bid)


def test_not_while_one_is_still_at_it(cast):
    bid = three_of_four(cast)
    assert actions.show_scores(bid, now=AFTER) is False
    assert again(bid).all_in_at is None


def test_whoever_left_holds_nobody_up(cast):
    bid = three_of_four(cast)
    vera = person("Vera Vice")
    vera.is_active = False
    vera.save()
    look_after_bids.call(now=AFTER)
    assert again(bid).all_in_at == AFTER
    assert actions.show_scores(bid, now=AFTER) is False
    assert Event.objects.filter(kind="bid.all_in").count() == 1


def test_two_are_too_few(cast):
    bid = free(closed(cast))
    sam, tia, uwe = scorers()
    actions.declare_conflict(bid, has_one=True, why="I know them", by=uwe, now=AFTER)
    for one, given in ((sam, POINTS[0]), (tia, POINTS[1])):
        score(bid, one, *given)
        actions.hand_in_scores(bid, by=one, now=AFTER)
    assert again(bid).all_in_at is None
