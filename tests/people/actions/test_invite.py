"""Does an invitation let somebody in for the first time, and who may send it?"""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, happened

from footpath.people.actions import add_person, invite


@pytest.fixture
def zoe(cast):
    """Somebody who was added and cannot get in yet."""
    return add_person(name="Zoe Berg", email="zoe@demo.example", by=cast.eve, now=MONDAY)


def test_a_mail_with_the_link_is_sent(cast, zoe):
    invite(zoe, by=cast.eve, now=MONDAY)
    [sent] = mail.outbox
    assert sent.to == ["zoe@demo.example"]
    assert "Hello Zoe" in sent.body
    assert "Eve Stone" in sent.body
    assert "http://127.0.0.1:8000/sign-in/link/" in sent.body
    event = happened(zoe)
    assert (event.kind, event.actor_id) == ("person.invited", cast.eve.pk)


def test_only_administrators_invite(cast, zoe):
    for by in (cast.ana, cast.max, zoe):
        with pytest.raises(PermissionDenied):
            invite(zoe, by=by, now=MONDAY)
    assert mail.outbox == []


def test_who_has_a_password_or_has_left_is_not_invited(cast, zoe):
    with pytest.raises(ValidationError, match="has a password already"):
        invite(cast.ana, by=cast.eve, now=MONDAY)
    zoe.is_active = False
    with pytest.raises(ValidationError, match="does not work here"):
        invite(zoe, by=cast.eve, now=MONDAY)
    assert mail.outbox == []
