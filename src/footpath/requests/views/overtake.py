"""Which page asks that a request may overtake others?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.requests import actions
from footpath.requests.forms.overtaking import AskEmergencyForm, FastLaneForm, show_price
from footpath.requests.models import ServiceRequest
from footpath.requests.overtaking import deciders, open_emergency
from footpath.requests.overtaking_told import history_words, who_waits
from footpath.requests.overtaking_words import cannot_words, decider_words, no_fast_lane, ways
from footpath.requests.permissions import require
from footpath.requests.price_of_overtaking import Choice, price
from footpath.requests.queries import served_team, visible_request
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.views.emergencies import price_token, seen_price
from footpath.ui.page import render_page

SALT = "what was shown to whoever asks for %d"


@require_http_methods(["GET", "POST"])
def overtake(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask that it may overtake: why, what it protects, and before it is sent who would wait longer for it."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require("ask_emergency", me, it, now)
    asked = open_emergency(it)
    if request.method == "GET":
        return redirect(asked) if asked else _show(request, it, me, AskEmergencyForm(prefix="ask"))
    form, status = AskEmergencyForm(request.POST, prefix="ask"), 422
    if form.is_valid():
        shown = seen_price(form.cleaned_data.pop("shown"), SALT % it.pk)
        try:
            made = actions.ask_emergency(it, **form.cleaned_data, shown=shown, by=me, now=now)
        except Unclear as error:
            form.add_error(error.field, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
        else:
            messages.success(request, _("Asked. Until it is decided, the request stays in line."))
            return redirect(made)
    return _show(request, it, me, form, status)


def _show(
    request: HttpRequest, it: ServiceRequest, me: Person, form: AskEmergencyForm, status: int = 200
) -> HttpResponse:
    now = timezone.now()
    with once_a_page():
        cost = price(it, now)
        token = price_token(cost, SALT % it.pk)
        show_price(form, token)
        who, chosen = deciders(it, me, now), cost.option(Choice.OVERTAKE)
        context = {
            "it": it,
            "form": form,
            "who_decides": decider_words(who),
            "nobody_decides": not who.people,
            "cannot": cannot_words(cost),
            "ways": ways(cost),
            "no_fast_lane": no_fast_lane(cost),
            "chosen": chosen,
            "waits": who_waits(chosen, me, it.team.hours.day_seconds, now, decides=False),
            "history": history_words(it.customer_team, it.team, now),
        }
    return render_page(request, "requests/overtake.html", context, status=status)


@require_POST
def fast_lane(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a fast lane for a team, or none; for its lead."""
    me, now = reader(request), timezone.now()
    team, form = served_team(me, pk, now), FastLaneForm(request.POST, prefix="lane")
    if not form.is_valid():
        messages.warning(request, " ".join(str(text) for texts in form.errors.values() for text in texts))
        return redirect("team", pk=pk)
    try:
        actions.keep_fast_lane(team, **form.cleaned_data, by=me, now=now)
    except Refused as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("Kept. It holds from now on."))
    return redirect("team", pk=pk)
