"""How does somebody say whether whoever leads them gets copies?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, note

from footpath.history.models import Event
from footpath.recognition.actions import choose_copies
from footpath.recognition.models import ThanksChoice
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db


def test_copies_go_once_they_want_it_and_are_gone_once_they_do_not(cast):
    choose_copies(copies=True, by=cast.ben, now=MONDAY)
    it = note(cast.ana, cast.ben)
    assert it in visible_notes(cast.cleo, TODAY)
    assert it not in visible_notes(cast.max, TODAY)
    choose_copies(copies=False, by=cast.ben, now=MONDAY)
    assert it not in visible_notes(cast.cleo, TODAY)
    assert not ThanksChoice.objects.get(person=cast.ben).copies
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.facts) == ("thanks.copies_chosen", cast.ben.pk, {})


def test_whoever_has_left_chooses_nothing(cast):
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        choose_copies(copies=True, by=cast.ben, now=MONDAY)
