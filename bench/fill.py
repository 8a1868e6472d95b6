"""What does an organization look like that has asked itself 10,000 or 100,000 things? See README.md.

Five hundred people in twenty teams that offer sixty services. The same seed gives the same rows, up to the
moment of `now`.
"""

import json
import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from crowd import crowd, emergency
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.utils import timezone
from lives import ACTS, FILLING, SUBJECTS, WORDS, Life, Rows

from footpath.catalog import findable as services_findable
from footpath.catalog.models import TERMS, Service, ServiceVersion
from footpath.history.record import of_the_past
from footpath.people import findable as people_findable
from footpath.people.models import Membership, Person, Team, WorkingHours
from footpath.requests import findable
from footpath.requests.columns import rewrite
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import learn
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import note_paces
from footpath.requests.states import IN_QUEUE, State
from footpath.site.prepare import prepare

TEAMS, PEOPLE, SERVICES_EACH, SEED = 20, 500, 3, 1
CROWD = 1_000  # requests that wait for one of the teams, where one asks to overtake
PASSWORD = "only-for-the-bench"
BATCH = 5_000  # requests that are written at once
NAMES = WORDS("Ada Ben Cleo Dov Eve Finn Gus Hana Ines Jon Kim Lea Max Nora Omar Pia Quinn Rosa Sami Tess Uma Vito")
FORM = [
    {"key": "where", "label": "Where is it?", "why": "Whoever comes needs to find it."},
    {"key": "how_many", "label": "How many people wait for it?", "kind": "number", "required": False},
    {"key": "danger", "label": "Is somebody in danger?", "kind": "yes_no", "required": False},
]


@dataclass
class Town:
    """The organization, with those who look at it: somebody who asks, somebody who serves, and who leads those."""

    people: list[Person]  # above all, the leads of the teams, everybody else
    teams: list[Team]
    services: list[Service]

    @property
    def above(self) -> Person:
        """Who leads all teams."""
        return self.people[0]

    @property
    def lead(self) -> Person:
        """Who leads the team that is measured."""
        return self.people[1]

    @property
    def team(self) -> Team:
        """The team that is measured."""
        return self.teams[0]

    @property
    def member(self) -> Person:
        """Somebody who serves in it."""
        return self.people[TEAMS + 1]

    @property
    def employee(self) -> Person:
        """Somebody of another team who asks."""
        return self.people[TEAMS + 2]

    def servers(self, team: Team) -> list[Person]:
        """The people of a team."""
        return self.people[1 + self.teams.index(team) :: TEAMS]

    def home(self, person: Person) -> Team:
        """The team that somebody is in."""
        return self.teams[(person.pk - self.people[1].pk) % TEAMS]


def found(now: datetime) -> Town:
    """People, teams and services; everybody has the same password."""
    lots, password = random.Random(SEED), make_password(PASSWORD)
    people = Person.objects.bulk_create(
        Person(
            email=f"person{n}@example.org", name=f"{lots.choice(NAMES)} {lots.choice(SUBJECTS).title()}{n}",
            job="clerk", password=password,
        )
        for n in range(PEOPLE)
    )  # fmt: skip
    hours = WorkingHours.objects.create(name="Office", zone="UTC", week=[[[480, 1020]]] * 5 + [[], []])
    root = Team.objects.create(name="All", hours=hours, lead=people[0])
    teams = Team.objects.bulk_create(
        Team(name=f"Team {n}", hours=hours, parent=root, lead=people[n + 1]) for n in range(TEAMS)
    )
    since = (now - timedelta(days=1500)).date()
    Membership.objects.bulk_create(
        Membership(person=one, team=teams[n % TEAMS], since=since) for n, one in enumerate(people[1:])
    )
    services = Service.objects.bulk_create(
        Service(
            team=team, name=f"{lots.choice(ACTS)} {lots.choice(SUBJECTS)} {n}".capitalize(), state="published",
            description=" ".join(lots.choices(FILLING, k=20)), requirements=FORM, lead_days=2,
            first_response=8, next_update=3, delivery=5,
        )
        for team in teams
        for n in range(SERVICES_EACH)
    )  # fmt: skip
    ServiceVersion.objects.bulk_create(
        ServiceVersion(
            service=one, number=1, changed_at=now, published_at=now - timedelta(days=1400),
            **{name: getattr(one, name) for name in TERMS},
        )
        for one in services
    )  # fmt: skip
    return there()


