"""Does the demonstration show its people's mails, and nobody else's house any?"""

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY, happened
from tests.post_office import post_office

from footpath.demo.models import Demonstration
from footpath.notifications.actions import mail_notice, post, send, tell
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, Notice

pytestmark = pytest.mark.usefixtures("tuesday")
__all__ = ["post_office"]  # the fixture
PAGES = ["mailbox", "demo-mail"]


@pytest.fixture
def mail(cast, word):
    """The mail to Ben about the word that Ana has for him."""
    tell(happened(word))
    return mail_notice(Notice.objects.get(recipient=cast.ben), now=MONDAY)


@pytest.fixture
def demo(cast, settings):
    """The demonstration: its mark in the database, and a process started with --demo."""
    settings.DEMO = True
    return Demonstration.objects.create(seed=1, filled_at=MONDAY)


def shown(address, client=None, **query):
    answer = (client or Client()).get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_somebody_is_picked_and_one_mail_is_read(cast, demo, mail):
    assert mail.subject in shown(reverse("mailbox"), who=cast.ben.pk)
    assert mail.subject not in shown(reverse("mailbox"), who=cast.ana.pk)
    page = shown(reverse("demo-mail", args=[mail.pk]))
    assert "Ana Ferreira asked you for a hand" in page
    assert 'href="http://127.0.0.1:8000/words/' in page
    assert mail.message_id.strip("<>") in page


def test_who_is_signed_in_sees_their_own_first_and_others_ana(cast, demo, mail, sign_in):
    assert mail.subject in shown(reverse("mailbox"), sign_in(cast.ben))
    assert "Mailbox of Ana Ferreira" in shown(reverse("mailbox"))


def test_a_forgotten_password_is_found_there_without_signing_in(cast, demo):
    post(Letter("A new password", "http://127.0.0.1:8000/x/"), address=cast.dov.email, recipient=cast.dov, now=MONDAY)
    assert "A new password" in shown(reverse("mailbox"), who=cast.dov.pk)


def test_what_was_sent_with_a_link_for_an_account_is_not_kept(cast, demo, post_office):
    one = post(Letter("New", "secret"), address=cast.dov.email, recipient=cast.dov, now=MONDAY, urgent=True)
    send(one.pk, now=MONDAY)
    assert "is not kept" in shown(reverse("demo-mail", args=[one.pk]))


def test_text_is_text(cast, demo):
    evil = '<script>alert(1)</script> <b>x</b> javascript:alert(1) http://127.0.0.1:8000/"onmouseover=alert(1)'
    one = post(Letter("<i>Hello</i>", evil), address=cast.dov.email, recipient=cast.dov, now=MONDAY)
    page = shown(reverse("demo-mail", args=[one.pk]))
    assert "<script>alert" not in page
    assert "<i>Hello" not in page
    assert 'href="javascript' not in page
    assert '"onmouseover' not in page


@pytest.mark.parametrize("who", ["0", "x", "٣", "9" * 40, "-1"])
def test_somebody_who_is_not_there(demo, cast, who):
    assert Client().get(reverse("mailbox"), {"who": who}).status_code in (200, 404)


@pytest.mark.parametrize("missing", ["mark", "option"])
@pytest.mark.parametrize("page", PAGES)
def test_without_either_it_is_not_there(cast, demo, settings, mail, sign_in, page, missing):
    if missing == "mark":
        Demonstration.objects.all().delete()
    else:
        settings.DEMO = False
    address = reverse(page, args=[mail.pk] if page == "demo-mail" else [])
    for client in (Client(), sign_in(cast.ben), sign_in(cast.eve)):
        assert client.get(address).status_code == 404
    assert "mailbox" not in sign_in(cast.ben).get(reverse("home")).content.decode()


def test_its_queries_do_not_grow_with_the_mails(cast, demo, count_queries):
    asked = []
    for count in (2, 20):
        for _n in range(count):
            post(Letter("Hello", "x"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
        asked.append(count_queries(lambda: shown(reverse("mailbox"))))
    assert asked[0] == asked[1]
    assert Mail.objects.count() == 22
