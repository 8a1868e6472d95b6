"""How does a team change?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.actions._teams import checked, free_name, no_circle, works_here
from footpath.people.events import TeamChanged
from footpath.people.models import Person, Team
from footpath.people.permissions import can_administer, can_lead, forget

LEADS = frozenset({"purpose", "reach_us", "gives_out"})
FIELDS = LEADS | {"name", "parent", "hours", "budget_owner"}


@transaction.atomic
def change_team(
    team: Team, *, facts: dict[str, Any], by: Person | None, now: datetime, edits: int | None = None
) -> Team:
    """Set the fields `facts` of a team: administrators all of FIELDS, its lead and those above what it says of itself.

    `edits` is the number that the changer saw. PermissionDenied if a single field is not theirs, and then nothing
    changes; ValidationError naming the field, such as a parent below the team; SomebodyWasFaster.
    """
    if facts.keys() - changeable(by, team):
        raise PermissionDenied
    facts = {field: checked(field, value) for field, value in facts.items()}
    if "name" in facts:
        free_name(facts["name"], team)
    if facts.get("parent") is not None and facts["parent"].pk != team.parent_id:
        no_circle(team, facts["parent"])
    if facts.get("budget_owner") != team.budget_owner:
        works_here("budget_owner", facts.get("budget_owner"))
    changed = change(team, facts, edits)
    if changed:
        forget()
        record(TeamChanged(fields=changed), subject=team, by=by, now=now)
    return team


def changeable(by: Person | None, team: Team) -> frozenset[str]:
    """The fields of the team that somebody may change; None is Footpath itself."""
    if by is None or can_administer(by):
        return FIELDS
    return LEADS if can_lead(by, team) else frozenset()
