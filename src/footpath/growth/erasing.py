"""What is left of action plans when somebody is erased?"""

from datetime import datetime

from footpath.growth.events import PlanChanged
from footpath.growth.locked import lock, unlock
from footpath.growth.models import Area, CheckIn, Plan, Step
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Their own plans go, with all that is written in them; a team's plan goes on with whoever leads the team. Nobody
    shows them anything any more, and their name goes from the texts of the plans of others.
    """
    Plan.objects.filter(owner=person, team=None).delete()
    Plan.objects.filter(partner=person).update(partner=None)
    Plan.objects.filter(shared_with=person).update(shared_with=None)
    for plan in Plan.objects.filter(owner=person).select_related("team__lead", "team__parent__lead"):
        heir = _heir(plan, person)
        if heir is not None:
            Plan.objects.filter(pk=plan.pk).update(owner=heir)
        record(PlanChanged(), subject=plan, by=None, now=now)
    names = names_of(person)
    for model in (Plan, Area, Step, CheckIn):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))


def _heir(plan: Plan, person: Person) -> Person | None:
    """Whoever leads the team now, or the nearest one above it."""
    at = plan.team
    while at is not None:
        if at.lead is not None and at.lead_id != person.pk and at.lead.is_active:
            return at.lead
        at = at.parent
    return None
