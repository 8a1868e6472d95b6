"""Which meetings of several teams stand in somebody's calendar? The day and where it is; never the agenda."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from django.db.models import Q

from footpath.conversations.models import TableDateState
from footpath.conversations.tables.permissions import visible_dates
from footpath.growth.interdepartmental.permissions import visible_meetings
from footpath.growth.models import CouncilMeetingState
from footpath.people.models import Person
from footpath.people.permissions import reach

Line = tuple[str, date, str, str, datetime, str]  # key, day, summary, address, since, text


def meetings_of(person: Person, today: date, most: int) -> Iterator[Line]:
    """Of an interdepartmental team where they sit, and round tables at which their team does."""
    planned = visible_meetings(person).filter(state=CouncilMeetingState.PLANNED, on__gte=today).order_by("on", "pk")
    for one in planned[:most]:
        yield f"council/{one.pk}", one.on, str(one), one.get_absolute_url(), _since(one.on), str(one.place)
    mine = reach(person, today)
    teams = mine.member_of | mine.leads
    at_table = Q(table__team__in=teams) | Q(table__sides__team__in=teams)
    dates = visible_dates(person).filter(at_table, state=TableDateState.PLANNED, on__gte=today).order_by("on", "pk")
    for each in dates.distinct()[:most]:
        yield f"table/{each.pk}", each.on, str(each), each.get_absolute_url(), _since(each.on), str(each.place)


def _since(day: date) -> datetime:
    """The same for the same day, so that a calendar sees no change where there is none."""
    return datetime.combine(day, time(0), UTC)
