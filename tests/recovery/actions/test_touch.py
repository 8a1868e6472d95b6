"""How is it said whom it touches besides?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import TUESDAY, fixed, kinds, noticed, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_those_who_are_named_are_asked_in_the_end(cast):
    it = fixed(cast)
    strangers(cast, lambda by: actions.touch(it, whom=[cast.dov], by=by, now=TUESDAY), "dov", "eve")
    actions.touch(it, whom=[cast.dov, cast.sales], by=cast.ana, now=TUESDAY)
    assert {str(one) for one in it.touched.all()} == {"Ana Ferreira", "Dov Levi", "Sales"}
    assert {one.person for one in it.checks.all()} == {cast.ana, cast.dov, cast.max}  # Max speaks for Sales
    assert kinds(it)[-2:] == ["touched_more", "check_asked"]


def test_nobody_twice_and_nobody_when_it_is_over(cast):
    it = noticed(cast)
    with pytest.raises(ValidationError) as told:
        actions.touch(it, whom=[cast.ana], by=cast.ana, now=TUESDAY)
    assert list(told.value.message_dict) == ["whom"]
    with pytest.raises(Refused):
        actions.touch(actions.take_back(it, by=cast.ana, now=TUESDAY), whom=[cast.dov], by=cast.ana, now=TUESDAY)
