"""Where does somebody score one offer, and where is written down what all agreed on?"""

from fractions import Fraction
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.bids import actions, comparing, points, sealing, states
from footpath.bids.forms import ScoreForm
from footpath.bids.models import Bid
from footpath.bids.permissions import scores
from footpath.bids.views.home import attempt, bid_for
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def score(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """One offer with the criteria beside it: points and a sentence each, for one's own eyes until all are in."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    seat = scores(me, bid, now.date()) if bid.state == states.SEALED_CLOSED else None
    if seat is None:
        raise PermissionDenied
    one = get_object_or_404(bid.offers.select_related("bid__team__hours", "team").prefetch_related("files"), pk=offer)
    own = points.own(seat).get(one.pk, {})
    initial = {f"{what}_{key}": value for what in ("points", "why") for key, value in own.get(what, {}).items()}
    form, status = ScoreForm(criteria=bid.measures, initial=initial), 200
    if request.method == "POST":
        form = ScoreForm(request.POST, criteria=bid.measures)
        status = attempt(form, lambda: actions.keep_scores(one, **form.facts(), by=me, now=now))
        if status == 200:
            messages.success(request, _("Kept, for your eyes alone until everybody has handed in."))
            return redirect(bid)
    told = comparing.told(one, sealing.read(one, me, now), now)
    return render_page(request, "bids/score.html", {"it": bid, "row": told, "form": form}, status=status)


@require_http_methods(["GET", "POST"])
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """What everybody gave, side by side, and the points on which they agree."""
    bid, me, now = bid_for(request, pk), reader(request), timezone.now()
    if bid.state != states.SEALED_CLOSED or bid.all_in_at is None or scores(me, bid, now.date()) is None:
        raise PermissionDenied
    problems: dict[str, list[str]] = {}
    status = 200
    typed = {
        what: {
            key.removeprefix(f"{what}-"): str(value)
            for key, value in request.POST.items()
            if key.startswith(f"{what}-")
        }
        for what in ("points", "why")
    }
    if request.method == "POST":
        problems, status = _agree(bid, typed, me, now)
        if status == 200:
            messages.success(request, _("The points stand. Now it can be decided."))
            return redirect(bid)
    said = points.given(bid)
    names = {one.pk: one.person.name for one in bid.seats.filter(pk__in=said).select_related("person")}
    context = {
        "it": bid,
        "offers": _table(bid, said, names, typed, problems),
        "concord": concord_words(points.concord(bid, said)),
        "problems": [text for texts in problems.values() for text in texts],
    }
    return render_page(request, "bids/agree.html", context, status=status)


def _agree(bid: Bid, typed: dict[str, dict[str, str]], me: Any, now: Any) -> tuple[dict[str, list[str]], int]:
    try:
        actions.agree_scores(bid, points=typed["points"], why=typed["why"], by=me, now=now)
    except ValidationError as error:
        return dict(error.message_dict), 422
    except Refused as refusal:
        return {"": [str(refusal)]}, 409
    return {}, 200


def _table(
    bid: Bid, said: points.Said, names: dict[int, str], typed: dict[str, dict[str, str]], problems: dict[str, list[str]]
) -> list[dict[str, Any]]:
    """Each offer with its criteria: who gave what and why, the middle, and the box for what was agreed."""
    between = points.middles(bid, said)
    found = []
    for offer in bid.offers.select_related("team", "bid"):
        lines = []
        for one in bid.measures:
            at = f"{offer.pk}-{one.key}"
            given = [
                (names[seat], row[offer.pk]["points"][one.key], row[offer.pk]["why"][one.key])
                for seat, row in said.items()
                if offer.pk in row
            ]
            values = [value for _name, value, _why in given]
            middle = between.get(offer.pk, {}).get(one.key, Fraction(0))
            lines.append(
                {
                    "name": one.name,
                    "weight": one.weight,
                    "at": at,
                    "given": given,
                    "apart": max(values) - min(values) if values else 0,
                    "middle": comparing.number(middle),
                    "points": typed["points"].get(at, comparing.number(middle)),
                    "why": typed["why"].get(at, ""),
                    "wrong": [*problems.get(f"points-{at}", []), *problems.get(f"why-{at}", [])],
                }
            )
        found.append({"name": sealing.name_of(offer), "lines": lines})
    return found


def concord_words(found: Fraction | None) -> str:
    """Kendall's W in a sentence."""
    if found is None:
        return ""
    number = comparing.number(found)
    if found >= Fraction(7, 10):
        return _("You put the offers in much the same order (W = %(number)s of 1).") % {"number": number}
    if found >= Fraction(4, 10):
        return _("You partly put the offers in the same order (W = %(number)s of 1).") % {"number": number}
    return _("You put the offers in different orders (W = %(number)s of 1): talk about why.") % {"number": number}
