"""How does somebody take over a line that a coworker suggested?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.practicing import BETTER, LIMIT, card, suggested

from footpath.growth.actions import accept_polish, ask_polish
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_becomes_the_line_and_the_rest_of_the_card_stays(cast):
    polish = accept_polish(suggested(cast.ben, cast.ana), by=cast.ben, now=MONDAY)
    texts = polish.card.texts
    assert (texts["rewritten"], texts["limit"]) == (BETTER, LIMIT)
    assert Event.objects.latest("id").kind == "practice_polish.accepted"
    with pytest.raises(Refused):
        accept_polish(polish, by=cast.ben, now=MONDAY)


def test_only_the_owner_and_only_what_was_suggested(cast):
    with pytest.raises(PermissionDenied):
        accept_polish(suggested(cast.ben, cast.ana), by=cast.ana, now=MONDAY)
    asked = ask_polish(card(cast.ben), helper=cast.dov, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        accept_polish(asked, by=cast.ben, now=MONDAY)
