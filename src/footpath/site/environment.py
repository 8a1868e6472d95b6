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


def smtp(name: str) -> SmtpServer | None:
    """The mail server that `smtp://user:password@host:587?tls=start` names; None when unset."""
    value = text(name, "")
    if not value:
        return None
    wrong = ImproperlyConfigured(  # without the value, which holds a password
        f"{name} must look like smtp://user:password@mail.example.org:587?tls=start, where tls is start, ssl or no."
    )
    try:
        parts = urlsplit(value)
        given = parts.port
    except ValueError as error:
        raise wrong from error
    tls = parts.query.removeprefix("tls=") if parts.query else "start"
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    usable = parts.scheme == "smtp" and parts.hostname and parts.path in ("", "/") and not parts.fragment
    if not usable or tls not in _PORTS or given == 0 or bool(user) != bool(password) or re.search(r"\s", value):
        raise wrong
    if tls == "no" and user and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise ImproperlyConfigured(f"{name} would send its password in the clear: use tls=start or tls=ssl.")
    method = cast(Literal["start", "ssl", "no"], tls)
    return SmtpServer(parts.hostname or "", given or _PORTS[tls], user, password, method)


def mail_from(name: str, *, default: str) -> str:
    """Whom mails come from: an address, or `Footpath <footpath@example.org>`."""
    value = text(name, default)
    _said, address = parseaddr(value)
    if not re.fullmatch(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+", address) or re.search(r"[\r\n,;]", value):
        raise ImproperlyConfigured(
            f"{name} must be one e-mail address, or one in the form Name <address>, not {value!r}."
        )
    return value
