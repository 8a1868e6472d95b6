"""How does somebody begin a workbook, come into one, or open theirs on another device?"""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import Participant, Workshop, WorkshopKind
from footpath.growth.workshops import states
from footpath.growth.workshops.answers import page, quiet, slow_down
from footpath.growth.workshops.doors import GUEST, on_this_device, remember, signature, signed_in, taking_part
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.forms import JoinForm, StartForm
from footpath.growth.workshops.keys import code_typed, hash_of
from footpath.growth.workshops.limits import place_of, too_often
from footpath.people.models import Organization
from footpath.people.refusals import Refused


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The door: alone, or with a group."""
    return _home(request, StartForm())


def _home(request: HttpRequest, form: StartForm, refused: str = "", status: int = 200) -> HttpResponse:
    person = signed_in(request)
    facts = {
        "form": form,
        "refused": refused,
        "mine": on_this_device(request),
        "person": person,
        "may_start": person is not None or Organization.here().open_workbook,
        "exercises": EXERCISES,
        "minutes": sum(one.minutes for one in EXERCISES),
        "kept_days": states.KEPT.days,
        "most": states.MOST_GUESTS,
    }
    return page(request, "home", facts, status)


@login_not_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """A new workbook: somebody's own is open at once, a group's leads to the page of its facilitator."""
    person = signed_in(request)
    if too_often("start", str(person.pk) if person else place_of(request)):
        return slow_down(request, "start")
    form = StartForm(request.POST)
    kind = WorkshopKind.ALONE if request.POST.get("kind") == "alone" else WorkshopKind.GROUP
    if not form.is_valid():
        return _home(request, form, status=422)
    now = timezone.now()
    try:
        title = form.cleaned_data["title"] if kind == WorkshopKind.GROUP else ""
        workshop = actions.start_workshop(kind=kind, by=person, title=title, now=now)
        alone = _own(workshop, request) if kind == WorkshopKind.ALONE else None
    except ValidationError as error:
        form.add_error(None, error)
        return _home(request, form, status=422)
    except Refused as refused:
        return _home(request, form, str(refused), status=409)
    except PermissionDenied:
        said = _("To begin a workbook here one has to sign in. To join a group its code is enough.")
        return _home(request, form, said, status=403)
    where = reverse("workbook" if alone else "workbook-lead", args=[workshop.code])
    response = redirect(where)
    if person is None:
        remember(response, workshop)
    if alone:
        remember(response, workshop, alone)
    return response


def _own(workshop: Workshop, request: HttpRequest) -> Participant:
    person = signed_in(request)
    name = person.name[:40] if person else _("Me")
    return actions.join_workshop(workshop, name=name, by=person, now=timezone.now())


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """With a code and a name. Whoever scans the drawn code need only say the name; guessing codes is counted."""
    typed = request.POST if request.method == "POST" else request.GET
    code = code_typed(str(typed.get("code", ""))[:20])
    signed = bool(code) and constant_time_compare(str(typed.get("s", "")), signature(code))
    known = Workshop.objects.filter(code=code).first() if signed else None
    if request.method != "POST":
        person = signed_in(request)
        first = {"code": code, "name": person.name[:40] if person else ""}
        inside = code and taking_part(request, code)
        return redirect("workbook", code) if inside else _join(request, JoinForm(initial=first), known)
    return _try(request, code, known, signed=signed)


def _try(request: HttpRequest, code: str, known: Workshop | None, *, signed: bool) -> HttpResponse:
    place, form = place_of(request), JoinForm(request.POST)
    if not signed and too_often("wrong", place, counts=False):
        return slow_down(request, "wrong")
    if too_often("join", place):
        return slow_down(request, "join")
    if not form.is_valid():
        return _join(request, form, known, status=422)
    workshop = known or (Workshop.objects.filter(code=code, kind=WorkshopKind.GROUP).first() if code else None)
    if workshop is None:
        too_often("wrong", place)
        form.add_error("code", _("There is no workshop with this code. Look at the screen once more."))
        return _join(request, form, None, status=422)
    return _let_in(request, workshop, form, known)


def _let_in(request: HttpRequest, workshop: Workshop, form: JoinForm, known: Workshop | None) -> HttpResponse:
    before = taking_part(request, workshop.code)
    if before is not None:  # a second press of the button, or a second try: one person is one guest
        return redirect("workbook", workshop.code)
    try:
        name = form.cleaned_data["name"]
        me = actions.join_workshop(workshop, name=name, by=signed_in(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return _join(request, form, known, status=422)
    except Refused as refused:
        return _join(request, form, known, str(refused), status=409)
    response = redirect("workbook", workshop.code)
    remember(response, workshop, me)
    return response


def _join(
    request: HttpRequest, form: JoinForm, known: Workshop | None, refused: str = "", status: int = 200
) -> HttpResponse:
    sign = signature(known.code) if known else ""
    facts = {"form": form, "known": known, "sign": sign, "refused": refused, "kept_days": states.KEPT.days}
    return page(request, "join", facts, status)


@login_not_required
@sensitive_variables("key")
@require_http_methods(["GET", "HEAD", "POST"])
def by_key(request: HttpRequest, key: str) -> HttpResponse:
    """A personal link: this device opens that workbook from now on. Where it opens another one of the same workshop
    it is asked first, so that nobody writes in a workbook that is not theirs. Tries are not counted: of so many keys
    nobody guesses one, and somebody who tries would shut out all others of the same address.
    """
    found = hash_of(key)
    me = Participant.objects.filter(key_hash=found).select_related("workshop").first() if found else None
    led = Workshop.objects.filter(key_hash=found).first() if found and me is None else None
    if me is None and led is None:
        said = _("This link leads to no workbook. It may have been deleted, as it was said on its first page.")
        return page(request, "said", {"title": _("Nothing is here"), "said": said}, status=404)
    if me is not None:
        other = request.COOKIES.get(f"{GUEST}{me.workshop.code}", "")
        if request.method != "POST" and other and hash_of(other) != found:
            return page(request, "take_over", {"participant": me, "workshop": me.workshop})
        response = quiet(redirect("workbook", me.workshop.code))
        remember(response, me.workshop, me)
        return response
    assert led is not None
    response = quiet(redirect("workbook-lead", led.code))
    remember(response, led)
    return response
