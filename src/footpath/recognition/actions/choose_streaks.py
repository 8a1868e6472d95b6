"""How does somebody choose whether coworkers see their runs of good work?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.events import StreaksChosen
from footpath.recognition.models import StreakChoice


@transaction.atomic
def choose_streaks(*, is_shown: bool, by: Person, now: datetime) -> None:
    """On their own page, or nowhere: only they see them then. Raises PermissionDenied."""
    if not by.is_active:
        raise PermissionDenied
    StreakChoice.objects.update_or_create(person=by, defaults={"is_shown": is_shown})
    record(StreaksChosen(), subject=by, by=by, now=now)
