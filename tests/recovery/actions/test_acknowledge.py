"""How does the owner say sorry?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import HOUR, TUESDAY, anew, kinds, large, owned, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_those_whom_it_touches_read_it(cast):
    it = large(cast)
    strangers(cast, lambda by: actions.acknowledge(it, apology="Sorry.", by=by, now=TUESDAY))
    with pytest.raises(ValidationError) as told:
        actions.acknowledge(it, apology=" ", by=cast.ben, now=TUESDAY)
    assert list(told.value.message_dict) == ["apology"]
    actions.acknowledge(it, apology="We left you in the dark.", by=cast.ben, now=TUESDAY + HOUR)
    assert (anew(it).state, anew(it).acknowledged_at) == ("acknowledged", TUESDAY + HOUR)
    assert kinds(it)[-1] == "acknowledged"


def test_a_small_one_has_no_such_step(cast):
    with pytest.raises(Refused):
        actions.acknowledge(owned(cast), apology="Sorry.", by=cast.ben, now=TUESDAY)
