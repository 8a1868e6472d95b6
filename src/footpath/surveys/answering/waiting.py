"""What waits for somebody who is asked, how long does it take, and what did they answer before?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person
from footpath.surveys.answering.doors import answerable
from footpath.surveys.answering.words import subject
from footpath.surveys.models import Invitation, Wave, WaveState
from footpath.surveys.running.waiting import waits_for
from footpath.ui.counts import Counts, Later
from footpath.ui.wording import day


@dataclass(frozen=True)
class Line:
    """A survey that waits for somebody's answer."""

    title: str
    about: str
    mode: str
    detail: str
    minutes: int
    url: str


def waiting_for(person: Person, now: datetime) -> list[Line]:
    """What can be answered now, what closes first on top."""
    return [_line(one) for one in answerable(now).filter(person=person)]


def how_many_wait(person: Person, now: datetime) -> Later:
    """The same as a number, with what waits for them as whoever runs a survey (surveys.running.waiting); counted with
    those of the other entries of the menu.
    """
    return _waiting.later(person.pk, now)


@Counts
def _waiting(pk: int, now: datetime) -> Sequence[QuerySet[Any]]:
    return answerable(now).filter(person_id=pk), waits_for(pk, now)


def held_back(person: Person) -> int:
    """How many surveys wait until their budget of questions has room."""
    return Invitation.objects.filter(person=person, waits=True, done=False, wave__state=WaveState.OPEN).count()


def answered_lately(person: Person) -> list[Wave]:
    """The surveys under way that they have answered: without a moment, for none is known."""
    done = Invitation.objects.filter(person=person, done=True).values("wave")
    return list(Wave.objects.filter(pk__in=done, state=WaveState.OPEN, always_on=False).select_related("instrument"))


def _line(invitation: Invitation) -> Line:
    wave, version = invitation.wave, invitation.wave.version
    address = reverse("survey-answer", args=[wave.pk])
    return Line(
        title=wave.instrument.title,
        about=wave.instrument.about,
        mode=wave.get_mode_display(),
        detail=_detail(invitation),
        minutes=version.minutes,
        url=f"{address}?about={invitation.about}" if invitation.about else address,
    )


def _detail(invitation: Invitation) -> str:
    about, closing = subject(invitation.about), closing_words(invitation.wave)
    words = _("about %(subject)s · %(closing)s")
    return words % {"subject": about, "closing": closing} if about else closing


def closing_words(wave: Wave) -> str:
    """Until when it can be answered."""
    return _("until %(day)s") % {"day": day(wave.closes_at)} if wave.closes_at else _("as long as you like")


def minutes_words(minutes: int) -> str:
    """How long it takes."""
    return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
