"""When did people of two teams sit together at a round table?"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from footpath.conversations.models import TablePresence
from footpath.conversations.tables import states
from footpath.people.meetings import Meeting


def met(since: date, until: date) -> Iterator[Meeting]:
    """Each two teams of which somebody was there; one meeting a day for each two of them."""
    found = TablePresence.objects.filter(date__state=states.HELD, date__on__gte=since, date__on__lt=until)
    teams: dict[tuple[int, date], set[int]] = {}
    for held, on, team in found.order_by("date__on", "pk").values_list("date", "date__on", "team"):
        teams.setdefault((held, on), set()).add(team)
    for (_held, on), there in teams.items():
        for one, other in combinations(sorted(there), 2):
            yield Meeting.of(one, other, on, "round_table")
