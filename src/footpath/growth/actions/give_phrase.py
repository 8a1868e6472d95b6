"""How does a line come into the phrase bank of a team?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._practice import LONG, own_card
from footpath.growth.events import PhraseGiven
from footpath.growth.models import Card, Phrase
from footpath.growth.practice.permissions import teams_of
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def give_phrase(card: Card, *, team: Team, text: str, named: bool, by: Person, now: datetime) -> Phrase:
    """Give one's line to one's team, in the words that others can use; with one's name only if one wants it. A coworker
    has polished it first, and it is given once.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    card = own_card(card, by)
    if not card.polishes.filter(accepted_at__isnull=False).exists():
        raise Refused(_("Ask a coworker to polish it first, and take their line: then it can be given."))
    if not teams_of(by, now.date()).filter(pk=team.pk).exists():
        raise ValidationError({"team": _("Choose one of your teams.")})
    text = typed.many_lines("text", text, longest=LONG, needed=True)
    if Card.objects.filter(pk=card.pk, given=False).update(given=True) != 1:
        raise Refused(_("It was given already."))
    phrase = Phrase.objects.create(
        team=team, situation=card.situation, text=text, given_by=by if named else None, given_at=now
    )
    record(PhraseGiven(), subject=phrase, by=by if named else None, now=now)
    return phrase
