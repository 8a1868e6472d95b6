"""What is known of a mail while it is put in its place?"""

from dataclasses import dataclass
from datetime import datetime

from footpath.mailroom.models import Received
from footpath.mailroom.reading import Letter
from footpath.mailroom.senders import Sender


@dataclass(frozen=True)
class Incoming:
    """A mail, what it says, and who seems to have written it."""

    mail: Received
    letter: Letter
    sender: Sender
    now: datetime
