"""How is it said that something is missing before it can be confirmed?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import WORD, held, move
from footpath.growth.events import ItemSentBack
from footpath.growth.models import OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import can_check, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def send_item_back(item: OnboardingItem, *, word: str, by: Person, now: datetime) -> OnboardingItem:
    """It is to do again, with a word that says what is missing; what was written stays.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(can_check(by, item, now.date()))
    text = typed.many_lines("word", word, longest=WORD, needed=True)
    it = held(item.onboarding)
    if item.state != states.DONE:
        raise Refused(_("It is not waiting for a check: there is nothing to send back."))
    move(item, states.OPEN, texts={"word": text}, done_at=None)
    record(ItemSentBack(item.pk), subject=it, by=by, now=now)
    return OnboardingItem.objects.get(pk=item.pk)
