"""What is sealed before anybody answers, and who can read it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.rating import OWN, PREDICTED, REASON, drafts, seal, sheet_of

from footpath.conversations.actions import seal_sheet, take_back_sheet
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_it_lies_locked_and_waits_for_a_second_one(cast):
    first, second = drafts(cast)
    sealed = seal(first)
    assert (sealed.state, sealed.own, sealed.predicted, sealed.provider_words) == ("sealed", None, None, {})
    assert "QUARTZ" not in sealed.sealed
    assert (sealed.provider_team, sealed.customer_team) == (cast.facilities, sheet_of(cast.ana).customer_team)
    assert Event.objects.latest("id").facts == {}
    seal(second)
    assert {sheet_of(one).state for one in (cast.ana, cast.dov)} == {"sent"}


def test_one_that_was_taken_back_is_not_the_second_one(cast):
    first, second = drafts(cast)
    take_back_sheet(second, by=cast.ben, now=MONDAY)
    assert seal(first).state == "sealed"


@pytest.mark.parametrize(
    ("field", "value"), [("own", 0), ("own", 11), ("own", True), ("predicted", "8"), ("reason", " ")]
)
def test_what_cannot_be_sealed_is_named(cast, field, value):
    facts = {"own": OWN, "predicted": PREDICTED, "reason": REASON} | {field: value}
    with pytest.raises(ValidationError) as told:
        seal_sheet(drafts(cast)[0], **facts, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == [field]


def test_it_is_sealed_once_and_by_nobody_else(cast):
    sheet = drafts(cast)[0]
    with pytest.raises(PermissionDenied):
        seal_sheet(sheet, own=OWN, predicted=PREDICTED, reason=REASON, by=cast.ana, now=MONDAY)
    seal(sheet)
    with pytest.raises(Refused):
        seal(sheet)
