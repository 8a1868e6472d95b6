"""How is it said that an idea is done?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaDone
from footpath.conversations.ideas.rights import answers_for, require
from footpath.conversations.models import Idea
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONG = 1200


@transaction.atomic
def finish_idea(idea: Idea, *, result: str, by: Person, now: datetime) -> Idea:
    """Say what is different now: whoever does it, or who answers for the team.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    require(by.is_active and (by.pk == idea.owner_id or answers_for(by, idea.team_id, now.date())))
    text = typed.many_lines("result", result, longest=LONG, needed=True)
    step(idea, states.DONE, done_at=now, result=text, reminded_at=None, overdue_at=None)
    record(IdeaDone(text), subject=idea, by=by, now=now)
    return idea
