"""How does a paused log go on?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary

from footpath.conversations.actions import pause_log, resume_log
from footpath.people.refusals import Refused


def test_its_end_moves_on_by_the_days_of_the_pause(cast):
    log = diary(cast.ana)
    last = log.last
    pause_log(log, by=cast.ana, now=MONDAY + timedelta(days=2))
    log = resume_log(log, by=cast.ana, now=MONDAY + timedelta(days=7))
    assert log.last == last + timedelta(days=5)
    assert log.day(MONDAY.date() + timedelta(days=7)) == 3


def test_what_is_not_paused_does_not_go_on(cast):
    with pytest.raises(Refused, match="not paused"):
        resume_log(diary(cast.ana), by=cast.ana, now=MONDAY)


def test_nobody_resumes_that_of_another_one(cast):
    with pytest.raises(PermissionDenied):
        resume_log(diary(cast.ana), by=cast.cleo, now=MONDAY)
