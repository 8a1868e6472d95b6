"""Which page finds those who have the skill and the time, and asks them to take a request over?"""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests.candidates import Candidate, proposals
from footpath.requests.doors import DOORS
from footpath.requests.forms.referring import ReferForm
from footpath.requests.models import ServiceRequest
from footpath.requests.offers import offers
from footpath.requests.permissions import require, sides, standing
from footpath.requests.queries import load_told, visible_request
from footpath.requests.referring import there_before
from footpath.requests.refusals import Refused, Unclear, not_now
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def refer(request: HttpRequest, pk: int) -> HttpResponse:
    """Services, people and teams that the words of the request point to, or those that are typed; each with when it
    would be ready there, and who is away.
    """
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require("refer", me, it, now)
    if request.method == "GET":
        return _show(request, it, ReferForm(), me, now)
    form = ReferForm(request.POST)
    status = 422
    if form.is_valid():
        try:
            DOORS["refer"].go(it, form.cleaned_data, me, now)
            messages.success(request, DOORS["refer"].said)
            return redirect(it)
        except Unclear as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    return _show(request, visible_request(me, pk, now), form, me, now, status=status)


def _show(
    request: HttpRequest, it: ServiceRequest, form: ReferForm, me: Person, now: datetime, *, status: int = 200
) -> HttpResponse:
    load_told(it)
    words = (request.POST if request.method == "POST" else request.GET).get("q", "").replace("\0", " ").strip()[:200]
    possible = "refer" in offers(me, it, sides(standing(me, now.date()), it))
    if not possible and status == 200:
        form.add_error(None, str(not_now(it))) if form.is_bound else None
    context = {
        "it": it,
        "form": form,
        "words": words,
        "found": _found(it, words, me, now),
        "chosen": form["to"].value() or "",
        "possible": possible,
    }
    return render_page(request, "requests/refer.html", context, parts=("found",), status=status)


def _found(it: ServiceRequest, words: str, me: Person, now: datetime) -> list[tuple[Candidate, str]]:
    """Who could have it, each with what to know if they had it before."""
    text = words or f"{it.title} {it.details}"
    found = proposals(text, me, now, customer=it.customer, without=(it.team_id,))
    return [(one, there_before(it, one.team)) for one in found]
