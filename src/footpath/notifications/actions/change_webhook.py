"""How is a webhook changed?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.notifications.actions._webhook import fit_address, fit_topics, host_of, require_keeper
from footpath.notifications.events import WebhookChanged
from footpath.notifications.webhooks.models import HookState, Style, Webhook
from footpath.people.models import Person
from footpath.people.refusals import faster
from footpath.people.typed import one_line


def change_webhook(
    webhook: Webhook, *, edits: int, by: Person, now: datetime, name: str | None = None, url: str | None = None,
    style: str | None = None, topics: Collection[str] | None = None,
) -> Webhook:  # fmt: skip
    """Change what is given; what is None stays. `edits` is the state that was seen.

    As `add_webhook` refuses; SomebodyWasFaster when it was changed meanwhile. With a new address it begins anew.
    """
    require_keeper(webhook, by, now)
    facts: dict[str, object] = {}
    if name is not None:
        facts["name"] = one_line("name", name, longest=80, needed=True)
    if topics is not None:
        facts["topics"] = fit_topics(topics)
    if style is not None:
        if style not in Style.values:
            raise ValidationError({"style": _("Choose how it is written.")})
        facts["style"] = style
    if url:
        begun = {"failures": 0, "failing_since": None, "resting_until": None, "last_error": ""}
        facts |= {"url": fit_address(url), **begun}
    return _change(webhook, facts, edits=edits, by=by, now=now)


@transaction.atomic
def _change(webhook: Webhook, facts: dict[str, object], *, edits: int, by: Person, now: datetime) -> Webhook:
    there = Webhook.objects.filter(pk=webhook.pk, edits=edits).exclude(state=HookState.REMOVED)
    if there.update(**facts, edits=F("edits") + 1) != 1:
        raise faster(webhook.subject_kind, webhook.pk)
    webhook.refresh_from_db()
    record(WebhookChanged(name=webhook.name, host=host_of(webhook.url)), subject=webhook, by=by, now=now)
    return webhook
