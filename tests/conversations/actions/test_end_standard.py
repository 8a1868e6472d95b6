"""How does what two people agreed on end?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, latest, proposed

from footpath.conversations.actions import check_standard, end_standard
from footpath.people.refusals import Refused


def test_it_ends_with_a_reason_that_history_does_not_say_and_nobody_is_asked_any_more(cast):
    standard = agreed(cast)
    check = check_standard(last(standard), now=MONDAY + 40 * DAY)
    ended = end_standard(standard, reason="The moves are over.", by=cast.ana, now=MONDAY + 41 * DAY)
    check.refresh_from_db()
    assert (ended.state, ended.reason, check.verdict) == ("ended", "The moves are over.", "too_few")
    assert latest() == ("standard.ended", {}, cast.ana.pk)
    assert "moves" not in ended.ended_because
    assert check_standard(last(standard), now=MONDAY + 90 * DAY) is None


def test_a_reason_is_needed_and_only_what_holds_ends(cast):
    with pytest.raises(ValidationError) as told:
        end_standard(agreed(cast), reason=" ", by=cast.ana, now=MONDAY)
    assert list(told.value.message_dict) == ["reason"]
    with pytest.raises(Refused):
        end_standard(proposed(cast), reason="No.", by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        end_standard(agreed(cast), reason="No.", by=cast.max, now=MONDAY)
