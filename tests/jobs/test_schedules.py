"""Does each slot of a schedule begin when it should, in every zone and when clocks change?"""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.jobs import Daily, Every

moments = some.integers(1_577_836_800, 2_208_988_800).map(lambda second: datetime.fromtimestamp(second, UTC))
periods = some.builds(
    lambda hours, minutes: {"hours": hours, "minutes": minutes}, some.integers(0, 48), some.integers(1, 59)
)
days = some.builds(
    lambda at, zone: Daily(task="x", at=at, zone=zone),
    some.times().map(lambda at: at.replace(microsecond=0)),
    some.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]),
)


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_every_counts_in_utc() -> None:
    assert Every(minutes=15, task="x").slot(at("2026-11-22 10:44:59")) == at("2026-11-22 10:30")
    assert Every(hours=24, task="x").slot(at("2026-11-22 10:44:59")) == at("2026-11-22 00:00")


@given(now=moments, period=periods)
def test_every_moment_lies_in_its_slot(now: datetime, period: dict[str, int]) -> None:
    every = Every(task="x", **period)
    slot = every.slot(now)
    assert slot <= now < slot + every.period
    assert every.slot(slot) == slot


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        ("2026-11-22 10:00", "2026-11-22 01:10"),
        ("2026-11-22 01:09:59", "2026-11-21 01:10"),
        ("2027-03-28 12:00", "2027-03-28 01:10"),  # 02:10 is left out: an hour later, 03:10, is 01:10 in UTC
        ("2027-10-31 12:00", "2027-10-31 00:10"),  # 02:10 comes twice: the first time
        ("2027-11-01 12:00", "2027-11-01 01:10"),
    ],
)
def test_daily_follows_the_clocks_of_its_zone(now: str, slot: str) -> None:
    assert Daily(task="x", at=time(2, 10), zone="Europe/Berlin").slot(at(now)) == at(slot)


@given(now=moments, daily=days)
def test_a_day_has_one_slot(now: datetime, daily: Daily) -> None:
    slot = daily.slot(now)
    assert slot <= now < slot + timedelta(hours=25)
    assert daily.slot(slot) == slot
    assert timedelta(hours=23) <= slot - daily.slot(slot - timedelta(seconds=1)) <= timedelta(hours=25)


def test_a_period_of_no_length_is_refused() -> None:
    with pytest.raises(ValueError, match="the period of x"):
        Every(task="x")
