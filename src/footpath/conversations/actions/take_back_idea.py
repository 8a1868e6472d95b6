"""How is an idea taken back?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaTakenBack
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Idea
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_idea(idea: Idea, *, by: Person, now: datetime) -> Idea:
    """Nobody has to answer it any more. Whoever offered it may, until it is done.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == idea.offered_by_id)
    step(idea, states.TAKEN_BACK)
    record(IdeaTakenBack(), subject=idea, by=by, now=now)
    return idea
