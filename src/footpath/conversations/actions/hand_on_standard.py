"""With whom does it go on, once one of two people has left?"""

from dataclasses import replace
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._standards import held, next_version, require_side
from footpath.conversations.models import Standard, StandardState, StandardVersion, WordingState
from footpath.conversations.standards.events import StandardHandedOn
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.queries import home_team


@transaction.atomic
def hand_on_standard(standard: Standard, *, to: Person, by: Person, now: datetime) -> StandardVersion:
    """`to` takes the place of whoever left, and both are asked to agree to what held, as a new wording: without what
    the two before had said to get there, which stays between them.

    Raises PermissionDenied, ValidationError on `to`, Refused where nobody has left.
    """
    require_side(standard, by)
    standard = held(standard, StandardState.LEFT)
    if to.pk == by.pk or not to.is_active:
        raise ValidationError({"to": _("Choose somebody else who works here.")})
    side = "customer" if by.pk == standard.provider_id else "provider"
    setattr(standard, side, to)
    setattr(standard, f"{side}_team", home_team(to, now.date()))
    standard.state, standard.left_at = StandardState.PROPOSED, None
    standard.save(update_fields=["state", "left_at", side, f"{side}_team"])
    last = StandardVersion.objects.filter(standard=standard, state=WordingState.AGREED).get()
    StandardVersion.objects.filter(pk=last.pk).update(state=WordingState.REPLACED, replaced_at=now)
    since = max(date.fromisoformat(last.wording.since), now.date())
    wording = replace(last.wording, since=since.isoformat(), conclusion="", observed=())
    version = next_version(standard, wording, by=by, now=now)
    record(StandardHandedOn(number=version.number), subject=standard, by=by, now=now)
    return version
