"""Which page does whoever runs a survey have, and where does it lead everybody else?"""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.permissions import can_run, run_by, visible_waves
from footpath.surveys.refusals import Refused
from footpath.surveys.results.waves import out
from footpath.surveys.running.forms import CallOffForm
from footpath.surveys.running.named import may_read_names
from footpath.surveys.running.page import happened, running
from footpath.surveys.states import SHOWN
from footpath.ui.page import render_page

PAGE = "surveys/wave.html"


@require_safe
def wave(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a wave for whoever runs it; whoever is asked is led to the questions, everybody to the results."""
    me = reader(request)
    found = get_object_or_404(visible_waves(me).select_related("instrument", "version", "made_by"), pk=pk)
    if can_run(me, found.instrument):
        return _page(request, found)
    if found.state in SHOWN:
        return redirect("survey-results", pk=pk)
    if found.state == WaveState.CALLED_OFF:
        return render_page(request, "surveys/called_off.html", {"wave": found})
    return redirect("survey-answer", pk=pk)


@require_POST
def open_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not wait until its first day."""
    return _done(request, pk, actions.open_wave, _("It is open. Everybody who is asked hears of it."))


@require_POST
def close_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not wait until its last day."""
    return _done(request, pk, actions.close_wave, _("It is closed. The results come out in a few minutes."))


@require_POST
def publish_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not wait for the schedule."""
    return _done(request, pk, actions.release, _("The results are out, for everybody who may read them."))


@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Erase the raw answers; the figures stay."""
    return _done(request, pk, actions.archive, _("The answers are gone for good. The figures stay as they are."))


@require_POST
def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not ask any more."""
    found = _own(request, pk)
    form = CallOffForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        actions.call_off(found, reason=form.cleaned_data["reason"], by=reader(request), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _page(request, _own(request, pk), form, status=409)
    messages.success(request, _("It is called off. What was answered is erased."))
    return redirect("wave", pk=pk)


def _done(request: HttpRequest, pk: int, verb: Callable[..., Wave], said: str) -> HttpResponse:
    """Do it, or show the page as it is now with the reason why not."""
    found = _own(request, pk)
    try:
        verb(found, by=reader(request), now=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
        return _page(request, _own(request, pk), status=409)
    messages.success(request, said)
    return redirect("wave", pk=pk)


def _own(request: HttpRequest, pk: int) -> Wave:
    """A wave that the reader runs; to all others there is none."""
    found = run_by(reader(request)).select_related("instrument", "version", "made_by").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, found: Wave, form: CallOffForm | None = None, status: int = 200) -> HttpResponse:
    facts = {
        "wave": found,
        "it": running(found, timezone.now()),
        "happened": happened(found),
        "form": form or CallOffForm(),
        "is_shown": found.state in SHOWN and out(found, reader(request)) is not None,
        "reads_names": may_read_names(reader(request), found),
        "may_call_off": found.state in (WaveState.PLANNED, WaveState.OPEN),
    }
    return render_page(request, PAGE, facts, status=status)
