"""When is somebody reminded that an emergency waits for them?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import as_seen
from footpath.requests.events import EmergencyChased, ForeseenAsked
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.overtaking import deciders
from footpath.requests.signing import is_away

FIRST_HOURS = 2  # working hours of the serving team after which whoever has to decide is reminded
THEN_DAYS = (1, 2, 4)  # working days after it was asked, for the reminders that follow
LOOK_BACK_DAYS = (0, 5, 10)  # working days after the delivery on which it is asked whether it could have been foreseen


@transaction.atomic
def chase_emergency(emergency: Emergency, *, now: datetime) -> bool:
    """Remind whoever has to decide, or ask whoever stands in for them by now; once it is delivered, ask those who know
    whether it could have been foreseen. False when nothing was due.
    """
    if emergency.state == EmergencyState.ASKED:
        return _to_decide(emergency, now)
    return _to_look_back(emergency, now)


def _to_decide(emergency: Emergency, now: datetime) -> bool:
    who, calendar = deciders(emergency.request, emergency.asked_by, now), emergency.team.calendar
    asked = (emergency.decider_id, emergency.delegate_id)
    current = (who.above.pk if who.above else None, who.delegate.pk if who.delegate else None)
    gone = emergency.decider is None or not emergency.decider.is_active or is_away(emergency.decider, now.date())
    if current != asked and gone:
        columns = {"decider": who.above, "delegate": who.delegate}
    else:
        due = calendar.add(emergency.asked_at, FIRST_HOURS * 3600)
        if emergency.reminded:
            days = THEN_DAYS[min(emergency.reminded - 1, len(THEN_DAYS) - 1)]
            due = calendar.add_days(emergency.asked_at, days)
        if now < due or emergency.reminded > len(THEN_DAYS):
            return False
        columns = {}
    seen = as_seen(reminded=emergency.reminded, state=EmergencyState.ASKED)
    counted = Emergency.objects.filter(pk=emergency.pk, **seen)
    if counted.update(reminded=emergency.reminded + 1, **columns) != 1:
        return False
    record(EmergencyChased([one.pk for one in who.people]), subject=emergency, by=None, now=now)
    return True


def _to_look_back(emergency: Emergency, now: datetime) -> bool:
    delivered, done = emergency.request.delivered_at, emergency.reminded
    if delivered is None or emergency.closed_at is not None or done >= len(LOOK_BACK_DAYS):
        return False
    days = LOOK_BACK_DAYS[done]
    if days and now < emergency.team.calendar.add_days(delivered, days):
        return False
    seen = as_seen(reminded=done, closed_at=None)
    if Emergency.objects.filter(pk=emergency.pk, **seen).update(reminded=done + 1) != 1:
        return False
    leads = [emergency.team.lead_id, emergency.customer_team.lead_id if emergency.customer_team else None]
    people = sorted({one for one in (emergency.decided_by_id, *leads) if one is not None})
    record(ForeseenAsked(people), subject=emergency, by=None, now=now)
    return True
