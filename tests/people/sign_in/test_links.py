"""Does a link that came by mail let its person choose a password, once, for a while, and nobody else?"""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY, PASSWORD

from footpath import jobs
from footpath.people.actions import add_person, invite
from footpath.people.models import Person
from footpath.people.sign_in import links
from footpath.people.sign_in.links import INVITATION, RESET, address_of

pytestmark = pytest.mark.usefixtures("tuesday")
ANA = "ana@demo.example"
NEW = {"password": "three words together", "again": "three words together"}


def ask(email=ANA, **headers):
    """Somebody asks for a link; returns the answer and the mails that follow."""
    mail.outbox.clear()
    answer = Client().post(reverse("forgot-password"), {"email": email}, **headers)
    jobs.run_all(now=MONDAY, raise_errors=True)
    return answer, list(mail.outbox)


def link_in(sent):
    """The path of the link in a mail."""
    [address] = [word for word in sent.body.split() if "/sign-in/link/" in word]
    assert address.startswith("http://127.0.0.1:8000/sign-in/link/")
    return address.removeprefix("http://127.0.0.1:8000")


def follow(path, typed=NEW, client=None):
    """Somebody opens a link and chooses a password; the page or answer they end at."""
    client = client or Client()
    page = client.get(path, follow=True)
    return page if page.status_code == 410 else client.post(reverse("new-password"), typed)


def lets_in(email=ANA, password=NEW["password"]):
    answer = Client().post(reverse("sign-in"), {"email": email, "password": password})
    return answer.status_code == 302


def path_of(person, kind=RESET):
    return address_of(person, kind).removeprefix("http://127.0.0.1:8000")


def test_a_forgotten_password_is_replaced(cast):
    answer, [sent] = ask("  Ana@Demo.example ")
    assert answer.headers["Location"] == reverse("forgot-password-sent")
    assert sent.to == [ANA]
    assert follow(link_in(sent)).headers["Location"] == reverse("sign-in")
    assert lets_in()
    assert not lets_in(password=PASSWORD)


def test_the_answer_is_the_same_whoever_is_asked_for(cast, count_queries):
    """Same page, same questions to the database: the mail is the worker's."""
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    answers, counts = set(), set()
    for email in (ANA, "zoe@demo.example", "ben@demo.example"):
        client = Client()
        counts.add(count_queries(lambda c=client, e=email: c.post(reverse("forgot-password"), {"email": e})))
        answer, _ = ask(email)
        answers.add((answer.status_code, answer.headers["Location"], answer.content))
    assert (len(answers), len(counts)) == (1, 1)


def test_only_who_works_here_is_sent_a_link(cast):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    assert [len(ask(email)[1]) for email in (ANA, "zoe@demo.example", "ben@demo.example")] == [1, 0, 0]


def test_asking_again_and_again_fills_no_mailbox_and_says_so_to_nobody(cast):
    found = [ask() for _ in range(5)]
    assert [len(sent) for _, sent in found] == [1, 1, 1, 0, 0]
    assert len({answer.headers["Location"] for answer, _ in found}) == 1


def test_one_network_that_asks_for_everybody_waits(cast):
    client = Client()
    statuses = [client.post(reverse("forgot-password"), {"email": f"p{n}@x.example"}).status_code for n in range(31)]
    assert statuses == [302] * 30 + [429]
    answer = client.post(reverse("forgot-password"), {"email": ANA})
    assert int(answer.headers["Retry-After"]) > 0
    assert ANA in answer.content.decode()


REFUSED = {
    "none": lambda path, other: "/sign-in/new-password/",
    "cut": lambda path, other: path[:-2] + "/",
    "longer": lambda path, other: path.rstrip("/") + "0/",
    "other case": lambda path, other: path.upper().replace("/SIGN-IN/LINK/", "/sign-in/link/"),
    "somebody else's": lambda path, other: f"/sign-in/link/{other}/{path.split('/')[-2]}/",
    "null": lambda path, other: f"/sign-in/link/{path.split('/')[-3]}/%00/",
    "a word": lambda path, other: f"/sign-in/link/{path.split('/')[-3]}/null/",
    "a list": lambda path, other: f"/sign-in/link/{path.split('/')[-3]}/[]/",
    "zero before the number": lambda path, other: path.replace("/link/", "/link/0"),
    "a huge number": lambda path, other: f"/sign-in/link/{'z' * 13}/{path.split('/')[-2]}/",
    "no number": lambda path, other: f"/sign-in/link/ä-!/{path.split('/')[-2]}/",
    "minus": lambda path, other: f"/sign-in/link/-1/{path.split('/')[-2]}/",
}


@pytest.mark.parametrize("how", REFUSED)
def test_there_is_one_refusal_for_every_link_that_does_not_hold(cast, how):
    path = path_of(cast.ana)
    answer = follow(REFUSED[how](path, links.int_to_base36(cast.dov.pk)))
    assert answer.status_code == 410
    assert "This link does not hold any more" in answer.content.decode()
    assert not lets_in()
    assert follow(path).status_code == 302  # the control: the link itself does hold


def test_a_link_is_used_once(cast):
    path = path_of(cast.ana)
    assert follow(path).status_code == 302
    assert follow(path).status_code == 410


def test_opening_a_link_does_not_use_it(cast):
    """Mail scanners open every link, perhaps twice, perhaps without a body."""
    path, client = path_of(cast.ana), Client()
    assert [client.head(path).status_code, Client().get(path, follow=True).status_code] == [302, 200]
    assert follow(path).status_code == 302


