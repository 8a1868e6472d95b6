"""How does somebody new write down what surprised them?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._onboarding import WORD
from footpath.growth.events import SurpriseNoted
from footpath.growth.models import Onboarding, Surprise
from footpath.growth.onboarding.locked import lock
from footpath.growth.onboarding.permissions import require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

MOST = 60


@transaction.atomic
def note_surprise(onboarding: Onboarding, *, text: str, by: Person, now: datetime) -> Surprise:
    """A few lines for themself alone; nothing of it goes anywhere before they give it to a team.

    Raises PermissionDenied, ValidationError naming the field.
    """
    require(by.is_active and by.pk == onboarding.hire_id)
    kept = typed.many_lines("text", text, longest=WORD, needed=True)
    if onboarding.surprises.count() >= MOST:
        raise ValidationError({"text": _("That is a full notebook. Throw something away first.")})
    surprise = Surprise.objects.create(onboarding=onboarding, noted_at=now, locked=lock({"text": kept}))
    record(SurpriseNoted(), subject=onboarding, by=by, now=now)
    return surprise
