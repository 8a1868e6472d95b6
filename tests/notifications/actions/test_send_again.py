"""How does a mail that failed get another chance?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.jobs import run_all
from footpath.notifications.actions import post, send, send_again
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail


@pytest.fixture
def failed(cast, post_office):
    """Refused for good."""
    mail = post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    post_office.to_mails = ["550 Not from you"]
    assert send(mail.pk, now=MONDAY) == "failed"
    return mail


def test_it_goes_out_under_the_same_id(cast, failed, post_office):
    assert send_again(failed, by=cast.eve, now=MONDAY)
    run_all(now=MONDAY, raise_errors=True)
    assert post_office.ids() == [failed.message_id]


def test_of_two_one_does_it(cast, failed):
    assert (send_again(failed, by=cast.eve, now=MONDAY), send_again(failed, by=cast.eve, now=MONDAY)) == (True, False)


def test_only_who_administers_may(cast, failed):
    with pytest.raises(PermissionDenied):
        send_again(failed, by=cast.max, now=MONDAY)
    assert Mail.objects.get().state == "failed"
