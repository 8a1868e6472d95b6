"""When are old deliveries forgotten?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.jobs import run_all
from footpath.notifications.actions import switch_webhook
from footpath.notifications.models import Delivery, Webhook
from footpath.notifications.tasks import tidy_deliveries


def test_after_a_month_they_are_gone_and_what_was_removed_as_well(cast, hook, house_hook):
    for state, days in (("sent", 31), ("sent", 29), ("waiting", 31), ("waiting", 40)):
        at = MONDAY - timedelta(days=days)
        facts = {"state": state, "not_before": at, "created_at": at, "give_up_at": at + timedelta(days=3)}
        Delivery.objects.create(webhook=house_hook, **facts)
    switch_webhook(hook, to="removed", by=cast.cleo, now=MONDAY - timedelta(days=31))
    tidy_deliveries.enqueue()
    run_all(now=MONDAY, raise_errors=True)
    left = [(one.state, (MONDAY - one.created_at).days) for one in Delivery.objects.order_by("pk")]
    assert left == [("sent", 29), ("waiting", 31)]
    assert list(Webhook.objects.all()) == [house_hook]
