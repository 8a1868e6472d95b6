"""How does a mail go that is for nobody?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.mailroom.actions.placing import waits
from tests.mailroom.letters import mail

from footpath.history.models import Event
from footpath.mailroom.actions import throw_away
from footpath.mailroom.stored import raw_of
from footpath.requests.refusals import SomebodyWasFaster


def test_it_waits_no_longer_and_is_kept_as_it_came(cast, desk):
    raw = mail("Buy now")
    waiting = throw_away(waits(desk, raw), by=cast.ben, now=MONDAY)
    assert (waiting.settled_by, waiting.settled_at) == (cast.ben, MONDAY)
    assert raw_of(waiting) == raw
    assert Event.objects.get(kind="mail.thrown_away").actor_id == cast.ben.pk


def test_strangers_do_not_and_of_two_one_wins(cast, desk):
    waiting = waits(desk, mail("Buy now"))
    with pytest.raises(PermissionDenied):
        throw_away(waiting, by=cast.ana, now=MONDAY)
    throw_away(waiting, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        throw_away(waiting, by=cast.ben, now=MONDAY)
