"""How do those whom it touches hear the plan?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import TUESDAY, acknowledged, anew, kinds, planned, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions


def test_it_says_by_which_way_and_who_was_there(cast):
    it = planned(cast)
    strangers(cast, lambda by: actions.present(it, way="talk", by=by, now=TUESDAY))
    with pytest.raises(ValidationError) as told:
        actions.present(it, way="pigeon", by=cast.ben, now=TUESDAY)
    assert list(told.value.message_dict) == ["way"]
    actions.present(it, way="talk", to="Ana and her team", by=cast.ben, now=TUESDAY)
    kept = anew(it)
    assert (kept.state, kept.presented_by, kept.presented_to) == ("presented", "talk", "Ana and her team")
    assert kinds(it)[-1] == "presented"


def test_not_without_a_plan(cast):
    with pytest.raises(Refused):
        actions.present(acknowledged(cast), way="here", by=cast.ben, now=TUESDAY)
