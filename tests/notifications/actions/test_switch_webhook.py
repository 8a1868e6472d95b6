"""How is a webhook switched off and on, removed and brought back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.history.models import Event
from footpath.notifications.actions import call_webhooks, switch_webhook
from footpath.notifications.models import Webhook
from footpath.people.refusals import SomebodyWasFaster


def switch(hook, to, by):
    return switch_webhook(hook, to=to, by=by, now=MONDAY)


def test_off_tells_nothing_and_on_begins_anew(cast, hook, asked):
    switch(hook, "off", cast.cleo)
    assert call_webhooks(happened(asked), now=MONDAY) == 0
    Webhook.objects.filter(pk=hook.pk).update(state="stopped", failures=9, failing_since=MONDAY)
    on = switch(hook, "on", cast.cleo)
    assert (on.state, on.failures, on.failing_since) == ("on", 0, None)
    assert call_webhooks(happened(asked), now=MONDAY) == 1
    assert [one.facts["to"] for one in Event.objects.filter(kind="webhook.switched")] == ["off", "on"]


def test_what_was_removed_can_be_brought_back_and_is_off_then(cast, hook):
    assert switch(hook, "removed", cast.cleo).state == "removed"
    assert switch(hook, "off", cast.cleo).state == "off"


def test_who_administers_may_switch_it_off_and_nothing_else(cast, hook):
    assert switch(hook, "off", cast.eve).state == "off"
    for to in ("on", "removed"):
        with pytest.raises(PermissionDenied):
            switch(hook, to, cast.eve)


@pytest.mark.parametrize("who", ["ana", "ben", "dov"])
def test_nobody_else_switches_it(cast, hook, who):
    for to in ("off", "removed"):
        with pytest.raises(PermissionDenied):
            switch(hook, to, getattr(cast, who))


def test_whoever_was_slower_is_told_and_a_word_that_there_is_not_is_a_mistake_of_ours(cast, hook):
    switch(hook, "off", cast.max)
    with pytest.raises(SomebodyWasFaster, match="Max Adler switched the webhook Desk bot off"):
        switch(hook, "off", cast.cleo)
    with pytest.raises(ValueError, match="stopped"):
        switch(hook, "stopped", cast.cleo)
