"""Where else do small rewards and notes for the review show?"""

from datetime import datetime

from footpath.appraisals.models import Appraisal
from footpath.people.models import Person
from footpath.recognition.rewards import rights, states
from footpath.recognition.rewards.budgets import budgets_of
from footpath.requests.models import ServiceRequest
from footpath.ui.panels import Panel

NOTES = 20


def person(thing: Person, reader: Person, now: datetime) -> Panel | None:
    """On somebody's page: the notes for their review that the reader may read, and what the reader can do."""
    on, mine = now.date(), thing.pk == reader.pk
    seen = rights.visible_commendations(reader, on).filter(person=thing)
    leads = rights.can_commend(reader, thing, on)
    notes = list(seen.filter(state=states.NOTE_KEPT)[:NOTES]) if mine or leads else []
    can_give = not mine and thing.is_active and bool(budgets_of(reader, on))
    if not (notes or leads or can_give):
        return None
    context = {"person": thing, "notes": notes, "leads": leads, "can_give": can_give, "mine": mine}
    return Panel("recognition/rewards/person_panel.html", context)


def request(thing: ServiceRequest, reader: Person, now: datetime) -> Panel | None:
    """Beside a delivered request, for its customer and for those who answer for the team: something small for whoever
    did it, and what of that was given already.
    """
    doer = thing.assignee
    if doer is None or thing.delivered_at is None or doer.pk == reader.pk or not doer.is_active:
        return None
    can_give = bool(budgets_of(reader, now.date()))
    given = rights.visible_rewards(reader, now.date()).filter(request=thing.pk) if can_give else []
    return (
        Panel("recognition/rewards/request_panel.html", {"it": thing, "doer": doer, "given": list(given)})
        if (can_give)
        else None
    )


def appraisal(it: Appraisal, reader: Person, now: datetime) -> Panel | None:
    """Beside a 360° report: thanks, a note for the review, or something small, where it shows what goes well."""
    found = person(it.subject, reader, now)
    return Panel(found.template, {**found.context, "thanks": reader.pk != it.subject_id}) if found else None
