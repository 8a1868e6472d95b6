"""What leaves?"""

import pytest
from tests.appraisals.rating import SECRET, all_say, collecting, raw, released
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Report
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_made_once_and_nothing_raw_is_left(cast):
    it = collecting(cast)
    all_say(it, words=SECRET)
    with pytest.raises(Refused):
        actions.release_report(it, now=MONDAY)
    it = released(it)
    report = Report.objects.get(appraisal=it)
    assert raw() == (0, 0)
    assert SECRET not in report.locked
    assert [one["n"] for one in report.figures["groups"]] == [4, 6]
    assert report.figures["comments"]["keep_up"] == [SECRET] * 10
    with pytest.raises(Refused):
        actions.release_report(it, now=MONDAY)
