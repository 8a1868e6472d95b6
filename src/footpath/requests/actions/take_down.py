"""How is a call or a visit about something new written down?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._call_back import promise_call_back
from footpath.requests.actions._word import one_line
from footpath.requests.events import WordTakenDown
from footpath.requests.models import Word
from footpath.requests.models.asked import Channel
from footpath.requests.refusals import Unclear


@transaction.atomic
def take_down(
    text: str,
    *,
    caller: Person,
    by: Person,
    now: datetime,
    visit: bool = False,
    call_back_by: datetime | None = None,
) -> Word:
    """Keep what a caller or a visitor asked as a word between them and whoever they asked, `by`. With `call_back_by`
    it is a promise to call back by that moment.

    Raises Unclear naming the field, PermissionDenied for somebody who has left.
    """
    if not by.is_active:
        raise PermissionDenied
    text = one_line(text)
    if caller.pk == by.pk:
        raise Unclear("caller", _("That is you. Choose who called or came by."))
    if not caller.is_active:
        raise Unclear("caller", _("%(name)s does not work here any more.") % {"name": caller.name})
    channel = Channel.VISIT if visit else Channel.CALL
    word = Word.objects.create(asker=caller, helper=by, text=text, channel=channel, asked_at=now)
    promise = promise_call_back(word, call_back_by, by=by, now=now)
    record(
        WordTakenDown(caller=caller.name, visit=visit, promise_id=promise.pk if promise else None),
        subject=word,
        by=by,
        now=now,
    )
    return word
