"""How do stored working hours become a calendar to compute with?"""

from ast import literal_eval
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


def working_calendar(
    zone: str, week: str, country: str, region: str, closures: str, extra_days: str
) -> Calendar:
    """The calendar of stored hours, given as the text of their JSON values so that it can be remembered."""
    closed = tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in literal_eval(closures))
    extra = {
        date.fromisoformat(day): tuple((opens, closes) for opens, closes in windows)
        for day, windows in literal_eval(extra_days).items()
    }
    return Calendar(
        zone=zone,
        week=tuple(tuple((opens, closes) for opens, closes in day) for day in literal_eval(week)),
        holidays=public_holidays(country, region),
        closures=closed,
        extra_days=extra,
    )
