"""Who says where a mail belongs that waits, and what if somebody else was faster?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.permissions import placeable, visible_mail
from footpath.people.models import Person
from footpath.requests.refusals import Refused, SomebodyWasFaster

GUARDED = True  # switched off by the control of the race tests alone: without the guard, both settle it


def require_part(mail: Received, by: Person, now: datetime) -> None:
    """PermissionDenied unless it is this person's to say where the mail belongs; SomebodyWasFaster where it is."""
    if by.is_active and placeable(by, now.date()).filter(pk=mail.pk).exists():
        return
    seen = visible_mail(by, now.date()).filter(pk=mail.pk)  # asked second: between the two it may have been placed
    if by.is_active and seen.exclude(outcome=Outcome.QUARANTINED).exists():
        raise SomebodyWasFaster(faster(mail))
    raise PermissionDenied(_("Where this mail belongs says the team to whose address it came."))


def settle(mail: Received, *, by: Person, now: datetime, **facts: object) -> None:
    """Mark a waiting mail as settled; of two who do so at once one wins, and the other is told."""
    known = Received.objects.filter(pk=mail.pk)
    waiting = known.filter(outcome=Outcome.QUARANTINED, settled_at=None) if GUARDED else known
    if waiting.update(settled_by=by, settled_at=now, **facts) != 1:
        raise SomebodyWasFaster(faster(mail))
    mail.refresh_from_db()


def faster(mail: Received) -> str:
    """Who has settled it already, and how."""
    now = Received.objects.select_related("settled_by", "request").get(pk=mail.pk)
    who = now.settled_by or _("somebody")
    if now.request_id and now.request and now.outcome != Outcome.QUARANTINED:
        said = _("Somebody was faster: %(who)s put this mail on %(number)s.")
        return said % {"who": who, "number": now.request.number}
    if now.settled_at:
        return _("Somebody was faster: %(who)s threw this mail away.") % {"who": who}
    return _("Somebody was faster: this mail has moved on. Look again and decide.")


def is_not_waiting() -> Refused:
    """Say that there is nothing to bring back."""
    return Refused(_("This mail was not thrown away."))
