"""Which pages has the protected way: to open it, to ask several customers together, and what they said?"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.sheets.customers import proposed
from footpath.conversations.sheets.figures import SIDE, may_read, of_team, place
from footpath.conversations.sheets.forms import TogetherForm
from footpath.conversations.sheets.permissions import visible_rounds
from footpath.conversations.sheets.together import batches, open_waves, own_view
from footpath.people.middleware import reader
from footpath.people.permissions import visible_teams
from footpath.people.refusals import Refused
from footpath.requests.refusals import Refused as RequestRefused
from footpath.surveys.permissions import can_build
from footpath.ui.page import render_page


@require_safe
def together(request: HttpRequest) -> HttpResponse:
    """What several customers have said of the reader together."""
    return _show(request, 200)


def _show(request: HttpRequest, status: int) -> HttpResponse:
    me, now = reader(request), timezone.now()
    told = batches(me, now)
    rounds = visible_rounds(me).filter(together=True)
    context = {
        "told": told,
        "rounds": [(one, own_view(one, told)) for one in rounds],
        "is_open": bool(open_waves()),
        "may_open": can_build(me),
    }
    return render_page(request, "conversations/worksheets_together.html", context, status=status)


@require_POST
def open_way(request: HttpRequest) -> HttpResponse:
    """Offer it to the house."""
    try:
        actions.open_together(by=reader(request), now=timezone.now())
    except (Refused, RequestRefused) as refusal:
        messages.error(request, str(refusal))
        return _show(request, 409)
    messages.success(request, _("From now on everybody can ask their customers together."))
    return redirect("worksheets-together")


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose at least five, and seal what one thinks oneself."""
    me, now, status = reader(request), timezone.now(), 200
    form = TogetherForm(request.POST or None, reader=me, proposed=proposed(me, now))
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.begin_together(customers=form.found, **form.sealed, by=me, now=now)
                messages.success(request, _("Asked. You read it once five of them have answered."))
                return redirect("worksheets-together")
            except ValidationError as error:
                form.add_error(None, error)
            except (Refused, RequestRefused) as refusal:
                form.add_error(None, str(refusal))
                status = 409
    context = {"form": form, "is_open": bool(open_waves())}
    return render_page(request, "conversations/worksheets_together_begin.html", context, status=status)


@require_safe
def of_a_team(request: HttpRequest, pk: int) -> HttpResponse:
    """How a team and its customers see it, for those in the team and those above."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me), pk=pk)
    if not may_read(me, team, now):
        raise Http404
    view = of_team(team)
    ends = {"low": place(1), "high": place(10), "foot": SIDE - place(1), "head": SIDE - place(10), "side": SIDE}
    context = {"view": view, "ends": ends, "ticks": [(n, place(n), SIDE - place(n)) for n in (1, 5, 10)]}
    return render_page(request, "conversations/worksheets_team.html", context)
