"""Do administrators see whether mail goes out, and nothing that is in it?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY

from footpath.notifications.actions import post, send
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, MailServer

pytestmark = pytest.mark.usefixtures("tuesday")
CANARY = "zq-canary-55"


@pytest.fixture
def failed(cast, post_office):
    """Refused for good."""
    letter = Letter(f"{CANARY} subject", f"{CANARY} text", f"<p>{CANARY}</p>", f"{CANARY} name")
    mail = post(letter, address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    post_office.to_mails = ["550 Not <b>from</b> you"]
    send(mail.pk, now=MONDAY)
    return mail


def page(client):
    answer = client.get(reverse("outbox"))
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_says_what_failed_and_why_and_not_what_was_in_it(cast, failed, sign_in):
    shown = page(sign_in(cast.eve))
    assert "Ana Ferreira" in shown
    assert "550 Not &lt;b&gt;from&lt;/b&gt; you" in shown
    assert CANARY not in shown


def test_what_failed_is_tried_again(cast, failed, sign_in, post_office):
    client = sign_in(cast.eve)
    for _twice in range(2):
        assert client.post(reverse("send-again", args=[failed.pk])).status_code == 302
    assert Mail.objects.get().state == "waiting"
    assert client.post(reverse("send-again", args=[failed.pk + 1])).status_code == 404


def test_it_says_that_no_server_is_set(cast, sign_in):
    assert "FOOTPATH_SMTP" in page(sign_in(cast.eve))


def test_it_says_that_the_server_does_not_answer(cast, sign_in, post_office):
    MailServer.objects.create(failures=7, last_error="Connection refused", resting_until=MONDAY)
    shown = page(sign_in(cast.eve))
    assert "Connection refused" in shown
    assert "7 times in a row" in shown


def test_nobody_else_gets_in(cast, failed, sign_in):
    for person in (cast.ana, cast.cleo, cast.max):
        assert sign_in(person).get(reverse("outbox")).status_code == 403
        assert sign_in(person).post(reverse("send-again", args=[failed.pk])).status_code == 403
    assert Mail.objects.get().state == "failed"


def test_fifty_mails_ask_the_database_no_more_than_two(cast, sign_in, count_queries):
    client, asked = sign_in(cast.eve), []
    for count in (2, 48):
        for _n in range(count):
            post(Letter("Hello", "x"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
        asked.append(count_queries(lambda: page(client)))
    assert asked[0] == asked[1]
