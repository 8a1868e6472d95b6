"""How does somebody say that they have called back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.history.record import Subject, record
from footpath.people.models import Person
from footpath.pure import kept
from footpath.requests.actions._say import say, usable
from footpath.requests.actions._verdicts import keep
from footpath.requests.actions._word import one_line
from footpath.requests.columns import rewrite
from footpath.requests.events import CalledBack, WordCalledBack
from footpath.requests.models import Promise, ServiceRequest, Word
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import Part, require, require_part
from footpath.requests.refusals import faster
from footpath.requests.word_promise import calendar_of


@transaction.atomic
def called_back(promise: Promise, *, by: Person, now: datetime, text: str = "") -> Promise:
    """Say that the promised call was made, perhaps with what came of it. The promise is judged by the hours of whoever
    gave it; a coworker of the serving team may make the call.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where the call was made already.
    """
    thing = promise.request or promise.word
    if thing is None or promise.kind != PromiseKind.CALL_BACK:
        raise PermissionDenied
    happened: Occurrence
    if isinstance(thing, Word):
        if by.pk != promise.made_by_id:  # whoever gave their word may keep it, also when they handed the word on
            require_part(Part.HELPER, by, thing, now)
        happened = WordCalledBack(promise_id=promise.pk, note=one_line(text, needed=False))
        _judge(promise, thing, now)
    else:
        require("log_call", by, thing, now)
        text = usable(text, needed=False)
        _judge(promise, thing, now)
        message = say(thing, text or _("Called back."), MessageKind.CALL, by=by, now=now)
        rewrite(thing, now=now)
        happened = CalledBack(promise_id=promise.pk, message_id=message.pk)
    subject: Subject = thing
    record(happened, subject=subject, by=by, now=now)
    return promise


def _judge(promise: Promise, thing: ServiceRequest | Word, now: datetime) -> None:
    """Write the verdict; the unique constraint on verdicts lets one caller through."""
    calendar = calendar_of(promise.made_by, promise.made_at.date())
    judged = kept.judge(promise.due_at, promise.made_at, calendar, now=now, done_at=now)
    assert judged is not None  # what is done is kept or broken
    try:
        with transaction.atomic():
            keep(promise, judged, now)
    except IntegrityError as error:
        raise faster(thing, CalledBack.kind, WordCalledBack.kind) from error
