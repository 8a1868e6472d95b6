"""What do all verbs on a talk have in common?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkEnded
from footpath.conversations.interviews.permissions import require_part
from footpath.conversations.interviews.times import checked_time, notice_ends, too_soon
from footpath.conversations.locked import lock
from footpath.conversations.models import Interview
from footpath.conversations.models.interviews import EARLY
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


def held(interview: Interview, among: Collection[str], *parts: str, by: Person) -> Interview:
    """The talk as it is now, held until the end of the transaction. Raises PermissionDenied unless `by` is one of
    `parts` (provider, customer, interviewer), Refused where it is in none of these states.
    """
    found = (
        Interview.objects.select_for_update(of=("self",), no_key=True)
        .select_related("provider", "customer", "interviewer")
        .get(pk=interview.pk)
    )
    require_part(found, by, *parts)
    if found.state not in among:
        raise Refused(_("That cannot be done any more: the talk is %(state)s.") % {"state": found.get_state_display()})
    return found


def changed(interview: Interview, event: Occurrence, *, by: Person | None, now: datetime, **columns: Any) -> Interview:
    """Change a talk, unless somebody has changed its state or its time since it was looked at, and write that down."""
    as_seen = {"state": interview.state, "sequence": interview.sequence, "starts_at": interview.starts_at}
    if columns and Interview.objects.filter(pk=interview.pk, **as_seen).update(**columns) != 1:
        raise faster(Interview.subject_kind, interview.pk)
    for name, value in columns.items():
        setattr(interview, name, value)
    interview.__dict__.pop("texts", None)
    record(event, subject=interview, by=by, now=now)
    return interview


def at(start: datetime, earliest: datetime | None = None) -> dict[str, datetime]:
    """The columns of a time; what was proposed to the customer never begins before `earliest`, nor by minutes."""
    opens = start - EARLY
    return {"starts_at": start, "opens_at": opens if earliest is None else max(opens, min(start, earliest))}


def invited_anew(interview: Interview, starts_at: datetime, now: datetime) -> dict[str, Any]:
    """The columns of an invitation that is sent once more, for another time or by somebody else. Raises ValidationError
    naming the field where that time is nearer than two working days, or somebody cannot come.
    """
    earliest = notice_ends(interview.customer, now)
    start = checked_time(starts_at, interview, [interview.provider, interview.customer, interview.interviewer], now)
    if start < earliest:
        raise ValidationError({"starts_at": too_soon()})
    facts = {"sent_at": now, "earliest_at": earliest, "sequence": interview.sequence + 1, "state": states.INVITED}
    return {**facts, **at(start, earliest), "accepted_at": None, "tentative": False, "picked_by_customer": False}


def with_texts(interview: Interview, **texts: Any) -> str:
    """What is written of it, with these in place of what they were, locked."""
    return lock({**interview.texts, **texts})


def over(talk: Interview, *, by: Person | None, now: datetime) -> Interview:
    """The talk has ended; a pause ends with it."""
    paused = int((now - talk.paused_at).total_seconds()) if talk.paused_at else 0
    facts = {"paused_at": None, "paused_seconds": talk.paused_seconds + paused, "ended_at": now}
    return changed(talk, TalkEnded(), by=by, now=now, state=states.NOTED, **facts)
