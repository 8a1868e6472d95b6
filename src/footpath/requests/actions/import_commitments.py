"""How does what outside customers wait for come in from another system?"""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import of_the_past
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.refusals import SomebodyWasFaster
from footpath.requests.actions.add_commitment import add_commitment
from footpath.requests.actions.change_commitment import change_commitment
from footpath.requests.actions.serve import serve
from footpath.requests.importing_commitments import CommitmentsPlan
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.refusals import Refused


def import_commitments(plan: CommitmentsPlan, *, by: Person | None, now: datetime) -> None:
    """Carry out a plan whole or not at all; nobody is told. Only an administrator, or Footpath itself, may.

    Raises PermissionDenied, or SomebodyWasFaster when something has changed since the plan was made.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    try:
        with transaction.atomic(), of_the_past():
            for said in plan.new:
                one = add_commitment(kind=said.kind, reference=said.reference, **said.facts, by=by, now=now)
                _link(one, said.requests, now)
            for change in plan.changed:
                change_commitment(change.commitment, facts=change.facts, by=None, now=now, edits=change.edits)
                _link(change.commitment, change.requests, now)
    except (IntegrityError, ValidationError, Refused) as error:
        text = _("Somebody else changed something meanwhile; nothing was imported. Please try again.")
        raise SomebodyWasFaster(text) from error


def _link(commitment: Commitment, requests: Iterable[int], now: datetime) -> None:
    for service_request in ServiceRequest.objects.filter(pk__in=requests).order_by("pk"):
        serve(service_request, commitment=commitment, by=None, now=now)
