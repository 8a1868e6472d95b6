"""Who confirms what somebody new has done?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.growth.actions import end_onboarding, name_checker
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_somebody_or_nobody_in_particular(cast):
    it = name_checker(open_one(cast), checker=cast.max, by=cast.cleo, now=MONDAY)
    assert it.checker == cast.max
    assert name_checker(it, checker=None, by=cast.cleo, now=MONDAY).checker is None


def test_never_the_hire_not_by_strangers_not_when_it_is_over(cast):
    it = open_one(cast)
    with pytest.raises(ValidationError) as refused:
        name_checker(it, checker=it.hire, by=cast.cleo, now=MONDAY)
    assert set(refused.value.error_dict) == {"checker"}
    for who in (cast.ben, cast.dov, it.hire):
        with pytest.raises(PermissionDenied):
            name_checker(it, checker=cast.max, by=who, now=MONDAY)
    name_checker(it, checker=cast.max, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        name_checker(it, checker=cast.ana, by=cast.cleo, now=MONDAY)
    end_onboarding(it, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="is over"):
        name_checker(it, checker=None, by=cast.cleo, now=MONDAY)
