"""Who begins it, and when not?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.appraisals.rating import DAY, begun, collecting, released

from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_two_at_a_time_and_the_wrong_kind_are_refused_before_they_begin(cast):
    for by, purpose in ((cast.ana, "development"), (cast.eve, "appraisal"), (cast.ben, "appraisal")):
        with pytest.raises(PermissionDenied):
            begun(cast, by=by, purpose=purpose)
    for wrong in ({"items": ["listens"] * 9}, {"days": 2}, {"purpose": "revenge"}):
        with pytest.raises(ValidationError):
            begun(cast, **wrong)
    begun(cast)
    with pytest.raises(Refused, match="under way"):
        begun(cast)


def test_two_reports_of_one_person_lie_apart(cast):
    """Of the same peers but one, a month later, one could be told from the other."""
    it = collecting(cast)
    it = released(it)
    with pytest.raises(Refused, match="90 days"):
        begun(cast, now=it.closed_at + 30 * DAY)
    assert begun(cast, now=it.closed_at + 91 * DAY)
