"""What lies unread in our mailbox, and how is it taken out of there?

The standard library's IMAP, kept from what a server may do to it: hang, hang up, talk nonsense, talk without end.
"""

import imaplib
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Literal

PATIENCE = 15.0  # seconds for each answer
DEADLINE = 240.0  # seconds for the whole conversation, however slowly it trickles
VISIT = 150.0  # seconds after which no further mail is begun
LARGEST = 50 * 2**20  # bytes of a mail; more than mail servers usually carry
TALK = 2**20  # bytes of everything else that belongs to one answer


@dataclass(frozen=True)
class ImapBox:
    """The mailbox in which our mail arrives, and how it is reached: TLS at once, STARTTLS, or neither."""

    host: str
    port: int
    user: str
    password: str
    tls: Literal["start", "ssl", "no"]
    folder: str


class Unreachable(Exception):
    """The server gives us nothing now."""


class Unusable(Exception):
    """One mail that cannot be taken out of the mailbox, with a reason; the others can."""


class Mailbox:
    """An open mailbox."""

    def __init__(self, line: "_Line") -> None:
        """The mailbox at the end of this line, signed in to and selected."""
        self._line = line
        self._begun = time.monotonic()

    def is_over(self) -> bool:
        """Whether one visit has lasted long enough."""
        return time.monotonic() - self._begun > VISIT

    def unread(self) -> list[int]:
        """The unread mails, oldest first, by numbers that stay theirs."""
        found = self._ask("SEARCH", "UNSEEN")
        words = b" ".join(part for part in found if isinstance(part, bytes)).split()
        return sorted(int(word) for word in words if word.isdigit() and len(word) <= 10)

    def raw(self, uid: int) -> bytes | None:
        """A mail as it came, still unread; None when it is gone. Unusable when it is larger than we take."""
        answer = self._ask("FETCH", str(uid), f"(UID BODY.PEEK[]<0.{LARGEST + 1}>)")
        parts = [part for part in answer if isinstance(part, tuple) and re.search(rb"BODY\[\]", part[0], re.IGNORECASE)]
        whole = next((raw for about, raw in parts if _uid_in(about, answer) == uid), None)
        if whole is None and any(part is not None for part in answer):
            raise Unusable("what the server gave out is not a mail")
        if whole is not None and len(whole) > LARGEST:
            raise Unusable(f"it is larger than {LARGEST // 2**20} MB")
        return whole

    def mark_read(self, uid: int) -> None:
        """Nobody has to look at this mail again."""
        self._ask("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)")

    def set_aside(self, uid: int) -> None:
        """The mail is not for us: a person finds it in the mailbox, flagged."""
        self._ask("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen \Flagged)")

    def _ask(self, command: str, *words: str) -> list[Any]:
        with _reasons():
            self._line.left = LARGEST + TALK
            verdict, answer = self._line.uid(command, *words)
        if verdict != "OK":
            raise Unreachable(f"{command}: {_said(answer)}")
        return answer


def _uid_in(about: bytes, answer: list[Any]) -> int | None:
    """The number of which one part of an answer tells; it may stand before the mail or behind it."""
    behind = b" ".join(part for part in answer if isinstance(part, bytes))
    found = re.search(rb"UID (\d{1,10})\b", about + b" " + behind, re.IGNORECASE)
    return int(found[1]) if found else None


@contextmanager
def opened(at: ImapBox, *, deadline: float | None = None, patience: float | None = None) -> Iterator[Mailbox]:
    """The mailbox, signed in to; Unreachable with a reason for people who administer, which never holds a password."""
    deadline, patience = deadline or DEADLINE, patience or PATIENCE
    with _reasons():
        line = _SecretLine(at, patience, deadline) if at.tls == "ssl" else _Line(at, patience, deadline)
    try:
        with _reasons():
            _sign_in(line, at)
        yield Mailbox(line)
        with suppress(OSError, imaplib.IMAP4.error, ValueError):
            line.logout()
    finally:
        line.let_go()


def _sign_in(line: "_Line", at: ImapBox) -> None:
    if at.tls == "start":
        line.starttls(ssl_context=ssl.create_default_context())
    if "AUTH=PLAIN" in line.capabilities:  # takes any sign in a password
        line.authenticate("PLAIN", lambda _challenge: f"\0{at.user}\0{at.password}".encode())
    else:
        line.login(line._quote(at.user), at.password)  # it quotes the password alone
    verdict, answer = line.select(line._quote(at.folder))
    if verdict != "OK":
        raise Unreachable(f"{at.folder}: {_said(answer)}")


class _Line(imaplib.IMAP4):
    """A line to the server that ends by itself, and on which nobody talks without end."""

    def __init__(self, at: ImapBox, patience: float, deadline: float) -> None:
        self.left = TALK
        # A server that sends a byte now and then never runs into a time-out: close the line under it.
        self._alarm = threading.Timer(deadline, self._hang_up)
        self._alarm.daemon = True
        self._alarm.start()
        try:
            self._greet(at, patience)
        except BaseException:
            self.let_go()
            raise

    def _greet(self, at: ImapBox, patience: float) -> None:
        imaplib.IMAP4.__init__(self, at.host, at.port, timeout=patience)

    def read(self, size: int) -> bytes:
        self._count(size)
        return super().read(size)

    def readline(self) -> bytes:
        line = super().readline()
        self._count(len(line))
        return line

    def let_go(self) -> None:
        """Close the line, whatever state it is in."""
        self._alarm.cancel()
        with suppress(OSError, AttributeError):
            self.shutdown()

    def _count(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise self.abort("It talks without end.")

    def _hang_up(self) -> None:
        with suppress(OSError, AttributeError):  # there may be no line yet
            self.sock.shutdown(socket.SHUT_RDWR)  # whoever waits for it wakes up


class _SecretLine(_Line, imaplib.IMAP4_SSL):
    """The same over TLS from the first byte."""

    def _greet(self, at: ImapBox, patience: float) -> None:
        safe = ssl.create_default_context()
        imaplib.IMAP4_SSL.__init__(self, at.host, at.port, ssl_context=safe, timeout=patience)


@contextmanager
def _reasons() -> Iterator[None]:
    """Whatever a server does to the library, it is not to be reached now."""
    try:
        yield
    except (OSError, imaplib.IMAP4.error) as error:  # also ssl errors and time-outs
        raise Unreachable(_said([str(error) or type(error).__name__])) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # what the library makes of nonsense
        raise Unreachable(f"It does not answer as a mailbox: {_said([str(error)])}") from error


def _said(answer: list[Any]) -> str:
    words = [part.decode("utf-8", "replace") if isinstance(part, bytes) else str(part) for part in answer]
    return " ".join(" ".join(words).split())[:300] or "no reason given"
