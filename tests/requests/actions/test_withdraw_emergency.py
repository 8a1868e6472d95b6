"""How is it taken back that a request should overtake?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import happened
from tests.requests.emergencies import LATER, SAID, emergency_of
from tests.requests.stages import anew, queued

from footpath.requests import actions
from footpath.requests.models import Emergency
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_taken_back_the_request_stays_in_line_and_may_ask_again(cast):
    emergency = emergency_of(cast, queued(cast))
    with pytest.raises(PermissionDenied):
        actions.withdraw_emergency(emergency, by=cast.eve, now=LATER)
    actions.withdraw_emergency(emergency, by=cast.ana, now=LATER)
    assert (emergency.state, emergency.decided_by) == ("withdrawn", cast.ana)
    assert happened(emergency.request).kind == "request.emergency_withdrawn"
    assert emergency_of(cast, anew(emergency.request)).state == "asked"


def test_decided_it_cannot_be_taken_back(cast):
    emergency = emergency_of(cast, queued(cast))
    actions.decide_emergency(emergency, choice="stay", by=cast.max, now=LATER, **SAID)
    with pytest.raises(SomebodyWasFaster, match="Max Adler"):
        actions.withdraw_emergency(emergency, by=cast.ana, now=LATER)


@pytest.mark.parametrize("end", ["deliver", "decline", "withdraw"])
def test_where_the_request_is_over_nobody_has_to_decide_any_more(cast, end):
    emergency = emergency_of(cast, queued(cast))
    request = anew(emergency.request)
    if end == "deliver":
        actions.take(request, by=cast.ben, now=LATER)
        actions.deliver(request, text="Done.", by=cast.ben, now=LATER)
    elif end == "decline":
        actions.decline(request, reason="No.", alternative="C 1.04", by=cast.ben, now=LATER)
    else:
        actions.withdraw(request, by=cast.ana, now=LATER)
    lapsed = Emergency.objects.get(pk=emergency.pk)
    assert (lapsed.state, lapsed.decided_by) == ("withdrawn", None)
    with pytest.raises(SomebodyWasFaster):
        actions.decide_emergency(lapsed, choice="stay", by=cast.max, now=LATER, **SAID)
