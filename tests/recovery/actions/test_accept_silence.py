"""What is it when nobody says whether it is right?"""

import pytest
from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, owned, put_right

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + 20 * DAY


def test_it_goes_on_and_says_that_nobody_answered(cast):
    it = actions.accept_silence(fixed(cast), now=LATER)
    assert (anew(it).state, anew(it).verified_by, kinds(it)[-1]) == ("verified", None, "nobody_said")
    for other in (owned(cast, cause="late"), put_right(cast, cause="untold")):
        with pytest.raises(Refused):
            actions.accept_silence(other, now=LATER)
