"""When does a talk suit everybody who is in it, and why?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.people.models import Absence, Person
from footpath.people.queries import away
from footpath.pure.talk_times import Hours, Slot, earliest_start, suggest
from footpath.requests.models import ServiceRequest
from footpath.requests.states import OPEN
from footpath.requests.word_promise import calendar_of

DAYS = 14
FURTHEST = timedelta(days=60)


@dataclass(frozen=True)
class Suggestion:
    """A time, and why it is a good one."""

    start: datetime
    why: str

    @property
    def value(self) -> str:
        """As a form sends it."""
        return self.start.isoformat()


def notice_ends(customer: Person, now: datetime) -> datetime:
    """The earliest moment for a talk to which somebody is invited now."""
    return earliest_start(now, calendar_of(customer, now.date()))


def suggestions(
    people: Sequence[Person], *, minutes: int, after: datetime, now: datetime, besides: Interview | None = None
) -> list[Suggestion]:
    """Up to three times that suit all of `people`, the first of them the reader."""
    every = {one.pk: one for one in people}
    hours = hours_of(list(every.values()), after, now, besides)
    return [
        Suggestion(slot.start, _why(slot, two=len(every) == 2))
        for slot in suggest(hours, minutes=minutes, after=max(after, now))
    ]


def hours_of(people: list[Person], after: datetime, now: datetime, besides: Interview | None = None) -> list[Hours]:
    """When each of these people can talk."""
    keys, last = [one.pk for one in people], (after + timedelta(days=DAYS)).date()
    gone: dict[int, set[date]] = {}
    for absence in Absence.objects.filter(person__in=keys, last__gte=now.date(), first__lte=last):
        first = max(absence.first, now.date())
        days = {first + timedelta(days=n) for n in range((min(absence.last, last) - first).days + 1)}
        gone.setdefault(absence.person_id, set()).update(days)
    busy: dict[int, list[tuple[datetime, datetime]]] = {}
    for talk in _others(keys, besides):
        for key in talk.parties:
            busy.setdefault(key, []).append((talk.starts_at, talk.ends_at))
    due = Counter(
        ServiceRequest.objects.filter(
            assignee__in=keys, state__in=OPEN, promised_day__gte=now.date(), promised_day__lte=last
        ).values_list("assignee_id", "promised_day")
    )
    return [
        Hours(
            calendar_of(one, now.date()),
            tuple(busy.get(one.pk, ())),
            frozenset(gone.get(one.pk, ())),
            {day: n for (key, day), n in due.items() if key == one.pk and day},
        )
        for one in people
    ]


def checked_time(start: datetime, interview: Interview, people: Sequence[Person], now: datetime) -> datetime:
    """The time as it is kept. Raises ValidationError naming the field for one that is over, too far away, or on which
    somebody cannot come: whoever picks it knows their own day, and not those of the others.
    """
    start = start.replace(second=0, microsecond=0)
    if start < now - timedelta(minutes=5) or start > now + FURTHEST:
        raise ValidationError({"starts_at": _("Choose a time from now on, within two months.")})
    for one in people:
        if away([one.pk], start.astimezone(one.timezone).date()):
            raise ValidationError({"starts_at": _("%(name)s is away on that day.") % {"name": one.name}})
    end = start + timedelta(minutes=interview.minutes)
    for talk in _others([one.pk for one in people], interview):
        if talk.starts_at < end and start < talk.ends_at:
            raise ValidationError({"starts_at": _("One of you has another talk at that time.")})
    return start


def too_soon() -> str:
    """Why a time cannot be proposed."""
    return _("Choose a time at least two working days from now: nobody is surprised.")


def _others(keys: list[int], besides: Interview | None) -> list[Interview]:
    mine = Q(provider__in=keys) | Q(customer__in=keys) | Q(interviewer__in=keys)
    found = Interview.objects.filter(mine, state__in=states.IN_CALENDARS)
    return list(found.exclude(pk=besides.pk) if besides and besides.pk else found)


def _why(slot: Slot, *, two: bool) -> str:
    """Why this time: in working hours of everybody, and what is due on that day."""
    who = _("Both of you work then") if two else _("All of you work then")
    count = slot.due_first + slot.due_others
    if not count:
        return _("%(who)s, and nothing of yours is due that day.") % {"who": who}
    words = ngettext("%(who)s; %(n)d request is due that day.", "%(who)s; %(n)d requests are due that day.", count)
    return words % {"who": who, "n": count}
