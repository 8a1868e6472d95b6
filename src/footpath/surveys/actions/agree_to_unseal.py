"""How do two officers open the link of a confidential answer?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.events.talks import Unsealed
from footpath.surveys.models import Mode, Unsealing
from footpath.surveys.refusals import Refused, SomebodyWasFaster, usable
from footpath.surveys.taking_in import authors_of

GUARDED = True  # switched off by the control of the race tests alone


@transaction.atomic
def agree_to_unseal(unsealing: Unsealing, *, by: Person, now: datetime, barred: str = "") -> Unsealing:
    """Agree, as the other officer: both learn whose the answer is, it is written down who did that, when and why, and
    whoever wrote it is told, unless the law forbids it; then `barred` says which.

    Raises PermissionDenied for everybody but the other officer; Refused where no answer, or more than one, says exactly
    this, and where the wave has become anonymous meanwhile; SomebodyWasFaster.
    """
    wave = unsealing.wave
    if by.pk not in wave.officers or not by.is_active or by.pk == unsealing.asked_by_id:
        raise PermissionDenied
    if wave.mode == Mode.ANONYMOUS:
        raise Refused(_("This is impossible: of an anonymous survey there is no link between a person and an answer."))
    why = usable(barred, "barred", longest=1000, needed=False)
    authors = authors_of(wave, unsealing.words)
    if len(authors) != 1:
        raise Refused(_("No single answer says exactly this, so no link can be opened. Copy the words as they stand."))
    open_one = Unsealing.objects.filter(pk=unsealing.pk, **({"agreed_by": None} if GUARDED else {}))
    facts = {"agreed_by": by, "agreed_at": now, "person_id": authors[0], "barred": why}
    if open_one.update(**facts) != 1:
        raise SomebodyWasFaster(_("This link was opened already."))
    for name, value in facts.items():
        setattr(unsealing, name, value)
    record(Unsealed(), subject=unsealing, by=by, now=now)
    return unsealing
