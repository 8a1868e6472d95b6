"""How is the draft of an agreement thrown away?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.agreements.refusals import draft_changed
from footpath.catalog.events import AgreementDraftDropped
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def drop_draft_agreement(version: AgreementVersion, *, edits: int, by: Person, now: datetime) -> None:
    """Throw the draft away as it was seen; what is in force stays.

    Raises PermissionDenied, SomebodyWasFaster when it was changed or proposed since.
    """
    agreement = version.agreement
    if not sides_of(by, agreement, now.date()):
        raise PermissionDenied
    gone, _each = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.DRAFT, edits=edits).delete()
    if gone != 1:
        raise draft_changed(agreement)
    record(AgreementDraftDropped(number=version.number), subject=agreement, by=by, now=now)
