"""How does an agreement end?"""

from datetime import datetime

from django.db import transaction

from footpath.catalog.actions._agreements import side_of
from footpath.catalog.agreements.refusals import other_wording
from footpath.catalog.events import AgreementEnded
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.typed import one_line


@transaction.atomic
def end_agreement(
    version: AgreementVersion, *, reason: str, side: Team | None = None, by: Person, now: datetime
) -> AgreementVersion:
    """From now on it does not hold; it stays to be read. Either side may, with a reason that the other reads.

    Raises PermissionDenied, ValidationError naming "reason", OtherWording when it is not in force any more.
    """
    agreement = version.agreement
    team = side_of(sides_of(by, agreement, now.date()), agreement, side)
    reason = one_line("reason", reason, longest=500, needed=True)
    held = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.SIGNED)
    if held.update(state=VersionState.ENDED, ended_at=now) != 1:
        raise other_wording(version, version.hash)
    version.refresh_from_db()
    event = AgreementEnded(number=version.number, team=team.name, reason=reason)
    record(event, subject=agreement, by=by, now=now)
    return version
