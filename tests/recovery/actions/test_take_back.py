"""How does somebody say that nothing went wrong after all?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.recovery.stages import TUESDAY, anew, fixed, kinds, noticed

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_whoever_noticed_it_takes_it_back_and_nobody_after_more_was_done(cast):
    it = noticed(cast)
    for name in ("ben", "cleo", "dov"):
        with pytest.raises(PermissionDenied):
            actions.take_back(it, by=getattr(cast, name), now=TUESDAY)
    actions.take_back(it, by=cast.ana, now=TUESDAY)
    assert (anew(it).state, anew(it).closed_at) == ("taken_back", TUESDAY)
    assert kinds(it) == ["noticed", "taken_back"]
    assert noticed(cast).again is None  # it does not count
    with pytest.raises(Refused):
        actions.take_back(fixed(cast), by=cast.ben, now=TUESDAY)
