"""How does the charter of an interdepartmental team change?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    CHARTER,
    TODAY,
    founded_by,
)

from footpath.growth.interdepartmental import verbs
from footpath.growth.models import Council, CouncilMark
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster

LATER = MONDAY + timedelta(days=30)


def test_the_charter_is_written_anew_and_teams_are_marked(cast):
    council = founded_by(cast)
    verbs.change_council(
        council, **CHARTER | {"purpose": "More"}, hr=cast.sales, training=cast.facilities, by=cast.cleo, now=MONDAY
    )
    verbs.change_council(council, **CHARTER, hr=cast.flight_operations, by=cast.cleo, now=MONDAY)
    assert set(CouncilMark.objects.values_list("what", "team")) == {("hr", cast.flight_operations.pk)}
    assert Event.objects.latest("id").kind == "council.changed"


def test_not_by_strangers_not_with_an_end_that_is_over_and_not_when_it_has_ended(cast):
    council = founded_by(cast)
    with pytest.raises(PermissionDenied):
        verbs.change_council(council, **CHARTER, by=cast.max, now=MONDAY)  # asked, and has not said yes
    with pytest.raises(ValidationError) as told:
        verbs.change_council(council, **CHARTER, ends_on=TODAY - timedelta(days=1), by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == ["ends_on"]
    seen = Council.objects.get(pk=council.pk)
    verbs.change_council(council, **CHARTER, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        verbs.change_council(seen, **CHARTER, by=cast.cleo, now=MONDAY)
    verbs.end_council(council, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        verbs.change_council(council, **CHARTER, by=cast.cleo, now=MONDAY)
