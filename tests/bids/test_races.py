"""Of two who act at once on a bid, does one win, and is the other one told?"""

from functools import partial

import pytest
from tests import race
from tests.bids.bidding import (
    AFTER,
    CLOSES,
    DAY,
    POINTS,
    again,
    agreed_middles,
    all_in,
    closed,
    free,
    offer,
    opened,
    score,
    scored,
    scorers,
    terms,
)
from tests.cast import MONDAY

from footpath.bids import actions
from footpath.bids.actions import _bid
from footpath.bids.models import Bid, Offer
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def decide(seen, by):
    first = seen.offers.order_by("pk").first()
    return actions.decide_bid(seen, outcome="move", offers=[first], reason="Mine.", by=by, now=AFTER)


def test_of_two_who_award_at_once_one_does(cast):
    bid = scored(cast)
    won, told = race.at_once(partial(again, bid), (decide, bid.owner), (decide, bid.owner))
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="bid.decided").count() == 1


class Unheld:
    """For a control: everybody goes on with the bid as they saw it, and writes whatever it is by now."""

    @staticmethod
    def held(bid, *_among):
        return bid

    @staticmethod
    def move(bid, to, *, occurrence, by, now, **columns):
        Bid.objects.filter(pk=bid.pk).update(state=to, **columns)
        _bid.record(occurrence, subject=bid, by=by, now=now)
        return Bid.objects.get(pk=bid.pk)


def test_without_the_guard_both_would(cast, monkeypatch):
    """The control: it is the condition in the change that keeps the second one out."""
    from importlib import import_module

    verb = import_module("footpath.bids.actions.decide_bid")
    monkeypatch.setattr(verb, "held", Unheld.held)
    monkeypatch.setattr(verb, "move", Unheld.move)
    bid = scored(cast)
    won, told = race.at_once(partial(again, bid), (decide, bid.owner), (decide, bid.owner))
    assert (len(won), len(told)) == (2, 0)
    assert Event.objects.filter(kind="bid.decided").count() == 2


def hand_in(seen, by):
    return actions.hand_in_scores(seen, by=by, now=AFTER)


def last_two(cast):
    """One has handed in, two are about to."""
    bid = free(closed(cast))
    for one, given in zip(scorers(), POINTS, strict=True):
        score(bid, one, *given)
    actions.hand_in_scores(bid, by=scorers()[0], now=AFTER)
    return again(bid)


def test_two_who_hand_in_last_open_the_points_once(cast):
    bid = last_two(cast)
    _sam, tia, uwe = scorers()
    won, told = race.at_once(partial(again, bid), (hand_in, tia), (hand_in, uwe))
    assert (len(won), len(told)) == (2, 0)
    assert again(bid).all_in_at is not None
    assert Event.objects.filter(kind="bid.all_in").count() == 1
    assert Event.objects.filter(kind="bid.scores_handed_in").count() == 3


def test_somebody_who_hands_in_twice_does_once(cast):
    bid = last_two(cast)
    tia = scorers()[1]
    won, told = race.at_once(partial(again, bid), (hand_in, tia), (hand_in, tia))
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="bid.scores_handed_in").count() == 2


def send(seen, by):
    team = Offer._meta.get_field("team").related_model.objects.get(name="Facilities")
    return actions.submit_offer(seen, terms(), team=team, by=by, now=MONDAY + DAY)


def test_two_first_offers_of_one_team_are_one(cast):
    bid = opened(cast)
    won, told = race.at_once(partial(again, bid), (send, cast.cleo), (send, cast.cleo))
    assert (len(won), len(told)) == (1, 1)
    assert Offer.objects.count() == 1


def test_without_the_constraint_there_would_be_two(cast):
    """The control."""
    bid = opened(cast)
    with race.without("one_offer_a_team", Offer):
        won, told = race.at_once(partial(again, bid), (send, cast.cleo), (send, cast.cleo))
        assert (len(won), len(told)) == (2, 0)


def test_two_workers_open_the_offers_once(cast):
    bid = opened(cast)
    offer(bid, cast)

    def close(seen, _by):
        return actions.close_bid(seen, now=CLOSES)

    won, told = race.at_once(partial(again, bid), (close, cast.eve), (close, cast.eve))
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="bid.closed").count() == 1


def test_two_who_write_down_the_agreement_at_once(cast):
    bid = all_in(cast)
    given = agreed_middles(bid)

    def agree(seen, by):
        return actions.agree_scores(seen, points=given, why={}, by=by, now=AFTER)

    sam, tia, _uwe = scorers()
    won, told = race.at_once(partial(again, bid), (agree, sam), (agree, tia))
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="bid.scored").count() == 1
