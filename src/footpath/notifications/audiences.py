"""Who is meant by the customer, the team, whoever was asked …, when something happened?"""

from collections.abc import Callable
from datetime import date
from typing import Any

from footpath.catalog.models import Agreement, Snippet
from footpath.catalog.permissions import nearest_lead
from footpath.conversations.models import ContactLog
from footpath.history.models import Event
from footpath.people.models import ListLook, Person
from footpath.people.permissions import line_of
from footpath.people.queries import away, members_of
from footpath.requests.models import HeadsUp, Offer, Question, Referral, ServiceRequest, Word
from footpath.requests.models.negotiated import OfferSide

Audience = Callable[[Any, Event], set[int | None]]  # the thing that the event is about, and the event


def customer(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Who asked, and the person it is for."""
    return {service_request.asker_id, service_request.asked_for_id}


def server(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who has it; while nobody has, everybody in the serving team."""
    if service_request.assignee_id:
        return {service_request.assignee_id}
    return team(service_request, event)


def server_of_it_alone(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who has what was merged; who has the one that goes on for it, too, hears it there."""
    into = ServiceRequest.objects.with_names().get(pk=event.facts["into_id"])
    return server(service_request, event) - server(into, event)


def insiders(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who serves it, but for the person it is for."""
    return server(service_request, event) - {service_request.asked_for_id or service_request.asker_id}


def team(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Everybody in the serving team; of a confidential service the lead alone, who need not be a member."""
    if service_request.confidential:
        return {next((one.lead_id for one in line_of(service_request.team) if one.lead_id), None)}
    on: date = event.at.date()
    return set(members_of(service_request.team, on).values_list("id", flat=True))


def lead(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Who leads the serving team."""
    return {service_request.team.lead_id}


def lead_here(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who leads the serving team, else the next one above who is here; while all of them are away, whoever leads it."""
    leads = [one.lead for one in line_of(service_request.team) if one.lead is not None and one.lead.is_active]
    gone = away([one.pk for one in leads], event.at.date())
    here = [one.pk for one in leads if one.pk not in gone]
    return {next(iter(here), leads[0].pk if leads else None)}


def offered(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """The side for which the offer of this event waits."""
    sides = Offer.objects.filter(pk=event.facts.get("offer_id")).values_list("side", flat=True)
    waits = customer if OfferSide.PROVIDER in set(sides) else server
    return waits(service_request, event)


def asked(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Whoever was asked the question of this event."""
    found = Question.objects.filter(pk=event.facts.get("question_id")).values_list("asked_of_id", flat=True)
    return set(found)


def asking(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who asked the question of this event."""
    found = Question.objects.filter(pk=event.facts.get("question_id")).values_list("asked_by_id", flat=True)
    return set(found)


def taker(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who is asked to take a request over: whoever is named, else everybody in that team; of what is confidential the
    lead alone.
    """
    found = Referral.objects.select_related("to_team", "request__service", "request__version")
    referral = found.get(pk=event.facts["referral_id"])
    if referral.to_person_id or referral.request.confidential:
        return {referral.to_person_id or referral.to_team.lead_id}
    on: date = event.at.date()
    return {referral.to_team.lead_id, *members_of(referral.to_team, on).values_list("id", flat=True)}


def referrer(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who has referred a request."""
    return set(Referral.objects.filter(pk=event.facts["referral_id"]).values_list("referred_by_id", flat=True))


def watchers(service_request: ServiceRequest, _event: Event) -> set[int | None]:
    """Those who follow the request."""
    return set(service_request.watchers.values_list("person_id", flat=True))


def followers_before(service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Those who followed the request before another one was merged into it; who came by that heard it there."""
    return watchers(service_request, event) - set(event.facts["came_ids"])


def assignee(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Who was given the request."""
    return {event.facts.get("assignee_id")}


def newcomer(_thing: object, event: Event) -> set[int | None]:
    """Who was asked to follow a request, or has joined a team."""
    return {event.facts.get("person_id")}


def approver(_service_request: ServiceRequest, event: Event) -> set[int | None]:
    """Whose yes is needed, and who stands in for them."""
    return {event.facts.get("approver_id"), event.facts.get("delegate_id")}


def asker(word: Word, _event: Event) -> set[int | None]:
    """Who asked for a hand."""
    return {word.asker_id}


def helper(word: Word, event: Event) -> set[int | None]:
    """Who is asked for a hand; in a team everybody, until somebody answers."""
    if word.helper_id or word.team is None:
        return {word.helper_id}
    return set(members_of(word.team, event.at.date()).values_list("id", flat=True))


def announcer(heads_up: HeadsUp, _event: Event) -> set[int | None]:
    """Who said which work is coming."""
    return {heads_up.announced_by_id}


def doers(heads_up: HeadsUp, event: Event) -> set[int | None]:
    """The team that will do what is announced."""
    on: date = event.at.date()
    return {heads_up.team.lead_id, *members_of(heads_up.team, on).values_list("id", flat=True)}


def themselves(person: Person, _event: Event) -> set[int | None]:
    """The person to whom it happened."""
    return {person.pk}


def lister(look: ListLook, _event: Event) -> set[int | None]:
    """Whose list of customers and providers it is."""
    return {look.person_id}


def delegate(_person: Person, event: Event) -> set[int | None]:
    """Who stands in for somebody who is away."""
    return {event.facts.get("delegate_id")}


def new_lead(_team: object, event: Event) -> set[int | None]:
    """Who leads a team from now on."""
    return {event.facts.get("lead_id")}


def signers(agreement: Agreement, _event: Event) -> set[int | None]:
    """Who speaks for each of two teams: its lead, else the nearest above."""
    return {nearest_lead(agreement.first_id), nearest_lead(agreement.second_id)}


def other_signer(agreement: Agreement, event: Event) -> set[int | None]:
    """Who speaks for the side that did not do it."""
    sides = {agreement.first_id, agreement.second_id} - {event.facts.get("team_id")}
    return {nearest_lead(team) for team in sides}


def log_owner(log: ContactLog, _event: Event) -> set[int | None]:
    """Who notes moments of service, and nobody else."""
    return {log.owner_id}


def keeper(snippet: Snippet, _event: Event) -> set[int | None]:
    """Who looks after an answer; where nobody does who works here, whoever leads the team."""
    owner = snippet.owner
    return {owner.pk if owner and owner.is_active else nearest_lead(snippet.service.team_id)}


def both_teams(agreement: Agreement, event: Event) -> set[int | None]:
    """Everybody in either of two teams."""
    on: date = event.at.date()
    return {
        pk for team in (agreement.first, agreement.second) for pk in members_of(team, on).values_list("id", flat=True)
    }
