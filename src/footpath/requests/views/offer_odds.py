"""What does the page say of the day that somebody is about to offer?"""

from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.requests.actions.promise import due
from footpath.requests.negotiation_panel import cost_words
from footpath.requests.offer_odds import NOTHING_SAID, odds_of_day
from footpath.requests.permissions import require
from footpath.requests.queries import visible_request
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE
from footpath.ui.page import render_page


@require_safe
def offer_odds(request: HttpRequest, pk: int) -> HttpResponse:
    """The odds of the day that is typed in a form of this page, and what it would cost others; nothing where nothing
    can be said.
    """
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require("make_offer", me, it, now)
    day, problem, said = _typed(request), "", NOTHING_SAID
    if day is not None and it.state in IN_QUEUE:
        try:
            due(it, day, now)
            said = odds_of_day(it, day, now)
        except Unclear as error:
            problem = str(error)
    cost = cost_words(said.price, it.team.hours.day_seconds)
    context = {"said": said, "cost": cost, "day": day, "problem": problem}
    return render_page(request, "requests/offer_odds.html", context)


def _typed(request: HttpRequest) -> date | None:
    """The day, whichever form of the page it was typed in; None where it is no day."""
    typed = next((value for name, value in request.GET.items() if name.endswith("by_day")), "")
    try:
        day: date | None = forms.DateField(required=False).clean(typed)
    except forms.ValidationError:
        return None
    return day
