"""What is printed for a room: the facilitator's report, and a certificate for each of those who took part?

The report holds nothing that anybody wrote for themself: who was there for what, what moved in the four objectives, and
what the big screen showed, above the threshold of the room.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.growth.models import Attendance, Participant, ShownResult, Workshop
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.results import TEMPLATE as DRAWN
from footpath.growth.workshops.locked import unlock
from footpath.growth.workshops.objectives import Moved
from footpath.growth.workshops.printing import breakable
from footpath.ui.wording import full_day

REPORT, CERTIFICATE = "growth/workshops/report.typ", "growth/workshops/certificate.typ"
Json = dict[str, Any]


def report(workshop: Workshop, moved: Sequence[Moved], now: datetime) -> Json:
    """The data of report.typ."""
    steps = agenda(workshop)
    people = list(Participant.objects.filter(workshop=workshop, removed_at=None).order_by("joined_at", "pk"))
    n = ngettext("%(n)d person took part", "%(n)d people took part", len(people)) % {"n": len(people)}
    return {
        "title": breakable(_("Report: %(title)s") % {"title": workshop}),
        "eyebrow": _("Workshop"),
        "lead": f"{full_day(timezone.localdate(workshop.closed_at or workshop.opened_at or now))} · {n}",
        "people": _attendance(people, steps),
        "moved": _moved(moved, workshop.threshold),
        "results": _results(workshop, steps),
        "none": _("No result was put on the big screen."),
        "texts": _("Said, and shown with a yes of whoever wrote it"),
        "shown": _("What the big screen showed"),
        "foot": _(
            "Nothing is told here of fewer than %(k)d people, and nothing that anybody wrote for themself. Private "
            "notes stand in no report."
        )
        % {"k": workshop.threshold},
    }


def _attendance(people: Sequence[Participant], steps: Sequence[Exercise]) -> Json:
    came: dict[int, set[str]] = {}
    for who, exercise in Attendance.objects.filter(participant__in=people).values_list("participant", "exercise"):
        came.setdefault(who, set()).add(exercise)
    numbers = [str(n) for n in range(1, len(steps) + 1)]
    return {
        "title": _("Who was there"),
        "heads": [_("Name"), *numbers],
        "rows": [
            [breakable(one.name), *(one_there(step, came.get(one.pk, set()), pen=one.paper) for step in steps)]
            for one in people
        ],
        "legend": " · ".join(f"{n}. {step.title}" for n, step in enumerate(steps, 1)),
        "nobody": _("Nobody has come in yet."),
    }


def one_there(step: Exercise, came: set[str], *, pen: bool = False) -> str:
    """Whether somebody was there for a part; of whoever works with a pen it is taken to be so."""
    return "●" if pen or step.key in came else ""


def _moved(moved: Sequence[Moved], threshold: int) -> Json:
    rows = [[one.label, _mean(one.first), _mean(one.second), *_change(one)] for one in moved]
    return {
        "title": _("How sure they were of the four objectives"),
        "heads": ["", _("Before"), _("After"), _("Change"), _("People")],
        "rows": rows,
        "later": _("What moved is told when the workshop is over."),
        "note": _(
            "From 1, not at all, to 5, very. The change is of those who answered both times, with its 95 %% interval "
            "by Student’s t; a dash where fewer than %(k)d did."
        )
        % {"k": threshold},
    }


def _mean(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _change(one: Moved) -> tuple[str, str]:
    if one.change is None:
        return "–", "–"
    low, high = one.change.low, one.change.high
    interval = f" ({low:+.1f} … {high:+.1f})" if low is not None and high is not None else ""
    return f"{one.change.mean:+.1f}{interval}", str(one.change.n)


def _results(workshop: Workshop, steps: Sequence[Exercise]) -> list[Json]:
    shown = {one.exercise: unlock(one.locked) for one in ShownResult.objects.filter(workshop=workshop)}
    found = []
    for step in steps:
        kept = shown.get(step.key, {})
        if kept.get("template") == DRAWN:
            facts = kept["facts"]
            texts = [
                {"title": one["title"], "texts": [breakable(text) for text in one["texts"]]} for one in facts["texts"]
            ]
            found.append({"title": str(step.title), "groups": facts["groups"], "said": facts["said"], "texts": texts})
    return found


def certificate(participant: Participant, now: datetime, *, led_by: str = "") -> Json:
    """The data of certificate.typ."""
    workshop = participant.workshop
    came = set(participant.attendance.values_list("exercise", flat=True))
    wrote = {one.exercise for one in participant.entries.all() if one.answers}
    steps = agenda(workshop)
    done = [str(step.title) for step in steps if step.key in came | wrote]
    minutes = sum(step.minutes for step in steps if step.key in came | wrote)
    return {
        "title": _("Certificate"),
        "eyebrow": str(workshop) if workshop.title else "",
        "name": breakable(participant.name),
        "says": _("has worked through"),
        "what": _("How we serve each other: a workbook"),
        "on": full_day(timezone.localdate(workshop.closed_at or now)),
        "minutes": ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes} if minutes else "",
        "done": done,
        "signs": breakable(led_by),
        "signature": _("Facilitator"),
    }
