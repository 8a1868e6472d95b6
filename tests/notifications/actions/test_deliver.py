"""How does a webhook get what it is to be told?"""

import hmac
import json
from base64 import b64decode, b64encode
from datetime import timedelta

import pytest
from tests.cast import MONDAY, happened

from footpath.history.models import Event
from footpath.notifications.actions import (
    call_webhooks,
    change_secret,
    deliver,
    push_deliveries,
    switch_webhook,
    try_webhook,
)
from footpath.notifications.models import Delivery, Webhook
from footpath.notifications.webhooks import calling
from footpath.notifications.webhooks.models import DeliveryState, HookState
from footpath.notifications.webhooks.pacing import TRIES, pause
from footpath.notifications.webhooks.signing import secret_of
from footpath.requests import actions

SENT, WAITING, FAILED, DROPPED = DeliveryState.SENT, DeliveryState.WAITING, DeliveryState.FAILED, DeliveryState.DROPPED


@pytest.fixture
def delivery(hook, asked):
    """The webhook is to be told that Ana asked."""
    call_webhooks(happened(asked), now=MONDAY)
    return Delivery.objects.get()


@pytest.fixture
def hasty(monkeypatch):
    """Nobody in the tests waits for seconds."""
    monkeypatch.setattr(calling, "PATIENCE", 0.3)
    monkeypatch.setattr(calling, "DEADLINE", 0.5)


def kept(thing):
    return type(thing).objects.get(pk=thing.pk)


def until_it_rests_no_more(hook):
    return kept(hook).resting_until or MONDAY


def test_it_arrives_signed_as_the_documents_say(hook, delivery, receiver):
    assert deliver(delivery.pk, now=MONDAY) == SENT
    (call,) = receiver.calls
    assert call.path == "/hook"
    assert call.headers["content-type"].startswith("application/json")
    assert call.headers["webhook-id"] == str(delivery.key)
    assert call.headers["webhook-timestamp"] == str(int(MONDAY.timestamp()))
    key = b64decode(secret_of(hook.salt).removeprefix("whsec_"))
    signed = f"{delivery.key}.{int(MONDAY.timestamp())}.".encode() + call.body
    assert call.headers["webhook-signature"] == "v1," + b64encode(hmac.digest(key, signed, "sha256")).decode()
    told = json.loads(call.body)
    assert (told["id"], told["type"]) == (str(delivery.key), delivery.event.kind)
    assert told["about"]["title"] == "Six places from B 2.14 to C 1.03"
    log = kept(delivery)
    assert (log.state, log.status, log.attempts, log.sent_at, log.last_error) == (SENT, 200, 1, MONDAY, "")
    assert kept(hook).last_at == MONDAY


def test_it_is_told_once_however_often_the_job_runs(delivery, receiver):
    assert [deliver(delivery.pk, now=MONDAY) for _again in range(3)] == [SENT] * 3
    assert len(receiver.calls) == 1


def test_while_one_worker_makes_the_call_no_other_does(delivery, receiver):
    Delivery.objects.filter(pk=delivery.pk).update(not_before=MONDAY + timedelta(minutes=2))  # as the first leaves it
    assert deliver(delivery.pk, now=MONDAY) == WAITING
    assert receiver.calls == []


def test_a_receiver_that_answers_500_then_hangs_then_redirects_to_loopback(hook, delivery, receiver, hasty):
    trap = f"http://127.0.0.1:{receiver.port}/trap"
    receiver.answers = [500, "hang", trap, 200]
    said, now = [], MONDAY
    while deliver(delivery.pk, now=now) == WAITING:
        said.append(kept(delivery).last_error)
        now = max(kept(delivery).not_before, until_it_rests_no_more(hook))
    assert said == [
        "It answered 500.",
        "It did not answer in time.",
        "It answered 307 and named another address; Footpath goes nowhere else.",
    ]
    assert [call.path for call in receiver.calls] == ["/hook"] * 4
    assert {call.headers["webhook-id"] for call in receiver.calls} == {str(delivery.key)}
    assert kept(delivery).attempts == 4
    assert (kept(hook).failures, kept(hook).failing_since, kept(hook).resting_until) == (0, None, None)
    assert "zq-canary-body" not in "".join([*said, kept(hook).last_error])


@pytest.mark.parametrize("way", ["trickle", "hang"])
def test_a_receiver_that_trickles_or_hangs_does_not_hold_the_worker(hook, delivery, receiver, hasty, way):
    receiver.answers = [way]
    assert deliver(delivery.pk, now=MONDAY) == WAITING
    assert kept(delivery).last_error == "It did not answer in time."
    assert kept(delivery).seconds < 3


