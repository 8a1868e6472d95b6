"""How does a program or a chat outside come to be told what happens?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.notifications.actions._webhook import fit_address, fit_topics, host_of
from footpath.notifications.events import WebhookAdded
from footpath.notifications.webhooks.keeping import can_keep
from footpath.notifications.webhooks.models import HookState, Style, Webhook
from footpath.notifications.webhooks.signing import new_salt
from footpath.people.models import Person, Team
from footpath.people.typed import one_line

MOST = 20  # of a team


def add_webhook(
    team: Team | None, *, name: str, url: str, style: str, topics: Collection[str], by: Person, now: datetime
) -> Webhook:
    """Tell an address what happens in a team, or by number alone what happens in the whole house (None).

    PermissionDenied for who does not keep such a webhook; ValidationError naming the field, also for an address that is
    not called. Its name is looked up before anything is locked.
    """
    if not can_keep(by, team.pk if team else None, now.date()):
        raise PermissionDenied(_("A webhook of a team is for its lead to keep, one of the house for administrators."))
    if style not in Style.values:
        raise ValidationError({"style": _("Choose how it is written.")})
    facts: dict[str, object] = {
        "name": one_line("name", name, longest=80, needed=True),
        "topics": fit_topics(topics),
        "url": fit_address(url),
        "style": style,
    }
    return _add(team, facts, by=by, now=now)


@transaction.atomic
def _add(team: Team | None, facts: dict[str, object], *, by: Person, now: datetime) -> Webhook:
    if Webhook.objects.filter(team=team).exclude(state=HookState.REMOVED).count() >= MOST:
        text = _("There are %(most)s of them already, and that is enough. Remove one that nobody needs.")
        raise ValidationError({"name": text % {"most": MOST}})
    webhook = Webhook.objects.create(team=team, salt=new_salt(), made_by=by, made_at=now, **facts)
    record(WebhookAdded(name=webhook.name, host=host_of(webhook.url)), subject=webhook, by=by, now=now)
    return webhook
