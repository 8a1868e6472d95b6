"""Where does the page of a team's figures lead on?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, QuerySet
from django.urls import reverse

from footpath.catalog.models import Service
from footpath.insight.permissions import people_open_to, team_keys_open_to
from footpath.insight.scorecards import Period
from footpath.people.models import Membership, Person
from footpath.people.permissions import tree
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


def ways_of(team: int, reader: Person, period: Period, now: datetime) -> Ways:
    """The teams with which it has most to do, its services, the teams below it and its people, as the reader may."""
    on = now.date()
    teams, open_to_reader = tree(), team_keys_open_to(reader, on)
    below = [(one.name, [one.pk]) for one in teams.values() if one.parent_id == team and one.pk in open_to_reader]
    services = Service.objects.filter(team=team).values_list("pk", "name")
    here = Membership.objects.on(on).filter(team=team).values("person")
    people = people_open_to(reader, on).filter(pk__in=here).values_list("pk", "name")
    return Ways(
        partners=_ways("insight-pair", ((teams[pk].name, [team, pk]) for pk in partners_of(team, period, now))),
        services=_ways("insight-service", ((name, [pk]) for pk, name in services)),
        below=_ways("insight-team", below),
        people=_ways("insight-person", ((name, [pk]) for pk, name in people)),
    )


def partners_of(team: int, period: Period, now: datetime) -> list[int]:
    """The teams that ask it, or that it asks, most often."""
    counted = Outcome.objects.filter(asked_at__lte=now, asked_week__gte=period.since)
    asking, asked = counted.filter(team=team), counted.filter(customer_team=team)
    together = _counted(asking, "customer_team") + _counted(asked, "team")
    most = sorted(together.items(), key=lambda one: (-one[1], one[0] or 0))
    return [pk for pk, _n in most if pk not in (None, team)][:MOST]


def _counted(outcomes: QuerySet[Outcome], column: str) -> Counter[int | None]:
    return Counter(dict(outcomes.values_list(column).annotate(n=Count("pk")).order_by()))


def _ways(route: str, found: Iterable[tuple[str, list[int]]]) -> list[Way]:
    ways = [Way(name, reverse(route, args=keys)) for name, keys in found]
    return sorted(ways, key=lambda way: (way.name.casefold(), way.address))
