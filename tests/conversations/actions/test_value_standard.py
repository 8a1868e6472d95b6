"""How does whoever checks say where it is by now?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, latest

from footpath.conversations.actions import follow_up_standard, value_standard
from footpath.people.refusals import Refused, SomebodyWasFaster

LATER = MONDAY + 37 * DAY


def test_the_number_is_said_once(cast):
    asked = follow_up_standard(last(agreed(cast)), now=LATER)
    said = value_standard(asked, value="8,5", by=cast.ana, now=LATER)
    assert (said.value, said.said_by, said.said_at) == (8.5, cast.ana, LATER)
    assert latest() == ("standard.valued", {"days": 30}, cast.ana.pk)
    with pytest.raises(SomebodyWasFaster):
        value_standard(asked, value=9, by=cast.ana, now=LATER)


def test_by_whoever_checks_with_a_number_and_only_where_nobody_counts(cast):
    asked = follow_up_standard(last(agreed(cast)), now=LATER)
    with pytest.raises(PermissionDenied):
        value_standard(asked, value=9, by=cast.ben, now=LATER)
    with pytest.raises(ValidationError) as told:
        value_standard(asked, value="many", by=cast.ana, now=LATER)
    assert list(told.value.message_dict) == ["value"]
    counted = follow_up_standard(last(agreed(cast, measure="nudges", current=9, target=5)), now=LATER)
    with pytest.raises(Refused):
        value_standard(counted, value=9, by=cast.ana, now=LATER)
