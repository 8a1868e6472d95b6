"""Which pages show what is known about services, and let those who serve write it down?"""

from datetime import datetime
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceState, Snippet
from footpath.catalog.permissions import can_ask, visible_services
from footpath.catalog.refusals import SomebodyWasFaster
from footpath.catalog.snippet_form import SnippetForm
from footpath.catalog.snippets import can_write_snippets, is_due, visible_snippets, with_uses
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.search import find
from footpath.ui.page import FilterChip, render_page

ROWS = 50


@require_safe
def snippets(request: HttpRequest) -> HttpResponse:
    """What is known about the services, all of it or what I look after, by words where some are given."""
    me, today = reader(request), timezone.now().date()
    words, which = request.GET.get("q", "").replace("\x00", "").strip()[:100], request.GET.get("which", "")
    found = visible_snippets(me, today)
    mine = looked_after(found, me)
    due = mine.filter(review_on__lte=today).count()
    shown = mine if which == "mine" else found
    if words:
        hits = [hit.id for hit in find(words, within={Snippet.subject_kind: shown}, limit=ROWS)]
        shown = shown.filter(pk__in=hits)
    page = Paginator(with_uses(shown), ROWS).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "today": today,
        "words": words,
        "which": which,
        "chips": [
            FilterChip(_("All"), request.path, here=which != "mine"),
            FilterChip(_("That I look after"), f"{request.path}?which=mine", count=due or None, here=which == "mine"),
        ],
    }
    return render_page(request, "catalog/snippets.html", context, parts=("found",))


def looked_after(found: QuerySet[Snippet], person: Person) -> QuerySet[Snippet]:
    """Those that somebody looks after: by name, or as the lead of the team where nobody is named."""
    return found.filter(Q(owner=person) | Q(owner=None, service__team__lead=person))


@require_safe
def snippet_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One answer, with who looks after it and whether it is due."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(with_uses(visible_snippets(me, now.date())), pk=pk)
    writes = can_write_snippets(me, it.service, now.date())
    is_offered = it.service.state == ServiceState.PUBLISHED and can_ask(me, it.service, now.date())
    context = {
        "it": it,
        "due": is_due(it, now.date()),
        "writes": writes,
        "may_ask": is_offered and it.service.team_id not in reach(me, now.date()).member_of,
        "key": uuid4(),
    }
    return render_page(request, "catalog/snippet.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write something down about a service."""
    me, now = reader(request), timezone.now()
    service = get_object_or_404(visible_services(me, now.date()).select_related("team__lead"), pk=pk)
    _require(me, service, now)
    form = SnippetForm(service, now, sent=request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _show(request, service, form)
    if form.is_valid():
        try:
            written = actions.write_snippet(service, **form.facts(), by=me, now=now)
        except ValidationError as error:
            form.refuse(error)
        else:
            messages.success(request, _("Written down. It is found from now on."))
            return redirect(written)
    return _show(request, service, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write it anew; whoever was slower sees the other text beside their own."""
    me, now = reader(request), timezone.now()
    it = _seen(me, pk, now)
    form = SnippetForm(it.service, now, it, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _show(request, it.service, form, it)
    if form.is_valid():
        try:
            actions.change_snippet(it, **form.facts(), edits=form.cleaned_data["edits"] or 0, by=me, now=now)
        except ValidationError as error:
            form.refuse(error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            return _show(request, it.service, form, it, status=409)
        else:
            messages.success(request, _("Changed."))
            return redirect(it)
    return _show(request, it.service, form, it, status=422)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """It still holds."""
    me, now = reader(request), timezone.now()
    it = _seen(me, pk, now)
    try:
        actions.confirm_snippet(it, edits=_edits(request), by=me, now=now)
        messages.success(request, _("Thank you. It is looked at again in half a year."))
    except SomebodyWasFaster as error:
        messages.error(request, str(error))
    return redirect(it)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """It does not hold any more."""
    me, now = reader(request), timezone.now()
    it = _seen(me, pk, now)
    try:
        actions.drop_snippet(it, edits=_edits(request), by=me, now=now)
    except SomebodyWasFaster as error:
        messages.error(request, str(error))
        return redirect(it)
    messages.success(request, _("Taken away. Nobody finds it any more."))
    return redirect("service", pk=it.service_id)


def _seen(me: Person, pk: int, now: datetime) -> Snippet:
    it = get_object_or_404(visible_snippets(me, now.date()).select_related("service__team__lead", "owner"), pk=pk)
    _require(me, it.service, now)
    return it


def _require(me: Person, service: Service, now: datetime) -> None:
    if not can_write_snippets(me, service, now.date()):
        raise PermissionDenied(_("That is for the team that serves to write."))


def _edits(request: HttpRequest) -> int:
    given = request.POST.get("edits", "")
    return int(given) if given.isdecimal() and len(given) < 10 else -1


def _show(
    request: HttpRequest, service: Service, form: SnippetForm, it: Snippet | None = None, status: int = 200
) -> HttpResponse:
    """The editor; of one that was changed meanwhile with the text as it is now, which the next save replaces."""
    context = {"service": service, "form": form, "it": it, "theirs": None, "seen": it.edits if it else 0}
    if it is not None and status == 409:
        it.refresh_from_db()
        context |= {"theirs": it, "seen": it.edits}
    elif it is not None and form.is_bound:
        context["seen"] = form["edits"].value()
    return render_page(request, "catalog/snippet_edit.html", context, status=status)
