"""Who is in a team, and how do programs say that somebody joins or leaves?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router

from footpath.people import actions
from footpath.people.api.shapes import MembershipRead
from footpath.people.middleware import reader
from footpath.people.permissions import can_lead, visible_people, visible_teams
from footpath.people.programs.bodies import Body, Day, Flag, Id, meant
from footpath.people.programs.pages import Page, Wanted, page_of

router = Router(tags=["Teams"])


class Joining(Body):
    """Somebody joins."""

    person: Id
    since: Day = Field(description="Their first day in the team.")


class Leaving(Body):
    """Somebody leaves."""

    membership: Id
    until: Day = Field(description="Their last day in the team.")
    leads_on: Flag = Field(True, description="Whoever leads the team goes on leading it.")
    successor: Id | None = Field(None, description="Who leads it instead; null: whoever leads the team above decides.")


@router.get(
    "/teams/{int:id}/members",
    response=Page[MembershipRead],
    operation_id="list_members",
    summary="Read who is in a team, who was, and who will be",
)
def list_members(request: HttpRequest, id: int, which: Wanted) -> object:
    """Every membership of a team, the earlier and the coming ones, too."""
    team = get_object_or_404(visible_teams(reader(request)), pk=id)
    return page_of(request, team.memberships.select_related("person"), which, lambda one: one)


@router.post("/teams/{int:id}/join", response=MembershipRead, operation_id="join_team", summary="Somebody joins")
def join_team(request: HttpRequest, id: int, body: Joining) -> object:
    """Make somebody a member from a day on; the lead of the team may, those above, and administrators.

    Joining twice changes nothing.
    """
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=id)
    if not can_lead(me, team):
        raise PermissionDenied
    person = meant(visible_people(me), body.person, "person")
    return actions.join_team(team, person=person, since=body.since, by=me, now=now)


@router.post("/teams/{int:id}/leave", response=MembershipRead, operation_id="leave_team", summary="Somebody leaves")
def leave_team(request: HttpRequest, id: int, body: Leaving) -> object:
    """Say which is somebody's last day in the team; the lead of the team may, those above, and administrators.

    Who leads it instead is for those who may name a lead.
    """
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=id)
    if not can_lead(me, team):
        raise PermissionDenied
    left = meant(team.memberships.select_related("person", "team"), body.membership, "membership")
    successor = meant(visible_people(me), body.successor, "successor")
    return actions.leave_team(left, until=body.until, leads_on=body.leads_on, successor=successor, by=me, now=now)
