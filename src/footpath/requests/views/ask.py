"""Which page does somebody ask on, and what becomes of what they type?"""

from datetime import datetime
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.catalog.models import Service
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.requests import actions
from footpath.requests.forms.answers import file_name
from footpath.requests.forms.ask import AskForm, page_key
from footpath.requests.intake import drafts_of, files_of, typed_on
from footpath.requests.intake_serves import keep_serving, served_by
from footpath.requests.links import parent_of_draft
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.queries import offered_service
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.slack import day_for_a_need
from footpath.requests.states import State
from footpath.requests.views.ask_files import remove_file, take_files
from footpath.requests.views.ask_sheet import noticed, show_files, show_page, show_refreshed, twins
from footpath.requests.views.needs import parent_named

A_DAY = 86_400  # seconds


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """The page on which one asks for a service; it takes up a draft of the same service where there is one."""
    me, now = reader(request), timezone.now()
    service = offered(pk, me)
    if request.method == "GET":
        return _begin(request, service, me, now)
    form = posted(request, me, service)
    if form.draft is not None and form.draft.state != State.DRAFT:
        messages.info(request, _("You have asked this already; here it is."))
        return redirect(form.draft)
    return _take(request, form, me, now)


@require_safe
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft, to go on with it; its author alone finds it."""
    me, now = reader(request), timezone.now()
    found = visible_to(me, now.date()).select_related("service__team__hours", "service__hours", "asked_for")
    it = get_object_or_404(found, pk=pk)
    return show_page(request, form_for(me, it.service, it), me, now) if it.state == State.DRAFT else redirect(it)


@require_POST
def autosave(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being typed; what cannot be kept yet waits in the page."""
    me, now = reader(request), timezone.now()
    form = posted(request, me, offered(pk, me))
    form.is_valid()
    if form.draft is None and cache.get(_thrown_away(me, form.key)):  # a late word from a page that is gone
        return HttpResponse(status=409)
    try:
        keep(form, me, now)
    except Refused:  # it was sent meanwhile, or is not offered any more
        return HttpResponse(status=409)
    return HttpResponse(status=204)


@require_POST
def odds(request: HttpRequest, pk: int) -> HttpResponse:
    """What changes on the page while one types: odds, when to ask, what is missing, further questions."""
    me, now = reader(request), timezone.now()
    form = posted(request, me, offered(pk, me))
    form.is_valid()
    return show_refreshed(request, form, me, now)


