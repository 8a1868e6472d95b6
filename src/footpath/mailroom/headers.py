"""What do the headers of a mail say, in plain words?"""

import re
from datetime import UTC, datetime
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime

from footpath.mailroom.mime import Headers
from footpath.mailroom.texts import text_of, usable

LONGEST = 2000  # characters of a header that holds words
MOST_ADDRESSES = 20_000  # characters of a header that holds addresses
MOST_SENDERS = 20  # headers of one name
MOST_REFERENCES = 50  # the newest
_TO = ("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "resent-to")
_ID = re.compile(r"<[^<>\s]{1,250}>")
_ADDRESS = re.compile(r"[^@\s<>,;:\"()\\\x00-\x1f]{1,64}@[^@\s<>,;:\"()\\\x00-\x1f]{1,189}")


def words(headers: Headers, name: str) -> str:
    """The first header of that name as people read it: encoded words decoded, on one line."""
    return decoded(next(iter(headers.get(name, [])), ""))


def senders(headers: Headers) -> tuple[tuple[str, str], ...]:
    """Name and address of everybody who is named in From, each address once, in small letters."""
    named = [value[:LONGEST] for value in headers.get("from", [])[:MOST_SENDERS]]
    try:
        found = getaddresses(named)
    except Exception:  # too many brackets for the standard library
        return ()
    small = {address.strip().lower(): decoded(name)[:120] for name, address in reversed(found)}
    several = tuple((name, address) for address, name in small.items() if _ADDRESS.fullmatch(address))
    # Some versions of the standard library read nothing where the name is an address, too: one address is no riddle.
    all_there = {address.lower() for value in named for address in _ADDRESS.findall(value)}
    return several or tuple(("", address) for address in all_there if len(all_there) == 1)


def recipients(headers: Headers) -> tuple[str, ...]:
    """Every address to which it went, as far as it says, each once, in small letters."""
    values = ", ".join(value[:MOST_ADDRESSES] for name in _TO for value in headers.get(name, [])[:MOST_SENDERS])
    return tuple(dict.fromkeys(one.lower() for one in _ADDRESS.findall(values[:MOST_ADDRESSES])))


def message_id(headers: Headers) -> str:
    """Its Message-ID; as it stands there where it is malformed, on one line: it is repeated in the answer's headers."""
    value = next(iter(headers.get("message-id", [])), "")
    found = _ID.search(value[:LONGEST])
    return found[0] if found else " ".join(usable(value)[:255].split())


def ids(headers: Headers, name: str) -> tuple[str, ...]:
    """The message ids in a header, oldest first."""
    return tuple(_ID.findall(" ".join(headers.get(name, []))[-MOST_ADDRESSES:])[-MOST_REFERENCES:])


def sent_at(headers: Headers) -> datetime | None:
    """When it was sent, as it claims."""
    try:
        moment = parsedate_to_datetime(next(iter(headers.get("date", [])), "")[:200])
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None


def decoded(value: str) -> str:
    """A text of a header as people read it: encoded words decoded, on one line; never raises."""
    value = " ".join(value[:LONGEST].split())
    try:
        parts = decode_header(value)
    except Exception:  # whatever the standard library makes of nonsense
        return usable(value)
    said = "".join(part if isinstance(part, str) else text_of(part, charset or "") for part, charset in parts)
    return " ".join(usable(said).split())
