"""Who is in which team today?"""

from datetime import date

from django.db.models import QuerySet

from footpath.people.models import Membership, Person, Team


def teams_of(person: Person, on: date) -> QuerySet[Team]:
    """The teams that the person is part of on that day, by name."""
    return Team.objects.filter(memberships__in=Membership.objects.on(on).filter(person=person)).distinct()


def members_of(team: Team, on: date) -> QuerySet[Person]:
    """The active people of a team on that day, by name."""
    current = Membership.objects.on(on).filter(team=team)
    return Person.objects.filter(is_active=True, memberships__in=current).distinct()


def home_team(person: Person, on: date) -> Team | None:
    """The team for which a person asks: the one they have been in longest, else one that they lead."""
    current = Membership.objects.on(on).filter(person=person).select_related("team").order_by("since", "id").first()
    return current.team if current else person.leads.order_by("id").first()


def person_named(text: str, among: QuerySet[Person]) -> Person | None:
    """Whom somebody means who typed a name or an address; None where nobody, or more than one, is called that."""
    text = text.strip()
    found = list(among.filter(email=text.lower())[:1]) or list(among.filter(name__iexact=text)[:2])
    return found[0] if len(found) == 1 else None
