"""Where does somebody see the bids that concern them, and where are they written?"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.bids import actions, states
from footpath.bids.forms import BriefForm, typed_of
from footpath.bids.links import linked
from footpath.bids.models import Bid
from footpath.bids.permissions import runs, visible_bids
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import reach
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


def bid_for(request: HttpRequest, pk: int) -> Bid:
    """One that the reader may see; of all others they are told that there is none."""
    found: Bid = get_object_or_404(visible_bids(reader(request), timezone.now().date()), pk=pk)
    return found


def attempt(form: Any, verb: Callable[[], object]) -> int:
    """Do what a form says: 200, or 422 or 409 with what is wrong about it."""
    if not form.is_valid():
        return 422
    try:
        verb()
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200


@require_safe
def bids(request: HttpRequest) -> HttpResponse:
    """What one runs, what waits for an offer, and what is over."""
    me, today = reader(request), timezone.now().date()
    found = list(visible_bids(me, today))
    context = {
        "own": [one for one in found if runs(me, one, today) and one.state not in states.OVER],
        "others": [one for one in found if not runs(me, one, today) and one.state not in states.OVER],
        "over": [one for one in found if one.state in states.OVER],
        "may_begin": bool(reach(me, today).leads),
        "today": today,
    }
    return render_page(request, "bids/home.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Write a bid: from scratch, or from a request, a commitment or a service."""
    me, now = reader(request), timezone.now()
    leads = sorted(reach(me, now.date()).leads)
    if not leads:
        raise PermissionDenied
    links, words = linked(request.GET, me, now)
    form, status = BriefForm(teams=leads, initial=words), 200
    if request.method == "POST":
        form, made = BriefForm(request.POST, teams=leads), []

        def frame() -> None:
            team = form.cleaned_data.get("team") or Team.objects.get(pk=leads[0])
            made.append(actions.frame_bid(form.brief(**links), team=team, by=me, now=now))

        status = attempt(form, frame)
        if status == 200:
            messages.success(request, _("Kept. Nobody else is asked yet; look at it once more before you lock it."))
            return redirect(made[0])
    context = {"form": form, "back": "", "links": links, "has_team": "team" in form.fields}
    return render_page(request, "bids/brief.html", context, status=status)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change it, until the criteria are locked."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    if not runs(me, bid, now.date()):
        raise PermissionDenied
    form, status = BriefForm(initial=typed_of(bid)), 200
    if request.method == "POST":
        form = BriefForm(request.POST)
        seen = request.POST.get("edits", "")
        edits = int(seen[:9]) if seen.isdecimal() else bid.edits
        status = attempt(form, lambda: actions.change_bid(bid, form.brief(), edits=edits, by=me, now=now))
        if status == 200:
            messages.success(request, _("Kept."))
            return redirect(bid)
    elif bid.state != states.FRAMED:
        messages.error(request, _("The criteria are locked. A change means a new bid that says which one it replaces."))
        return redirect(bid)
    return render_page(request, "bids/brief.html", {"form": form, "bid": bid}, status=status)
