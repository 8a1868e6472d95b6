"""Who may see which figures?"""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Q, QuerySet

from footpath.catalog.models import Service
from footpath.people.models import Membership, Organization, Person, Team
from footpath.people.permissions import reach


def team_keys_open_to(person: Person, on: date) -> frozenset[int]:
    """The teams, by key, whose figures somebody may see: those they are in, those they lead, and those below. Who
    administers sees no more than others.
    """
    if not person.is_active:
        return frozenset()
    mine = reach(person, on)
    return mine.member_of | mine.leads


def teams_open_to(person: Person, on: date) -> QuerySet[Team]:
    """The teams whose figures somebody may see."""
    return Team.objects.filter(pk__in=team_keys_open_to(person, on)).order_by("name", "pk")


def services_open_to(person: Person, on: date) -> QuerySet[Service]:
    """The services whose figures somebody may see: those of these teams."""
    found = Service.objects.filter(team_id__in=team_keys_open_to(person, on))
    return found.select_related("team").order_by("name", "pk")


def people_open_to(person: Person, on: date) -> QuerySet[Person]:
    """Of whom somebody may see figures: of themselves, and of everybody in a team they lead or one below; of nobody
    where figures about single people are switched off.
    """
    if not person.is_active or not Organization.here().person_measures:
        return Person.objects.none()
    led = Membership.objects.on(on).filter(team_id__in=reach(person, on).leads).values("person_id")
    found = Person.objects.filter(Q(pk=person.pk) | Q(pk__in=led), is_active=True)
    return found.order_by("name", "pk")


def is_open_to(person: Person, team: int, on: date) -> bool:
    """Whether the figures of the team with this key, and of its services, are open to somebody."""
    return team in team_keys_open_to(person, on)


def pair_is_open_to(person: Person, one: Team, other: Team, on: date) -> bool:
    """Both sides see how they serve and ask each other: members, leads and those above of either team."""
    return bool({one.pk, other.pk} & team_keys_open_to(person, on))


def with_one_person(teams: Collection[int], on: date) -> frozenset[int]:
    """Of these teams those in which one person works, or nobody, now: one query for all of them."""
    counted = how_many_work(on, Q(team_id__in=teams))
    return frozenset(team for team in teams if counted.get(team, 0) < 2)


def how_many_work(on: date, where: Q | None = None) -> dict[int, int]:
    """How many people work now in each team, or in those asked `where`; a team in which nobody does is not there."""
    here = Membership.objects.on(on).filter(where or Q(), person__is_active=True)
    return dict(here.values_list("team_id").annotate(Count("person", distinct=True)).order_by())


def single_person_of(teams: Collection[int], on: date) -> tuple[bool, int | None]:
    """Whether the figures of these teams are those of one single person: nobody else works there now. And who it is."""
    here = Membership.objects.on(on).filter(team_id__in=teams, person__is_active=True)
    found = list(here.values_list("person_id", flat=True).distinct().order_by()[:2])
    return len(found) < 2, found[0] if len(found) == 1 else None
