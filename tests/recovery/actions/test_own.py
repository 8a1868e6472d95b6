"""How does somebody own what went wrong?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.recovery.stages import TUESDAY, anew, kinds, noticed

from footpath.people.refusals import SomebodyWasFaster
from footpath.recovery import actions


def test_one_owns_it_and_the_slower_one_hears_who_it_is(cast):
    seen = noticed(cast)
    old = anew(seen)
    for name in ("ana", "dov", "eve"):
        with pytest.raises(PermissionDenied):
            actions.own(seen, by=getattr(cast, name), now=TUESDAY)
    actions.own(seen, by=cast.ben, now=TUESDAY)
    assert (anew(seen).owner, anew(seen).state, anew(seen).first_owned_at) == (cast.ben, "owned", TUESDAY)
    assert kinds(seen) == ["noticed", "owned"]
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor owns it"):
        actions.own(old, by=cast.cleo, now=TUESDAY)
