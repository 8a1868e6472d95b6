"""How does a team write down what helps it in talks that are hard?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import TUESDAY, strangers

from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster
from footpath.recovery import actions
from footpath.recovery.models import Guideline


def keep(cast, by, text="We call, we do not write.", edits=0):
    return actions.keep_guideline(cast.facilities, text=text, edits=edits, by=by, now=TUESDAY)


def test_the_lead_writes_it_and_the_slower_one_hears_of_it(cast):
    strangers(cast, lambda by: keep(cast, by), "ana", "ben", "dov", "eve")
    keep(cast, cast.cleo)
    assert Guideline.objects.get().text == "We call, we do not write."
    assert Event.objects.last().kind == "guideline.kept"
    with pytest.raises(SomebodyWasFaster):
        keep(cast, cast.max, "Something else.")
    with pytest.raises(ValidationError) as told:
        keep(cast, cast.cleo, "x" * 4001, 1)
    assert list(told.value.message_dict) == ["text"]
