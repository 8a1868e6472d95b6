"""How does somebody say that a lesson, a line of the checklist or a visit is done?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import PROOF, complete_if_settled, held, move, settled
from footpath.growth.events import ItemConfirmed, ItemDone
from footpath.growth.models import Doer, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_do, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def do_item(item: OnboardingItem, *, by: Person, now: datetime, proof: str = "") -> OnboardingItem:
    """Whoever does it says so, with some words or a link where the plan asks for them; it waits for a check then. What
    the checker does is confirmed with that.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(can_do(by, item, now.date()))
    it = held(item.onboarding)
    text = typed.many_lines("proof", proof, longest=PROOF)
    if item.asks_text and not text:
        raise ValidationError({"proof": _("Write a line or two, or where it can be seen.")})
    done = {"done_by": by, "done_at": now}
    if item.who == Doer.CHECKER:
        move(item, states.CONFIRMED, texts={"proof": text}, **done, **settled(it, by, now))
        record(ItemConfirmed(item.pk), subject=it, by=by, now=now)
        complete_if_settled(it, by=by, now=now)
    else:
        move(item, states.DONE, texts={"proof": text, "word": ""}, **done)
        record(ItemDone(item.pk), subject=it, by=by, now=now)
    return OnboardingItem.objects.get(pk=item.pk)
