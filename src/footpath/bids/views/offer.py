"""Where does a side hand in its offer, and procurement a vendor's quote?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.bids import actions, sealing, states
from footpath.bids.models import Bid, Offer, OfferFile
from footpath.bids.offer_forms import OfferForm, typed_of
from footpath.bids.permissions import compares, enters_quotes, may_offer, visible_offers
from footpath.bids.views.home import attempt, bid_for
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def offer_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The offer of a team that one leads, new or as it stands; or a new quote, for procurement."""
    bid, me, today = bid_for(request, pk), reader(request), timezone.now().date()
    if enters_quotes(me, bid, today):
        return _page(request, bid, None, None)
    teams = may_offer(me, bid, today)
    asked = request.GET.get("team", "")
    wanted = teams.filter(pk=int(asked)) if asked.isdecimal() and len(asked) < 10 else teams
    team = wanted.order_by("name").first()
    if team is None:
        raise PermissionDenied
    return _page(request, bid, team, visible_offers(me, today).filter(bid=bid, team=team).first())


@require_http_methods(["GET", "POST"])
def quote_page(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """A quote that one has entered, to be replaced."""
    bid, me, today = bid_for(request, pk), reader(request), timezone.now().date()
    found = get_object_or_404(visible_offers(me, today).filter(team=None), pk=offer, bid=bid)
    return _page(request, bid, None, found)


def _page(request: HttpRequest, bid: Bid, team: Team | None, offer: Offer | None) -> HttpResponse:
    me, now = reader(request), timezone.now()
    said = sealing.read(offer, me, now) if offer and offer.locked else {}
    form, status = OfferForm(outside=team is None, initial=typed_of(said, bid.currency)), 200
    if request.method == "POST":
        form = OfferForm(request.POST, request.FILES, outside=team is None)

        def send() -> None:
            files = form.cleaned_data.get("attached", [])
            actions.submit_offer(bid, form.terms(), team=team, by=me, now=now, offer=offer, files=files)

        status = attempt(form, send)
        if status == 200:
            messages.success(request, _("Sealed. Until the closing moment you can replace it or take it back."))
            return redirect(bid)
    context: dict[str, Any] = {
        "it": bid,
        "form": form,
        "team": team,
        "offer": offer,
        "is_over": bid.state != states.OPEN or now >= bid.closes_at,
        "had_files": bool(offer and offer.files.exists()),
    }
    return render_page(request, "bids/offer.html", context, status=status)


@require_POST
def withdraw(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """Take an offer back, unread."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    found = get_object_or_404(visible_offers(me, now.date()), pk=offer, bid=bid)
    try:
        actions.withdraw_offer(found, by=me, now=now)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is gone, unread. Until the closing moment you can hand in another one."))
    return redirect(bid)


@require_safe
def file(request: HttpRequest, pk: int, offer: int, file: int) -> HttpResponse:
    """A file of a quote, for whoever may read the quote."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    seen = visible_offers(me, now.date()).filter(pk=offer, bid=bid).exists() or compares(me, bid, now.date())
    if not seen:
        raise Http404  # not even whether there is one
    files = OfferFile.objects.select_related("offer__bid__team")
    found = get_object_or_404(files, pk=file, offer=offer, offer__bid=bid)
    name, content = sealing.file_bytes(found, me, now)
    return sealing.as_download(name, content)
