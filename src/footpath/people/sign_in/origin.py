"""From where does somebody come: which address of the network, which browser?"""

import ipaddress
import secrets
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

COOKIE = "footpath_known"
SALT = "footpath.people.sign_in.device"
REMEMBERED = 60 * 60 * 24 * 180  # seconds
MANY = 5  # accounts that one browser remembers
NOWHERE = "0.0.0.0"


@dataclass(frozen=True)
class Origin:
    """Where a try comes from; `device` is empty for a browser that has never been in with this account."""

    network: str
    device: str = ""


def digest(email: str) -> str:
    """The address as the counts know it: however it is capitalized, and not to be read back."""
    return salted_hmac(SALT, email.strip().lower(), algorithm="sha256").hexdigest()


def client_address(request: HttpRequest) -> str:
    """The client's address of the network: what the connection says, unless FOOTPATH_PROXIES says how many proxies
    of ours stand before it; each has added to X-Forwarded-For whom it had before itself.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    passed = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    if settings.PROXIES and len(passed) >= settings.PROXIES:
        forwarded = _plain(passed[-settings.PROXIES])
        if forwarded:
            return forwarded
    return _plain(address) or NOWHERE


def _plain(text: str) -> str:
    """An address without its port; empty when it is none."""
    bare = text[1:].partition("]")[0] if text.startswith("[") else text
    bare = bare.partition(":")[0] if bare.count(":") == 1 else bare
    try:
        found = ipaddress.ip_address(bare)
    except ValueError:
        return ""
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return str(mapped or found)


def network_of(address: str) -> str:
    """What counts as one place: an address, of IPv6 the /64 that one customer of a provider has to themselves."""
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)


def origin_of(request: HttpRequest, email: str) -> Origin:
    """From where this request comes, seen by the account of that address."""
    return Origin(network_of(client_address(request)), _known(request).get(digest(email), ""))


def remember_browser(request: HttpRequest, response: HttpResponseBase, email: str) -> None:
    """Let this browser in again later, even while others try passwords for the account."""
    known = _known(request)
    account = digest(email)
    mine = known.pop(account, "") or secrets.token_hex(8)
    kept = {account: mine, **dict(list(known.items())[: MANY - 1])}
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=SALT, compress=True),
        max_age=REMEMBERED,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def _known(request: HttpRequest) -> dict[str, str]:
    """The accounts that this browser has been in with, each with the name that the browser has there."""
    try:
        kept: Any = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=REMEMBERED)
    except signing.BadSignature:
        return {}
    return kept if isinstance(kept, dict) else {}
