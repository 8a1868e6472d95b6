"""How does a lead choose whether the team shows its runs of good work?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.recognition.events import TeamStreaksChosen
from footpath.recognition.models import TeamStreaks


@transaction.atomic
def choose_team_streaks(team: Team, *, is_shown: bool, by: Person, now: datetime) -> None:
    """On the page of the team; by whoever leads it, or a team above it. Raises PermissionDenied."""
    if not by.is_active or team.pk not in reach(by, now.date()).leads:
        raise PermissionDenied
    TeamStreaks.objects.update_or_create(team=team, defaults={"is_shown": is_shown})
    record(TeamStreaksChosen(), subject=team, by=by, now=now)
