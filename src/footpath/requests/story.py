"""What does the page of a request tell its reader?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests.events import (
    Attached,
    OfferAccepted,
    OfferCountered,
    OfferDeclined,
    OfferMade,
    Promised,
    Ticked,
    Unticked,
)
from footpath.requests.grounds import as_kept
from footpath.requests.models import Attachment, Message, Offer, Promise, Question, ServiceRequest
from footpath.requests.negotiation import thread
from footpath.requests.permissions import Side
from footpath.requests.renegotiated import moved_words
from footpath.ui.panels import Panel

GIVEN = {Promised.kind, OfferAccepted.kind}  # somebody gave their word on a day
ELSEWHERE = (Ticked.kind, Unticked.kind)  # who ticked off what, and when, stands on the checklist itself
OFFERED = {OfferMade.kind, OfferCountered.kind}


@dataclass(frozen=True)
class Moment:
    """One thing that happened, for the timeline."""

    who: str
    what: str
    at: datetime
    text: str = ""
    internal: bool = False
    promise: Promise | None = None
    question: Question | None = None
    attachments: tuple[Attachment, ...] = ()
    offer: Offer | None = None
    quiet: bool = False  # a step without words: shown small
    beside: Panel | None = None  # what another room shows with it: how a mail came

    @property
    def moved(self) -> str:
        """Who wanted another date than the one that was promised, and how early; empty for a first promise."""
        if self.promise is None or self.promise.request is None:
            return ""
        return moved_words(self.promise, self.promise.request)

    @property
    def rested_on(self) -> list[str]:
        """What the odds of a promise rested on when it was given; empty where it had none."""
        if self.promise is None or self.promise.quote is None or self.promise.request is None:
            return []
        return as_kept(self.promise.quote.reasons, self.promise.request.team)


@dataclass(frozen=True)
class Materials:
    """What the events of one request point at, loaded once."""

    messages: dict[int, Message]
    promises: dict[int, Promise]
    questions: dict[int, Question]
    attachments: dict[int, Attachment]
    offers: dict[int, Offer] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    beside: Mapping[int, Panel] = field(default_factory=dict)


def timeline(
    service_request: ServiceRequest, seen_as: frozenset[Side], beside: Mapping[int, Panel] | None = None
) -> list[Moment]:
    """What happened, newest first; internal notes for the serving side alone; `beside` by the key of a message. A fixed
    number of queries.
    """
    happened = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id=service_request.pk)
    events = list(happened.exclude(kind__in=ELSEWHERE).order_by("-id"))
    materials = _materials(service_request, events, beside or {})
    moments = [_moment(together, materials) for together in _together(events)]
    return [moment for moment in moments if Side.INSIDE in seen_as or not moment.internal]


def moments_of(
    service_request: ServiceRequest, events: Sequence[Event], beside: Mapping[int, Panel] | None = None
) -> list[Moment]:
    """These events of a request as they are told, one by one. A fixed number of queries."""
    materials = _materials(service_request, events, beside or {})
    return [_moment([event], materials) for event in events]


def _together(events: Sequence[Event]) -> list[list[Event]]:
    """The events, those in one that tell of files which somebody added at the same moment: all files of a mail."""
    found: list[list[Event]] = []
    for event in events:
        last = found[-1][-1] if found else None
        if last and event.kind == Attached.kind == last.kind and (event.actor_id, event.at) == (last.actor_id, last.at):
            found[-1].append(event)
        else:
            found.append([event])
    return found


def _materials(service_request: ServiceRequest, events: Sequence[Event], beside: Mapping[int, Panel]) -> Materials:
    around = (service_request.asker, service_request.asked_for, service_request.assignee)
    names = {person.pk: person.name for person in around if person}
    others = {event.actor_id for event in events if event.actor_id} - names.keys()
    if others:
        names |= dict(Person.objects.filter(pk__in=others).values_list("pk", "name"))
    return Materials(
        messages={message.pk: message for message in service_request.messages.all()},
        promises={promise.pk: promise for promise in service_request.promises.all()},
        questions={question.pk: question for question in service_request.questions.all()},
        attachments={one.pk: one for one in service_request.attachments.all()},
        offers=_offers(service_request, events),
        names=names,
        beside=beside,
    )


def _offers(service_request: ServiceRequest, events: Sequence[Event]) -> dict[int, Offer]:
    """The offers of which these events tell; most requests have none, and then nobody is asked for them."""
    if not any("offer_id" in event.facts for event in events):
        return {}
    return {offer.pk: offer for offer in thread(service_request)}


def _moment(together: list[Event], materials: Materials) -> Moment:
    event, facts = together[0], together[0].facts
    message = materials.messages.get(facts.get("message_id") or 0)
    promise = materials.promises.get(facts.get("promise_id") or 0)
    files = (materials.attachments.get(one.facts.get("attachment_id") or 0) for one in reversed(together))
    attachments = tuple(one for one in files if one is not None)
    offer = materials.offers.get(facts.get("offer_id") or 0)
    asked = event.kind == "request.question_asked"
    who = _who(event, message, materials)
    return Moment(
        who=who,
        what=_sentence(together, who),
        at=event.at,
        text=_text(event.kind, message, promise, offer),
        internal=event.kind == "request.note_written",
        promise=promise if event.kind in GIVEN else None,
        question=materials.questions.get(facts.get("question_id") or 0) if asked else None,
        attachments=attachments,
        offer=offer if event.kind in OFFERED else None,
        quiet=not (message or promise or attachments or offer),
        beside=materials.beside.get(message.pk) if message else None,
    )


def _sentence(together: list[Event], who: str) -> str:
    """What happened, in words; of several files how many they were."""
    if len(together) == 1:
        return together[0].occurrence().sentence(who)
    return _("%(actor)s added %(n)d files") % {"actor": who, "n": len(together)}


def _who(event: Event, message: Message | None, materials: Materials) -> str:
    """Who did it; of a mail that nobody proved to be theirs, its address."""
    if event.actor_id:
        return materials.names.get(event.actor_id, _("A former colleague"))
    return message.from_address if message and message.from_address else "Footpath"


def _text(kind: str, message: Message | None, promise: Promise | None, offer: Offer | None) -> str:
    """The words that came with it."""
    if kind == OfferAccepted.kind:  # why the first date did not stay; that of a first promise stands on the offer
        return promise.reason if promise and promise.supersedes_id else ""
    if offer is not None:
        return offer.reason if kind in OFFERED else offer.answer if kind == OfferDeclined.kind else ""
    return message.text if message else promise.reason if promise else ""
