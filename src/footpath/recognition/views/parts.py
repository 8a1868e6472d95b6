"""How does somebody say who had a part in a delivery?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.forms import PartForm
from footpath.recognition.models import Contribution
from footpath.recognition.permissions import visible_parts
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.ui.page import render_page


def _request(request: HttpRequest, pk: int) -> ServiceRequest:
    seen = visible_to(reader(request), timezone.now().date()).select_related("service", "version")
    found: ServiceRequest = get_object_or_404(seen, pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def name(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a name that is missing."""
    it = _request(request, pk)
    if request.method == "GET":
        return _ask(request, it, PartForm())
    form = PartForm(request.POST)
    if not form.is_valid():
        return _ask(request, it, form, status=422)
    try:
        part = actions.name_part(it, **form.cleaned_data, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return _ask(request, it, form, status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _ask(request, it, form, status=409)
    words = (
        _("Named, and they hear of it.") if part.holds else _("Named, as your word until somebody else says so, too.")
    )
    messages.success(request, words)
    return redirect(it)


def _ask(request: HttpRequest, it: ServiceRequest, form: forms.Form, *, status: int = 200) -> HttpResponse:
    return render_page(request, "recognition/part.html", {"it": it, "form": form}, status=status)


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own name off; also of a request that one does not see."""
    me, now = reader(request), timezone.now()
    part = get_object_or_404(visible_parts(me, now.date()), pk=pk, person=me)
    actions.leave_part(part.request, by=me, now=now)
    messages.success(request, _("Your name is off, and nobody else puts it back."))
    return _back(request, part)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Say so, too."""
    part = get_object_or_404(visible_parts(reader(request), timezone.now().date()), pk=pk)
    try:
        actions.confirm_part(part, by=reader(request), now=timezone.now())
        messages.success(request, _("Thank you: it stands now."))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return _back(request, part)


@require_safe
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """From a notice to where the name stands: the request, for those who see it, else their own list."""
    return _back(request, get_object_or_404(visible_parts(reader(request), timezone.now().date()), pk=pk))


def _back(request: HttpRequest, part: Contribution) -> HttpResponse:
    seen = visible_to(reader(request), timezone.now().date()).filter(pk=part.request_id).first()
    if seen is not None:
        return redirect(f"{seen.get_absolute_url()}#parts")
    response = redirect("thanks")
    response["Location"] += "?show=named"
    return response
