"""How does one coworker ask another for a hand?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.actions._addressee import addressed
from footpath.requests.actions._word import one_line, wished_day
from footpath.requests.events import WordSaid
from footpath.requests.models import Word


@transaction.atomic
def say_word(text: str, *, to: Person | Team, by: Person, now: datetime, wanted_by: date | None = None) -> Word:
    """Ask a person or a team for a hand, in one line, with a day if it matters. The two alone see it; a team until
    somebody in it answers.

    Raises Unclear naming the field, PermissionDenied for somebody who has left.
    """
    if not by.is_active:
        raise PermissionDenied
    text = one_line(text)
    wanted_by = wished_day(wanted_by, now)
    helper, team = addressed(to, asker=by, now=now)
    word = Word.objects.create(asker=by, helper=helper, team=team, text=text, wanted_by=wanted_by, asked_at=now)
    record(WordSaid(to=to.name), subject=word, by=by, now=now)
    return word
