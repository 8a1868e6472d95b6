"""Which page plans when whom to ask, and says before what can be said then?"""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.building.editor import Editor
from footpath.surveys.building.plan_form import PlanForm
from footpath.surveys.building.precision import RATES, Planned, planned
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.building.views.seen import NO, instrument_of, shown_version
from footpath.surveys.models import Instrument, Wave
from footpath.surveys.refusals import Unclear
from footpath.surveys.states import State
from footpath.ui.page import render_page

_FIELDS = {"opens_at": "opens_on", "closes_at": "closes_on", "audience": "teams"}  # of a verb -> of the form


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, key: str, number: int = 0) -> HttpResponse:
    """Plan a wave, or change one that is not open yet; `look` only says what could be said. With `?until=2026-12-20` it
    begins with the last wave as it was, over before that day: somebody waits to hear the same again.
    """
    instrument, me, now = instrument_of(request, key), reader(request), timezone.now()
    version = shown_version(instrument)
    wave = instrument.waves.filter(number=number, state=State.PLANNED).first() if number else None
    if version is None or (number and wave is None):
        raise Http404
    sent, until = (
        request.POST if request.method == "POST" else None,
        None if wave else _day(request.GET.get("until", "")),
    )
    form, status = PlanForm(sent, instrument, me, now, wave, until=until), 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and "look" not in request.POST:
            kept, status = _keep(request, form, instrument, wave)
            if kept is not None:
                messages.success(request, _("Planned. Nobody is asked before the first day."))
                return redirect("wave", pk=kept.pk)
        elif form.is_valid():
            status = 200
    facts = {
        "instrument": instrument, "form": form, "wave": wave, "planned": _said(form, wave), "rates": RATES,
        "editor": Editor(instrument, version, questionnaire_of(version)),
    }  # fmt: skip
    return render_page(request, "surveys/build_plan.html", facts, parts=("precision",), status=status)


def _day(typed: str) -> date | None:
    """The day in an address; nothing where there is none."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _keep(request: HttpRequest, form: PlanForm, instrument: Instrument, wave: Wave | None) -> tuple[Wave | None, int]:
    me, now = reader(request), timezone.now()
    try:
        if wave is None:
            return actions.plan_wave(instrument, **form.facts(), by=me, now=now), 200
        return actions.replan_wave(wave, **form.facts(), by=me, now=now), 200
    except Unclear as error:
        field = _FIELDS.get(error.field, error.field)
        form.add_error(field if field in form.fields else None, str(error))
        return None, 422
    except NO as error:
        form.add_error(None, str(error))
        return None, 409


def _said(form: PlanForm, wave: Wave | None) -> Planned | None:
    """What could be said, as far as the form says whom it asks; nothing where it names nobody yet."""
    if form.is_bound:
        form.is_valid()
        audience, cuts = form.audience(), form.cleaned_data.get("cuts", [])[:3]
        threshold, crossed = form.cleaned_data.get("threshold") or 5, form.together()
    elif wave is not None:
        audience, cuts, threshold = wave.audience, form.initial["cuts"], wave.threshold
        crossed = wave.crossed
    else:
        return None
    later = max(10, threshold)
    try:
        return planned(
            audience, cuts, crossed=crossed, threshold=threshold, comments_from=later, details_from=later,
            now=timezone.now(),
        )  # fmt: skip
    except Unclear:
        return None
