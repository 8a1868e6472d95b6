"""Who of a team is there, was there, and will be?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Q, QuerySet

from footpath.people.models import Absence, Membership, Team
from footpath.pure.kaplan_meier import Floats

LOOKED_BACK = timedelta(weeks=8)
LOOKED_AHEAD = timedelta(days=2 * 365)  # as long as a place stays empty whose person has left
LOOKS = 400  # moments of the last weeks, evenly in working time

Days = tuple[date, date]  # first and last


def people_from_now_on(team: Team, now: datetime) -> tuple[int, list[float], list[tuple[float, float]]]:
    """How many people the team has now, from when on each further one is there, and from when until when each one is
    not: away, or gone. In seconds since 1970. Two queries.
    """
    zone = ZoneInfo(team.hours.zone)
    today = now.astimezone(zone).date()
    end = today + LOOKED_AHEAD
    stays = _stays(Membership.objects.filter(_until(today), team=team, since__lte=end, person__is_active=True), end)
    hires, gone, people = [], [], 0
    for first, last in (stay for each in stays.values() for stay in each):
        if first > today:
            hires.append(_midnight(first, zone))
        else:
            people += 1
        if last < end:
            gone.append((_midnight(last + timedelta(days=1), zone), _midnight(end, zone)))
    for first, last in _away(stays, today, end):
        gone.append((_midnight(first, zone), _midnight(last + timedelta(days=1), zone)))
    return people, sorted(hires), sorted(gone)


def looks(team: Team, now: datetime) -> Floats:
    """(LOOKS,) moments of the last eight weeks, evenly in working time, in seconds since 1970; none where the team did
    not work at all.
    """
    ends = team.calendar.to_work(np.array([(now - LOOKED_BACK).timestamp(), now.timestamp()]))
    if ends[1] - ends[0] <= 0:
        return np.zeros(0)
    return team.calendar.to_wall(ends[0] + (np.arange(LOOKS) + 0.5) / LOOKS * (ends[1] - ends[0]))


def there(team: Team, now: datetime, moments: Floats) -> Floats:
    """(n,): how many people of the team were there. Before anybody is known to have been, as many as are known now. Two
    queries.
    """
    zone = ZoneInfo(team.hours.zone)
    today = now.astimezone(zone).date()
    first = today - LOOKED_BACK
    stays = _stays(Membership.objects.filter(_until(first), team=team, since__lte=today), today)
    members = counts((_stretch(stay, zone) for each in stays.values() for stay in each), moments)
    away = counts((_stretch(days, zone) for days in _away(stays, first, today)), moments)
    return np.where(members > 0, members - away, members[-1] if members.size else 0.0)


def counts(stretches: Iterable[tuple[float, float]], moments: Floats) -> Floats:
    """(n,): how many of the stretches (from, until) each moment lies in."""
    ends = np.array(list(stretches), dtype=np.float64).reshape(-1, 2)
    begun = np.searchsorted(np.sort(ends[:, 0]), moments, side="right")
    return (begun - np.searchsorted(np.sort(ends[:, 1]), moments, side="right")).astype(np.float64)


def _until(day: date) -> Q:
    return Q(until=None) | Q(until__gte=day)


def _stays(memberships: QuerySet[Membership], end: date) -> dict[int, list[Days]]:
    """From which day to which each person is in the team, stays that touch put together; by person."""
    found: dict[int, list[Days]] = {}
    for person, since, until in memberships.order_by("since", "id").values_list("person_id", "since", "until"):
        stays, last = found.setdefault(person, []), min(until or end, end)
        if stays and since <= stays[-1][1] + timedelta(days=1):
            stays[-1] = (stays[-1][0], max(stays[-1][1], last))
        else:
            stays.append((since, last))
    return found


def _away(stays: dict[int, list[Days]], first: date, last: date) -> Sequence[Days]:
    """The days between these on which people of the team are away."""
    absences = Absence.objects.filter(person_id__in=list(stays), first__lte=last, last__gte=first)
    found = []
    for person, begin, end in absences.order_by("first", "id").values_list("person_id", "first", "last"):
        inside = ((max(begin, since), min(end, until)) for since, until in stays[person])
        found += [days for days in inside if days[0] <= days[1]]
    return found


def _stretch(days: Days, zone: ZoneInfo) -> tuple[float, float]:
    return _midnight(days[0], zone), _midnight(days[1] + timedelta(days=1), zone)


def _midnight(day: date, zone: ZoneInfo) -> float:
    """When the day begins there, in seconds since 1970."""
    return datetime.combine(day, time(), zone).timestamp()
