"""Does a side take back what it offered?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.agreeing import afresh, offered
from tests.requests.stages import TUESDAY, one_event

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def take_back(offer, by):
    return actions.take_back_offer(offer, by=by, now=TUESDAY)


def test_everybody_of_its_side_may(cast):
    made = offered(cast, "cleo")
    with one_event(made.request, "offer_taken_back", cast.ben):
        take_back(made, cast.ben)
    assert (afresh(made).state, afresh(made).answered_by) == ("taken_back", cast.ben)


def test_the_other_side_and_strangers_may_not(cast):
    made = offered(cast, "cleo")
    for person in (cast.ana, cast.dov):
        with pytest.raises(PermissionDenied):
            take_back(afresh(made), person)


def test_what_was_answered_meanwhile_stays_answered(cast):
    made = offered(cast, "cleo")
    actions.accept_offer(afresh(made), by=cast.ana, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira accepted the offer"):
        take_back(made, cast.cleo)
