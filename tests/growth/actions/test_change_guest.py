"""What may whoever leads a workshop do about somebody in it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_guest, keep_entry
from footpath.growth.models import Entry
from footpath.growth.workshops.leading import Facilitator
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_taken_out_and_let_back_in_with_all_that_they_wrote(cast):
    workshop, [one] = group(guests=1)
    keep_entry(one, exercise="notes", answers={"text": "Mine"}, now=MONDAY)
    out = change_guest(workshop, one, removed=True, by=own(workshop), now=MONDAY)
    assert out.removed_at == MONDAY
    assert change_guest(workshop, one, removed=False, by=own(workshop), now=MONDAY).removed_at is None
    assert Entry.objects.get().answers == {"text": "Mine"}
    assert [one.facts["what"] for one in Event.objects.filter(kind="workshop.guest_changed")] == ["removed", "let_back"]


def test_called_something_else_and_put_into_a_group(cast):
    workshop, [one, other] = group(guests=2)
    assert change_guest(workshop, one, name="  Bo ", by=own(workshop), now=MONDAY).name == "Bo"
    with pytest.raises(ValidationError) as told:
        change_guest(workshop, other, name="BO", by=own(workshop), now=MONDAY)
    assert list(told.value.message_dict) == ["name"]
    assert change_guest(workshop, one, breakout=3, by=own(workshop), now=MONDAY).breakout == 3
    assert change_guest(workshop, one, breakout=0, by=own(workshop), now=MONDAY).breakout is None
    with pytest.raises(ValidationError) as told:
        change_guest(workshop, one, breakout=99, by=own(workshop), now=MONDAY)
    assert list(told.value.message_dict) == ["breakout"]


def test_nobody_of_another_workshop_and_not_by_a_guest(cast):
    workshop, [one] = group(guests=1)
    other, [stranger] = group(guests=1)
    with pytest.raises(Refused, match="not in the workshop"):
        change_guest(workshop, stranger, removed=True, by=own(workshop), now=MONDAY)
    for by in (Facilitator(None, one.key), own(other), Facilitator(cast.eve)):
        with pytest.raises(PermissionDenied):
            change_guest(workshop, one, removed=True, by=by, now=MONDAY)
