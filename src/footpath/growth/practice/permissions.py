"""Who sees a practice card, a line to polish, and the phrases of a team?

A card is its owner's alone; whoever was asked to polish a line sees that line, and nothing else of the card. Phrases
are the team's: its people and those who lead it. Administrators see none of it.
"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.growth.models import Card, Phrase, Polish
from footpath.people.models import Person, Team
from footpath.people.permissions import reach


def visible_cards(person: Person) -> QuerySet[Card]:
    """One's own."""
    return Card.objects.filter(owner=person) if person.is_active else Card.objects.none()


def visible_polishes(person: Person) -> QuerySet[Polish]:
    """Of one's own cards, and those that one was asked for."""
    found = Polish.objects.filter(Q(helper=person) | Q(card__owner=person))
    return (found if person.is_active else found.none()).select_related("card__owner", "helper")


def teams_of(person: Person, on: date) -> QuerySet[Team]:
    """Whose phrases somebody reads."""
    mine = reach(person, on)
    return Team.objects.filter(pk__in=mine.member_of | mine.leads).order_by("name")


def visible_phrases(person: Person, on: date) -> QuerySet[Phrase]:
    """The phrases of one's teams."""
    if not person.is_active:
        return Phrase.objects.none()
    mine = reach(person, on)
    return Phrase.objects.filter(team__in=mine.member_of | mine.leads).select_related("team", "given_by")


def can_retire(person: Person, team: Team, on: date) -> bool:
    """Those who lead the team."""
    return person.is_active and team.pk in reach(person, on).leads
