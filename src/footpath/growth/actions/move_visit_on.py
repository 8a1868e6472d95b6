"""What does time do to a visit?"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import again, back, free, move, next_best, with_texts
from footpath.growth.events.shadowing import (
    VisitCancelled,
    VisitChangeAsked,
    VisitClosed,
    VisitDebriefed,
    VisitLapsed,
    VisitReminded,
)
from footpath.growth.models import Answer, Visit, VisitConsent
from footpath.growth.shadowing import states
from footpath.growth.shadowing.line import supervisor_of
from footpath.history.record import record
from footpath.people.refusals import SomebodyWasFaster

SILENCE = timedelta(days=states.SILENCE)


@transaction.atomic
def move_visit_on(visit: Visit, *, now: datetime) -> bool:
    """A place that nobody took goes on; a day that has come without all consents is off; both are reminded to look back
    once; the visitor is asked after thirty days; what nobody answers ends. Whether something happened.
    """
    visit, today = again(visit), now.date()
    try:
        if visit.state in states.BEFORE:
            return _left(visit, now) or _before(visit, today, now)
        return _after(visit, today, now)
    except SomebodyWasFaster:
        return False


def _left(visit: Visit, now: datetime) -> bool:
    """Somebody of them does not work here any more."""
    if not visit.visitor.is_active:
        return _off(visit, _("The visitor does not work here any more."), now)
    if visit.place is not None and not visit.place.host.is_active:
        back(visit, reason=_("The host does not work here any more."), by=None, now=now)
        return True
    gone = visit.consents.filter(person__is_active=False, answer=Answer.WAITING).select_related("person")
    for one in gone:
        assert visit.place is not None
        whose = visit.visitor if one.part == "own_lead" else visit.place.host
        lead = supervisor_of(whose, now.date())
        if lead is None:
            one.delete()
        else:
            VisitConsent.objects.filter(pk=one.pk).update(person=lead, asked_at=now)
            record(VisitReminded(), subject=visit, by=None, now=now)
    return bool(gone)


def _before(visit: Visit, today: date, now: datetime) -> bool:
    if visit.state == states.OFFERED:
        return _lapse(visit, today, now)
    if visit.state == states.REQUESTED:
        late = all(one <= today for one in visit.dates)
        return late and _off(visit, _("No place was found on the days that suited."), now)
    on = visit.on or today
    if visit.state == states.CONSENTS:
        return on <= today and _off(visit, _("Not everybody had answered when the day came."), now)
    if on + SILENCE < today:
        return _off(visit, _("Nobody said that it took place."), now)
    return on < today and _remind(visit, on, today, now)


def _lapse(visit: Visit, today: date, now: datetime) -> bool:
    until = visit.answer_until or today
    if until >= today:
        return False
    free(visit)
    move(
        visit, states.REQUESTED, occurrence=VisitLapsed(), by=None, now=now, place=None, on=None, why=[],
        answer_until=None, passed=[*visit.passed, visit.place_id],
    )  # fmt: skip
    next_best(now)
    return True


def _after(visit: Visit, today: date, now: datetime) -> bool:
    if visit.state == states.DONE:
        until = visit.debrief_until or today
        if until + SILENCE < today:
            heard = visit.visitor_debriefed is not None
            over = (states.DEBRIEFED, VisitDebriefed()) if heard else (states.CLOSED, VisitClosed())
            move(visit, over[0], occurrence=over[1], by=None, now=now)
            return True
        return until <= today and _remind(visit, until, today, now)
    if visit.state == states.DEBRIEFED and (visit.done_on or today) + timedelta(days=states.CHANGE_AFTER) <= today:
        move(visit, states.ASKED, occurrence=VisitChangeAsked(), by=None, now=now, change_asked_on=today)
        return True
    if visit.state == states.ASKED and (visit.change_asked_on or today) + SILENCE < today:
        move(visit, states.CLOSED, occurrence=VisitClosed(), by=None, now=now)
        return True
    return False


def _remind(visit: Visit, due: date, today: date, now: datetime) -> bool:
    """Once for each thing that is due."""
    if visit.reminded_on is not None and visit.reminded_on >= due:
        return False
    seen = Visit.objects.filter(pk=visit.pk, state=visit.state, reminded_on=visit.reminded_on)
    if not seen.update(reminded_on=today):
        return False
    record(VisitReminded(), subject=visit, by=None, now=now)
    return True


def _off(visit: Visit, reason: str, now: datetime) -> bool:
    if visit.state in states.HELD:
        free(visit)
    texts = with_texts(visit, reason=reason)
    move(visit, states.CANCELLED, occurrence=VisitCancelled(), by=None, now=now, locked=texts)
    return True
