"""What stands on the pages of a workbook?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import segno
from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from footpath.growth.models import Attendance, Entry, Moment, Participant, ShownResult, Workshop, WorkshopKind
from footpath.growth.workshops import states
from footpath.growth.workshops.agenda import agenda, around, reached
from footpath.growth.workshops.doors import signature
from footpath.growth.workshops.exercises import EXERCISES, Exercise, ExerciseForm, cooperation, exercise_named
from footpath.growth.workshops.forms import LookBackForm
from footpath.growth.workshops.guidelines import agreed
from footpath.growth.workshops.locked import unlock
from footpath.people.views.answers import meanwhile


@dataclass(frozen=True)
class Clock:
    """How much time is left, as the page begins with it; its script goes on from there."""

    left: timedelta
    until: str  # as a script reads it; empty while it is paused
    over: bool

    @property
    def words(self) -> str:
        """Minutes and seconds, below zero where it is over."""
        seconds = abs(round(self.left.total_seconds()))
        return f"{'−' if self.over and seconds else ''}{seconds // 60}:{seconds % 60:02}"


def clock(workshop: Workshop, now: datetime) -> Clock | None:
    """The clock of what the group does; None without one."""
    left = workshop.timer_at(now)
    if left is None or workshop.state != states.OPEN:
        return None
    until = workshop.timer_until.isoformat() if workshop.timer_until else ""
    return Clock(left, until, left < timedelta())


def in_room(workshop: Workshop) -> QuerySet[Participant]:
    """Who takes part, without those who were taken out."""
    return Participant.objects.filter(workshop=workshop, removed_at=None)


def moving(workshop: Workshop, me: Participant | None) -> dict[str, Any]:
    """What pages look at every few seconds; for a screen and the facilitator also how many are there, and are done."""
    facts: dict[str, Any] = {"changes": workshop.changes, "exercise": workshop.exercise, "state": workshop.state}
    facts["until"] = workshop.timer_until.isoformat() if workshop.timer_until else None
    facts["left"] = workshop.timer_left
    if me is not None:
        return {**facts, "out": me.removed_at is not None}
    done = Attendance.objects.filter(
        participant__in=in_room(workshop).filter(paper=False), exercise=workshop.exercise, done_at__isnull=False
    )
    return {**facts, **_counts(workshop), "done": done.count() if workshop.exercise else 0}


def _counts(workshop: Workshop) -> dict[str, int]:
    """How many take part, and how many of them have a phone: a pen presses no button that says “done”."""
    return in_room(workshop).aggregate(people=Count("pk"), phones=Count("pk", filter=Q(paper=False)))


def page_of(workshop: Workshop, now: datetime) -> dict[str, Any]:
    """What every page of a workshop knows."""
    alone = workshop.kind == WorkshopKind.ALONE
    return {"workshop": workshop, "alone": alone, "clock": clock(workshop, now), "kept_days": states.KEPT.days}


def step(
    me: Participant,
    exercise: Exercise,
    now: datetime,
    *,
    form: ExerciseForm | None = None,
    refused: str = "",
    beside: bool = False,
    typed_in: bool = False,
) -> dict[str, Any]:
    """One exercise of somebody's workbook: what is asked, and what they wrote."""
    workshop = me.workshop
    entry = Entry.objects.filter(participant=me, exercise=exercise.key).first()
    kept = entry.answers if entry else {}
    shown_form = form or exercise.form(initial=kept, participant=me)
    here = exercise.key == workshop.exercise
    group = in_room(workshop).filter(breakout=me.breakout).exclude(pk=me.pk) if me.breakout else None
    return {
        **page_of(workshop, now),
        "me": me,
        "exercise": exercise,
        "form": shown_form,
        "participant": me,
        "edits": entry.edits if entry else 0,
        "refused": refused,
        "beside": meanwhile(shown_form, kept) if beside else [],
        "is_beside": beside,
        "here": here,
        "around": around(workshop, exercise.key),
        "pages": agenda(workshop) if typed_in else reached(workshop),
        "with_me": list(group) if group is not None else [],
        "done": here and _is_done(me, exercise.key),
        "result": result_of(workshop, exercise.key),
        "writable": workshop.state in states.WRITTEN,
        "typed_in": typed_in,
        "lost": bool(kept.get("lost")),
        "agreed": agreed(workshop) if exercise.key == cooperation.EXERCISE.key and not typed_in else [],
    }


