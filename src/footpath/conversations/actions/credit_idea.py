"""How are those named who had a part in what came of an idea?"""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaCredited
from footpath.conversations.ideas.rights import answers_for, require
from footpath.conversations.models import Credit, Idea
from footpath.history.record import record
from footpath.people.models import Person

MOST = 30


@transaction.atomic
def credit_idea(idea: Idea, *, people: Iterable[Person] = (), by: Person, now: datetime) -> Idea:
    """Name them, whoever offered the idea first of all. Whoever did it, or answers for the team, may.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    require(by.is_active and (by.pk == idea.owner_id or answers_for(by, idea.team_id, now.date())))
    named = {one.pk: one for one in [idea.offered_by, *people]}
    if len(named) > MOST:
        raise ValidationError({"people": _("Name at most %(most)d people.") % {"most": MOST}})
    step(idea, states.CREDITED, credited_at=now)
    Credit.objects.bulk_create([Credit(idea=idea, person=one, added_by=by) for one in named.values()])
    record(IdeaCredited(sorted(named)), subject=idea, by=by, now=now)
    return idea
