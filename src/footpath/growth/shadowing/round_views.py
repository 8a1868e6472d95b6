"""Where does a champion run a round, and where does everybody see which teams have seen each other?"""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from footpath.growth import actions
from footpath.growth.models import VisitRound
from footpath.growth.shadowing import forms
from footpath.growth.shadowing.attempt import attempt
from footpath.growth.shadowing.matching import fingerprint, free_places, proposals, waiting
from footpath.growth.shadowing.permissions import can_run_round
from footpath.growth.shadowing.seen_map import seen_map
from footpath.growth.shadowing.words import reasons
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def round_page(request: HttpRequest) -> HttpResponse:
    """Look at a round before it is sent, pair by pair and why; then send it."""
    me, now = reader(request), timezone.now()
    if not can_run_round(me):
        raise Http404
    form, status = forms.SeenForm(request.POST or None), 200
    if request.method == "POST":
        sent: list[VisitRound] = []
        status = attempt(form, lambda typed: sent.append(actions.send_round(seen=typed["seen"], by=me, now=now)))
        if status == 200:
            n = sent[0].matched
            said = ngettext(
                "The round is sent: %(n)d person has a place.", "The round is sent: %(n)d people have a place.", n
            )
            messages.success(request, said % {"n": n})
            return redirect("visits-round")
    visits, places = waiting(), free_places()
    found = proposals(visits, places, me, now)
    chosen = {one.visit.pk for one in found}
    context = {
        "pairs": [(one, reasons(one.codes)) for one in found],
        "left": [one for one in visits if one.pk not in chosen],
        "places": len(places),
        "seen": fingerprint(found),
        "form": form,
        "rounds": VisitRound.objects.select_related("by")[:6],
    }
    return render_page(request, "growth/shadowing/round.html", context, status=status)


@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Which teams have seen each other."""
    reader(request)
    found = seen_map(timezone.now())
    words = ngettext(
        "Of %(n)d pair of teams that depend on each other, %(seen)d has seen the other in two years.",
        "Of %(n)d pairs of teams that depend on each other, in %(seen)d one has seen the other in two years.",
        found.depend,
    )
    sentence = words % {"n": found.depend, "seen": found.seen} if found.depend else _("Nothing is known yet.")
    return render_page(request, "growth/shadowing/map.html", {"map": found, "sentence": sentence})
