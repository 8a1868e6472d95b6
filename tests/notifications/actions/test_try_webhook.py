"""How does somebody see that a webhook works?"""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.jobs import run_all
from footpath.notifications.actions import switch_webhook, try_webhook
from footpath.notifications.models import Delivery, Webhook
from footpath.people.refusals import Refused


def test_a_test_goes_the_way_of_everything_else(cast, hook, receiver):
    Webhook.objects.filter(pk=hook.pk).update(resting_until=MONDAY + timedelta(hours=1))
    try_webhook(hook, by=cast.cleo, now=MONDAY)
    run_all(now=MONDAY, raise_errors=True)
    (call,) = receiver.calls
    told = json.loads(call.body)
    assert (told["type"], told["about"]) == ("test", None)
    assert "Desk bot" in told["sentence"]
    assert call.headers["webhook-signature"].startswith("v1,")
    assert Delivery.objects.get().state == "sent"


def test_not_while_it_is_off_and_not_all_the_time(cast, hook, receiver):
    for _time in range(5):
        try_webhook(hook, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="a few times"):
        try_webhook(hook, by=cast.cleo, now=MONDAY)
    off = switch_webhook(hook, to="off", by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="not on"):
        try_webhook(off, by=cast.cleo, now=MONDAY + timedelta(hours=1))


def test_nobody_else_tries_it(cast, hook):
    for person in (cast.ana, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            try_webhook(hook, by=person, now=MONDAY)
