"""How does a customer get from somebody's own sheet to “My customers”?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.people.models import Pair
from footpath.people.refusals import Refused
from footpath.surveys.actions import keep_mine, move_customer
from footpath.surveys.mine import mine_of
from footpath.surveys.models import MineLine


def line_of(cast):
    keep_mine(cast.ben, texts={"customers": "The sales people"}, by=cast.ben, now=MONDAY)
    return MineLine.objects.get()


def test_it_is_said_by_hand_once(cast):
    line = line_of(cast)
    pair = move_customer(line, team=cast.sales, by=cast.ben, now=MONDAY)
    assert (pair.provider_person, pair.customer_team, pair.holds) == (cast.ben, cast.sales, True)
    assert [(one.team, one.is_moved) for one in mine_of(cast.ben).lines["customers"]] == [(cast.sales, True)]
    with pytest.raises(Refused, match="already"):
        move_customer(line, team=cast.sales, by=cast.ben, now=MONDAY)


def test_nobody_moves_a_line_of_somebody_else(cast):
    with pytest.raises(PermissionDenied):
        move_customer(line_of(cast), team=cast.sales, by=cast.eve, now=MONDAY)
    assert not Pair.objects.exists()
