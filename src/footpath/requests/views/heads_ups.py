"""Which pages announce work to come, and show what was announced?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.history.models import Event
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests import actions
from footpath.requests.actions._heads_up import require_side
from footpath.requests.announced import OPEN, announces, is_told, left, visible_heads_up, visible_heads_ups
from footpath.requests.forms.announcing import AnnounceForm, ChangeHeadsUpForm, DropForm, SeenForm
from footpath.requests.models import HeadsUp
from footpath.requests.permissions import visible_to
from footpath.requests.queries import offered_services
from footpath.requests.refusals import Refused, Unclear, name_of
from footpath.ui.page import render_page

ENDED_SHOWN = 20
VERBS: dict[str, Callable[..., HeadsUp]] = {"see": actions.see_heads_up, "drop": actions.drop_heads_up}


@require_safe
def heads_ups(request: HttpRequest) -> HttpResponse:
    """What our teams have announced, what is announced to us, and what has ended."""
    me, now = reader(request), timezone.now()
    found = list(visible_heads_ups(me, now.date()).filter(state__in=OPEN))
    mine = reach(me, now.date())
    ours = [one for one in found if one.team_id in mine.member_of | mine.leads]
    ended = visible_heads_ups(me, now.date()).exclude(state__in=OPEN).order_by("-ended_at", "-pk")
    context = {
        "announced": [one for one in found if one not in ours or announces(me, one, now.date())],
        "told": ours,
        "page": Paginator(ended, ENDED_SHOWN).get_page(request.GET.get("page")),
        "today": me.today(now),
    }
    return render_page(request, "requests/heads_ups.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Announce work to come; `?service=` where one comes from a service, `?team=` from a team."""
    me, now = reader(request), timezone.now()
    services = offered_services(me, now).select_related("team").order_by("team__name", "name")
    initial = {"service": wanted} if (wanted := _number(request, "service")) else {}
    if request.method == "GET" and (team := _number(request, "team")):
        services = services.filter(team_id=team)
    form = AnnounceForm(request.POST or None, services=services, initial=initial)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                facts = dict(form.cleaned_data)
                announced = actions.announce(facts.pop("service"), **facts, by=me, now=now)
            except (Unclear, Refused) as error:
                status = say(form, error)
            else:
                messages.success(request, _("%(team)s sees it, and counts with it.") % {"team": announced.team.name})
                return redirect(announced)
    return render_page(request, "requests/heads_up_new.html", {"form": form}, status=status)


def _number(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 19 else None


@require_safe
def heads_up(request: HttpRequest, pk: int) -> HttpResponse:
    """One announcement: what is coming, who has seen it, what came of it."""
    me, now = reader(request), timezone.now()
    return _show(request, visible_heads_up(me, pk, now), me, now)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is known better by now."""
    me, now = reader(request), timezone.now()
    it = visible_heads_up(me, pk, now)
    require_side(announces(me, it, now.date()))
    initial = {name: getattr(it, name) for name in ("what", "first", "last", "pieces", "edits")}
    form, status = ChangeHeadsUpForm(request.POST or None, initial=initial), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.change_heads_up(it, **form.cleaned_data, by=me, now=now)
            except (Unclear, Refused) as error:
                status = say(form, error)
            else:
                messages.success(request, _("Changed. They see it anew."))
                return redirect(it)
    return render_page(request, "requests/heads_up_edit.html", {"it": it, "form": form}, status=status)


@require_POST
def see(request: HttpRequest, pk: int) -> HttpResponse:
    """The team that will do it has seen it."""
    return _act(request, pk, SeenForm(request.POST), "see", _("They know that you have seen it."))


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """It is not needed after all."""
    return _act(request, pk, DropForm(request.POST), "drop", _("Taken back. Nobody counts with it any more."))


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap from what was announced to a request that is nearly filled in."""
    me, now = reader(request), timezone.now()
    it = visible_heads_up(me, pk, now)
    try:
        return redirect("draft", pk=actions.ask_announced(it, by=me, now=now).pk)
    except Refused as error:
        messages.warning(request, str(error))
        return _show(request, it, me, now, status=409)


def say(form: forms.Form, error: Refused) -> int:
    """Put a refusal beside its field, or at the top; the status that goes with it."""
    field = error.field if isinstance(error, Unclear) else None
    form.add_error(field if field in form.fields else None, str(error))
    return 422 if isinstance(error, Unclear) else 409


def _act(request: HttpRequest, pk: int, form: forms.Form, act: str, said: str) -> HttpResponse:
    me, now = reader(request), timezone.now()
    it = visible_heads_up(me, pk, now)
    status = 422
    if form.is_valid():
        try:
            VERBS[act](it, **form.cleaned_data, by=me, now=now)
        except (Unclear, Refused) as error:
            status = say(form, error)
        else:
            messages.success(request, said)
            return redirect(it)
    return _show(request, visible_heads_up(me, pk, now), me, now, status=status, **{f"{act}_form": form})


def _show(
    request: HttpRequest, it: HeadsUp, me: Person, now: datetime, *, status: int = 200, **bound: Any
) -> HttpResponse:
    events = Event.objects.filter(subject_kind=HeadsUp.subject_kind, subject_id=it.pk).order_by("-id")
    is_open = it.state in OPEN
    context = {
        "it": it,
        "is_open": is_open,
        "left": left(it),
        "may_change": is_open and announces(me, it, now.date()),
        "may_see": is_open and is_told(me, it, now.date()),
        "see_form": SeenForm(initial={"note": it.note}),
        "drop_form": DropForm(),
        "requests": visible_to(me, now.date()).filter(heads_up=it).exclude(state="draft").order_by("pk"),
        "happened": [(one.occurrence().sentence(name_of(one.actor_id)), one.at) for one in events],
        **bound,
    }
    return render_page(request, "requests/heads_up.html", context, status=status)
