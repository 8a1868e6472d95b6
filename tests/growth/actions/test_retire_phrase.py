"""How does a phrase leave the bank, and come back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.practicing import phrase

from footpath.growth.actions import retire_phrase
from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_the_lead_takes_it_out_and_puts_it_back(cast):
    one = retire_phrase(phrase(cast), by=cast.cleo, now=MONDAY)
    assert one.retired_at == MONDAY
    assert Event.objects.latest("id").kind == "practice_phrase.retired"
    with pytest.raises(SomebodyWasFaster):
        retire_phrase(one, by=cast.cleo, now=MONDAY)
    assert retire_phrase(one, back=True, by=cast.cleo, now=MONDAY).retired_at is None
    assert Event.objects.latest("id").kind == "practice_phrase.back"


def test_nobody_else_of_the_team_and_no_administrator(cast):
    one = phrase(cast)
    for who in (cast.ben, cast.eve, cast.dov):
        with pytest.raises(PermissionDenied):
            retire_phrase(one, by=who, now=MONDAY)
