"""How does somebody take their own name off?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, delivered

from footpath.history.models import Event
from footpath.recognition.actions import leave_part
from footpath.recognition.models import Contribution
from footpath.recognition.permissions import visible_parts

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_nobody_hears_whose_it_was(cast):
    done = delivered(cast)
    leave_part(done, by=cast.ben, now=MONDAY)
    assert not visible_parts(cast.ana, TODAY)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("part.left", None)
    assert "Ben" not in event.occurrence().sentence("")


def test_nobody_takes_off_the_name_of_another(cast):
    done = delivered(cast)
    for by in (cast.ana, cast.cleo, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            leave_part(done, by=by, now=MONDAY)
    assert Contribution.objects.get().left_at is None
