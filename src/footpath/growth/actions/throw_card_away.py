"""How does a practice card go away?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._practice import own_card
from footpath.growth.events import PracticeCardGone
from footpath.growth.models import Card
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def throw_card_away(card: Card, *, by: Person, now: datetime) -> None:
    """With all that is written on it, and what was suggested; a phrase that was given stays with the team.

    Raises PermissionDenied, Refused where it is gone already.
    """
    card = own_card(card, by)
    pk = card.pk
    card.delete()
    card.pk = pk  # for the event alone
    record(PracticeCardGone(), subject=card, by=by, now=now)
