"""How does somebody take over a line that a coworker suggested?"""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.actions._practice import own_card
from footpath.growth.events import PolishAccepted
from footpath.growth.models import Card, Polish
from footpath.growth.practice.locked import lock
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def accept_polish(polish: Polish, *, by: Person, now: datetime) -> Polish:
    """It becomes the line of the card, which can be given to the team from then on.

    Raises PermissionDenied, Refused where nothing was suggested, or it was taken already.
    """
    card = own_card(polish.card, by)
    open_ones = Polish.objects.filter(pk=polish.pk, card=card, accepted_at=None, suggested_at__isnull=False)
    if open_ones.update(accepted_at=now) != 1:
        raise Refused(_("There is no line to take here: none was suggested yet, or you took it already."))
    polish = Polish.objects.get(pk=polish.pk)
    line = str(polish.texts.get("line", ""))
    Card.objects.filter(pk=card.pk).update(locked=lock({**card.texts, "rewritten": line}), edits=F("edits") + 1)
    record(PolishAccepted(), subject=polish, by=by, now=now)
    return polish
