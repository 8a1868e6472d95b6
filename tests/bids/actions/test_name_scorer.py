"""How is somebody more asked to score, where another one is out?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, all_in, buyer, closed, framed, person, scorers
from tests.cast import happened

from footpath.bids import actions
from footpath.people.refusals import Refused


def test_they_get_a_seat(cast):
    bid, vera = closed(cast), person("Vera Vice")
    seat = actions.name_scorer(bid, person=vera, by=bid.owner, now=AFTER)
    assert (seat.person, seat.is_out) == (vera, None)
    assert happened(bid).occurrence().person_id == vera.pk


def test_nobody_twice_and_nobody_who_enters_quotes(cast):
    bid = closed(cast)
    for who in (scorers()[0], buyer(), None):
        with pytest.raises(ValidationError):
            actions.name_scorer(bid, person=who, by=bid.owner, now=AFTER)


def test_not_by_others_and_not_once_all_have_seen(cast):
    bid = closed(cast)
    with pytest.raises(PermissionDenied):
        actions.name_scorer(bid, person=cast.dov, by=cast.eve, now=AFTER)
    with pytest.raises(Refused):
        actions.name_scorer(framed(cast), person=cast.dov, by=bid.owner, now=AFTER)
    with pytest.raises(Refused, match="scored already"):
        actions.name_scorer(all_in(cast), person=cast.dov, by=bid.owner, now=AFTER)
