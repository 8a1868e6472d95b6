"""How much work on requests is done outside working hours, team by team and week by week?

Counted is what people did with requests (an answer, a promise, a delivery, a question), by the hours of the team in
which they are longest. It is a sign, not a time sheet: what is done away from Footpath is not in it.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Min

from footpath.history.models import Event
from footpath.people.models import Membership, Team
from footpath.requests.models import ServiceRequest
from footpath.requests.models.after_hours import AfterHours
from footpath.requests.outcomes import monday_of

WEEK = timedelta(days=7)
ANEW = 3  # weeks that are counted again each night: hours change, and so does who is where
Places = Mapping[int, list[tuple[date, date | None, int]]]


def note_after_hours(now: datetime) -> int:
    """Keep the weeks that are not kept yet, and the last few anew; returns of how many teams' weeks it was."""
    first = Event.objects.filter(subject_kind=ServiceRequest.subject_kind).aggregate(first=Min("at"))["first"]
    if first is None:
        return 0
    last = AfterHours.objects.order_by("-week").values_list("week", flat=True).first()
    begin = first.date() if last is None else last - WEEK * ANEW
    monday = begin - timedelta(days=begin.weekday())
    return note_weeks(monday, now.date() + WEEK)


def note_weeks(since: date, until: date) -> int:
    """Count the weeks with since <= Monday < until anew, all in one transaction."""
    counted = _counted(since, until)
    with transaction.atomic():
        AfterHours.objects.filter(week__gte=since, week__lt=until).delete()
        AfterHours.objects.bulk_create(counted, batch_size=500)
    return len(counted)


def _counted(since: date, until: date) -> list[AfterHours]:
    teams = {team.pk: team for team in Team.objects.select_related("hours")}
    zones = {pk: ZoneInfo(team.hours.zone) for pk, team in teams.items()}
    calendars = {pk: team.calendar for pk, team in teams.items()}
    places = _places()
    acts: dict[tuple[int, date], int] = defaultdict(int)
    outside: dict[tuple[int, date], int] = defaultdict(int)
    who: dict[tuple[int, date], set[int]] = defaultdict(set)
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, actor_id__isnull=False)
    begin, end = (datetime(one.year, one.month, one.day, tzinfo=UTC) for one in (since, until + WEEK))
    day = timedelta(days=1)  # zones reach across the borders of the days
    events = events.filter(at__gte=begin - day, at__lt=end + day).order_by()
    for actor, at in events.values_list("actor_id", "at").iterator(chunk_size=5000):
        team = _team_on(places.get(actor or 0, []), at.date())
        if team is None:
            continue
        week = monday_of(at, zones[team])
        if since <= week < until:
            acts[team, week] += 1
            outside[team, week] += not calendars[team].is_open(at)
            who[team, week].add(actor or 0)
    return [
        AfterHours(team_id=team, week=week, acts=n, outside=outside[team, week], people=len(who[team, week]))
        for (team, week), n in sorted(acts.items())
    ]


def _places() -> Places:
    """In which teams everybody was, the longest first."""
    found: dict[int, list[tuple[date, date | None, int]]] = defaultdict(list)
    rows = Membership.objects.order_by("since", "pk").values_list("person_id", "since", "until", "team_id")
    for person, since, until, team in rows:
        found[person].append((since, until, team))
    return found


def _team_on(places: list[tuple[date, date | None, int]], day: date) -> int | None:
    return next((team for since, until, team in places if since <= day and (until is None or day <= until)), None)
