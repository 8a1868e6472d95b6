"""How does a coworker polish a line?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.practicing import BETTER, card, suggested

from footpath.growth.actions import accept_polish, ask_polish, suggest_polish
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_kept_locked_and_may_be_changed_until_it_is_taken(cast):
    polish = suggested(cast.ben, cast.ana)
    assert polish.texts["line"] == BETTER
    assert BETTER not in polish.locked
    assert Event.objects.latest("id").kind == "practice_polish.suggested"
    polish = suggest_polish(polish, line="Monday at noon.", note="", by=cast.ana, now=MONDAY)
    assert polish.texts["line"] == "Monday at noon."
    accept_polish(polish, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        suggest_polish(polish, line="Another one", note="", by=cast.ana, now=MONDAY)


def test_only_who_was_asked_and_not_without_a_line(cast):
    polish = ask_polish(card(cast.ben), helper=cast.ana, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        suggest_polish(polish, line="A line", note="", by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError):
        suggest_polish(polish, line=" ", note="", by=cast.ana, now=MONDAY)
