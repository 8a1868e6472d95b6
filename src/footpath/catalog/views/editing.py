"""How does the owner of a service change it in the browser?"""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import trigger_client_event

from footpath.catalog import actions
from footpath.catalog.differences import Difference, differences
from footpath.catalog.editor import Editor
from footpath.catalog.models import TERMS, Service, ServiceVersion
from footpath.catalog.permissions import can_offer, visible_services
from footpath.catalog.queries import current_version, draft_of, seen_of
from footpath.catalog.refusals import Refused, SomebodyWasFaster, draft_changed
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The editor: the terms on one side, the form that the customer will see on the other."""
    me, now = reader(request), timezone.now()
    service = own_service(me, pk, now)
    if request.method != "POST":
        return _show(request, service, Editor(draft_of(service) or service, visible_people(me)))
    editor = Editor(service, visible_people(me), request.POST)
    do = request.POST.get("do", "save")
    if do not in ("save", "publish"):
        editor.act(do)
        editor.is_valid()
        return _show(request, service, editor, seen=request.POST.get("seen", ""))
    try:
        _keep(editor, service, request, me, now)
    except SomebodyWasFaster as error:
        return _show_both(request, service, editor, str(error))
    except ValidationError as error:
        editor.refuse(error)
    if any(form.errors for form in editor.all_forms):
        return _show(request, service, editor, seen=request.POST.get("seen", ""), status=422)
    if do == "publish":
        return redirect("service-publish", pk=service.pk)
    messages.success(request, _("Saved as a draft. Customers see nothing of it until you publish it."))
    return redirect("service-edit", pk=service.pk)


@require_POST
def typing(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being typed if it can be kept, and show the customer's form as it is now."""
    me, now = reader(request), timezone.now()
    service = own_service(me, pk, now)
    editor, said = Editor(service, visible_people(me), request.POST), ""
    try:
        _keep(editor, service, request, me, now)
    except SomebodyWasFaster as error:
        said = _("%(who)s Press “Save” to see both texts.") % {"who": error}
    except ValidationError as error:
        editor.refuse(error)
    wrong = [str(text) for form in editor.all_forms for errors in form.errors.values() for text in errors]
    said = said or " ".join(wrong[:1])
    seen = request.POST.get("seen", "") if said else seen_of(service)
    context = {"service": service, "editor": editor, "seen": seen, "said": said, "beside": True}
    response = render_page(request, "catalog/edit_typing.html", context)
    return response if said else trigger_client_event(response, "ui:saved")


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """What changes for customers, and what is new in a few words; then it holds."""
    me, now = reader(request), timezone.now()
    service = own_service(me, pk, now)
    draft = draft_of(service)
    if draft is None:
        messages.info(request, _("Nothing is waiting to be published."))
        return redirect("service", pk=service.pk)
    status, problem, note = 200, "", request.POST.get("note", "")
    if request.method == "POST":
        if request.POST.get("seen") == seen_of(service):
            try:
                actions.publish(draft, note=note, by=me, now=now)
                messages.success(request, _("Published. Whoever asks from now on asks on these terms."))
                return redirect("service", pk=service.pk)
            except ValidationError as error:
                status, problem = 422, " ".join(error.messages)
            except Refused as error:
                status, problem = 409, str(error)
        else:
            status, problem = 409, str(draft_changed(service))
    before = current_version(service)
    found = differences(before, draft) if before else []
    context = {"service": service, "draft": draft, "before": before, "found": found, "note": note, "problem": problem}
    return render_page(request, "catalog/publish.html", {**context, "seen": seen_of(service)}, status=status)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the draft away."""
    me, now = reader(request), timezone.now()
    service = own_service(me, pk, now)
    draft = draft_of(service)
    try:
        if draft is None or request.POST.get("seen") != seen_of(service):
            raise draft_changed(service)
        actions.discard_revision(draft, edits=draft.edits, by=me, now=now)
    except Refused as error:
        messages.error(request, str(error))
        return redirect("service", pk=service.pk)
    messages.success(request, _("The draft is thrown away."))
    return redirect("services-mine")


@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop offering it, or offer it again."""
    me, now = reader(request), timezone.now()
    service = own_service(me, pk, now)
    back = request.POST.get("do") == "bring-back"
    try:
        (actions.bring_back if back else actions.retire)(service, by=me, now=now)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("It can be asked for again.") if back else _("Retired. What was asked goes on."))
    return redirect("service", pk=service.pk)


def own_service(me: Person, pk: int, now: datetime) -> Service:
    """A service that this person may change; 404 where they do not see it, 403 where they may not."""
    service = get_object_or_404(visible_services(me, now.date()), pk=pk)
    if not can_offer(me, service.team):
        raise PermissionDenied
    return service


def _keep(editor: Editor, service: Service, request: HttpRequest, me: Person, now: datetime) -> None:
    """Write what was typed into the draft, if it can be kept; with what was chosen of another's."""
    if editor.is_valid():
        theirs = {name[7:] for name in request.POST if name.startswith("choose-") and request.POST[name] == "theirs"}
        seen = request.POST.get("seen", "")
        actions.keep_draft(service, seen=seen, facts=editor.facts(), theirs=theirs, by=me, now=now)


def _show(
    request: HttpRequest, service: Service, editor: Editor, seen: str | None = None, status: int = 200
) -> HttpResponse:
    context = {"service": service, "editor": editor, "draft": draft_of(service)}
    context["seen"] = seen_of(service) if seen is None else seen
    return render_page(request, "catalog/edit.html", context, parts=("sections",), status=status)


def _show_both(request: HttpRequest, service: Service, editor: Editor, said: str) -> HttpResponse:
    """The page of whoever was slower: both texts, field by field, to choose from; nothing is saved until they have."""
    theirs = draft_of(service) or current_version(service)
    mine = ServiceVersion(service=service, **{name: value for name, value in editor.facts().items() if name in TERMS})
    found: list[Difference] = differences(theirs, mine) if theirs else []
    context = {"service": service, "editor": editor, "seen": seen_of(service), "both": found, "said": said}
    return render_page(request, "catalog/edit.html", context, status=409)
