"""To whom can a word be said?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.queries import members_of
from footpath.requests.refusals import Unclear


def addressed(to: Person | Team, *, asker: Person, now: datetime) -> tuple[Person | None, Team | None]:
    """The addressee as the columns of a word; Unclear for oneself, somebody who has left, a team with nobody in it."""
    if isinstance(to, Person):
        if to.pk == asker.pk:
            raise Unclear("to", _("That would be a word to yourself. Choose a coworker or a team."))
        if not to.is_active:
            raise Unclear("to", _("%(name)s does not work here any more. Choose somebody else.") % {"name": to.name})
        return to, None
    if not members_of(to, now.date()).exclude(pk=asker.pk).exists():
        raise Unclear("to", _("Nobody in %(team)s could answer. Choose somebody else.") % {"team": to.name})
    return None, to
