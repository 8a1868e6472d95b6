"""Are dates, durations and chances said as a coworker would say them?"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from footpath.ui import wording

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = 8 * 3600


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 12, 3), "Thu 3 Dec"),
        (date(2027, 1, 4), "Mon 4 Jan 2027"),
        (datetime(2026, 11, 25, 14, tzinfo=UTC), "Wed 25 Nov"),
    ],
)
def test_a_day(value: date, words: str) -> None:
    assert wording.day(value, NOW) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (datetime(2026, 11, 22, 9, 12, tzinfo=UTC), "today 9:12"),
        (datetime(2026, 11, 21, 16, 40, tzinfo=UTC), "yesterday 16:40"),
        (datetime(2026, 11, 23, 8, tzinfo=UTC), "tomorrow 8:00"),
        (datetime(2026, 11, 25, 14, tzinfo=UTC), "Wed 25 Nov, 14:00"),
        (datetime(2025, 11, 25, 14, tzinfo=UTC), "Tue 25 Nov 2025, 14:00"),
    ],
)
def test_a_moment(value: datetime, words: str) -> None:
    assert wording.moment(value, NOW) == words


def test_the_reader_s_zone_decides_what_today_is() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    with timezone.override(ZoneInfo("Asia/Tokyo")):
        assert wording.moment(late, NOW) == "tomorrow 8:30"
        assert wording.day(late, NOW) == "Mon 23 Nov"


def test_new_year_comes_earlier_in_the_east() -> None:
    with timezone.override(ZoneInfo("Pacific/Auckland")):
        assert wording.day(date(2026, 12, 31), datetime(2026, 12, 31, 12, tzinfo=UTC)) == "Thu 31 Dec 2026"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 min"),
        (20, "1 min"),
        (20 * 60, "20 min"),
        (3 * 3600, "3 h"),
        (1.5 * 3600, "1.5 h"),
        (DAY, "1 day"),
        (1.9 * DAY, "1.9 days"),
        (1.04 * DAY, "1 day"),
        (12.4 * DAY, "12 days"),
        (timedelta(hours=16), "2 days"),
    ],
)
def test_a_duration(seconds: float, words: str) -> None:
    assert wording.duration(seconds, DAY) == words


def test_a_column_of_days_lines_up() -> None:
    assert [wording.days(part * DAY, DAY) for part in (0.6, 1, 0)] == ["0.6 days", "1 day", "0 days"]
    assert wording.working_days(4.6 * DAY, DAY) == "4.6 working days"
    assert wording.working_days(7.5 * 3600, 7.5 * 3600) == "1 working day"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.86, "17 chances in 20"),
        (0.91, "9 chances in 10"),
        (0.05, "1 chance in 20"),
        (0.1, "1 chance in 10"),
        (1.0, "more than 19 chances in 20"),
        (0.0, "less than 1 chance in 20"),
    ],
)
def test_chances(share: float, words: str) -> None:
    assert wording.chance_words(share) == words


@given(st.floats(0, 1))
def test_a_chance_is_never_sure(share: float) -> None:
    assert wording.percent(share) not in ("0%", "100%")
    assert wording.chance_tone(share) in ("moss", "sun", "clay")
    assert "20 chances in 20" not in wording.chance_words(share)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (16 * 3600, 24 * 3600, "2–3 days"),
        (2 * 3600, 20 * 3600, "0.2–2.5 days"),
        (1800, 3 * 3600, "0.5–3 h"),
        (120, 1500, "2–25 min"),
        (8 * 3600, 8 * 3600 + 60, "1 day"),
        (600, 20 * 3600, "up to 2.5 days"),
        (0, 0, "0 min"),
    ],
)
def test_two_lengths_in_one_unit(low: float, high: float, words: str) -> None:
    assert wording.between(low, high) == words
