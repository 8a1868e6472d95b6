"""Is mail taken out of a mailbox, whatever its server does?"""

from dataclasses import replace

import pytest
from tests.mailbox import closed_port, mailbox

from footpath.mailroom import imap
from footpath.mailroom.imap import Unreachable, Unusable, opened

__all__ = ["mailbox"]
MAIL = b"From: ana@demo.example\r\nSubject: Hello\r\n\r\nA text.\r\n* 1 FETCH (UID 9 BODY[] {3}\r\n"


def read_all(settings, patience=5.0):
    with opened(settings.IMAP, patience=patience) as box:
        return [box.raw(uid) for uid in box.unread()]


@pytest.mark.parametrize("plain", [False, True])
def test_what_is_unread_comes_byte_for_byte_and_stays_unread_until_it_is_marked(mailbox, settings, plain):
    mailbox.plain = plain
    mailbox.put(MAIL)
    mailbox.put(b"")
    assert read_all(settings) == [MAIL, b""]
    assert mailbox.unread() == [1, 2]
    with opened(settings.IMAP) as box:
        box.mark_read(1)
        box.set_aside(2)
        assert box.unread() == []
        assert box.raw(7) is None
    assert mailbox.letters[1].flags == {"\\Seen", "\\Flagged"}
    assert "path" not in " ".join(mailbox.asked).replace('"path"', "")


ILL = [
    ("GREETING", b"SSH-2.0-OpenSSH_9.6\r\n"),
    ("GREETING", "hangs up"),
    ("GREETING", b"\xff\x00" * 500),
    ("CAPABILITY", b"* CAPABILITY POP3\r\n"),
    ("LOGIN", "hangs up"),
    ("SELECT", b"* 1 EXISTS\r\n+ what\r\n"),
    ("UID SEARCH", "hangs up"),
    ("UID SEARCH", b"* SEARCH 1 2 3"),
    ("UID FETCH", b"* 1 FETCH (UID 1 BODY[]<0> {99999999999}\r\n"),
    ("UID FETCH", b"* 1 FETCH (UID 1 BODY[]<0> {500}\r\nonly this"),
    ("UID FETCH", b"* 1 FETCH (FLAGS ())\r\n" * 60_000),
]


@pytest.mark.parametrize(("command", "ill"), ILL)
def test_a_server_that_hangs_up_or_talks_nonsense_is_not_to_be_reached(mailbox, settings, command, ill):
    mailbox.put(MAIL)
    mailbox.misbehaves = {command: ill}
    with pytest.raises(Unreachable) as error:
        read_all(settings)
    assert 0 < len(str(error.value)) < 400
    assert mailbox.unread() == [1]


@pytest.mark.parametrize("command", ["GREETING", "LOGIN", "UID SEARCH", "UID FETCH"])
def test_a_server_that_hangs_is_left_after_a_while(mailbox, settings, command):
    mailbox.put(MAIL)
    mailbox.misbehaves = {command: "hangs"}
    with pytest.raises(Unreachable, match="timed out"):
        read_all(settings, patience=0.1)


def test_a_server_that_trickles_is_left_when_the_conversation_has_lasted_too_long(mailbox, settings):
    mailbox.misbehaves = {"UID SEARCH": "hangs"}
    with pytest.raises(Unreachable), opened(settings.IMAP, deadline=0.2, patience=30) as box:
        box.unread()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"password": "hunter2"}, "wrong name or password"),
        ({"folder": "Nowhere"}, "no such folder"),
        ({"tls": "start"}, "TLS"),
        ({"tls": "ssl"}, "SSL"),
        ({"port": closed_port()}, "refused"),
    ],
)
def test_what_is_set_wrongly_is_said_without_the_password(mailbox, settings, change, says):
    settings.IMAP = replace(settings.IMAP, **change)
    with pytest.raises(Unreachable, match=says) as error:
        read_all(settings, patience=1.0)
    assert "hunter2" not in str(error.value)


def test_one_mail_that_cannot_be_had_leaves_the_others(mailbox, settings, monkeypatch):
    monkeypatch.setattr(imap, "LARGEST", 200)
    mailbox.put(b"x" * 300)
    mailbox.put(MAIL)
    with opened(settings.IMAP) as box:
        with pytest.raises(Unusable, match="larger"):
            box.raw(1)
        assert box.raw(2) == MAIL


def test_what_is_not_a_mail_leaves_the_others_too(mailbox, settings):
    mailbox.put(MAIL)
    mailbox.put(MAIL)
    mailbox.says_of[1] = b"* 1 FETCH (UID 1 BODY[] NIL)\r\n"
    with opened(settings.IMAP) as box:
        with pytest.raises(Unusable, match="not a mail"):
            box.raw(1)
        assert box.raw(2) == MAIL
