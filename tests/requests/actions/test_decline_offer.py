"""Does the other side say no to an offer, and why?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.agreeing import afresh, offer, offered, promised
from tests.requests.stages import TUESDAY, anew, one_event

from footpath.requests import actions
from footpath.requests.refusals import Unclear

pytestmark = pytest.mark.django_db


def decline(offer, by, reason="Monday is the audit."):
    return actions.decline_offer(offer, reason=reason, by=by, now=TUESDAY)


def test_what_stood_before_stands(cast):
    request, friday = promised(cast)
    made = afresh(offer(request, cast.ana, instead_of=friday))
    with one_event(request, "offer_declined", cast.ben):
        decline(made, cast.ben)
    kept = afresh(made)
    assert (kept.state, kept.answered_by, kept.answer) == ("declined", cast.ben, "Monday is the audit.")
    assert anew(request).promised_day == friday.by_day


def test_a_no_says_why(cast):
    made = offered(cast)
    with pytest.raises(Unclear) as refused:
        decline(made, cast.ana, reason=" ")
    assert refused.value.field == "reason"
    assert afresh(made).state == "open"


def test_it_is_for_the_other_side(cast):
    made = offered(cast)
    for person in (cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            decline(afresh(made), person)