def there() -> Town:
    """The organization as it was founded."""
    return Town(
        list(Person.objects.order_by("pk")),
        list(Team.objects.exclude(parent=None).order_by("pk").select_related("hours")),
        list(Service.objects.order_by("pk").select_related("team__hours", "hours")),
    )


def ask(town: Town, numbers: Iterable[int], now: datetime, *, alone: bool = False) -> None:
    """Requests with these numbers, 0 being the newest, and all as the worker leaves it; with `alone` all are asked of
    the measured team by the measured employee, none is done, and nothing is forecast.
    """
    versions = {one.service_id: one for one in ServiceVersion.objects.all()}
    numbers = list(numbers)
    for at in range(0, len(numbers), BATCH):
        rows = Rows()
        for n in numbers[at : at + BATCH]:
            lots = random.Random(f"{SEED} {n}")
            service = lots.choice(town.services[:SERVICES_EACH] if alone else town.services)
            asker = town.employee if alone else lots.choice(town.people[1:])
            life = Life(lots, service, versions[service.pk], asker, town.home(asker))
            life.live(rows, n, lots.choice(town.servers(service.team)), now, is_done=not alone)
        with transaction.atomic():
            rows.write()
    if not alone:
        settle(town, now)
    for room in (people_findable, services_findable, findable):
        room.index_all(now)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # as the server does by itself within minutes


def settle(town: Town, now: datetime) -> None:
    """As the worker leaves it after each verb and in the night: columns, forecasts, paces."""
    waiting = ServiceRequest.objects.in_queue().with_names()
    for one in waiting.select_related("service__team__hours", "version__hours").prefetch_related("spans", "promises"):
        rewrite(one, now=now)
    with of_the_past():  # nobody is told of what fell at risk before anybody looked
        for team in town.teams:
            learn(team, now)
            forecast_team(team, now)
    note_paces(Service.objects.all(), now)


def places(town: Town) -> dict[str, Any]:
    """Who looks at what, for those who come over HTTP."""
    mine = ServiceRequest.objects.filter(team=town.team).exclude(state=State.DRAFT).order_by("-submitted_at", "-pk")
    looked_at = [*mine.in_queue()[:10], *mine.exclude(state__in=IN_QUEUE)[:10]]
    return {
        "password": PASSWORD,
        "people": {
            "employee": town.employee.email,
            "member": town.member.email,
            "lead": town.lead.email,
            "above": town.above.email,
        },
        "emergency": open_one.get_absolute_url() if (open_one := emergency()) else "",
        "board": f"/teams/{town.team.pk}/board/",
        "requests": [one.get_absolute_url() for one in looked_at],
        "insight": f"/insight/teams/{town.team.pk}/",
        "asks": [f"/services/{one.pk}/ask/" for one in town.services[::7]],
        "words": ["printer", "printer+gate", "badge+ada", "move", "br", "the", "lamp+FP", "invoice+overdue", "zzz"],
    }


def main() -> None:
    """Fill the database of the environment with so many requests; or say what is where in it."""
    if sys.argv[1] == "--places":
        print(json.dumps(places(there())))
        return
    prepare(demo=False)
    now, size = timezone.now(), int(sys.argv[1])
    town = found(now)
    ask(town, range(size), now)
    askers = [(one, town.home(one)) for one in town.people[TEAMS + 1 :: 7] if town.home(one) != town.teams[-1]]
    crowd(town.services[-SERVICES_EACH:], askers, now, min(CROWD, size), SEED)


if __name__ == "__main__":
    main()
