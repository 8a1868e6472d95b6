"""What did an experiment teach?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    at_work,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_the_figure_since_is_kept_beside_that_of_before(cast):
    facts = {"what": "A board at nine", "until": DUE, "measure": "promises_kept", "team": cast.facilities}
    trial = verbs.begin_trial(at_work(cast), **facts, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        verbs.end_trial(trial, learned="Much", by=cast.ana, now=LATER)
    with pytest.raises(ValidationError):
        verbs.end_trial(trial, learned="", by=cast.ben, now=LATER)
    verbs.end_trial(trial, learned="It takes five minutes.", by=cast.max, now=LATER)
    assert (trial.state, set(trial.latest)) == (states.MEASURED, {"n", "total", "squares"})
    assert Event.objects.latest("id").kind == "council_trial.ended"
    with pytest.raises(Refused):
        verbs.end_trial(trial, learned="Again", by=cast.ben, now=LATER)
