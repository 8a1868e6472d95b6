"""How does somebody say that they want an idea, too, or no longer?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaSupported, IdeaSupportEnded
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Idea, IdeaSupport
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def support_idea(idea: Idea, *, by: Person, now: datetime, wants: bool = True) -> Idea:
    """Count with those who want it (`wants`), or not any more; a second time changes nothing.

    Raises PermissionDenied; Refused for one's own idea and for one that is done or gone.
    """
    require(by.is_active)
    if idea.offered_by_id == by.pk:
        raise Refused(_("It is your own idea: you count already."))
    if idea.state not in states.IDEA_WANTED:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": idea.get_state_display()})
    if wants:
        changed = IdeaSupport.objects.get_or_create(idea=idea, person=by)[1]
    else:
        changed = bool(IdeaSupport.objects.filter(idea=idea, person=by).delete()[0])
    if changed:
        record(IdeaSupported() if wants else IdeaSupportEnded(), subject=idea, by=by, now=now)
    return idea
