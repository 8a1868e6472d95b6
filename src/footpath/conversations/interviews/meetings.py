"""When did people of two teams sit together for a talk about a service?

Of talks alone that coworkers have heard of, with the customer's yes: of any other one nobody but those in it knows.
"""

from collections.abc import Iterable
from datetime import date

from footpath.conversations.models import Debrief, Interview
from footpath.conversations.models.debriefs import DebriefState
from footpath.people.meetings import Meeting
from footpath.surveys.cutting import home_teams


def met(since: date, until: date) -> Iterable[Meeting]:
    """Each talk of these days that was told."""
    told = Debrief.objects.filter(state=DebriefState.TOLD).values("interview")
    days = {"ended_at__date__gte": since, "ended_at__date__lt": until}
    found = Interview.objects.filter(pk__in=told, **days).order_by("pk")
    talks = list(found.values_list("provider", "customer", "ended_at__date"))
    people = sorted({person for one, other, _on in talks for person in (one, other)})
    teams = home_teams(people, until) if people else {}
    for one, other, on in talks:
        if one in teams and other in teams and teams[one] != teams[other]:
            yield Meeting.of(teams[one], teams[other], on, "talk")
