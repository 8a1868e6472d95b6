"""When has somebody read a notice?"""

from datetime import timedelta

from tests.cast import MONDAY, happened

from footpath.notifications.actions import read, tell
from footpath.notifications.models import Notice

LATER = MONDAY + timedelta(hours=1)


def test_it_is_read_from_the_first_time_on(cast, asked):
    tell(happened(asked))
    assert read(Notice.objects.all(), by=cast.ben, now=LATER) == 1
    assert read(Notice.objects.all(), by=cast.ben, now=LATER + timedelta(hours=1)) == 0
    assert Notice.objects.get(recipient=cast.ben).read_at == LATER


def test_that_of_somebody_else_stays_new(cast, asked):
    tell(happened(asked))
    assert read(Notice.objects.filter(recipient=cast.cleo), by=cast.ben, now=LATER) == 0
    assert Notice.objects.get(recipient=cast.cleo).read_at is None