def _is_done(me: Participant, key: str) -> bool:
    return Attendance.objects.filter(participant=me, exercise=key, done_at__isnull=False).exists()


def onward(me: Participant, exercise: Exercise) -> str:
    """Where somebody who works alone goes when they are through with a part; in a group one waits for the others."""
    workshop = me.workshop
    if workshop.kind != WorkshopKind.ALONE:
        return ""
    after = around(workshop, exercise.key).after
    return reverse("workbook-step", args=[workshop.code, after.key]) if after else workshop.get_absolute_url()


@dataclass(frozen=True)
class Result:
    """What the screen says of an exercise."""

    template: str
    facts: dict[str, Any]
    n: int
    shown_at: datetime


def result_of(workshop: Workshop, key: str) -> Result | None:
    """What was shown of it; None before that."""
    found = ShownResult.objects.filter(workshop=workshop, exercise=key).first() if key else None
    opened = unlock(found.locked) if found else {}
    if found is None or "template" not in opened:
        return None
    return Result(opened["template"], opened["facts"], found.n, found.shown_at)


def overview(me: Participant, form: LookBackForm | None, now: datetime) -> dict[str, Any]:
    """The first page of somebody's workbook: what there is to do, what they wrote, what they take home."""
    workshop = me.workshop
    written = set(Entry.objects.filter(participant=me).exclude(locked="").values_list("exercise", flat=True))
    open_ones = {one.key for one in reached(workshop)}
    later = workshop.look_back_at
    asks = later is not None and now >= later
    rated = asks and me.ratings.filter(moment=Moment.DAY60).exists()
    return {
        **page_of(workshop, now),
        "me": me,
        "parts": [(one, one.key in written, one.key in open_ones) for one in agenda(workshop)],
        "written": len(written),
        "people": [one.name for one in in_room(workshop).exclude(pk=me.pk)],
        "later_form": (form or LookBackForm()) if asks and not rated else None,
        "later_at": later,
        "rated": rated,
        "closed": workshop.state == states.CLOSED,
        "link": link_of(me.key),
        "qr": drawn(link_of(me.key)),
    }


def link_of(key: str) -> str:
    """The whole personal link of somebody, or of a facilitator."""
    return f"{settings.PUBLIC_URL}{reverse('workbook-key', args=[key])}"


def joining(workshop: Workshop) -> dict[str, str]:
    """How one comes in: the address to type, the code, and both drawn."""
    address = f"{settings.PUBLIC_URL}{reverse('workbook-join')}"
    full = f"{address}?code={workshop.code}&s={signature(workshop.code)}"
    short = f"{settings.PUBLIC_URL}{reverse('workbooks')}".partition("://")[2].rstrip("/")
    code = f"{workshop.code[:3]} {workshop.code[3:]}"
    return {"address": full, "short": short, "code": code, "qr": drawn(full)}


def drawn(address: str) -> str:
    """An address as a picture to scan, for an <img>."""
    return str(segno.make(address, error="m").svg_data_uri(border=2, scale=4, dark="#1f2b26", light="#ffffff"))


def screen(workshop: Workshop, now: datetime) -> dict[str, Any]:
    """The big screen: nothing of anybody alone, and of all together what was shown."""
    people = list(in_room(workshop)) if not workshop.exercise else []
    told, here = moving(workshop, None), exercise_named(workshop.exercise)
    return {
        **page_of(workshop, now),
        "join": joining(workshop),
        "around": around(workshop),
        "result": result_of(workshop, workshop.exercise),
        "people": people,
        "moving": told,
        "share_done": round(100 * told["done"] / max(1, told["phones"])),
        "asked": here.form.headings() if here else [],
        "groups": groups(workshop) if workshop.exercise else [],
    }


def groups(workshop: Workshop) -> list[tuple[int, list[str]]]:
    """Who sits with whom."""
    found: dict[int, list[str]] = {}
    for one in in_room(workshop).exclude(breakout=None).order_by("breakout", "name"):
        found.setdefault(one.breakout or 0, []).append(one.name)
    return list(found.items())


def parts_of(workshop: Workshop) -> list[tuple[Exercise, bool]]:
    """All exercises there are, and whether this workshop leaves them out."""
    return [(one, one.key in workshop.skipped) for one in EXERCISES]
