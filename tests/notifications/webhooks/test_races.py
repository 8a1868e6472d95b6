"""Of two workers, and of two people, who act on a webhook at once: does one win?"""

from datetime import timedelta
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY, ask, happened

from footpath.notifications.actions import call_webhooks, change_webhook, deliver
from footpath.notifications.models import Delivery, Webhook

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
DELIVER = import_module("footpath.notifications.actions.deliver")


@pytest.fixture
def delivery(cast, hook):
    """Something that is due."""
    call_webhooks(happened(ask(cast, MONDAY)), now=MONDAY)
    return Delivery.objects.get()


def both_deliver(cast, delivery):
    """Two workers take the same job."""
    acts = ((lambda pk, _who: deliver(pk, now=MONDAY), person) for person in (cast.ana, cast.ben))
    race.at_once(lambda: delivery.pk, *acts)


def test_of_two_workers_one_makes_the_call(cast, delivery, receiver):
    both_deliver(cast, delivery)
    assert len(receiver.calls) == 1
    assert Delivery.objects.get().state == "sent"


def test_without_the_lease_both_make_it(cast, delivery, receiver, monkeypatch):
    monkeypatch.setattr(DELIVER, "LEASE", timedelta(0))
    receiver.answers = ["slow", "slow"]
    both_deliver(cast, delivery)
    assert len(receiver.calls) == 2


def both_put_out(event, cast):
    """The reaction to one event runs on two machines."""
    acts = ((lambda seen, _who: call_webhooks(seen, now=MONDAY), person) for person in (cast.ana, cast.ben))
    race.at_once(lambda: event, *acts)


def test_one_event_is_put_out_once(cast, hook):
    both_put_out(happened(ask(cast, MONDAY)), cast)
    assert Delivery.objects.count() == 1


def test_of_two_who_change_one_the_slower_is_told(cast, hook):
    def change(seen, person):
        change_webhook(seen, name=f"Of {person}", edits=seen.edits, by=person, now=MONDAY)

    heard = race.at_once(Webhook.objects.get, (change, cast.cleo), (change, cast.max))
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert Webhook.objects.get().name == f"Of {heard.won[0]}"