@require_POST
def files(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep files at once as they are chosen, or take one off; answers with the one box that htmx replaces."""
    me, now = reader(request), timezone.now()
    form = posted(request, me, offered(pk, me))
    form.is_valid()
    boxes = {f"files-{box.number}": box.box.name for box in form.file_boxes()}
    name = boxes.get(request.headers.get("HX-Target", ""), file_name(""))
    try:
        with transaction.atomic():
            keep(form, me, now)
            if "remove" in request.POST:
                remove_file(form, request.POST["remove"], me, now)
            else:
                take_files(form, request, me, now, only=name)
    except Refused as error:
        form.add_error(name, str(error))
    return show_files(request, form, name)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away, with its files."""
    me, key = reader(request), page_key(request.POST.get("key"))
    it = typed_on(me, pk, key)
    cache.set(_thrown_away(me, key), True, A_DAY)  # first: what the page still saves by itself must not bring it back
    if it is not None and it.state == State.DRAFT:
        actions.discard_draft(it, by=me)
    messages.success(request, _("Thrown away. Nothing was asked."))
    return redirect("services")


def _thrown_away(me: Person, key: UUID) -> str:
    return f"draft-thrown-away:{me.pk}:{key}"


def offered(pk: int, me: Person) -> Service:
    """A service that this person can ask for; 404 otherwise."""
    return offered_service(me, pk, timezone.now())


def form_for(
    me: Person,
    service: Service,
    it: ServiceRequest | None,
    sent: QueryDict | None = None,
    parent: ServiceRequest | None = None,
) -> AskForm:
    """The form for a service, with what the draft holds or what was sent; for `parent`, which needs it."""
    sending = sent is not None and sent.get("do") == "ask"
    parent, now = parent_of_draft(it) or parent, timezone.now()
    by = day_for_a_need(parent, service, now) if parent and not it and not sent else None
    return AskForm(
        service, visible_people(me), it, sent, files=files_of(it), sending=sending, parent=parent, by=by,
        served=served_by(it),
    )  # fmt: skip


def posted(request: HttpRequest, me: Person, service: Service) -> AskForm:
    """The form as it was sent, with the draft that it belongs to."""
    before = typed_on(me, service.pk, page_key(request.POST.get("key")))
    return form_for(me, service, before, request.POST, parent_named(request.POST.get("for"), me))


def keep(form: AskForm, me: Person, now: datetime) -> ServiceRequest | None:
    """Keep all that can be kept; what a verb refuses is said beside its field. None while there is nothing to keep."""
    while form.draft is not None or not form.is_empty():
        try:
            form.draft = actions.save_draft(
                form.draft, service=form.service, by=me, now=now, form_key=form.key, needed_for=form.parent,
                **form.facts(),
            )  # fmt: skip
            keep_serving(form, form.draft, me, now)
            return form.draft
        except Unclear as error:
            if not form.refuse(error):
                raise
        except IntegrityError:  # the same page was sent twice at once: go on with the other one's draft
            form.draft = typed_on(me, form.service.pk, form.key)
            form.key = form.key if form.draft else uuid4()
    return None


def _begin(request: HttpRequest, service: Service, me: Person, now: datetime) -> HttpResponse:
    """Go on with the last draft of this service; ?key=new begins another one, under a key of its own."""
    given, parent = request.GET.get("key"), parent_named(request.GET.get("for"), me)
    if given == "new":
        return redirect(f"{request.path}?key={uuid4()}" + (f"&for={parent.number}" if parent else ""))
    if given is None:
        begun = drafts_of(me).filter(service=service, needed_for__parent=parent).first()
        return show_page(request, form_for(me, service, begun, parent=parent), me, now)
    key = page_key(given)
    it = typed_on(me, service.pk, key)
    if it is not None and it.state != State.DRAFT:
        return redirect(it)
    form = form_for(me, service, it, parent=parent)
    form.key = key
    return show_page(request, form, me, now)


def _take(request: HttpRequest, form: AskForm, me: Person, now: datetime) -> HttpResponse:
    """Keep what was sent, then do what was asked for: ask, keep as a draft, or go on typing."""
    form.is_valid()
    status = 422
    try:
        if request.FILES or "remove" in request.POST:
            _keep_with_files(form, request, me, now)
        else:
            keep(form, me, now)
        if form.sending and form.draft is not None and _is_ready(form, request, me, now):
            return _sent(request, actions.submit(form.draft, by=me, now=now))
        if not form.sending and not form.errors:
            return _kept(request, form.draft)
    except Unclear as error:
        form.refuse(error)
    except Refused as error:
        form.add_error(None, str(error))
        status = 409
    return show_page(request, form, me, now, status=status)


@transaction.atomic
def _keep_with_files(form: AskForm, request: HttpRequest, me: Person, now: datetime) -> None:
    """Either all that was sent is kept, or nothing of it."""
    keep(form, me, now)
    if request.FILES:
        take_files(form, request, me, now)
    if "remove" in request.POST:
        remove_file(form, request.POST["remove"], me, now)


def _is_ready(form: AskForm, request: HttpRequest, me: Person, now: datetime) -> bool:
    """Whether nothing is wrong, and nobody is surprised: questions that came up, and twins, were seen before."""
    for question in form.new_questions():
        form.add_error(question.box.name, _("This question came up with your answers. Fill it in, or ask without it."))
    if form.errors:
        return False
    return {one.request.pk for one in twins(form, me, now)} <= noticed(request)


def _sent(request: HttpRequest, asked: ServiceRequest) -> HttpResponse:
    team = asked.service.team.name
    if asked.state == State.INCOMPLETE:
        text = _("Asked. %(team)s can start when what is missing is there: fill it in here, or ask whoever has it.")
        messages.warning(request, text % {"team": team})
    else:
        messages.success(request, _("Asked. %(team)s has everything it needs.") % {"team": team})
    if request.POST.get("overtake"):
        return redirect("overtake", pk=asked.pk)
    return redirect(asked)


def _kept(request: HttpRequest, it: ServiceRequest | None) -> HttpResponse:
    if it is None:
        messages.info(request, _("There was nothing to keep yet."))
        return redirect("services")
    if request.POST.get("do") == "keep":
        messages.success(request, _("Kept as a draft. It waits for you here; nothing has been asked yet."))
        return redirect("home")
    if request.POST.get("do") == "save":
        messages.success(request, _("Saved. Nothing has been asked yet."))
    return redirect("draft", pk=it.pk)
