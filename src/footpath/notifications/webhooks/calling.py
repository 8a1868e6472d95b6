"""How does one call get to a host outside, and to no other?

The name is asked for once, every address that comes back is looked at, and the call goes to one of those: a name that
answers differently the next time leads nowhere else. Redirects and proxies are not followed, and of the answer its
number alone is read.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from footpath.pure.outside import Target, Unfit, against, target_of

PATIENCE = 5.0  # seconds for a name, for a line, for each part of an answer
DEADLINE = 10.0  # seconds for the whole call, however slowly it trickles
ADDRESSES = 3  # of a name that are tried


class Refused(Exception):
    """An address that is not called; the text says why."""


@dataclass(frozen=True)
class Answer:
    """What came of one call: the number of the answer, if there was one, and what is said of it."""

    status: int | None
    says: str
    seconds: float

    @property
    def took(self) -> bool:
        """Whether the other side has it now."""
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_of_this(self) -> bool:
        """Whether it did not want this one alone: others may get through."""
        return self.status is not None and 300 <= self.status < 500 and self.status not in (408, 429)

    @property
    def is_gone(self) -> bool:
        """Whether it says that it is there no longer."""
        return self.status == 410


def checked(url: str) -> list[str]:
    """The addresses to which a call may go now. Raises Refused with the reason."""
    return _addresses(_target(url))


def call(url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Post a body once; nothing of it raises but mistakes of our own."""
    start = time.monotonic()
    status, says = None, ""
    try:
        target = _target(url)
        status = _post(target, _addresses(target), body, headers)
        says = _said(status)
    except Refused as error:
        says = str(error)
    except ssl.SSLCertVerificationError:
        says = _("Its certificate does not hold, so nothing was said to it.")
    except TimeoutError:
        says = _("It did not answer in time.")
    except (OSError, http.client.HTTPException, ValueError) as error:
        late = time.monotonic() - start >= DEADLINE
        says = _("It did not answer in time.") if late else _unreached(error)
    return Answer(status, says, time.monotonic() - start)


def _target(url: str) -> Target:
    try:
        return target_of(url, settings.WEBHOOK_HOSTS)
    except Unfit as error:
        raise Refused(why(error.code)) from error


def _addresses(target: Target) -> list[str]:
    """Every address of the host, if all of them may be called."""
    found = _resolved(target)
    for address in found:
        code = against(address, listed=target.listed)
        if code:
            raise Refused(why(code))
    return found[:ADDRESSES]


def _resolved(target: Target) -> list[str]:
    """What the name stands for, in the order in which it was answered; the question may not take for ever."""
    found: list[str] = []
    errors: list[Exception] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(target.bare, target.port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            errors.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(PATIENCE)
    if not found or errors:
        raise Refused(_("Its name leads nowhere: nobody knows an address for %(host)s.") % {"host": target.host})
    return list(found)


def _post(target: Target, addresses: list[str], body: bytes, headers: Mapping[str, str]) -> int:
    with _line_to(target, addresses) as line:
        talk = http.client.HTTPConnection(target.bare, target.port)
        talk.auto_open = 0  # it never looks for a way of its own
        talk.sock = line
        talk.request("POST", target.path, body, {**headers, "Host": target.authority, "Connection": "close"})
        return talk.getresponse().status


@contextmanager
def _line_to(target: Target, addresses: list[str]) -> Iterator[socket.socket]:
    """A line to one of the addresses, encrypted for the host's name; it is cut when the time is over."""
    line = _connected(target.port, addresses)
    held = [line]
    alarm = threading.Timer(DEADLINE, _cut, [held])
    alarm.daemon = True
    alarm.start()
    try:
        if target.scheme == "https":
            held.append(ssl.create_default_context().wrap_socket(line, server_hostname=target.bare))
        yield held[-1]
    finally:
        alarm.cancel()
        held[-1].close()


def _connected(port: int, addresses: list[str]) -> socket.socket:
    failed: OSError = OSError()
    for address in addresses:
        line = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        line.settimeout(PATIENCE)
        try:
            line.connect((address, port))
        except OSError as error:
            line.close()
            failed = error
        else:
            return line
    raise failed


def _cut(held: list[socket.socket]) -> None:
    for line in reversed(held):
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)  # whoever waits for it wakes up
            return


def _said(status: int) -> str:
    if 200 <= status < 300:
        return ""
    if 300 <= status < 400:
        return _("It answered %(status)s and named another address; Footpath goes nowhere else.") % {"status": status}
    return _("It answered %(status)s.") % {"status": status}


def _unreached(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        return _("It does not speak TLS as it should.")
    if isinstance(error, http.client.HTTPException | ValueError):
        return _("It did not answer as a web server does.")
    return _("It could not be reached.")


def why(code: str) -> str:
    """What is said of each code of pure.outside."""
    sentences = {
        "long": _("This address is too long."),
        "signs": _("This address has a sign in it that none has. Copy it anew, without blanks."),
        "scheme": _("The address has to begin with https://"),
        "plain": _("The address has to begin with https://, so that nobody else reads along."),
        "person": _("The address may not have a name or a password before the host."),
        "fragment": _("The address may not have a # in it."),
        "host": _("This is no host that could be called."),
        "number": _("Write the host as a name, or as four numbers with dots."),
        "port": _("This is no port that could be called."),
        "loopback": _("This leads to the machine of Footpath itself, and is not called."),
        "private": _("This leads into the house, and is not called."),
        "shared": _("This leads into the net of the provider, and is not called."),
        "link_local": _("This leads to the machines next to Footpath, and is never called."),
        "cloud": _("This leads to the machines next to Footpath, and is never called."),
        "multicast": _("This is no address of one machine, and is never called."),
        "reserved": _("This is no address that anybody has, and is never called."),
    }
    inside = _("Whoever runs Footpath can list hosts of the house: FOOTPATH_WEBHOOK_HOSTS.")
    return f"{sentences[code]} {inside}" if code in ("loopback", "private", "shared") else sentences[code]
