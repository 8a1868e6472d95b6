"""What is tried for a while, and how will one know?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    TODAY,
    at_work,
)

from footpath.growth.interdepartmental import verbs
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_where_the_figure_stands_at_the_start_is_kept(cast):
    facts = {"what": "A board at nine", "until": DUE, "measure": "promises_kept", "team": cast.facilities}
    trial = verbs.begin_trial(at_work(cast), **facts, by=cast.ben, now=MONDAY)
    assert set(trial.start) == {"n", "total", "squares"}
    assert trial.about == {"kind": "team", "ids": [cast.facilities.pk]}
    assert Event.objects.latest("id").kind == "council_trial.begun"


def test_not_by_those_outside_and_only_by_a_figure_that_is_open_to_them(cast):
    council = at_work(cast)
    facts = {"what": "A board", "until": DUE, "measure": "promises_kept", "team": cast.facilities, "now": MONDAY}
    with pytest.raises(PermissionDenied):
        verbs.begin_trial(council, **facts, by=cast.cleo)
    for wrong in ({"until": TODAY}, {"measure": "no_such"}, {"team": cast.sales}, {"team": None}, {"what": ""}):
        with pytest.raises(ValidationError) as told:
            verbs.begin_trial(council, **facts | wrong, by=cast.ben)
        assert list(told.value.message_dict) == list(wrong)
