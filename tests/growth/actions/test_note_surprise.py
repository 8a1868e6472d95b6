"""How does somebody new write down what surprised them?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.growth.actions import note_surprise
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_for_themself_alone_and_locked(cast):
    it = open_one(cast)
    note = note_surprise(it, text="Nobody mends the form", by=it.hire, now=MONDAY)
    assert str(note) == "Nobody mends the form"
    assert "form" not in note.locked
    assert Event.objects.get(kind="onboarding.noted").facts == {}


def test_nobody_else_not_nothing_and_not_a_book(cast):
    it = open_one(cast)
    for who in (cast.ben, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            note_surprise(it, text="x", by=who, now=MONDAY)
    for text in ("", " \n", "x" * 601):
        with pytest.raises(ValidationError) as refused:
            note_surprise(it, text=text, by=it.hire, now=MONDAY)
        assert set(refused.value.error_dict) == {"text"}
    for number in range(60):
        note_surprise(it, text=f"Note {number}", by=it.hire, now=MONDAY)
    with pytest.raises(ValidationError):
        note_surprise(it, text="One more", by=it.hire, now=MONDAY)
