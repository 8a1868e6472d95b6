"""What does the worker do so that no request lies where nobody looks?"""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from django.db.models import Q
from django.utils import timezone

from footpath.jobs import job
from footpath.people.models import Absence, Team
from footpath.requests.actions.give_out import give_out
from footpath.requests.actions.hand_over_sign_off import hand_over_sign_off
from footpath.requests.actions.miss_hands import miss_hands
from footpath.requests.actions.offer_back import offer_back
from footpath.requests.free_hands import nobody_here
from footpath.requests.models import ServiceRequest, SignOff
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.tasks import each


@job(retries=3)
def find_hands() -> None:
    """Offer back what people have who are away, give out what is to be given to somebody, say where nobody is here."""
    now = timezone.now()
    each(offering_back(now))
    each(finding_hands(now))


def offering_back(now: datetime, person_id: int | None = None) -> Iterator[partial[bool]]:
    """What has to be done about the requests of those who are away, or of one of them; safe to do twice."""
    absent = Absence.objects.on(now.date()).values("person_id")
    absent = absent.filter(person_id=person_id) if person_id else absent
    for one in ServiceRequest.objects.filter(assignee__in=absent, state__in=IN_QUEUE).with_names().order_by("pk"):
        yield partial(offer_back, one, now=now)


def asking_stand_ins(now: datetime, person_id: int) -> Iterator[partial[bool]]:
    """What has to be done about the requests that wait for the yes of somebody who is away; safe to do twice."""
    theirs = Q(approver_id=person_id) | Q(delegate_id=person_id)
    waiting = SignOff.objects.filter(theirs, decided_at=None, request__state=State.SIGN_OFF)
    for one in waiting.select_related("approver", "delegate", "request__version", "request__service__team__hours"):
        yield partial(hand_over_sign_off, one, now=now)


def finding_hands(now: datetime, pk: int | None = None) -> Iterator[partial[bool]]:
    """What has to be done about all that nobody has, or about one of it; safe to do twice."""
    free = ServiceRequest.objects.filter(Q(pk=pk) if pk else Q(), assignee=None, state=State.QUEUED)
    for team in Team.objects.filter(pk__in=free.values("team_id")).select_related("hours").order_by("pk"):
        nobody = nobody_here(team, now.date())
        verb = miss_hands if nobody else give_out
        if nobody or team.gives_out:
            for one in free.filter(team=team).with_names().order_by("board_rank", "pk"):
                yield partial(verb, one, now=now)
