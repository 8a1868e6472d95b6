"""Which pages let people read and keep what is promised outside?"""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.catalog import actions
from footpath.catalog.models import OutsideStandard, PutBeside, Service
from footpath.catalog.outside_standards.forms import OutsideForm
from footpath.catalog.outside_standards.permissions import can_keep_outside, visible_outside_standards
from footpath.catalog.outside_standards.words import amount_words
from footpath.catalog.permissions import visible_services
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.ui.page import render_page

LIST = "outside-standards"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write down one more."""
    me = reader(request)
    if not can_keep_outside(me):
        raise PermissionDenied
    form = OutsideForm(sent=request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _show(request, form)
    return _kept(request, form, None, me, timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
def standard_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them with all its versions, for everybody; who keeps the list writes it anew here."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(visible_outside_standards(me).select_related("team"), pk=pk)
    if request.method != "POST":
        return _show(request, OutsideForm(it), it)
    if not can_keep_outside(me):
        raise PermissionDenied
    return _kept(request, OutsideForm(it, request.POST), it, me, now)


@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """It is not promised any more."""
    me = reader(request)
    it = get_object_or_404(visible_outside_standards(me), pk=pk)
    try:
        actions.retire_outside_standard(it, by=me, now=timezone.now())
    except Refused as error:
        messages.error(request, str(error))
        return redirect(it)
    messages.success(request, _("Noted. It is not promised any more; what was written stays to be read."))
    return redirect(LIST)


@require_POST
def put_beside(request: HttpRequest, pk: int) -> HttpResponse:
    """A service inside stands beside it from now on."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(visible_outside_standards(me), pk=pk)
    key = request.POST.get("service", "")
    number = int(key) if key.isascii() and key.isdecimal() and len(key) < 19 else 0
    service = visible_services(me, now.date()).filter(pk=number).select_related("team").first()
    problem = _("Choose a service.") if service is None else _put(it, service, me, now)
    if problem:
        return _show(request, OutsideForm(it), it, status=422, problem=problem)
    messages.success(request, _("It stands beside it now."))
    return redirect(LIST)


@require_POST
def take_away(request: HttpRequest, pk: int, beside: int) -> HttpResponse:
    """A service inside does not stand beside it any more."""
    me = reader(request)
    it = get_object_or_404(visible_outside_standards(me), pk=pk)
    found = get_object_or_404(PutBeside.objects.select_related("service__team", "standard"), pk=beside, standard=it)
    try:
        actions.take_from_beside(found, by=me, now=timezone.now())
    except Refused as error:
        messages.error(request, str(error))
    return redirect(LIST)


def _put(it: OutsideStandard, service: Service, me: Person, now: datetime) -> str:
    """Put it there; why not, in words."""
    try:
        actions.put_beside(it, service, by=me, now=now)
    except ValidationError as error:
        return " ".join(error.messages)
    except Refused as error:
        return str(error)
    return ""


def _kept(
    request: HttpRequest, form: OutsideForm, it: OutsideStandard | None, me: Person, now: datetime
) -> HttpResponse:
    if form.is_valid():
        try:
            kept = actions.keep_outside_standard(it, **form.facts(), by=me, now=now)
        except ValidationError as error:
            form.refuse(error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            return _show(request, form, it, status=409)
        else:
            messages.success(request, _("Kept. Put the services beside it on which it rests."))
            return redirect(kept)
    return _show(request, form, it, status=422)


def _show(
    request: HttpRequest, form: OutsideForm, it: OutsideStandard | None = None, status: int = 200, problem: str = ""
) -> HttpResponse:
    """The page of one; of one that was changed meanwhile the next save goes on from how it is now."""
    me, now = reader(request), timezone.now()
    seen = form["edits"].value() or 0
    if it is not None and status == 409:
        it.refresh_from_db()
        seen = it.edits
    versions = list(it.versions.select_related("by").order_by("-number")) if it else []
    keeps = can_keep_outside(me) and (it is None or it.retired_at is None)
    choices = visible_services(me, now.date()).filter(state="published").select_related("team")
    context = {
        "it": it,
        "form": form,
        "seen": seen,
        "keeps": keeps,
        "problem": problem,
        "versions": [(one, amount_words(one)) for one in versions],
        "services": choices.order_by("team__name", "name", "pk") if keeps and it else (),
        "beside": it.beside.select_related("service__team") if it else (),
    }
    return render_page(request, "catalog/outside_standard.html", context, status=status)
