"""Is a subject still the same, and which request does it name?"""

import re

from footpath.requests.models import ServiceRequest
from footpath.requests.numbers import LONGEST

_REPLY = r"(?:re|aw|antw|antwort|sv|vs|odp|res|rif|r|回复|答复)"
_FORWARD = r"(?:fwd?|wg|tr|rv|vb|doorst|转发)"
_PREFIXES = re.compile(
    rf"^(?:\s*(?:{_REPLY}|{_FORWARD}|automatic reply|automatische antwort)(?:\s?\[\d{{1,3}}\])?\s?[:：])+\s*"
)
_IS_REPLY = re.compile(rf"^\s*{_REPLY}(?:\s?\[\d{{1,3}}\])?\s?[:：]")
_NUMBER = re.compile(rf"(?<![\w-])FP-([0-9]{{1,{LONGEST}}})(?![\w-])", re.IGNORECASE | re.ASCII)


def bare(subject: str) -> str:
    """A subject without what replies and forwards put before it, in small letters and single blanks."""
    return " ".join(_PREFIXES.sub("", " ".join(subject.casefold().split())).split())


def is_reply(subject: str) -> bool:
    """Whether a mail program has marked it as a reply."""
    return bool(_IS_REPLY.match(subject.casefold()))


def numbers_in(subject: str) -> list[int]:
    """The requests that a subject names, as FP-12."""
    return [int(number) for number in _NUMBER.findall(subject)][:5]


def is_about(subject: str, service_request: ServiceRequest) -> bool:
    """Whether a subject is still that of a request: empty, with its number or its title, or that of a mail on it."""
    short, title = bare(subject), bare(service_request.title)
    if not short or service_request.pk in numbers_in(subject) or (title and title in short):
        return True
    return any(
        bare(one) == short for one in service_request.mails.exclude(subject="").values_list("subject", flat=True)[:50]
    )
