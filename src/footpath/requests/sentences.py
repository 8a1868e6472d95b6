"""What is so, and who has to act? The first two lines of a request's page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.negotiation import open_offer, side_of, waits_for_side
from footpath.requests.numbers import number_of
from footpath.requests.permissions import Side
from footpath.requests.referring import open_referral
from footpath.requests.signing import open_sign_off
from footpath.requests.states import State, WaitsFor
from footpath.requests.windows import closes_at, silence_accepts_at
from footpath.ui import wording


@dataclass(frozen=True)
class Ball:
    """Who has to act, said to this reader; `yours` marks that it is them."""

    text: str
    yours: bool


def situation(service_request: ServiceRequest, questions: list[Question]) -> str:
    """Where the request stands, in one sentence that both sides read."""
    names = {
        "team": service_request.team.name,
        "who": service_request.assignee.name if service_request.assignee else service_request.team.name,
    }
    waits = open_sign_off(service_request) if service_request.state == State.SIGN_OFF else None
    names["approver"] = waits.approver.name if waits else _("Somebody")
    open_questions = [question for question in questions if question.answered_at is None]
    referred = open_referral(service_request)
    if referred is not None:
        text = _("%(from)s asked %(to)s to take it over, and waits for their yes; until then it stays with %(from)s.")
        return text % {"from": referred.from_team.name, "to": referred.to_team.name}
    if service_request.state == State.WAITING:
        return _waiting(service_request, open_questions)
    sentence = {
        State.DRAFT: _("This is a draft: nobody else sees it yet."),
        State.INCOMPLETE: _("%(team)s cannot start yet: something is missing."),
        State.SIGN_OFF: _("%(approver)s has to agree before %(team)s starts."),
        State.QUEUED: _("It is in the queue of %(team)s."),
        State.WORKING: _("%(who)s is working on it."),
        State.DELIVERED: _("Delivered %(when)s. Is everything there?"),
        State.ACCEPTED: _("Accepted. It can be reopened until %(until)s."),
        State.CLOSED: _("Done and closed."),
        State.DECLINED: _("%(team)s declined, and said what can be done instead."),
        State.WITHDRAWN: _withdrawn(service_request),
    }[State(service_request.state)]
    until = closes_at(service_request)
    names["when"] = wording.moment(service_request.delivered_at) if service_request.delivered_at else ""
    names["until"] = wording.day(until) if until else ""
    return sentence % names


def _withdrawn(service_request: ServiceRequest) -> str:
    if service_request.survivor_id is None:
        return _("It was taken back: nobody works on it any more.")
    return _("It is the same as another one, and goes on as %s.") % number_of(service_request.survivor_id)


def _waiting(service_request: ServiceRequest, open_questions: list[Question]) -> str:
    since = open_questions[0].asked_at if open_questions else None
    names = {
        "note": service_request.waits_note,
        "asked": open_questions[0].asked_of.name if open_questions else "",
        "time": wording.moment(since) if since else "",
    }
    if service_request.waits_for in (WaitsFor.CUSTOMER, WaitsFor.PERSON) and open_questions:
        text = _("It waits for an answer from %(asked)s, asked %(time)s.")
        if service_request.waits_for == WaitsFor.CUSTOMER:
            text = _("It waits for an answer from %(asked)s, asked %(time)s. The provider's clock stands still.")
        return text % names
    words = {
        WaitsFor.TEAM: _("It waits for another team: %(note)s."),
        WaitsFor.OUTSIDE: _("It waits for somebody outside: %(note)s."),
    }.get(WaitsFor(service_request.waits_for), _("It waits for an answer."))
    return words % names


def ball(service_request: ServiceRequest, reader: Person, seen_as: frozenset[Side], questions: list[Question]) -> Ball:
    """Who has to act now, and whether that is the reader."""
    if any(question.answered_at is None and question.asked_of_id == reader.pk for question in questions):
        return Ball(_("Waiting for your answer"), True)
    offer = open_offer(service_request)
    if offer is not None and side_of(seen_as) == waits_for_side(offer):
        return Ball(_("An offer waits for your answer"), True)
    return _with_whom(service_request, reader, seen_as)


def _with_whom(service_request: ServiceRequest, reader: Person, seen_as: frozenset[Side]) -> Ball:
    if service_request.ball == "customer":
        yours = Side.CUSTOMER in seen_as
        return Ball(_("Waiting for you"), True) if yours else _other(_name(service_request.customer))
    waits = open_sign_off(service_request) if service_request.ball == "approver" else None
    if waits is not None:
        yours = reader.pk in (waits.approver_id, waits.delegate_id)
        return Ball(_("Waiting for your yes or no"), True) if yours else _other(waits.approver.name)
    if service_request.ball == "provider":
        return _with_provider(service_request, reader, seen_as)
    if not service_request.ball:
        return Ball(_("Nothing is waiting for anybody"), False)
    return Ball(
        {
            "approver": _("Waiting for a sign-off"),
            "person": _("Waiting for a coworker's answer"),
            "team": _("Waiting for another team"),
            "outside": _("Waiting for somebody outside"),
        }[service_request.ball],
        False,
    )


def _with_provider(service_request: ServiceRequest, reader: Person, seen_as: frozenset[Side]) -> Ball:
    has_it = service_request.assignee
    if has_it is not None:
        return (
            Ball(_("With you"), True)
            if has_it.pk == reader.pk
            else Ball(_("With %(who)s") % {"who": has_it.name}, False)
        )
    if seen_as & {Side.PROVIDER, Side.LEAD} and Side.CUSTOMER not in seen_as:
        return Ball(_("Waiting for somebody of your team"), True)
    return _other(service_request.team.name)


def _other(who: str) -> Ball:
    return Ball(_("Waiting for %(who)s") % {"who": who}, False)


def silence_note(service_request: ServiceRequest) -> str:
    """What saying nothing will mean, and when; empty where it means nothing."""
    due = silence_accepts_at(service_request)
    if due is None:
        written = _("They have written since: silence accepts nothing until that is answered.")
        return written if service_request.state == State.DELIVERED else ""
    return _("If nobody says anything it counts as accepted on %(day)s.") % {"day": wording.day(due)}


def _name(person: Person | None) -> str:
    return person.name if person else _("the customer")
