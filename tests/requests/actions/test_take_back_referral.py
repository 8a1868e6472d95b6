"""Can a team keep what it has referred, until it was accepted?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.referrals import referred
from tests.requests.stages import TUESDAY, anew, one_event

from footpath.requests import actions
from footpath.requests.models import Referral
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_nobody_has_to_answer_any_more(cast):
    request = referred(cast)
    with one_event(request, "referral_taken_back", cast.cleo):
        actions.take_back_referral(request, by=cast.cleo, now=TUESDAY)
    assert Referral.objects.get().state == "taken_back"
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin took back"):
        actions.take_back_referral(anew(request), by=cast.ben, now=TUESDAY)


def test_not_by_whoever_was_asked_and_not_once_they_said_yes(cast):
    request = referred(cast)
    with pytest.raises(PermissionDenied):
        actions.take_back_referral(request, by=cast.dov, now=TUESDAY)
    seen = anew(request)
    actions.accept_referral(request, by=cast.dov, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Dov Levi took it over"):
        actions.take_back_referral(seen, by=cast.ben, now=TUESDAY)
