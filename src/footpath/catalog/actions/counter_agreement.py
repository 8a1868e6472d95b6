"""How does one side answer a proposed wording with another?"""

from datetime import datetime

from django.db import transaction

from footpath.catalog.actions._agreements import next_draft, side_of
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.refusals import other_wording
from footpath.catalog.events import AgreementCountered
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person, Team


@transaction.atomic
def counter_agreement(
    version: AgreementVersion, *, hash: str, side: Team | None = None, by: Person, now: datetime
) -> AgreementVersion:
    """The draft of another wording, begun with the one that has this `hash`; that one cannot be signed any more.

    The side that did not propose it may. Raises PermissionDenied, OtherWording when something else stands now.
    """
    agreement = version.agreement
    sides = sides_of(by, agreement, now.date()) - {version.proposed_by_team_id}
    team = side_of(sides, agreement, side)
    held = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.PROPOSED, hash=hash)
    if held.update(state=VersionState.COUNTERED, ended_at=now) != 1:
        raise other_wording(version, hash)
    draft, _new = next_draft(agreement, Content.from_json(version.content), version.review_on, by=by, now=now)
    event = AgreementCountered(number=version.number, team=team.name, team_id=team.pk)
    record(event, subject=agreement, by=by, now=now)
    return draft
