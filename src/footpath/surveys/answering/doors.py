"""Through which door does somebody come to their survey, and is there one behind it?"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.crypto import salted_hmac

from footpath.people.models import Person
from footpath.surveys.checking import fixed_version
from footpath.surveys.invitations import code_of, hash_of
from footpath.surveys.models import Invitation, Wave, WaveState

# What an answer needs, in the order of the columns.
OF_INVITATION = ("id", "wave_id", "person_id", "about", "cells", "done", "is_open")
OF_WAVE = ("id", "instrument_id", "version_id", "state", "mode", "always_on", "threshold", "closes_at")
LONGEST = 80  # characters of a code as it may be typed from paper


@dataclass(frozen=True)
class Door:
    """How an invitation was opened: by its link, with a code, or by somebody who is signed in."""

    invitation: Invitation
    code: str = ""

    @property
    def send_to(self) -> str:
        """Where the form is sent: the address says neither who it is nor which link."""
        return reverse("survey-send") if self.code else reverse("survey-answer", args=[self.invitation.wave_id])

    @property
    def template_facts(self) -> dict[str, str]:
        """What the form needs of it."""
        return {"send_to": self.send_to, "code": self.code, "kept": kept_under(code_of(self.invitation))}


def by_code(code: str, now: datetime) -> Invitation | None:
    """The invitation of a link, as long as its survey is open; None for all others, and nobody learns which it was.

    One that was used opens like any other: whoever hands out links must not learn from them who has answered (AN-13).
    """
    if not 0 < len(code) <= LONGEST or not code.isascii():
        return None
    return _open(now).filter(code_hash=hash_of(code)).first()


def to_send(code: str, now: datetime) -> Invitation | None:
    """The same for what is sent, which needs little of it and comes often: a few columns by one question that was put
    together once; the rest is read when somebody asks for it. The version was read before, for what was asked once
    never changes.
    """
    if not 0 < len(code) <= LONGEST or not code.isascii():
        return None
    row = next(iter(_lean().filter(code_hash=hash_of(code))[:1]), None)
    if row is None:
        return None
    found = Invitation.from_db(None, OF_INVITATION, row[: len(OF_INVITATION)])
    found.wave = Wave.from_db(None, OF_WAVE, row[len(OF_INVITATION) :])
    if found.wave.closes_at is not None and found.wave.closes_at <= now:
        return None
    found.wave.version = fixed_version(found.wave.version_id)
    return found


@cache
def _lean() -> QuerySet[Invitation, tuple[Any, ...]]:
    """What can be answered, but for the moment at which it closes."""
    there = Invitation.objects.filter(is_open=True, person__is_active=True, wave__state=WaveState.OPEN).order_by()
    return there.values_list(*OF_INVITATION, *(f"wave__{name}" for name in OF_WAVE))


def answerable(now: datetime) -> QuerySet[Invitation]:
    """What can be answered now."""
    return _open(now).filter(done=False)


def _open(now: datetime) -> QuerySet[Invitation]:
    fresh = Q(wave__closes_at=None) | Q(wave__closes_at__gt=now)
    asked = {"is_open": True, "person__is_active": True, "wave__state": WaveState.OPEN}
    found = Invitation.objects.filter(fresh, **asked).order_by("wave__closes_at", "pk")
    return found.select_related("wave__instrument__owner", "wave__version__instrument", "person")


def own(person: Person, wave_id: int, about: str) -> Invitation | None:
    """What somebody who is signed in is asked in a wave; None where they are not."""
    mine = Invitation.objects.filter(person=person, wave_id=wave_id, waits=False).exclude(wave__state=WaveState.PLANNED)
    mine = mine.select_related("wave__instrument__owner", "wave__version__instrument", "person")
    return mine.filter(about=about).first() if about else mine.order_by("done", "pk").first()


def kept_under(code: str) -> str:
    """Under which name a browser keeps the answers: the same by either door, and nobody finds the code from it."""
    plain = "".join(code.split()).lower()
    return salted_hmac("footpath.survey-kept", plain, algorithm="sha256").hexdigest()[:20]


def address_of(invitation: Invitation) -> str:
    """The whole link of an invitation, for mails and paper; it opens this one form and signs nobody in."""
    return f"{settings.PUBLIC_URL}{reverse('survey-link', args=[code_of(invitation)])}"
