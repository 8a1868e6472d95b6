"""How is the draft thrown away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.growth.actions import discard_syllabus, drop_part
from footpath.growth.onboarding.syllabi import drafted_parts, published_parts
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_what_holds_goes_on_to_hold(cast):
    drop_part(None, 24, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        discard_syllabus(None, by=cast.cleo, now=MONDAY)
    discard_syllabus(None, by=cast.eve, now=MONDAY)
    assert drafted_parts(None) == published_parts(None)
    with pytest.raises(Refused):
        discard_syllabus(None, by=cast.eve, now=MONDAY)
