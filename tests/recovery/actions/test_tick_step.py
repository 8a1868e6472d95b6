"""How is a step of the plan ticked off?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.recovery.stages import TUESDAY, kinds, planned, put_right

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_the_owner_and_whoever_does_it_tick_it_once(cast):
    it = planned(cast)
    lamps, rooms = it.plan.all()
    for name in ("ana", "cleo", "dov"):
        with pytest.raises(PermissionDenied):
            actions.tick_step(lamps, by=getattr(cast, name), now=TUESDAY)
    actions.tick_step(lamps, by=cast.ben, now=TUESDAY)
    actions.tick_step(rooms, by=cast.cleo, now=TUESDAY)
    assert [one.done_at for one in it.plan.all()] == [TUESDAY, TUESDAY]
    assert kinds(it)[-2:] == ["step_done", "step_done"]
    with pytest.raises(Refused, match="ticked off already"):
        actions.tick_step(lamps, by=cast.ben, now=TUESDAY)


def test_not_when_all_is_done(cast):
    with pytest.raises(Refused):
        actions.tick_step(put_right(cast).plan.first(), by=cast.ben, now=TUESDAY)
