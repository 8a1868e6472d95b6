"""What does the environment say, and is it usable?"""

import os
import secrets
from pathlib import Path

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
