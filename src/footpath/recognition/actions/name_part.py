"""How is somebody named who was missing among those who had a part in a delivery?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.events import PartNamed
from footpath.recognition.models import Contribution, Part
from footpath.recognition.permissions import has_part, require
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to

MOST = 30  # names that people add to one delivery


@transaction.atomic
def name_part(
    service_request: ServiceRequest, *, person: Person, words: str, by: Person, now: datetime
) -> Contribution:  # fmt: skip
    """Add a name, and for what; everybody who sees the request may. It is their word alone, and shown so, where they
    have no part in it themself or name themself: until somebody else who has one says the same. Whoever took their own
    name off can put it back.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    here = visible_to(by, now.date()).select_for_update(of=("self",), no_key=True).filter(pk=service_request.pk).first()
    require(by.is_active and here is not None)
    if service_request.delivered_at is None:
        raise Refused(_("Those who had a part in it are named once it is delivered."))
    text = typed.one_line("words", words, longest=120, needed=True)
    _check(service_request, person, now)
    of_it = Contribution.objects.filter(request=service_request)
    theirs = of_it.filter(person=person)
    if theirs.filter(left_at=None).exists():
        raise Refused(_("%(name)s is named already.") % {"name": person.name})
    if theirs.exists() and person.pk != by.pk:
        raise Refused(_("%(name)s does not want to be named here.") % {"name": person.name})
    if of_it.filter(part=Part.NAMED).count() >= MOST:
        raise ValidationError({"person": _("Name at most %(n)d people more.") % {"n": MOST}})
    theirs.exclude(part=Part.NAMED).update(left_at=None)
    holds = person.pk != by.pk and has_part(by, service_request.pk, now.date())
    facts = {"words": text, "at": now, "added_by": by, "holds": holds, "confirmed_by": None, "left_at": None}
    part, _new = Contribution.objects.update_or_create(
        request=service_request, person=person, part=Part.NAMED, defaults=facts
    )
    record(PartNamed(), subject=part, by=by, now=now)
    return part


def _check(service_request: ServiceRequest, person: Person, now: datetime) -> None:
    if not person.is_active:
        raise ValidationError({"person": _("%(name)s does not work here any more.") % {"name": person.name}})
    if service_request.confidential and not visible_to(person, now.date()).filter(pk=service_request.pk).exists():
        words = _("This request is confidential, and %(name)s does not see it.")
        raise ValidationError({"person": words % {"name": person.name}})
