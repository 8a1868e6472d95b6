"""How does something that was not delivered get another chance?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.jobs import run_all
from footpath.notifications.actions import call_webhooks, deliver, deliver_again, switch_webhook
from footpath.notifications.models import Delivery
from footpath.people.refusals import Refused


@pytest.fixture
def delivery(hook, asked):
    """Something that arrived."""
    call_webhooks(happened(asked), now=MONDAY)
    made = Delivery.objects.get()
    deliver(made.pk, now=MONDAY)
    return Delivery.objects.select_related("webhook").get()


def test_it_goes_out_again_under_the_same_id(cast, delivery, receiver):
    assert deliver_again(delivery, by=cast.cleo, now=MONDAY)
    assert not deliver_again(delivery, by=cast.cleo, now=MONDAY)  # it waits already
    run_all(now=MONDAY, raise_errors=True)
    assert [call.headers["webhook-id"] for call in receiver.calls] == [str(delivery.key)] * 2


def test_not_while_the_webhook_is_off(cast, hook, delivery):
    switch_webhook(hook, to="off", by=cast.cleo, now=MONDAY)
    delivery.webhook.refresh_from_db()
    with pytest.raises(Refused):
        deliver_again(delivery, by=cast.cleo, now=MONDAY)


def test_nobody_else_sends_it(cast, delivery):
    for person in (cast.ana, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            deliver_again(delivery, by=person, now=MONDAY)
