"""Is somebody reminded that a request waits for their yes, three times and no more?"""

import pytest
from tests.cast import MONDAY
from tests.requests.referrals import referred
from tests.requests.stages import DAY, HOUR, kinds

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Referral

pytestmark = pytest.mark.django_db


def test_three_times_and_never_once_it_was_answered(cast):
    request = referred(cast)

    def remind(days: float) -> bool:
        return actions.chase_referral(Referral.objects.get(), now=MONDAY + days * DAY)

    assert [remind(days) for days in (0.5, 2, 2.1, 3, 7, 14)] == [False, True, False, True, True, False]
    assert kinds(request).count("referral_chased") == 3
    actions.take_back_referral(request, by=cast.ben, now=MONDAY + 14 * DAY + HOUR)
    assert not remind(30)


def test_who_has_left_is_not_waited_for_and_their_team_is_asked_at_once(cast):
    request = referred(cast, person=cast.dov)
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    assert actions.chase_referral(Referral.objects.get(), now=MONDAY + 2 * HOUR)
    assert not actions.chase_referral(Referral.objects.get(), now=MONDAY + 3 * HOUR)
    assert Referral.objects.get().to_person is None
    assert kinds(request)[-1] == "referral_chased"
