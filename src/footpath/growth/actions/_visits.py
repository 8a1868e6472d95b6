"""What do all verbs on a visit have in common?"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.events.shadowing import VisitCancelled, VisitOffered, VisitReturned
from footpath.growth.models import Answer, Part, PlaceState, Visit, VisitConsent, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.line import supervisor_of
from footpath.growth.shadowing.locked import lock
from footpath.growth.shadowing.matching import free_places, proposals, waiting
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.pure.working_time import Calendar
from footpath.ui.wording import day as day_words

SHORT, LONG = 280, 2000
FARTHEST = timedelta(days=183)
MOST_DAYS = 5
GUARDED = True  # switched off by the control of the race test alone: without the guard, two take the last place


def held(visit: Visit, among: Collection[str]) -> Visit:
    """The visit as it is now, held until the end of the transaction; Refused where it is in none of these states."""
    now = Visit.objects.select_for_update(of=("self",), no_key=True).get(pk=visit.pk)
    if now.state not in among:
        raise Refused(_("That cannot be done any more: %(state)s.") % {"state": now.get_state_display()})
    return again(now)


def again(visit: Visit) -> Visit:
    """The visit as it is now."""
    return Visit.objects.select_related("visitor", "team__hours", "place__host", "place__team__hours").get(pk=visit.pk)


def move(
    visit: Visit, to: str, *, occurrence: Occurrence | None, by: Person | None, now: datetime, **columns: Any
) -> Visit:
    """Into another state, by whoever saw it in this one; who is slower is told who was faster."""
    assert to in states.AHEAD[visit.state], f"{visit.state} does not lead to {to}"
    if to in states.OVER:
        columns["ended_at"] = now
    if Visit.objects.filter(pk=visit.pk, state=visit.state).update(state=to, **columns) != 1:
        raise faster(visit.subject_kind, visit.pk)
    if occurrence is not None:
        record(occurrence, subject=visit, by=by, now=now)
    return again(visit)


def with_texts(visit: Visit, **texts: Any) -> str:
    """What is written in it, locked anew with these changes; what is empty goes."""
    return lock({**visit.texts, **texts})


def take(place: VisitPlace) -> None:
    """One more guest; of two who want the last place, one gets it, and the other is told."""
    room = VisitPlace.objects.filter(pk=place.pk)
    if GUARDED:
        room = room.filter(state=PlaceState.OPEN, taken__lt=F("capacity"))
    if room.update(taken=F("taken") + 1) != 1:
        raise Refused(_("Somebody was faster, or the place was taken back. Nothing you typed is lost; choose another."))


def free(visit: Visit) -> None:
    """The place of a visit that does not take place is there for somebody else."""
    VisitPlace.objects.filter(pk=visit.place_id or 0, taken__gt=0).update(taken=F("taken") - 1)


def ask_consents(visit: Visit, now: datetime) -> None:
    """Ask those whose yes it takes; at the top nobody leads somebody, and nobody is asked."""
    assert visit.place is not None
    on = now.date()
    asked = {
        Part.OWN_LEAD: supervisor_of(visit.visitor, on),
        Part.HOST: visit.place.host,
        Part.HOST_LEAD: supervisor_of(visit.place.host, on),
    }
    for part, person in asked.items():
        if person is not None:
            VisitConsent.objects.create(visit=visit, part=part, person=person, asked_at=now)


def back(visit: Visit, *, reason: str, by: Person | None, now: datetime) -> Visit:
    """The side of the host does not want it, or cannot: the place is free, and the visitor waits for another one on
    their other days, or is told that there is none. Other visits stand as they are.
    """
    free(visit)
    passed = [*visit.passed, visit.place_id]
    ahead = [one for one in visit.dates if one > now.date()]
    texts = with_texts(visit, questions=None, reason=reason)
    if not ahead:
        return move(visit, states.CANCELLED, occurrence=VisitCancelled(), by=by, now=now, locked=texts, passed=passed)
    visit.consents.all().delete()
    return move(
        visit, states.REQUESTED, occurrence=VisitReturned(), by=by, now=now, locked=texts, passed=passed, place=None,
        on=None, why=[], answer_until=None,
    )  # fmt: skip


def offer(visit: Visit, place: VisitPlace, on: date, why: list[str], now: datetime, **columns: Any) -> Visit:
    """Offer a place; three working days to say yes."""
    take(place)
    until = visit.team.calendar.working_day_after(now, states.ANSWER_DAYS)
    return move(
        visit, states.OFFERED, occurrence=VisitOffered(), by=None, now=now, place=place, on=on, why=why,
        answer_until=until, **columns,
    )  # fmt: skip


def next_best(now: datetime) -> list[Visit]:
    """What has become free goes to those of earlier rounds who still wait."""
    visits = [one for one in waiting() if one.round_id is not None]
    places = free_places() if visits else []
    if not places:
        return []
    found = []
    for one in proposals(visits, places, None, now):
        try:
            with transaction.atomic():
                found.append(offer(one.visit, one.place, one.on, one.codes, now))
        except Refused:  # somebody else took it in the same instant: there is another time
            continue
    return found


def days_ahead(days: Iterable[date], calendar: Calendar, now: datetime, *, field: str = "days", team: str) -> list[str]:
    """Working days from tomorrow on, within half a year, as they are kept. ValidationError naming the field."""
    found = sorted(set(days))
    today = now.date()
    if not found:
        raise ValidationError({field: _("Choose at least one day.")})
    if len(found) > MOST_DAYS:
        raise ValidationError({field: _("%(most)d days are enough.") % {"most": MOST_DAYS}})
    for one in found:
        if not today < one <= today + FARTHEST:
            raise ValidationError({field: _("Choose days between tomorrow and half a year from now.")})
        if not calendar.working_day(one):
            words = _("%(day)s is no working day of %(team)s. Choose another.")
            raise ValidationError({field: words % {"day": day_words(one), "team": team}})
    return [one.isoformat() for one in found]


def all_said_yes(visit: Visit) -> bool:
    """Whether nobody is missing."""
    return not visit.consents.exclude(answer=Answer.YES).exists()
