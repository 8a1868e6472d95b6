"""How does what somebody typed or sent reach the verbs about what a request needs, and about vendors?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.models import Person
from footpath.people.permissions import visible_teams
from footpath.requests import actions
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.door import Call, Door
from footpath.requests.forms import chain as typed
from footpath.requests.links import child_of, needs_of, parent_of
from footpath.requests.models import ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear
from footpath.requests.states import WaitsFor


def _need(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    """By its number, of those that one may see; of the others one does not learn that they exist."""
    number = number_in(facts["number"])
    child = visible_to(me, now.date()).filter(pk=number).first() if number else None
    if child is None:
        raise Unclear("number", _("There is no such request, or it is not yours to see."))
    return actions.need(it, child=child, by=me, now=now)


def _end_need(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    need = next((one for one in needs_of([it.pk]) if one.pk == facts["need"]), None)
    if need is None or parent_of(need).pk != it.pk:
        raise Unclear("need", _("It does not need that any more."))
    return actions.end_need(need, by=me, now=now)


def _of_order(verb: Callable[..., object]) -> Call:
    """A verb that does something to an order of the request."""

    def call(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
        order = it.vendor_orders.filter(pk=facts.pop("order")).first()
        if order is None:
            raise Unclear("order", _("That was not ordered for this request."))
        order.request = it
        return verb(order, **facts, by=me, now=now)

    return call


def _wait(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    """For something that it needs, or for whoever was named: a team by its name, a vendor as it was typed."""
    what, who, waits_for = facts["what"] or "", facts["who"] or "", facts["waits_for"] or ""
    kind, _dash, key = what.partition("-")
    pk = int(key) if key.isdecimal() and len(key) < 19 else 0
    if kind == "request":
        child = next((one for one in map(child_of, needs_of([it.pk])) if one.pk == pk), None)
        if child is None:
            raise Unclear("what", _("It does not need that any more."))
        on = Awaited(child=child)
    elif kind == "order":
        order = it.vendor_orders.filter(pk=pk).first()
        if order is None:
            raise Unclear("what", _("That was not ordered for this request."))
        on = Awaited(order=order)
    elif who and waits_for == WaitsFor.TEAM:
        team = visible_teams(me).filter(name__iexact=who).first()
        if team is None:
            raise Unclear("who", _("There is no team with that name. Leave it empty where you do not know it."))
        on = Awaited(team=team)
    else:
        on = Awaited(vendor=who)
    return actions.wait_for(it, waits_for=waits_for, note=facts["note"] or "", on=on, by=me, now=now)


_said = gettext_lazy
CHAIN_DOORS: dict[str, Door] = {
    "wait": Door(actions.wait_for, typed.WaitForm, _said("Both sides see what it waits for."), _wait),
    "need": Door(actions.need, typed.NeedForm, _said("Noted. It is not delivered before that is there."), _need),
    "end-need": Door(
        actions.end_need, typed.TheNeedForm, _said("It does not wait for that any more. Both sides see it."), _end_need
    ),
    "order-from-vendor": Door(
        actions.order_from_vendor, typed.VendorForm, _said("Noted. We remind you when their day is over.")
    ),
    "note-vendor-date": Door(
        actions.note_vendor_date,
        typed.VendorDateForm,
        _said("Noted. What they gave first stays in sight."),
        _of_order(actions.note_vendor_date),
    ),
    "note-arrival": Door(
        actions.note_arrival, typed.ArrivalForm, _said("It is here."), _of_order(actions.note_arrival)
    ),
    "cancel-order": Door(
        actions.cancel_order, typed.TheOrderForm, _said("Nobody waits for it any more."),
        _of_order(actions.cancel_order),
    ),
}  # fmt: skip
