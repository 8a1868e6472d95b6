"""Who is told what happens to a talk about somebody's service? Those who are in it."""

from footpath.conversations.models import Debrief, Interview
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group

_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM


def customer(talk: Interview, _event: Event) -> set[int | None]:
    """Who is asked how it is for them."""
    return {talk.customer_id}


def provider(talk: Interview, _event: Event) -> set[int | None]:
    """Whose service it is."""
    return {talk.provider_id}


def interviewer(talk: Interview, _event: Event) -> set[int | None]:
    """Who asks the questions."""
    return {talk.interviewer_id}


def teller(debrief: Debrief, _event: Event) -> set[int | None]:
    """Who tells coworkers what they heard."""
    return {debrief.interview.provider_id}


def told_customer(debrief: Debrief, _event: Event) -> set[int | None]:
    """Whose words are told."""
    return {debrief.interview.customer_id}


def present(debrief: Debrief, _event: Event) -> set[int | None]:
    """Who was there."""
    return set(debrief.present.values_list("pk", flat=True))


TALK_RULES: dict[str, dict[Audience, Group]] = {
    "interview.invited": {customer: _waits, interviewer: _waits},
    "interview.accepted": {interviewer: _moves, provider: _moves},
    "interview.maybe": {provider: _moves},
    "interview.declined": {provider: _moves, interviewer: _moves},
    "interview.moved": {customer: _waits, interviewer: _moves, provider: _moves},
    "interview.in_writing": {provider: _moves, interviewer: _moves},
    "interview.other_wished": {provider: _waits},
    "interview.interviewer_named": {interviewer: _waits, customer: _waits, provider: _waits},
    "interview.canceled": {customer: _moves, interviewer: _moves, provider: _moves},
    "interview.lapsed": {customer: _moves, provider: _moves, interviewer: _moves},
    "interview.ended": {customer: _waits},
    "interview.approved": {provider: _waits, interviewer: _moves},
    "interview.thanked": {customer: _moves},
    "interview.since_asked": {customer: _waits},
    "interview.since_said": {provider: _moves, interviewer: _moves},
    "debrief.shown": {told_customer: _waits},
    "debrief.agreed": {teller: _waits},
    "debrief.sent_back": {teller: _waits},
    "debrief.due": {teller: _waits},
    "debrief.told": {present: _team, told_customer: _moves},
}
