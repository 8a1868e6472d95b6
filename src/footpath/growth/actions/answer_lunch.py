"""What does somebody say to a lunch across?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._lunches import held, move
from footpath.growth.events.lunches import LunchAgreed, LunchAnswered, LunchNotNow
from footpath.growth.lunches import states
from footpath.growth.lunches.permissions import is_one_of, require
from footpath.growth.models import Lunch
from footpath.people.models import Person
from footpath.ui.wording import day as day_words

FARTHEST = timedelta(days=60)


@transaction.atomic
def answer_lunch(lunch: Lunch, *, yes: bool, by: Person, now: datetime, on: date | None = None) -> Lunch:
    """Yes, with a day; once both say yes to the same day it is planned, and another day waits for the other one. "Not
    this time" needs no reason, and whose it was is said to nobody.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_one_of(by, lunch))
    lunch = held(lunch)
    mine, theirs = ("one_yes", "other_yes") if by.pk == lunch.one_id else ("other_yes", "one_yes")
    if not yes:
        return move(lunch, states.NOT_NOW, occurrence=LunchNotNow(), by=None, now=now)
    day, today = on or lunch.on, by.today(now)
    if day is None or not today <= day <= today + FARTHEST:
        raise ValidationError({"on": _("Choose a day between today and two months from now.")})
    for team in (lunch.one_team, lunch.other_team):
        if not team.calendar.working_day(day):
            words = _("%(day)s is no working day of %(team)s. Choose another.")
            raise ValidationError({"on": words % {"day": day_words(day), "team": team.name}})
    if getattr(lunch, theirs) and day == lunch.on:
        return move(lunch, states.AGREED, occurrence=LunchAgreed(), by=by, now=now, **{mine: True})
    columns = {mine: True, theirs: None, "on": day}
    return move(lunch, states.PROPOSED, occurrence=LunchAnswered(), by=by, now=now, **columns)
