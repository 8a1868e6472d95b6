"""How does a mail come back that was thrown away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail

from footpath.history.models import Event
from footpath.mailroom.actions import bring_back, throw_away
from footpath.mailroom.waiting import waiting_for
from footpath.requests.refusals import Refused


def test_it_waits_again(cast, desk):
    thrown = throw_away(waits(desk, mail("Lamp")), by=cast.ben, now=MONDAY)
    bring_back(thrown, by=cast.cleo, now=MONDAY)
    assert (thrown.settled_by, thrown.settled_at) == (None, None)
    assert list(waiting_for(cast.ben, MONDAY)) == [thrown]
    assert Event.objects.get(kind="mail.brought_back").actor_id == cast.cleo.pk


def test_not_by_strangers_and_not_twice(cast, desk):
    thrown = throw_away(waits(desk, mail("Lamp")), by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        bring_back(thrown, by=cast.dov, now=MONDAY)
    bring_back(thrown, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        bring_back(thrown, by=cast.ben, now=MONDAY)
