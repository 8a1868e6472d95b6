"""How does a workshop go away at once?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import delete_workshop, keep_entry
from footpath.growth.models import Entry, Participant, Workshop
from footpath.growth.workshops.leading import Facilitator
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_all_that_anybody_wrote_and_by_whoever_leads_it_alone(cast):
    workshop, [one] = group(guests=1)
    keep_entry(one, exercise="notes", answers={"text": "Mine"}, now=MONDAY)
    with pytest.raises(PermissionDenied):
        delete_workshop(workshop, by=Facilitator(cast.eve), now=MONDAY)
    by, pk = own(workshop), workshop.pk
    delete_workshop(workshop, by=by, now=MONDAY)
    assert not any(model.objects.exists() for model in (Workshop, Participant, Entry))
    assert Event.objects.get(kind="workshop.deleted").subject_id == pk
    with pytest.raises(Refused):
        delete_workshop(workshop, by=by, now=MONDAY)
