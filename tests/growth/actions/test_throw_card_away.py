"""How does a practice card go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.practicing import card, phrase

from footpath.growth.actions import throw_card_away
from footpath.growth.models import Card, Phrase, Polish
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_goes_with_what_was_suggested_and_the_phrase_stays_with_the_team(cast):
    phrase(cast)
    one = Card.objects.get()
    throw_card_away(one, by=cast.ben, now=MONDAY)
    assert not Card.objects.exists()
    assert not Polish.objects.exists()
    assert Phrase.objects.get().team == cast.facilities
    assert Event.objects.latest("id").kind == "practice_card.thrown_away"
    with pytest.raises(Refused):
        throw_card_away(one, by=cast.ben, now=MONDAY)


def test_nobody_else_throws_it_away(cast):
    with pytest.raises(PermissionDenied):
        throw_card_away(card(cast.ben), by=cast.cleo, now=MONDAY)
