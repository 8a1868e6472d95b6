"""How is a wording put before the other side?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions._agreements import side_of
from footpath.catalog.agreed import Content, hash_of
from footpath.catalog.agreements.checked import whole
from footpath.catalog.agreements.refusals import draft_changed
from footpath.catalog.events import AgreementProposed
from footpath.catalog.models import AgreementVersion, Signature, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.people.typed import many_lines


@transaction.atomic
def propose_agreement(
    version: AgreementVersion, *, edits: int, side: Team | None = None, sign: bool = True, note: str = "", by: Person,
    now: datetime,
) -> AgreementVersion:  # fmt: skip
    """Fix the draft, as it was seen, as what both can sign; with `sign` the proposing side has signed it, too.

    Raises PermissionDenied, ValidationError naming the parts, SomebodyWasFaster when it was changed, proposed or
    thrown away since, Refused when it says what is in force already.
    """
    agreement, today = version.agreement, now.date()
    team = side_of(sides_of(by, agreement, today), agreement, side)
    note = many_lines("note", note, longest=500)
    row = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.DRAFT, edits=edits).first()
    if row is None:
        raise draft_changed(agreement)
    content = whole(Content.from_json(row.content), row.review_on, agreement, today)
    held = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.SIGNED).first()
    if held and (held.content, held.review_on) == (content.as_json(), row.review_on):
        text = _("Nothing differs from version %(number)s, which is in force.")
        raise Refused(text % {"number": held.number})
    said = hash_of(content, row.review_on, about=(agreement.pk, row.number))
    facts = {"content": content.as_json(), "hash": said, "note": note, "proposed_by_team": team, "proposed_at": now}
    changed = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.DRAFT, edits=edits)
    if changed.update(**facts, state=VersionState.PROPOSED, written_by=by, written_at=now) != 1:
        raise draft_changed(agreement)
    if sign:
        Signature.objects.create(version=version, team=team, person=by, hash=said, at=now)
    version.refresh_from_db()
    event = AgreementProposed(number=version.number, team=team.name, team_id=team.pk, signed=sign)
    record(event, subject=agreement, by=by, now=now)
    return version
