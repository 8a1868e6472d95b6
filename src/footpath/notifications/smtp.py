"""How does one mail get to the mail server, and what did that answer?"""

import smtplib
import socket
import ssl
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from django.conf import settings

from footpath.notifications.models import Mail

PATIENCE = 15.0  # seconds for each answer
DEADLINE = 60.0  # seconds for the whole conversation, however slowly it trickles


class Rejected(Exception):
    """The server will never take this mail."""


class NotNow(Exception):
    """The server does not take this mail now, but others."""


class Unreachable(Exception):
    """The server takes nothing from us now."""


class Lost(Unreachable):
    """The line was lost while the mail was on it: the server may have it, or not."""


def hand_over(mail: Mail) -> None:
    """Give a mail to the server of settings.SMTP and return when it has said 250, which makes it the server's to keep.

    Raises Rejected, NotNow or Unreachable (Lost) with a reason for people who administer.
    """
    try:
        message = as_message(mail)
    except (ValueError, UnicodeError) as error:  # a header that the standard library refuses
        raise Rejected(f"This mail cannot be written as one: {error}") from error
    with _reasons(), _connected() as server:
        try:
            server.send_message(message, from_addr=parseaddr(settings.MAIL_FROM)[1], to_addrs=[mail.address])
        except (smtplib.SMTPServerDisconnected, ConnectionError, TimeoutError) as error:
            raise Lost(str(error) or type(error).__name__) from error


def as_message(mail: Mail) -> EmailMessage:
    """The mail as it goes over the wire; ValueError for a header with a line break in it."""
    message = EmailMessage(policy=SMTP)
    name, address = parseaddr(settings.MAIL_FROM)
    local, _at, domain = address.rpartition("@")
    sender = f"{mail.sender_name} via {name or 'Footpath'}" if mail.sender_name else name or "Footpath"
    message["From"] = Address(display_name=_plain(sender), username=local, domain=domain)
    message["To"] = mail.address
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(mail.created_at)
    message["Message-ID"] = mail.message_id
    for header, value in mail.headers.items():
        message[header] = value
    message.set_content(mail.text)
    if mail.html:
        message.add_alternative(mail.html, subtype="html")
    if mail.calendar:
        method = "CANCEL" if "METHOD:CANCEL" in mail.calendar else "REQUEST"
        message.add_alternative(mail.calendar, subtype="calendar", params={"method": method})
    return message


def _plain(name: str) -> str:
    """A name without any sign that means something in an address: Python forgets its quotes where it folds a line."""
    kept = "".join(sign if unicodedata.category(sign)[0] in "LMN" or sign in "-'’" else " " for sign in name)
    return " ".join(kept.split())[:80]


@contextmanager
def _connected() -> Iterator[smtplib.SMTP]:
    """The server, greeted and signed in to; what goes wrong while saying goodbye is nobody's concern."""
    at = settings.SMTP
    assert at is not None  # or nobody would have come here
    safe = ssl.create_default_context()
    secret = at.tls == "ssl"
    server = smtplib.SMTP_SSL(timeout=PATIENCE, context=safe) if secret else smtplib.SMTP(timeout=PATIENCE)
    server._host = at.host  # type: ignore[attr-defined]  # the name that the certificate must have; connect() does not set it
    # A server that sends a byte now and then never runs into a time-out: close the line under it.
    alarm = threading.Timer(DEADLINE, _hang_up, [server])
    alarm.daemon = True
    alarm.start()
    try:
        server.connect(at.host, at.port)
        if at.tls == "start":
            server.starttls(context=safe)
        if at.user:
            server.login(at.user, at.password)
        yield server
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
    finally:
        alarm.cancel()
        server.close()


def _hang_up(server: smtplib.SMTP) -> None:
    with suppress(OSError):
        if server.sock is not None:
            server.sock.shutdown(socket.SHUT_RDWR)  # whoever waits for it wakes up


@contextmanager
def _reasons() -> Iterator[None]:
    """Sort what can go wrong into for good, for this mail, for the server."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        raise _of_this_mail(code, said) from error
    except smtplib.SMTPDataError as error:
        raise _of_this_mail(error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPSenderRefused as error:
        if error.smtp_code == 552:  # too large
            raise _of_this_mail(error.smtp_code, error.smtp_error) from error
        raise Unreachable(_said(error.smtp_code, error.smtp_error)) from error
    except smtplib.SMTPNotSupportedError as error:  # no STARTTLS, no sign-in, no such address
        raise Unreachable(str(error)) from error
    except smtplib.SMTPResponseException as error:  # a bad greeting, a wrong password
        raise Unreachable(_said(error.smtp_code, error.smtp_error)) from error
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise Unreachable(str(error) or type(error).__name__) from error


def _of_this_mail(code: int, said: bytes | str) -> Exception:
    return (Rejected if code >= 500 else NotNow)(_said(code, said))


def _said(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return " ".join(f"{code} {text}".split())[:400]
