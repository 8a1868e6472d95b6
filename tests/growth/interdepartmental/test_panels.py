"""Does whoever is asked, or has to do what was decided, find it on the first page?"""

import pytest
from tests.cast import MONDAY
from tests.growth.councils import at_work, decided, founded_by

from footpath.growth.interdepartmental import verbs
from footpath.growth.interdepartmental.panels import home

pytestmark = pytest.mark.django_db


def lines(person):
    panel = home(None, person, MONDAY)
    return [line for _address, line, _about in panel.context["lines"]] if panel else []


def test_the_sponsor_a_member_and_an_owner_each_find_what_is_theirs(cast, sign_in):
    council = founded_by(cast)
    assert lines(cast.max) == ["Would you be the sponsor?"]
    verbs.answer_sponsorship(council, agreed=True, by=cast.max, now=MONDAY)
    assert lines(cast.max) == []
    seat = verbs.ask_to_council(council, person=cast.dov, team=cast.sales, by=cast.cleo, now=MONDAY)
    assert lines(cast.dov) == ["Would you speak for your department?"]
    assert "Would you speak for your department?" in sign_in(cast.dov).get("/").content.decode()
    verbs.answer_seat(seat, agreed=False, by=cast.dov, now=MONDAY)
    assert lines(cast.dov) == lines(cast.eve) == []


def test_what_was_decided_stays_until_it_is_done(cast):
    decision = decided(cast, at_work(cast))
    assert lines(decision.owner) == ["Decided, and yours to do"]
