"""Which mail is ours, and what was it about? A Message-ID that nobody else can make."""

import hmac
import re
import secrets
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.crypto import salted_hmac

_OURS = re.compile(
    r"<(?P<kind>[a-z]{1,40})\.(?P<pk>\d{1,19})\.(?P<nonce>[0-9a-z]{1,32})\.(?P<seal>[0-9a-f]{20})@[^<>@\s]+>"
)
NOTE = "note"  # the kind of a mail about what the serving team noted for itself on a request
_ROOT = "thread"  # of the one that all mails about a thing refer to, so that they stand together


def new_message_id(kind: str = "mail", pk: int = 0) -> str:
    """A fresh Message-ID of a mail about a thing; of one about nothing in particular without arguments."""
    return _message_id(kind, pk, secrets.token_hex(8))


def thread_id(kind: str, pk: int) -> str:
    """What all mails about a thing name as the beginning of their thread."""
    return _message_id(kind, pk, _ROOT)


def thing_of(message_id: str) -> tuple[str, int] | None:
    """What a mail of ours was about, by kind and number; None for an id that we did not make."""
    found = _OURS.fullmatch(message_id.strip()[:255])
    if found is None:
        return None
    kind, pk, nonce, seal = found.groups()
    return (kind, int(pk)) if hmac.compare_digest(seal, _seal(kind, int(pk), nonce)) else None


def _message_id(kind: str, pk: int, nonce: str) -> str:
    host = urlsplit(settings.PUBLIC_URL).hostname or "localhost"
    return f"<{kind}.{pk}.{nonce}.{_seal(kind, pk, nonce)}@{host}>"


def _seal(kind: str, pk: int, nonce: str) -> str:
    value = f"{kind}.{pk}.{nonce}"
    return salted_hmac("footpath.message-id", value, algorithm="sha256").hexdigest()[:20]
