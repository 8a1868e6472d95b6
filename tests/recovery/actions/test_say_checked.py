"""How does the owner say that they have asked, and that it is right now?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds

from footpath.people.refusals import SomebodyWasFaster
from footpath.recovery import actions


def test_the_third_tap_and_they_can_still_say_that_it_is_not(cast):
    it = fixed(cast)
    old = anew(it)
    for name in ("ana", "cleo", "dov"):
        with pytest.raises(PermissionDenied):
            actions.say_checked(it, by=getattr(cast, name), now=TUESDAY)
    actions.say_checked(it, by=cast.ben, now=TUESDAY + DAY)
    assert (anew(it).state, anew(it).verified_by, anew(it).closed_at) == ("verified", cast.ben, None)
    assert kinds(it)[-1] == "verified"
    with pytest.raises(SomebodyWasFaster):
        actions.say_checked(old, by=cast.ben, now=TUESDAY + DAY)
    no = actions.check(it, is_right=False, missing="One is dark.", by=cast.ana, now=TUESDAY + DAY)
    assert (no.state, no.doubled) == ("owned", 1)
