"""Which request is the next one for me?"""

from datetime import datetime

from django.db.models import F, Q

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.actions.take import take
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State


def take_next(team: Team, *, by: Person, now: datetime) -> ServiceRequest | None:
    """Take the first request of the team's board that is given to `by` or to nobody; None when there is none.

    Where a coworker takes the same one a moment earlier, the one after it is tried. Raises PermissionDenied.
    """
    free = Q(assignee=None)
    if team.pk not in reach(by, now.date()).leads:
        free &= Q(service__confidential=False) & (
            Q(version=None) | Q(version__confidential=False)
        )  # who merely follows one of these does not serve it
    found = visible_to(by, now.date()).filter(Q(assignee=by) | free, team=team, state=State.QUEUED)
    for one in found.with_names().order_by(F("board_rank").asc(nulls_last=True), "id")[:20]:
        try:
            return take(one, by=by, now=now)
        except SomebodyWasFaster:
            continue
    return None
