"""What does a mail say about a survey, and where does its link lead?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.surveys.answering.doors import address_of
from footpath.surveys.answering.words import subject
from footpath.surveys.events import WaveAsked, WaveOpened
from footpath.surveys.models import Invitation, Mode, Wave
from footpath.ui import wording

ASKS = (WaveOpened.kind, WaveAsked.kind)


def promise_words(wave: Wave, about: str = "") -> str:
    """What it is about where it is about one thing, how long it takes, until when, and who can know who said what."""
    minutes, what = wave.version.minutes, subject(about)
    lines = [_("It is about: %(what)s.") % {"what": what}] if what else []
    lines += [ngettext("It takes about %(n)d minute.", "It takes about %(n)d minutes.", minutes) % {"n": minutes}]
    if wave.closes_at is not None:
        lines.append(_("You can answer until %(day)s.") % {"day": wording.day(wave.closes_at)})
    lines.append(
        {
            Mode.ANONYMOUS: _("It is anonymous: nobody can know what you said, we ourselves included."),
            Mode.CONFIDENTIAL: _("It is confidential: what you said is kept apart from your name, sealed."),
            Mode.IDENTIFIED: _("Your answer is kept with your name."),
        }[Mode(wave.mode)]
    )
    return "\n".join(lines)


def asked_about(event: Event, person: Person) -> str:
    """The promise of the wave that an event asks somebody to answer; empty for every other event."""
    if event.kind not in ASKS:
        return ""
    wave = Wave.objects.select_related("version").filter(pk=event.subject_id).first()
    found = _waiting(event, person)
    return promise_words(wave, found.about if found else "") if wave else ""


def link_for(event: Event, person: Person) -> str:
    """The personal link of somebody who is asked by an event; empty where there is nothing for them to answer."""
    found = _waiting(event, person) if event.kind in ASKS else None
    return address_of(found) if found else ""


def _waiting(event: Event, person: Person) -> Invitation | None:
    """What somebody can answer in the wave of an event: the newest, where they are asked about several things."""
    waiting = Invitation.objects.filter(wave=event.subject_id, person=person, is_open=True, done=False)
    return waiting.order_by("pk").last()
