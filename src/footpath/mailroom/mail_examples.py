"""How would the automatic replies read for somebody, with other words?"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.mailroom.mail_kinds import created_kind, lacking_kind, not_done_kind, not_placed_kind
from footpath.mailroom.models import Received
from footpath.mailroom.replies import written_reply
from footpath.people.models import Person, Team
from footpath.requests.mail_texts import Editable, Example, MailKind, Written
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


def mails() -> list[Editable]:
    """The automatic replies, in the order in which they are shown."""
    return [
        Editable(created_kind(), partial(_about, created_kind, "created", {})),
        Editable(lacking_kind(), partial(_about, lacking_kind, "created", {"lacks": [_("Where to?"), _("By when?")]})),
        Editable(not_placed_kind(), _not_placed),
        Editable(not_done_kind(), partial(_about, not_done_kind, "not_done", {"why": _("There is no such day.")})),
    ]


def _about(
    kind: Callable[[], MailKind], template: str, facts: dict[str, object], reader: Person, _now: datetime, ours: Written
) -> Example:
    """A reply about the reader's newest request, else about one that is made up."""
    mine = ServiceRequest.objects.with_names().filter(asker=reader).exclude(state=State.DRAFT)
    own = mine.order_by("-pk").first()
    mail = Received(person=reader, request=own or _made_up(reader))
    reply = written_reply(template, kind(), mail, ours, **facts)
    return Example(reply.subject, reply.text, own=own is not None)


def _not_placed(reader: Person, _now: datetime, ours: Written) -> Example:
    reply = written_reply("not_placed", not_placed_kind(), Received(person=reader), ours)
    return Example(reply.subject, reply.text)


def _made_up(reader: Person) -> ServiceRequest:
    return ServiceRequest(
        pk=12,
        title=_("Six places to the north"),
        asker=reader,
        service=Service(name=_("Move a workplace")),
        team=Team(name=_("Facilities")),
    )
