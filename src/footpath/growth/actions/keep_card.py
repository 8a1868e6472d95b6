"""How is a practice card written?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._practice import cleaned, own_card
from footpath.growth.events import PracticeCardKept
from footpath.growth.models import Card
from footpath.growth.practice.locked import lock
from footpath.growth.practice.situations import situation as known
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster

MOST = 200


@transaction.atomic
def keep_card(
    card: Card | None, *, situation: str, texts: Mapping[str, str], edits: int = 0, by: Person, now: datetime
) -> Card:
    """Begin one (None) or write it anew: what one says, when, the true limit, and what one says instead. `edits` is how
    often it had been changed when its writer read it. The coach keeps nobody from keeping it.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster, Refused.
    """
    if not by.is_active:
        raise PermissionDenied
    if situation and known(situation) is None:
        raise ValidationError({"situation": _("Choose one of the eight situations, or none.")})
    locked = lock(cleaned(texts))
    if card is None:
        if Card.objects.filter(owner=by).count() >= MOST:
            raise ValidationError(_("You have %(most)s cards. Throw one away first.") % {"most": MOST})
        card = Card.objects.create(owner=by, situation=situation, made_at=now, locked=locked)
    else:
        card = own_card(card, by)
        as_seen = Card.objects.filter(pk=card.pk, edits=edits)
        if as_seen.update(situation=situation, locked=locked, edits=edits + 1) != 1:
            raise faster(card.subject_kind, card.pk)
    record(PracticeCardKept(), subject=card, by=by, now=now)
    return Card.objects.get(pk=card.pk)
