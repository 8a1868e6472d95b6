"""When does recurring work fall due?"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)  # a Monday


@dataclass(frozen=True, kw_only=True)
class Every:
    """A job, by its dotted name, that runs once in each period; periods are counted in UTC."""

    task: str
    minutes: int = 0
    hours: int = 0

    def __post_init__(self) -> None:
        """Refuse a period of no length."""
        if self.period <= timedelta(0):
            raise ValueError(f"the period of {self.task} must be longer than nothing")

    @property
    def period(self) -> timedelta:
        """The length of one slot."""
        return timedelta(minutes=self.minutes, hours=self.hours)

    def slot(self, now: datetime) -> datetime:
        """The beginning of the slot that `now` lies in."""
        return now.astimezone(UTC) - (now - _EPOCH) % self.period


@dataclass(frozen=True, kw_only=True)
class Daily:
    """A job, by its dotted name, that runs once a day from that time on, on the clocks of that zone."""

    task: str
    at: time
    zone: str = "UTC"

    def slot(self, now: datetime) -> datetime:
        """The last moment at or before `now` at which the clocks of the zone showed that time.

        A time that a change of clocks leaves out is taken as the moment an hour later; one that comes twice
        is taken the first time.
        """
        zone = ZoneInfo(self.zone)
        today = now.astimezone(zone).date()
        days = (today + timedelta(days=offset) for offset in (1, 0, -1))
        moments = (datetime.combine(day, self.at, zone).astimezone(UTC) for day in days)
        return next(moment for moment in moments if moment <= now)


Schedule = Every | Daily
