"""How does a webhook come to sign with another secret?"""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.notifications.actions._webhook import require_keeper
from footpath.notifications.events import WebhookSecretChanged
from footpath.notifications.webhooks.models import HookState, Style, Webhook
from footpath.notifications.webhooks.signing import OVERLAP, new_salt, secret_of
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def change_secret(webhook: Webhook, *, by: Person, now: datetime) -> str:
    """A new secret, which is returned; for a day the one before signs as well, so that nothing is refused meanwhile.

    Who keeps it may. Refused for a chat, which knows no secret. Of two at once the second is told who was faster.
    """
    require_keeper(webhook, by, now)
    if webhook.style != Style.SIGNED:
        raise Refused(_("A chat knows no secret: its address is one. Make a new address there, and type it here."))
    there = Webhook.objects.filter(pk=webhook.pk, salt=webhook.salt).exclude(state=HookState.REMOVED)
    facts = {"salt": new_salt(), "old_salt": webhook.salt, "old_until": now + OVERLAP}
    if there.update(**facts, edits=F("edits") + 1) != 1:
        raise faster(webhook.subject_kind, webhook.pk)
    webhook.refresh_from_db()
    record(WebhookSecretChanged(name=webhook.name), subject=webhook, by=by, now=now)
    return secret_of(webhook.salt)
