"""Whom does somebody ask to polish a line?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.practicing import card

from footpath.growth.actions import ask_polish
from footpath.growth.practice.permissions import visible_cards, visible_polishes
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_two_coworkers_at_most_and_they_see_the_line_and_not_the_card(cast):
    one = card(cast.ben)
    polish = ask_polish(one, helper=cast.ana, by=cast.ben, now=MONDAY)
    ask_polish(one, helper=cast.dov, by=cast.ben, now=MONDAY)
    assert list(visible_polishes(cast.ana)) == [polish]
    assert not visible_cards(cast.ana)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("practice_polish.asked", cast.ben.pk)
    for who in (cast.cleo, cast.ana):
        with pytest.raises(ValidationError):
            ask_polish(one, helper=who, by=cast.ben, now=MONDAY)


def test_not_oneself_not_before_there_is_a_line_and_only_its_owner(cast):
    with pytest.raises(ValidationError):
        ask_polish(card(cast.ben), helper=cast.ben, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        ask_polish(card(cast.ben, rewritten=""), helper=cast.ana, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        ask_polish(card(cast.ben), helper=cast.ana, by=cast.cleo, now=MONDAY)
