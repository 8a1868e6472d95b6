"""Can those who were asked say no, with the reason?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.referrals import referred
from tests.requests.stages import TUESDAY, anew, one_event

from footpath.requests import actions
from footpath.requests.models import Referral
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


def test_it_stays_where_it_is_and_they_see_it_no_longer(cast):
    request = referred(cast)
    with one_event(request, "referral_refused", cast.dov):
        actions.refuse_referral(request, reason="Offers are written by Procurement.", by=cast.dov, now=TUESDAY)
    said = Referral.objects.get()
    assert (said.state, said.answer, said.answered_by) == ("refused", "Offers are written by Procurement.", cast.dov)
    assert anew(request).team == cast.facilities
    assert not visible_to(cast.dov, TUESDAY.date()).filter(pk=request.pk).exists()
    with pytest.raises(SomebodyWasFaster, match="Dov Levi could not take it over"):
        actions.accept_referral(anew(request), by=cast.dov, now=TUESDAY)


def test_nobody_else_and_not_without_a_reason(cast):
    request = referred(cast)
    with pytest.raises(PermissionDenied):
        actions.refuse_referral(request, reason="No.", by=cast.ben, now=TUESDAY)
    with pytest.raises(Unclear):
        actions.refuse_referral(request, reason=" ", by=cast.dov, now=TUESDAY)
