"""What does the mail about one notice say, with the link that it may carry?"""

from datetime import datetime

from footpath.notifications.actions.give_link import give_link
from footpath.notifications.letters import Letter, lines_for, notice_letter
from footpath.notifications.links import address
from footpath.notifications.models import LinkKind, Notice
from footpath.requests.models import Question, ServiceRequest

ASKS = ("request.question_asked", "request.chased")
DONE = ("request.accepted", "request.accepted_by_silence")


def compose(notice: Notice, *, now: datetime) -> Letter | None:
    """The letter about a notice; None when its reader may not see any more what it is about."""
    lines = lines_for([notice], notice.recipient, now)
    if not lines:
        return None
    kind, token = _link(notice, now)
    return notice_letter(lines[0], notice.recipient, link=address(token) if token else "", kind=kind)


def _link(notice: Notice, now: datetime) -> tuple[str, str]:
    """What can be done about it from the mail, and the token for that; empty where there is nothing."""
    event, person = notice.event, notice.recipient
    if event.kind in DONE:
        done = ServiceRequest.objects.with_names().get(pk=event.subject_id)
        return LinkKind.RATE, give_link(LinkKind.RATE, done, person=person, now=now)
    if event.kind not in ASKS:
        return "", ""
    questions = Question.objects.select_related("request__team", "request__service")
    question = questions.filter(pk=event.facts.get("question_id")).first()
    if question is None:
        return "", ""
    return LinkKind.ANSWER, give_link(LinkKind.ANSWER, question.request, person=person, question=question, now=now)
