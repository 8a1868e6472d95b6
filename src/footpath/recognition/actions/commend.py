"""How does somebody's lead ask to keep a note for their review?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recognition.events import CommendationAsked
from footpath.recognition.locked import lock
from footpath.recognition.models import Commendation
from footpath.recognition.rewards import rights

FACT, EFFECT = 1000, 1000
OLDEST = timedelta(days=366)


@transaction.atomic
def commend(person: Person, *, fact: str, effect: str, on: date | None, by: Person, now: datetime) -> Commendation:
    """What they did, what came of it, and when. Nobody else reads it before they say yes.

    Raises PermissionDenied, ValidationError naming each field.
    """
    if not rights.can_commend(by, person, now.date()):
        raise PermissionDenied
    wrong: dict[str, list[ValidationError]] = {}
    texts = {}
    for name, text, longest in (("fact", fact, FACT), ("effect", effect, EFFECT)):
        try:
            texts[name] = typed.many_lines(name, text, longest=longest, needed=True)
        except ValidationError as error:
            wrong |= error.error_dict
    today = by.today(now)
    if on is None or not today - OLDEST <= on <= today:
        wrong["on"] = [ValidationError(_("Choose a day of the last year."))]
    if wrong or on is None:
        raise ValidationError(wrong)
    found = Commendation.objects.create(person=person, written_by=by, written_at=now, on=on, locked=lock(texts))
    record(CommendationAsked(), subject=found, by=by, now=now)
    return found
