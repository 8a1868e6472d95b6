"""Whom does somebody ask to polish a line?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._practice import own_card
from footpath.growth.events import PolishAsked
from footpath.growth.models import Card, Polish
from footpath.history.record import record
from footpath.people.models import Person

HELPERS = 2


@transaction.atomic
def ask_polish(card: Card, *, helper: Person, by: Person, now: datetime) -> Polish:
    """Two coworkers at most; they see what one says, and the line, and nothing else of the card.

    Raises PermissionDenied, ValidationError naming the field, Refused where the card is gone.
    """
    card = own_card(card, by)
    if not str(card.texts.get("rewritten", "")).strip():
        raise ValidationError({"helper": _("Write your own line first: then there is something to polish.")})
    if not helper.is_active or helper.pk == by.pk:
        raise ValidationError({"helper": _("Choose a coworker who is not you.")})
    asked = set(card.polishes.values_list("helper_id", flat=True))
    if helper.pk in asked:
        raise ValidationError({"helper": _("%(name)s has been asked already.") % {"name": helper.name}})
    if len(asked) >= HELPERS:
        raise ValidationError({"helper": _("Two coworkers at most: a line gets better by two voices, not by ten.")})
    polish = Polish.objects.create(card=card, helper=helper, asked_at=now)
    record(PolishAsked(), subject=polish, by=by, now=now)
    return polish
