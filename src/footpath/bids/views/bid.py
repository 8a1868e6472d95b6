"""Which page has a bid, and what can be done there?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from footpath.bids import actions, comparing, forms, shown
from footpath.bids.models import Bid
from footpath.bids.permissions import compares, decides
from footpath.bids.printed import as_page
from footpath.bids.views.home import attempt, bid_for
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.ui.page import render_page
from footpath.ui.panels import panels
from footpath.ui.pdf import pdf_response


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: type[django_forms.Form]
    act: Callable[..., object]  # of the bid, what was typed, who and when
    said: str | Promise


def _plain(verb: Callable[..., object]) -> Callable[..., object]:
    return lambda bid, typed, who: verb(bid, **typed, **who)


def _conflict(bid: Bid, typed: Mapping[str, Any], who: dict[str, Any]) -> object:
    return actions.declare_conflict(bid, has_one=typed["has_one"] == "yes", why=typed["why"], **who)


def _decide(bid: Bid, typed: Mapping[str, Any], who: dict[str, Any]) -> object:
    offers = bid.offers.filter(pk__in=[int(one) for one in typed["offers"]])
    facts = {name: typed[name] for name in ("outcome", "reason", "plan")}
    return actions.decide_bid(bid, offers=list(offers), **facts, **who)


DOORS: Mapping[str, Door] = {
    "lock": Door(
        django_forms.Form, _plain(actions.lock_bid), _("The criteria are locked; their fingerprint shows it.")
    ),
    "open": Door(django_forms.Form, _plain(actions.open_bid), _("Those who may offer are asked now.")),
    "later": Door(forms.ClosingForm, _plain(actions.move_closing), _("Moved. Everybody who is asked is told.")),
    "scorer": Door(forms.ScorerForm, _plain(actions.name_scorer), _("They are told.")),
    "conflict": Door(forms.ConflictForm, _conflict, _("Noted.")),
    "hand-in": Door(django_forms.Form, _plain(actions.hand_in_scores), _("Handed in. Now they stand.")),
    "decide": Door(forms.DecideForm, _decide, _("Decided. Everybody who has a part in it is told.")),
    "verify": Door(forms.VerifyForm, _plain(actions.verify_bid), _("Kept. That closes the circle.")),
    "cancel": Door(forms.ReasonForm, _plain(actions.cancel_bid), _("Canceled. What was offered is destroyed.")),
}  # fmt: skip


def form_of(door: str, bid: Bid, me: Person, now: datetime, data: Any = None) -> django_forms.Form:
    """The form of a door on the page."""
    more: dict[str, Any] = {"auto_id": f"{door}-%s"}
    if door == "decide":
        seen = compares(me, bid, now.date())
        more["names"] = [(one.it.pk, one.name) for one in comparing.rows(bid, me, now)] if seen else []
    if door == "later" and data is None:
        more["initial"] = {"closes_at": bid.closes_at}
    return DOORS[door].form(data, **more)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """What is needed, where it stands, and what its reader can do."""
    return show(request, bid_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Go through one door; what cannot be taken comes back as it was typed."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    form = form_of(door, bid, me, now, request.POST)
    status = attempt(form, lambda: DOORS[door].act(bid, form.cleaned_data, {"by": me, "now": now}))
    if status != 200:
        return show(request, bid_for(request, pk), typed=(door, form), status=status)
    messages.success(request, str(DOORS[door].said))
    return redirect(bid)


@require_POST
def debrief(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """Tell somebody who did not get it why."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    if not decides(me, bid, now.date()):
        raise PermissionDenied
    one = get_object_or_404(bid.offers.select_related("bid__team__hours"), pk=offer)
    form = forms.DebriefForm(request.POST, auto_id=f"debrief-{offer}-%s")
    status = attempt(form, lambda: actions.debrief_offer(one, text=form.cleaned_data["text"], by=me, now=now))
    if status != 200:
        return show(request, bid_for(request, pk), typed=(f"debrief-{offer}", form), status=status)
    messages.success(request, _t("They read it now, beside their own comparison."))
    return redirect(bid)


@require_safe
def memo(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision on paper."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    context = shown.page(bid, me, now)
    if not context["may"]["memo"] or not context["sees"]:
        raise PermissionDenied
    return pdf_response(request, _t("Decision memo"), "bids/memo.typ", as_page(bid, context, now), now=now)


def show(
    request: HttpRequest, bid: Bid, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render its page; `typed` is the form that could not be taken, with its door."""
    me, now = reader(request), timezone.now()
    context = shown.page(bid, me, now)
    may = context["may"]
    found = {door: form_of(door, bid, me, now) for door in DOORS if may.get(door.replace("-", "_"))}
    if typed and typed[0] in found:
        found[typed[0]] = typed[1]
    waiting = [
        (one, name, typed[1] if typed and typed[0] == f"debrief-{one.pk}"
         else forms.DebriefForm(auto_id=f"debrief-{one.pk}-%s"))
        for one, name in context["waiting"]
    ]  # fmt: skip
    team = shown.improvement(bid) if context["sees"] else None
    context |= {
        "forms": {door.replace("-", "_"): form for door, form in found.items()},
        "waiting": waiting,
        "wrong": typed[1] if typed else None,
        "panels": panels("bid", team, me, now) if team is not None else [],
        "improve": team,
    }
    return render_page(request, "bids/bid.html", context, status=status)
