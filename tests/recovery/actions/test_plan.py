"""How is it planned what will be done?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import DAY, TUESDAY, acknowledged, anew, kinds, large, planned, presented, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions
from footpath.recovery.actions.plan import Step

TODAY = TUESDAY.date()


def test_it_has_steps_with_who_and_until_when_and_can_be_written_anew_until_it_is_presented(cast):
    it = planned(cast)
    told = [(one.what, one.who, one.by_day) for one in it.plan.all()]
    assert told == [("Bring lamps", cast.ben, TODAY), ("Check all rooms", cast.cleo, (TUESDAY + DAY).date())]
    actions.plan(it, steps=[Step("Bring lamps", TODAY)], by=cast.ben, now=TUESDAY)
    assert [one.what for one in it.plan.all()] == ["Bring lamps"]
    assert (anew(it).state, kinds(it)[-2:]) == ("planned", ["planned", "planned"])
    with pytest.raises(Refused):
        actions.plan(presented(cast, cause="late"), steps=[Step("x", TODAY)], by=cast.ben, now=TUESDAY)


@pytest.mark.parametrize(("steps", "field"), [
    ([], "what_1"), ([Step(" ", TODAY)], "what_1"), ([Step("a", TODAY), Step("b", None)], "by_day_2"),
    ([Step("a", TODAY - DAY)], "by_day_1"), ([Step("a", TODAY)] * 7, "what_6"), ([Step("x" * 301, TODAY)], "what_1"),
])  # fmt: skip
def test_what_cannot_be_used_is_named(cast, steps, field):
    it = acknowledged(cast)
    with pytest.raises(ValidationError) as told:
        actions.plan(it, steps=steps, by=cast.ben, now=TUESDAY)
    assert list(told.value.message_dict) == [field]
    assert anew(it).state == "acknowledged"


def test_the_owner_alone_and_after_sorry(cast):
    it = acknowledged(cast)
    strangers(cast, lambda by: actions.plan(it, steps=[Step("x", TODAY)], by=by, now=TUESDAY))
    with pytest.raises(Refused):
        actions.plan(large(cast, cause="late"), steps=[Step("x", TODAY)], by=cast.ben, now=TUESDAY)
