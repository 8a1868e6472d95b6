"""How does what somebody typed or sent reach the verbs of a negotiation?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.door import Call, Door
from footpath.requests.forms import offers as typed
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear


def _begun(verb: Callable[..., object]) -> Call:
    """A verb that begins a negotiation, on the promise that whoever offers saw."""

    def call(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
        seen = it.promises.filter(pk=facts.pop("instead_of") or 0).first()
        return verb(it, **facts, instead_of=seen, by=me, now=now)

    return call


def _answered(verb: Callable[..., object]) -> Call:
    """A verb that does something to the offer that somebody saw."""

    def call(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
        offer = it.offers.filter(pk=facts.pop("offer")).first()
        if offer is None:
            raise Unclear("offer", _("That is not offered on this request."))
        offer.request = it
        return verb(offer, **facts, by=me, now=now)

    return call


_said = gettext_lazy
OFFER_DOORS: dict[str, Door] = {
    "make-offer": Door(
        actions.make_offer, typed.OfferForm, _said("Offered. It is their turn."), _begun(actions.make_offer)
    ),
    "not-now": Door(
        actions.not_now, typed.NotNowForm, _said("They see when you can, and say whether it suits."),
        _begun(actions.not_now),
    ),
    "counter-offer": Door(
        actions.counter_offer, typed.CounterOfferForm, _said("Your offer is with them now."),
        _answered(actions.counter_offer),
    ),
    "accept-offer": Door(
        actions.accept_offer, typed.TheOfferForm, _said("Agreed. Both sides see it."), _answered(actions.accept_offer)
    ),
    "decline-offer": Door(
        actions.decline_offer, typed.DeclineOfferForm, _said("Declined. What stood before stands."),
        _answered(actions.decline_offer),
    ),
    "take-back-offer": Door(
        actions.take_back_offer, typed.TheOfferForm, _said("Taken back. What stood before stands."),
        _answered(actions.take_back_offer),
    ),
}  # fmt: skip
