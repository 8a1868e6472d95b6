"""Can a reply be kept as it was typed, and is it still as its editor saw it?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.requests.actions._say import usable
from footpath.requests.models import Reply
from footpath.requests.refusals import Unclear, faster
from footpath.requests.replies import teams_with_replies

GUARDED = True  # switched off by the control of the race tests alone: without the guard, a text is lost


def require_member(team: Team, by: Person, now: datetime) -> None:
    """PermissionDenied for whoever is not in the team and does not lead it."""
    if not (by.is_active and teams_with_replies(by, now.date()).filter(pk=team.pk).exists()):
        raise PermissionDenied(_("That is for the team itself to write."))


def usable_reply(name: str, text: str) -> dict[str, str]:
    """Name and text as they are kept; Unclear naming the field."""
    name = usable(name, "name", longest=80)
    if "\n" in name or "\r" in name:
        raise Unclear("name", _("This has to fit on one line."))
    return {"name": name, "text": usable(text, "text", longest=4000)}


def taken() -> Unclear:
    """Another reply of the team has this name."""
    return Unclear("name", _("Your team has a reply of that name already."))


def change_row(reply: Reply, *, edits: int, **facts: Any) -> None:
    """Set these columns of one that is as its editor saw it; of two at once the second is told."""
    seen = {"edits": edits} if GUARDED else {}
    rows = Reply.objects.filter(pk=reply.pk, dropped_at=None, **seen)
    try:
        with transaction.atomic():
            changed = rows.update(**facts, edits=edits + 1)
    except IntegrityError as error:
        raise taken() from error
    if changed != 1:
        raise faster(reply)
    reply.refresh_from_db()
