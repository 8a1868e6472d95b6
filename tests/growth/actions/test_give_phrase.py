"""How does a line come into the phrase bank of a team?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.practicing import BETTER, accepted, card, phrase

from footpath.growth.actions import give_phrase
from footpath.growth.models import Card
from footpath.growth.practice.permissions import visible_phrases
from footpath.history.models import Event
from footpath.people.refusals import Refused

TODAY = MONDAY.date()

pytestmark = pytest.mark.django_db


def test_the_team_sees_it_and_nothing_says_who_gave_it(cast):
    given = phrase(cast)
    assert (given.text, given.given_by, given.situation) == (BETTER, None, "later")
    assert list(visible_phrases(cast.cleo, TODAY)) == [given]
    assert not visible_phrases(cast.dov, TODAY)
    assert not visible_phrases(cast.eve, TODAY)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("practice_phrase.given", None)


def test_with_a_name_if_they_want_and_only_once(cast):
    assert phrase(cast, named=True).given_by == cast.ben
    with pytest.raises(Refused):
        give_phrase(Card.objects.get(), team=cast.facilities, text="Again", named=False, by=cast.ben, now=MONDAY)


def test_only_what_a_coworker_has_polished_for_a_team_of_ones_own(cast):
    facts = {"text": "A line", "named": False, "now": MONDAY}
    with pytest.raises(Refused):
        give_phrase(card(cast.ben), team=cast.facilities, by=cast.ben, **facts)
    ready = accepted(cast.ben, cast.ana)
    with pytest.raises(ValidationError):
        give_phrase(ready, team=cast.sales, by=cast.ben, **facts)
    with pytest.raises(PermissionDenied):
        give_phrase(ready, team=cast.facilities, by=cast.cleo, **facts)
