"""How is something done to a request from a mail?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.mailroom.acts import Act
from footpath.people.models import Person
from footpath.requests.doors import DOORS, require_right
from footpath.requests.forms.texts import VerbForm
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused


class NotDone(Exception):
    """What a mail asked for was not done; the text says why to whoever wrote it."""


@transaction.atomic
def act_by_mail(service_request: ServiceRequest, act: Act, *, by: Person, now: datetime) -> None:
    """Do what the first line of a mail says, as whoever it is proven to be from, by the door of pages and programs.

    Who calls has made sure that the mail came with a reply token of this person for this request. Raises NotDone, and
    then nothing has changed.
    """
    door = DOORS[act.door]
    if not visible_to(by, now.date()).filter(pk=service_request.pk).exists():
        raise NotDone(_("You do not see this request any more."))
    try:
        require_right(act.door, service_request, by, now)
        form = door.form(_typed(act))
        if isinstance(form, VerbForm):
            form.about(service_request)
        if not form.is_valid():
            raise NotDone(" ".join(str(error) for errors in form.errors.values() for error in errors))
        facts = form.cleaned_data | ({"met": None} if act.door == "deliver" else {})  # nothing was said of the list
        door.go(service_request, facts, by, now)
    except (PermissionDenied, Refused) as error:
        raise NotDone(str(error)) from error


def _typed(act: Act) -> dict[str, object]:
    """What was written, as a form takes it; a delivery without words says at least that."""
    return {"text": _("Done."), **{key: value for key, value in act.facts.items() if value}}
