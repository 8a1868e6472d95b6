"""What does a mail about notices say, with the links that it may carry?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from footpath.notifications.actions.give_link import give_link
from footpath.notifications.letters import ByLink, Letter, digest_letter, lines_for, notice_letter
from footpath.notifications.links import address, offered
from footpath.notifications.models import LinkKind, Notice
from footpath.notifications.survey_words import link_for
from footpath.notifications.talk_entries import entry_for
from footpath.people.actions import draw, let_go
from footpath.people.models import Person
from footpath.requests.models import Question, ServiceRequest

ASKS = ("request.question_asked", "request.chased")
RATING_MINUTES = 0.5
DONE = ("request.accepted", "request.accepted_by_silence")


def compose(notice: Notice, *, now: datetime) -> Letter | None:
    """The letter about a notice; None when its reader may not see any more what it is about."""
    lines = lines_for([notice], notice.recipient, now)
    if not lines:
        return None
    letter = notice_letter(lines[0], notice.recipient, _link(notice, notice.recipient, now))
    return replace(letter, calendar=entry_for(notice.event, notice.recipient, now))


def compose_digest(notices: Iterable[Notice], reader: Person, *, now: datetime) -> tuple[Letter | None, list[Notice]]:
    """The letter about many notices, and which of them it tells of; None when the reader may see none of them."""
    lines = lines_for(notices, reader, now)
    if not lines:
        return None, []
    links = {line.notice.pk: _link(line.notice, reader, now) for line in lines}
    return digest_letter(lines, reader, now, links), [line.notice for line in lines]


def _link(notice: Notice, person: Person, now: datetime) -> ByLink | None:
    """What can be done about it from the mail, and where."""
    event = notice.event
    survey = link_for(event, person)
    if survey:
        return ByLink(LinkKind.ANSWER, survey)
    if event.kind in DONE:
        done = ServiceRequest.objects.with_names().get(pk=event.subject_id)
        asks = _asks_rating(done, person, now)
        return _by_link(LinkKind.RATE, give_link(LinkKind.RATE, done, person=person, now=now)) if asks else None
    if event.kind not in ASKS:
        return None
    questions = Question.objects.select_related("request__team", "request__service")
    question = questions.filter(pk=event.facts.get("question_id")).first()
    if question is None:
        return None
    token = give_link(LinkKind.ANSWER, question.request, person=person, question=question, now=now)
    return _by_link(LinkKind.ANSWER, token)


def _asks_rating(done: ServiceRequest, person: Person, now: datetime) -> bool:
    """Whether the mail asks how it was: of those who can say so, while their month of questions has room.

    It is not asked later, when nobody remembers; the page of the request takes a rating at any time.
    """
    if not offered(LinkKind.RATE, done, person, 0, now):
        return False
    about = f"request:{done.pk}"
    asks = draw(person, "rating", RATING_MINUTES, about=about, now=now)
    if not asks:
        let_go("rating", about=about, people=[person])
    return asks


def _by_link(kind: LinkKind, token: str) -> ByLink | None:
    return ByLink(kind, address(token)) if token else None
