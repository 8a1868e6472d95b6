"""How does somebody new throw a note away?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events import SurpriseNoted
from footpath.growth.models import Surprise
from footpath.growth.onboarding.permissions import require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def drop_surprise(surprise: Surprise, *, by: Person, now: datetime) -> None:
    """It is gone; what was given to a team stays there. Raises PermissionDenied, Refused where it is gone already."""
    it = surprise.onboarding
    require(by.is_active and by.pk == it.hire_id)
    if not Surprise.objects.filter(pk=surprise.pk).delete()[0]:
        raise Refused(_("It is gone already."))
    record(SurpriseNoted(), subject=it, by=by, now=now)