@pytest.mark.parametrize(("kind", "holds"), [(RESET, timedelta(hours=2)), (INVITATION, timedelta(days=7))])
def test_a_link_holds_for_a_while(cast, monkeypatch, kind, holds):
    path, now = path_of(cast.ana, kind), datetime.now()  # noqa: DTZ005  (as Django counts)
    for one in (RESET, INVITATION):
        monkeypatch.setattr(one, "_now", lambda: now + holds - timedelta(minutes=1))
    assert Client().get(path, follow=True).status_code == 200
    for one in (RESET, INVITATION):
        monkeypatch.setattr(one, "_now", lambda: now + holds + timedelta(minutes=1))
    assert follow(path).status_code == 410


def test_a_newer_password_address_or_sign_in_ends_every_link(cast):
    def holds(change):
        person = Person.objects.get(pk=cast.ana.pk)
        paths = [path_of(person), path_of(person, INVITATION)]
        change(person)
        return [Client().get(path, follow=True).status_code for path in paths]

    def address(person):
        Person.objects.filter(pk=person.pk).update(email="ana.new@demo.example")

    def password(person):
        person.set_password("another one")
        person.save(update_fields=["password"])

    assert holds(lambda person: None) == [200, 200]
    assert holds(address) == [410, 410]
    assert holds(password) == [410, 410]
    assert holds(lambda person: lets_in("ana.new@demo.example", "another one")) == [410, 410]


def test_of_two_links_the_second_is_void_when_the_first_was_used(cast):
    first, second = path_of(cast.ana), path_of(cast.ana)
    assert follow(first).status_code == 302
    assert follow(second).status_code == 410


def test_who_has_left_has_no_link(cast):
    path = path_of(cast.ana)
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert follow(path).status_code == 410


def test_a_password_that_cannot_be_taken_keeps_the_link(cast):
    client = Client()
    for typed in ({"password": "short", "again": "short"}, {**NEW, "again": "another one"}, {}):
        assert follow(path_of(cast.ana), typed, client).status_code == 422
    assert client.post(reverse("new-password"), NEW).status_code == 302


def test_the_link_ends_the_sessions_of_whoever_was_in(cast):
    """D-SE-03: what an attacker set up before the real person came is void: password, session, earlier links."""
    attacker = Client()
    attacker.post(reverse("sign-in"), {"email": ANA, "password": PASSWORD})
    earlier = path_of(Person.objects.get(pk=cast.ana.pk))
    follow(path_of(Person.objects.get(pk=cast.ana.pk)))
    assert attacker.get(reverse("home")).status_code == 302
    assert not lets_in(password=PASSWORD)
    assert follow(earlier).status_code == 410


def test_a_link_for_one_signs_another_out(cast, sign_in):
    client = sign_in(cast.dov)
    assert follow(path_of(cast.ana), client=client).status_code == 302
    assert client.get(reverse("home")).status_code == 302


def test_an_invitation_lets_somebody_in_for_the_first_time(cast):
    zoe = add_person(name="Zoe Berg", email="zoe@demo.example", by=cast.eve, now=MONDAY)
    invite(zoe, by=cast.eve, now=MONDAY)
    assert follow(link_in(mail.outbox[-1])).status_code == 302
    assert lets_in("zoe@demo.example")


def test_who_was_invited_and_came_too_late_asks_for_a_link(cast):
    add_person(name="Zoe Berg", email="zoe@demo.example", by=cast.eve, now=MONDAY)
    _, [sent] = ask("zoe@demo.example")
    assert follow(link_in(sent)).status_code == 302


@pytest.mark.parametrize(
    "forged",
    [
        {"HTTP_HOST": "evil.example"},
        {"HTTP_X_FORWARDED_HOST": "evil.example"},
        {"HTTP_HOST": "localhost:9999"},
        {"HTTP_FORWARDED": "host=evil.example"},
        {"HTTP_HOST": "127.0.0.1:8000@evil.example"},
    ],
)
def test_links_lead_to_the_public_address_alone(cast, settings, forged):
    """D-SE-05: whatever a request says where it was sent to."""
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
    answer, sent = ask(**forged)
    assert answer.status_code in (302, 400)
    assert all("evil" not in one.body and "9999" not in one.body for one in sent)
    for one in sent:
        link_in(one)


def test_no_page_has_the_secret_in_its_address(cast):
    """Where it would be in the history, in logs and in Referer headers."""
    path = path_of(cast.ana)
    answer = Client().get(path)
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("new-password"))
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]


def test_no_log_has_the_secret(cast, caplog):
    caplog.set_level("DEBUG")
    path = path_of(cast.ana)
    follow(path)
    follow(path)
    assert path.split("/")[-2] not in caplog.text


def test_administrators_find_the_invitation_on_the_page_of_who_has_no_password(cast, sign_in):
    zoe = add_person(name="Zoe Berg", email="zoe@demo.example", by=cast.eve, now=MONDAY)
    page = reverse("person", args=[zoe.pk])
    assert "Send an invitation" in sign_in(cast.eve).get(page).content.decode()
    assert "Send an invitation" not in sign_in(cast.max).get(page).content.decode()
    answer = sign_in(cast.eve).post(reverse("invite", args=[zoe.pk]), follow=True)
    assert "on its way to zoe@demo.example" in answer.content.decode()
    assert len(mail.outbox) == 1
    again = sign_in(cast.eve).post(reverse("invite", args=[cast.ana.pk]), follow=True)
    assert "has a password already" in again.content.decode()
    assert sign_in(cast.max).post(reverse("invite", args=[zoe.pk])).status_code == 403
