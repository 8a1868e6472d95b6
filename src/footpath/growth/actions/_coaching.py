"""What do all verbs on a coaching talk have in common?"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.growth.coaching import states
from footpath.growth.coaching.locked import lock
from footpath.growth.models import CoachingTalk
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

SHORT, LONG, FACTS = 280, 2000, 12


def held(talk: CoachingTalk, among: Collection[str]) -> CoachingTalk:
    """The talk as it is now, held until the end of the transaction; Refused where it is in none of these states."""
    found = CoachingTalk.objects.select_for_update(of=("self",), no_key=True).select_related("supervisor", "coached")
    now = found.filter(pk=talk.pk).first()
    if now is None:
        raise Refused(_("The sheet was thrown away meanwhile."))
    if now.state not in among:
        raise Refused(_("That cannot be done any more: %(state)s.") % {"state": now.get_state_display()})
    return now


def move(
    talk: CoachingTalk, to: str, *, occurrence: Occurrence, by: Person | None, now: datetime, **columns: Any
) -> CoachingTalk:
    """Into another state, by whoever saw it in this one with these words; who is slower is told who was faster."""
    assert to in states.AHEAD[talk.state], f"{talk.state} does not lead to {to}"
    as_seen = CoachingTalk.objects.filter(pk=talk.pk, state=talk.state, number=talk.number)
    if as_seen.update(state=to, **columns) != 1:
        raise faster(talk.subject_kind, talk.pk)
    record(occurrence, subject=talk, by=by, now=now)
    return again(talk)


def again(talk: CoachingTalk) -> CoachingTalk:
    """The talk as it is now."""
    return CoachingTalk.objects.select_related("supervisor", "coached").get(pk=talk.pk)


def with_texts(talk: CoachingTalk, **texts: Any) -> str:
    """What is written in it, locked anew with these changes; what is empty goes."""
    return lock({**talk.texts, **texts})


def day_ahead(day: date | None, today: date) -> date:
    """A day from today on, within half a year; ValidationError on `talk_on`."""
    if day is None:
        raise ValidationError({"talk_on": _("Propose a day.")})
    if not 0 <= (day - today).days <= 183:
        raise ValidationError({"talk_on": _("Choose a day between today and half a year from now.")})
    return day
