"""How does somebody say how they see it?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    VIEW,
    offered,
)

from footpath.growth import actions
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_stands_beside_the_facts_and_goes_when_it_is_empty(cast):
    talk = actions.say_my_view(offered(cast), view=VIEW, by=cast.ben, now=MONDAY)
    assert (talk.texts["view"], talk.texts["purpose"]) == (VIEW, "The move of Sales")
    assert Event.objects.latest("id").kind == "coaching.viewed"
    assert "view" not in actions.say_my_view(talk, view="", by=cast.ben, now=MONDAY).texts


def test_not_by_others_and_not_once_it_is_over(cast):
    talk = offered(cast)
    with pytest.raises(PermissionDenied):
        actions.say_my_view(talk, view="x", by=cast.cleo, now=MONDAY)
    over = actions.answer_coaching(talk, yes=False, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        actions.say_my_view(over, view="x", by=cast.ben, now=MONDAY)
