"""How does somebody else come to own it?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import TUESDAY, anew, kinds, noticed, owned, strangers

from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.recovery import actions


def test_it_goes_to_a_coworker_of_the_team(cast):
    it = owned(cast)
    old = anew(it)
    strangers(cast, lambda by: actions.hand_over(it, to=cast.cleo, by=by, now=TUESDAY), "ana", "dov", "eve")
    actions.hand_over(it, to=cast.cleo, by=cast.ben, now=TUESDAY)
    assert anew(it).owner == cast.cleo
    assert kinds(it)[-1] == "handed_over"
    with pytest.raises(SomebodyWasFaster):
        actions.fix(old, by=cast.ben, now=TUESDAY)


def test_nobody_else_gets_it_and_not_before_somebody_owns_it(cast):
    it = owned(cast)
    for wrong in (cast.dov, cast.ben):
        with pytest.raises(ValidationError) as told:
            actions.hand_over(it, to=wrong, by=cast.ben, now=TUESDAY)
        assert list(told.value.message_dict) == ["to"]
    with pytest.raises(Refused):
        actions.hand_over(noticed(cast, cause="late"), to=cast.ben, by=cast.cleo, now=TUESDAY)
