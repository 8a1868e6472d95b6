"""Is an answer kept for a day, and no longer?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.people.actions import tidy_answers
from footpath.people.models import Answered


def test_what_is_older_than_a_day_goes(cast):
    for hours in (1, 23, 25, 400):
        Answered.objects.create(person=cast.ana, key=str(hours), fingerprint="x", at=MONDAY - timedelta(hours=hours))
    tidy_answers(now=MONDAY)
    assert sorted(Answered.objects.values_list("key", flat=True)) == ["1", "23"]
