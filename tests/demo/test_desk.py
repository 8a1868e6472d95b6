"""Does the log of a real desk become two believable years?"""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

from tests.cast import MONDAY

from footpath.demo.desk import LOG, past
from footpath.pure.history_file import read_history

BERLIN = ZoneInfo("Europe/Berlin")


def test_it_is_the_log_dealt_out_over_two_years_that_end_now():
    found = past(MONDAY)
    assert 1450 < len(found) <= 1502
    assert all(one.opened_at <= MONDAY for one in found)
    assert min(one.opened_at for one in found) > MONDAY - timedelta(weeks=104)
    weeks = Counter((MONDAY - one.opened_at).days // 7 for one in found)
    assert len(weeks) >= 100
    assert {one.team for one in found} == {"Facilities", "IT"}


def test_weekday_time_of_day_and_length_are_those_of_the_log():
    log = {row.id: row for row in read_history(LOG.read_bytes()).rows}
    for one in past(MONDAY):
        then, now = log[one.row.id], one.opened_at.astimezone(BERLIN)
        assert now.weekday() == then.opened_at.weekday()
        assert one.closed_at - one.opened_at == then.closed_at - then.opened_at
        assert (now.hour, now.minute) == (then.opened_at.hour, then.opened_at.minute) or now.hour in (2, 3)
