"""How do people and teams come in all at once?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import of_the_past, record_past
from footpath.people.actions.add_team import add_team
from footpath.people.actions.change_person import change_person
from footpath.people.actions.change_team import change_team
from footpath.people.actions.name_lead import name_lead
from footpath.people.actions.save_hours import save_hours
from footpath.people.events import PersonAdded, TeamJoined
from footpath.people.importing import PeoplePlan, usual_hours
from footpath.people.mistakes import key
from footpath.people.models import Membership, Person, Team, WorkingHours
from footpath.people.permissions import can_administer
from footpath.people.refusals import SomebodyWasFaster

BATCH = 500


def import_people(plan: PeoplePlan, *, by: Person | None, now: datetime) -> None:
    """Carry out a plan whole or not at all; nobody is told, and nobody can sign in before they have a password.

    Only an administrator, or Footpath itself, may. Raises PermissionDenied, or SomebodyWasFaster when something has
    changed since the plan was made.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    hours = usual_hours()
    new = [_person(said.facts, said.email, hours.zone) for said in plan.new]
    try:
        with transaction.atomic(), of_the_past():
            _found(plan, hours, by, now)
            Person.objects.bulk_create(new, batch_size=BATCH)
            record_past(((PersonAdded(name=one.name), one) for one in new), by=by, now=now)
            for one in plan.changed:
                change_person(one.person, facts=one.facts, by=by, now=now)
            _place(plan, by, now)
    except (IntegrityError, ValidationError, KeyError) as error:  # addresses and names are unique; what is gone is gone
        text = _("Somebody else changed something meanwhile; nothing was imported. Please try again.")
        raise SomebodyWasFaster(text) from error


def _person(facts: dict[str, object], email: str, zone: str) -> Person:
    person = Person(email=email, **{"zone": zone} | facts)
    person.set_unusable_password()
    return person


def _found(plan: PeoplePlan, hours: WorkingHours, by: Person | None, now: datetime) -> None:
    """Found the teams that are missing, those above first, and move those that stand elsewhere."""
    if plan.teams and not hours.pk:
        save_hours(hours, by=by, now=now)
    teams = {key(team.name): team for team in Team.objects.all()}
    for one in plan.teams:
        parent = teams[one.parent] if one.parent else None
        teams[key(one.name)] = add_team(name=one.name, parent=parent, hours=hours, by=by, now=now)
    for name, above in plan.moves.items():
        change_team(teams[name], facts={"parent": teams[above]}, by=by, now=now)


def _place(plan: PeoplePlan, by: Person | None, now: datetime) -> None:
    """Let people join their teams, and lead them."""
    teams = {key(team.name): team for team in Team.objects.all()}
    addresses = {email for email, _team in plan.joins} | set(plan.leads.values())
    people = Person.objects.in_bulk(list(addresses), field_name="email")
    pairs = [(people[email], teams[team]) for email, team in plan.joins]
    Membership.objects.bulk_create(
        [Membership(person=person, team=team, since=now.date()) for person, team in pairs], batch_size=BATCH
    )
    record_past(((TeamJoined(person_id=person.pk), team) for person, team in pairs), by=by, now=now)
    for name, email in plan.leads.items():
        name_lead(teams[name], lead=people[email], by=by, now=now)
