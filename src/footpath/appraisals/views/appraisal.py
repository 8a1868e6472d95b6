"""Which page has an appraisal, and what can be done there?"""

from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.appraisals.doors import DOORS, Place
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.page import facts_of, on_page
from footpath.appraisals.permissions import can_read_report, own_seat, visible_appraisals
from footpath.appraisals.printed import as_page
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels
from footpath.ui.pdf import pdf_response

Typed = tuple[str, int, django_forms.Form]


def appraisal_for(request: HttpRequest, pk: int) -> Appraisal:
    """One that the reader may see; of all others they are told that there is none."""
    found: Appraisal = get_object_or_404(visible_appraisals(reader(request)), pk=pk)
    return found


@require_safe
def appraisal_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, and the report for whoever may read it; whoever is only asked comes to the questions."""
    me = reader(request)
    it = visible_appraisals(me).filter(pk=pk).first()
    if it is not None:
        return show(request, it)
    if own_seat(me, pk) is None:
        raise Http404
    return redirect("appraisal-answer", pk)


@require_POST
def act(request: HttpRequest, pk: int, door: str, rater: int = 0) -> HttpResponse:
    """Do what one form says; what cannot be taken comes back as it was typed."""
    it = appraisal_for(request, pk)
    found = (
        get_object_or_404(Rater.objects.select_related("appraisal", "person"), pk=rater, appraisal=it)
        if rater
        else None
    )
    place = Place(it, found, reader(request), timezone.now())
    form = DOORS[door].form(request.POST, auto_id=f"{door}-{rater}-%s")
    status = _through(door, place, form)
    if status != 200:
        return show(request, appraisal_for(request, pk), typed=(door, rater, form), status=status)
    messages.success(request, str(DOORS[door].said))
    return redirect(it)


def _through(door: str, place: Place, form: django_forms.Form) -> int:
    if not form.is_valid():
        return 422
    try:
        DOORS[door].act(place, form.cleaned_data)
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The report on paper, for whoever may read it."""
    it = appraisal_for(request, pk)
    if not can_read_report(reader(request), it):
        raise Http404
    now = timezone.now()
    return pdf_response(request, _("360° feedback"), "appraisals/report.typ", as_page(it), now=now)


def show(request: HttpRequest, it: Appraisal, *, typed: Typed | None = None, status: int = 200) -> HttpResponse:
    """Render the page; `typed` is the form that could not be taken, with its door and whom it is about."""
    me, now = reader(request), timezone.now()
    facts: dict[str, Any] = facts_of(it, me, now)
    forms = {
        door.replace("-", "_"): DOORS[door].form(initial=initial, auto_id=f"{door}-0-%s")
        for door, initial in on_page(it, me, now).items()
    }
    if typed and not typed[1] and typed[0].replace("-", "_") in forms:
        forms[typed[0].replace("-", "_")] = typed[2]
    beside = panels("appraisal", it, me, now) if facts["report"] else []
    context = {"it": it, "forms": forms, "wrong": typed[2] if typed else None, "beside": beside, **facts}
    context["typed_on"] = typed[1] if typed else 0
    return render_page(request, "appraisals/appraisal.html", context, status=status)
