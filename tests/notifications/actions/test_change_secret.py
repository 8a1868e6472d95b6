"""How does a webhook come to sign with another secret?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import change_secret, change_webhook
from footpath.notifications.models import Webhook
from footpath.notifications.webhooks.signing import secret_of, secrets_of
from footpath.people.refusals import Refused, SomebodyWasFaster


def test_for_a_day_the_one_before_signs_as_well(cast, hook):
    before = secret_of(hook.salt)
    now = change_secret(hook, by=cast.cleo, now=MONDAY)
    assert secrets_of(hook, MONDAY) == [now, before]
    assert secrets_of(hook, MONDAY + timedelta(days=1)) == [now]
    assert now != before
    assert now.startswith("whsec_")
    event = Event.objects.get(kind="webhook.secret_changed")
    assert (event.actor_id, event.facts) == (cast.cleo.pk, {"name": "Desk bot"})


def test_no_secret_stands_in_the_database(cast, hook):
    made = change_secret(hook, by=cast.cleo, now=MONDAY)
    rows = str(list(Webhook.objects.values())) + str(list(Event.objects.values()))
    assert made.removeprefix("whsec_") not in rows


def test_a_chat_knows_no_secret(cast, hook):
    change_webhook(hook, style="slack", edits=0, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        change_secret(hook, by=cast.cleo, now=MONDAY)


def test_of_two_the_slower_one_is_told(cast, hook):
    stale = Webhook.objects.get()
    change_secret(hook, by=cast.max, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Max Adler"):
        change_secret(stale, by=cast.cleo, now=MONDAY)


def test_nobody_else_makes_one(cast, hook):
    for person in (cast.ana, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            change_secret(hook, by=person, now=MONDAY)
