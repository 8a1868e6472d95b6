"""What becomes of what somebody was to put right, when they leave?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.models import Check, MakeGood, MakeGoodState, PlanStep, Recovery
from footpath.recovery.models.good import UNSETTLED
from footpath.recovery.permissions import leads_above


@transaction.atomic
def leave_recoveries(person: Person, *, now: datetime) -> list[Recovery]:
    """Each goes on to whoever leads the team, or the nearest above; where nobody is, the team has it again. Steps and
    what prevents it go to the new owner; time that was offered to them is not needed any more, and nobody waits for
    their word.
    """
    mine = Recovery.objects.filter(owner=person).exclude(state__in=states.OVER).select_related("team")
    moved = list(mine.select_for_update(of=("self",), no_key=True))
    for one in moved:
        lead = leads_above(one.team, without=person)
        facts: dict[str, object] = {"owner": lead, "warned_of": "", "warned": 0}
        if lead is None and one.state == states.OWNED:
            facts["state"] = states.NOTICED
        elif lead is None:
            continue  # nobody is left above: history names a former colleague, and the team lead to come takes it over
        Recovery.objects.filter(pk=one.pk).update(**facts)
        for name, value in facts.items():
            setattr(one, name, value)
        record(events.HandedOver(to=lead.name if lead else one.team.name), subject=one, by=None, now=now)
    for step in PlanStep.objects.filter(who=person, done_at=None).select_related("recovery"):
        PlanStep.objects.filter(pk=step.pk).update(who=step.recovery.owner_id or person.pk)
    for one in Recovery.objects.filter(prevents=person, state=states.LEARNED):
        Recovery.objects.filter(pk=one.pk).update(prevents=one.owner_id)
    MakeGood.objects.filter(to=person, state__in=UNSETTLED).update(state=MakeGoodState.DECLINED, answered_at=now)
    Check.objects.filter(person=person, answered_at=None).delete()
    return moved
