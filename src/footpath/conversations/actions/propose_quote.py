"""Which sentence of a focus group is to be told in its words?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupQuoteProposed
from footpath.conversations.groups.nameless import checked_nameless, department
from footpath.conversations.groups.permissions import codes
from footpath.conversations.locked import lock
from footpath.conversations.models import GroupNote, GroupQuote
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def propose_quote(note: GroupNote, *, text: str, by: Person, now: datetime) -> GroupQuote:
    """Propose it, as one of the two who code, once it is settled where the note belongs. Until somebody else who was
    there says yes, nobody but them reads it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(note.group, (states.HELD, states.CODED, states.CHECKED))
    if not codes(found, by):
        raise PermissionDenied
    kept = GroupNote.objects.get(pk=note.pk)
    if not kept.settled or kept.theme_id is None:
        raise Refused(_("Settle first into which theme it belongs."))
    words = typed.many_lines("text", text, longest=400, needed=True)
    checked_nameless("text", words)
    said = " ".join(str(kept).split())
    if any(part.strip() not in said for part in " ".join(words.split()).split("…")):
        raise ValidationError({"text": _("Quote what stands in the note; you may leave out words with “…”.")})
    team = kept.team_id and department(kept.team_id, now.date())
    quote = GroupQuote(note=kept, theme_id=kept.theme_id, team_id=team, proposed_by=by, locked=lock({"text": words}))
    try:
        with transaction.atomic():
            quote.save(force_insert=True)
    except IntegrityError:
        raise Refused(_("This note is quoted already.")) from None
    changed(found, GroupQuoteProposed(), by=by, now=now)
    return quote
