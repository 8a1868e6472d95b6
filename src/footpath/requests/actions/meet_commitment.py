"""How does somebody say that the outside customer has it?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._commitment import change_open, require_keeper, within_reach
from footpath.requests.events import CommitmentMet
from footpath.requests.models import Commitment


@transaction.atomic
def meet_commitment(
    commitment: Commitment,
    *,
    by: Person | None,
    now: datetime,
    met_at: datetime | None = None,
    edits: int | None = None,
) -> Commitment:
    """Say that the customer has it, now or since `met_at`.

    PermissionDenied; ValidationError for a moment that lies ahead, or ten years back; SomebodyWasFaster where it was
    ended meanwhile.
    """
    require_keeper(by, commitment, now)
    moment = within_reach("met_at", met_at, now) if met_at else now
    if moment > now:
        raise ValidationError({"met_at": _("That moment has not come yet.")})
    change_open(commitment, edits, met_at=moment)
    record(CommitmentMet(late=moment > commitment.due_at), subject=commitment, by=by, now=now)
    return commitment
