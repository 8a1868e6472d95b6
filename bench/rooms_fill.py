"""What does the demonstration look like when its teams have asked each other 100,000 things more? See README.md."""

import sys
from collections import defaultdict
from datetime import date

import django

if __name__ == "__main__":
    django.setup()

from django.utils import timezone
from fill import Town, ask

from footpath.catalog.models import Service
from footpath.people.models import Membership, Person, Team


class Airport(Town):
    """The demonstration as an organization that asks: who is in a team asks every other one for what it offers."""

    def __init__(self, today: date) -> None:
        """As it is on a day."""
        there = Membership.objects.on(today).filter(person__is_active=True).order_by("pk")
        self.homes: dict[int, Team] = {}
        self.members: defaultdict[int, list[Person]] = defaultdict(list)
        for one in there.select_related("person", "team"):
            self.homes.setdefault(one.person_id, one.team)
            self.members[one.team_id].append(one.person)
        offered = Service.objects.filter(state="published", team__in=self.members).order_by("pk")
        services = [*offered.select_related("team__hours", "hours")]
        people = {one.pk: one for found in self.members.values() for one in found}
        teams = {one.team_id: one.team for one in services}
        super().__init__([*people.values()], [*teams.values()], services)

    def servers(self, team: Team) -> list[Person]:
        """The people of a team."""
        return self.members[team.pk]

    def home(self, person: Person) -> Team:
        """The first team that somebody is in."""
        return self.homes[person.pk]


def main() -> None:
    """Add so many requests to the demonstration of the environment, spread over its past by 200 a working day."""
    now = timezone.now()
    ask(Airport(now.date()), range(int(sys.argv[1])), now)


if __name__ == "__main__":
    main()
