"""How does somebody say that the outside customer has it?"""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.requests.outside import DAY, DUE, flight, kinds_of

from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster
from footpath.requests import actions
from footpath.requests.models import Commitment


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_it_is_met_now_and_whether_late_is_recorded(cast, days, late):
    one = actions.meet_commitment(flight(cast), by=cast.ana, now=DUE + days * DAY)
    assert Commitment.objects.get().met_at == DUE + days * DAY
    assert (kinds_of(one), Event.objects.latest("id").facts) == (["added", "met"], {"late": late})


def test_it_may_have_been_there_for_some_time_but_not_from_tomorrow_on_and_not_since_the_year_one(cast):
    one = flight(cast)
    for moment in (MONDAY + DAY, datetime(1, 1, 1, tzinfo=UTC)):
        with pytest.raises(ValidationError) as refused:
            actions.meet_commitment(one, met_at=moment, by=cast.ana, now=MONDAY)
        assert list(refused.value.message_dict) == ["met_at"]
    assert actions.meet_commitment(one, met_at=MONDAY - DAY, by=cast.ana, now=MONDAY).met_at == MONDAY - DAY


def test_who_does_not_owe_it_cannot_say_so(cast):
    with pytest.raises(PermissionDenied):
        actions.meet_commitment(flight(cast), by=cast.ben, now=MONDAY)


def test_what_has_ended_does_not_end_again(cast):
    one, same = flight(cast), Commitment.objects.get()
    actions.drop_commitment(one, reason="Canceled", by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="nobody waits for it any more: Canceled"):
        actions.meet_commitment(same, by=cast.max, now=MONDAY)
