"""How does the side that proposed a wording take it back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.actions._agreements import next_draft
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.refusals import other_wording
from footpath.catalog.events import AgreementTakenBack
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_agreement(version: AgreementVersion, *, by: Person, now: datetime) -> AgreementVersion:
    """The draft with which it goes on; what was proposed cannot be signed any more.

    Raises PermissionDenied, OtherWording when both have signed, or somebody answered it.
    """
    agreement, team = version.agreement, version.proposed_by_team
    if team is None or team.pk not in sides_of(by, agreement, now.date()):
        raise PermissionDenied
    held = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.PROPOSED)
    if held.update(state=VersionState.TAKEN_BACK, ended_at=now) != 1:
        raise other_wording(version, version.hash)
    draft, _new = next_draft(agreement, Content.from_json(version.content), version.review_on, by=by, now=now)
    event = AgreementTakenBack(number=version.number, team=team.name, team_id=team.pk)
    record(event, subject=agreement, by=by, now=now)
    return draft