def test_a_receiver_that_is_down_is_left_in_peace_and_others_are_served(cast, hook, house_hook, asked, receiver, hasty):
    for _n in range(5):
        actions.write(asked, text="Any news?", by=cast.ana, now=MONDAY)
        call_webhooks(happened(asked), now=MONDAY)
    receiver.answers = ["hang"]
    first = [deliver(one.pk, now=MONDAY) for one in hook.deliveries.order_by("pk")]
    others = [deliver(one.pk, now=MONDAY) for one in house_hook.deliveries.order_by("pk")]
    assert (first, others) == ([WAITING] * 5, [SENT] * 5)
    assert [one.attempts for one in hook.deliveries.order_by("pk")] == [1, 0, 0, 0, 0]  # the others did not even try
    assert push_deliveries(now=MONDAY) == 0
    later = MONDAY + timedelta(minutes=2)
    assert push_deliveries(now=later) == 5
    assert [deliver(one.pk, now=later) for one in hook.deliveries.order_by("pk")] == [SENT] * 5


def test_what_one_of_them_does_not_want_keeps_no_other_back(cast, hook, delivery, asked, receiver):
    actions.write(asked, text="Any news?", by=cast.ana, now=MONDAY)
    call_webhooks(happened(asked), now=MONDAY)
    receiver.answers = [422]
    assert [deliver(one.pk, now=MONDAY) for one in hook.deliveries.order_by("pk")] == [WAITING, SENT]


def test_after_half_a_day_of_trying_it_is_given_up(hook, delivery, receiver):
    receiver.answers = [422] * TRIES
    now = MONDAY
    while deliver(delivery.pk, now=now) == WAITING:
        now = kept(delivery).not_before
    assert timedelta(hours=8) < now - MONDAY < timedelta(hours=16)
    assert (kept(delivery).state, kept(delivery).attempts, kept(delivery).status) == (FAILED, TRIES, 422)
    assert kept(hook).state == HookState.ON


def test_when_nothing_gets_through_for_a_day_it_is_stopped_once_and_said(cast, hook, asked, receiver):
    receiver.answers = [503] * 60
    now, states = MONDAY, set()
    while kept(hook).state == HookState.ON:
        actions.write(asked, text="Any news?", by=cast.ana, now=now)
        call_webhooks(happened(asked), now=now)
        states |= {deliver(one.pk, now=now) for one in hook.deliveries.filter(state=WAITING)}
        now = max(now + timedelta(minutes=30), until_it_rests_no_more(hook))
    assert timedelta(days=1) <= now - MONDAY < timedelta(days=1, hours=10)
    assert 8 <= len(receiver.calls) < 25
    stopped = Event.objects.get(kind="webhook.stopped")
    assert (stopped.subject_id, stopped.actor_id, stopped.facts["why"]) == (hook.pk, None, "It answered 503.")
    assert call_webhooks(happened(asked), now=now) == 0
    assert push_deliveries(now=now) == 0


def test_who_says_that_nobody_is_there_any_more_is_not_called_again(hook, delivery, receiver):
    receiver.answers = [410]
    assert deliver(delivery.pk, now=MONDAY) == WAITING
    assert kept(hook).state == HookState.STOPPED
    assert deliver(delivery.pk, now=MONDAY + timedelta(days=1)) == WAITING
    assert len(receiver.calls) == 1


def test_what_waited_for_three_days_is_no_news_any_more(cast, hook, delivery, receiver):
    switch_webhook(hook, to=HookState.OFF, by=cast.cleo, now=MONDAY)
    assert deliver(delivery.pk, now=MONDAY) == WAITING
    switch_webhook(hook, to=HookState.ON, by=cast.cleo, now=MONDAY)
    assert deliver(delivery.pk, now=MONDAY + timedelta(days=4)) == DROPPED
    assert receiver.calls == []


def test_what_became_confidential_is_not_told(cast, hook, delivery, receiver):
    type(cast.move).objects.filter(pk=cast.move.pk).update(confidential=True)
    assert deliver(delivery.pk, now=MONDAY) == DROPPED
    assert (receiver.calls, kept(delivery).last_error) == ([], "It may not be told any more.")


def test_a_host_that_is_listed_no_longer_is_not_called(hook, delivery, receiver, settings):
    settings.WEBHOOK_HOSTS = []
    assert deliver(delivery.pk, now=MONDAY) == WAITING
    assert "https://" in kept(delivery).last_error
    assert receiver.calls == []


def test_a_job_of_something_that_is_gone_does_nothing(cast, hook, delivery, receiver):
    Webhook.objects.all().delete()
    assert deliver(delivery.pk, now=MONDAY) == DROPPED
    assert receiver.calls == []


def test_for_a_day_both_secrets_sign(cast, hook, delivery, receiver):
    old, new = secret_of(hook.salt), change_secret(hook, by=cast.cleo, now=MONDAY)
    deliver(delivery.pk, now=MONDAY)
    try_webhook(hook, by=cast.cleo, now=MONDAY)
    deliver(Delivery.objects.latest("pk").pk, now=MONDAY + timedelta(days=2))
    both, one = (call.headers["webhook-signature"].split() for call in receiver.calls)
    assert (old != new, len(both), len(one)) == (True, 2, 1)


def test_pauses_grow_and_never_come_all_at_once():
    pauses = [pause(failures, "x") for failures in range(1, 20)]
    assert pauses[0] < timedelta(seconds=40)
    assert pauses[5] > timedelta(minutes=10)
    assert max(pauses) < timedelta(hours=5)
    assert len({pause(3, str(seed)) for seed in range(50)}) == 50
    assert pause(3, "x") == pause(3, "x")
