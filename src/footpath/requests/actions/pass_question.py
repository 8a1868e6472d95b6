"""Who answers when whoever was asked is not there any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Membership, Person
from footpath.people.permissions import line_of
from footpath.requests.actions._move import hold
from footpath.requests.actions.answer import go_on
from footpath.requests.columns import rewrite
from footpath.requests.events import QuestionAsked, QuestionDropped
from footpath.requests.models import Question
from footpath.requests.states import ENDED, State


@transaction.atomic
def pass_question(question: Question, *, now: datetime) -> bool:
    """Ask whoever is left instead of somebody who has left: the other one of the customer's side, else who leads their
    team; where nobody is left the question falls away and the request goes on. False where there is nothing to do.
    """
    service_request, gone = question.request, question.asked_of
    if question.answered_at is not None or gone.is_active or service_request.state in (State.DRAFT, *ENDED):
        return False
    hold(service_request, State(service_request.state))
    seen = Question.objects.filter(pk=question.pk, asked_of=gone, answered_at=None)
    left = _who_is_left(question)
    if left is None:
        if not seen.update(answered_at=now):
            return False
        happened: QuestionAsked | QuestionDropped = QuestionDropped(question_id=question.pk, name=gone.name)
    else:
        if not seen.update(asked_of=left, asked_at=now, chased=0):
            return False
        happened = QuestionAsked(question_id=question.pk, message_id=question.message_id, asked_of=left.name)
    go_on(service_request, now=now)
    rewrite(service_request, now=now)
    record(happened, subject=service_request, by=None, now=now)
    return True


def _who_is_left(question: Question) -> Person | None:
    it, gone = question.request, question.asked_of
    customers = [one for one in (it.asked_for, it.asker) if one is not None]
    wanted: list[Person | None] = list(customers) if gone in customers else []
    was_in = Membership.objects.filter(person=gone).select_related("team").order_by("-since").first()
    wanted += [team.lead for team in line_of(was_in.team)] if was_in else []
    others = (gone.pk, question.asked_by_id)  # nobody is asked their own question
    return next((one for one in wanted if one is not None and one.is_active and one.pk not in others), None)
