"""Which calls are due, and who makes them?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.jobs import run_all
from footpath.notifications.actions import push_deliveries
from footpath.notifications.actions.push_deliveries import OF_ONE
from footpath.notifications.models import Delivery, Webhook
from footpath.notifications.tasks import push_deliveries as job


def put(hook, count, **facts):
    usual = {"not_before": MONDAY, "give_up_at": MONDAY + timedelta(days=3), "created_at": MONDAY}
    Delivery.objects.bulk_create(Delivery(webhook=hook, **{**usual, **facts}) for _n in range(count))


def test_what_is_due_is_sent_and_what_is_not_waits(hook, receiver):
    put(hook, 2)
    put(hook, 1, not_before=MONDAY + timedelta(hours=1))
    put(hook, 1, state="sent")
    assert push_deliveries(now=MONDAY) == 0  # its own job has half a minute
    job.enqueue()
    run_all(now=MONDAY + timedelta(minutes=1), raise_errors=True)
    assert len(receiver.calls) == 2


def test_one_receiver_does_not_take_the_place_of_the_others(hook, house_hook):
    put(hook, OF_ONE + 50)
    put(house_hook, 3)
    assert push_deliveries(now=MONDAY + timedelta(minutes=1)) == OF_ONE + 3


def test_whoever_rests_or_is_off_is_left_in_peace(hook, house_hook):
    put(hook, 1)
    put(house_hook, 1)
    Webhook.objects.filter(pk=hook.pk).update(resting_until=MONDAY + timedelta(hours=1))
    Webhook.objects.filter(pk=house_hook.pk).update(state="stopped")
    assert push_deliveries(now=MONDAY + timedelta(minutes=1)) == 0
    assert push_deliveries(now=MONDAY + timedelta(hours=2)) == 1
