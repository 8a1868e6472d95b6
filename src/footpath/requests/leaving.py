"""What does somebody leave open who leaves?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db.models import Q, QuerySet

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Promise, Question, ServiceRequest, SignOff, Word
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.word import UNDER_WAY, WordQuerySet
from footpath.requests.permissions import visible_to
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.windows import ASKED_IN


@dataclass(frozen=True)
class Held:
    """A request in somebody's hands, as far as the reader may know it: without a title where they may not see it."""

    number: str
    team: str
    title: str
    url: str
    promised_day: object


@dataclass(frozen=True)
class Leaving:
    """What becomes somebody else's, or ends, when a person leaves. Of words between two only how many there are."""

    held: list[Held]
    questions: int
    sign_offs: int
    call_backs: int
    words: int

    @property
    def anything(self) -> bool:
        """Whether there is something to hand over."""
        return bool(self.held or self.questions or self.sign_offs or self.call_backs or self.words)


def leaves_open(person: Person, reader: Person, now: datetime) -> Leaving:
    """What `reader` is told of what `person` would leave open now. Six queries and those of what the reader sees."""
    held = list(in_hands(person).with_names().order_by("promised_due_at", "id"))
    seen = set(visible_to(reader, now.date()).filter(pk__in=[one.pk for one in held]).values_list("pk", flat=True))
    owed = Promise.objects.filter(kind=PromiseKind.CALL_BACK, made_by=person, verdict=None)
    return Leaving(
        held=[_told(one, seen=one.pk in seen) for one in held],
        questions=questions_to(person).count(),
        sign_offs=sign_offs_of(person).count(),
        call_backs=owed.count(),
        words=words_of(person).count(),
    )


def handing_over(person: Person, now: datetime, team_id: int | None = None) -> Iterator[partial[bool]]:
    """All that has to be done when a person has left a team, or, without one, the organization; safe to do twice."""
    held = in_hands(person).with_names()
    for request in held.filter(team_id=team_id) if team_id else held:
        yield partial(actions.leave_behind, request, person=person, now=now)
    if team_id is not None:
        return
    for question in questions_to(person).select_related("asked_of", "request__team__hours", "request__service"):
        yield partial(actions.pass_question, question, now=now)
    for sign_off in sign_offs_of(person).select_related("approver", "delegate", "request__version"):
        yield partial(actions.hand_over_sign_off, sign_off, now=now)
    for word in words_of(person).with_names():
        yield partial(actions.leave_word, word, person=person, now=now)


def in_hands(person: Person) -> ServiceRequestQuerySet:
    """The requests that the person has."""
    return ServiceRequest.objects.filter(assignee=person, state__in=IN_QUEUE)


def questions_to(person: Person) -> QuerySet[Question]:
    """The questions that somebody waits for the person to answer."""
    return Question.objects.filter(asked_of=person, answered_at=None, request__state__in=ASKED_IN)


def sign_offs_of(person: Person) -> QuerySet[SignOff]:
    """The requests that wait for the person's yes, or for that of somebody for whom they stand in."""
    mine = Q(approver=person) | Q(delegate=person)
    return SignOff.objects.filter(mine, decided_at=None, request__state=State.SIGN_OFF)


def words_of(person: Person) -> WordQuerySet:
    """The words between the person and others that are not done."""
    return Word.objects.filter(Q(asker=person) | Q(helper=person), state__in=UNDER_WAY)


def _told(request: ServiceRequest, *, seen: bool) -> Held:
    title, url = (request.title, request.get_absolute_url()) if seen else ("", "")
    return Held(request.number, request.team.name, title, url, request.promised_day)
