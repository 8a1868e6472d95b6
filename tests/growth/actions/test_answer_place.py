"""What follows when a visitor takes a place, or passes it on?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.visiting import again, place, waiting

from footpath.growth import actions
from footpath.growth.shadowing.matching import fingerprint, free_places, proposals
from footpath.growth.shadowing.matching import waiting as those_who_wait
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


@pytest.fixture
def offered(cast):
    """Dov and Ana wait; the one place is offered to Dov, who named the team."""
    cast.eve.champions = True
    cast.eve.save()
    dov, ana = waiting(cast, wanted=cast.facilities), waiting(cast, by=cast.ana)
    place(cast)
    seen = fingerprint(proposals(those_who_wait(), free_places(), cast.eve, MONDAY))
    actions.send_round(seen=seen, by=cast.eve, **WHO)
    return again(dov), again(ana)


def test_a_yes_asks_those_whose_yes_it_takes(cast, offered):
    visit = actions.answer_place(offered[0], yes=True, by=cast.dov, **WHO)
    assert (visit.state, visit.consents.count()) == ("consents", 3)


def test_a_no_gives_the_place_to_the_next_best_and_is_not_offered_again(cast, offered):
    dov, ana = offered
    assert (dov.state, ana.state) == ("offered", "requested")
    dov = actions.answer_place(dov, yes=False, by=cast.dov, **WHO)
    ana = again(ana)
    assert (dov.state, dov.place, dov.passed) == ("requested", None, [ana.place_id])
    assert (ana.state, ana.place.taken) == ("offered", 1)
    actions.answer_place(ana, yes=False, by=cast.ana, **WHO)
    assert again(dov).state == "requested"


def test_nobody_else_answers_and_nobody_twice(cast, offered):
    with pytest.raises(PermissionDenied):
        actions.answer_place(offered[0], yes=True, by=cast.ana, **WHO)
    actions.answer_place(offered[0], yes=True, by=cast.dov, **WHO)
    with pytest.raises(Refused):
        actions.answer_place(offered[0], yes=False, by=cast.dov, **WHO)
