"""How do stored working hours become a calendar to compute with?"""

from datetime import date
from functools import lru_cache

from footpath.pure.working_time import Calendar

HOLIDAY_YEARS = range(2014, 2041)  # imported history reaches back, promises reach ahead


@lru_cache(maxsize=64)
def public_holidays(country: str, region: str) -> frozenset[date]:
    """The public holidays of a country (ISO code) and region; empty without a country. ValueError when unknown."""
    if not country:
        return frozenset()
    from holidays import country_holidays  # slow to import: only where a calendar names a country

    try:
        return frozenset(country_holidays(country, subdiv=region or None, years=HOLIDAY_YEARS))
    except NotImplementedError as error:
        raise ValueError(f"no public holidays are known for {country} {region}".strip()) from error


Stored = tuple[list[list[tuple[int, int]]], list[tuple[str, str]], dict[str, list[tuple[int, int]]]]


def working_calendar(zone: str, stored: Stored, holidays: frozenset[date]) -> Calendar:
    """The calendar of stored hours: the JSON values of week, closures and extra days, as WorkingHours keeps them."""
    week, closures, extra_days = stored
    return Calendar(
        zone=zone,
        week=tuple(tuple((opens, closes) for opens, closes in day) for day in week),
        holidays=holidays,
        closures=tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in closures),
        extra_days=tuple(
            (date.fromisoformat(day), tuple((opens, closes) for opens, closes in windows))
            for day, windows in extra_days.items()
        ),
    )
