"""What if a rater leaves midway?"""

import pytest
from tests.appraisals.rating import DAY, collecting, raw, say, seats
from tests.cast import MONDAY

from footpath.appraisals.models import Rater
from footpath.appraisals.tasks import look_after
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_rater_who_leaves_is_replaced_whether_they_had_answered_or_not(cast):
    it = collecting(cast, customers=14)
    stays, goes = seats(it, "customer")[:2]
    say(stays)
    Person.objects.filter(pk__in=(stays.person_id, goes.person_id)).update(is_active=False)
    look_after(MONDAY + DAY)
    rows = Rater.objects.filter(appraisal=it, group="customer")
    assert (rows.filter(standing="left").count(), rows.filter(standing="asked").count()) == (2, 12)
    assert raw() == (1, 0)  # what was said stays
    Person.objects.filter(pk=rows.filter(standing="asked").first().person_id).update(is_active=False)
    look_after(it.closes_at - DAY)  # too late to ask anybody else
    assert rows.filter(standing="asked").count() == 12
