"""How is a webhook changed?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import change_webhook
from footpath.notifications.models import Webhook
from footpath.people.refusals import SomebodyWasFaster


def test_what_is_given_changes_and_the_rest_stays(cast, hook, receiver):
    Webhook.objects.filter(pk=hook.pk).update(failures=7, last_error="It answered 500.")
    changed = change_webhook(hook, name="New name", topics=["asked"], edits=0, by=cast.cleo, now=MONDAY)
    assert (changed.name, changed.topics, changed.url, changed.failures) == ("New name", ["asked"], receiver.url, 7)
    moved = change_webhook(hook, url=f"{receiver.url}/other", edits=1, by=cast.cleo, now=MONDAY)
    assert (moved.name, moved.failures, moved.last_error, moved.edits) == ("New name", 0, "", 2)
    assert [one.facts["name"] for one in Event.objects.filter(kind="webhook.changed")] == ["New name"] * 2


def test_an_empty_address_keeps_the_one_there_is(cast, hook, receiver):
    assert change_webhook(hook, url="", style="teams", edits=0, by=cast.cleo, now=MONDAY).url == receiver.url


@pytest.mark.parametrize("facts", [{"url": "https://[::1]/"}, {"style": "fax"}, {"topics": []}, {"name": ""}])
def test_what_cannot_be_used_changes_nothing(cast, hook, receiver, facts):
    with pytest.raises(ValidationError) as refused:
        change_webhook(hook, **facts, edits=0, by=cast.cleo, now=MONDAY)
    assert list(refused.value.message_dict) == list(facts)
    assert Webhook.objects.get().edits == 0


def test_of_two_the_slower_one_is_told(cast, hook):
    change_webhook(hook, name="By Max", edits=0, by=cast.max, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Max Adler changed the webhook By Max"):
        change_webhook(hook, name="By Cleo", edits=0, by=cast.cleo, now=MONDAY)


def test_nobody_else_changes_it(cast, hook):
    for person in (cast.ana, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            change_webhook(hook, url="https://93.184.216.34/", edits=0, by=person, now=MONDAY)
