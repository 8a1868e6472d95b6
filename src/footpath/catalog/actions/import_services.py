"""How do the services of an earlier catalog come in?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions.offer import offer
from footpath.catalog.actions.revise import revise
from footpath.catalog.actions.save_revision import save_revision
from footpath.catalog.importing import Changed, ServicesPlan
from footpath.catalog.models import ServiceState
from footpath.history.record import of_the_past
from footpath.people.actions import add_team, save_hours
from footpath.people.importing import usual_hours
from footpath.people.mistakes import key
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer
from footpath.people.refusals import SomebodyWasFaster


def import_services(plan: ServicesPlan, *, by: Person | None, now: datetime) -> None:
    """Carry out a plan whole or not at all; nobody is told.

    New services come as drafts, which their teams publish. What changes of a known one waits in the draft of its next
    version: a service that can be asked for stays as it was promised. Only an administrator, or Footpath itself, may.
    Raises PermissionDenied, or SomebodyWasFaster when something has changed since the plan was made.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    try:
        with transaction.atomic(), of_the_past():
            _carry_out(plan, by, now)
    except (IntegrityError, ValidationError, KeyError) as error:
        raise _overtaken() from error


def _carry_out(plan: ServicesPlan, by: Person | None, now: datetime) -> None:
    hours = usual_hours()
    if plan.teams and not hours.pk:
        save_hours(hours, by=by, now=now)
    for name in plan.teams:
        add_team(name=name, hours=hours, by=by, now=now)
    teams = {key(team.name): team for team in Team.objects.all()}
    for one in plan.new:
        offer(teams[key(one.team)], name=one.name, state=ServiceState.DRAFT, by=by, now=now, **one.facts)
    for change in plan.changed:
        _revise(change, by, now)


def _revise(change: Changed, by: Person | None, now: datetime) -> None:
    """Write what changes into the draft of the next version, if nobody has saved it since the plan was made."""
    draft = revise(change.service, by=by, now=now)
    save_revision(draft, edits=change.edits or 0, by=by, now=now, **change.facts)


def _overtaken() -> SomebodyWasFaster:
    return SomebodyWasFaster(_("Somebody else changed something meanwhile; nothing was imported. Please try again."))
