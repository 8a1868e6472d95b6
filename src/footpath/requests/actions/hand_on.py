"""How does a helper say whom to ask instead?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.actions._addressee import addressed
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.events import HandedOn
from footpath.requests.models import Word
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.refusals import Unclear


@transaction.atomic
def hand_on(word: Word, *, to: Person | Team, by: Person, now: datetime, note: str = "") -> Word:
    """Better ask …: the word goes to somebody who knows, with its whole history. Whoever handed it on sees it no
    longer; a promise that they gave stays theirs.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once it has ended.
    """
    require_part(Part.HELPER, by, word, now)
    note = one_line(note, "note", needed=False)
    if to == by:
        raise Unclear("to", _("You have it already. Choose somebody else."))
    if to == word.asker:
        raise Unclear("to", _("It came from %(name)s. Choose somebody else.") % {"name": to.name})
    if to == word.addressee:
        raise Unclear("to", _("%(team)s has it already. Choose somebody else.") % {"team": to.name})
    helper, team = addressed(to, asker=word.asker, now=now)
    move_word(word, WordState.ASKED, among=UNDER_WAY, by=by, helper=helper, team=team, offered_at=None)
    record(HandedOn(to=to.name, note=note), subject=word, by=by, now=now)
    return word
