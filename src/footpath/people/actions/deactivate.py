"""What happens when somebody does not work here any more?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._teams import works_here
from footpath.people.actions.end_sessions import end_sessions
from footpath.people.actions.revoke_tokens import revoke_tokens
from footpath.people.events import PersonDeactivated, TeamLed
from footpath.people.models import Absence, Membership, Pair, Person, Team
from footpath.people.permissions import forget
from footpath.people.refusals import faster
from footpath.people.roles import held_administrators, keep_one


@transaction.atomic
def deactivate(person: Person, *, by: Person | None, now: datetime, successor: Person | None = None) -> Person:
    """End what `person` is and may do here, at once: sessions, tokens, password, roles, teams, standing in for others.

    The teams that they lead, and the budgets that they own, go to `successor`; without one the teams have no lead,
    and whoever leads the team above decides. What they had promised stays; it is for others to hand over. Only
    administrators may, else PermissionDenied. ValidationError naming the field; Refused for the last administrator;
    SomebodyWasFaster.
    """
    administrators = held_administrators()
    if by is not None and by.pk not in administrators:
        raise PermissionDenied
    keep_one(administrators, person)
    if successor is not None and successor.pk == person.pk:
        raise ValidationError({"successor": _("Choose somebody else, or nobody.")})
    works_here("successor", successor)
    person.set_unusable_password()  # links for a new one die with the old one
    gone = {"is_active": False, "administers": False, "champions": False, "password": person.password}
    if Person.objects.filter(pk=person.pk, is_active=True).update(**gone) != 1:
        raise faster(person.subject_kind, person.pk)
    person.is_active = person.administers = person.champions = False
    end_sessions(person, by=None, now=now)
    revoke_tokens(person, by=None, now=now)
    _leave(person, now.date())
    _hand_over(person, successor, by, now)
    forget()
    record(PersonDeactivated(successor_id=successor.pk if successor else None), subject=person, by=by, now=now)
    return person


def _leave(person: Person, today: date) -> None:
    """The memberships end with this day; what was planned for later is off, and nobody counts on them."""
    still = Membership.objects.filter(Q(until=None) | Q(until__gt=today), person=person)
    still.filter(since__gt=today).delete()
    still.update(until=today)
    Absence.objects.filter(person=person, first__gt=today).delete()
    Absence.objects.filter(person=person, last__gt=today).update(last=today)
    Absence.objects.filter(delegate=person, last__gte=today - timedelta(days=1)).update(delegate=None)
    Pair.objects.filter(Q(provider_person=person) | Q(customer_person=person), top=True).update(top=False)


def _hand_over(person: Person, successor: Person | None, by: Person | None, now: datetime) -> None:
    """Their teams and budgets go on with somebody else, or wait for somebody."""
    Team.objects.filter(budget_owner=person).update(budget_owner=successor)
    led = list(Team.objects.select_for_update(no_key=True).filter(lead=person).order_by("pk"))
    for team in led:
        Team.objects.filter(pk=team.pk).update(lead=successor, edits=team.edits + 1)
        record(TeamLed(lead_id=successor.pk if successor else None), subject=team, by=by, now=now)
