"""How does one side sign, and from when does a wording hold?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions._agreements import side_of
from footpath.catalog.agreements.refusals import other_wording
from footpath.catalog.events import AgreementInForce, AgreementSigned
from footpath.catalog.models import Agreement, AgreementVersion, Signature, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two sign and nothing holds


@transaction.atomic
def sign_agreement(
    version: AgreementVersion, *, hash: str, side: Team | None = None, by: Person, now: datetime
) -> AgreementVersion:
    """Sign the wording that has this `hash` for one side; when both have signed, it is in force.

    Raises PermissionDenied, OtherWording when something else stands now, Refused when this side, or the same person for
    the other side, has signed.
    """
    agreement = version.agreement
    team = side_of(sides_of(by, agreement, now.date()), agreement, side)
    standing = AgreementVersion.objects.filter(pk=version.pk, state=VersionState.PROPOSED, hash=hash)
    held = standing.update(state=VersionState.PROPOSED) if GUARDED else standing.count()  # until this ends, ours alone
    if held != 1:
        raise other_wording(version, hash)
    signatures = Signature.objects.filter(version=version) if GUARDED else version.signatures.all()
    signed = {one.team_id: one.person_id for one in signatures}
    _refuse_twice(team, by, signed)
    Signature.objects.create(version=version, team=team, person=by, hash=hash, at=now)
    holds = {team.pk, *signed} == {agreement.first_id, agreement.second_id}
    if holds:
        _put_in_force(version, now)
    version.refresh_from_db()
    event = AgreementInForce if holds else AgreementSigned
    record(event(number=version.number, team=team.name, team_id=team.pk), subject=agreement, by=by, now=now)
    return version


def _refuse_twice(team: Team, by: Person, signed: dict[int, int]) -> None:
    if team.pk in signed:
        who = Person.objects.get(pk=signed[team.pk]).name
        raise Refused(_("%(name)s has signed for %(team)s already.") % {"name": who, "team": team.name})
    if by.pk in signed.values():
        raise Refused(_("You have signed for the other team. Nobody signs for both: ask who leads %s.") % team.name)


def _put_in_force(version: AgreementVersion, now: datetime) -> None:
    """It holds from now on; the one before does not any more."""
    others = AgreementVersion.objects.filter(agreement=version.agreement_id, state=VersionState.SIGNED)
    others.update(state=VersionState.REPLACED, ended_at=now)
    AgreementVersion.objects.filter(pk=version.pk).update(state=VersionState.SIGNED, in_force_from=now)
    Agreement.objects.filter(pk=version.agreement_id).update(reminded_at=None)
