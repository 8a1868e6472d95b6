"""When did people of two departments sit together in an interdepartmental team?"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from footpath.growth.interdepartmental import states
from footpath.growth.models import CouncilPresence
from footpath.people.meetings import Meeting


def met(since: date, until: date) -> Iterator[Meeting]:
    """Each two departments for which somebody was there."""
    found = CouncilPresence.objects.filter(meeting__state=states.HELD, meeting__on__gte=since, meeting__on__lt=until)
    teams: dict[tuple[int, date], set[int]] = {}
    rows = found.exclude(team=None).order_by("meeting__on", "pk").values_list("meeting", "meeting__on", "team")
    for meeting, on, team in rows:
        if team is not None:
            teams.setdefault((meeting, on), set()).add(team)
    for (_meeting, on), there in teams.items():
        for one, other in combinations(sorted(there), 2):
            yield Meeting.of(one, other, on, "interdepartmental")
