"""How are guests let in?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import own

from footpath.growth.actions import open_workshop, start_workshop
from footpath.growth.workshops.leading import Facilitator
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_whoever_leads_it_opens_it_once(cast):
    workshop = start_workshop(kind="group", by=cast.ana, now=MONDAY)
    opened = open_workshop(workshop, by=Facilitator(cast.ana), now=MONDAY)
    assert (opened.state, opened.opened_at, opened.changes) == ("open", MONDAY, 1)
    assert Event.objects.get(kind="workshop.opened").actor_id == cast.ana.pk
    with pytest.raises(Refused, match="under way"):
        open_workshop(workshop, by=own(workshop), now=MONDAY)


def test_nobody_else_does(cast):
    workshop = start_workshop(kind="group", by=cast.ana, now=MONDAY)
    for by in (Facilitator(), Facilitator(cast.eve), Facilitator(cast.max), Facilitator(None, "a" * 32)):
        with pytest.raises(PermissionDenied):
            open_workshop(workshop, by=by, now=MONDAY)
