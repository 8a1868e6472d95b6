"""How does a customer say what of the notes may be told?"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import NotesApproved
from footpath.conversations.models import Debrief, Fate, FollowUp, Interview, Statement
from footpath.people.models import Person
from footpath.people.queries import home_team
from footpath.people.refusals import Refused
from footpath.requests.word_promise import calendar_of

DEBRIEF_IN = 5  # working days
ASKED_AGAIN = (30, 90)  # days


@transaction.atomic
def approve_notes(
    interview: Interview, *, withheld: set[int], seen: Mapping[int, int], by: Person, now: datetime
) -> Interview:
    """Say that the notes may be told, as the customer, but for the sentences in `withheld`, which stay in the room.
    `seen` is what they had before their eyes: number of each sentence → how often it had been edited. What somebody
    has changed or added since is not approved unseen.

    Raises PermissionDenied, ValidationError, Refused.
    """
    talk = held(interview, (states.NOTED, states.WRITING), "customer", by=by)
    there = dict(Statement.objects.filter(interview=talk).values_list("pk", "edits"))
    if there != dict(seen):
        raise Refused(_("The notes have changed since you opened them. Look through them once more."))
    if talk.state == states.WRITING and not there:
        raise ValidationError({"text": _("Answer one question at least.")})
    kept_back = withheld & set(there)
    Statement.objects.filter(interview=talk).exclude(pk__in=kept_back).update(fate=Fate.TOLD)
    Statement.objects.filter(interview=talk, pk__in=kept_back).update(fate=Fate.WITHHELD)
    calendar = calendar_of(talk.provider, now.date())
    due = calendar.working_day_after(calendar.next_open(now), DEBRIEF_IN)
    Debrief.objects.create(interview=talk, team=home_team(talk.provider, now.date()), due_on=due)
    FollowUp.objects.bulk_create(
        FollowUp(interview=talk, days=days, due_on=now.date() + timedelta(days=days)) for days in ASKED_AGAIN
    )
    ended = talk.ended_at or now
    return changed(talk, NotesApproved(), by=by, now=now, state=states.APPROVED, approved_at=now, ended_at=ended)
