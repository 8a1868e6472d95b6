"""Does the log of a real desk become a believable last year?"""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.cast import MONDAY

from footpath.demo.desk import LOG, past_year
from footpath.demo.organization import Northfield, found
from footpath.demo.work import Lots, Work
from footpath.pure.history_file import read_history

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def northfield(db) -> Northfield:
    return found(MONDAY - timedelta(days=400), password_hash="")


def test_it_is_the_log_dealt_out_over_a_year_that_ends_now(northfield):
    past = past_year(northfield, Lots(1), MONDAY)
    assert 1450 < len(past) <= 1502
    assert all(one.opened_at <= MONDAY for one in past)
    assert min(one.opened_at for one in past) > MONDAY - timedelta(weeks=52)
    weeks = Counter((MONDAY - one.opened_at).days // 7 for one in past)
    assert weeks.keys() >= set(range(51))


def test_weekday_time_of_day_and_length_are_those_of_the_log(northfield):
    log = {row.id: row for row in read_history(LOG.read_bytes()).rows}
    for one in past_year(northfield, Lots(1), MONDAY):
        then, now = log[one.row.id], one.opened_at.astimezone(BERLIN)
        assert now.weekday() == then.opened_at.weekday()
        assert one.closed_at - one.opened_at == then.closed_at - then.opened_at
        assert (now.hour, now.minute) == (then.opened_at.hour, then.opened_at.minute) or now.hour in (2, 3)


def test_nobody_asks_their_own_team(northfield):
    teams = {"Facilities": {"ben", "cleo", "lena", "tomas"}, "IT": {"eve", "jonas", "priya", "sami"}}
    past = past_year(northfield, Lots(1), MONDAY)
    assert not [one for one in past if one.customer in teams[one.row.team]]
    assert {one.row.team for one in past if one.customer == "ana"} == teams.keys()


def test_every_request_says_something_that_its_service_can_keep(northfield):
    """The answers fill in everything that the form needs, in words that speak of one thing."""
    work = Work(northfield, Lots(1))
    titles = set()
    for one in past_year(northfield, Lots(1), MONDAY):
        asked = work.asked(one.service, one.row.id, one.opened_at)
        titles.add(asked.title)
        assert "{" not in asked.title + repr(list(asked.answers.values()))
        form = {item.key: item for item in northfield.services[one.service].form}
        assert asked.answers.keys() <= form.keys()
        for key, given in asked.answers.items():
            assert not form[key].choices or set([given] if isinstance(given, str) else given) <= set(form[key].choices)
    assert len(titles) > 600


def test_another_seed_is_another_airport(northfield):
    first, second = (Work(northfield, Lots(seed)).asked("repair", "R1", MONDAY) for seed in (1, 2))
    assert first != second
