"""How is somebody named who was missed?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import CreditAdded
from footpath.conversations.ideas.rights import answers_for, require
from footpath.conversations.models import Credit, Idea
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def add_credit(idea: Idea, *, person: Person, by: Person, now: datetime) -> Idea:
    """Add a name that was missed: each of those who are named may, and who answers for the team.

    Raises PermissionDenied, Refused where nobody is named yet or they are named already.
    """
    named = set(Credit.objects.filter(idea=idea).values_list("person_id", flat=True))
    require(by.is_active and (by.pk in named | {idea.owner_id} or answers_for(by, idea.team_id, now.date())))
    if idea.state != states.CREDITED:
        raise Refused(_("Those who had a part in it are named once it is done."))
    if not Credit.objects.get_or_create(idea=idea, person=person, defaults={"added_by": by})[1]:
        raise Refused(_("%(name)s is named already.") % {"name": person.name})
    record(CreditAdded([person.pk]), subject=idea, by=by, now=now)
    return idea
