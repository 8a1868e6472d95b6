"""May a sentence of a focus group be told in its words?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.groups.permissions import hosts, was_there
from footpath.conversations.models import GroupQuote, QuoteState
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def decide_quote(quote: GroupQuote, *, approves: bool, by: Person, now: datetime) -> GroupQuote:
    """Say yes or no, as the host or somebody who took part, and not whoever proposed it. Who it was is kept nowhere.

    Raises PermissionDenied, Refused where it was decided.
    """
    found = held(quote.note.group, (states.HELD, states.CODED, states.CHECKED))
    if by.pk == quote.proposed_by_id or not (hosts(found, by) or was_there(found, by)):
        raise PermissionDenied
    to = QuoteState.APPROVED if approves else QuoteState.REFUSED
    if GroupQuote.objects.filter(pk=quote.pk, state=QuoteState.PROPOSED).update(state=to) != 1:
        raise Refused(_("Somebody has decided that a moment ago."))
    quote.state = to
    changed(found, GroupWent(), by=None, now=now)
    return quote
