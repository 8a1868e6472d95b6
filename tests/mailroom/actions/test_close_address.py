"""How does an address stop taking mail for a service?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.mailroom.letters import mail

from footpath.history.models import Event
from footpath.mailroom.actions import close_address, take_in
from footpath.mailroom.models import MailAddress, Outcome


def test_new_mail_to_it_waits_then(cast, desk):
    close_address(desk, by=cast.eve, now=MONDAY)
    assert not MailAddress.objects.exists()
    assert take_in(mail("Lamp"), now=MONDAY).outcome == Outcome.QUARANTINED
    assert Event.objects.get(kind="mail.address_closed").facts == {"address": "desk@demo.example"}


def test_only_by_who_administers_and_twice_is_once(cast, desk):
    with pytest.raises(PermissionDenied):
        close_address(desk, by=cast.ben, now=MONDAY)
    close_address(MailAddress.objects.get(pk=desk.pk), by=cast.eve, now=MONDAY)
    close_address(desk, by=cast.eve, now=MONDAY)
    assert Event.objects.filter(kind="mail.address_closed").count() == 1
