"""How does somebody pause a log, for a leave or a crowded day?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary, sheet

from footpath.conversations.actions import pause_log
from footpath.people.refusals import Refused


def test_its_days_stand_still(cast):
    log = pause_log(diary(cast.ana), by=cast.ana, now=MONDAY + timedelta(days=2))
    assert log.day(MONDAY.date() + timedelta(days=9)) == 3


def test_once_is_enough_and_a_sheet_has_no_days(cast):
    log = pause_log(diary(cast.ana), by=cast.ana, now=MONDAY)
    for one in (log, sheet(cast.ana)):
        with pytest.raises(Refused):
            pause_log(one, by=cast.ana, now=MONDAY)


def test_nobody_pauses_that_of_another_one(cast):
    with pytest.raises(PermissionDenied):
        pause_log(diary(cast.ana), by=cast.max, now=MONDAY)
