"""What stands on the page of whoever leads a workshop? Who is there and how far they are; nothing that they wrote."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import Attendance, Entry, Participant, ShownResult, Workshop
from footpath.growth.workshops import shown, states
from footpath.growth.workshops.agenda import around
from footpath.growth.workshops.doors import Here
from footpath.growth.workshops.forms import BreakoutForm, PaperForm, TitleForm

JUST_NOW = timedelta(minutes=3)


@dataclass(frozen=True)
class Guest:
    """Somebody in the room: here, and through with what the group does."""

    who: Participant
    here: bool
    done: bool


def desk(here: Here, now: datetime) -> dict[str, Any]:
    """The facilitator's page."""
    workshop = here.workshop
    guests = guests_of(workshop, now)
    inside = [one for one in guests if one.who.removed_at is None]
    at = around(workshop)
    written = _written(workshop)
    return {
        **shown.page_of(workshop, now),
        "here": here,
        "around": at,
        "join": shown.joining(workshop),
        "parts": shown.parts_of(workshop),
        "guests": inside,
        "out": [one for one in guests if one.who.removed_at is not None],
        "places": states.MOST_GUESTS,
        "phones": sum(not one.who.paper for one in inside),
        "done": sum(one.done for one in inside if not one.who.paper),
        "written": written,
        "missing": max(0, workshop.threshold - written),
        "has_result": at.here is not None and at.here.result is not None,
        "was_shown": ShownResult.objects.filter(workshop=workshop, exercise=workshop.exercise).exists(),
        "moving": shown.moving(workshop, None),
        "groups": shown.groups(workshop),
        "link": shown.link_of(workshop.key) if here.by.key else "",
        "clock_doors": _clock_doors(workshop),
        "forms": {
            "paper": PaperForm(),
            "breakouts": BreakoutForm(),
            "title": TitleForm(initial={"title": workshop.title, "threshold": workshop.threshold}),
        },
    }


def _clock_doors(workshop: Workshop) -> list[tuple[str, str, str]]:
    """What the clock can do now: door, label, icon."""
    found = [("more", _("One minute more"), "plus")]
    if workshop.timer_left is not None:
        return [*found, ("go-on", _("Go on"), "player-play"), ("stop", _("No clock"), "x")]
    if workshop.timer_until is not None:
        return [*found, ("pause", _("Pause"), "player-pause"), ("stop", _("No clock"), "x")]
    return found


def guests_of(workshop: Workshop, now: datetime) -> list[Guest]:
    """Everybody who came, those who were taken out too."""
    through = set(
        Attendance.objects.filter(
            participant__workshop=workshop, exercise=workshop.exercise, done_at__isnull=False
        ).values_list("participant_id", flat=True)
    )
    return [
        Guest(one, one.paper or now - one.seen_at < JUST_NOW, one.pk in through)
        for one in Participant.objects.filter(workshop=workshop)
    ]


def _written(workshop: Workshop) -> int:
    """How many have written something in what the group does."""
    mine = Entry.objects.filter(participant__workshop=workshop, participant__removed_at=None)
    return mine.filter(exercise=workshop.exercise).exclude(locked="").count() if workshop.exercise else 0
