"""Does somebody who cannot help now say when they can?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import TUESDAY, day, one_event, queued

from footpath.requests import actions
from footpath.requests.models import Offer

pytestmark = pytest.mark.django_db


def not_now(request, by):
    return actions.not_now(request, by_day=day(9), reason="Two of us are ill.", by=by, now=TUESDAY)


def test_it_is_an_offer_of_the_team(cast):
    request = queued(cast)
    with one_event(request, "offer_made", cast.ben):
        not_now(request, cast.ben)
    kept = Offer.objects.get()
    assert (kept.side, kept.by_day, kept.reason) == ("provider", day(9), "Two of us are ill.")


def test_who_asked_says_so_in_another_way(cast):
    with pytest.raises(PermissionDenied):
        not_now(queued(cast), cast.ana)
