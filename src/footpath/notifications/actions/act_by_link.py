"""How is one thing done from a mail, without signing in?"""

from datetime import datetime
from typing import Any

from django.db import transaction

from footpath.notifications.links import usable
from footpath.notifications.models import LinkKind, MailLink
from footpath.requests import actions


class NotUsable(Exception):
    """A link that was used, is too old, or is not for this any more; which of them is nobody's business."""


@transaction.atomic
def act_by_link(token: str, *, facts: dict[str, Any], now: datetime) -> MailLink:
    """Rate or answer as the person of the link, once; all or nothing.

    Raises NotUsable, of two at once for the second one; Unclear naming the field, and the link stays good; what else
    stands in the way of the verb, as that says.
    """
    link = usable(token, now)
    if link is None:
        raise NotUsable
    if MailLink.objects.filter(pk=link.pk, used_at=None, expires_at__gt=now).update(used_at=now) != 1:
        raise NotUsable
    if link.kind == LinkKind.RATE:
        actions.rate(link.request, **facts, by=link.person, now=now)
    else:
        assert link.question is not None  # held by a constraint
        link.question.request = link.request
        actions.answer(link.question, **facts, by=link.person, now=now)
    return link
