"""How do programs say that somebody comes, goes, is away or gets a role?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Status

from footpath.people import actions
from footpath.people.api.shapes import AbsenceRead, PersonRead, shown
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_administer, can_plan_for, visible_people
from footpath.people.programs.bodies import Body, Day, Id, meant
from footpath.people.queries import absences_ahead
from footpath.people.roles import Role

router = Router(tags=["People"])


class Deactivation(Body):
    """Who takes over."""

    successor: Id | None = Field(None, description="To whom the teams go that they lead, and the budgets they own.")


class RoleBody(Body):
    """A role that is given by hand."""

    role: Role


class Away(Body):
    """Days on which somebody is away, both included; never why."""

    first: Day
    last: Day
    delegate: Id | None = Field(None, description="Who stands in.")


class Absent(Body):
    """One absence of somebody."""

    absence: Id


def _as_administrator(request: HttpRequest) -> Person:
    """The reader, who administers; nobody else learns who has left."""
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    return me


@router.post("/people/{int:id}/deactivate", response={204: None}, operation_id="deactivate", summary="Somebody leaves")
def deactivate(request: HttpRequest, id: int, body: Deactivation) -> object:
    """Say that somebody does not work here any more; administrators may. Sessions, roles and memberships end at once.

    What they had promised stays, for others to hand over.
    """
    me, now = _as_administrator(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    successor = meant(visible_people(me), body.successor, "successor")
    actions.deactivate(person, successor=successor, by=me, now=now)
    return Status(204, None)


@router.post("/people/{int:id}/reactivate", response=PersonRead, operation_id="reactivate", summary="Somebody returns")
def reactivate(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """Say that somebody who had left works here again; administrators may. Teams and roles are given anew."""
    me, now = _as_administrator(request), timezone.now()
    person = actions.reactivate(get_object_or_404(Person, pk=id), by=me, now=now)
    return shown(response, person, me, now)


@router.post("/people/{int:id}/give-role", response=PersonRead, operation_id="give_role", summary="Give a role")
def give_role(request: HttpRequest, response: HttpResponse, id: int, body: RoleBody) -> object:
    """Make somebody a champion, who runs surveys and workshops, or an administrator; administrators may."""
    me, now = _as_administrator(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    return shown(response, actions.give_role(person, role=body.role, by=me, now=now), me, now)


@router.post("/people/{int:id}/take-role", response=PersonRead, operation_id="take_role", summary="Take a role back")
def take_role(request: HttpRequest, response: HttpResponse, id: int, body: RoleBody) -> object:
    """Take a role back; administrators may. The last administrator stays one."""
    me, now = _as_administrator(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    return shown(response, actions.take_role(person, role=body.role, by=me, now=now), me, now)


@router.post("/people/{int:id}/invite", response={204: None}, operation_id="invite", summary="Invite somebody")
def invite(request: HttpRequest, id: int) -> object:
    """Send somebody who has no password yet the mail by which they get in; administrators may."""
    me, now = _as_administrator(request), timezone.now()
    actions.invite(get_object_or_404(visible_people(me), pk=id), by=me, now=now)
    return Status(204, None)


@router.get(
    "/people/{int:id}/absences", response=list[AbsenceRead], operation_id="list_absences", summary="Read days away"
)
def list_absences(request: HttpRequest, id: int) -> object:
    """When somebody is away, from today on; for themself, those who lead them, and administrators."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    if not can_plan_for(me, person, now.date()):
        raise PermissionDenied
    return absences_ahead(person, me.today(now))


@router.post("/people/{int:id}/say-away", response=AbsenceRead, operation_id="say_away", summary="Note days away")
def say_away(request: HttpRequest, id: int, body: Away) -> object:
    """Note when somebody is away, and who stands in; they themself may, those who lead them, and administrators."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    delegate = meant(visible_people(me), body.delegate, "delegate")
    return actions.say_away(person, first=body.first, last=body.last, delegate=delegate, by=me, now=now)


@router.post(
    "/people/{int:id}/cancel-absence",
    response={204: None},
    operation_id="cancel_absence",
    summary="These days are worked after all",
)
def cancel_absence(request: HttpRequest, id: int, body: Absent) -> object:
    """Cancel the days of an absence that are still to come; who may note it may cancel it."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    if not can_plan_for(me, person, now.date()):
        raise PermissionDenied
    absence = meant(person.absences.all(), body.absence, "absence")
    actions.cancel_absence(absence, by=me, now=now)
    return Status(204, None)
