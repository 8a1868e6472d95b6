"""What goes of talks when somebody is erased, and how do theirs end?"""

from datetime import datetime

from django.db.models import Q

from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkCanceled
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import Debrief, Fate, FollowUp, Interview, Reaction, Statement
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """What is open ends, with its notes. Of what has ended the sentences that were approved stay, as those of a former
    colleague; what was kept back, what they wrote for themself and how it went for them goes. Their name goes from what
    others wrote.
    """
    mine = Interview.objects.filter(Q(provider=person) | Q(customer=person) | Q(interviewer=person))
    for talk in mine.filter(state__in=states.OPEN).order_by("pk"):
        talk.statements.all().delete()
        Interview.objects.filter(pk=talk.pk).update(
            state=states.CANCELED, ended_at=now, paused_at=None, locked="", sequence=talk.sequence + 1
        )
        record(TalkCanceled(), subject=talk, by=None, now=now)
    Statement.objects.filter(interview__in=mine).exclude(fate=Fate.TOLD).delete()
    Reaction.objects.filter(person=person).delete()
    own = mine.filter(customer=person)
    FollowUp.objects.filter(interview__in=own).update(locked="")
    mine.filter(provider=person).update(locked="")
    own.filter(state__in=(states.APPROVED, states.TOLD)).update(state=states.CLOSED)
    _without_name(person)


def _without_name(person: Person) -> None:
    names = names_of(person)
    for model in (Interview, Statement, Debrief, Reaction, FollowUp):
        for pk, kept in model._default_manager.exclude(locked="").values_list("pk", "locked"):
            told = unlock(kept)
            cleaned = {key: without_names(text, names) for key, text in told.items()}
            if cleaned != told and "lost" not in told:
                model._default_manager.filter(pk=pk).update(locked=lock(cleaned))
