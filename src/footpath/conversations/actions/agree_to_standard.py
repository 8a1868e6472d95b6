"""How does one of two people agree, and from when does a wording hold?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._standards import held, require_side
from footpath.conversations.models import (
    Standard,
    StandardSignature,
    StandardState,
    StandardVersion,
    WordingState,
)
from footpath.conversations.standards.events import StandardAgreed, StandardSigned
from footpath.conversations.standards.wordings import other_wording
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused

GUARDED = True  # switched off by the control of the race tests alone: without it two agree, and nothing holds


@transaction.atomic
def agree_to_standard(version: StandardVersion, *, hash: str, by: Person, now: datetime) -> StandardVersion:
    """Agree to the wording that has this `hash`; once both have, it holds, and the one before does not any more.

    Raises PermissionDenied, OtherWording with what has changed when something else stands now, Refused for a second
    yes and where one of the two has left.
    """
    require_side(version.standard, by)
    among = (StandardState.PROPOSED, StandardState.AGREED)
    standard = held(version.standard, *among) if GUARDED else version.standard
    waiting = StandardVersion.objects.filter(pk=version.pk, state=WordingState.WAITS, hash=hash)
    if (waiting.update(state=WordingState.WAITS) if GUARDED else waiting.count()) != 1:
        raise other_wording(standard, hash)
    said = StandardSignature.objects.filter(version=version) if GUARDED else version.signatures.all()
    signed = {one.person_id for one in said}
    if by.pk in signed:
        raise Refused(_("You have agreed to it already."))
    StandardSignature.objects.create(version=version, person=by, hash=hash, at=now)
    holds = {by.pk, *signed} == {standard.provider_id, standard.customer_id}
    if holds:
        _put_in_force(version, now)
    version.refresh_from_db()
    event = StandardAgreed if holds else StandardSigned
    record(event(number=version.number), subject=standard, by=by, now=now)
    return version


def _put_in_force(version: StandardVersion, now: datetime) -> None:
    """It holds from now on; the one before does not any more."""
    others = StandardVersion.objects.filter(standard=version.standard_id, state=WordingState.AGREED)
    others.update(state=WordingState.REPLACED, replaced_at=now)
    StandardVersion.objects.filter(pk=version.pk).update(state=WordingState.AGREED, agreed_at=now)
    Standard.objects.filter(pk=version.standard_id).update(state=StandardState.AGREED)
