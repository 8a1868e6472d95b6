"""What is agreed?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.appraisals.rating import SECRET, collecting, released

from footpath.appraisals import actions, states

pytestmark = pytest.mark.django_db


def test_it_is_written_down_locked_by_who_may_read_it(cast):
    it = released(collecting(cast))
    for by in (cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.agree_outcome(it, outcome="both", text=SECRET, by=by, now=it.closed_at)
    for wrong in ({"outcome": "fame", "text": "x"}, {"outcome": "both", "text": " "}):
        with pytest.raises(ValidationError):
            actions.agree_outcome(it, **wrong, by=cast.ben, now=it.closed_at)
    it = actions.agree_outcome(it, outcome="both", text=SECRET, by=cast.ben, now=it.closed_at)
    assert (it.state, it.texts["agreed"], SECRET in it.locked) == (states.PLAN, SECRET, False)
    it = actions.agree_outcome(it, outcome="reward", text="Better words", by=cast.ben, now=it.closed_at)
    assert it.texts["agreed"] == "Better words"
