"""Which services take mail in the tests?"""

from typing import Any

import pytest
from tests.mailbox import mailbox
from tests.post_office import post_office

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.mailroom.models import MailAddress

__all__ = ["mailbox", "post_office"]


@pytest.fixture
def desk(cast: Cast, settings: Any) -> MailAddress:
    """The address of a service that needs no form; answers come back to a mailbox of ours."""
    settings.MAIL_IN = "footpath@demo.example"
    settings.MAIL_FROM = "Footpath <footpath@demo.example>"
    settings.EMAIL_BACKEND = "footpath.notifications.backend.Outbox"
    service = Service.objects.create(team=cast.facilities, name="Anything else", state="published", requirements=[])
    return MailAddress.objects.create(address="desk@demo.example", service=service)
