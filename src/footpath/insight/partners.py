"""Where does the page of a team's figures lead on?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, QuerySet
from django.urls import reverse

from footpath.insight.permissions import people_open_to, teams_open_to
from footpath.insight.scorecards import Period
from footpath.people.models import Membership, Person, Team
from footpath.requests.models import Outcome

MOST = 10  # teams


@dataclass(frozen=True)
class Way:
    """Another page of figures, by its name."""

    name: str
    address: str


@dataclass(frozen=True)
class Ways:
    """Where it leads on; every list in the order of names, never of figures."""

    partners: list[Way] = field(default_factory=list)
    services: list[Way] = field(default_factory=list)
    below: list[Way] = field(default_factory=list)
    people: list[Way] = field(default_factory=list)


def ways_of(team: Team, reader: Person, period: Period, now: datetime) -> Ways:
    """The teams with which it has most to do, its services, the teams below it and its people, as the reader may."""
    on = now.date()
    names = partner_names(team, period, now)
    here = Membership.objects.on(on).filter(team=team).values("person")
    return Ways(
        partners=_ways("insight-pair", ((name, [team.pk, pk]) for pk, name in names.items())),
        services=_ways("insight-service", ((one.name, [one.pk]) for one in team.services.all())),
        below=_ways("insight-team", ((one.name, [one.pk]) for one in teams_open_to(reader, on).filter(parent=team))),
        people=_ways(
            "insight-person", ((one.name, [one.pk]) for one in people_open_to(reader, on).filter(pk__in=here))
        ),
    )


def partner_names(team: Team, period: Period, now: datetime) -> dict[int, str]:
    """The teams that ask it, or that it asks, most often."""
    counted = Outcome.objects.filter(asked_at__lte=now, asked_week__gte=period.since)
    together = _counted(counted.filter(team=team), "customer_team") + _counted(
        counted.filter(customer_team=team), "team"
    )
    most = [pk for pk, _n in sorted(together.items(), key=lambda one: (-one[1], one[0])) if pk not in (None, team.pk)]
    return dict(Team.objects.filter(pk__in=most[:MOST]).values_list("pk", "name"))


def _counted(outcomes: QuerySet[Outcome], column: str) -> Counter[int | None]:
    return Counter(dict(outcomes.values_list(column).annotate(n=Count("pk")).order_by()))


def _ways(route: str, found: Iterable[tuple[str, list[int]]]) -> list[Way]:
    ways = [Way(name, reverse(route, args=keys)) for name, keys in found]
    return sorted(ways, key=lambda way: (way.name.casefold(), way.address))
