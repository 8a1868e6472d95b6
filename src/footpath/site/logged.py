"""What of an address is never written to a log? What opens a door by itself: a survey's code, a link in a mail.

Whatever goes wrong, at whichever place, its line and the error behind it pass through here (`LOGGING` in settings).
"""

import logging
import re

LEFT_OUT = "…"
_DOORS = re.compile(
    r"(?i)/(a|mail|calendar|workbook/key|focus-groups/host|sign-in/link/[^/\s]+)/(?!\d+(?:[/\s]|$)|[\s'\"]|$)[^/\s'\"?]+"
)


class Formatter(logging.Formatter):
    """A line without the secrets of addresses."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and the error that belongs to it."""
        return without_secrets(super().format(record))


def without_secrets(text: str) -> str:
    """The text with every such part of an address left out."""
    return _DOORS.sub(rf"/\1/{LEFT_OUT}", text)
