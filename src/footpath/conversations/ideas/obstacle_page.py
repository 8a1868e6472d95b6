"""Which page does one obstacle have, what can be done there, and how is a new one named?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.catalog.permissions import visible_services
from footpath.conversations import actions
from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.cost import monthly
from footpath.conversations.ideas.door import laid_out
from footpath.conversations.ideas.findable import obstacles_like
from footpath.conversations.ideas.obstacle_doors import OBSTACLE_DOORS, STRONG, offered
from footpath.conversations.ideas.obstacle_forms import NameForm
from footpath.conversations.ideas.rights import shown_service, visible_obstacles
from footpath.conversations.ideas.shown import happened
from footpath.conversations.ideas.states import OBSTACLE_OPEN
from footpath.conversations.ideas.views import number_in
from footpath.conversations.lessons import worth_a_look
from footpath.conversations.models import Obstacle
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.requests.permissions import visible_to
from footpath.surveys.models import Obstacle as OwnObstacle
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Name one; what a page fills in is sent, never in an address. One that is there already, and a name in the text,
    are shown once before it goes.
    """
    me = reader(request)
    filled = "filled" in request.POST
    form = NameForm(None if filled else request.POST or None, initial=_initial(request))
    if not form.is_bound:
        return _ask(request, form)
    if not form.is_valid():
        return _ask(request, form, status=422)
    text = "\n".join(form.cleaned_data[name] for name in ("what", "hurts"))
    alike, worth = obstacles_like(form.cleaned_data["what"], me), worth_a_look(text)
    if (alike or worth) and form.cleaned_data["looked"] != text.replace("\r\n", "\n"):
        shown = request.POST.copy()
        shown["looked"] = text
        return _ask(request, NameForm(shown), alike=alike, worth=worth, status=422)
    try:
        obstacle = _named(form.cleaned_data, me)
    except ValidationError as error:
        form.add_error(None, error)
        return _ask(request, form, status=422)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _ask(request, form, status=409)
    messages.success(request, _("It is on the pile. You hear who looks at it, and what is decided."))
    return redirect(obstacle)


def _named(typed: Mapping[str, Any], me: Person) -> Obstacle:
    now = timezone.now()
    facts = {name: typed[name] for name in ("kind", "what", "hurts", "often", "minutes", "team")}
    service = visible_services(me, now.date()).filter(pk=typed["service"] or 0).first()
    own = OwnObstacle.objects.filter(pk=typed["own"] or 0, person=me).first()
    request = visible_to(me, now.date()).filter(pk=typed["number"] or 0).first()
    if typed["number"] and request is None:
        raise ValidationError({"number": _("There is no such request for you.")})
    return actions.name_obstacle(**facts, service=service, own=own, request=request, by=me, now=now)


def _initial(request: HttpRequest) -> dict[str, Any]:
    """What another page knows already."""
    found: dict[str, Any] = {"often": "weekly", "team": number_in(request, "team"), "kind": "system"}
    service = visible_services(reader(request), timezone.now().date()).filter(pk=number_in(request, "service") or 0)
    for one in service:
        found |= {"service": one.pk, "team": one.team_id}
    longest = {"what": 200, "hurts": 1200, "number": 20, "own": 18, "team": 18, "minutes": 5}
    sent = {name: request.POST.get(name, "")[:most] for name, most in longest.items()}
    return found | {name: text for name, text in sent.items() if text}


def _ask(request: HttpRequest, form: NameForm, *, status: int = 200, **more: Any) -> HttpResponse:
    return render_page(request, "conversations/obstacle_new.html", {"form": form, **more}, status=status)


@require_safe
def obstacle(request: HttpRequest, pk: int) -> HttpResponse:
    """One obstacle: where it hurts, what it costs, who looks at it, what was decided."""
    return _show(request, get_object_or_404(visible_obstacles(reader(request)), pk=pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    me = reader(request)
    it: Obstacle = get_object_or_404(visible_obstacles(me), pk=pk)
    status, bound = acted(request, it, OBSTACLE_DOORS, door)
    if status == 302:
        return redirect(it)
    return _show(request, get_object_or_404(visible_obstacles(me), pk=pk), status=status, bound=bound)


def _show(
    request: HttpRequest, it: Obstacle, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    me, now = reader(request), timezone.now()
    hits = list(it.hits.all())
    mine = next((one for one in hits if one.person_id == me.pk), None)
    first: dict[str, dict[str, Any]] = {
        "own": {"owner": (it.owner or me).email, "review_by": it.review_by if it.review_by >= now.date() else None},
        "feel": {"often": "weekly"},
    }
    is_open = offered(it, me, now, felt=mine is not None)
    context = {
        "it": it,
        "is_open": it.state in OBSTACLE_OPEN,
        "is_late": it.state in OBSTACLE_OPEN and it.review_by < now.date(),
        "cost": monthly(hits),
        "hours_back": (it.minutes_back or 0) / 60,
        "mine": mine,
        "service": shown_service(me, it.service, now.date()),
        "request_": visible_to(me, now.date()).filter(pk=it.request_id).first() if it.request_id else None,
        "doors": laid_out(
            OBSTACLE_DOORS, is_open, prefix="obstacle", pk=it.pk, strong=STRONG, first=first, bound=bound or {}
        ),
        "happened": happened(it),
    }
    return render_page(request, "conversations/obstacle.html", context, status=status)
