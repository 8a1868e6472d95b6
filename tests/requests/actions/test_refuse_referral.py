"""Can those who were asked say no, with the reason?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.referrals import referred
from tests.requests.stages import HOUR, TUESDAY, anew, one_event

from footpath.insight.queries import how_many_wait, waiting_for
from footpath.requests import actions
from footpath.requests.models import Referral
from footpath.requests.permissions import visible_to
from footpath.requests.referring import given_back
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.ui.counts import at_once

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


def test_whoever_referred_it_looks_further_until_something_is_done(cast):
    request = referred(cast)
    actions.refuse_referral(request, reason="Offers are written by Procurement.", by=cast.dov, now=TUESDAY)
    [line] = [one for one in waiting_for(cast.ben, TUESDAY) if one.act == "Look further"]
    assert line.detail == "Sales cannot take it over: “Offers are written by Procurement.”"
    assert sum(at_once([how_many_wait(cast.ben, TUESDAY)])[0]) == 1
    actions.write(anew(request), text="Is there news?", by=cast.ana, now=TUESDAY + HOUR)
    assert given_back(cast.ben).exists()  # the customer does not look further
    actions.take(anew(request), by=cast.cleo, now=TUESDAY + HOUR)
    assert not given_back(cast.ben).exists()


def test_who_asks_others_has_looked_further(cast):
    request = referred(cast)
    actions.refuse_referral(request, reason="Not ours.", by=cast.dov, now=TUESDAY)
    actions.refer(anew(request), to=cast.flight_operations, reason="Is it yours?", by=cast.ben, now=TUESDAY)
    assert not given_back(cast.ben).exists()


def test_nobody_else_and_not_without_a_reason(cast):
    request = referred(cast)
    with pytest.raises(PermissionDenied):
        actions.refuse_referral(request, reason="No.", by=cast.ben, now=TUESDAY)
    with pytest.raises(Unclear):
        actions.refuse_referral(request, reason=" ", by=cast.dov, now=TUESDAY)
