"""When did people of several teams work through the workbook in one group?"""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from footpath.growth.models import Participant
from footpath.growth.models.workshops import WorkshopKind
from footpath.people.meetings import Meeting
from footpath.surveys.cutting import home_teams


def met(since: date, until: date) -> Iterable[Meeting]:
    """Each two teams of which somebody with an account took part in a group of these days."""
    days = {"workshop__opened_at__date__gte": since, "workshop__opened_at__date__lt": until}
    found = Participant.objects.filter(workshop__kind=WorkshopKind.GROUP, removed_at=None, **days).exclude(person=None)
    rows = list(found.order_by("pk").values_list("workshop", "workshop__opened_at__date", "person"))
    teams = home_teams(sorted({person for _one, _on, person in rows if person}), until) if rows else {}
    groups: dict[tuple[int, date], set[int]] = {}
    for workshop, on, person in rows:
        if person in teams:
            groups.setdefault((workshop, on), set()).add(teams[person])
    for (_workshop, on), there in groups.items():
        for one, other in combinations(sorted(there), 2):
            yield Meeting.of(one, other, on, "workshop")
