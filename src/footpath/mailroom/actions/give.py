"""Which service is a mail for that came to the wrong address, or to none?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState
from footpath.history.record import record
from footpath.mailroom.actions._waiting import faster, require_part
from footpath.mailroom.events import MailGiven
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.permissions import envelopes
from footpath.people.models import Person
from footpath.requests.refusals import SomebodyWasFaster, Unclear


@transaction.atomic
def give(mail: Received, *, service: Service, by: Person, now: datetime) -> Received:
    """Let the team of that service say where a waiting mail belongs; whoever administers gives on what came to no
    team's address, without reading it.

    Raises PermissionDenied, Unclear for a service that nobody can ask for, SomebodyWasFaster.
    """
    if not envelopes(by).filter(pk=mail.pk).exists():
        require_part(mail, by, now)
    if service.state != ServiceState.PUBLISHED:
        raise Unclear("service", _("Choose a service that people can ask for."))
    waiting = Received.objects.filter(
        pk=mail.pk, outcome=Outcome.QUARANTINED, settled_at=None, service=mail.service, request=None
    )
    if waiting.update(service=service) != 1:
        raise SomebodyWasFaster(faster(mail))
    mail.refresh_from_db()
    record(MailGiven(service=service.name), subject=mail, by=by, now=now)
    return mail
