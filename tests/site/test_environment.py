"""What does the environment say, and is it usable?"""

import pytest
from django.core.exceptions import ImproperlyConfigured

from footpath.mailroom.imap import ImapBox
from footpath.site.environment import SmtpServer, hosts, imap, mail_from, mailbox_address, smtp


def server(monkeypatch, value):
    monkeypatch.setenv("FOOTPATH_SMTP", value)
    return smtp("FOOTPATH_SMTP")


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("smtp://mail.example.org", SmtpServer("mail.example.org", 587, "", "", "start")),
        ("smtp://us%40er:p%3Aw%2F@mail:2525?tls=ssl", SmtpServer("mail", 2525, "us@er", "p:w/", "ssl")),
        ("smtp://mail?tls=ssl", SmtpServer("mail", 465, "", "", "ssl")),
        ("smtp://127.0.0.1:1025/?tls=no", SmtpServer("127.0.0.1", 1025, "", "", "no")),
        ("smtp://a:b@localhost?tls=no", SmtpServer("localhost", 25, "a", "b", "no")),
        ("", None),
        ("  ", None),
    ],
)
def test_a_mail_server_is_one_address(monkeypatch, value, meant):
    assert server(monkeypatch, value) == meant


@pytest.mark.parametrize(
    "value",
    [
        "mail.example.org",
        "smtp://",
        "smtp://:587",
        "http://mail",
        "smtps://mail",
        "smtp://mail:0",
        "smtp://mail:99999",
        "smtp://mail:mail",
        "smtp://user@mail",
        "smtp://:hunter2@mail",
        "smtp://mail/path",
        "smtp://mail?tls=maybe",
        "smtp://mail?tls=no&verify=no",
        "smtp://mail?ssl=1",
        "smtp://mail#x",
        "smtp://ma il",
        "smtp://[mail",
        "smtp://user:hunter2@mail?tls=no",
    ],
)
def test_anything_else_is_refused_without_showing_the_password(monkeypatch, value):
    with pytest.raises(ImproperlyConfigured, match="FOOTPATH_SMTP") as refusal:
        server(monkeypatch, value)
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize("value", ["footpath@example.org", "Footpath, Inc", "a@b@c", "", "Foot <footpath@example.org>"])
def test_mails_come_from_one_address(monkeypatch, value):
    monkeypatch.setenv("FOOTPATH_MAIL_FROM", value)
    if value.count("@") != 1 and value:
        with pytest.raises(ImproperlyConfigured, match="FOOTPATH_MAIL_FROM"):
            mail_from("FOOTPATH_MAIL_FROM", default="x@example.org")
    else:
        assert mail_from("FOOTPATH_MAIL_FROM", default="x@example.org") == value or "x@example.org"


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("imap://foot:path@mail.example.org", ImapBox("mail.example.org", 993, "foot", "path", "ssl", "INBOX")),
        ("imap://f%40x:p%20w@mail/Desk%20mail?tls=start", ImapBox("mail", 143, "f@x", "p w", "start", "Desk mail")),
        ("imap://foot:path@127.0.0.1:1143/?tls=no", ImapBox("127.0.0.1", 1143, "foot", "path", "no", "INBOX")),
        ("", None),
    ],
)
def test_a_mailbox_is_one_address(monkeypatch, value, meant):
    monkeypatch.setenv("FOOTPATH_IMAP", value)
    assert imap("FOOTPATH_IMAP") == meant


@pytest.mark.parametrize(
    "value",
    [
        "imap://mail",
        "smtp://foot:hunter2@mail",
        "imap://foot:hunter2@mail?tls=no",
        "imap://foot:hunter2%0d%0aX@mail",
        "imap://foot:hunter2@mail/a%0db",
        "imap://foot:hunter2@mail:0",
    ],
)
def test_a_mailbox_that_cannot_be_used_is_refused_without_showing_the_password(monkeypatch, value):
    monkeypatch.setenv("FOOTPATH_IMAP", value)
    with pytest.raises(ImproperlyConfigured, match="FOOTPATH_IMAP") as refusal:
        imap("FOOTPATH_IMAP")
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize("value", ["desk", "a+b@example.org", "Desk <desk@example.org>", f"{'a' * 31}@example.org"])
def test_answers_go_to_a_plain_address(monkeypatch, value):
    monkeypatch.setenv("FOOTPATH_MAIL_IN", value)
    with pytest.raises(ImproperlyConfigured, match="FOOTPATH_MAIL_IN"):
        mailbox_address("FOOTPATH_MAIL_IN")
    monkeypatch.setenv("FOOTPATH_MAIL_IN", "desk@example.org")
    assert mailbox_address("FOOTPATH_MAIL_IN") == "desk@example.org"


def test_hosts_inside_are_listed_in_one_spelling(monkeypatch):
    monkeypatch.setenv("HOSTS", "Chat.Example.internal, 10.0.4.7:8065 [::1]:80")
    assert hosts("HOSTS") == ["chat.example.internal", "10.0.4.7:8065", "[::1]:80"]
    monkeypatch.delenv("HOSTS")
    assert hosts("HOSTS") == []


@pytest.mark.parametrize("value", ["https://chat.internal", "*.internal", "10.0.0.0/8", "127.1", "a:b", "a@b", "é"])
def test_hosts_that_could_be_read_in_several_ways_are_refused(monkeypatch, value):
    monkeypatch.setenv("HOSTS", value)
    with pytest.raises(ImproperlyConfigured, match="HOSTS must list hosts"):
        hosts("HOSTS")
