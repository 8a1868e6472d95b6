"""Who answers the questions of the lesson, and which?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.growth import actions

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_the_lesson_is_for_those_who_lead(cast):
    with pytest.raises(PermissionDenied):
        actions.answer_lesson("why", answer="week", by=cast.ben, **WHO)
    with pytest.raises(ValidationError):
        actions.answer_lesson("nothing", answer="week", by=cast.cleo, **WHO)
    with pytest.raises(ValidationError):
        actions.answer_lesson("why", answer="maybe", by=cast.cleo, **WHO)
