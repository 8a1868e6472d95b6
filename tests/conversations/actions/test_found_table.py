"""How does a round table begin?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.tabling import a_table

from footpath.conversations.models import RoundTable
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_whoever_leads_the_team_founds_it_once(cast):
    table = a_table(cast)
    assert [one.team for one in table.sides.all()] == [cast.flight_operations, cast.sales]
    assert Event.objects.latest("id").kind == "round_table.founded"
    with pytest.raises(Refused):
        a_table(cast)


def test_not_by_strangers_and_never_with_the_team_itself_in_the_chair(cast):
    with pytest.raises(PermissionDenied):
        a_table(cast, by=cast.ana)
    own, mixed = {"sides": [cast.facilities]}, {"sides": [cast.sales, cast.facilities]}
    for wrong in (own, mixed, {"sides": []}, {"weeks": 0}, {"purpose": "x" * 1201}, {"team": None}):
        with pytest.raises(ValidationError) as told:
            a_table(cast, **wrong)
        assert list(told.value.message_dict) == list(wrong)
    assert not RoundTable.objects.exists()
