"""Which mail server do the tests write to, and which webhooks do they call?"""

import pytest
from tests.cast import MONDAY
from tests.post_office import post_office
from tests.receiver import receiver

from footpath.notifications.actions import add_webhook
from footpath.notifications.webhooks.topics import Topic

__all__ = ["post_office", "receiver"]


@pytest.fixture
def hook(cast, receiver):
    """Cleo has a program told of everything in Facilities."""
    facts = {"name": "Desk bot", "url": receiver.url, "style": "signed", "topics": Topic.values}
    return add_webhook(cast.facilities, **facts, by=cast.cleo, now=MONDAY)


@pytest.fixture
def house_hook(cast, receiver):
    """Eve has a program told of the whole house."""
    facts = {"name": "House bot", "url": f"{receiver.url}/house", "style": "signed", "topics": Topic.values}
    return add_webhook(None, **facts, by=cast.eve, now=MONDAY)
