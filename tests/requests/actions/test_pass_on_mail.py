"""How does a mail get onto a request that did not find its way there by itself?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests import actions
from footpath.requests.refusals import Refused


def test_it_is_theirs_and_nobodys_act(cast, asked):
    message = actions.pass_on_mail(asked, text="The lamp is out.", address="ops@x.example", by=cast.ben, now=MONDAY)
    assert (message.author, message.from_address, message.from_provider) == (None, "ops@x.example", False)
    event = happened(asked)
    assert (event.kind, event.actor_id) == ("request.mail_passed_on", cast.ben.pk)
    assert event.occurrence().erase().sentence("Ben") == "Ben put a mail from  here"


def test_not_by_strangers_not_without_words_and_not_when_it_is_over(cast, asked):
    with pytest.raises(PermissionDenied):
        actions.pass_on_mail(asked, text="x", address="ops@x.example", by=cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        actions.pass_on_mail(asked, text=" ", address="ops@x.example", by=cast.ben, now=MONDAY)
    actions.withdraw(asked, reason="Not needed.", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        actions.pass_on_mail(asked, text="x", address="ops@x.example", by=cast.ben, now=MONDAY)
    assert not asked.messages.filter(author=None).exists()
