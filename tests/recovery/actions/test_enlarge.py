"""How does a small mistake become one that is put right step by step?"""

import pytest
from tests.recovery.stages import HOUR, TUESDAY, anew, fixed, kinds, large, owned, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_its_owner_or_lead_says_so_and_its_clocks_run_from_then(cast):
    it = owned(cast)
    strangers(cast, lambda by: actions.enlarge(it, by=by, now=TUESDAY), "ana", "dov", "eve")
    actions.enlarge(it, by=cast.cleo, now=TUESDAY + HOUR)
    assert (anew(it).size, anew(it).state, anew(it).since) == ("large", "owned", TUESDAY + HOUR)
    assert kinds(it)[-1] == "enlarged"
    with pytest.raises(Refused):
        actions.fix(it, by=cast.ben, now=TUESDAY)  # sorry and a plan come first


def test_not_once_it_is_put_right(cast):
    with pytest.raises(Refused):
        actions.enlarge(fixed(cast), by=cast.ben, now=TUESDAY)
    assert anew(large(cast, cause="late")).size == "large"
