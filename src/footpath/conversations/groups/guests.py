"""Through which link does a host from outside come to their one group, and until when?

The code follows from the key of the installation, the group and the turn of the link, so that a reminder can carry it
again; only its hash is stored. A link that is taken back, or another one that is sent, is another turn.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from footpath.conversations.groups import states
from footpath.conversations.models import FocusGroup
from footpath.people.models import Person

CODE_BYTES = 20  # 160 bits: nobody guesses one
LONGEST = 80  # characters of a code as it may be typed
AFTER_DUE = timedelta(days=1)


@dataclass(frozen=True)
class Guest:
    """A host from outside, who came by the link of one group."""

    group: int
    hash: str


def code_of(group: FocusGroup) -> str:
    """The code in the link of its host from outside."""
    value = f"{group.pk}:{group.guest_turn}"
    digest = salted_hmac("footpath.focus-host", value, algorithm="sha256").digest()[:CODE_BYTES]
    return base64.b32encode(digest).decode().lower()


def hash_of(code: str) -> str:
    """What is stored of a code."""
    return hashlib.sha256("".join(code.split()).lower().encode()).hexdigest()


def by_code(code: str, now: datetime) -> FocusGroup | None:
    """The group that a link opens; None where it has ended, was taken back or never was, and nobody learns which."""
    if not 0 < len(code) <= LONGEST or not code.isascii():
        return None
    found = FocusGroup.objects.filter(guest_hash=hash_of(code)).select_related("study__team", "study__planner").first()
    return found if found is not None and is_open(found, now) else None


def is_open(group: FocusGroup, now: datetime) -> bool:
    """Whether the link of a host from outside still opens the group: until the day after the notes are due, and not
    once others work with them.
    """
    if not group.guest_hash or group.state not in (states.PLANNED, states.RECRUITING, states.HELD):
        return False
    return group.notes_due is None or group.study.planner.today(now) <= group.notes_due + AFTER_DUE


def leads_it(group: FocusGroup, by: Person | Guest, now: datetime) -> bool:
    """Whether `by` is its host, of the house or from outside."""
    if isinstance(by, Guest):
        return by.group == group.pk and by.hash == group.guest_hash and is_open(group, now)
    return by.is_active and group.host_id == by.pk


def address_of(group: FocusGroup) -> str:
    """The whole link; it opens this one page and signs nobody in."""
    return f"{settings.PUBLIC_URL}{reverse('focus-guest', args=[code_of(group)])}"
