"""What does the environment say, and is it usable?"""

import os
import re
import secrets
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import Literal, cast
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from footpath.mailroom.imap import ImapBox
from footpath.pure.outside import Unfit, host_of_list


def text(name: str, default: str) -> str:
    """The variable's value, or `default` when unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """True or False; anything but those words is refused, so that a typo never switches something off."""
    value = text(name, str(default))
    if value not in ("True", "False"):
        raise ImproperlyConfigured(f"{name} must be True or False, not {value!r}.")
    return value == "True"


def number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number between `least` and `most`; anything else is refused."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value[:10]) <= most:
        raise ImproperlyConfigured(f"{name} must be a whole number from {least} to {most}, not {value!r}.")
    return int(value)


def secret(name: str, *, least: int) -> str:
    """A secret of at least that many characters, or none; the refusal does not repeat it."""
    value = text(name, "")
    if value and (len(value) < least or not value.isascii() or not value.isprintable() or " " in value):
        raise ImproperlyConfigured(f"{name} must have at least {least} letters, digits or signs, without spaces.")
    return value


def secret_key(folder: Path) -> str:
    """FOOTPATH_SECRET_KEY, or the key kept in the data folder, made there once and readable by us alone."""
    given = text("FOOTPATH_SECRET_KEY", "")
    if given:
        return given
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "secret_key"
    fresh = folder / f".secret_key.{os.getpid()}"
    if not path.exists():
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
        try:
            os.link(fresh, path)  # fails when another process was first: then both use that one
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text().strip()


@dataclass(frozen=True)
class SmtpServer:
    """The mail server that takes our mails: STARTTLS, TLS from the first byte, or neither."""

    host: str
    port: int
    user: str
    password: str
    tls: Literal["start", "ssl", "no"]


_PORTS = {"start": 587, "ssl": 465, "no": 25}
_HERE = ("127.0.0.1", "localhost", "::1")


def smtp(name: str) -> SmtpServer | None:
    """The mail server that `smtp://user:password@host:587?tls=start` names; None when unset."""
    value = text(name, "")
    if not value:
        return None
    example = "smtp://user:password@mail.example.org:587?tls=start"
    parts = _parts(name, value, example, scheme="smtp", usual="start")
    if parts.path not in ("", "/"):
        raise _unlike(name, example)
    return SmtpServer(parts.host, parts.port or _PORTS[parts.tls], parts.user, parts.password, parts.tls)


_IMAP_PORTS = {"start": 143, "ssl": 993, "no": 143}


def imap(name: str) -> ImapBox | None:
    """The mailbox that `imap://user:password@host:993/INBOX?tls=ssl` names; None when unset."""
    value = text(name, "")
    if not value:
        return None
    example = "imap://user:password@mail.example.org:993/INBOX?tls=ssl"
    parts = _parts(name, value, example, scheme="imap", usual="ssl")
    folder = unquote(parts.path.removeprefix("/")) or "INBOX"
    if not parts.user or not folder.isascii() or not folder.isprintable():
        raise _unlike(name, example)
    return ImapBox(parts.host, parts.port or _IMAP_PORTS[parts.tls], parts.user, parts.password, parts.tls, folder)


@dataclass(frozen=True)
class _Parts:
    """What stands in the address of a server."""

    host: str
    port: int | None
    user: str
    password: str
    tls: Literal["start", "ssl", "no"]
    path: str


def _parts(name: str, value: str, example: str, *, scheme: str, usual: str) -> _Parts:
    """The parts of `scheme://user:password@host:port/path?tls=…`; refused without showing the password."""
    wrong = _unlike(name, example)
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError as error:
        raise wrong from error
    tls = parts.query.removeprefix("tls=") if parts.query else usual
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    usable = parts.scheme == scheme and parts.hostname and not parts.fragment
    if not usable or tls not in _PORTS or port == 0 or bool(user) != bool(password) or re.search(r"\s", value):
        raise wrong
    if not f"{user}{password}".isprintable():
        raise wrong
    if tls == "no" and user and parts.hostname not in _HERE:
        raise ImproperlyConfigured(f"{name} would send its password in the clear: use tls=start or tls=ssl.")
    method = cast(Literal["start", "ssl", "no"], tls)
    return _Parts(parts.hostname or "", port, user, password, method, parts.path)


def _unlike(name: str, example: str) -> ImproperlyConfigured:
    """The refusal, without the value, which holds a password."""
    return ImproperlyConfigured(f"{name} must look like {example}, where tls is start, ssl or no.")


def mailbox_address(name: str) -> str:
    """The address that answers go to, or none."""
    value = text(name, "")
    if value and not re.fullmatch(r"[^@\s<>,;\"+]{1,30}@[^@\s<>,;\"]+", value):
        raise ImproperlyConfigured(
            f"{name} must be one e-mail address with at most 30 characters before the @ and no +, not {value!r}."
        )
    return value


def mail_from(name: str, *, default: str) -> str:
    """Whom mails come from: an address, or `Footpath <footpath@example.org>`."""
    value = text(name, default)
    _said, address = parseaddr(value)
    if not re.fullmatch(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+", address) or re.search(r"[\r\n,;]", value):
        raise ImproperlyConfigured(
            f"{name} must be one e-mail address, or one in the form Name <address>, not {value!r}."
        )
    return value


def hosts(name: str) -> list[str]:
    """Hosts of the house, each as `chat.example.internal` or `10.0.4.7:8065`, parted by blanks or commas."""
    found = text(name, "").replace(",", " ").split()
    try:
        return [host_of_list(one) for one in found]
    except Unfit as error:
        raise ImproperlyConfigured(
            f"{name} must list hosts such as chat.example.internal or 10.0.4.7:8065, parted by blanks, without "
            "https:// in front and without patterns."
        ) from error
