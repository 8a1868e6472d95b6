"""What stands on the page of a wave for whoever runs it?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests.refusals import name_of
from footpath.surveys.actions.open_wave import why_not
from footpath.surveys.actions.remind import reminder_moments
from footpath.surveys.audience import people_asked
from footpath.surveys.cutting import CUTS, OTHER, too_small
from footpath.surveys.models import Cut, Talk, Wave, WaveState
from footpath.surveys.participation import asked_and_waiting, rate
from footpath.surveys.talks import few_words


@dataclass(frozen=True)
class Part:
    """One way in which the answers are parted, in words, with what was merged because of too few people."""

    label: str
    names: list[str]
    merged: list[str]


@dataclass(frozen=True)
class Message:
    """One of the three messages: what, when, and whether it has gone out."""

    words: str
    at: datetime
    is_sent: bool


@dataclass(frozen=True)
class Running:
    """All that may be said about a wave before its figures are out. There is nobody's name in it."""

    wave: Wave
    asked: int
    waiting: int
    rate: int | None
    problem: str
    parts: list[Part]
    small: list[str]
    messages: list[Message]
    officers: list[Person]
    few: str  # that nothing could be shown of so few, before anybody is asked; empty where enough are asked
    offered: bool  # they are asked already whether they talk it through


def running(wave: Wave, now: datetime) -> Running:
    """The page of a wave."""
    is_planned = wave.state == WaveState.PLANNED
    asked = people_asked(wave.audience, now) if is_planned else []
    small = [(name, count) for _value, name, count in too_small(asked, least=wave.threshold, on=now.date())]
    count, waiting = (len(asked), 0) if is_planned else asked_and_waiting(wave)
    return Running(
        wave=wave,
        asked=count,
        waiting=waiting,
        rate=rate(wave) if wave.state == WaveState.OPEN else None,
        problem=(why_not(wave, len(asked), now) or "") if is_planned else "",
        parts=_parts(wave),
        small=[_few(name, number) for name, number in small] if is_planned else _small_teams(wave),
        messages=[] if wave.always_on or wave.state == WaveState.CALLED_OFF else _messages(wave),
        few=few_words(len(asked), wave.threshold) if is_planned and len(asked) > 1 else "",
        offered=is_planned and Talk.objects.filter(wave=wave).exists(),
        officers=list(Person.objects.filter(pk__in=wave.officers)),
    )


def happened(wave: Wave) -> list[tuple[str, datetime]]:
    """What happened to it, the latest first."""
    events = Event.objects.filter(subject_kind=wave.subject_kind, subject_id=wave.pk).order_by("-id")
    return [(one.occurrence().sentence(name_of(one.actor_id)), one.at) for one in events]


def _parts(wave: Wave) -> list[Part]:
    return [
        Part(
            label=str(CUTS.get(cut.key, cut.key)),
            names=[one["label"] for value, one in cut.values.items() if value != OTHER],
            merged=sorted(cut.values.get(OTHER, {}).get("names", {}).values()),
        )
        for cut in Cut.objects.filter(wave=wave)
    ]


def _small_teams(wave: Wave) -> list[str]:
    cut = Cut.objects.filter(wave=wave, key="team").first()
    other = cut.values.get(OTHER, {}) if cut else {}
    return sorted(other["names"][value] for value in other.get("few", []))


def _few(name: str, count: int) -> str:
    words = ngettext("%(team)s, %(n)d person", "%(team)s, %(n)d people", count)
    return words % {"team": name, "n": count}


def _messages(wave: Wave) -> list[Message]:
    first = wave.opened_at or wave.opens_at
    days = [first, *reminder_moments(first)]
    words = [_("The invitation"), _("A first reminder"), _("A last reminder")]
    sent = 1 + wave.reminders if wave.opened_at else 0
    found = [Message(said, day, number < sent) for number, (said, day) in enumerate(zip(words, days, strict=True))]
    end = wave.closed_at or wave.closes_at
    return [one for one in found if one.is_sent or end is None or one.at < end - timedelta(hours=12)]
