"""How is a request called, in addresses and by those who speak of it?"""

import re

from django.urls import register_converter

LONGEST = 18  # digits: what a database can count to
_WRITTEN = re.compile(rf"\s*(?:FP[\s-]*)?([0-9]{{1,{LONGEST}}})\s*", re.IGNORECASE)


def number_of(pk: int) -> str:
    """The name under which people speak of it."""
    return f"FP-{pk}"


def number_in(text: str) -> int | None:
    """Which request a text means that is nothing but a number, as FP-12, fp 12 or 12; None for any other text."""
    found = _WRITTEN.fullmatch(text) if text.isascii() else None
    return int(found[1]) if found else None


class Number:
    """A request in an address: written FP-12; a plain 12 leads there as well."""

    regex = rf"(?:FP-)?[0-9]{{1,{LONGEST}}}"

    def to_python(self, value: str) -> int:
        """The key of the request."""
        return int(value.removeprefix("FP-"))

    def to_url(self, value: int | str) -> str:
        """How it is written in an address."""
        return number_of(int(str(value).removeprefix("FP-")))


register_converter(Number, "number")  # for pages and for the API
